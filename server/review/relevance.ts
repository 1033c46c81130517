/**
 * Everyday words stand in anybody's text: 'paper to digital conversion' in a long manual that speaks of nothing else of the agenda is not the
 * agenda's concept by another name. In a short draft, or one that cites the agenda elsewhere, it is.
 */
import type { Claim, Draft, Finding, Mention } from "../checks/model.ts";

/** A draft with fewer tokens than this is about what it says. Roughly ten pages. */
const LONG = 4000;

/** The findings without those on a single everyday label in a long draft that cites nothing of the agenda. */
export function withoutStrays(
  draft: Draft,
  findings: readonly Finding[],
  mentions: readonly Mention[],
  claims: readonly Claim[],
): readonly Finding[] {
  if (!findings.some(isEveryday) || claims.some(({ figure }) => figure !== undefined)) return findings;
  const tokens = draft.blocks.reduce((sum, { content }) => sum + content.tokens.length, 0);
  if (tokens < LONG) return findings;
  const cited = mentions.filter(isTelling).length;
  const strays = findings.filter(isEveryday);
  // the stray itself is one mention, or none where it is a near miss
  return cited <= 1 && strays.length === 1 ? findings.filter((finding) => !strays.includes(finding)) : findings;
}

const isEveryday = ({ rule, entry }: Finding): boolean =>
  (rule === "term-deprecated" || rule === "term-variant") && entry?.type === "term" && !entry.caseSensitive;

/** A label of several words, or a name: one word by itself is in everybody's text. */
const isTelling = ({ entry, label, member }: Mention): boolean =>
  member === undefined && (/\s/.test(label) || (entry.type === "term" && entry.caseSensitive));
