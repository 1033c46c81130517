/** Sentences to clauses. */
import type { Span, Token } from "../model.ts";
import type { Words } from "./words.ts";

const OPENING = new Set(["(", "（"]);
const CLOSING = new Set([")", "）"]);
const STOPS = new Set([",", ".", ";", ":", "!", "?"]);
const DASHES = new Set(["–", "—", "-", "―"]);
/** Brackets with fewer words and no number, '(MIC)', stay in the clause around them. */
const BRACKET_WORDS = 4;
/** A clause that 'and' may end has at least as many words: 'A, and B' is an enumeration. */
const CLAUSE_WORDS = 3;

const holdsWords = (token: Token): boolean => token.type !== "mark";

/** Whether a dash stands between two parts of a sentence, not in a word or a range. */
const isPartingDash = (tokens: readonly Token[], at: number): boolean => {
  const dash = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!dash || !before || !next || !DASHES.has(dash.norm)) return false;
  const spaced = before.end < dash.start && dash.end < next.start;
  const ranged = next.type === "number" && (before.type === "number" || before.norm === "%");
  return !ranged && (spaced || dash.norm === "—");
};

const isPhraseAt = (tokens: readonly Token[], at: number, end: number, phrase: readonly string[]): boolean =>
  at + phrase.length <= end && phrase.every((word, i) => tokens[at + i]?.norm === word);

const isLoneYear = (tokens: readonly Token[], at: number): boolean =>
  /^(?:19|20)\d\d$/u.test(tokens[at]?.norm ?? "") && OPENING.has(tokens[at - 1]?.norm ?? "") && CLOSING.has(tokens[at + 1]?.norm ?? "");

/** Behind the commas and stops that stand right behind a bracket. */
const behindMarks = (tokens: readonly Token[], at: number, end: number): number => {
  let i = at;
  while (i < end && tokens[i]?.start === tokens[i - 1]?.end && STOPS.has(tokens[i]?.norm ?? "")) i++;
  return i;
};

/** Where brackets that are clauses of their own open and close: [index of the opening, index behind the closing]. */
const findBracketCuts = (tokens: readonly Token[], first: number, end: number): readonly number[] => {
  const open: { readonly at: number; readonly words: number; readonly numbers: number }[] = [];
  const cuts: number[] = [];
  let words = 0;
  let numbers = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.type === "word") words++;
    // '(2023)' dates the clause around it.
    else if (token.type === "number" && !isLoneYear(tokens, i)) numbers++;
    else if (OPENING.has(token.norm)) open.push({ at: i, words, numbers });
    else if (CLOSING.has(token.norm)) {
      const opening = open.pop();
      if (opening && (numbers > opening.numbers || words - opening.words >= BRACKET_WORDS)) cuts.push(opening.at, behindMarks(tokens, i + 1, end));
    }
  }
  return cuts;
};

/** What of a clause stands before a comma. */
interface Before {
  words: number;
  numbers: number;
  commas: number;
}

/** Whether a clause begins behind the comma at `at`. */
const endsAtComma = (tokens: readonly Token[], at: number, end: number, words: Words, before: Before): boolean => {
  const comma = tokens[at];
  const next = tokens[at + 1];
  if (!comma || !next || at + 1 >= end || next.type !== "word" || next.start === comma.end) return false;
  if (words.afterComma.has(next.norm) || (before.numbers > 0 && words.afterNumber.has(next.norm))) return true;
  if (!words.coordinating.has(next.norm)) return false;
  const second = tokens[at + 2];
  if (second && at + 2 < end && words.afterComma.has(second.norm)) return true;
  return (before.commas === 0 && before.words >= CLAUSE_WORDS) || second?.type === "number";
};

/** Indexes of the tokens at which clauses begin, besides the first. */
const findCuts = (tokens: readonly Token[], first: number, end: number, words: Words | undefined): ReadonlySet<number> => {
  const cuts = new Set(findBracketCuts(tokens, first, end));
  let before: Before = { words: 0, numbers: 0, commas: 0 };
  const cut = (at: number): void => {
    if (at > first && at < end) cuts.add(at);
    before = { words: 0, numbers: 0, commas: 0 };
  };
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (cuts.has(i)) cut(i);
    if (token.type === "word") {
      const article = tokens[i - 1]?.norm === "a";
      if (i > first && !article && words?.contrast.get(token.norm)?.some((phrase) => isPhraseAt(tokens, i, end, phrase))) cut(i);
      before.words++;
    } else if (token.type === "number") before.numbers++;
    else if (token.type === "mark") {
      const next = tokens[i + 1];
      if (token.norm === ";") cut(i + 1);
      else if (token.norm === ":" && next && next.start > token.end) cut(i + 1);
      else if (token.norm === "," && words) {
        if (endsAtComma(tokens, i, end, words, before)) cut(i + 1);
        else before.commas++;
      } else if (isPartingDash(tokens, i)) cut(i);
    }
  }
  return cuts;
};

/**
 * The clauses of the sentence `tokens[first..end)`: parted at semicolons, colons, dashes, brackets that say something, contrasts
 * ('while'), and at commas only where a conjunction or relative follows and no enumeration is under way. Marks alone are no clause and stay
 * with the one before.
 */
export const readClauses = (tokens: readonly Token[], first: number, end: number, words: Words | undefined): readonly Span[] => {
  const cuts = findCuts(tokens, first, end, words);
  const clauses: Span[] = [];
  let from = first;
  let held = false;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (cuts.has(i) && held && hasWords(tokens, i, end, cuts)) {
      clauses.push({ start: (tokens[from] as Token).start, end: (tokens[i - 1] as Token).end });
      from = i;
      held = false;
    }
    held ||= holdsWords(token);
  }
  if (end > first) clauses.push({ start: (tokens[from] as Token).start, end: (tokens[end - 1] as Token).end });
  return clauses;
};

/** Whether a word stands between a cut and the next one. */
const hasWords = (tokens: readonly Token[], at: number, end: number, cuts: ReadonlySet<number>): boolean => {
  for (let i = at; i < end && (i === at || !cuts.has(i)); i++) if (holdsWords(tokens[i] as Token)) return true;
  return false;
};
