/** Text in the columns of a terminal: how wide it is, what of a long line fits, and nothing in it that a terminal would obey. */

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** East Asian wide and full-width characters (Unicode Standard Annex 11), as far as drafts hold them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const ZERO = /^[\p{Mark}\p{Cf}]+$/u;

const widthOfGrapheme = (grapheme: string): number => (ZERO.test(grapheme) ? 0 : WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1);

/** The columns that a text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

/** Every tab is so many blanks: where it would lead to depends on what stands before the line. */
const TAB = "    ";

/** Control characters, and those that turn the direction of what follows: a draft is not to write on the terminal but what it shows. */
const UNSAFE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** A text fit for a terminal: tabs as blanks, control characters as U+FFFD. */
export const plainText = (text: string): string => text.replaceAll("\t", TAB).replace(UNSAFE, "\ufffd");

/** A line cut to a width around some of its words, and the columns in which these stand. */
export interface Excerpt {
  readonly text: string;
  /** From 0. */
  readonly column: number;
  /** At least 1. */
  readonly width: number;
}

/** The longest beginning, or the longest end, of a text that fits. */
function fit(text: string, width: number, fromEnd: boolean): string {
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (fromEnd) parts.reverse();
  let used = 0;
  const kept: string[] = [];
  for (const part of parts) {
    used += widthOfGrapheme(part);
    if (used > width) break;
    kept.push(part);
  }
  if (fromEnd) kept.reverse();
  return kept.join("");
}

/** Marks what was left out. */
const CUT = "…";

const cut = (text: string, width: number, fromEnd: boolean): string => {
  if (widthOf(text) <= width) return text;
  const kept = fit(text, Math.max(0, width - 1), fromEnd);
  return fromEnd ? CUT + kept : kept + CUT;
};

/** A line of which the units `start` to `end` are meant, cut to `width` columns where it is longer, with what stands around the words. */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // Nothing further away than this can be on the line: graphemes of a very long line are not worth finding.
  const near = 4 * width;
  const before = plainText(line.slice(Math.max(0, start - near), start));
  const words = plainText(line.slice(start, end));
  const after = plainText(line.slice(end, end + near));
  const shown = cut(words, Math.max(8, width), false);
  const spare = Math.max(0, width - widthOf(shown));
  const ahead = Math.min(widthOf(after), Math.floor(spare / 3));
  const left = cut(before, spare - ahead, true);
  const right = cut(after, Math.max(0, spare - widthOf(left)), false);
  return { text: left + shown + right, column: widthOf(left), width: Math.max(1, widthOf(shown)) };
}

/** A text in lines of at most so many columns, broken at blanks. A longer word stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const size = widthOf(word);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    used += size + (line === "" ? 0 : 1);
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}
