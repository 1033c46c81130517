import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixedText, fixesOf, samplesOf, tagUpdatesOf } from "../../server/features/draftFixes.ts";
import { joinEdits } from "../../server/features/workspaceEdits.ts";
import { editsFor, open, RIVER, readAgenda } from "./support.ts";

const DRAFT = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair goes on.";

describe("the safe fixes of a draft", () => {
  test("mend its text, finding by finding, and are told by what they change", () => {
    const { reviewed } = open(DRAFT);
    const fixes = fixesOf(reviewed);
    assert.equal(fixes.length, 2);
    assert.equal(fixedText(reviewed, fixes), "In 2024, 72.5% of households had a safe water connection.\n\nRiver restoration goes on.");
    const samples = [
      { before: "73.5%", after: "72.5%" },
      { before: "River repair", after: "River restoration" },
    ];
    assert.deepEqual(samplesOf(reviewed, fixes, 3), samples);
    assert.deepEqual(samplesOf(reviewed, fixes, 1), samples.slice(0, 1));
    assert.equal(fixedText(reviewed, []), DRAFT);
  });

  test("of a draft with CRLF, emoji and nothing else", () => {
    const { reviewed } = open("🏞️ River repair.\r\n\r\n**River repair**\r\n");
    assert.equal(fixedText(reviewed, fixesOf(reviewed)), "🏞️ River restoration.\r\n\r\n**River restoration**\r\n");
    const empty = open("").reviewed;
    assert.deepEqual([fixesOf(empty), fixedText(empty, [])], [[], ""]);
  });
});

describe("tagged numbers after the agenda changed", () => {
  const agendas = [
    readAgenda(RIVER.replace("value: 72.5", "value: 74.2").replace("value: 68.1", "value: 68.4").replace("value: 1240", "value: 1251")),
  ];
  const updated = (text: string): string => {
    const { reviewed } = open(text, { agendas, cursor: "\0" });
    return fixedText(reviewed, tagUpdatesOf(reviewed));
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
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: "x" }],
    },
    {
      uri: "file:///b.md",
      version: null,
      edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: "y" }],
    },
  ];

  test("say for which versions they are meant, where the client can", () => {
    const edit = joinEdits(documents, { documentChanges: true });
    assert.deepEqual(
      edit.documentChanges?.map((each) => "textDocument" in each && each.textDocument),
      [
        { uri: "file:///a.md", version: 3 },
        { uri: "file:///b.md", version: null },
      ],
    );
  });

  test("are plain for clients that cannot", () => {
    const versioned = joinEdits(documents, { documentChanges: true });
    const plain = joinEdits(documents, { documentChanges: false });
    assert.deepEqual(Object.keys(plain), ["changes"]);
    for (const { uri } of documents) assert.deepEqual(editsFor(plain, uri), editsFor(versioned, uri));
    assert.deepEqual(Object.keys(editsFor(plain, "file:///a.md")[0] ?? {}), ["range", "newText"]);
  });
});
