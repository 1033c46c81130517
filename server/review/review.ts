/** Draft + agendas -> mentions, claims and findings. */

import { checkDraft } from "../checks/draft.ts";
import { checkClaim } from "../checks/figures.ts";
import { checkGroups, isGroupAt } from "../checks/groups.ts";
import type { Agenda, Draft, Finding } from "../checks/model.ts";
import { checkTerms } from "../checks/terms.ts";
import { createClaimMemo } from "./claimMemo.ts";
import { findAllClaims } from "./claims.ts";
import { applyIgnores, type IgnoreOptions } from "./ignores.ts";
import { buildLabelIndex } from "./labels.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";
import { findGroupLists } from "./lists.ts";
import { keepMarkup } from "./markup.ts";
import { meantMentions } from "./meant.ts";
import { findMentions } from "./mentions.ts";
import type { Review, Reviewer } from "./model.ts";
import { withoutNumbering } from "./numbering.ts";
import { withoutStrays } from "./relevance.ts";
import { keyOf, readTags } from "./tags.ts";
import { withoutTorn } from "./torn.ts";
import { findVariants } from "./variants.ts";

/** What a reviewer may be told. */
export type ReviewOptions = IgnoreOptions;

/**
 * A reviewer for the agendas in force, which keeps the indexes made of them.
 * @param agendas in the order in which they are in force, the draft's own first; none makes every review empty.
 */
export function createReviewer(agendas: readonly Agenda[], options: ReviewOptions = {}): Reviewer {
  const labels = buildLabelIndex(agendas);
  const lexicons = new Map<string, Lexicon | undefined>();
  const lexiconFor = (language: string): Lexicon | undefined => {
    if (!lexicons.has(language)) lexicons.set(language, buildLexicon(agendas, language));
    return lexicons.get(language);
  };
  const languages = [...new Set(agendas.flatMap((agenda) => agenda.languages))];
  const date = agendas[0]?.date;
  const memo = createClaimMemo();

  return {
    agendas,
    languages,
    review(draft: Draft): Review {
      if (agendas.length === 0) return { draft, agendas, mentions: [], lists: [], claims: [], findings: [], waived: [] };
      const mentions = findMentions(draft, labels);
      const lists = findGroupLists(draft, mentions, labels);
      const tags = readTags(draft, agendas);
      const read = findAllClaims(draft, lexiconFor, memo).map((claim) => tags.claims.get(keyOf(claim.block, claim.quantity)) ?? claim);
      const claims = withoutNumbering(draft, read);
      const found: Finding[] = [
        ...tags.findings,
        ...claims.flatMap((claim) => checkClaim(claim, { language: draft.blocks[claim.block]?.content.language ?? "en", ...(date && { date }) })),
        ...checkTerms(draft, mentions, findVariants(draft, labels), lists),
        ...checkGroups(draft, lists),
        ...checkDraft(draft, (start, end) => isGroupAt(lists, start, end)),
      ];
      const kept = keepMarkup(draft, withoutStrays(draft, withoutOverlaps(found), mentions, claims));
      const { findings, waived } = withoutTorn(draft, applyIgnores(draft, kept, options));
      return { draft, agendas, mentions: meantMentions(mentions, lists), lists, claims, findings, waived };
    },
  };
}

/** One finding for one place: where two overlap, what is said about the agenda stays before the draft's own arithmetic, then the first. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const grave = (finding: Finding) => Number(finding.rule.startsWith("draft-"));
  const sorted = [...findings].sort((a, b) => a.start - b.start || grave(a) - grave(b) || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else if (grave(finding) < grave(last)) kept[kept.length - 1] = finding;
  }
  return kept.filter((finding) => !isAnswered(finding, kept));
}

/** A contradiction of two places is told by what is wrong with one of them, where the agenda knows it: the other may well be right. */
const isAnswered = ({ rule, related = [] }: Finding, findings: readonly Finding[]): boolean =>
  rule === "draft-contradiction" &&
  findings.some(({ entry, start, end }) => entry !== undefined && related.some((place) => place.start < end && start < place.end));
