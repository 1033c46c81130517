/** What kind of character a UTF-16 unit is: a table look-up, so that scanning text stays linear and cheap. */

/** Blanks, line breaks and control characters. */
export const BLANK = 1;
/** Letters and combining marks. */
export const LETTER = 2;
/** Decimal digits, of any script. */
export const DIGIT = 3;
/** Soft hyphen, zero-width characters: no part of what is read, wherever they stand. */
export const SILENT = 4;
/** U+FFFC: what the mask puts in place of code and URLs. */
export const OBJECT = 5;
/** Half of a character beyond U+FFFF. */
export const SURROGATE = 6;
/** Everything else: punctuation, symbols. */
export const MARK = 7;

const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\p{Nd}/u;
const BLANKS = /[\s\p{Cc}\p{Z}]/u;
/** Soft hyphen, the zero-width space, joiners and direction marks, word joiner, byte order mark. */
const SILENTS = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;

/** 0 where not looked up yet: the whole table would take some milliseconds at start, and a draft uses few of its rows. */
const kinds = new Uint8Array(0x10000);

const readKind = (code: number): number => {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (code === 0xfffc) return OBJECT;
  if (SILENTS.test(char)) return SILENT;
  if (LETTERS.test(char)) return LETTER;
  if (DIGITS.test(char)) return DIGIT;
  return BLANKS.test(char) ? BLANK : MARK;
};

/** The kind of a UTF-16 unit; NaN (behind the end of a text) is a blank. */
export const kindOf = (code: number): number => {
  const known = kinds[code];
  if (known === undefined) return BLANK;
  if (known !== 0) return known;
  const kind = readKind(code);
  kinds[code] = kind;
  return kind;
};

/** Whether the character beyond U+FFFF that begins at `at` is a letter; false where no such character is. */
export const isAstralLetter = (text: string, at: number): boolean => {
  const point = text.codePointAt(at);
  return point !== undefined && point > 0xffff && LETTERS.test(String.fromCodePoint(point));
};

/** Whether a text begins with a capital letter. */
export const beginsUpper = (text: string): boolean => {
  const first = text.codePointAt(0);
  if (first === undefined) return false;
  const char = String.fromCodePoint(first);
  return char !== char.toLowerCase();
};
