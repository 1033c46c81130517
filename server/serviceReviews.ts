/** The review of one text in its context, whether it is open in an editor, lies in a file, or is only asked about. */
import { type ContentMemo, createContentMemo } from "./draft/content.ts";
import { readDraft } from "./draft/draft.ts";
import { readFrontMatter } from "./draft/frontMatter.ts";
import { createLines } from "./draft/lines.ts";
import { type DraftTree, editTree, parseMarkdown } from "./draft/markdown/tree.ts";
import type { FrontMatter } from "./draft/model.ts";
import type { Context, Contexts } from "./files/context.ts";
import type { Logger } from "./files/model.ts";
import { countClaims } from "./review/counted.ts";
import type { Review } from "./review/model.ts";
import type { Reviewers } from "./review/reviewers.ts";
import { showFindings } from "./review/shown.ts";
import type { Baselines } from "./serviceBaselines.ts";
import type { Known } from "./serviceContexts.ts";
import { severitiesFor, showFaults, tellMerges, tellMissing } from "./serviceFaults.ts";
import type { DraftReview, TextDocument } from "./serviceModel.ts";

/** A text of which nothing is asked. */
function emptyReview({ uri, text }: TextDocument, { tree: { merges }, frontMatter }: Parsed): Review {
  const draft = { uri, text, ...(frontMatter ? { frontMatter } : {}), blocks: [], lists: [], tables: [], tags: [], ignores: [], merges };
  return { draft, agendas: [], mentions: [], lists: [], claims: [], findings: [], waived: [] };
}

/** A text as parsed. */
export interface Parsed {
  readonly tree: DraftTree;
  readonly frontMatter: FrontMatter | undefined;
}

/** Parses a text; anew only where it differs from what was parsed before. */
export function parseText(text: string, before?: DraftTree): Parsed {
  const tree = before ? editTree(before, text) : parseMarkdown(text);
  return { tree, frontMatter: readFrontMatter(text, tree.frontMatterEnd, tree.merges) };
}

/** Whether a conflict leaves open which agenda a text answers to: then it answers to none. */
const hidesAgenda = ({ tree: { merges, frontMatterEnd } }: Parsed, text: string): boolean =>
  merges.some(({ start, end }) => start < frontMatterEnd && /^["']?agenda["']?[ \t]*:/mu.test(text.slice(start, end)));

/** While an agenda, or one that it extends, cannot be read, nobody knows which entries it lacks: that is told there, and not of every tag. */
function withoutLacks(review: Review, { faults }: Context): Review {
  const isUnknown = faults.some(({ rule, broken, entry }) => rule !== undefined && (broken || (rule === "agenda-reference" && entry === undefined)));
  return isUnknown ? { ...review, findings: review.findings.filter(({ rule }) => rule !== "tag-reference") } : review;
}

/** What reviews are made with. */
export interface ReviewParts {
  readonly contexts: Contexts;
  readonly reviewers: Reviewers;
  readonly baselines: Baselines;
  readonly logger: Logger | undefined;
  /** The URI in whose stead a draft is looked up: that of a file at the root, for one that was never saved. */
  readonly placeOf: (uri: string) => string;
  /** Characters of text of which what was read in them is remembered. */
  readonly remembered?: number | undefined;
}

/** Reviews texts, and remembers what their blocks say. */
export class Reviews {
  readonly #parts: ReviewParts;
  readonly #memo: ContentMemo;

  /** @param parts what reviews are made with. */
  constructor(parts: ReviewParts) {
    this.#parts = parts;
    this.#memo = createContentMemo(parts.remembered);
  }

  /**
   * Reviews a text in its context.
   * @param serial tells apart two texts under one URI.
   * @param last the review before: where nothing has changed, it is the answer.
   */
  async review(document: TextDocument, serial: string, parsed: Parsed, known: Known, last?: Promise<DraftReview>): Promise<DraftReview> {
    const { context, id } = await known.ready;
    const resultId = `${serial}.${id}`;
    const before = await last;
    if (before?.resultId === resultId) return before;

    const { uri, version, text } = document;
    const { tree } = parsed;
    const { contexts, baselines, placeOf } = this.#parts;
    const place = placeOf(uri);
    const ignored = context.config?.leftOutBy(place) !== undefined;
    const lines = createLines(text);
    const empty = emptyReview(document, parsed);
    const isUnread = ignored || context.agendas.length === 0 || hidesAgenda(parsed, text);
    const { review: whole, ...failed } = isUnread ? { review: empty } : this.#check(document, tree, context, empty);
    const review = withoutLacks(whole, context);
    const mayRead = (path: string): boolean => contexts.mayRead(path);
    const severities = severitiesFor(context, place);
    const missing = tellMissing(context.missing, { uri, place, text: text.slice(0, tree.frontMatterEnd), lines, mayRead });
    // Of a text that no agenda speaks for, not even a broken one, nothing is told.
    const isSilent = context.agendas.length === 0 && context.faults.length === 0;
    const merges = isSilent ? [] : tellMerges(tree.merges, uri, lines);
    return {
      uri,
      version,
      resultId,
      review,
      ...baselines.sift({ uri: place, review, shown: showFindings(review.findings, severities), lines }, context.baseline),
      waived: showFindings(review.waived, severities),
      lines,
      counts: countClaims(review),
      faults: ignored ? [] : showFaults([...missing, ...merges], context),
      fileFaults: showFaults([...context.faults, ...baselines.findFaults(context.baseline)], context),
      ignored,
      requireReasons: context.requireReasons,
      ...failed,
    };
  }

  #check(
    { uri, text }: TextDocument,
    tree: DraftTree,
    { agendas, language }: Context,
    empty: Review,
  ): { readonly review: Review; readonly failure?: unknown } {
    const { reviewers, logger } = this.#parts;
    try {
      const reviewer = reviewers.get(agendas);
      const options = { languages: reviewer.languages, memo: this.#memo, tree, ...(language === undefined ? {} : { language }) };
      return { review: reviewer.review(readDraft(uri, text, options)) };
    } catch (error) {
      // A fault of ours must not take the drafter's editor away; the log holds where it happened, not what the draft says.
      logger?.error(`a review failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return { review: { ...empty, agendas }, failure: error };
    }
  }
}
