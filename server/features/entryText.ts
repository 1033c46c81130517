/** What to write into a draft for an entry at a place: in the language and the number style of the text there, set off from its neighbours. */
import type { Range } from "vscode-languageserver-types";
import { draftLanguage, languageAt } from "../review/languageAt.ts";
import { resolveEntry } from "../review/tags.ts";
import { textOf } from "./agendaOutline.ts";
import { createWriter } from "./completionForms.ts";
import { offsetOf, type Reviewed } from "./model.ts";
import { agendaOf } from "./texts.ts";

/** The answer to `concord/entryText`. Plain JSON. */
export interface EntryText {
  /** In the place's own language; with a blank before or behind it where the words around would run into it. */
  readonly text: string;
}

/** How much of the line around a place is looked at, in characters. */
const NEAR = 200;

/** What a word behind it must be set off from: letters, digits, and marks that end something. */
const ENDS_WORD = /[\p{L}\p{M}\p{N}.,;:!?%)\]»”’]$/u;
const STARTS_WORD = /^[\p{L}\p{M}\p{N}]/u;

/** A sentence begins behind this: at the start of a paragraph's first line, or behind a full stop and a blank. */
const NEW_SENTENCE = /(?:^|[.!?…]["'”’»)]*\s+)$/u;

const isNameFirst = (text: string): boolean => /^\p{Ll}[^\s]*\p{Lu}/u.test(text);

/** With a capital where a sentence begins; names that begin small ('e-Permit') stay as they are. */
const capitalized = (text: string): string => (isNameFirst(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));

/**
 * The text for an entry in place of a range; null where no agenda in force has it, and in the front matter.
 * @param range of the draft: where it is to stand. Left out, it is for the draft as a whole, and stands alone.
 */
export function provideEntryText(reviewed: Reviewed, reference: string, range?: Range): EntryText | null {
  const { review, lines } = reviewed;
  const { agendas, draft } = review;
  const entry = resolveEntry(agendas, reference);
  if (!entry) return null;
  const others = agendaOf(agendas, entry)?.languages ?? [];
  const write = (language: string, offset: number): string =>
    textOf(entry, language, others, createWriter(reviewed, language, offset)).replaceAll(/[\r\n\t]+/gu, " ");
  if (!range) return { text: write(draftLanguage(review), 0) };
  const [start, end] = [offsetOf(reviewed, range.start), offsetOf(reviewed, range.end)];
  // Where a file that was just opened has its cursor: text there would end the front matter.
  if (start < (draft.frontMatter?.end ?? 0)) return null;
  const plain = write(languageAt(review, start), start);
  const lineStart = lines.startOf(lines.lineAt(start));
  const before = draft.text.slice(Math.max(lineStart, start - NEAR), start);
  const behind = draft.text.slice(end, Math.min(lines.endOf(lines.lineAt(end)), end + NEAR));
  const isFirstLine = lineStart === 0 || /^\s*$/u.test(draft.text.slice(lines.startOf(lines.lineAt(start) - 1), lineStart));
  const begins = NEW_SENTENCE.test(before) && (before.trim() !== "" || isFirstLine);
  const text = begins ? capitalized(plain) : plain;
  return { text: `${ENDS_WORD.test(before) ? " " : ""}${text}${STARTS_WORD.test(behind) ? " " : ""}` };
}
