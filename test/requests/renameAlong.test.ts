/** Renaming a term, and what holds its label in the agenda: figures and members of lists. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { renameRequests } from "../../server/requests/rename.ts";
import { applyWorkspaceEdit, CAPABILITIES, workspace } from "./support.ts";

const AGENDA = `id: town
title: Town
language: en
terms:
  bicycle-lane: { preferred: { en: bicycle lane, vi: làn xe đạp }, admitted: { en: [track] } }
  lane-fund: { preferred: { en: bicycle lane fund } }
groups:
  works:
    preferred: { en: three works }
    members: [bicycle-lane, { preferred: bicycle lanes }, { preferred: { en: "repair of bicycle lanes" }, admitted: { en: [repair] } }]
figures:
  length: # how long they are
    label: { en: length of bicycle lanes, vi: chiều dài làn xe đạp }
    keywords: { en: ["a bicycle lane", kilometres] }
    value: 120
    unit: kilometer
  users:
    label: share of trips on a bicycle lane
    value: 40
    unit: percent
    base: { en: [trips on bicycle lanes, trips] }
  fund: { label: { en: size of the bicycle lane fund }, value: 5, unit: EUR }
  act: { label: { en: towns under the Bicycle Lane Act }, value: 7, unit: count }
  cars: { label: { en: cars parked }, value: 30, unit: percent }
`;
const PLAN = "We build a bicycle| lane.\n";

async function rename(agenda: string, name: string, draft = PLAN, capabilities: object = CAPABILITIES, more = {}) {
  const in_ = workspace({ "town.agenda.yaml": agenda, "plan.md": draft.replace("|", ""), ...more }, capabilities);
  const edit = await in_.ask<WorkspaceEdit | ResponseError<never>>(renameRequests, "onRenameRequest", "plan.md", draft, { newName: name });
  assert.ok(!(edit instanceof ResponseError), JSON.stringify(edit));
  return { edit, after: applyWorkspaceEdit(in_, edit) };
}

const DEPRECATED = "admitted: { en: [track] }, deprecated: { en: [bicycle lane] } }";
const FIGURES = AGENDA.replace("bicycle lane, vi", "cycle path, vi")
  .replace("admitted: { en: [track] } }", DEPRECATED)
  .replace("{ preferred: bicycle lanes }", "{ preferred: cycle paths }")
  .replace("length of bicycle lanes", "length of cycle paths")
  .replace('"a bicycle lane"', '"a cycle path"')
  .replace("share of trips on a bicycle lane", "share of trips on a cycle path")
  .replace("trips on bicycle lanes", "trips on cycle paths");
const ALL = FIGURES.replace("repair of bicycle lanes", "repair of cycle paths").replace("Bicycle Lane Act", "Cycle Path Act");

describe("a term's new name goes into what holds the old one", () => {
  test("figures and members; not labels of longer terms, other languages, other words", async () => {
    const { edit, after } = await rename(AGENDA, "cycle path");
    assert.deepEqual(after, { "town.agenda.yaml": ALL, "plan.md": "We build a cycle path.\n" });
    assert.deepEqual(edit.changeAnnotations?.names, { label: "Agenda: part of a longer name, which may be one of its own", needsConfirmation: true });
    const own = edit.documentChanges?.flatMap((change) => ("textDocument" in change ? change.edits : [])) ?? [];
    const doubtful = own.filter((each) => "annotationId" in each && each.annotationId === "names").map((each) => "newText" in each && each.newText);
    assert.deepEqual(doubtful, ["Cycle Path", "cycle path"]);
  });

  test("a client that shows nothing before leaves longer names alone", async () => {
    assert.equal((await rename(AGENDA, "cycle path", PLAN, {})).after["town.agenda.yaml"], FIGURES);
  });

  test("with the article that goes with it", async () => {
    const { after } = await rename(AGENDA, "avenue");
    assert.ok(after["town.agenda.yaml"]?.includes("share of trips on an avenue"), after["town.agenda.yaml"]);
    assert.ok(after["town.agenda.yaml"]?.includes('"an avenue"'));
  });

  test("in Vietnamese, with CRLF", async () => {
    const agenda = AGENDA.replaceAll("\n", "\r\n");
    const { after } = await rename(agenda, "đường xe đạp", "---\nlang: vi\n---\n\nLàn| xe đạp là việc chung.\n");
    assert.equal(
      after["town.agenda.yaml"],
      agenda
        .replace("vi: làn xe đạp }", "vi: đường xe đạp }")
        .replace("[track] } }", "[track] }, deprecated: { vi: [làn xe đạp] } }")
        .replace("chiều dài làn xe đạp", "chiều dài đường xe đạp"),
    );
  });

  test("in the files of agendas that build on it", async () => {
    const more = {
      "north/north.agenda.yaml":
        "id: north\ntitle: North\nlanguage: en\nextends: [../town.agenda.yaml]\nfigures:\n  own: { label: northern bicycle lanes, value: 3, unit: kilometer }\n",
    };
    const { after } = await rename(AGENDA, "cycle path", PLAN, CAPABILITIES, more);
    assert.equal(after["north/north.agenda.yaml"], more["north/north.agenda.yaml"].replace("bicycle lanes", "cycle paths"));
  });

  test("a name in its own letters alone", async () => {
    const agenda =
      "id: t\ntitle: T\nlanguage: en\nterms:\n  b: { preferred: Water Board, caseSensitive: true }\nfigures:\n  x: { label: staff of the Water Board, value: 1, unit: count }\n  y: { label: length of a water board, value: 1, unit: meter }\n";
    const { after } = await rename(agenda, "River Council", "The Water| Board met.\n");
    assert.ok(after["town.agenda.yaml"]?.includes("label: staff of the River Council"));
    assert.ok(after["town.agenda.yaml"]?.includes("label: length of a water board"));
  });

  test("not where the new name is another form of the old one, or the old one is another's, too", async () => {
    assert.equal((await rename(AGENDA, "bicycle lanes")).after["town.agenda.yaml"], AGENDA.replace("en: bicycle lane, vi", "en: bicycle lanes, vi"));
    const shared = AGENDA.replace("preferred: { en: three works }", "preferred: { en: three works }\n    admitted: { en: [bicycle lane] }");
    const { after } = await rename(shared, "cycle path");
    assert.ok(after["town.agenda.yaml"]?.includes("length of bicycle lanes"), after["town.agenda.yaml"]);
  });

  test("what only a person can change stays as it is", async () => {
    const agenda = AGENDA.replace("label: share of trips on a bicycle lane", "label: &x share of trips on a bicycle lane");
    const { after } = await rename(agenda, "cycle path");
    assert.equal(after["town.agenda.yaml"], ALL.replace("label: share of trips on a cycle path", "label: &x share of trips on a bicycle lane"));
  });
});
