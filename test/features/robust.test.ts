import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { TextEdit } from "vscode-languageserver-types";
import { readLabelChange } from "../../server/features/agendaEdits.ts";
import { findAgendaSpot } from "../../server/features/agendaSpots.ts";
import { provideCodeActions } from "../../server/features/codeActions.ts";
import { provideCompletion } from "../../server/features/completion.ts";
import { CompletionIndexes } from "../../server/features/completionIndex.ts";
import { findNamedAgenda, provideDefinition, provideTypeDefinition } from "../../server/features/definition.ts";
import { provideDiagnostics } from "../../server/features/diagnostics.ts";
import { provideHover } from "../../server/features/hover.ts";
import { provideHighlights } from "../../server/features/references.ts";
import { findRenamable, renameInDraft } from "../../server/features/rename.ts";
import { applyEdits, editsFor, open, RIVER, readAgenda } from "./support.ts";

const indexes = new CompletionIndexes();
const ALL = { relatedInformation: true, codeDescription: true };

/** Drafts made of pieces in which something official stands, and of what may break them. */
const drafts = fc
  .array(
    fc.constantFrom(
      ..."In 2024, 73.5% of households had a safe water connection.|River repair |five pillars of the river programme|conn|water |clean|`code `|[link](|](|](x)| - |\n|\r\n|\n\n|# |> |1. |🏞️|e\u0301|\u00a0|<b |-->|<!-- concord-ignore-line -->|agenda:figures/places|the |hộ gia đình |---\n|lang: xx_yy!\n|*|**|~~|[^|[^report]: |](agenda:|@|<!-- con|<!-- concord-ignore-line |- m|: river restoration, |\u0000|---\nag".split(
        "|",
      ),
      "| a | b |\n| --- | --- |\n| river repair | 73.5% |\n",
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));

test("at every place of any draft: nothing throws, and completions replace what stands around the cursor on its line, and change the draft", () => {
  fc.assert(
    fc.property(drafts, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (text, where, automatic) => {
      const { reviewed } = open(text, { cursor: "\u0000" });
      const position = reviewed.lines.positionAt(Math.floor(where * text.length));
      provideHover(reviewed, position, "markdown");
      provideDefinition(reviewed, position);
      provideTypeDefinition(reviewed, position);
      provideHighlights(reviewed, position);
      findNamedAgenda(reviewed, position);
      const known = [{ id: "river", title: "River programme" }];
      for (const { textEdit, additionalTextEdits = [] } of provideCompletion(reviewed, position, indexes, { automatic, labelDetails: true, known })
        .items) {
        const { range } = textEdit as TextEdit;
        assert.equal(range.start.line, position.line);
        assert.equal(range.end.line, position.line);
        assert.ok(range.start.character <= position.character && position.character <= range.end.character);
        assert.notEqual(applyEdits(text, [textEdit as TextEdit, ...additionalTextEdits]), text);
      }
    }),
    { numRuns: 300 },
  );
});

test("in any draft: every fix that is offered changes it, and fix-all leaves nothing safe", () => {
  fc.assert(
    fc.property(drafts, (text) => {
      const { reviewed } = open(text, { cursor: "\u0000" });
      const diagnostics = [...provideDiagnostics(reviewed, ALL)];
      const range = { start: { line: 0, character: 0 }, end: reviewed.lines.positionAt(text.length) };
      for (const { edit, data } of provideCodeActions(reviewed, range, { diagnostics }, { documentChanges: true })) {
        // What is for the agenda is worked out when it is chosen.
        if (!edit) assert.ok(readLabelChange(data));
        else assert.notEqual(applyEdits(text, editsFor(edit, reviewed.uri)), text);
      }
    }),
    { numRuns: 100 },
  );
});

const named = fc
  .array(
    fc.constantFrom(
      ...'We fund |River restoration|river restoration| river| restoration|river-restoration|river **restoration**|*river* restoration|river <b>restoration</b>|_river_ ~~restoration~~|river\nrestoration|river\r\n  restoration|\n> river\n> restoration|\n- river\n  restoration|\n\n|. |, |a |**|*|(RR)| (RR)|`|"|“|”|e\u0301|🏞️'.split(
        "|",
      ),
      "\n\n| a | b |\n| --- | --- |\n| river restoration | **river** restoration |\n\n",
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(""));

test("in any draft: a renaming keeps every mark and line break, and leaves the old name nowhere that it was a name", () => {
  const marks = (text: string): string => text.replace(/[^*_~<>/()`"“”|,.\r\n]/gu, "");
  const { renaming } = findRenamable(open("We fund river| restoration.").reviewed, { line: 0, character: 10 }) ?? {};
  assert.ok(renaming);
  fc.assert(
    fc.property(named, (text) => {
      const { reviewed } = open(text, { cursor: "\u0000" });
      const changes = renameInDraft(reviewed, renaming, "bank renewal");
      const after = applyEdits(text, changes);
      assert.equal(marks(after), marks(text), text);
      const again = open(after, { cursor: "\u0000" }).reviewed;
      assert.deepEqual(renameInDraft(again, renaming, "bank renewal"), [], after);
    }),
    { numRuns: 300 },
  );
});

test("at every place of any agenda file, also of one that is broken since it was read: nothing throws", () => {
  const agenda = readAgenda(RIVER);
  const at = fc.nat({ max: RIVER.length });
  fc.assert(
    fc.property(at, at, fc.constantFrom("", "\n", "[", "\r\n", "\u0000", "🏞️", "extends:\n  - ./x\n", "- "), at, (from, length, put, where) => {
      const text = RIVER.slice(0, from) + put + RIVER.slice(from + (length % 40));
      const lines = text.slice(0, where).split("\n");
      findAgendaSpot(agenda, text, agenda.uri, { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 });
    }),
    { numRuns: 300 },
  );
});

describe("positions are UTF-16 and survive what stands before them", () => {
  for (const [what, before] of [
    ["emoji", "🏞️🏞️ "],
    ["combining marks", "Cafe\u0301 "],
    ["a line with CRLF", "First.\r\n\r\n"],
    ["a byte order mark", "\ufeff"],
    ["a heading", "# 73 rivers\n\n"],
    ["a list item", "- one\n- "],
  ] as const) {
    test(what, () => {
      const { reviewed, text } = open(`${before}River repair goes on.`);
      const [found] = provideDiagnostics(reviewed, ALL);
      assert.ok(found);
      const [fix] = provideCodeActions(reviewed, found.range, { diagnostics: [found], only: ["quickfix"] }, { documentChanges: false });
      assert.equal(applyEdits(text, editsFor(fix?.edit, reviewed.uri)), `${before}River restoration goes on.`);
    });
  }

  test("a table cell is completed, too", () => {
    const { reviewed, position, text } = open("| what | value |\n| --- | --- |\n| gaug^ | x |\n", { cursor: "^" });
    const [item] = provideCompletion(reviewed, position, indexes, { automatic: false, labelDetails: true }).items;
    assert.equal(applyEdits(text, [item?.textEdit as TextEdit]), "| what | value |\n| --- | --- |\n| 1,240 river gauges in service | x |\n");
  });
});
