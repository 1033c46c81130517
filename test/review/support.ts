/**
 * Tables of drafts with what is expected of them written into the text.
 *
 * `[[81.2%]]{figure-value -> 80.2%}` is a finding on '81.2%' and the text its first edit writes there; without '->' it has no such edit.
 * In tables of links `[[80.2%]]{wells}` is a number linked to the figure `wells` and right, `[[81.2%]]{wells: figure-value}` a wrong one;
 * numbers without marks are linked to none.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change, Finding } from "../../server/checks/model.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Review, Reviewer } from "../../server/review/model.ts";
import { createReviewer } from "../../server/review/review.ts";
import { agendaOf } from "./invented.ts";

/** A place in a text and what is said of it. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

const MARK = /\[\[([^[\]]*)\]\]\{[^}]*\}/gu;

/** The draft without the marks. */
export const unmarked = (text: string): string => text.replace(MARK, "$1");

const withMarks = (text: string, marks: readonly Mark[]): string =>
  [...marks]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, says }) => `${left.slice(0, start)}[[${left.slice(start, end)}]]{${says}}${left.slice(end)}`, text);

/** A reviewer for agendas written in a test. */
export const reviewerOf = (...agendas: readonly string[]): Reviewer => createReviewer(agendas.map(agendaOf));

/** A draft under review, in a language or in whichever is told. */
export const reviewIt = (reviewer: Reviewer, text: string, language?: string): Review =>
  reviewer.review(readDraft("file:///w/draft.md", text, { languages: reviewer.languages, ...(language && { language }) }));

/** What the first edit of a finding puts in place of its text. */
export const fixOf = ({ start, end, edits }: Finding): string | undefined =>
  edits[0]?.changes.find((change) => change.start === start && change.end === end)?.newText;

/** A text with changes made, none of which may touch another. */
export function apply(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of [...changes].sort((a, b) => a.start - b.start)) {
    assert.ok(start >= at, "changes do not overlap");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

const ruleAndFix = (finding: Finding): string => {
  const fix = fixOf(finding);
  return finding.rule + (fix === undefined ? "" : ` -> ${fix}`);
};

/** The draft with its findings marked. */
export const markFindings = ({ draft, findings }: Review): string =>
  withMarks(
    draft.text,
    findings.map((finding) => ({ start: finding.start, end: finding.end, says: ruleAndFix(finding) })),
  );

/** The draft with its linked numbers marked, and what is found of each. */
export function markLinks({ draft, claims, findings }: Review): string {
  const marks = claims.flatMap(({ figure, spot, official }): readonly Mark[] => {
    if (!figure) return [];
    const found = findings.find(({ start, end, entry }) => entry === figure && start < spot.end && end > spot.start);
    const period = official?.series === undefined ? "" : `@${official.period?.text}`;
    return [{ start: spot.start, end: spot.end, says: figure.id.replace("figures/", "") + period + (found ? `: ${ruleAndFix(found)}` : "") }];
  });
  return withMarks(draft.text, marks);
}

/** Drafts by what they are about. */
export type Rows = Readonly<Record<string, readonly string[]>>;

function table(reviewer: Reviewer, language: string, rows: Rows, mark: (review: Review) => string): void {
  for (const [about, drafts] of Object.entries(rows)) {
    describe(about, () => {
      for (const draft of drafts) {
        it(draft.replace(/\s*\n+\s*/gu, " / "), () => assert.equal(mark(reviewIt(reviewer, unmarked(draft), language)), draft));
      }
    });
  }
}

/** A test for each draft: it gets the findings that are marked in it, and no other. */
export const findingsAsMarked = (reviewer: Reviewer, language: string, rows: Rows): void => table(reviewer, language, rows, markFindings);

/** A test for each draft: its numbers are linked as marked in it, and no other is. */
export const linksAsMarked = (reviewer: Reviewer, language: string, rows: Rows): void => table(reviewer, language, rows, markLinks);
