/** Multiples said in a word: 'twice', 'tripled', 'threefold', 'gấp đôi', 'verdoppelt'. */
import type { NumberStyle } from "../model.ts";
import { isCapitalized } from "./numerals.ts";
import { matchAt } from "./phrases.ts";
import { isHyphen, normAt, type Reader, rawAt } from "./reader.ts";

/** A multiple: lexemes `first` up to `next`. */
export interface Multiple {
  readonly first: number;
  readonly next: number;
  readonly value: number;
  readonly unit: "times";
  readonly precision: 0 | 1;
  readonly decimals: 0 | 1;
  readonly magnitude: 1;
  readonly style: NumberStyle;
}

/** The multiple that begins with lexeme `i`. 'Double' is one only before what is doubled: 'double the rate', not 'a double standard'. */
export const multipleAt = (r: Reader, i: number): Multiple | undefined => {
  const { data } = r.language;
  const found = matchAt(r.language.multiples, r.lexemes, i);
  if (!found || isHyphen(r, found.next)) return undefined;
  const word = normAt(r, i);
  // 'the number is to double', 'will triple'
  const verb = data.tag === "en" && /^(to|will|shall|should|must|would|may|can)$/.test(normAt(r, i - 1) ?? "");
  if (found.next === i + 1 && Object.hasOwn(data.weakMultiples, word) && !verb && !data.multipleFollowers.includes(normAt(r, found.next)))
    return undefined;
  // 'gấp ba lần' has its own unit word
  const next = data.tag === "vi" && normAt(r, found.next) === "lần" ? found.next + 1 : found.next;
  const last = r.lexemes[next - 1]!;
  const whole = Number.isInteger(found.value);
  return {
    first: i,
    next,
    value: found.value,
    unit: "times",
    precision: whole ? 1 : 0,
    decimals: whole ? 0 : 1,
    magnitude: 1,
    style: {
      form: "words",
      decimalMark: data.decimalMark,
      group: data.group,
      prefix: "",
      magnitudeText: "",
      suffix: r.text.slice(r.lexemes[i]!.start, last.end).toLowerCase(),
      capitalized: isCapitalized(rawAt(r, i)),
    },
  };
};
