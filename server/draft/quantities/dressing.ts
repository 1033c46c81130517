/** What a number takes from around it: its unit noun, hedge and rate. */
import type { NumberStyle, Quantity } from "../model.ts";
import { countsNoun, type FoundHedge, hedgeAt, hedgeBefore, hedgeBehindNouns, rateBehind, unitAt } from "./context.ts";
import { readNumeral } from "./numerals.ts";
import { matchAt } from "./phrases.ts";
import { isNumber, normAt, type Reader } from "./reader.ts";

/** A number before it is dressed: lexemes `first` up to `next`; the rest as in `Quantity`. */
export interface Body {
  readonly first: number;
  readonly next: number;
  readonly value: Quantity["value"];
  readonly unit: string | null;
  readonly precision: number;
  readonly decimals: number;
  readonly magnitude: number;
  readonly style: NumberStyle;
  readonly fraction?: Quantity["fraction"];
}

/** The offset at which lexeme `i` starts. */
export const startOf = (r: Reader, i: number): number => r.lexemes[i]!.start;
/** The offset at which lexeme `i` ends. */
export const endOf = (r: Reader, i: number): number => r.lexemes[i]!.end;

/** '102 (81%) were met': what has a share is counted. */
const sharedInBrackets = (r: Reader, body: Body): boolean => {
  if (body.decimals > 0 || normAt(r, body.next) !== "(" || !isNumber(r, body.next + 1)) return false;
  const share = readNumeral(r, body.next + 1, body.next + 1);
  return share?.unit === "percent" && normAt(r, share.next) === ")";
};

/** More steps than any ranking has: these are places for people. */
const MOST_PLACES = 250;

/**
 * Gives a number its unit noun, hedge and rate.
 * @param ranked The hedge, where it is known already.
 * @returns The quantity, and the lexeme behind it and its unit noun.
 */
export const dressed = (r: Reader, body: Body, ranked?: FoundHedge): { readonly quantity: Quantity; readonly next: number } => {
  const large = body.magnitude > 1 || r.language.wordMagnitudes.has(normAt(r, body.next - 1));
  const glued = hedgeAt(r, body.next);
  const behind = glued?.next ?? body.next;
  const named = body.unit === null && body.fraction === undefined ? unitAt(r, behind, large) : undefined;
  const noun = named?.unit === "places" && typeof body.value === "number" && body.value >= MOST_PLACES ? undefined : named;
  const half = noun && body.decimals === 0 && typeof body.value === "number" ? matchAt(r.language.half, r.lexemes, noun.next) : undefined;
  const times = noun?.unit === "times" || noun?.unit === "places" ? noun : undefined;
  const counted = body.unit === null && !noun && (countsNoun(r, behind, large, body.decimals === 0 || large) || sharedInBrackets(r, body));
  const unit = body.unit ?? noun?.unit ?? (counted ? "count" : null);
  const after = half?.next ?? times?.next ?? noun?.next ?? behind;
  const late =
    glued?.hedge ?? (noun ? hedgeAt(r, after)?.hedge : counted || body.fraction || body.unit !== null ? hedgeBehindNouns(r, after) : undefined);
  const hedge = ranked ?? hedgeBefore(r, body.first, unit) ?? late;
  const per = rateBehind(r, after, counted);
  const hedgeNext = noun ? (hedgeAt(r, after)?.next ?? after) : after;
  const rate = per ?? (hedgeNext > after ? rateBehind(r, hedgeNext, false) : undefined);
  return {
    quantity: {
      start: startOf(r, body.first),
      end: endOf(r, (half?.next ?? body.next) - 1),
      // 'deux mois et demi', 'hai năm rưỡi'
      value: half && typeof body.value === "number" ? body.value + 0.5 * body.magnitude : body.value,
      unit,
      ...(noun && { unitSpan: { start: startOf(r, noun.first), end: endOf(r, noun.next - 1) } }),
      precision: half ? body.precision / 2 : body.precision,
      decimals: half ? 1 : body.decimals,
      magnitude: body.magnitude,
      ...(hedge && { hedge }),
      ...(rate && { per: rate }),
      ...(body.fraction && { fraction: body.fraction }),
      style: half && noun ? { ...body.style, suffix: r.text.slice(endOf(r, body.next - 1), endOf(r, noun.next - 1)) } : body.style,
    },
    next: half?.next ?? noun?.next ?? body.next,
  };
};
