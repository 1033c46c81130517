/** What is written of an agenda is read again: everything, as far as the format can hold it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPeriod } from "../../server/agenda/periods.ts";
import type { DataFormat } from "../../server/exchange/formatNames.ts";
import { readData, tellFormat, writeData } from "../../server/exchange/formats.ts";
import { mergeData } from "../../server/exchange/merge.ts";
import type { AgendaData, FigureData, TermData } from "../../server/exchange/model.ts";
import { writeAgenda } from "../../server/exchange/newAgenda.ts";
import { firstText } from "../../server/exchange/texts.ts";
import { agendaOf, agendas, OPTIONS, sorted } from "./data.ts";

const NAMES: Readonly<Record<DataFormat, string>> = {
  csv: "x.csv",
  "sdmx-csv": "x.csv",
  tbx: "x.tbx",
  "skos-turtle": "x.ttl",
  "skos-jsonld": "x.jsonld",
};

/** Writes, tells the format from what was written, and reads. */
async function through(format: DataFormat, data: AgendaData) {
  const { text } = await writeData(format, data);
  assert.equal(await tellFormat(NAMES[format], text), format);
  return readData(format, text, OPTIONS);
}

const check = (what: (data: AgendaData) => Promise<void>, runs = 60) => fc.assert(fc.asyncProperty(agendas, what), { numRuns: runs });
const plain = (term: TermData): TermData => ({ ...term, caseSensitive: false });
const count = ({ sources, terms, groups, figures }: AgendaData): number => sources.length + terms.length + groups.length + figures.length;

test("CSV: all entries", () =>
  check(async (data) => {
    fc.pre(count(data) > 0);
    const read = await through("csv", data);
    assert.deepEqual(sorted(read.data), sorted(data));
    assert.deepEqual(read.notes, []);
  }));

for (const format of ["skos-turtle", "skos-jsonld"] as const)
  test(`${format}: terms, groups and sources, and the agenda's id and title`, () =>
    check(async (data) => {
      fc.pre(data.terms.length + data.groups.length > 0);
      const read = await through(format, data);
      const sources = data.sources.map(({ url, ...source }) => (url === undefined || url.includes("<") ? source : { ...source, url }));
      assert.deepEqual(sorted(read.data), sorted({ ...data, sources, terms: data.terms.map(plain), figures: [] }));
      assert.deepEqual([read.data.head, read.notes], [{ ...data.head }, []]);
    }));

test("TBX: terms, and the titles of their sources", () =>
  check(async (data) => {
    const titles = (from: AgendaData) => new Map(from.sources.map(({ key, title }) => [key, title]));
    const named = (from: AgendaData) =>
      from.terms.map(({ source, ...term }) => ({ ...plain(term), title: source === undefined ? undefined : titles(from).get(source) }));
    const read = await through("tbx", data);
    assert.deepEqual(named(read.data), named(data));
    assert.deepEqual([read.data.groups, read.data.figures, read.notes], [[], [], []]);
  }));

/** A figure as observations have it: one label and base, numbers by period, the latest first. */
function observed(figure: FigureData, area: string | undefined): object {
  const { key, label, base, value, unit, comparator, kind, period, decimals, series } = figure;
  const values = [{ period, value }, ...series.map((each) => ({ period: each.period, value: each.value }))];
  const endOf = (text: string | undefined): string => readPeriod(text ?? "")?.to ?? "";
  values.sort((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1));
  return { key, label: firstText(label, "en"), base: base.en?.[0] ?? "", values, unit, comparator, kind, decimals, area: figure.area ?? area };
}

test("SDMX-CSV: figures that are numbers", () =>
  check(async (data) => {
    const held = data.figures.filter(({ value }) => typeof value === "number");
    fc.pre(held.length > 0);
    const read = await through("sdmx-csv", data);
    // The latest value of a period that ends later: its own decimals are those of the figure.
    const area = read.data.head.area;
    assert.deepEqual(
      read.data.figures.map((each) => observed(each, area)),
      held.map((each) => observed(each, undefined)),
    );
    assert.deepEqual(read.notes, []);
  }));

test("an agenda's own data bring nothing new into it, and tell nothing otherwise", () =>
  check(async (data) => {
    const { agenda } = agendaOf(writeAgenda({ id: "some-agenda", title: "x", language: "en", ...data.head }, data));
    assert.ok(agenda);
    for (const format of ["csv", "tbx", "skos-turtle", "skos-jsonld", "sdmx-csv"] as const) {
      if (format === "csv" ? count(data) === 0 : format === "sdmx-csv" ? data.figures.length === 0 : data.terms.length === 0) continue;
      // Observations are numbers, and have labels without a language.
      if (format === "sdmx-csv" && data.figures.some(({ value, label }) => typeof value !== "number" || !label.en)) continue;
      const notes: never[] = [];
      const { added, changed } = mergeData((await through(format, data)).data, agenda, "Source of the import", notes);
      assert.deepEqual([count(added), changed, notes], [0, [], []], format);
    }
  }, 40));

test("a random agenda is written as YAML and read again as it was", () =>
  check(async (data) => {
    const { agenda, faults } = agendaOf(writeAgenda({ id: "some-agenda", title: "x", language: "en", ...data.head }, data));
    assert.deepEqual(
      faults.filter(({ rule }) => rule !== "agenda-source" && rule !== "agenda-ambiguous"),
      [],
    );
    assert.ok(agenda);
  }));
