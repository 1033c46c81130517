/** Which numbers of a document are figures. */
import { isUnit } from "../../agenda/units.ts";
import { hasPhrase, isQuantity, type Piece } from "../../checks/pieces.ts";
import { cuesOf } from "../../draft/cues/cues.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Quantity } from "../../draft/model.ts";
import { isPer } from "./measureVi.ts";
import { normAt, type Site } from "./phrase.ts";

/** Counts that small say how many parts something has, more often than what was measured. */
const SMALL = 3;

/** A number that the reader of a document would look up: no number of a page, paragraph or list, no part of another number. */
export function mayBeFigure({ quantity }: { readonly quantity: Quantity }, site: Site): boolean {
  const { unit, style, value, fraction } = quantity;
  if (unit === "ordinal" || unit === "date" || (unit !== null && !isUnit(unit)) || fraction) return false;
  if (style.form === "ordinal-words" || style.form === "fraction") return false;
  const cues = cuesOf(site.content.language);
  if (unit === "count" && style.form === "words" && typeof value === "number" && value <= SMALL) return false;
  if (unit === "count" && typeof value === "number" && value <= 1) return false;
  if (unit !== null && ["years", "months", "days", "week", "hour", "minute"].includes(unit) && isSpan(site)) return false;
  if (isAttribute(site) || DEFINING.test(site.content.text.slice(site.pieces[0]?.start, site.pieces[site.at]?.start))) return false;
  return !cues || !hasPhrase(site.pieces, cues.hypothesis.filter(isStrong), site.from, site.at);
}

/** 'means a group of ten volunteers': a definition's number is no figure. */
const DEFINING = /["”]\s+(?:means|refers to|là)\s|\b(?:means|is defined as|shall mean)\b|được hiểu là/iu;

/** '27 substations of 500 kV', 'trẻ em 5 tuổi': what kind of thing another number counts. */
function isAttribute({ pieces, at, content }: Site): boolean {
  const { quantity } = pieces[at] as Piece & { quantity: Quantity };
  if (quantity.unit === "count" && baseLanguage(content.language) === "vi" && isPer(pieces, at)) return true;
  if (quantity.unit === null || quantity.unit === "percent" || quantity.unit === "count") return false;
  const level = /^(?:là|đạt|còn|lên|is|was|reached|to|of|at)$/u.test(normAt(pieces, at - 1));
  if (
    (!level && /^\s*(?:tuổi)/iu.test(content.text.slice(quantity.end))) ||
    /\b(?:aged?|under|over)\s+$/iu.test(content.text.slice(0, quantity.start))
  )
    return true;
  for (let i = at - 1; i >= at - 5 && i >= 0; i--) {
    if (isQuantity(pieces[i])) return true;
    if (pieces[i]?.type !== "word") return false;
  }
  return false;
}

const STRONG = new Set(["if", "suppose", "assuming", "what if", "for example", "nếu", "giả sử", "ví dụ", "chẳng hạn"]);
const isStrong = (phrase: string): boolean => STRONG.has(phrase);

const SPANS = new Set("within over in for past last next every after during than about least trong sau suốt qua vòng mỗi cứ".split(" "));

/** 'within five years', 'in the last 12 months': a time, not a measure; but for years on end, which are counted. */
function isSpan({ pieces, at, content }: Site): boolean {
  const { unitSpan, end } = (pieces[at] as Piece & { quantity: Quantity }).quantity;
  const behind = content.text.slice(end, unitSpan?.end ?? end + 30);
  if (/consecutive|successive|running|liên tiếp/iu.test(behind + content.text.slice(unitSpan?.end ?? end, (unitSpan?.end ?? end) + 20))) return false;
  const before = [normAt(pieces, at - 1), normAt(pieces, at - 2)];
  return (
    before.some((norm) => SPANS.has(norm)) || /^\s*(?:ago|later|earlier|old|of age|trước|sau)\b/iu.test(content.text.slice(unitSpan?.end ?? end))
  );
}
