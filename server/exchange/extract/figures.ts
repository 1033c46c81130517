/** The figures of a document: which of its numbers are one, and what they say. */
import * as l10n from "@vscode/l10n";
import type { Comparator, Value } from "../../agenda/model.ts";
import { isQuantity, type Piece } from "../../checks/pieces.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Block, Quantity } from "../../draft/model.ts";
import { inCell, measureOfCell } from "./cells.ts";
import { findEvents } from "./events.ts";
import type { FigureDraft, Measure, Reading } from "./extractModel.ts";
import { toldAt } from "./extractModel.ts";
import { kindOf } from "./kind.ts";
import { measureEnglish } from "./measureEn.ts";
import { measureVietnamese } from "./measureVi.ts";
import { findPeriod } from "./period.ts";
import { isMark, lowerFirst, normAt, type Site, shorten, textOf } from "./phrase.ts";
import { type Spotted, sitesOf } from "./sites.ts";
import { findSuperlatives } from "./superlatives.ts";
import { mayBeFigure } from "./worth.ts";

const BOUNDS: Readonly<Record<string, Comparator>> = {
  about: "about",
  nearly: "about",
  "more-than": "more-than",
  "less-than": "less-than",
  "at-least": "at-least",
  "at-most": "at-most",
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

function figureOf(reading: Reading, spotted: Spotted, measure: Measure, quantity: Quantity): FigureDraft {
  const { block } = spotted;
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
    told: [toldAt(reading, block, quantity)],
    doubts,
  };
}

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
