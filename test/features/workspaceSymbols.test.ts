import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideWorkspaceSymbols } from "../../server/features/workspaceSymbols.ts";
import { RIVER, readAgenda } from "./support.ts";

const river = readAgenda(RIVER);
const lakes = readAgenda(
  "id: lakes\ntitle: Lakes\nlanguage: vi\nterms:\n  ho: { preferred: { vi: hồ nước ngọt, en: freshwater lake }, deprecated: { en: [fish pool] } }\n",
  "lakes",
);

/** The names found, with the agenda and the key on which they stand. */
const find = (query: string) =>
  provideWorkspaceSymbols([river, lakes], query).map(({ name, containerName, location }) => {
    const file = location.uri.replace("file:///work/", "");
    return `${name} (${containerName}, ${file}:${"range" in location ? location.range.start.line : ""})`;
  });

const line = (key: string) => RIVER.split("\n").findIndex((each) => each.startsWith(`  ${key}:`));

describe("workspace symbols", () => {
  test("are found in every agenda, under any right name, in either language, with or without diacritics", () => {
    assert.deepEqual(find("freshwater"), ["freshwater lake (Lakes, lakes.agenda.yaml:4)"]);
    assert.deepEqual(find("hồ nước"), ["hồ nước ngọt (Lakes, lakes.agenda.yaml:4)"]);
    assert.deepEqual(find("ho nuoc ngot"), ["hồ nước ngọt (Lakes, lakes.agenda.yaml:4)"]);
    assert.deepEqual(find("PHUC HOI"), [`phục hồi sông (River programme, river.agenda.yaml:${line("river-restoration")})`]);
    assert.deepEqual(find("annual rep"), [`Annual report 2024 (River programme, river.agenda.yaml:${line("report")})`]);
    assert.deepEqual(find("connected-h"), [`connected-households (River programme, river.agenda.yaml:${line("connected-households")})`]);
  });

  test("are not found by what nobody should write, nor by anything else", () => {
    assert.deepEqual(find("fish pool"), []);
    assert.deepEqual(find("qqq"), []);
  });

  test("come the likeliest first: whole, beginning, word, words in any order, letters in order", () => {
    const names = find("river").map((each) => each.split(" (")[0]);
    assert.deepEqual(names.slice(0, 3), ["river restoration", "river gauges in service", "pillars of the river programme"]);
    assert.deepEqual(find("connection water")[0]?.split(" (")[0], "households with a safe water connection");
    assert.deepEqual(find("rvrrst")[0]?.split(" (")[0], "river restoration");
  });

  test("are each there once, also where another agenda extends theirs", () => {
    const twice = provideWorkspaceSymbols([{ ...river, uri: "file:///work/other.agenda.yaml", title: "Other" }, river], "monitoring");
    assert.deepEqual(
      twice.map(({ name, containerName }) => [name, containerName]),
      [["monitoring", "River programme"]],
    );
  });

  test("without a query are all, but not more than anybody reads", () => {
    assert.equal(find("").length, 13);
    const many = Array.from({ length: 500 }, (_, index) => `  t${index}: { preferred: term number ${index} }`).join("\n");
    assert.equal(provideWorkspaceSymbols([readAgenda(`id: m\ntitle: M\nlanguage: en\nterms:\n${many}\n`, "m")], "term").length, 200);
  });
});
