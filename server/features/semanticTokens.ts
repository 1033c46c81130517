/** Semantic tokens: the labels and numbers of a draft that are right by the agenda. What is wrong has its finding, and no token. */
import type { Position, Range } from "vscode-languageserver-types";
import type { Mention } from "../checks/model.ts";
import { firstWhere } from "../draft/search.ts";
import { claimStatuses } from "../review/shown.ts";
import { offsetOf, type Reviewed } from "./model.ts";

/** The types of tokens; package.json declares and describes them for VS Code. */
export const TOKEN_TYPES = ["agendaTerm", "agendaGroup", "agendaNumber"] as const;
/** The modifiers of tokens: a label that is right without being the preferred one. */
export const TOKEN_MODIFIERS = ["admitted"] as const;

/** A token: never longer than its line, and apart from all others. */
export interface Token extends Position {
  /** In UTF-16 units. */
  readonly length: number;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifiers: readonly (typeof TOKEN_MODIFIERS)[number][];
}

interface Span extends Pick<Token, "type" | "modifiers"> {
  readonly start: number;
  readonly end: number;
}

/** What stands between a line's start and its text: indentation and the marks of quotations. */
const LEAD = /[\s>]*/y;

/** Tells whether a finding begins within a span: a binary search over where the findings begin. */
function findingsIn({ shown }: Reviewed): (start: number, end: number) => boolean {
  const starts = shown.map((finding) => finding.start).sort((a, b) => a - b);
  return (start, end) => (starts[firstWhere(starts, (each) => each >= start)] ?? end) < end;
}

const spanOfMention = ({ start, end, entry, member, status }: Mention): Span => ({
  start,
  end,
  type: entry.type === "group" && member === undefined ? "agendaGroup" : "agendaTerm",
  modifiers: status === "admitted" ? ["admitted"] : [],
});

/** A span, one token a line. */
function* cut({ review, lines }: Reviewed, { start, end, type, modifiers }: Span): Generator<Token> {
  for (let at = start; at < end; ) {
    const line = lines.lineAt(at);
    if (at > start) {
      LEAD.lastIndex = at;
      at += LEAD.exec(review.draft.text)?.[0].length ?? 0;
    }
    const stop = Math.min(end, lines.endOf(line));
    if (stop > at) yield { ...lines.positionAt(at), length: stop - at, type, modifiers };
    at = Math.max(at, lines.startOf(line + 1));
  }
}

/**
 * The tokens of a draft, or of a range of it, in the order of the text. Headings have none: there the Markdown grammar colours every word.
 * Where two would overlap, the one that starts first stands, of two that start together the longer.
 */
export function provideSemanticTokens(reviewed: Reviewed, range?: Range): readonly Token[] {
  const { review } = reviewed;
  const from = range ? offsetOf(reviewed, range.start) : 0;
  const to = range ? offsetOf(reviewed, range.end) : review.draft.text.length;
  const shows = (block: number, { start, end }: { readonly start: number; readonly end: number }): boolean =>
    end > from && start < to && review.draft.blocks[block]?.type !== "heading";

  const claims = review.claims.filter(({ figure, block, spot }) => figure && shows(block, spot));
  const statuses = claimStatuses({ ...review, claims });
  const numbers = claims.flatMap(({ spot: { start, end } }, index): readonly Span[] =>
    statuses[index] === "consistent" ? [{ start, end, type: "agendaNumber", modifiers: [] }] : [],
  );
  const hasFinding = findingsIn(reviewed);
  const labels = review.mentions.filter(
    ({ block, status, ...spot }) => status !== "deprecated" && shows(block, spot) && !hasFinding(spot.start, spot.end),
  );

  const tokens: Token[] = [];
  let free = 0;
  for (const span of [...numbers, ...labels.map(spanOfMention)].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < free) continue;
    tokens.push(...cut(reviewed, span));
    free = span.end;
  }
  return tokens;
}
