/** `concord agenda update | format`. */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { formatAgenda } from "../../server/agenda/format.ts";
import { AGENDA, makeFolder, run } from "./run.ts";

const TOWN = `id: town
title: Town
language: vi
extends: [../river.agenda.yaml]
figures:
  gauges:
    label: trạm đo mực nước
    value: 12 # đếm tay
    unit: count
    base: { vi: [trạm] }
    source: bulletin
  budget: { label: ngân sách, value: 12480000000, unit: VND, kind: target, comparator: at-least, period: 2024, source: bulletin }
`;
/** In its canonical form. */
const RIGHT = formatAgenda(AGENDA)?.text ?? "";
const make = () => makeFolder({ "river.agenda.yaml": AGENDA, "town/town.agenda.yaml": TOWN });
const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), "utf8");

test("update: prints the difference, writes it, and says what became of the old value", async () => {
  const folder = make();
  const args = ["agenda", "update", "broadband", "--value", "82.3%", "--period", "2025", "--source", "bulletin"];
  const { status, stdout, stderr } = await run(folder, args);
  assert.equal(
    stderr,
    "concord: river:figures/broadband  80.2% of households, 2024 → 82.3% of households, 2025\nconcord: The old value is kept in ‘series’.\n",
  );
  assert.equal(status, 0);
  assert.match(stdout, /^--- a\/river\.agenda\.yaml\n\+\+\+ b\/river\.agenda\.yaml\n@@/);
  assert.deepEqual(
    stdout.split("\n").filter((line) => /^[-+] /.test(line)),
    [
      "-    value: 80.2",
      "+    value: 82.3",
      "-    period: 2024",
      "+    period: 2025",
      "+    series:",
      "+      - { period: 2024, value: 80.2, source: bulletin }",
    ],
  );
  assert.equal(
    read(folder, "river.agenda.yaml"),
    AGENDA.replace("value: 80.2\n", "value: 82.3\n").replace(
      /( {4}period: )2024\n/,
      "$12025\n    series:\n      - { period: 2024, value: 80.2, source: bulletin }\n",
    ),
  );
  assert.equal((await run(folder, ["agenda", "check"])).status, 0);
});

test("update --dry-run writes nothing; a new source is added; what is not kept is said; numbers are read as the agenda's language writes them", async () => {
  const folder = make();
  const source = ["--source-title", "Niên giám thống kê", "--source-date", "2026-01-15"];
  const dry = await run(folder, ["agenda", "update", "--dry-run", "town:figures/gauges", "--value", "1.240", "--period", "2025", ...source]);
  assert.deepEqual([dry.status, read(folder, "town/town.agenda.yaml")], [0, TOWN]);
  assert.equal(
    dry.stderr,
    "concord: town:figures/gauges  12 trạm → 1.240 trạm, 2025\nconcord: The old value is not kept: it is not known of which period it was.\n",
  );
  const lines = dry.stdout.split("\n").filter((line) => /^[-+][^-+]/.test(line));
  assert.deepEqual(lines, [
    "-    value: 12 # đếm tay",
    "+    value: 1240 # đếm tay",
    "-    source: bulletin",
    "+    period: 2025",
    "+    source: nien-giam-thong-ke",
    "+sources:",
    "+  nien-giam-thong-ke:",
    "+    title: Niên giám thống kê",
    "+    date: 2026-01-15",
  ]);
  const target = await run(folder, ["agenda", "update", "budget", "--value", "13,5 tỷ đồng", "--period", "2025"]);
  assert.match(target.stderr, /at-least/);
  assert.match(target.stderr, /No source is named for the new value/);
  assert.match(
    read(folder, "town/town.agenda.yaml"),
    /value: 13500000000, unit: VND, kind: target, comparator: at-least, period: 2025, series: \[\{ period: 2024, value: 12480000000, source: bulletin \}\] \}\n$/,
  );
});

test("update: what cannot be done is said, and nothing is written", async () => {
  const folder = make();
  const fails = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await run(folder, ["agenda", "update", ...args]);
    assert.deepEqual([status, stdout], [2, ""], stderr);
    return stderr;
  };
  assert.match(await fails(), /Which figure\?/);
  assert.match(await fails("broadband"), /'--value' is needed/);
  assert.match(await fails("brodband", "--value", "1"), /No agenda has an entry 'brodband'\. Did you mean 'broadband'\?/);
  assert.match(await fails("river-basin", "--value", "1"), /'river-basin' is no figure/);
  assert.match(await fails("gauges", "--value", "1"), /Several agendas have 'gauges': write 'river:figures\/gauges'/);
  assert.match(await fails("broadband", "--value", "many"), /Write one number/);
  assert.match(await fails("broadband", "--value", "about 82%", "--period", "2025"), /Write the number alone/);
  assert.match(await fails("broadband", "--value", "82 km", "--period", "2025"), /The unit of this figure is ‘percent’, not ‘kilometer’/);
  assert.match(await fails("broadband", "--value", "82.3"), /say for which period the new one holds/);
  assert.match(await fails("broadband", "--value", "75", "--period", "2022"), /2022 lies before 2024/);
  assert.match(await fails("broadband", "--value", "75", "--period", "next"), /A period is/);
  assert.match(await fails("broadband", "--value", "82", "--period", "2025", "--source", "gone"), /There is no source 'gone'/);
  assert.match(await fails("broadband", "--value", "82", "--source", "bulletin", "--source-title", "x"), /give one of them/);
  assert.match(await fails("broadband", "--value", "82", "--source-date", "2025"), /needs '--source-title'/);
  assert.match(await fails("broadband", "--value", "82", "--period", "2025", "--source-title", "x", "--source-date", "soon"), /A date is such as/);
  assert.deepEqual([read(folder, "river.agenda.yaml"), read(folder, "town/town.agenda.yaml")], [AGENDA, TOWN]);
});

test("format: writes what is not in its canonical form; --check only tells, with status 1", async () => {
  const untidy = TOWN.replace("    value: 12 #", "    value:   12 #");
  const folder = makeFolder({ "river.agenda.yaml": RIGHT, "town/town.agenda.yaml": untidy });
  const check = await run(folder, ["agenda", "format", "--check"]);
  assert.deepEqual([check.status, check.stderr, read(folder, "town/town.agenda.yaml")], [1, "concord: 1 to be formatted\n", untidy]);
  const lines = check.stdout.split("\n").filter((line) => /^[-+][^-+]?/.test(line) && !/^(?:---|\+\+\+)/.test(line));
  assert.deepEqual(lines, ["+", "-    value:   12 # đếm tay", "+    value: 12 # đếm tay"]);
  const river = statSync(path.join(folder, "river.agenda.yaml")).mtimeMs;
  const done = await run(folder, ["agenda", "format"]);
  assert.deepEqual([done.status, done.stdout, done.stderr], [0, check.stdout, "concord: 1 formatted\n"]);
  assert.equal(read(folder, "town/town.agenda.yaml"), TOWN.replace("figures:", "\nfigures:"));
  assert.equal(statSync(path.join(folder, "river.agenda.yaml")).mtimeMs, river, "what is right is not written");
  assert.deepEqual(await run(folder, ["agenda", "format", "--check"]), { status: 0, stdout: "", stderr: "concord: 0 to be formatted\n" });
});

test("format: of named files, those that they extend are left alone; broken ones are told, and the rest goes on", async () => {
  const folder = makeFolder({
    "a.agenda.yaml": "id:  a\ntitle: A\nlanguage: en\nextends: [b.agenda.yaml]\n",
    "b.agenda.yaml": "\ufeffid:  b\r\ntitle: B\r\nlanguage: en\r\n",
    "c.agenda.yaml": "id: [\n",
    "d.agenda.yaml": "",
  });
  await run(folder, ["agenda", "format", "a.agenda.yaml"]);
  assert.deepEqual([read(folder, "a.agenda.yaml").slice(0, 6), read(folder, "b.agenda.yaml").slice(0, 7)], ["id: a\n", "\ufeffid:  b"]);
  const { status, stderr } = await run(folder, ["agenda", "format"]);
  assert.equal(status, 2);
  assert.match(stderr, /'c\.agenda\.yaml' cannot be formatted/);
  assert.match(stderr, /'d\.agenda\.yaml' cannot be formatted/);
  assert.match(stderr, /1 formatted/);
  assert.equal(read(folder, "b.agenda.yaml"), "\ufeffid: b\r\ntitle: B\r\nlanguage: en\r\n");
});
