/** Line breaks within a block: most are blanks, some end what stands on the line. */
import { beginsUpper } from "../language/characters.ts";
import { LINE_END } from "../language/sentences.ts";

/** What a hard line break (two blanks or a backslash at the line's end) is masked as until `foldLines` has judged it. The parser's text holds no other. */
export const HARD_BREAK = "\r";

/** A label is no longer: else it is a sentence with a colon. */
const LABEL_LENGTH = 80;
const LABEL_WORDS = 9;

const BULLET = /^(?:[•‣◦▪▫●○■□·–—*+-]|\(?\d{1,3}[.)]|\(?[a-zđ]\))[ \u00A0]+\S/u;
const SENTENCE_STOP = /[.!?;][ \u00A0]/u;

const beginsLine = (line: string): boolean => beginsUpper(line) || /^[\p{N}"“«„(•]/u.test(line);

/** Whether a line of plain text is a fact: 'Digital economy, 2023: 16.5% of GDP'. */
const isFact = (line: string): boolean => {
  const label = line.slice(0, LABEL_LENGTH);
  const colon = /:[ \u00A0]+\S/u.exec(label)?.index ?? -1;
  if (colon < 1 || !beginsLine(line)) return false;
  const before = label.slice(0, colon);
  return !SENTENCE_STOP.test(before) && before.trim().split(/\s+/u).length < LABEL_WORDS;
};

const bulletOf = (line: string): string => {
  const mark = BULLET.exec(line)?.[0][0] ?? "";
  return /[\p{L}\p{N}(]/u.test(mark) ? "1" : mark;
};

/** For each line but the first, whether the break before it ends what stands on the line above. */
const judgeBreaks = (lines: readonly string[], hard: readonly boolean[]): readonly boolean[] => {
  const trimmed = lines.map((line) => line.trim());
  const facts = trimmed.map(isFact);
  const sheet = facts.filter(Boolean).length > 1;
  const bullets = trimmed.map(bulletOf);
  const counts = new Map<string, number>();
  for (const bullet of bullets) counts.set(bullet, (counts.get(bullet) ?? 0) + 1);
  return trimmed.map((line, i) => {
    if (i === 0) return false;
    const bullet = bullets[i] ?? "";
    if (bullet !== "" && (counts.get(bullet) ?? 0) > 1) return true;
    if (sheet && facts[i] && !/[,–—-]$/u.test(trimmed[i - 1] ?? "")) return true;
    return hard[i - 1] === true && beginsLine(line);
  });
};

/**
 * Makes the line breaks of a masked block blanks, except those that end what stands on their line: between the 'label: value' lines
 * of a plain-text fact sheet, before plain-text bullets, and at hard breaks before a capital or digit. These become U+2028, where a sentence ends.
 * As long as the text that it is given.
 */
export const foldLines = (masked: string): string => {
  if (!masked.includes("\n") && !masked.includes(HARD_BREAK)) return masked;
  const lines = masked.split(/[\n\r]/u);
  let at = -1;
  const hard = lines.slice(0, -1).map((line) => {
    at += line.length + 1;
    return masked[at] === HARD_BREAK;
  });
  const ends = judgeBreaks(lines, hard);
  return lines.map((line, i) => (i === 0 ? line : (ends[i] ? LINE_END : " ") + line)).join("");
};
