/** Text to tokens: one linear pass over the characters. */
import type { Token } from "../model.ts";
import { BLANK, DIGIT, isAstralLetter, kindOf, LETTER, OBJECT, SILENT, SURROGATE } from "./characters.ts";
import { type Forms, formsOf } from "./forms.ts";
import { baseLanguage } from "./known.ts";

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const LOW_S = 0x73;
const CAPITAL_S = 0x53;

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === 0x2019 || code === 0x2018 || code === 0x02bc;

/** Hyphen-minus, hyphen, non-breaking hyphen. Dashes are none. */
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;

/** Blanks that group digits and cannot break a line: no-break space, thin space, narrow no-break space. */
const isGroupBlank = (code: number): boolean => code === 0xa0 || code === 0x2009 || code === 0x202f;

/** What French and Italian put before an apostrophe and write together with the word behind. */
const ELIDED = new Set("l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell nell all sull dall un quell".split(" "));
const ELIDING = new Set(["fr", "it"]);

const isDigitAt = (text: string, at: number): boolean => kindOf(text.charCodeAt(at)) === DIGIT;

const digitsEnd = (text: string, at: number): number => {
  let i = at;
  while (isDigitAt(text, i)) i++;
  return i;
};

/** Behind the last digit of the number that begins at `at`, with the marks and unbreakable blanks between its digits. */
const numberEnd = (text: string, at: number): number => {
  let i = at;
  for (;;) {
    i = digitsEnd(text, i);
    const code = text.charCodeAt(i);
    const separates = code === 0x2e || code === 0x2c || isApostrophe(code);
    if (separates && isDigitAt(text, i + 1)) i++;
    else if (isGroupBlank(code) && digitsEnd(text, i + 1) === i + 4) i++;
    else return i;
  }
};

/** Behind the last character of the word that begins at `at`; apostrophes count between letters. */
const wordEnd = (text: string, at: number): number => {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === LETTER || kind === SILENT) i++;
    else if (kind === DIGIT) {
      // 'CO2' is a word, 'VND120,000' a word and a number.
      const end = digitsEnd(text, i);
      if (numberEnd(text, i) > end) break;
      i = end;
    } else if (kind === SURROGATE && isAstralLetter(text, i)) i += 2;
    else if (isApostrophe(code) && kindOf(text.charCodeAt(i + 1)) === LETTER) i++;
    else break;
  }
  while (i > at && kindOf(text.charCodeAt(i - 1)) === SILENT) i--;
  return i;
};

/** Where an English word ends before its possessive 's, or where it ends. */
const beforePossessive = (text: string, start: number, end: number): number => {
  const last = text.charCodeAt(end - 1);
  return end - start > 2 && (last === LOW_S || last === CAPITAL_S) && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
};

/** Behind the apostrophe of an elided word ("l'" of "l'économie"), or -1. */
const elisionEnd = (text: string, start: number, end: number): number => {
  for (let i = start; i < end && i <= start + 7; i++) {
    if (isApostrophe(text.charCodeAt(i))) return i > start && ELIDED.has(text.slice(start, i).toLowerCase()) ? i + 1 : -1;
  }
  return -1;
};

const markNorm = (code: number, char: string, betweenDigits: boolean): string => {
  if (isApostrophe(code)) return "'";
  if (isHyphen(code) || (betweenDigits && code === 0x2013)) return "-";
  return char;
};

/**
 * Reads the tokens of a text, in order and without overlap.
 *
 * - A word is letters, combining marks and the digits behind them (Q1, CO2); apostrophes between letters belong to it ("don't").
 * - A hyphenated word is several tokens, and the hyphens between them none: `e-government` is `e`, `government`.
 * - An English possessive 's belongs to no token: `Vietnam's` is the token `Vietnam`, so that a fix leaves the 's standing.
 * - French and Italian elisions are words of their own: `l'`, `économie`.
 * - A number is digits with the marks between them: `12,480.5`, `268 000` with unbreakable blanks. Up to three digits with letters
 *   directly behind them are a word: `4G`, `8th`.
 * - A run of U+FFFC is one mark; every other character is a mark of its own.
 *
 * @param language a language tag; only its first part is looked at.
 */
export const readTokens = (text: string, language: string): readonly Token[] => {
  const base = baseLanguage(language);
  const english = base === "en";
  const eliding = ELIDING.has(base);
  const tokens: Token[] = [];

  const push = (start: number, end: number, type: Token["type"], forms: Forms): void => {
    tokens.push({ start, end, type, norm: forms.norm, lemma: forms.lemma, stem: forms.stem });
  };
  const pushWord = (start: number, end: number): void => {
    if (end > start) push(start, end, "word", formsOf(text.slice(start, end), base));
  };
  const pushPlain = (start: number, end: number, type: Token["type"], norm: string): void => {
    push(start, end, type, { norm, lemma: norm, stem: norm });
  };

  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === BLANK || kind === SILENT) {
      i++;
    } else if (kind === LETTER || (kind === SURROGATE && isAstralLetter(text, i))) {
      const end = wordEnd(text, i);
      const elided = eliding ? elisionEnd(text, i, end) : -1;
      if (elided > 0) {
        pushWord(i, elided);
        i = elided;
      } else {
        pushWord(i, english ? beforePossessive(text, i, end) : end);
        i = end;
      }
    } else if (kind === DIGIT) {
      const end = numberEnd(text, i);
      if (end - i <= 3 && end === digitsEnd(text, i) && kindOf(text.charCodeAt(end)) === LETTER) {
        // '4G', '3D', '8th' are words; '1.5m' is a number with a letter.
        const last = wordEnd(text, i);
        pushWord(i, last);
        i = last;
      } else {
        pushPlain(i, end, "number", text.slice(i, end));
        i = end;
      }
    } else if (kind === OBJECT) {
      const start = i;
      while (kindOf(text.charCodeAt(i)) === OBJECT) i++;
      pushPlain(start, i, "mark", "\uFFFC");
    } else {
      const before = kindOf(text.charCodeAt(i - 1));
      const behind = kindOf(text.charCodeAt(i + 1));
      const length = kind === SURROGATE && (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      const joins =
        isHyphen(code) &&
        (behind === LETTER || behind === DIGIT) &&
        (before === LETTER || before === DIGIT) &&
        !(before === DIGIT && behind === DIGIT);
      if (!joins) pushPlain(i, i + length, "mark", markNorm(code, text.slice(i, i + length), before === DIGIT && behind === DIGIT));
      i += length;
    }
  }
  return tokens;
};
