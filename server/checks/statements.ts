/** One sentence as the relations between numbers see it, and how they write what they find. */

import * as l10n from "@vscode/l10n";
import type { Content, Quantity, Sentence, Span } from "../draft/model.ts";
import { formatNumber } from "../draft/quantities/format.ts";
import type { Edit, Finding } from "./model.ts";
import { round } from "./numbers.ts";
import { type Phrasing, phrasingOf } from "./phrasing/phrasing.ts";
import { isQuantity, type Piece, piecesOf } from "./pieces.ts";

/** A sentence with at least two numbers, or a number and a verb that multiplies. */
export interface Statement {
  readonly content: Content;
  readonly pieces: readonly Piece[];
  readonly phrasing: Phrasing;
}

/** A relation between the numbers of one statement: what it finds wrong. Offsets count from the block's start. */
export type Relation = (statement: Statement) => readonly Finding[];

/** The statements of a content. Languages without phrasing have none. */
export const readStatements = (content: Content): readonly Statement[] => {
  const phrasing = phrasingOf(content.language);
  if (!phrasing || content.quantities.length < 2) return [];
  const statements: Statement[] = [];
  for (const sentence of content.sentences) {
    const pieces = piecesOf(content, sentence);
    if (pieces.filter(isQuantity).length >= 2) statements.push({ content, pieces, phrasing });
  }
  return statements;
};

/**
 * Statements with the sentence behind them that tells more of them: 'The number rose from 80 to 100. That is a rise of 20%.' The full stop
 * between the two is a comma there.
 */
export const joinStatements = (content: Content): readonly Statement[] => {
  const phrasing = phrasingOf(content.language);
  if (!phrasing || content.quantities.length < 3) return [];
  return content.sentences.slice(1).flatMap((sentence, at): readonly Statement[] => {
    const before = piecesOf(content, content.sentences[at] as Sentence);
    const pieces = piecesOf(content, sentence);
    const stop = before.at(-1);
    if (stop?.norm !== "." || !phrasing.taking.has(pieces[0]?.norm ?? "") || !pieces.some(isQuantity) || before.filter(isQuantity).length < 2)
      return [];
    return [{ content, pieces: [...before.slice(0, -1), { ...stop, norm: "," }, ...pieces], phrasing }];
  });
};

/** The text of a span as written, blanks made one. */
export const textOf = ({ text }: Content, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");

/** A number in the style of a quantity, at most with the digits that it is written with, or with one more where it would come out the same. */
export const writeLike = (content: Content, value: number, like: Quantity, decimals = like.decimals): string => {
  const digits = typeof like.value === "number" && round(value, decimals) === like.value ? decimals + 1 : decimals;
  return formatNumber(round(value, digits), like, digits, content.language);
};

/** The edit that writes another text in place of a span. */
export const replace = (span: Span, newText: string): Edit => ({
  title: l10n.t("Replace with {0}", newText),
  safe: false,
  changes: [{ start: span.start, end: span.end, newText }],
});

/** A finding of draft-arithmetic. */
export const faulty = (span: Span, message: string, edits: readonly Edit[] = []): Finding => ({
  rule: "draft-arithmetic",
  start: span.start,
  end: span.end,
  message,
  edits,
});
