/** The figures of a document: which of its numbers are one, and what they say. */
import * as l10n from "@vscode/l10n";
import type { Comparator, Kind, Value } from "../agenda/model.ts";
import { readPeriod } from "../agenda/periods.ts";
import { isUnit } from "../agenda/units.ts";
import { hasPhrase, isQuantity, type Piece } from "../checks/pieces.ts";
import { cuesOf } from "../draft/cues/cues.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Block, Quantity } from "../draft/model.ts";
import { findEvents } from "./events.ts";
import type { FigureDraft, Measure, Reading } from "./extractModel.ts";
import { toldAt } from "./extractModel.ts";
import { measureEnglish } from "./measureEn.ts";
import { isPer, measureVietnamese } from "./measureVi.ts";
import { findPeriod } from "./period.ts";
import { isMark, lowerFirst, normAt, type Site, shorten, textOf } from "./phrase.ts";
import { type Spotted, sitesOf } from "./sites.ts";
import { findSuperlatives } from "./superlatives.ts";

const BOUNDS: Readonly<Record<string, Comparator>> = {
  about: "about",
  nearly: "about",
  "more-than": "more-than",
  "less-than": "less-than",
  "at-least": "at-least",
  "at-most": "at-most",
};

/** Counts that small say how many parts something has, more often than what was measured. */
const SMALL = 3;

/** A number that the reader of a document would look up: no number of a page, paragraph or list, no part of another number. */
function mayBeFigure({ quantity }: { readonly quantity: Quantity }, site: Site): boolean {
  const { unit, style, value, fraction } = quantity;
  if (unit === "ordinal" || unit === "date" || (unit !== null && !isUnit(unit)) || fraction) return false;
  if (style.form === "ordinal-words" || style.form === "fraction") return false;
  const cues = cuesOf(site.content.language);
  if (unit === "count" && style.form === "words" && typeof value === "number" && value <= SMALL) return false;
  if (unit === "count" && typeof value === "number" && value <= 1) return false;
  if (unit !== null && ["years", "months", "days", "week", "hour", "minute"].includes(unit) && isSpan(site)) return false;
  if (isAttribute(site) || DEFINING.test(site.content.text.slice(site.pieces[0]?.start, site.pieces[site.at]?.start))) return false;
  return !cues || !hasPhrase(site.pieces, cues.hypothesis.filter(isStrong), site.from, site.at);
}

/** 'means a group of ten volunteers': a definition's number is no figure. */
const DEFINING = /["”]\s+(?:means|refers to|là)\s|\b(?:means|is defined as|shall mean)\b|được hiểu là/iu;

/** '27 substations of 500 kV', 'trẻ em 5 tuổi': what kind of thing another number counts. */
function isAttribute({ pieces, at, content }: Site): boolean {
  const { quantity } = pieces[at] as Piece & { quantity: Quantity };
  if (quantity.unit === "count" && baseLanguage(content.language) === "vi" && isPer(pieces, at)) return true;
  if (quantity.unit === null || quantity.unit === "percent" || quantity.unit === "count") return false;
  const level = /^(?:là|đạt|còn|lên|is|was|reached|to|of|at)$/u.test(normAt(pieces, at - 1));
  if (
    (!level && /^\s*(?:tuổi)/iu.test(content.text.slice(quantity.end))) ||
    /\b(?:aged?|under|over)\s+$/iu.test(content.text.slice(0, quantity.start))
  )
    return true;
  for (let i = at - 1; i >= at - 5 && i >= 0; i--) {
    if (isQuantity(pieces[i])) return true;
    if (pieces[i]?.type !== "word") return false;
  }
  return false;
}

const STRONG = new Set(["if", "suppose", "assuming", "what if", "for example", "nếu", "giả sử", "ví dụ", "chẳng hạn"]);
const isStrong = (phrase: string): boolean => STRONG.has(phrase);

const SPANS = new Set("within over in for past last next every after during than about least trong sau suốt qua vòng mỗi cứ".split(" "));

/** 'within five years', 'in the last 12 months': a time, not a measure; but for years on end, which are counted. */
function isSpan({ pieces, at, content }: Site): boolean {
  const { unitSpan, end } = (pieces[at] as Piece & { quantity: Quantity }).quantity;
  const behind = content.text.slice(end, unitSpan?.end ?? end + 30);
  if (/consecutive|successive|running|liên tiếp/iu.test(behind + content.text.slice(unitSpan?.end ?? end, (unitSpan?.end ?? end) + 20))) return false;
  const before = [normAt(pieces, at - 1), normAt(pieces, at - 2)];
  return (
    before.some((norm) => SPANS.has(norm)) || /^\s*(?:ago|later|earlier|old|of age|trước|sau)\b/iu.test(content.text.slice(unitSpan?.end ?? end))
  );
}

const FUTURE: Readonly<Record<string, number>> = { by: 1, until: 1 };

/** Whether a number is wanted, expected or was measured, by the nearest words that say so; undefined where none do. */
function kindOf(spotted: Spotted, { date }: Reading, period: string | undefined): Kind {
  const { site, block } = spotted;
  const cues = cuesOf(site.content.language);
  if (!cues) return "observed";
  const { pieces, at } = site;
  const told = (list: readonly string[], from: number, to = at): boolean => hasPhrase(pieces, list, from, to);
  if (told(cues.forecast, site.from, Math.min(site.to, at + 6))) return "forecast";
  const ends = period === undefined ? undefined : readPeriod(period)?.to;
  if (date !== undefined && ends !== undefined && ends.slice(0, 4) > date.slice(0, 4)) return "target";
  const strong = cues.target.filter((phrase) => !WEAK.has(phrase));
  if (told(strong, site.from) || told(WILL, site.from, site.to)) return "target";
  const by = block.content.times.some(
    ({ relation, start, end, from }) =>
      (FUTURE[relation] ?? 0) > 0 &&
      start >= (pieces[0]?.start ?? 0) &&
      end <= (pieces.at(-1)?.end ?? 0) &&
      date !== undefined &&
      from.slice(0, 4) > date.slice(0, 4),
  );
  if (by) return "target";
  return !told(REACHED[baseLanguage(site.content.language)] ?? [], site.from) && told(ASKING[baseLanguage(site.content.language)] ?? [], 0)
    ? "target"
    : "observed";
}

const WEAK = new Set(
  [
    "is to",
    "are to",
    "has to",
    "have to",
    "plan",
    "planned",
    "plan to",
    "need to",
    "want",
    "wants",
    "required",
    "requires",
    "kế hoạch",
    "cần",
    "yêu cầu",
    "nhằm",
    "nỗ lực",
    "asked",
    "requested",
    "request",
    "target",
    "targets",
  ].filter((phrase) => phrase !== "target" && phrase !== "targets"),
);
const WILL = ["will", "shall", "must", "are to be", "is to be", "sẽ", "phải"];
const ASKING: Readonly<Record<string, readonly string[]>> = {
  en: ["requested", "asked", "is to", "are to", "so that", "instructed", "ordered"],
  vi: ["yêu cầu", "phấn đấu", "đề nghị"],
};
const REACHED: Readonly<Record<string, readonly string[]>> = {
  en: ["has", "have", "was", "were", "reached", "achieved"],
  vi: ["đã", "đạt được", "hiện"],
};

/** What a number without a unit is: a count where its measure is a number of things, points where it is an index. */
function unitOf({ unit, value, magnitude }: Quantity, { label }: Measure): string | undefined {
  // Nobody counts 4.1 of a thing
  if (unit !== null && !(unit === "count" && magnitude === 1 && typeof value === "number" && !Number.isInteger(value))) return unit;
  if (/^(?:the )?(?:total )?(?:number|count)\b|^(?:tổng )?số /iu.test(label)) return "count";
  return /\b(?:index|score|rating)\b|chỉ số|điểm/iu.test(label) ? "points" : undefined;
}

const measureOf = (spotted: Spotted): Measure | undefined => {
  const language = baseLanguage(spotted.site.content.language);
  if (language === "en") return measureEnglish(spotted.site);
  if (language === "vi") return measureVietnamese(spotted.site);
  const { site } = spotted;
  const label = [textOf(site, { from: site.from, to: site.at }), textOf(site, { from: site.at + 1, to: site.to })].join(" ").trim();
  return label === "" ? undefined : { label, doubts: [l10n.t("the label is the sentence as it stands: write what is measured")] };
};

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
interface CellMeasure extends Measure {
  readonly scale: number;
  readonly unit: string | undefined;
}

/** A number in a table: its row's and column's heads say what it measures. */
function measureOfCell({ draft }: Reading, block: Block): CellMeasure | undefined {
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

/** The value of an earlier time told beside it: 'up from 75.6% in 2022'. */
const isEarlier = ({ pieces, at }: Site): boolean =>
  /^(?:from|against|từ|with|to|với)$/u.test(normAt(pieces, at - 1)) &&
  /^(?:up|down|rising|falling|compared|increase|increased|against|tăng|giảm|so)$/u.test(normAt(pieces, at - 2) || normAt(pieces, at - 1));

/** 'from 9.1% in 2022 to 7.6%': the earlier value, where the later one follows. */
function isFromTo({ pieces, at }: Site): boolean {
  const { quantity } = pieces[at] as Piece & { quantity: Quantity };
  if (!/^(?:from|từ)$/u.test(normAt(pieces, at - 1))) return false;
  for (let i = at + 1; i < at + 8; i++) {
    const piece = pieces[i];
    if (isQuantity(piece)) return piece.quantity.unit === quantity.unit && /^(?:to|lên|xuống|còn)$/u.test(normAt(pieces, i - 1));
  }
  return false;
}

const decimalsOf = ({ value, decimals, magnitude }: Quantity): number | undefined => {
  const shown = typeof value === "number" && magnitude === 1 ? (String(value).split(".")[1]?.length ?? 0) : decimals;
  return decimals > shown ? decimals : undefined;
};

/** A number of a cell in the unit and size that its heads give. */
const inCell = (quantity: Quantity, cell: CellMeasure): Quantity =>
  quantity.unit === null || (quantity.unit === "count" && cell.scale > 1)
    ? {
        ...quantity,
        unit: cell.unit ?? "count",
        ...(typeof quantity.value === "number" && { value: Number((quantity.value * cell.scale).toPrecision(12)) }),
        magnitude: quantity.magnitude * cell.scale,
      }
    : quantity;

function figureOf(reading: Reading, spotted: Spotted, measure: Measure, quantity: Quantity): FigureDraft {
  const { block, site } = spotted;
  const { hedge, per } = quantity;
  const { language } = block.content;
  const found = findPeriod(reading, block, spotted.sentence, quantity);
  const kind = kindOf(spotted, reading, found.period);
  const doubts = [...(measure.doubts ?? []), ...found.doubts];
  if (quantity.unit === "percent" && measure.base === undefined && measure.direction === undefined)
    doubts.push(l10n.t("no base told: of what is this a share?"));
  if (hedge?.type === "nearly") doubts.push(l10n.t("told as ‘nearly’, so that it is a little less"));
  const rate = per && /^(?:year|quarter|month|day)$/u.test(per.unit) ? per.unit : measure.per;
  const label = shorten(lowerFirst(measure.label, reading.names));
  if (label.length < measure.label.length) doubts.push(l10n.t("the label is cut"));
  const decimals = decimalsOf(quantity);
  return {
    type: "figure",
    language: baseLanguage(language),
    label,
    value: quantity.value as Value,
    unit: unitOf(quantity, measure) ?? "count",
    ...(measure.base !== undefined && { base: lowerFirst(shorten(measure.base, 60), reading.names) }),
    ...(hedge && BOUNDS[hedge.type] && { comparator: BOUNDS[hedge.type] as Comparator }),
    ...(kind !== "observed" && { kind }),
    ...(found.period !== undefined && { period: found.period }),
    ...(rate !== undefined && { per: rate }),
    ...(measure.direction && { direction: measure.direction }),
    ...(decimals !== undefined && { decimals }),
    told: [toldAt(reading, block, spanOf(quantity, site))],
    doubts,
  };
}

const spanOf = ({ start, end }: Quantity, _site: Site): { readonly start: number; readonly end: number } => ({ start, end });

/**
 * The figures of a document, in order.
 * @param taken says whether a number of a block counts a list that is a group.
 */
export function findFigures(reading: Reading, taken: (block: Block, quantity: Quantity) => boolean): readonly FigureDraft[] {
  const figures: FigureDraft[] = [];
  let before: string | undefined;
  let pending: { readonly period: string; readonly value: Value; readonly unit: string | null } | undefined;
  for (const block of reading.draft.blocks) {
    if (block.type === "heading" && block.level === 1) before = undefined;
    const cell = measureOfCell(reading, block);
    for (const spotted of sitesOf(block, reading.names, () => before)) {
      const { piece, site } = spotted;
      if (!mayBeFigure(piece, site) || taken(block, piece.quantity) || isMark(site.pieces[site.at - 1], "#№")) continue;
      if (isFromTo(site) && typeof piece.quantity.value !== "string") {
        const found = findPeriod(reading, block, spotted.sentence, piece.quantity);
        pending =
          found.period === undefined || !found.near ? undefined : { period: found.period, value: piece.quantity.value, unit: piece.quantity.unit };
        continue;
      }
      const last = figures.at(-1);
      if (
        isEarlier(site) &&
        last &&
        last.unit === piece.quantity.unit &&
        last.told[0]?.document === reading.document &&
        typeof piece.quantity.value !== "string"
      ) {
        const found = findPeriod(reading, block, spotted.sentence, piece.quantity);
        if (found.period !== undefined && found.near && found.period !== last.period)
          figures[figures.length - 1] = { ...last, series: [...(last.series ?? []), { period: found.period, value: piece.quantity.value }] };
        continue;
      }
      const measure = cell ?? measureOf(spotted);
      if (!measure || (!cell && unitOf(piece.quantity, measure) === undefined)) continue;
      if (!/^consecutive years/u.test(measure.label)) before = measure.label;
      const figure = figureOf(reading, spotted, measure, cell ? inCell(piece.quantity, cell) : piece.quantity);
      const earlier =
        pending && pending.unit === piece.quantity.unit && pending.period !== figure.period ? [{ period: pending.period, value: pending.value }] : [];
      pending = undefined;
      figures.push(earlier.length > 0 ? { ...figure, series: earlier } : figure);
    }
    figures.push(...findSuperlatives(reading, block, before), ...findEvents(reading, block));
  }
  return figures;
}

/** Whether a number stands in some sentence's pieces. */
export const isNumber = (piece: Piece | undefined): boolean => isQuantity(piece);
