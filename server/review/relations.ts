/** How a quantity stands to the numbers beside it: a part of another, worked out from others, a difference, a denominator. */
import { compareValues, digitsOf } from "../checks/compare.ts";
import type { OfficialValue } from "../checks/model.ts";
import type { Quantity } from "../draft/model.ts";
import { cuesIn, hasCue, type Site, tokenAt } from "./context.ts";
import type { Profile } from "./lexicon.ts";

/** 'nobody waits more than 14 days' says at most, 'no school has less than two' at least. */
export function turnNegated({ marked, clause, from }: Site, quantity: Quantity): Quantity {
  const { hedge } = quantity;
  const turned = hedge?.type === "more-than" ? "at-most" : hedge?.type === "less-than" ? "at-least" : undefined;
  if (!hedge || !turned) return quantity;
  return cuesIn(marked, "negators", clause[0], from).some((hit) => (marked.content.tokens[hit.from]?.start ?? 0) < hedge.start)
    ? { ...quantity, hedge: { ...hedge, type: turned } }
    : quantity;
}

/** The most that `distinct` gives. */
export const DISTINCT = 2;

/** How unlikely it is that a number agrees by chance: 0 for one digit or a round one, `DISTINCT` for three digits and more. */
export const distinct = ({ value }: Quantity): number =>
  typeof value !== "number" ? 1 : Math.min(DISTINCT, Math.max(0, digitsOf(value).length - 1));

/** '1,860 of 2,400 households, or 77.5%': a share of those, not of all. */
export function isDerived({ marked, quantity, from }: Site): boolean {
  if (quantity.unit !== "percent") return false;
  const { tokens, quantities } = marked.content;
  const at = quantities.findIndex((each) => each.start === quantity.start);
  const before = quantities[at - 1];
  const first = quantities[at - 2];
  if (before === undefined || from - tokenAt(tokens, before.end) > 6) return false;
  const { whole } = before.fraction ?? {};
  if (whole !== undefined && whole > 20 && before.style.form !== "words" && !/^10*$/.test(String(whole))) return true;
  if (first === undefined || first.unit === "percent" || before.unit === "percent") return false;
  return tokens.slice(tokenAt(tokens, first.end), tokenAt(tokens, before.end)).some((token) => /^(of|sur|von|trên|des|out)$/.test(token.norm));
}

/** '82.5% were online, and the rest, 17.5%': two shares that make a whole. */
export function isRest({ marked, quantity }: Site): boolean {
  const { value } = quantity;
  if (quantity.unit !== "percent" || typeof value !== "number") return false;
  return marked.content.quantities.some(
    (other) =>
      other.unit === "percent" &&
      typeof other.value === "number" &&
      other.start < quantity.start &&
      quantity.start - other.end < 160 &&
      Math.abs(other.value + value - 100) <= (other.precision + quantity.precision) / 2,
  );
}

/** Whether two numbers of one unit lie so far apart that another thing must be meant. */
export const isFarOff = ({ value }: Quantity, official: OfficialValue["value"], unit: string): boolean => {
  if (
    typeof value !== "number" ||
    typeof official !== "number" ||
    value <= 0 ||
    official <= 0 ||
    unit === "percent" ||
    unit === "rank" ||
    unit === "ordinal"
  )
    return false;
  return Math.max(value / official, official / value) > 20 && digitsOf(value) !== digitsOf(official);
};

/** 'three times the 5.05% recorded for GDP': the number is the other one's measure. */
export function isComparand({ marked, quantity, from }: Site): boolean {
  const { tokens, quantities } = marked.content;
  const before = quantities[quantities.findIndex((each) => each.start === quantity.start) - 1];
  if (before?.unit !== "times") return false;
  const gap = from - tokenAt(tokens, Math.max(before.end, before.unitSpan?.end ?? 0));
  return gap >= 0 && gap <= 2;
}

/** '55% of our users, against 61.8% nationwide': where the official number is what a number is compared with, that number is another's. */
export function isComparedWith({ marked, quantity, sentence }: Site, official: OfficialValue): boolean {
  const { tokens, quantities } = marked.content;
  const end = tokens[sentence[1] - 1]?.end ?? 0;
  for (let i = quantities.findIndex((each) => each.start > quantity.start); i >= 0 && i < quantities.length; i++) {
    const other = quantities[i] as Quantity;
    if (other.end > end) return false;
    if (compareValues(other, official) !== "same") continue;
    const at = tokenAt(tokens, other.start);
    if (hasCue(marked, "comparison", Math.max(sentence[0], at - 2), at)) return true;
  }
  return false;
}

/** 'per 100,000 live births': no number of its own. */
export function isDenominator({ marked, quantity, from }: Site): boolean {
  const before = marked.content.tokens[from - 1];
  return before !== undefined && /^(per|pour|je|pro|trên|mỗi|every|each|chaque|alle|\/)$/.test(before.norm) && quantity.unit !== "percent";
}

/** 'fifty-six of the 63 provinces', 'KES 9.7 billion out of a total budget': the number is a part of another. */
export function isPart({ marked, quantity, from, to }: Site): boolean {
  const { tokens, quantities } = marked.content;
  if (
    quantity.unit !== "percent" &&
    quantity.unit !== "times" &&
    quantity.unit !== "rank" &&
    quantity.unit !== "ordinal" &&
    /^(of|out)$/.test(tokens[to]?.norm ?? "") &&
    /^(of|the|a|an|its|their|total|our)$/.test(tokens[to + 1]?.norm ?? "")
  )
    return true;
  if (/^(first|premiers|premières|ersten|erste)$/.test(tokens[from - 1]?.norm ?? "")) return true;
  const at = quantities.findIndex((each) => each.start === quantity.start);
  const joined = (first: Quantity | undefined, second: Quantity | undefined, start: number, end: number) => {
    if (!first || !second || first.unit === "percent" || end - start > 3 || end <= start) return false;
    return (
      /^(of|sur|von|des|der|trong|trên|out)$/.test(tokens[start]?.norm ?? "") && tokens.slice(start, end).every((token) => token.type === "word")
    );
  };
  const before = quantities[at - 1];
  const behind = quantities[at + 1];
  return joined(before, quantity, tokenAt(tokens, before?.end ?? 0), from) || joined(quantity, behind, to, tokenAt(tokens, behind?.start ?? 0));
}

/** '2.9 per 10,000 inhabitants' for a figure that counts per 10,000: the first number alone. */
export function asRate(site: Site, { figure, vocabulary }: Profile): Site | undefined {
  const { quantity } = site;
  if (!quantity.fraction || figure.unit !== "count") return undefined;
  const { part, whole } = quantity.fraction;
  const text = site.marked.content.text.slice(quantity.start, quantity.end);
  if (whole < 100 || ![...vocabulary].some((stem) => stem.replace(/\D/g, "") === String(whole))) return undefined;
  const number = /^\S+/.exec(text)?.[0] ?? text;
  const decimals = /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0;
  const { fraction: _, ...rest } = quantity;
  return {
    ...site,
    quantity: {
      ...rest,
      end: quantity.start + number.length,
      value: part,
      unit: "count",
      precision: 10 ** -decimals,
      decimals,
      magnitude: 1,
      style: { ...quantity.style, form: "digits", suffix: "", magnitudeText: "" },
    },
  };
}

/** The quantity in another unit: its value and precision multiplied. */
export function scaleQuantity(quantity: Quantity, factor: number): Quantity {
  const times = (value: number) => Number((value * factor).toPrecision(14));
  const { value } = quantity;
  return {
    ...quantity,
    precision: times(quantity.precision),
    value: typeof value === "string" ? value : typeof value === "number" ? times(value) : [times(value[0]), times(value[1])],
  };
}
