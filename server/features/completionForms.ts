/** What a completion puts into the draft: official values in the draft's own language and number style. */
import type { Figure, Group } from "../agenda/model.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Quantity } from "../draft/model.ts";
import { formatNumber, formatPlain, spellNumber } from "../draft/quantities/format.ts";
import type { Reviewed } from "./model.ts";
import { baseOf, ownValue, type WriteNumber, writeBefore, writeValue } from "./official.ts";
import { textIn } from "./texts.ts";
import { joinNames } from "./wording.ts";

/** One way to write an entry. */
export interface Form {
  /** What the list shows. */
  readonly name: string;
  /** What stands in the draft afterwards. */
  readonly text: string;
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
  return (figure, value, unit) => {
    const follows = typeof value === "number" && (unit === "percent" || /^[A-Z]{3}$/u.test(unit));
    const example = follows ? findExample(reviewed, unit, language, offset) : undefined;
    return example ? formatNumber(value, example, figure.decimals, language) : formatPlain(value, unit, language, figure.decimals);
  };
}

const startsWithWords = (label: string, base: string, language: string): boolean => {
  const [words, first] = [label, base].map((text) => readTokens(text, language).map(({ lemma }) => lemma)) as [string[], string[]];
  return first.length > 0 && first.every((word, index) => words[index] === word);
};

/** A whole sentence part: '80.2% of households using broadband internet'; 'annual growth rate of the digital economy (20% a year)'. */
function statement(figure: Figure, label: string, value: string, language: string): string {
  const base = baseOf(figure, language);
  const joined = base !== undefined && startsWithWords(label, base, language) ? writeBefore(figure, value, base, language, label) : undefined;
  return joined ?? `${label} (${value})`;
}

/** The ways to write a figure, the fullest first. */
export function figureForms(figure: Figure, label: string, language: string, write: WriteNumber): readonly Form[] {
  const value = writeValue(figure, ownValue(figure), language, write);
  const base = baseOf(figure, language);
  const withBase = base === undefined ? undefined : writeBefore(figure, value, base, language);
  const forms = [
    { name: `${label} — ${value}`, text: statement(figure, label, value, language) },
    ...(withBase === undefined ? [] : [{ name: withBase, text: withBase }]),
    { name: value, text: value },
  ];
  return forms.filter(({ text }, index) => forms.findIndex((other) => other.text === text) === index);
}

/** The ways to write a group: with its count, and with its members. */
export function groupForms(group: Group, label: string, language: string, counted: boolean): readonly Form[] {
  const size = group.members.length;
  const digits = String(size);
  const word = size <= MOST_IN_WORDS ? spellNumber(size, language) : undefined;
  const [first] = readTokens(label, language);
  const named = counted || first?.norm === digits || first?.norm === word;
  const text = named ? label : `${word ?? digits} ${label}`;
  const members = group.members.map(({ preferred }) => textIn(preferred, language)).filter((name) => name !== undefined);
  const listed = `${text}: ${joinNames(members, language)}`;
  return [{ name: `${label} — ${digits}`, text }, ...(members.length === size && size > 0 ? [{ name: listed, text: listed }] : [])];
}
