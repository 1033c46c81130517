/** Figures as SDMX-CSV 2.0: each value is an observation of an indicator, which is the figure. */
import * as l10n from "@vscode/l10n";
import type { Texts } from "../agenda/model.ts";
import { readPeriod } from "../agenda/periods.ts";
import { guardCell } from "./csvRow.ts";
import { tellLosses } from "./losses.ts";
import type { AgendaData, Exported, FigureData, Note } from "./model.ts";
import { writeDecimal } from "./numbers.ts";
import { OWN_AGENCY } from "./sdmxCsv.ts";
import { codeOf } from "./sdmxUnits.ts";
import { writeTable } from "./table.ts";
import { firstText, listTexts } from "./texts.ts";

const HEADER = [
  ...["STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT"],
  ...["DECIMALS", "OBS_STATUS", "TITLE", "BASE", "KIND", "COMPARATOR"],
] as const;

/** An id as SDMX has it (common:IDType): letters, digits and few marks. */
const sdmxId = (id: string): string => id.toUpperCase().replace(/[^A-Z0-9_@$-]/g, "_");

/** A period as SDMX has it: halves are 2024-S1. Intervals of the calendar are no time period that many programs read, but are one (ISO 8601). */
const timeOf = (period: string): string => period.replace(/^(\d{4})-H/i, "$1-S");

/** What of a figure an observation has no room for. */
function* lossesOf(figure: FigureData, language: string): Generator<string> {
  const isMore = (texts: Texts): boolean => listTexts(texts).length > 1 || (listTexts(texts).length === 1 && texts[language] === undefined);
  if (isMore(figure.label)) yield l10n.t("labels beside the first");
  if (isMore(figure.base)) yield l10n.t("bases beside the first");
  const { definition, notBase, keywords } = figure;
  for (const [field, texts] of Object.entries({ definition, notBase, keywords })) if (listTexts(texts).length > 0) yield `'${field}'`;
  for (const field of ["until", "per", "direction"] as const) if (figure[field] !== undefined) yield `'${field}'`;
  if (figure.tolerance !== 0) yield "'tolerance'";
  if (figure.source !== undefined || figure.series.some(({ source }) => source !== undefined)) yield "'source'";
}

const endOf = (period: string | undefined): string => (period === undefined ? "" : (readPeriod(period)?.to ?? ""));

/** The values of a figure: none where its own cannot be held; of its series those that can. What is left out is told. */
function* valuesOf(figure: FigureData, notes: Note[]): Generator<{ readonly period: string; readonly value: number; readonly decimals: number }> {
  const place = `figures/${figure.key}`;
  const { value, period, decimals, series } = figure;
  if (typeof value !== "number" || period === undefined) {
    const message =
      typeof value === "number"
        ? l10n.t("Left out: an observation needs a period.")
        : l10n.t("Left out: SDMX-CSV holds numbers, and no ranges or days.");
    notes.push({ place, message });
    return;
  }
  yield { period, value, decimals };
  for (const each of series) {
    if (typeof each.value === "number") yield { period: each.period, value: each.value, decimals: 0 };
    else notes.push({ place, message: l10n.t("Left out: SDMX-CSV holds numbers, and no ranges or days.") });
  }
  if (series.some((each) => endOf(each.period) > endOf(period)))
    notes.push({ place, message: l10n.t("Its value is not its latest: read back, the latest will be.") });
}

/** Writes the figures of an agenda. */
export async function writeSdmxCsv(data: AgendaData): Promise<Exported> {
  const { head, terms, groups, figures } = data;
  const language = head.language ?? "en";
  const notes: Note[] = [];
  const lost = terms.length + groups.length;
  if (lost > 0) notes.push({ place: "", message: l10n.t("SDMX-CSV holds figures: {0} terms and groups are left out.", lost) });
  const flow = `${OWN_AGENCY}${sdmxId(head.id ?? "AGENDA")}(1.0)`;
  const rows = figures.flatMap((figure) => {
    const { key, unit, kind, comparator } = figure;
    return Array.from(valuesOf(figure, notes), ({ period, value, decimals }) => [
      ...[
        "dataflow",
        flow,
        "I",
        key,
        figure.area ?? head.area ?? "_Z",
        timeOf(period),
        writeDecimal(value, decimals),
        codeOf(unit),
        "0",
        String(figure.decimals),
      ],
      ...[
        kind === "forecast" ? "F" : "A",
        guardCell(firstText(figure.label, language)),
        guardCell(figure.base[language]?.[0] ?? ""),
        kind,
        comparator,
      ],
    ]);
  });
  notes.push(
    ...tellLosses(
      "SDMX-CSV",
      figures.flatMap((figure) => [...lossesOf(figure, language)]),
    ),
  );
  return { text: await writeTable([HEADER, ...rows]), notes };
}
