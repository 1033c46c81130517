/** A number of a draft as a new figure of the agenda: what is known of it already, what must be asked, and the entry that it makes. */
import * as l10n from "@vscode/l10n";
import type { TextEdit } from "vscode-languageserver-types";
import { addEntry, type EntryFields } from "../agenda/edit.ts";
import { isDate, readPeriod } from "../agenda/periods.ts";
import { parseAgenda } from "../agenda/read.ts";
import type { Section } from "../agenda/schema.ts";
import { isUnit, suggestUnit } from "../agenda/units.ts";
import type { Agenda, Claim } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import { OBJECT_CHAR } from "../draft/markdown/mask.ts";
import type { Block, Quantity } from "../draft/model.ts";
import { editInSteps } from "./agendaSteps.ts";
import { tagIn } from "./languageTags.ts";
import type { Reviewed } from "./model.ts";

/** What is known of a number, for the drafter to complete. */
export interface FigureProposal {
  /** As it stands in the draft. */
  readonly text: string;
  /** The agendas that it may be added to, the draft's own first, each with the sources that it can name. */
  readonly agendas: readonly { readonly uri: string; readonly title: string; readonly sources: readonly ProposedSource[] }[];
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
}

/** A source that a figure may name. */
export interface ProposedSource {
  /** Its key: what stands in `source:`. */
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
}

/** What the drafter says of a new source. */
export interface NewSource {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url?: string;
}

/** What the drafter says of a new figure. Texts that are empty are left out. */
export interface FigureAnswers {
  readonly agenda: string;
  readonly label: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
  /** `target` or `forecast`; an observed number where it is left out. Whatever else a client says counts as left out. */
  readonly kind?: string;
  /** The key of a source, or a new one. */
  readonly source?: string | NewSource;
}

const LONGEST_LABEL = 80;

/** Whether a number may become a figure: no figure has claimed it, and it is no date of the draft's own. */
export const mayBeFigure = ({ figure, quantity }: Claim): boolean => figure === undefined && quantity.unit !== "date";

const sentenceOf = (block: Block, { start, end }: Quantity) =>
  block.content.sentences.flatMap(({ clauses }) => clauses).find((each) => each.start <= start && end <= each.end);

/** The words of the number's clause without the number, its hedge and the times. */
function labelOf(block: Block, quantity: Quantity): string {
  const { content } = block;
  const clause = sentenceOf(block, quantity) ?? { start: 0, end: content.text.length };
  const cuts = [quantity, ...(quantity.hedge ? [quantity.hedge] : []), ...content.times].filter(
    (each) => each.start < clause.end && each.end > clause.start,
  );
  const bare = cuts.reduce(
    (text, cut) => {
      const from = Math.max(cut.start, clause.start) - clause.start;
      const to = Math.min(cut.end, clause.end) - clause.start;
      return `${text.slice(0, from)}${" ".repeat(Math.max(0, to - from))}${text.slice(to)}`;
    },
    content.text.slice(clause.start, clause.end),
  );
  const words = bare
    .replaceAll(OBJECT_CHAR, " ")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.;:!?])/gu, "");
  const trimmed = words.replace(/^(?:(?:in|of|năm|trong|en|im|on|by)(?= |,|$)|[\s,.;:–—-])+|[\s,.;:–—-]+$/giu, "");
  const label = trimmed.length <= LONGEST_LABEL ? trimmed : trimmed.slice(0, trimmed.lastIndexOf(" ", LONGEST_LABEL));
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** The noun behind a share or a count, as far as it is one word. */
function baseIn(block: Block, { unit, end, unitSpan }: Quantity): string {
  if (unit !== "percent" && unit !== "count") return "";
  const { tokens, text, language } = block.content;
  if (baseLanguage(language) === "vi") return "";
  const behind = tokens.filter((token) => token.start >= (unit === "count" && unitSpan ? unitSpan.start : end)).slice(0, 4);
  const first = behind.findIndex(({ type, norm }) => type !== "word" || !isStopWord(norm, language));
  const token = behind[first];
  return token?.type === "word" ? text.slice(token.start, token.end) : "";
}

function periodOf(block: Block, { start, end }: Quantity): string {
  const sentence = block.content.sentences.find((each) => each.start <= start && end <= each.end);
  const times = block.content.times.filter((time) => sentence && time.start >= sentence.start && time.end <= sentence.end && !time.impossible);
  const nearest = times.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
  if (!nearest) return "";
  const { type, from, to } = nearest;
  if (type === "year") return from.slice(0, 4);
  if (type === "month") return from.slice(0, 7);
  if (type === "day") return from;
  if (type === "quarter") return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return `${from.slice(0, type === "span" ? 4 : 10)}/${to.slice(0, type === "span" ? 4 : 10)}`;
}

/** What of an agenda is known to those who add to it. */
export const proposeAgenda = ({ uri, title, sources }: Agenda): FigureProposal["agendas"][number] => ({
  uri,
  title,
  sources: sources.map(({ id, title: name, publisher = "" }) => ({ key: id.slice(id.indexOf("/") + 1), title: name, publisher })),
});

/** What is known of a number. */
export function proposeFigure({ review: { draft, agendas } }: Reviewed, { block: index, quantity, spot }: Claim): FigureProposal | undefined {
  const block = draft.blocks[index];
  if (!block || agendas.length === 0) return undefined;
  return {
    text: spot.text,
    agendas: agendas.map(proposeAgenda),
    label: labelOf(block, quantity),
    unit: quantity.unit ?? "",
    base: baseIn(block, quantity),
    period: periodOf(block, quantity),
  };
}

/** What is wrong with an answer, in words; undefined where nothing is. */
export function checkAnswer(field: keyof FigureAnswers, text: string): string | undefined {
  const answer = text.trim();
  if (field === "label" && answer === "") return l10n.t("Say what is measured.");
  if (field === "unit" && !isUnit(answer)) {
    const meant = suggestUnit(answer);
    return meant === undefined
      ? l10n.t("A unit is needed: percent, count, years, a currency such as VND, or a unit of the Unicode CLDR such as kilometer.")
      : l10n.t("There is no unit ‘{0}’. Did you mean ‘{1}’?", answer, meant);
  }
  if (field === "period" && answer !== "" && !readPeriod(answer)) {
    return l10n.t("A period is a year, quarter (2024-Q1), month (2024-06), day, or an interval of these (2021/2027).");
  }
  return undefined;
}

/** What of a number becomes part of a figure. */
export type NumberOf = Pick<Claim, "quantity">;

/** A key made of a text: its letters without marks, at most 60 of them. */
export function keyOf(text: string, otherwise: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/gu, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-");
  return plain.slice(0, 60).replace(/^-+|-+$/gu, "") || otherwise;
}

/** A key that no entry of a section has. */
export function freeKey(text: string, section: Section, wanted: string): string {
  const agenda = parseAgenda("", text).agenda;
  const isTaken = (key: string): boolean => agenda?.entries.has(`${section}/${key}`) === true || agenda?.broken.has(`${section}/${key}`) === true;
  let key = wanted;
  for (let number = 2; isTaken(key); number++) key = `${wanted}-${number}`;
  return key;
}

/** A year is a number in YAML, as people write it. */
const asPeriod = (text: string): string | number => (/^\d{4}$/u.test(text) ? Number(text) : text);

/** Whether an answer is a date, or none. */
export const isGivenDate = (text: string): boolean => text === "" || isDate(text);

const BOUNDS: ReadonlySet<string> = new Set(["about", "more-than", "less-than", "at-least", "at-most"]);

const texts = (tag: string, text: string): EntryFields | undefined => (text.trim() === "" ? undefined : { [tag]: text.trim() });

function figureFields({ quantity }: NumberOf, answers: FigureAnswers, tag: string, source: string | undefined): EntryFields {
  const { value, hedge, decimals, per } = quantity;
  const base = answers.base.trim();
  // 80.20 says more than 80.2, which is how the number would be written.
  const shown = typeof value === "number" && quantity.magnitude === 1 ? (String(value).split(".")[1]?.length ?? 0) : decimals;
  return {
    label: texts(tag, answers.label) as Record<string, string>,
    value: value as string | number | readonly number[],
    unit: answers.unit.trim(),
    base: base === "" ? undefined : { [tag]: [base] },
    kind: answers.kind === "target" || answers.kind === "forecast" ? answers.kind : undefined,
    comparator: hedge && BOUNDS.has(hedge.type) ? hedge.type : undefined,
    period: answers.period.trim() === "" ? undefined : asPeriod(answers.period.trim()),
    per: per && /^(?:year|quarter|month|day)$/u.test(per.unit) ? per.unit : undefined,
    decimals: decimals > shown ? decimals : undefined,
    source,
  };
}

/** The fields of a new source. */
export const sourceFields = ({ title, publisher, date, url = "" }: NewSource): EntryFields => ({
  title: title.trim(),
  publisher: publisher.trim() || undefined,
  date: date.trim() === "" ? undefined : asPeriod(date.trim()),
  url: url.trim() || undefined,
});

/** A new figure in an agenda's text, and its key. */
export interface AddedFigure {
  readonly key: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The edit that adds a number to an agenda, with its source where that is new.
 * @param text of the agenda file.
 * @param language of the draft where the number stands.
 * @returns undefined where an answer is wrong or the file cannot be edited.
 */
export function addFigure(text: string, claim: NumberOf, answers: FigureAnswers, language: string): AddedFigure | undefined {
  const { label, unit, period } = answers;
  if (checkAnswer("label", label) ?? checkAnswer("unit", unit) ?? checkAnswer("period", period)) return undefined;
  if (typeof answers.source === "object" && (answers.source.title.trim() === "" || !isGivenDate(answers.source.date.trim()))) return undefined;
  const tag = tagIn(parseAgenda("", text).agenda, language);
  const { source } = answers;
  const sourceKey = typeof source === "object" ? freeKey(text, "sources", keyOf(source.title, "source")) : source;
  const key = freeKey(text, "figures", keyOf(label, "figure"));
  const edits = editInSteps(text, [
    ...(typeof source === "object" ? [(now: string) => addEntry(now, "sources", sourceKey ?? "source", sourceFields(source))] : []),
    (now) => addEntry(now, "figures", key, figureFields(claim, answers, tag, sourceKey)),
  ]);
  return edits && { key, edits };
}
