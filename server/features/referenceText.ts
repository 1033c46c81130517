/** What a snippet's references stand for at a place of a draft: an entry, or a part of it, in the place's language and number style. */
import type { Agenda, Entry, Figure, Group, Period, Term } from "../agenda/model.ts";
import type { Change } from "../checks/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { formatPlain, spellNumber } from "../draft/quantities/format.ts";
import { textOf } from "./agendaOutline.ts";
import { createWriter, type EntryWriter, numberStyle } from "./completionForms.ts";
import { isMarker, memberNames, writeItemsBelow } from "./completionMembers.ts";
import { capitalize } from "./completionModel.ts";
import { Footnotes } from "./footnotes.ts";
import type { Reviewed } from "./model.ts";
import { ownValue, type WriteNumber, writePeriod, writeValue } from "./official.ts";
import { pluralOf } from "./plurals.ts";
import { agendaOf, nameOf, referenceOf, sourceOf, textIn } from "./texts.ts";
import { joinNames } from "./wording.ts";

/** What a reference asks for. */
export interface AskedEntry {
  readonly entry: Entry;
  readonly field?: string;
  readonly filters: readonly string[];
}

/** Writes references for one place of a draft. */
export interface ReferenceTexts {
  /** The text; undefined where the entry has nothing of the kind. `line`: what stands before it on its line. */
  readonly write: (asked: AskedEntry, line: string) => string | undefined;
  /** What adds, at the draft's end, the definitions of the footnotes that were written; undefined where none is to be added. */
  readonly definitions: () => Change | undefined;
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\t]+/gu, " ");

/** A number without what its share is called: '80.2' of '80.2%'. */
function bareNumber(figure: Figure, write: WriteNumber, language: string): string {
  const { value, unit } = figure;
  if (typeof value !== "number" || !/^(?:percent|percentage-points|permille)$/u.test(unit))
    return formatPlain(value, "count", language, figure.decimals);
  const written = write(figure, value, unit);
  return /[+\-\u2212]?\d(?:[\d.,\u00a0\u202f]*\d)?/u.exec(written)?.[0] ?? formatPlain(value, "count", language, figure.decimals);
}

/** A period as the language writes it where it is a day; years and months as they are. */
const periodText = (period: Period, language: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(period.text) ? formatPlain(period.text, "date", language, 0) : writePeriod(period);

/** The members of a group one below the other, as the line goes on on which they begin. */
function writeList(group: Group, names: readonly string[], line: string): string {
  if (isMarker(line)) return writeItemsBelow(names, line, "\n") ?? names.join("\n");
  const items = names.map((name, index) => `${group.ordered ? `${index + 1}.` : "-"} ${name}`);
  if (line.trim() === "") return items.join(`\n${line}`);
  return `\n\n${items.join("\n")}`;
}

/** A term's plural: a label of its own where the agenda admits one, else by the language's rules. */
function plural(term: Term, name: string, language: string): string {
  const lemmas = (label: string): string =>
    readTokens(label, language)
      .map(({ lemma }) => lemma)
      .join(" ");
  const admitted = (term.admitted[language] ?? []).find((label) => label.length > name.length && lemmas(label) === lemmas(name));
  return admitted ?? pluralOf(name, language);
}

/** Writes references as the draft writes around an offset. What it reads of the draft it reads when first asked. */
export function createReferenceTexts(reviewed: Pick<Reviewed, "review">, language: string, offset: number): ReferenceTexts {
  const { agendas, draft } = reviewed.review;
  const added = new Map<string, Change>();
  let number: WriteNumber | undefined;
  let writer: EntryWriter | undefined;
  let footnotes: Footnotes | undefined;
  const getNumber = (): WriteNumber => (number ??= numberStyle(reviewed, language, offset));
  const getWriter = (): EntryWriter => (writer ??= createWriter(reviewed, language, offset));

  const footnote = (entry: Entry): string | undefined => {
    const source = entry.type === "source" ? entry : "source" in entry ? sourceOf(agendas, entry, entry.source) : undefined;
    if (!source) return undefined;
    footnotes ??= new Footnotes(draft, agendas, language);
    const { label, definition } = footnotes.to(source);
    if (definition) added.set(label, definition);
    return `[^${label}]`;
  };

  const ofFigure = (figure: Figure, field: string | undefined, filters: readonly string[], others: readonly string[]): string | undefined => {
    const value = (): string => writeValue(figure, ownValue(figure), language, getNumber());
    if (filters.includes("tag") && (field === undefined || field === "value" || field === "number")) {
      const written = field === "number" ? bareNumber(figure, getNumber(), language) : value();
      return `[${written}](agenda:${referenceOf(agendas, figure)})`;
    }
    if (field === "value") return value();
    if (field === "number") return bareNumber(figure, getNumber(), language);
    if (field === "base") return textIn(figure.base, language, others);
    if (field === "period") return figure.period && periodText(figure.period, language);
    return undefined;
  };

  const ofGroup = (group: Group, field: string | undefined, filters: readonly string[], line: string): string | undefined => {
    if (field === "count") {
      const size = group.members.length;
      if (filters.includes("digits")) return `${size}`;
      return filters.includes("words") ? (spellNumber(size, language) ?? `${size}`) : getWriter().count(group);
    }
    if (field !== undefined || group.members.length === 0) return undefined;
    const names = (memberNames(group, language) ?? group.members.map(({ preferred }) => textIn(preferred, language) ?? "")).map(oneLine);
    if (filters.includes("list")) return writeList(group, names, line);
    return filters.includes("inline") ? joinNames(names, language) : undefined;
  };

  const written = ({ entry, field, filters }: AskedEntry, agenda: Agenda | undefined, line: string): string | undefined => {
    const others = agenda?.languages ?? [];
    if (field === "label") return nameOf(entry, language, others);
    if (field === "footnote") return footnote(entry);
    if (field === "source") {
      const source = "source" in entry ? sourceOf(agendas, entry, entry.source) : undefined;
      return source && [source.title, source.publisher].filter((part) => part !== undefined).join(", ");
    }
    const own =
      entry.type === "figure" ? ofFigure(entry, field, filters, others) : entry.type === "group" ? ofGroup(entry, field, filters, line) : undefined;
    if (own !== undefined || field !== undefined || filters.includes("list") || filters.includes("inline")) return own;
    const whole = textOf(entry, language, others, getWriter());
    return entry.type === "term" && filters.includes("plural") ? plural(entry, whole, language) : whole;
  };

  return {
    write: (asked, line) => {
      const text = written(asked, agendaOf(agendas, asked.entry), line);
      if (text === undefined) return undefined;
      const plain = asked.filters.includes("list") ? text : oneLine(text);
      return asked.filters.includes("capital") ? capitalize(plain) : plain;
    },
    definitions: () => {
      const [first, ...others] = [...added.values()];
      if (!first) return undefined;
      const rest = others.map(({ newText }) => newText.trim());
      const ending = /\r?\n$/u.exec(first.newText)?.[0] ?? "";
      const lineBreak = first.newText.includes("\r\n") ? "\r\n" : "\n";
      return { ...first, newText: [first.newText.slice(0, first.newText.length - ending.length), ...rest].join(lineBreak) + ending };
    },
  };
}
