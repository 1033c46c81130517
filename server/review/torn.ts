/** What a merge that was left unfinished takes away: findings that could be otherwise with either of its sides. */
import type { Finding } from "../checks/model.ts";
import type { RuleId } from "../checks/rules.ts";
import type { Draft, Span } from "../draft/model.ts";
import type { Sifted } from "./ignores.ts";

/** Rules that look at a list or table as a whole. */
const isOfWhole = (rule: RuleId): boolean => rule.startsWith("group-") || rule.startsWith("draft-");

const meet = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A conflict with the blanks around it. */
function widen({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from > 0 && /\s/u.test(text[from - 1] ?? "")) from--;
  while (to < text.length && /\s/u.test(text[to] ?? "")) to++;
  return { start: from, end: to };
}

/** The lists and tables of which a part may stand in a conflict, with what leads in to them. */
function findTorn({ merges, text, lists, tables, blocks }: Draft): readonly Span[] {
  const holes = merges.map((merge) => widen(merge, text));
  return [...lists, ...tables]
    .filter((whole) => holes.some((hole) => meet(whole, hole)))
    .map(({ start, end, leadIn }) => ({ start: (leadIn === undefined ? undefined : blocks[leadIn])?.start ?? start, end }));
}

/**
 * Leaves out the findings about lists and tables that a conflict has torn, and about ignore comments: what they ignore may stand between the marks.
 */
export function withoutTorn(draft: Draft, { findings, waived }: Sifted): Sifted {
  if (draft.merges.length === 0) return { findings, waived };
  const torn = findTorn(draft);
  const isTorn = ({ rule, start, end, related = [] }: Finding): boolean =>
    rule === "ignore-unused" ||
    (isOfWhole(rule) && [{ start, end }, ...related].some((place) => torn.some((whole) => place.start < whole.end && whole.start < place.end)));
  return { findings: findings.filter((each) => !isTorn(each)), waived: waived.filter((each) => !isTorn(each)) };
}
