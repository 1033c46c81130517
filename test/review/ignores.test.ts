/** Ignore comments. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Finding } from "../../server/checks/model.ts";
import type { RuleId } from "../../server/checks/rules.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { applyIgnores, type IgnoreOptions } from "../../server/review/ignores.ts";

const readIt = (text: string) => readDraft("file:///x.md", text, { languages: ["en"] });

/** Every 'WRONG' in a text is a finding under a rule. */
const findAll = (text: string, rule: RuleId): readonly Finding[] =>
  [...text.matchAll(/WRONG/g)].map(({ index }) => ({ rule, start: index, end: index + 5, message: "", edits: [] }));

/** What stands, as 'rule@line', and how many are waived. */
function apply(text: string, options: IgnoreOptions = {}, rule: RuleId = "figure-value"): readonly [stands: readonly string[], waived: number] {
  const { findings, waived } = applyIgnores(readIt(text), findAll(text, rule), options);
  return [findings.map((finding) => `${finding.rule}@${text.slice(0, finding.start).split("\n").length - 1}`), waived.length];
}

/** The text after an edit of the first finding under a rule. */
function mend(text: string, rule: RuleId, edit = 0): string {
  const { findings } = applyIgnores(readIt(text), findAll(text, "figure-value"));
  const changes = findings.find((finding) => finding.rule === rule)?.edits[edit]?.changes ?? [];
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), text);
}

test("on its line, by rule or for all", () => {
  assert.deepEqual(apply("WRONG <!-- concord-ignore-line figure-value: why -->\n\nWRONG\n"), [["figure-value@2"], 1]);
  assert.deepEqual(apply("WRONG <!-- concord-ignore-line -->\n"), [[], 1]);
  assert.deepEqual(apply("WRONG <!-- concord-ignore-line figure-unit, figure-value -->\n"), [[], 1]);
  assert.deepEqual(apply("WRONG <!-- concord-ignore-line figure-unit -->\n"), [["figure-value@0", "ignore-unused@0"], 0]);
});

test("on the next line, between start and end, in the whole file", () => {
  assert.deepEqual(apply("<!-- concord-ignore-next-line -->\nWRONG\nWRONG\n"), [["figure-value@2"], 1]);
  assert.deepEqual(apply("WRONG\n\n<!-- concord-ignore-start figure-value -->\n\nWRONG\n\n<!-- concord-ignore-end -->\n\nWRONG\n"), [
    ["figure-value@0", "figure-value@8"],
    1,
  ]);
  assert.deepEqual(apply("WRONG\n\n<!-- concord-ignore-start -->\n\nWRONG\n\nWRONG\n"), [["figure-value@0"], 2]);
  assert.deepEqual(apply("WRONG\n\nWRONG\n\n<!-- concord-ignore-file figure-value -->\n"), [[], 2]);
});

test("what ignores nothing is told, and is not waived by itself", () => {
  for (const type of ["line", "next-line", "start", "file"])
    assert.deepEqual(apply(`Fine. <!-- concord-ignore-${type} -->\n\nFine.\n`), [["ignore-unused@0"], 0], type);
  assert.deepEqual(apply("Fine.\n\n<!-- concord-ignore-end -->\n"), [["ignore-unused@2"], 0]);
});

test("the rules about comments are waived by name only, by another comment", () => {
  const unused = "Fine. <!-- concord-ignore-line -->\n";
  assert.deepEqual(apply(`<!-- concord-ignore-file ignore-unused -->\n\n${unused}`), [[], 1]);
  assert.deepEqual(apply(`<!-- concord-ignore-file -->\n\nWRONG\n\n${unused}`), [["ignore-unused@4"], 1]);
  assert.deepEqual(apply("<!-- concord-ignore-file ignore-unused -->\n\nFine.\n"), [["ignore-unused@0"], 0]);
});

test("reasons, where they are required", () => {
  const text = "WRONG <!-- concord-ignore-line figure-value -->\n\nWRONG <!-- concord-ignore-line figure-value: agreed -->\n";
  assert.deepEqual(apply(text), [[], 2]);
  assert.deepEqual(apply(text, { requireReasons: true }), [["ignore-reason@0"], 2]);
  assert.deepEqual(apply("<!-- concord-ignore-start -->\n\nWRONG\n\n<!-- concord-ignore-end -->\n", { requireReasons: true }), [
    ["ignore-reason@0"],
    1,
  ]);
});

test("removing a comment takes its line, or the blanks before it", () => {
  assert.equal(mend("Fine. <!-- concord-ignore-line -->\nMore.\n", "ignore-unused"), "Fine.\nMore.\n");
  assert.equal(mend("One.\n\n<!-- concord-ignore-next-line -->\nFine.\n", "ignore-unused"), "One.\n\nFine.\n");
  assert.equal(mend("<!-- concord-ignore-start -->\r\n\r\nFine.\r\n\r\n<!-- concord-ignore-end -->\r\n", "ignore-unused"), "\r\nFine.\r\n\r\n");
});

test("a misspelt rule is put right", () => {
  const text = "WRONG <!-- concord-ignore-line figure-valeu: why -->\n";
  const { findings } = applyIgnores(readIt(text), findAll(text, "figure-value"));
  assert.match(findings.find(({ rule }) => rule === "ignore-unused")?.message ?? "", /no rule 'figure-valeu'\. Did you mean 'figure-value'\?/);
  assert.equal(mend(text, "ignore-unused"), "WRONG <!-- concord-ignore-line figure-value: why -->\n");
  assert.equal(mend(text, "ignore-unused", 1), "WRONG\n");
});

test("every finding either stands or is waived, in order", () => {
  const piece = fc.constantFrom(
    "WRONG\n",
    "Fine.\n",
    "\n",
    "<!-- concord-ignore-next-line -->\n",
    "WRONG <!-- concord-ignore-line figure-value -->\n",
    "<!-- concord-ignore-start -->\n",
    "<!-- concord-ignore-end -->\n",
    "<!-- concord-ignore-file ignore-unused -->\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("\n");
      const given = findAll(text, "figure-value");
      const { findings, waived } = applyIgnores(readIt(text), given, { requireReasons: true });
      assert.equal([...findings, ...waived].filter(({ rule }) => rule === "figure-value").length, given.length);
      for (const list of [findings, waived])
        assert.deepEqual(
          list,
          [...list].sort((a, b) => a.start - b.start || a.end - b.end),
        );
    }),
    { numRuns: 60 },
  );
});

test("thousands of comments waive thousands of findings", () => {
  const text = "WRONG <!-- concord-ignore-line figure-value -->\n\n".repeat(3000);
  const draft = readIt(text);
  assert.equal(applyIgnores(draft, findAll(text, "figure-value")).waived.length, 3000);
});

test("a directive that is misspelt is told, with the one that was likely meant", () => {
  for (const [wrong, right] of [
    ["WRONG <!-- concord-ignore-lnie figure-value: why -->\n", "WRONG <!-- concord-ignore-line figure-value: why -->\n"],
    ["<!-- Concord-Ignore-Nextline -->\nWRONG\n", "<!-- concord-ignore-next-line -->\nWRONG\n"],
    ["WRONG <!-- concord-ignore -->\n", "WRONG <!-- concord-ignore-line -->\n"],
    ["<!-- concord-ignore: why -->\nWRONG\n", "<!-- concord-ignore-next-line: why -->\nWRONG\n"],
  ] as const) {
    const [stands] = apply(wrong);
    assert.deepEqual(stands.filter((each) => each.startsWith("ignore-unused")).length, 1, wrong);
    assert.equal(mend(wrong, "ignore-unused"), right);
    assert.deepEqual(apply(right), [[], 1], right);
  }
  assert.equal(mend("WRONG <!-- concord-ignore-lnie: why -->\n", "ignore-unused", 1), "WRONG\n");
});

test("a comment that speaks of something else is nobody's business", () => {
  for (const comment of ["concord: see there", "concord-notes on this", "Concordance", "concord-file-list", "eslint-disable-line", "concord-"])
    assert.deepEqual(apply(`WRONG <!-- ${comment} -->\n`), [["figure-value@0"], 0], comment);
});

test("a rule that is misspelt beside one that works is told where it stands", () => {
  const text = "WRONG <!-- concord-ignore-line figure-value, figure-untis: why -->\n";
  const { findings } = applyIgnores(readIt(text), findAll(text, "figure-value"));
  assert.deepEqual(
    findings.map(({ rule, start, end, message }) => [rule, text.slice(start, end), message]),
    [["ignore-unused", "figure-untis", "There is no rule 'figure-untis'. Did you mean 'figure-unit'?"]],
  );
  assert.equal(mend(text, "ignore-unused"), text.replace("untis", "unit"));
  assert.deepEqual(apply("WRONG <!-- concord-ignore-line figure-value by request -->\n"), [[], 1]);
});
