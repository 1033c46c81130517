import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { provideFaultDiagnostics, provideFaultFixes } from "../../server/features/agendaDiagnostics.ts";
import { dataOf, findFinding, readData } from "../../server/features/diagnosticData.ts";
import { provideDiagnostics } from "../../server/features/diagnostics.ts";
import { applyEdits, editsFor, open } from "./support.ts";

const ALL = { relatedInformation: true, codeDescription: true };

const wordsOf = (text: string, { range }: Diagnostic): string => {
  const lines = text.split("\n");
  assert.equal(range.start.line, range.end.line);
  return lines[range.start.line]?.slice(range.start.character, range.end.character) ?? "";
};

describe("diagnostics of a draft", () => {
  const { reviewed, text } = open("# Plan 🏞️\n\nIn 2024, 73.5% of households had a safe water connection.\n\nRiver repair goes on.\n");
  const diagnostics = provideDiagnostics(reviewed, ALL);

  test("each has rule, severity, source and the words it is about", () => {
    assert.deepEqual(
      diagnostics.map((each) => [each.code, each.severity, each.source, wordsOf(text, each)]),
      [
        ["figure-value", DiagnosticSeverity.Error, "concord", "73.5%"],
        ["term-deprecated", DiagnosticSeverity.Warning, "concord", "River repair"],
      ],
    );
  });

  test("each leads to its entry in the agenda and to its rule's page", () => {
    const [value, term] = diagnostics;
    assert.deepEqual(
      value?.relatedInformation?.map(({ location, message }) => [location.uri, message]),
      [["file:///work/river.agenda.yaml", "households with a safe water connection: 72.5% of households, 2024 (Lake District Council)"]],
    );
    assert.equal(value?.relatedInformation?.[0]?.location.range.start.line, reviewed.review.agendas[0]?.figures[0]?.place.key.start.line);
    assert.equal(term?.relatedInformation?.[0]?.message, "river restoration (Lake District Council)");
    assert.match(value?.codeDescription?.href ?? "", /^https:\/\/.*\/client\/docs\/rules\/figure-value\.md$/u);
  });

  test("clients that show neither are sent neither", () => {
    for (const each of provideDiagnostics(reviewed, { relatedInformation: false, codeDescription: false })) {
      assert.equal(each.relatedInformation, undefined);
      assert.equal(each.codeDescription, undefined);
    }
  });

  test("a finding that is about two places of the draft tells the other", () => {
    const { reviewed: twice } = open("The fair drew 1,200 visitors in 2023.\n\nIn 2023 the fair drew 1,500 visitors.\n");
    const found = provideDiagnostics(twice, ALL).find(({ code }) => code === "draft-contradiction");
    assert.equal(found?.relatedInformation?.[0]?.location.uri, "file:///work/plan.md");
  });

  test("an ignore that ignores nothing is shown as needless", () => {
    const { reviewed: ignoring } = open("All is well. <!-- concord-ignore-line figure-value: once it was not -->\n");
    const [unused] = provideDiagnostics(ignoring, ALL);
    assert.equal(unused?.code, "ignore-unused");
    assert.deepEqual(unused?.tags, [DiagnosticTag.Unnecessary]);
  });

  test("a right draft has none", () => {
    assert.deepEqual(provideDiagnostics(open("In 2024, 72.5% of households had a safe water connection.").reviewed, ALL), []);
  });
});

describe("the data of a diagnostic", () => {
  const wrong = "In 2024, 73.5% of households had a safe water connection.";

  test("is the same after an edit elsewhere, and survives JSON", () => {
    const [before] = dataOf(open(wrong).reviewed);
    const [after] = dataOf(open(`# A new heading\n\n${wrong}`).reviewed);
    assert.deepEqual(before, after);
    assert.equal(before?.rule, "figure-value");
    assert.equal(before?.entry, "figures/connected-households");
    assert.deepEqual(readData(JSON.parse(JSON.stringify(before))), before);
  });

  test("finds its finding at its place, and where the draft has moved on", () => {
    const { reviewed } = open(`River repair here.\n\nRiver repair there.\n`);
    const [first, second] = provideDiagnostics(reviewed, ALL);
    assert.ok(first && second);
    assert.equal(findFinding(reviewed, second)?.start, reviewed.shown[1]?.start);
    const { reviewed: moved } = open(`New.\nRiver repair here.\n\nRiver repair there.\n`);
    assert.equal(findFinding(moved, second)?.start, moved.shown[1]?.start);
    assert.equal(findFinding(moved, first)?.start, moved.shown[0]?.start);
  });

  test("finds nothing once the finding is gone, and nothing for the data of others", () => {
    const [told] = provideDiagnostics(open(wrong).reviewed, ALL);
    assert.ok(told);
    const { reviewed } = open(wrong.replace("73.5", "72.5"));
    assert.equal(findFinding(reviewed, told), undefined);
    for (const data of [undefined, null, 3, "figure-value", {}, { rule: "no-rule", nth: 0, edits: [] }, { rule: "figure-value" }]) {
      assert.equal(findFinding(open(wrong).reviewed, { range: told.range, data }), undefined);
    }
  });
});

describe("faults of files", () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } };
  const text = "figures:\n  lable: x\n";

  test("have rule, page and severity; those of the configuration have no rule", () => {
    const [fault, config] = provideFaultDiagnostics(
      [
        { rule: "agenda-schema", severity: "error", message: "Unknown key", range, suggestion: "label" },
        { severity: "warning", message: "Unknown rule", range },
      ],
      ALL,
    );
    assert.deepEqual([fault?.code, fault?.severity, fault?.source, fault?.range], ["agenda-schema", DiagnosticSeverity.Error, "concord", range]);
    assert.match(fault?.codeDescription?.href ?? "", /agenda-schema\.md$/u);
    assert.deepEqual([config?.code, config?.severity, config?.codeDescription], [undefined, DiagnosticSeverity.Warning, undefined]);
  });

  test("are mended with the likely word, where there is one", () => {
    const [told, none] = provideFaultDiagnostics(
      [
        { rule: "agenda-schema", severity: "error", message: "Unknown key", range, suggestion: "label" },
        { rule: "agenda-schema", severity: "error", message: "Unknown key", range },
      ],
      ALL,
    );
    assert.ok(told && none);
    const fixes = provideFaultFixes("file:///a.agenda.yaml", [told, none, { ...told, source: "yaml" }]);
    assert.deepEqual(
      fixes.map(({ title, kind, isPreferred, diagnostics }) => [title, kind, isPreferred, diagnostics]),
      [["Replace with 'label'", "quickfix", true, [told]]],
    );
    assert.equal(applyEdits(text, editsFor(fixes[0]?.edit, "file:///a.agenda.yaml")), "figures:\n  label: x\n");
  });
});
