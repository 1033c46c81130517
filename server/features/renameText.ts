/** A new name put in the place of a mention: its inflection, capitals, article, markup and line breaks follow what stood there. */

import type { Change, Mention } from "../checks/model.ts";
import { isExcused, withoutCount } from "../checks/terms.ts";
import { fitArticle, fitLabel } from "../checks/wording.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Block, Draft, Token } from "../draft/model.ts";
import { firstWhere } from "../draft/search.ts";

/** How sure the change of a mention is: `form` where its inflection is not known, `quoted` where the words may be somebody else's. */
export type Doubt = "none" | "form" | "quoted";

/** The changes that put a name in the place of a mention. */
export interface Renamed {
  readonly changes: readonly Change[];
  readonly doubt: Doubt;
}

/** What stands between two words: what closes behind the first, the blanks and line break, what opens before the second. */
interface Gap {
  readonly close: string;
  readonly blank: string;
  readonly open: string;
}

const isWord = ({ type }: Token): boolean => type !== "mark";

/** Longer gaps are not taken apart. */
const LONGEST_GAP = 200;

/** A gap of the source. */
function readGap(source: string): Gap {
  const found = source.length > LONGEST_GAP ? null : /^((?:<[^<>]*>|[^\s<])*)(\s+(?:>\s*)*)((?:<[^<>]*>|[^\s<])*)$/u.exec(source);
  return found ? { close: found[1] ?? "", blank: found[2] ?? "", open: found[3] ?? "" } : { close: source, blank: "", open: "" };
}

/** Several gaps as one: no mark is lost, and of the blanks the one that breaks the line is kept. */
const joinGaps = (gaps: readonly Gap[]): Gap => ({
  close: gaps.map(({ close }) => close).join(""),
  blank: gaps.find(({ blank }) => /[\r\n]/.test(blank))?.blank ?? gaps[0]?.blank ?? "",
  open: gaps.map(({ open }) => open).join(""),
});

/** What of a gap is the old name's own and not markup: hyphens, commas and the like, outside of tags. */
const OWN_MARKS = /(<[^<>]*>)|[-\u2010\u2011,/.&'’]/gu;

const withoutOwnMarks = (text: string): string => text.replace(OWN_MARKS, "$1");

/** A gap of the draft with what the new name has between the two words: a hyphen or comma of the old name goes, a line break stays. */
function fitGap({ close, blank, open }: Gap, own: string): string {
  const between = own.trim() === own ? "" : blank || (/\s/u.test(close) ? "" : " ");
  return `${withoutOwnMarks(close)}${own.trim()}${between}${withoutOwnMarks(open)}`;
}

/** A name laid over the words that it replaces; `left` is a line break for which it has no place. */
interface Laid {
  readonly text: string;
  readonly left: string;
}

/** @param gaps between the words that are replaced. */
function layOut(name: string, gaps: readonly Gap[], language: string): Laid {
  const words = readTokens(name, language).filter(isWord);
  const parts = words.map((word, i) => name.slice(i === 0 ? 0 : word.start, i === words.length - 1 ? name.length : word.end));
  const between = words.slice(1).map((word, i) => name.slice(words[i]?.end, word.start));
  if (parts.length < 2) {
    const { close: behindFirst, blank, open: beforeLast } = joinGaps(gaps);
    const [close, open] = [withoutOwnMarks(behindFirst), withoutOwnMarks(beforeLast)];
    const isPair = close === [...open].reverse().join("");
    const [before, behind] = isPair ? ["", ""] : [open, close];
    return { text: `${before}${name}${behind}`, left: /[\r\n]/.test(blank) ? blank : "" };
  }
  // As many gaps as the name has; what is over goes to its last one.
  const own = gaps.length > between.length ? [...gaps.slice(0, between.length - 1), joinGaps(gaps.slice(between.length - 1))] : gaps;
  const text = parts.map((part, i) => {
    const gap = own[i];
    return `${part}${gap && between[i] !== undefined ? fitGap(gap, between[i]) : (between[i] ?? "")}`;
  });
  return { text: text.join(""), left: "" };
}

/** Where a mention ends without the abbreviation in brackets that belongs to it: 'digital transformation (DX)'. */
function endOfName({ text }: Draft, { start: base, content }: Block, { start, end, label }: Mention): number {
  const written = text.slice(start, end);
  const open = written.endsWith(")") && !label.includes("(") ? start + written.indexOf("(") : end;
  const last = content.tokens[firstWhere(content.tokens, (token) => base + token.end > open) - 1];
  return last && isWord(last) && base + last.start >= start ? base + last.end : end;
}

/** Puts a line break for which the name has no word to part beside it, in the place of a blank before a word. */
function breakBeside(text: string, { start, end, newText }: Change, left: string): Change {
  if (left === "") return { start, end, newText };
  if (/^ \p{L}/u.test(text.slice(end, end + 3))) return { start, end: end + 1, newText: `${newText}${left}` };
  return text[start - 1] === " " && /^\p{L}/u.test(newText) ? { start: start - 1, end, newText: `${left}${newText}` } : { start, end, newText };
}

/** The words of a mention and what stands between them in the source. */
function readWords({ text }: Draft, { start: base, content }: Block, start: number, end: number) {
  const words = content.tokens.filter((token) => isWord(token) && base + token.start >= start && base + token.end <= end);
  const gaps = words.slice(1).map((word, i) => text.slice(base + (words[i]?.end ?? 0), base + word.start));
  return { written: content.text.slice(start - base, end - base).replace(/\s+/gu, " "), gaps };
}

/** A plain gap: what any two words of a label may have between them. */
const PLAIN = /^(?: |[-\u2010\u2011]|, )$/u;

/**
 * Puts a name in the place of a mention of another.
 * @param name of the mention's language, in one line.
 */
export function renameMention(draft: Draft, mention: Mention, name: string): Renamed | undefined {
  const block = draft.blocks[mention.block];
  if (!block) return undefined;
  const { language, entry } = mention;
  const { start } = mention;
  const end = endOfName(draft, block, mention);
  const { written, gaps } = readWords(draft, block, start, end);
  // 'the steps' of 'three steps'
  const isShort = withoutCount(mention.label, language) !== mention.label && withoutCount(written, language) === written;
  const [label, preferred] = isShort ? [withoutCount(mention.label, language), withoutCount(name, language)] : [mention.label, name];
  const fitted = fitLabel({ written, label, preferred, language, name: entry.type === "term" && entry.caseSensitive });
  const laid = gaps.every((gap) => PLAIN.test(gap)) ? { text: fitted.text, left: "" } : layOut(fitted.text, gaps.map(readGap), language);
  const inForm = written === written.normalize("NFC") ? laid.text : laid.text.normalize("NFD");
  const newText = block.type === "cell" ? inForm.replace(/(?<!\\)\|/gu, "\\|") : inForm;
  const change = breakBeside(draft.text, { start, end, newText }, laid.left);
  const article = change.start < start ? undefined : fitArticle(draft.text, start, fitted.text, language);
  const doubt = isExcused(block, mention) ? "quoted" : fitted.sure ? "none" : "form";
  return { changes: [...(article ? [article] : []), change], doubt };
}
