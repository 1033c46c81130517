/** What the editor features are given: a reviewed draft, and what the editor can show. */
import type { Position, Range } from "vscode-languageserver-types";
import type { Lines } from "../draft/lines.ts";
import type { Review } from "../review/model.ts";
import type { ShownFinding } from "../review/shown.ts";

/** A draft with its review. The service's `DraftReview` is one. */
export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  readonly review: Review;
  /** The findings to show, in order; those whose rule is off are not among them. */
  readonly shown: readonly ShownFinding[];
  /** Of the draft's text. */
  readonly lines: Lines;
}

/** How texts are to be written: Markdown only for clients that say they can show it. */
export type Format = "markdown" | "plaintext";

/** A span of offsets as an LSP range. */
export const rangeOf = ({ lines }: Pick<Reviewed, "lines">, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** The offset of an LSP position. */
export const offsetOf = ({ lines }: Pick<Reviewed, "lines">, position: Position): number => lines.offsetAt(position);
