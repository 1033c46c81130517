/** The numbers of a document, each in its sentence and with the subject of what was told before it. */
import { isQuantity, type Piece, piecesOf, type QuantityPiece } from "../../checks/pieces.ts";
import type { Block, Sentence } from "../../draft/model.ts";
import { isMark, type Site } from "./phrase.ts";

/** A number of a block, where it stands. */
export interface Spotted {
  readonly block: Block;
  readonly sentence: Sentence;
  readonly piece: QuantityPiece;
  readonly site: Site;
}

/** Sentences of more pieces are lists of words, not prose. */
const LONGEST = 400;

const clauseAround = (sentence: Sentence, pieces: readonly Piece[], at: number): { readonly from: number; readonly to: number } => {
  const { start } = pieces[at] as Piece;
  const clause = sentence.clauses.find((each) => each.start <= start && start < each.end) ?? sentence;
  let from = pieces.findIndex((piece) => piece.start >= clause.start);
  const after = pieces.findIndex((piece) => piece.start >= clause.end);
  let to = after < 0 ? pieces.length : after;
  for (let i = from; i < at; i++) if (isMark(pieces[i], ";:")) from = i + 1;
  for (let i = to - 1; i > at; i--) if (isMark(pieces[i], ";:")) to = i;
  return { from: Math.max(0, from), to };
};

/** Every number of a block that is a piece of prose, in order; `before` is told of each as it was known when it came up. */
export function* sitesOf(block: Block, names: ReadonlySet<string>, subjectBefore: () => string | undefined): Generator<Spotted> {
  const { content } = block;
  for (const sentence of content.sentences) {
    const pieces = piecesOf(content, sentence);
    if (pieces.length > LONGEST) continue;
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at];
      if (!isQuantity(piece)) continue;
      const { from, to } = clauseAround(sentence, pieces, at);
      yield { block, sentence, piece, site: { content, pieces, at, from, to, names, before: subjectBefore() } };
    }
  }
}
