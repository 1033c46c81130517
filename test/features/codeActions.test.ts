import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CodeAction, Range } from "vscode-languageserver-types";
import { FIX_ALL, provideCodeActions } from "../../server/features/codeActions.ts";
import { provideDiagnostics } from "../../server/features/diagnostics.ts";
import { safeChanges } from "../../server/features/safeEdits.ts";
import { offer } from "./actionSupport.ts";
import { applyEdits, editsFor, type Opened, open } from "./support.ts";

const EVERYTHING: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const OPTIONS = { documentChanges: true };

const told = ({ reviewed }: Opened) => [...provideDiagnostics(reviewed, { relatedInformation: true, codeDescription: true })];
const actionsFor = (opened: Opened, only?: string[], diagnostics = told(opened)) =>
  provideCodeActions(opened.reviewed, EVERYTHING, { diagnostics, ...(only && { only }) }, OPTIONS);
const after = ({ text, reviewed }: Opened, action: CodeAction | undefined): string => applyEdits(text, editsFor(action?.edit, reviewed.uri));

describe("quick fixes", () => {
  test("put the official value in place, in the draft's style", () => {
    const opened = open("In 2024, 73.5 per cent of households had a safe water connection.");
    const [fix] = actionsFor(opened, ["quickfix"]);
    assert.equal(fix?.kind, "quickfix");
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.diagnostics, told(opened));
    assert.equal(after(opened, fix), "In 2024, 72.5 per cent of households had a safe water connection.");
  });

  test("put the preferred label in place of the deprecated one", () => {
    const opened = open("River repair goes on.");
    assert.equal(after(opened, actionsFor(opened, ["quickfix"])[0]), "River restoration goes on.");
  });

  test("say for which version of the draft they are, where the client takes that", () => {
    const opened = open("River repair goes on.");
    const context = { diagnostics: told(opened), only: ["quickfix"] };
    const [versioned] = provideCodeActions(opened.reviewed, EVERYTHING, context, { documentChanges: true });
    assert.deepEqual(
      versioned?.edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri: opened.reviewed.uri, version: 7 }],
    );
    const [plain] = provideCodeActions(opened.reviewed, EVERYTHING, context, { documentChanges: false });
    assert.deepEqual(Object.keys(plain?.edit ?? {}), ["changes"]);
    assert.equal(after(opened, plain), after(opened, versioned));
  });

  test("are found by data: another message changes nothing, other data everything", () => {
    const opened = open("River repair goes on.");
    const [diagnostic] = told(opened);
    assert.ok(diagnostic);
    assert.deepEqual(
      actionsFor(opened, ["quickfix"], [{ ...diagnostic, message: "translated" }]).map(({ title }) => title),
      [
        "Replace with ‘River restoration’",
        "Add ‘river repair’ to the agenda as an admitted label of ‘river restoration’",
        "Ignore term-deprecated here",
        "Ignore term-deprecated in this draft",
      ],
    );
    assert.deepEqual(actionsFor(opened, ["quickfix"], [{ ...diagnostic, data: undefined }]), []);
    assert.deepEqual(actionsFor(opened, ["quickfix"], [{ ...diagnostic, data: { ...diagnostic.data, entry: "terms/monitoring" } }]), []);
  });

  test("mend where the finding stands now", () => {
    const [diagnostic] = told(open("River repair goes on."));
    assert.ok(diagnostic);
    const moved = open("First of all.\n\nThen river repair goes on.");
    assert.equal(after(moved, actionsFor(moved, ["quickfix"], [diagnostic])[0]), "First of all.\n\nThen river restoration goes on.");
  });

  test("are given by place to clients that list no diagnostics", () => {
    const opened = open("River repair goes on.\n\nThen river repair ends.");
    const line = (n: number): Range => ({ start: { line: n, character: 6 }, end: { line: n, character: 6 } });
    const at = (n: number) => provideCodeActions(opened.reviewed, line(n), { diagnostics: [], only: ["quickfix"] }, OPTIONS);
    assert.equal(after(opened, at(0)[0]), "River restoration goes on.\n\nThen river repair ends.");
    assert.equal(after(opened, at(2)[0]), "River repair goes on.\n\nThen river restoration ends.");
    assert.deepEqual(at(1), []);
  });
});

describe("the order of quick fixes", () => {
  test("begins with the findings at the cursor, whatever else of the line the client lists", () => {
    const text = "River repair goes on, and in 2024, 73.5% of households had a safe water connection.";
    const fixesAt = (words: string): readonly string[] => {
      const { reviewed } = open(text, { cursor: "\0" });
      const diagnostics = provideDiagnostics(reviewed, { relatedInformation: false, codeDescription: false });
      const at = { line: 0, character: text.indexOf(words) + 1 };
      const actions = provideCodeActions(reviewed, { start: at, end: at }, { diagnostics: [...diagnostics] }, OPTIONS);
      return actions.flatMap(({ title }) => (title.startsWith("Replace with") ? [title] : []));
    };
    const [deprecated, value] = ["Replace with ‘river restoration’", "Replace with 72.5%"].map((title) => title.toLowerCase());
    const lower = (titles: readonly string[]) => titles.map((title) => title.toLowerCase());
    assert.deepEqual(lower(fixesAt("River")), [deprecated, value]);
    assert.deepEqual(lower(fixesAt("73.5%")), [value, deprecated]);
  });

  test("is the list before its count where both are wrong alike, else the count, or the member that lacks", () => {
    const quick = (text: string): readonly string[] =>
      offer(text).actions.flatMap(({ title, isPreferred }) => (/^(?:Replace|Add)/u.test(title) ? [`${isPreferred ? "* " : ""}${title}`] : []));
    const list = "Replace the list with the official one: ‘pillars of the river programme’";
    assert.deepEqual(quick("The |two pillars of the river programme are:\n\n- river restoration\n- clean water\n"), [
      `* ${list}`,
      "Replace with ‘three’",
    ]);
    assert.deepEqual(quick("The |three pillars of the river programme are:\n\n- river restoration\n- clean water\n"), ["* Add ‘monitoring’", list]);
    assert.deepEqual(quick("The fi|ve pillars of the river programme are:\n\n- river restoration\n- clean water\n- monitoring\n"), [
      "* Replace with ‘three’",
    ]);
    assert.deepEqual(quick("The fi|ve pillars of the river programme matter."), ["* Replace with ‘three’"]);
  });
});

describe("all safe fixes at once", () => {
  const text = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair and river repair again.";

  test("mend everything that has one right answer", () => {
    const opened = open(text);
    const actions = actionsFor(opened, [FIX_ALL]);
    assert.equal(actions.length, 1);
    assert.equal(actions[0]?.kind, "source.fixAll.concord");
    assert.equal(
      after(opened, actions[0]),
      "In 2024, 72.5% of households had a safe water connection.\n\nRiver restoration and river restoration again.",
    );
  });

  test("leave what is not safe", () => {
    assert.deepEqual(
      safeChanges([
        { edits: [{ title: "a", safe: false, changes: [{ start: 0, end: 1, newText: "x" }] }] },
        { edits: [] },
        {
          edits: [
            { title: "b", safe: true, changes: [{ start: 4, end: 5, newText: "y" }] },
            { title: "c", safe: true, changes: [{ start: 4, end: 5, newText: "z" }] },
          ],
        },
      ]),
      [{ start: 4, end: 5, newText: "y" }],
    );
  });

  test("of edits that touch, the first alone is made, and whole", () => {
    const edit = (...spans: [number, number][]) => ({
      edits: [{ title: "e", safe: true, changes: spans.map(([start, end]) => ({ start, end, newText: "n" })) }],
    });
    const spans = (findings: Parameters<typeof safeChanges>[0]) => safeChanges(findings).map(({ start, end }) => [start, end]);
    assert.deepEqual(spans([edit([5, 9]), edit([0, 3]), edit([8, 12])]), [[0, 3], [5, 9]]); // biome-ignore format: pairs
    assert.deepEqual(spans([edit([0, 1], [20, 21]), edit([20, 25]), edit([10, 12])]), [[0, 1], [10, 12], [20, 21]]); // biome-ignore format: pairs
  });

  test("are offered for every kind that holds them, and for no other", () => {
    const opened = open(text);
    const kinds = (only?: string[]) => new Set(actionsFor(opened, only).map(({ kind }) => kind));
    for (const only of ["source", "source.fixAll", "source.fixAll.concord", ""]) assert.ok(kinds([only]).has(FIX_ALL), only);
    for (const only of ["source.fixAll.other", "source.organizeImports", "refactor.extract", "quick"])
      assert.deepEqual(kinds([only]), new Set(), only);
    assert.deepEqual(kinds(["quickfix"]), new Set(["quickfix"]));
    assert.deepEqual(kinds(["refactor"]), new Set(["refactor.rewrite"]));
    assert.deepEqual(kinds(), new Set(["quickfix", "refactor.rewrite", FIX_ALL]));
  });

  test("are not offered where nothing is to mend", () => {
    assert.deepEqual(actionsFor(open("In 2024, 72.5% of households had a safe water connection."), ["quickfix", "source"]), []);
  });
});

describe("many findings at once", () => {
  const text = "In 2024, 73.5% of households had a safe water connection.\n\nRiver repair, and river repair again.";
  const titled = (opened: Opened, title: string, only?: string[]) => actionsFor(opened, only ?? ["quickfix"]).filter((each) => each.title === title);

  test("all of a rule, the others left", () => {
    const opened = open(text);
    const [action, ...more] = titled(opened, "Fix all term-deprecated findings in this draft");
    assert.deepEqual(more, [], "offered once, however many findings are asked about");
    assert.equal(after(opened, action), text.replace("River repair", "River restoration").replace("river repair", "river restoration"));
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ["term-deprecated", "term-deprecated"],
    );
    assert.deepEqual(titled(opened, "Fix all figure-value findings in this draft"), [], "there is one only");
  });

  test("all of the draft where there are several rules", () => {
    const opened = open(text);
    const [action] = titled(opened, "Fix all safe findings in this draft");
    assert.equal(after(opened, action), after(opened, actionsFor(opened, [FIX_ALL])[0]));
    assert.notEqual(after(opened, action), text);
    assert.deepEqual(titled(open("River repair, and river repair again."), "Fix all safe findings in this draft"), []);
  });
});
