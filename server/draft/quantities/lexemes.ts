/**
 * The text cut into words, numbers and marks, as the readers of quantities and times need them: words keep the digits that belong to
 * a name ('CO2', 'Q1'), numbers their separators. Offsets are those of the given text, whatever its normal form.
 */
import { CURRENCY_PREFIXES } from "./currencies.ts";

/** One word, number or mark. `norm` is NFC and lower case, with plain apostrophes; of a number it is the digits as written. */
export interface Lexeme {
  readonly kind: "word" | "number" | "mark";
  readonly start: number;
  readonly end: number;
  readonly norm: string;
}

const SPACE = 1;
const DIGIT = 2;
const LETTER = 3;
const MARK = 4;

const classes = new Uint8Array(65536);

const letterLike = /[\p{L}\p{M}\u00ad\u00b2\u00b3\u2060\ufeff]/u;
const blank = /[\s\u200b]/u;

/** The class of a UTF-16 unit, worked out once: a test by Unicode property is ten times as slow as the table. */
const classOf = (code: number): number => {
  const known = classes[code]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  let found = MARK;
  if (code >= 48 && code <= 57) found = DIGIT;
  else if (blank.test(char)) found = SPACE;
  else if (letterLike.test(char)) found = LETTER;
  classes[code] = found;
  return found;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;
/** Blanks that group digits (CLDR uses U+00A0 and U+202F, people the plain one, typesetters U+2009). */
const isGroupBlank = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;

const digitsEnd = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at;
};

/** Where the number ends that begins at `from`: digits with points and commas between them, and groups of three after blanks or apostrophes. */
const numberEnd = (text: string, from: number): number => {
  let at = digitsEnd(text, from);
  // Blanks group only a number that has not used points or commas yet, and whose first run is no longer than a group.
  let groupable = at - from <= 3 && at > from && text.charCodeAt(from) !== 48;
  let groupMark = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code === 46 || code === 44) && isDigit(text.charCodeAt(at + 1))) {
      at = digitsEnd(text, at + 1);
      groupable = false;
      continue;
    }
    if (groupable && (isGroupBlank(code) || isApostrophe(code)) && (groupMark === 0 || groupMark === code)) {
      const next = digitsEnd(text, at + 1);
      if (next - at === 4) {
        groupMark = code;
        at = next;
        continue;
      }
    }
    return at;
  }
};

const plain = /^[a-z]*$/;

const normOf = (raw: string): string => {
  const lower = raw.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replaceAll("\u2019", "'")
    .replaceAll(/[\u00ad\u2060\ufeff]/g, "")
    .replaceAll("\u00f0", "\u0111");
};

/** Where the word ends that begins at `from`. */
const wordEnd = (text: string, from: number, elide: boolean): number => {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === LETTER) at += 1;
    else if (type === DIGIT) {
      if (CURRENCY_PREFIXES.has(text.slice(from, at))) return at;
      at = digitsEnd(text, at);
      if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
    } else if (isApostrophe(code) && classOf(text.charCodeAt(at + 1)) === LETTER) {
      at += 1;
      if (elide) return at;
    } else return at;
  }
  return at;
};

/**
 * Cuts a text into lexemes, in order; blanks stand in none.
 * @param elide Whether an apostrophe ends a word, as in French "d'ici".
 */
export const lex = (text: string, elide: boolean): readonly Lexeme[] => {
  const found: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const type = classOf(text.charCodeAt(at));
    if (type === SPACE) {
      at += 1;
      continue;
    }
    let end = at + 1;
    if (type === LETTER) end = wordEnd(text, at, elide);
    else if (type === DIGIT) end = numberEnd(text, at);
    else if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)) && (at === 0 || classOf(text.charCodeAt(at - 1)) === SPACE)) {
      // '.802' has no digit before its mark
      end = digitsEnd(text, at + 1);
      found.push({ kind: "number", start: at, end, norm: text.slice(at, end) });
      at = end;
      continue;
    }
    const raw = text.slice(at, end);
    const kind = type === LETTER ? "word" : type === DIGIT ? "number" : "mark";
    found.push({ kind, start: at, end, norm: kind === "word" ? normOf(raw) : raw });
    at = end;
  }
  return found;
};

let last: { readonly text: string; readonly elide: boolean; readonly lexemes: readonly Lexeme[] } | undefined;

/** As `lex`, remembering the last text: times and quantities are looked for in the same one, one after the other. */
export const lexemesOf = (text: string, elide: boolean): readonly Lexeme[] => {
  if (last === undefined || last.text !== text || last.elide !== elide) last = { text, elide, lexemes: lex(text, elide) };
  return last.lexemes;
};
