/** What a completion puts into the draft: official values in the draft's own language and number style. */
import * as l10n from "@vscode/l10n";
import type { Figure, Group } from "../agenda/model.ts";
import type { Change } from "../checks/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Quantity } from "../draft/model.ts";
import { formatNumber, formatPlain, spellNumber } from "../draft/quantities/format.ts";
import { indentBelow, isMarker, memberNames, writeItemsBelow } from "./completionMembers.ts";
import { lineBreakOf } from "./completionModel.ts";
import { countBefore, type Fit, type TypingPlace } from "./completionPlace.ts";
import { footnoteOf } from "./completionSources.ts";
import type { Reviewed } from "./model.ts";
import { baseOf, ownValue, type WriteNumber, writeBefore, writePeriod, writeValue } from "./official.ts";
import { referenceOf } from "./texts.ts";
import { hasPerWords, joinNames, kindNote } from "./wording.ts";

/** One way to write an entry. */
export interface Form {
  /** What the list shows. */
  readonly name: string;
  /** What stands in the draft afterwards. */
  readonly text: string;
  /** The footnote's definition that comes with it. */
  readonly definition?: Change;
}

/** Group sizes are written in words up to here, as style guides have it. */
const MOST_IN_WORDS = 10;

/** The number nearest to an offset that is written in digits, with this unit and in this language: the style to follow. */
function findExample({ review }: Pick<Reviewed, "review">, unit: string, language: string, offset: number): Quantity | undefined {
  let nearest: { readonly quantity: Quantity; readonly distance: number } | undefined;
  for (const { quantity, block, spot } of review.claims) {
    if (quantity.unit !== unit || quantity.style.form !== "digits" || quantity.fraction || typeof quantity.value !== "number") continue;
    if (review.draft.blocks[block]?.content.language !== language) continue;
    const distance = Math.abs(spot.start - offset);
    if (!nearest || distance < nearest.distance) nearest = { quantity, distance };
  }
  return nearest?.quantity;
}

/** Writes numbers as the draft does around an offset. Shares and money alone: other numbers need no example. */
export function numberStyle(reviewed: Pick<Reviewed, "review">, language: string, offset: number): WriteNumber {
  const examples = new Map<string, Quantity | undefined>();
  const exampleOf = (unit: string): Quantity | undefined => {
    if (!examples.has(unit)) examples.set(unit, findExample(reviewed, unit, language, offset));
    return examples.get(unit);
  };
  return (figure, value, unit) => {
    const follows = typeof value === "number" && (unit === "percent" || /^[A-Z]{3}$/u.test(unit));
    const example = follows ? exampleOf(unit) : undefined;
    return example ? formatNumber(value, example, figure.decimals, language) : formatPlain(value, unit, language, figure.decimals);
  };
}

const startsWithWords = (label: string, base: string, language: string): boolean => {
  const [words, first] = [label, base].map((text) => readTokens(text, language).map(({ lemma }) => lemma)) as [string[], string[]];
  return first.length > 0 && first.every((word, index) => words[index] === word);
};

/**
 * A whole sentence part: '80.2% of households using broadband internet'; 'annual growth rate of the digital economy (20% a year)'. What is no
 * measured value is told as what it is: '95% of households with safe water (target for 2030)'.
 */
function statement(figure: Figure, label: string, value: string, language: string): string {
  const base = baseOf(figure, language);
  const joined = base !== undefined && startsWithWords(label, base, language) ? writeBefore(figure, value, base, language, label) : undefined;
  const note = kindNote(figure.kind, figure.period && writePeriod(figure.period), label, language);
  if (joined === undefined) return `${label} (${note === undefined ? value : `${value}, ${note}`})`;
  return note === undefined ? joined : `${joined} (${note})`;
}

/** The ways to write a figure, the fullest first. */
function figureForms(full: Figure, label: string, language: string, write: WriteNumber): readonly Form[] {
  // A rate per something that has no words here is told by its label.
  const { per, ...rest } = full;
  const figure: Figure = per === undefined || hasPerWords(per, language) ? full : rest;
  const value = writeValue(figure, ownValue(figure), language, write);
  const base = baseOf(figure, language);
  const withBase = base === undefined ? undefined : writeBefore(full, value, base, language);
  return [
    { name: `${label} — ${value}`, text: statement(full, label, value, language) },
    ...(withBase === undefined ? [] : [{ name: withBase, text: withBase }]),
    { name: value, text: value },
  ];
}

/** A group's name with its count: 'three pillars'; without it where the name has one, or where one thing would need a singular. */
function countedName(group: Group, label: string, language: string, like: CountStyle): string {
  const size = group.members.length;
  const digits = String(size);
  const word = spellNumber(size, language);
  const [first] = readTokens(label, language);
  if (size < 2 || first?.norm === digits || first?.norm === word) return label;
  return `${size <= MOST_IN_WORDS && like === "words" && word !== undefined ? word : digits} ${label}`;
}

/** How the draft counts small numbers of things. */
type CountStyle = "words" | "digits";

/** How the count of few things nearest to an offset is written; in words where there is none, as style guides have it. */
function countStyle({ review }: Pick<Reviewed, "review">, language: string, offset: number): CountStyle {
  let nearest = Number.POSITIVE_INFINITY;
  let style: CountStyle = "words";
  for (const { quantity, block, spot } of review.claims) {
    const { unit, value, style: written, fraction } = quantity;
    const few = unit === "count" && typeof value === "number" && value >= 2 && value <= MOST_IN_WORDS && !fraction;
    const distance = Math.abs(spot.start - offset);
    if (!few || distance >= nearest || (written.form !== "words" && written.form !== "digits")) continue;
    if (review.draft.blocks[block]?.content.language !== language) continue;
    nearest = distance;
    style = written.form;
  }
  return style;
}

/** What writes entries by themselves, without words around them: the fullest form of a figure, a group with its count. */
export interface EntryWriter {
  readonly figure: (figure: Figure, label: string) => string;
  readonly group: (group: Group, label: string) => string;
  /** Its size alone, in words or in digits. */
  readonly count: (group: Group) => string;
}

/** Writes many entries as the draft does around an offset. What it reads of the draft it reads once. */
export function createWriter(reviewed: Pick<Reviewed, "review">, language: string, offset: number): EntryWriter {
  const write = numberStyle(reviewed, language, offset);
  let style: CountStyle | undefined;
  const getStyle = (): CountStyle => (style ??= countStyle(reviewed, language, offset));
  return {
    figure: (figure, label) => figureForms(figure, label, language, write)[0]?.text ?? label,
    group: (group, label) => countedName(group, label, language, getStyle()),
    count: ({ members }) =>
      (members.length <= MOST_IN_WORDS && getStyle() === "words" && spellNumber(members.length, language)) || `${members.length}`,
  };
}

/** A group's members one below the other; undefined where the place has no room for a list. */
function listBelow(reviewed: Reviewed, { row, start }: Fit, names: readonly string[], leadIn: string, place: TypingPlace): string | undefined {
  const { block, after, offset } = place;
  const { draft } = reviewed.review;
  if (after.trim() !== "" || block.quoted || (block.type !== "paragraph" && block.type !== "item") || row.entry.type !== "group") return undefined;
  const lineStart = reviewed.lines.startOf(reviewed.lines.lineAt(offset));
  const line = draft.text.slice(lineStart, Math.min(start, lineStart + MOST_MARKER));
  const lineBreak = lineBreakOf(draft.text);
  if (isMarker(line) && lineStart + line.length === start) return writeItemsBelow(names, line, lineBreak);
  const indent = indentBelow(line);
  const bullet = draft.lists.findLast((list) => list.start < offset && !list.ordered);
  const mark = /^[-*+]/u.exec(draft.text.slice(bullet?.start ?? 0, (bullet?.start ?? 0) + 1))?.[0] ?? "-";
  const items = names.map((name, at) => `${indent}${row.entry.type === "group" && row.entry.ordered ? `${at + 1}.` : mark} ${name}`);
  return `${leadIn}:${lineBreak}${block.type === "item" ? "" : lineBreak}${items.join(lineBreak)}`;
}

/** A marker with its indentation is no longer than this. */
const MOST_MARKER = 100;

/** The ways to write a group: with its count, with its members in a row, with its members one below the other. */
function groupForms(reviewed: Reviewed, fit: Fit, label: string, place: TypingPlace, style: () => CountStyle): readonly Form[] {
  const group = fit.row.entry as Group;
  const { language, block } = place;
  const size = group.members.length;
  const counted = block.type === "heading" || countBefore(place, fit.start) !== undefined;
  const text = counted ? label : countedName(group, label, language, style());
  const plain = { name: `${label} — ${size}`, text };
  const names = block.type === "heading" || size === 0 ? undefined : memberNames(group, language);
  if (!names) return [plain];
  const row = `${text}: ${joinNames(names, language)}`;
  const below = listBelow(reviewed, fit, names, text, place);
  return [plain, { name: row, text: row }, ...(below === undefined ? [] : [{ name: l10n.t("{0} — as a list", label), text: below }])];
}

/** How many forms of an entry are wanted: all, those without source and tag, or the fullest. */
export type Wanted = "all" | "some" | "one";

/** What writes the entries that fit at a place. What it reads of the draft it reads when first asked. */
export function createForms(reviewed: Reviewed, place: TypingPlace): (fit: Fit, name: string, wanted: Wanted) => readonly Form[] {
  const { language, offset, block } = place;
  const { agendas } = reviewed.review;
  const write = numberStyle(reviewed, language, offset);
  let style: CountStyle | undefined;
  const getStyle = () => (style ??= countStyle(reviewed, language, offset));

  const formsOfFigure = (fit: Fit, figure: Figure, name: string, wanted: Wanted): readonly Form[] => {
    const [full, ...others] = figureForms(figure, name, language, write) as [Form, ...Form[]];
    if (countBefore(place, fit.start) !== undefined) return [{ ...full, text: name }];
    if (wanted !== "all") return [full, ...others];
    const value = others.at(-1)?.text ?? full.text;
    const footnote = block.type === "heading" ? undefined : footnoteOf(reviewed, figure, language);
    const mark = `[^${footnote?.label}]`;
    const tag = `[${value}](agenda:${referenceOf(agendas, figure)})`;
    return [
      full,
      ...(footnote
        ? [{ name: `${full.name} ${mark}`, text: full.text + mark, ...(footnote.definition && { definition: footnote.definition }) }]
        : []),
      ...others,
      // 'top 30' tells of several places, and a tagged number of one.
      ...(figure.unit === "rank" && figure.comparator === "at-most" ? [] : [{ name: tag, text: tag }]),
    ];
  };

  const formsOf = (fit: Fit, name: string, wanted: Wanted): readonly Form[] => {
    const { entry } = fit.row;
    if (entry.type === "term") return [{ name, text: name }];
    return entry.type === "group" ? groupForms(reviewed, fit, name, place, getStyle) : formsOfFigure(fit, entry, name, wanted);
  };

  return (fit, name, wanted) => {
    const forms = formsOf(fit, name, wanted);
    const different = forms.filter(({ text }, index) => forms.findIndex((other) => other.text === text) === index);
    return wanted === "one" ? different.slice(0, 1) : different;
  };
}
