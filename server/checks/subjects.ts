/** What a value in prose speaks of, so that two tellings of one measure can be recognised. Strict: half a telling is none. */
import { cuesOf } from "../draft/cues/cues.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Content, Quantity, Sentence, Span, Time } from "../draft/model.ts";
import { type Phrasing, phrasingOf } from "./phrasing/phrasing.ts";
import { firstAt, hasPhrase, isPhraseAt, isQuantity, type Piece, piecesOf, splitPhrases } from "./pieces.ts";

/** A value and what it speaks of. Offsets count from the block's start. */
export interface Telling extends Span {
  /** The number, or the day of a deadline. */
  readonly quantity: Quantity;
  readonly unit: string;
  /** The stems of the words that tell what it is, sorted, each once. */
  readonly words: readonly string[];
  /** Stems that stand alone between small words: such a one may be missing from the other telling. */
  readonly loose: ReadonlySet<string>;
  /** The times told with it, as ISO days. */
  readonly times: string;
  /** 'target', 'forecast', 'observed'. */
  readonly kind: string;
  readonly sentence: number;
  /** For a deadline: whether a word says that it is one. */
  readonly due: boolean;
}

/** Sentences with more words speak of too much. */
const LONGEST = 40;
const FEWEST_WORDS = 3;
const MOST_WORDS = 12;
/** Small counts are told of many things alike. */
const SMALLEST_COUNT = 10;

interface Vocabulary {
  readonly hollow: ReadonlySet<string>;
  readonly hollowPhrases: readonly string[];
  readonly target: readonly string[];
  readonly forecast: readonly string[];
  readonly veto: readonly (readonly string[])[];
}

const vocabularies = new Map<Phrasing, Vocabulary>();

const vocabularyOf = (phrasing: Phrasing, language: string): Vocabulary | undefined => {
  const known = vocabularies.get(phrasing);
  if (known) return known;
  const cues = cuesOf(language);
  if (!cues) return undefined;
  const own = cues.own.filter((phrase) => !phrase.includes(" "));
  const hollow = [cues.neutral, cues.measures, cues.attributing, own, phrasing.hollow].flat().filter((phrase) => !BASES.has(phrase));
  const vocabulary: Vocabulary = {
    hollow: new Set(hollow.filter((phrase) => !phrase.includes(" "))),
    hollowPhrases: hollow.filter((phrase) => phrase.includes(" ")),
    target: cues.target.filter((phrase) => !NO_TARGET.has(phrase)),
    forecast: cues.forecast,
    veto: [
      cues.negation,
      cues.hypothesis,
      cues.complement,
      cues.comparison,
      cues.changes,
      cues.up,
      cues.down,
      cues.accordingTo,
      phrasing.examples,
      phrasing.partly,
    ],
  };
  vocabularies.set(phrasing, vocabulary);
  return vocabulary;
};

/** Nouns for those of whom a share or number is told: they say little in a label, and much of a measure. */
const BASES = new Set(
  "people person persons household households citizen citizens member members state states place places service services personne personnes service services pays personen menschen người đơn vị".split(
    " ",
  ),
);

/** Cues that are too common to tell a target from a plan that both tellings speak of. */
const NO_TARGET = new Set([
  "will",
  "sera",
  "seront",
  "sẽ",
  "is to",
  "are to",
  "need to",
  "plan",
  "planned",
  "geplant",
  "plan to",
  "plans to",
  "kế hoạch",
  "prévoit",
  "soll",
  "sollen",
]);

/** Whether a piece names something: no small word, no word that every measure has. */
const isTelling = ({ type, norm, lemma }: Piece, language: string, { hollow }: Vocabulary): boolean =>
  type === "word" && !isStopWord(norm, language) && !hollow.has(norm) && !hollow.has(lemma) && norm.length > 1;

/** Which pieces belong to a phrase that names nothing. */
const hollowPieces = (pieces: readonly Piece[], { hollowPhrases }: Vocabulary): ReadonlySet<number> => {
  const found = new Set<number>();
  if (hollowPhrases.length === 0) return found;
  const lists = splitPhrases(hollowPhrases);
  pieces.forEach((piece, at) => {
    for (const list of lists) if (list[0] === piece.norm && isPhraseAt(pieces, at, list)) for (let i = 0; i < list.length; i++) found.add(at + i);
  });
  return found;
};

/** The letter or number of 'Group A', 'Lot 4', which tells one case from another; undefined elsewhere. */
const caseOf = ({ text }: Content, piece: Piece, at: number): string | undefined => {
  if (piece.type === "number") return `#${piece.norm}`;
  const letter = piece.end - piece.start === 1 && piece.type === "word" && at > 0 ? text.charAt(piece.start) : "";
  return letter !== "" && letter !== letter.toLowerCase() ? `#${letter}` : undefined;
};

const timesKey = (pieces: readonly Piece[], but?: Piece): string =>
  pieces
    .filter((piece) => piece.type === "time" && piece !== but && piece.time)
    .map(({ time }) => `${(time as Time).from}/${(time as Time).to}`)
    .sort()
    .join(" ");

interface Words {
  readonly words: readonly string[];
  readonly loose: ReadonlySet<string>;
}

const wordsAround = (content: Content, pieces: readonly Piece[], vocabulary: Vocabulary, without: ReadonlySet<string>): Words => {
  const hollow = hollowPieces(pieces, vocabulary);
  const telling = pieces.map((piece, at) => !hollow.has(at) && isTelling(piece, content.language, vocabulary) && !without.has(piece.norm));
  const words = new Set<string>();
  const bound = new Set<string>();
  pieces.forEach((piece, at) => {
    const mark = caseOf(content, piece, at);
    if (mark !== undefined) {
      words.add(mark);
      bound.add(mark);
    }
    const stem = telling[at] ? content.tokens[firstAt(content.tokens, piece.start)]?.stem : undefined;
    if (stem === undefined) return;
    words.add(stem);
    // A word directly beside another one, or beside the number, restricts it or is restricted by it.
    if (telling[at - 1] || telling[at + 1] || isQuantity(pieces[at - 1])) bound.add(stem);
  });
  return { words: [...words].sort(), loose: new Set([...words].filter((stem) => !bound.has(stem))) };
};

const kindOf = (pieces: readonly Piece[], { target, forecast }: Vocabulary): string =>
  hasPhrase(pieces, target) ? "target" : hasPhrase(pieces, forecast) ? "forecast" : "observed";

/** Whether a sentence says something plain about the world: no example, denial, comparison or change. */
const isPlain = (pieces: readonly Piece[], phrasing: Phrasing, { veto }: Vocabulary): boolean =>
  pieces.length <= LONGEST &&
  !pieces.some((piece) => phrasing.unsure.has(piece.norm) || piece.norm === "?" || piece.norm === "\uFFFC") &&
  !veto.some((phrases) => hasPhrase(pieces, phrases));

/** The parts of a sentence at colons and semicolons, or the whole where it tells one number. */
const partsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  if (pieces.filter(isQuantity).length < 2) return [pieces];
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.norm === ":" || piece.norm === ";") parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
};

const readNumbers = (content: Content, sentence: Sentence, index: number, phrasing: Phrasing, vocabulary: Vocabulary): readonly Telling[] => {
  const whole = piecesOf(content, sentence);
  if (!whole.some(isQuantity) || !isPlain(whole, phrasing, vocabulary)) return [];
  // A row of a list or of a form is no sentence.
  const closed = whole.at(-1)?.norm === ".";
  return partsOf(whole).flatMap((pieces) => readNumber(content, pieces, timesKey(whole), index, vocabulary, closed));
};

/** Units of steps, places and spans of time: one measure may well have several of them. */
const VAGUE = new Set([
  "times",
  "rank",
  "ordinal",
  "places",
  "points",
  "percentage-points",
  "years",
  "months",
  "days",
  "date",
  "hour",
  "minute",
  "second",
  "week",
]);

const readNumber = (
  content: Content,
  pieces: readonly Piece[],
  times: string,
  index: number,
  vocabulary: Vocabulary,
  closed: boolean,
): readonly Telling[] => {
  const quantities = pieces.filter(isQuantity);
  const told = quantities.filter(({ quantity }) => quantity.unit !== null && !VAGUE.has(quantity.unit));
  const [first] = told;
  if (!first || told.length > 1 || quantities.length > 2) return [];
  const { quantity } = first;
  const { unit, value, fraction, per, style } = quantity;
  if (typeof value !== "number" || fraction || per || unit === null || style.form !== "digits") return [];
  if ((unit === "count" && value < SMALLEST_COUNT) || (unit !== "percent" && !closed)) return [];
  const { words, loose } = wordsAround(content, pieces, vocabulary, new Set());
  // A year told with both says as much as a word.
  if (words.length + (times === "" ? 0 : 1) < FEWEST_WORDS || words.length > MOST_WORDS) return [];
  return [{ start: first.start, end: first.end, quantity, unit, words, loose, times, kind: kindOf(pieces, vocabulary), sentence: index, due: false }];
};

/** What is due says more by its verbs than a measure does. */
const NOTHING: ReadonlySet<string> = new Set();
const DUE: ReadonlySet<string> = new Set(["báo cáo"]);

/** How a date is tied to what is due on it. */
const BY = new Set<Time["relation"]>(["by", "before", "until"]);

/** 'Departments report by 15 June 2024.' 'The deadline for departments to report is 20 June 2024.' */
const readDeadline = (
  content: Content,
  sentence: Sentence,
  index: number,
  before: Sentence | undefined,
  phrasing: Phrasing,
  vocabulary: Vocabulary,
): readonly Telling[] => {
  const pieces = piecesOf(content, sentence);
  const dates = pieces.filter((piece) => piece.type === "time");
  const [date] = dates;
  const quantity = date?.quantity;
  if (dates.length !== 1 || !date || !quantity || date.time?.type !== "day" || pieces.some(isQuantity) || pieces.length > LONGEST) return [];
  const label = before && before.end - before.start < 30 ? piecesOf(content, before) : [];
  const due = [...pieces, ...label].some((piece) => phrasing.due.has(piece.norm));
  const by = BY.has(date.time.relation);
  if ((!due && !by) || (!by && date.time.relation !== "in")) return [];
  if (
    pieces.some((piece) => phrasing.unsure.has(piece.norm) && !BEFORE.has(piece.norm)) ||
    vocabulary.veto.some((phrases) => hasPhrase(pieces, phrases))
  )
    return [];
  const { words, loose } = wordsAround(
    content,
    pieces,
    { ...vocabulary, hollow: NOTHING, hollowPhrases: vocabulary.hollowPhrases.filter((phrase) => !DUE.has(phrase)) },
    phrasing.deadlines,
  );
  if (words.length < 1 || words.length > MOST_WORDS) return [];
  return [{ start: date.start, end: date.end, quantity, unit: "date", words, loose, times: "", kind: "deadline", sentence: index, due }];
};

/** Words for before, which make a date of a deadline no less sure. */
const BEFORE = new Set("before until avant jusqu'à vor bis trước".split(" "));

const remembered = new WeakMap<Content, readonly Telling[]>();

/** The values of a content whose subject is told in full. */
export const tellingsOf = (content: Content): readonly Telling[] => {
  const known = remembered.get(content);
  if (known) return known;
  const phrasing = phrasingOf(content.language);
  const vocabulary = phrasing && vocabularyOf(phrasing, content.language);
  const tellings =
    phrasing && vocabulary && content.quantities.length > 0
      ? content.sentences.flatMap((sentence, index) => [
          ...readNumbers(content, sentence, index, phrasing, vocabulary),
          ...readDeadline(content, sentence, index, content.sentences[index - 1], phrasing, vocabulary),
        ])
      : [];
  remembered.set(content, tellings);
  return tellings;
};
