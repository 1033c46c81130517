/** 'Cite the source': a footnote behind the sentence of a number that agrees, its definition added once. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Change, Claim, Source } from "../checks/model.ts";
import { claimStatuses } from "../review/shown.ts";
import { type Asked, isAsked } from "./actionModel.ts";
import { Footnotes } from "./footnotes.ts";
import type { Reviewed } from "./model.ts";
import { sourceOf } from "./texts.ts";
import { editDraft } from "./workspaceEdits.ts";

/** What closes behind a word: emphasis, the rest of a link, footnotes that stand there already. */
const CLOSING = /(?:[*_~]+|\]\([^()\s]*\)|\[\^[^\]\s]{1,100}\])*/uy;

function behindMarkup(text: string, at: number): number {
  CLOSING.lastIndex = at;
  return at + (CLOSING.exec(text)?.[0].length ?? 0);
}

/** The source of what a number is held against: the value's own, else the figure's. */
function sourceOfClaim({ review }: Reviewed, { figure, official }: Claim): Source | undefined {
  return figure && sourceOf(review.agendas, figure, official?.source ?? figure.source);
}

/** The sentence of a number, as offsets of the source. */
function sentenceOf(
  { review: { draft } }: Reviewed,
  { block: index, quantity }: Claim,
): { readonly start: number; readonly end: number } | undefined {
  const block = draft.blocks[index];
  const found = block?.content.sentences.find((each) => each.start <= quantity.start && quantity.end <= each.end);
  if (!block || !found) return undefined;
  const length = block.content.text.slice(found.start, found.end).trimEnd().length;
  return { start: block.start + found.start, end: block.start + found.start + length };
}

/** Behind the sentence; behind the number itself in cells and headings, and where another number of the sentence has another source. */
function placeOf(reviewed: Reviewed, claim: Claim, source: Source): { readonly from: number; readonly at: number } {
  const { draft, claims } = reviewed.review;
  const block = draft.blocks[claim.block];
  const sentence = sentenceOf(reviewed, claim);
  const isBare = block?.cell !== undefined || block?.type === "heading";
  const shared =
    sentence &&
    claims.some((each) => {
      const other = each.spot.start >= sentence.start && each.spot.end <= sentence.end ? sourceOfClaim(reviewed, each) : undefined;
      return other !== undefined && other !== source;
    });
  if (!sentence || isBare || shared) return { from: claim.spot.start, at: behindMarkup(draft.text, claim.spot.end) };
  return { from: sentence.start, at: behindMarkup(draft.text, sentence.end) };
}

/** The changes that cite a number's source; undefined where it has none or is cited there already. */
export function citeChanges(reviewed: Reviewed, claim: Claim): readonly Change[] | undefined {
  const { draft, agendas } = reviewed.review;
  const block = draft.blocks[claim.block];
  const source = sourceOfClaim(reviewed, claim);
  if (!source || !block || block.type === "footnote") return undefined;
  const { label, definition } = new Footnotes(draft, agendas, block.content.language).to(source);
  const { from, at } = placeOf(reviewed, claim, source);
  if (draft.text.slice(from, at).toLowerCase().includes(`[^${label.toLowerCase()}]`)) return undefined;
  const mark = { start: at, end: at, newText: `[^${label}]` };
  if (!definition) return [mark];
  // Two insertions at one place have no order.
  return definition.start === at ? [{ ...mark, newText: mark.newText + definition.newText }] : [mark, definition];
}

/** One action for a number that agrees with the agenda. */
export function citeActions(asked: Asked): readonly CodeAction[] {
  const { reviewed, options } = asked;
  const { review } = reviewed;
  const index = review.claims.findIndex((claim) => claim.figure !== undefined && isAsked(asked, claim.spot));
  const claim = review.claims[index];
  if (!claim || claimStatuses(review)[index] !== "consistent") return [];
  const source = sourceOfClaim(reviewed, claim);
  const changes = source && citeChanges(reviewed, claim);
  if (!changes) return [];
  const title = l10n.t("Cite the source: ‘{0}’", source.title);
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit: editDraft(reviewed, changes, options) }];
}
