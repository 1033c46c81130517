import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixesOf, tagUpdatesOf } from "../../server/features/draftFixes.ts";
import { joinEdits } from "../../server/features/workspaceEdits.ts";
import { applyEdits, editsFor, open, RIVER, readAgenda } from "./support.ts";

const DRAFT = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair goes on.";

describe("the safe fixes of a draft", () => {
  test("stand under their rules", () => {
    const { reviewed, text } = open(DRAFT);
    const edits = fixesOf(reviewed);
    assert.equal(applyEdits(text, edits), "In 2024, 72.5% of households had a safe water connection.\n\nRiver restoration goes on.");
    assert.deepEqual(
      edits.map(({ label }) => label),
      ["figure-value", "term-deprecated"],
    );
  });
});

describe("tagged numbers after the agenda changed", () => {
  const agendas = [
    readAgenda(RIVER.replace("value: 72.5", "value: 74.2").replace("value: 68.1", "value: 68.4").replace("value: 1240", "value: 1251")),
  ];
  const updated = (text: string): string => {
    const { reviewed } = open(text, { agendas, cursor: "\0" });
    return applyEdits(text, tagUpdatesOf(reviewed));
  };

  test("are rewritten as the draft writes them, older values too", () => {
    assert.equal(
      updated("It was [72.5 per cent](agenda:figures/connected-households), up from [68.1%](agenda:figures/connected-households@2022)."),
      "It was [74.2 per cent](agenda:figures/connected-households), up from [68.4%](agenda:figures/connected-households@2022).",
    );
    assert.equal(
      updated("Có [72,5%](agenda:figures/connected-households) và [1.240](agenda:figures/gauges) trạm."),
      "Có [74,2%](agenda:figures/connected-households) và [1.251](agenda:figures/gauges) trạm.",
    );
  });

  test("in tables and lists, and whatever is said around them", () => {
    const text = "- If [72.5%](agenda:figures/connected-households) had it\n\n| a |\n| - |\n| **[1,240](agenda:figures/gauges)** |\n";
    assert.equal(updated(text), text.replace("72.5%", "74.2%").replace("1,240", "1,251"));
  });

  test("stay as they are where they are right, rounded, ignored, of no figure, or not tagged", () => {
    for (const text of [
      "It was [74.2%](agenda:figures/connected-households).",
      "It was about [74%](agenda:figures/connected-households).",
      "It was [72.5%](agenda:figures/connected-households). <!-- concord-ignore-line figure-value: as of May -->",
      "It was [72.5%](agenda:figures/none).",
      "In 2024, 72.5% of households had a safe water connection.",
      "It was [many](agenda:figures/connected-households).",
    ])
      assert.equal(updated(text), text);
  });
});

describe("edits of many documents", () => {
  const documents = [
    {
      uri: "file:///a.md",
      version: 3,
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: "x", label: "figure-value" }],
    },
    {
      uri: "file:///b.md",
      version: null,
      edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: "y", label: "term-deprecated" }],
    },
  ];

  test("ask to be shown first where the client can", () => {
    const edit = joinEdits(documents, { documentChanges: true, annotations: true });
    assert.deepEqual(edit.changeAnnotations, {
      preview: { label: "Only what is ticked below is changed", needsConfirmation: true },
      "figure-value": { label: "figure-value" },
      "term-deprecated": { label: "term-deprecated" },
    });
    assert.deepEqual(
      edit.documentChanges?.map(
        (each) => "textDocument" in each && [each.textDocument, each.edits.map((one) => "annotationId" in one && one.annotationId)],
      ),
      [
        [{ uri: "file:///a.md", version: 3 }, ["preview", "figure-value"]],
        [{ uri: "file:///b.md", version: null }, ["term-deprecated"]],
      ],
    );
  });

  test("are plain for clients that cannot", () => {
    const versioned = joinEdits(documents, { documentChanges: true });
    assert.equal(versioned.changeAnnotations, undefined);
    const plain = joinEdits(documents, { documentChanges: false, annotations: true });
    assert.deepEqual(Object.keys(plain), ["changes"]);
    for (const { uri } of documents) assert.deepEqual(editsFor(plain, uri), editsFor(versioned, uri));
    assert.deepEqual(Object.keys(editsFor(plain, "file:///a.md")[0] ?? {}), ["range", "newText"]);
  });
});
