/**
 * Marks for a preview of a draft: which words of it agree with the agenda, which disagree, which are official terms, each with the text to
 * show beside it.
 *
 * A preview knows the text that it shows, and of the source no more than lines. So marks are placed in the words of a paragraph, heading,
 * list item or row of a table as they are read, without what markup makes of them and without blanks, in which every Markdown reader agrees.
 */
import type { Claim, Entry } from "../checks/model.ts";
import { OBJECT_CHAR } from "../draft/markdown/mask.ts";
import type { Block } from "../draft/model.ts";
import { claimStatuses } from "../review/shown.ts";
import { resolveEntry } from "../review/tags.ts";
import { entryLine } from "./entryLine.ts";
import { plain } from "./markup.ts";
import type { Reviewed } from "./model.ts";
import { summarize } from "./official.ts";
import { textsIn } from "./texts.ts";

/** What a mark says: the number is the official one, the words disagree with the agenda or the draft, an entry of the agenda is meant. */
export type MarkKind = "agrees" | "disagrees" | "term";

/** A mark. Offsets count in the text that it stands in; `title` is plain text, a line for each thing said. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly title: string;
}

/** The marks of one run of prose, in order and without overlap. */
export interface MarkedText {
  /** The line of the draft in which it begins, from 0. */
  readonly line: number;
  /** Its words without blanks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A mark before it is placed: offsets in the source, and what it says in the language of the text around it. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  readonly say: readonly ((language: string) => string)[];
}

/** What says an entry in a line. */
type Tell = (entry: Entry, language: string) => string;

/** The marks of a draft: of two at one place the graver stays. Linear in the draft and in what was found in it, but for sorting. */
export function provideMarks(reviewed: Reviewed): readonly MarkedText[] {
  const tell = rememberLines(reviewed);
  const against = joinOverlaps(inOrder(readFindings(reviewed, tell)));
  const agreeing = layBetween(against, inOrder(readClaims(reviewed, tell)));
  return placeMarks(reviewed, layBetween(agreeing, inOrder([...readMentions(reviewed, tell), ...readTags(reviewed, tell)])));
}

const inOrder = (marks: readonly Found[]): readonly Found[] =>
  marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);

/** Says entries, each once a language: a term may stand in a draft a thousand times. */
function rememberLines({ review }: Reviewed): Tell {
  const told = new Map<string, Map<Entry, string>>();
  return (entry, language) => {
    const lines = told.get(language) ?? new Map<Entry, string>();
    told.set(language, lines);
    const known = lines.get(entry);
    if (known !== undefined) return known;
    const definition = entry.type === "term" ? textsIn(entry.definition, language)[0] : undefined;
    const line = plain(entryLine(review.agendas, entry, language, definition));
    lines.set(entry, line);
    return line;
  };
}

/** Findings, with the entry that they speak of. Hints would not be worth the ink: they say that something is right. */
function readFindings({ shown, review }: Reviewed, tell: Tell): readonly Found[] {
  const tags = new Map(review.draft.tags.map((tag) => [tag.destination.start, tag]));
  return shown.flatMap(({ severity, start, end, message, entry }): readonly Found[] => {
    if (severity === "hint") return [];
    // The destination of a link is not shown.
    const place = tags.get(start)?.label ?? { start, end };
    const official = entry ? [(language: string) => tell(entry, language)] : [];
    return [{ start: place.start, end: place.end, kind: "disagrees", say: [() => plain(message), ...official] }];
  });
}

function readClaims({ review }: Reviewed, tell: Tell): readonly Found[] {
  const statuses = claimStatuses(review);
  return review.claims.flatMap((claim, index): readonly Found[] => {
    const { figure, spot } = claim;
    if (!figure || statuses[index] !== "consistent") return [];
    const older = claim.official?.series === undefined ? undefined : (language: string) => tellOlder(review, claim, language);
    return [{ start: spot.start, end: spot.end, kind: "agrees", say: [older ?? ((language) => tell(figure, language))] }];
  });
}

/** The figure with the value of another period than its own, with which the claim agrees. */
function tellOlder({ agendas }: Reviewed["review"], { figure, official }: Claim, language: string): string {
  if (!figure || !official) return "";
  const { period: _own, ...rest } = figure;
  const { value, comparator, period, source } = official;
  return plain(entryLine(agendas, figure, language, summarize({ ...rest, value, comparator, ...(period && { period }) }, language), source));
}

/** Official names of terms and groups. Not those of members, which are everyday words outside of their list. */
const readMentions = ({ review }: Reviewed, tell: Tell): readonly Found[] =>
  review.mentions.flatMap(({ start, end, entry, status, member }): readonly Found[] =>
    status === "deprecated" || member !== undefined ? [] : [{ start, end, kind: "term", say: [(language) => tell(entry, language)] }],
  );

/** Tagged words, so that their source can be seen where nothing is read in them. */
const readTags = ({ review }: Reviewed, tell: Tell): readonly Found[] =>
  review.draft.tags.flatMap(({ label, target }): readonly Found[] => {
    const entry = resolveEntry(review.agendas, target);
    return entry ? [{ ...label, kind: "term", say: [(language) => tell(entry, language)] }] : [];
  });

/** Marks of one kind, those that touch the same words made one: nothing that is said is lost. */
function joinOverlaps(marks: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (!last || mark.start >= last.end) joined.push(mark);
    else joined[joined.length - 1] = { ...last, end: Math.max(last.end, mark.end), say: [...last.say, ...mark.say] };
  }
  return joined;
}

/** Lays marks between those that are there; what would overlap is left out. Both are in order, as is the answer. */
function layBetween(there: readonly Found[], more: readonly Found[]): readonly Found[] {
  const laid: Found[] = [];
  let next = 0;
  for (const mark of more) {
    for (; next < there.length && (there[next] as Found).start < mark.end; next++) laid.push(there[next] as Found);
    const before = laid.at(-1);
    if (!before || before.end <= mark.start) laid.push(mark);
  }
  return [...laid, ...there.slice(next)];
}

/** Blocks that a preview knows by one place, and the marks in them. */
interface Run {
  readonly blocks: readonly Block[];
  readonly marks: { readonly block: Block; readonly mark: Found }[];
}

/** The blocks of a run: the cells of a row together, of which a preview knows the line alone; any other block by itself. */
function blocksOf({ draft }: Reviewed["review"], block: Block): readonly Block[] {
  const { cell } = block;
  const row = cell && draft.tables[cell.table]?.rows[cell.row];
  return row ? row.flatMap((index) => (index === undefined ? [] : (draft.blocks[index] ?? []))) : [block];
}

function placeMarks({ review, lines }: Reviewed, marks: readonly Found[]): readonly MarkedText[] {
  const runs = new Map<number, Run>();
  const { blocks } = review.draft;
  let at = 0;
  for (const mark of marks) {
    while (at < blocks.length && (blocks[at] as Block).end <= mark.start) at++;
    const block = blocks[at];
    // What stands in no prose (front matter, a comment) is not seen.
    if (!block || mark.start < block.start || mark.end > block.end) continue;
    const whole = blocksOf(review, block);
    const first = whole[0]?.index ?? block.index;
    const run = runs.get(first) ?? { blocks: whole, marks: [] };
    runs.set(first, run);
    run.marks.push({ block, mark });
  }
  return [...runs.values()].flatMap((run) => {
    const placed = placeRun(run);
    return placed.marks.length > 0 ? [{ line: lines.lineAt(run.blocks[0]?.start ?? 0), ...placed }] : [];
  });
}

/** What every reader leaves out or replaces: blanks, what is no prose, and the characters that Markdown does not allow. */
const UNREAD = new RegExp(`[\\s\\0\\uFFFD${OBJECT_CHAR}]+`, "gu");

/** The words of a run without blanks, and the marks in them. */
function placeRun({ blocks, marks }: Run): Omit<MarkedText, "line"> {
  const placed: Mark[] = [];
  let text = "";
  let next = 0;
  for (const block of blocks) {
    const { content, start } = block;
    let at = 0;
    const readTo = (end: number): number => {
      text += content.text.slice(at, end).replace(UNREAD, "");
      at = end;
      return text.length;
    };
    for (; marks[next]?.block === block; next++) {
      const { mark } = marks[next] as Run["marks"][number];
      const from = readTo(mark.start - start);
      const to = readTo(mark.end - start);
      const says = new Set(mark.say.map((say) => say(content.language)));
      if (to > from) placed.push({ start: from, end: to, kind: mark.kind, title: [...says].join("\n") });
    }
    readTo(content.text.length);
  }
  return { text, marks: placed };
}
