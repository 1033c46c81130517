/** Formatting of agenda files, and new values of figures, as a client asks for them. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TextEdit } from "vscode-languageserver";
import { readAbilities } from "../../server/abilities.ts";
import { formattingRequests } from "../../server/requests/formatting.ts";
import { type UpdatableFigures, updateFigureRequests } from "../../server/requests/updateFigure.ts";
import { applyEdits } from "../features/support.ts";
import { at } from "../service/memory.ts";
import { workspace } from "./support.ts";

const RIVER = `id: river
title: River programme
language: en

sources:
  report: { title: Annual report }

figures:
  gauges:
    label: { en: river gauges in service }
    value: 1240
    unit: count
    base: { en: [river gauges, gauges] }
    period: 2024
    source: report
  length: { label: restored length, value: 12, unit: kilometer }
`;
const TOWN = "id: town\ntitle: Town\nlanguage: en\nextends: [../river.agenda.yaml]\nfigures:\n  trees: { label: trees, value: 5, unit: count }\n";
const PLAN = "There are 1,240 river gauges in service.\n";
const FILES = { "river.agenda.yaml": RIVER, "town/town.agenda.yaml": TOWN, "plan.md": PLAN };

describe("formatting", () => {
  const format = (path: string, text: string) =>
    workspace(FILES).request<TextEdit[] | null>(formattingRequests, "onDocumentFormatting", path, text, { textDocument: { uri: at(path) } });

  test("of an agenda as it is in the editor: one edit a line", async () => {
    const untidy = RIVER.replace("    value: 1240", "     value:  1240 ").replaceAll("\n     ", "\n    ");
    const edits = await format("river.agenda.yaml", untidy);
    assert.equal(edits?.length, 1);
    assert.equal(applyEdits(untidy, edits ?? []), RIVER);
  });
  test("of one that is right, broken or empty, and of drafts: nothing", async () => {
    assert.deepEqual(await format("river.agenda.yaml", RIVER), []);
    for (const text of ["id: [\n", "", "\u0000"]) assert.equal(await format("river.agenda.yaml", text), null);
    assert.equal(await format("plan.md", "a:   b  \n"), null);
  });
  test("is declared for agendas alone where the client can be told so", () => {
    const asked = (capabilities: object) => formattingRequests.capabilities(readAbilities({ processId: null, rootUri: null, capabilities }));
    assert.deepEqual(asked({ textDocument: { formatting: { dynamicRegistration: true } } }), {});
    assert.deepEqual(asked({}), { documentFormattingProvider: true });
  });
});

describe("the figures that may be updated", () => {
  const ask = (path: string, text: string, marked: string) => {
    const before = text.slice(0, text.indexOf(marked)).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return workspace(FILES).request<UpdatableFigures>(updateFigureRequests, "concord/updatableFigures", path, text, { uri: at(path), position });
  };
  test("are those of all agendas, each once, in the file where it stands, with its sources", async () => {
    const { figures, agendas, here } = await ask("plan.md", PLAN, "There");
    assert.deepEqual(
      figures.map(({ uri, id, official, period }) => [uri, id, official, period]),
      [
        [at("river.agenda.yaml"), "figures/gauges", "1,240 river gauges, 2024", "2024"],
        [at("river.agenda.yaml"), "figures/length", "12 km", ""],
        [at("town/town.agenda.yaml"), "figures/trees", "5", ""],
      ],
    );
    assert.deepEqual(agendas.find(({ uri }) => uri === at("river.agenda.yaml"))?.sources, [{ key: "report", title: "Annual report", publisher: "" }]);
    assert.equal(here, undefined);
  });
  test("and the one at the cursor: in its entry, or on a number of a draft that speaks of it", async () => {
    assert.equal((await ask("river.agenda.yaml", RIVER, "source: report")).here?.id, "figures/gauges");
    assert.equal((await ask("river.agenda.yaml", RIVER, "title: River")).here, undefined);
    assert.equal((await ask("plan.md", PLAN, "1,240")).here?.id, "figures/gauges");
  });
});

describe("answers about a new value", () => {
  const check = async (field: string, text: string, id = "figures/gauges") =>
    (
      await workspace(FILES).request<{ message: string } | null>(updateFigureRequests, "concord/checkUpdate", "plan.md", PLAN, {
        uri: at("river.agenda.yaml"),
        id,
        field,
        text,
      })
    )?.message;
  test("are held against the figure", async () => {
    for (const value of ["1,300", "1300", "1.3 thousand", "1,300 river gauges"]) assert.equal(await check("value", value), undefined, value);
    for (const value of ["", "many", "about 1,300", "12%", "1,300 or 1,400", "2024-05-01"]) assert.ok(await check("value", value), value);
    assert.equal(await check("period", "2025-Q1"), undefined);
    assert.match((await check("period", "")) ?? "", /The old value is that of 2024/);
    assert.match((await check("period", "2023")) ?? "", /2023 lies before 2024/);
    assert.equal(await check("period", "", "figures/length"), undefined);
    assert.match((await check("oldPeriod", "once", "figures/length")) ?? "", /A period is/);
    assert.equal(await check("value", "x", "figures/gone"), undefined);
  });
});
