/** A bare number in a table takes its unit and magnitude from the row, the column header or the table's title: '% of GDP', 'VND million'. */
import type { Block, Draft, Quantity } from "../draft/model.ts";
import { findQuantities } from "../draft/quantities/quantities.ts";

const BRACKETED = /[([]([^()[\]]{1,40})[)\]]/;
const memo = new WeakMap<Draft, Map<string, Quantity | undefined>>();

/** What may name a unit in a header: all of a short text, what stands in brackets, what stands behind the last comma or 'in'. */
function pieces(text: string): readonly string[] {
  const plain = text.replace(/\s+/g, " ").trim();
  const result: string[] = [];
  const bracketed = BRACKETED.exec(plain)?.[1];
  if (bracketed) result.push(bracketed.trim());
  const tail = /(?:,|:|\s(?:in|en))\s([^,:]{1,30})$/u.exec(plain)?.[1];
  if (tail) result.push(tail.trim());
  if (plain.length <= 30) result.push(plain);
  return result.map((piece) => piece.replace(/^(in|en|in der|des)\s+/u, ""));
}

/** The unit that a header gives, read by writing a number in front of it. */
function unitOf(draft: Draft, block: Block): Quantity | undefined {
  let known = memo.get(draft);
  if (!known) memo.set(draft, (known = new Map()));
  const key = `${block.index}`;
  if (known.has(key)) return known.get(key);
  const { text, language } = block.content;
  let found: Quantity | undefined;
  for (const piece of pieces(text)) {
    if (/\d/.test(piece)) continue;
    // 'VND million' is written '1 million VND' or 'VND 1 million'
    const turned = [piece.replace(/^(\S+)\s+(\S+)$/u, "$1 1 $2"), piece.replace(/^(\S+)\s+(\S+)$/u, "1 $2 $1")];
    for (const sample of [`1 ${piece}`, `1 ${piece.replace(/s$/, "")}`, ...turned]) {
      const [quantity] = findQuantities(sample, language, []);
      const money = quantity?.unit != null && /^[A-Z]{3}$/.test(quantity.unit);
      if (
        quantity &&
        (money || !turned.includes(sample) || turned[0] === piece) &&
        quantity.fraction === undefined &&
        quantity.style.form === "digits" &&
        ((quantity.unit !== null && quantity.unit !== "count") || quantity.magnitude !== 1)
      ) {
        found = quantity;
        break;
      }
    }
    if (found) break;
  }
  known.set(key, found);
  return found;
}

/** 'Year', 'Month', 'Place' over the first column say what stands below them; 'Time, days' and 'Cost (EUR)' speak for the whole table. */
const isColumnName = ({ content: { text, tokens } }: Block): boolean =>
  tokens.length <= 1 && text.trim().length > 3 && !/^\p{Lu}{3,}$/u.test(text.trim());

/**
 * The quantity of a cell with the unit and magnitude that its table gives it, and what its written number was multiplied by; itself and 1
 * where it has its own or the table gives none.
 */
export function inheritUnit(draft: Draft, block: Block, quantity: Quantity): { readonly quantity: Quantity; readonly scale: number } {
  const own = { quantity, scale: 1 };
  if (!block.cell || (quantity.unit !== null && quantity.unit !== "count") || quantity.magnitude !== 1 || typeof quantity.value === "string")
    return own;
  const table = draft.tables[block.cell.table];
  if (!table) return own;
  const { row, column } = block.cell;
  const corner = draft.blocks[table.rows[0]?.[0] ?? -1];
  const cells = [
    ...(table.rows[row] ?? []).filter((_, index) => index !== column),
    row > 0 ? table.rows[0]?.[column] : undefined,
    row > 0 && column > 0 ? table.rows[0]?.[0] : undefined,
    table.leadIn,
  ];
  for (const index of cells) {
    const other = index === undefined ? undefined : draft.blocks[index];
    if (!other || (other.content.quantities.length > 0 && other.content.times.length === 0)) continue;
    const unit = unitOf(draft, other);
    if (!unit || (other === corner && isColumnName(other))) continue;
    const times = (value: number) => Number((value * unit.magnitude).toPrecision(14));
    const { value } = quantity;
    const scaled: Quantity = {
      ...quantity,
      unit: unit.unit ?? quantity.unit,
      value: typeof value === "number" ? times(value) : [times(value[0]), times(value[1])],
      precision: quantity.precision * unit.magnitude,
    };
    return { quantity: scaled, scale: unit.magnitude };
  }
  return own;
}
