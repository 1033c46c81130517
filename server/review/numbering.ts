/** Numbers that claim nothing: those of a table's rows, of headings and points, and 'the second' of things that no figure of the agenda is near. */
import type { Claim } from "../checks/model.ts";
import type { Block, Draft } from "../draft/model.ts";

/** What heads a column of numbers of rows, in the languages that are known. */
const HEADERS: ReadonlySet<string> = new Set(
  "no|nr|n°|nº|№|#|num|number|item|item no|ref|id|row|stt|tt|số tt|số thứ tự|lfd nr|lfd. nr|pos|position|numéro|rang|ordre".split("|"),
);
const ROW_NUMBER = /^(?:\(?\d{1,4}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,6}\.?)$/u;
const WHOLE = /^\(?(\d{1,4})[.)]?$/u;
/** '1.2 Goals', '2.1. Nước': a section's number at the start of its heading or point. */
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[\p{Lu}[“"«„]/u;

const textOf = (draft: Draft, index: number | undefined): string => (index === undefined ? "" : (draft.blocks[index]?.content.text.trim() ?? ""));

const isHeader = (text: string): boolean => HEADERS.has(text.toLowerCase().replace(/[.:]$/u, ""));

/** Whether numbers count 1, 2, 3, as those of rows do. */
const countsUp = (numbers: readonly number[]): boolean => numbers.length > 1 && numbers.every((number, i) => number === i + 1);

/** Whether a column numbers the rows of its table: its header says so, or it is the first and counts. */
function numbersRows(draft: Draft, table: number, column: number): boolean {
  const { rows } = draft.tables[table] ?? { rows: [] };
  const cells = rows.slice(1).flatMap((row) => textOf(draft, row[column]) || []);
  if (cells.length === 0 || !cells.every((cell) => ROW_NUMBER.test(cell))) return false;
  if (isHeader(textOf(draft, rows[0]?.[column]))) return true;
  return column === 0 && countsUp(cells.flatMap((cell) => Number(WHOLE.exec(cell)?.[1] ?? Number.NaN)).filter((number) => !Number.isNaN(number)));
}

const isSection = ({ content: { text }, cell }: Block, { quantity: { start } }: Claim): boolean =>
  cell === undefined && text.slice(0, start).trim() === "" && SECTION.test(text.slice(start, start + 40));

/** Points and phases are rarely more. */
const MOST_POINTS = 5;

/** 'The second group', 'nhóm thứ hai', where the agenda counts nothing of the kind. */
const isEnumerating = ({ quantity: { unit, style, value }, near }: Claim): boolean =>
  unit === "ordinal" && style.form === "ordinal-words" && typeof value === "number" && value <= MOST_POINTS && near === undefined;

/** The claims of a draft without those that only number something. What is linked to a figure or tagged stays. */
export function withoutNumbering(draft: Draft, claims: readonly Claim[]): readonly Claim[] {
  const columns = new Map<string, boolean>();
  const isRowNumber = ({ cell }: Block): boolean => {
    if (!cell || cell.row === 0) return false;
    const key = `${cell.table} ${cell.column}`;
    const known = columns.get(key) ?? numbersRows(draft, cell.table, cell.column);
    columns.set(key, known);
    return known;
  };
  return claims.filter((claim) => {
    const block = draft.blocks[claim.block];
    if (!block || claim.figure || claim.tagged) return true;
    return !isEnumerating(claim) && !isSection(block, claim) && !isRowNumber(block);
  });
}
