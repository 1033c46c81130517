/** What the views are told of agenda files, and of the languages of agendas. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { viewRequests } from "../../server/requests/views.ts";
import { at } from "../service/memory.ts";
import { workspace } from "./support.ts";

const AGENDA = `id: river
title: River programme
language: en
terms:
  clean-water: { preferred: { en: clean water, fr: eau propre } }
figures:
  gauges: { label: { en: river gauges }, value: 12, unit: count, base: { en: [gauges] } }
`;
const TOWN = "id: town\ntitle: Town\nlanguage: vi\nextends: [../river.agenda.yaml]\nterms:\n  a: { preferred: cây cầu }\n";
const FILES = { "river.agenda.yaml": AGENDA, "town/town.agenda.yaml": TOWN, "plan.md": "Clean water.\n" };

interface Outline {
  readonly id: string;
  readonly language: string;
  readonly agendas: readonly { readonly title: string; readonly entries: readonly { readonly id: string; readonly text: string }[] }[] | null;
  readonly standings: object;
}

const ask = <Result>(method: string, path: string, text: string, more: object = {}, files: Readonly<Record<string, string>> = FILES) => {
  const in_ = workspace(files);
  return in_.request<Result>(viewRequests, method, path, text, more);
};

describe("the outline", () => {
  const outline = (path: string, text: string, more = {}) => ask<Outline | null>("concord/agendaOutline", path, text, { uri: at(path), ...more });

  test("of an agenda's file is that of the agenda, without a draft", async () => {
    const found = await outline("river.agenda.yaml", AGENDA);
    assert.deepEqual(
      found?.agendas?.map(({ title, entries }) => [title, ...entries.map(({ id, text }) => `${id}: ${text}`)]),
      [["River programme", "figures/gauges: river gauges (12)", "terms/clean-water: clean water"]],
    );
    assert.deepEqual([found?.language, found?.standings], ["en", {}]);
  });

  test("of an agenda that builds on another holds what is in force", async () => {
    const found = await outline("town/town.agenda.yaml", TOWN);
    assert.deepEqual(
      found?.agendas?.flatMap(({ entries }) => entries.map(({ id }) => id)),
      ["figures/gauges", "terms/a", "terms/clean-water"],
    );
  });

  test("of an agenda that cannot be read is none", async () => {
    assert.equal(await outline("bad.agenda.yaml", "id: ["), null);
    assert.equal(await outline("empty.agenda.yaml", ""), null);
  });
});

test("agendas are told with the languages of their labels, those of what they extend among them", async () => {
  const found = await ask<readonly { uri: string; languages: readonly string[] }[]>("concord/agendaLanguages", "plan.md", "Clean water.\n");
  assert.deepEqual(
    [...found].sort((a, b) => a.uri.localeCompare(b.uri)).map(({ uri, languages }) => [uri, [...languages].sort()]),
    [
      [at("river.agenda.yaml"), ["en", "fr"]],
      [at("town/town.agenda.yaml"), ["en", "fr", "vi"]],
    ],
  );
});
