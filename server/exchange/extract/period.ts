/** The time that a number holds for, as the words around it and the document's own date say. */
import * as l10n from "@vscode/l10n";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Block, Quantity, Sentence, Time } from "../../draft/model.ts";
import type { Reading } from "./extractModel.ts";

/** A period as an agenda has it, whether the number's own clause tells it, and what is doubtful. */
export interface FoundPeriod {
  readonly period?: string;
  readonly near: boolean;
  readonly doubts: readonly string[];
}

/** A time as an agenda writes it. */
export function writePeriod({ type, from, to }: Pick<Time, "type" | "from" | "to">): string {
  if (type === "year") return from.slice(0, 4);
  if (type === "month") return from.slice(0, 7);
  if (type === "day") return from;
  if (type === "quarter") return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  if (type === "half") return `${from.slice(0, 7)}/${to.slice(0, 7)}`;
  return from.endsWith("-01-01") && to.endsWith("-12-31") ? `${from.slice(0, 4)}/${to.slice(0, 4)}` : `${from}/${to}`;
}

/** Words for a year by the year in which they are said. */
const RELATIVE: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  en: [
    [/\bthis year\b|\bthe current year\b/iu, 0],
    [/\blast year\b|\bthe previous year\b/iu, -1],
    [/\bnext year\b/iu, 1],
  ],
  vi: [
    [/năm nay/iu, 0],
    [/năm ngoái|năm trước(?! đó)/iu, -1],
    [/năm tới|năm sau/iu, 1],
  ],
};

/** Phrases by which a value is today's. */
const NOW: Readonly<Record<string, RegExp>> = {
  en: /\b(?:now|currently|today|to date|so far|at present|has been|have been|already)\b/iu,
  vi: /đến nay|hiện nay|hiện có|tính đến nay/iu,
};

/** Times that only say what a value is compared with: 'up 11% on 2023', 'so với năm 2023'. */
const COMPARED = /(?:\b(?:on|than|over|against|with|from|to)|so với(?: cùng kỳ)?(?: năm)?|từ(?: năm)?)\s*$/iu;

const within = ({ text, times }: Block["content"], { start, end }: { readonly start: number; readonly end: number }): readonly Time[] =>
  times.filter((time) => {
    if (time.start < start || time.end > end || time.impossible || time.relation === "since") return false;
    return !(
      time.type === "year" &&
      /^\s*(?:on|than|over|against|with|compared|so)/iu.test(COMPARED.exec(text.slice(Math.max(0, time.start - 30), time.start))?.[0] ?? "")
    );
  });

/** The nearest of some times; of two as near, the one behind. */
const nearest = (times: readonly Time[], { start, end }: Quantity): Time | undefined =>
  times.toSorted((a, b) => distance(a, start, end) - distance(b, start, end))[0];

const distance = (time: Time, start: number, end: number): number => (time.start >= end ? time.start - end : start - time.end + 8);

/** The period of a number. */
export function findPeriod(reading: Reading, block: Block, sentence: Sentence, quantity: Quantity): FoundPeriod {
  const { content } = block;
  const clause = sentence.clauses.find((each) => each.start <= quantity.start && quantity.start < each.end) ?? sentence;
  const inClause = nearest(within(content, clause), quantity);
  const language = baseLanguage(content.language);
  const spoken = content.text.slice(clause.start, clause.end);
  const relative = RELATIVE[language]?.flatMap(([words, by]) => {
    const at = words.exec(spoken)?.index;
    return at === undefined ? [] : [{ by, distance: Math.abs(clause.start + at - quantity.end) }];
  })[0];
  const isNearer = relative && (!inClause || distance(inClause, quantity.start, quantity.end) > relative.distance);
  if (relative && isNearer && reading.date !== undefined)
    return { period: String(Number(reading.date.slice(0, 4)) + relative.by), near: true, doubts: [] };
  if (inClause) return { period: writePeriod(inClause), near: true, doubts: [] };
  const column = columnTime(reading, block);
  if (column) return { period: writePeriod(column), near: true, doubts: [] };
  // Behind a semicolon another thing is told
  const stops = [...content.text.slice(sentence.start, sentence.end).matchAll(/;/gu)].map(({ index }) => sentence.start + index);
  const part = { start: stops.findLast((at) => at < quantity.start) ?? sentence.start, end: stops.find((at) => at > quantity.start) ?? sentence.end };
  const inSentence = nearest(within(content, part), quantity) ?? within(content, { start: sentence.start, end: quantity.start }).at(-1);
  if (inSentence) return { period: writePeriod(inSentence), near: false, doubts: [] };
  const earlier = content.times.findLast(({ end, impossible }) => end <= sentence.start && !impossible);
  if (earlier) return { period: writePeriod(earlier), near: false, doubts: [l10n.t("the period is that of a sentence before")] };
  const headed = block.headings
    .toReversed()
    .flatMap((index) => reading.draft.blocks[index]?.content.times.filter(({ type }) => type !== "span") ?? [])
    .at(0);
  if (headed) return { period: writePeriod(headed), near: false, doubts: [l10n.t("the period is that of the heading")] };
  if (NOW[language]?.test(spoken) && reading.date !== undefined)
    return { period: reading.date.slice(0, 7), near: false, doubts: [l10n.t("the period is the document's own date")] };
  return { near: false, doubts: [l10n.t("no period told")] };
}

/** The time that heads a number's column or row in a table. */
function columnTime({ draft }: Reading, { cell }: Block): Time | undefined {
  const rows = cell && draft.tables[cell.table]?.rows;
  if (!cell || !rows) return undefined;
  const heads = [rows[0]?.[cell.column], rows[cell.row]?.[0]];
  return heads.flatMap((index) => (index === undefined ? [] : (draft.blocks[index]?.content.times ?? [])))[0];
}
