/** Numbers in tables: their row's and column's heads say what they measure, in which unit and size. */
import { isUnit } from "../../agenda/units.ts";
import type { Block, Quantity } from "../../draft/model.ts";
import type { Measure, Reading } from "./extractModel.ts";

/** What the heads of a row or column say that its numbers are multiplied by, and their unit. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:billions?|bn)\b|tỷ|tỉ(?! lệ)/iu, 1e9],
  [/\b(?:millions?|mn)\b|triệu/iu, 1e6],
  [/\bthousands?\b|nghìn|ngàn/iu, 1e3],
];

/** Units as tables write them. */
const SIGNS: Readonly<Record<string, string>> = {
  km: "kilometer",
  ha: "hectare",
  kg: "kilogram",
  kwh: "kilowatt-hour",
  mwh: "megawatt-hour",
  gwh: "gigawatt-hour",
  mw: "megawatt",
  "m²": "square-meter",
  "km²": "square-kilometer",
};

/** A number of a table's cell and what its heads say. */
export interface CellMeasure extends Measure {
  readonly scale: number;
  readonly unit: string | undefined;
}

/** A number in a table: its row's and column's heads say what it measures. */
export function measureOfCell({ draft }: Reading, block: Block): CellMeasure | undefined {
  const { cell } = block;
  const table = cell && draft.tables[cell.table];
  if (!cell || !table || cell.row === 0) return undefined;
  const text = (row: number, column: number): string => {
    const index = table.rows[row]?.[column];
    const found = index === undefined ? undefined : draft.blocks[index];
    return found === undefined || found.content.times.some(({ start, end }) => end - start >= found.content.text.trim().length - 1)
      ? ""
      : found.content.text.trim();
  };
  const [row, column] = [text(cell.row, 0), text(0, cell.column)];
  const plain = /^(?:value|figure|number|result|target|baseline|giá trị|số liệu|kết quả|mục tiêu|chỉ tiêu|thực hiện|\d{4}|%|percent|actual)\b/iu.test(
    column,
  )
    ? ""
    : column;
  const label = cell.column === 0 ? "" : [row, plain].filter((part) => part !== "").join(", ");
  const brackets = [...`${row} ${column}`.matchAll(/\(([^()]{1,30})\)|(%)/gu)].map((found) => found[1] ?? found[2] ?? "").join(" ");
  const unitColumn = (table.rows[0] ?? []).findIndex((_, at) => /^(?:units?|đơn vị(?: tính)?|đvt)$/iu.test(text(0, at)));
  const unitText = unitColumn < 0 ? "" : text(cell.row, unitColumn);
  const scale = SCALES.find(([words]) => words.test(`${brackets} ${unitText}`))?.[1] ?? 1;
  const plainLabel = label.replace(/\s*\([^()]*\)/gu, "").trim();
  return plainLabel === ""
    ? undefined
    : {
        label: plainLabel,
        scale,
        unit: /%|per ?cent|percentage/iu.test(`${brackets} ${column} ${unitText}`)
          ? "percent"
          : (SIGNS[unitText.toLowerCase()] ?? (isUnit(unitText) ? unitText : undefined)),
      };
}

/** A number of a cell in the unit and size that its heads give. */
export const inCell = (quantity: Quantity, cell: CellMeasure): Quantity =>
  quantity.unit === null || (quantity.unit === "count" && cell.scale > 1)
    ? {
        ...quantity,
        unit: cell.unit ?? "count",
        ...(typeof quantity.value === "number" && { value: Number((quantity.value * cell.scale).toPrecision(12)) }),
        magnitude: quantity.magnitude * cell.scale,
      }
    : quantity;
