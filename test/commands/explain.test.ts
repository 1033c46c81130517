/** `concord explain`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RULES } from "../../server/checks/rules.ts";
import { listPages, readText } from "../docs/pages.ts";
import { makeFolder, run } from "./run.ts";

const folder = makeFolder({});
const paths = listPages("client/docs/rules").flatMap((file) => {
  const rule = /([a-z-]+)\.md$/.exec(file)?.[1];
  return rule === undefined || file.endsWith("README.md") ? [] : [[rule, file] as const];
});

test("the page of every rule: of its Markdown no mark is left but in examples, and no word is lost", async () => {
  assert.ok(paths.length > 25);
  for (const [rule, file] of paths) {
    const { status, stdout, stderr } = await run(folder, ["explain", rule]);
    assert.deepEqual([status, stderr], [0, ""], rule);
    const prose = stdout.split("\n").filter((line) => !line.startsWith("    "));
    assert.equal(prose[0], rule);
    assert.deepEqual(
      prose.filter((line) => /^#|```|\]\((?!agenda:)|\*\*|`/.test(line)),
      [],
      rule,
    );
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}%]+/gu) ?? [];
    const source = readText(file)
      .replace(/^```.*$/gm, "")
      .replace(/\]\((?!agenda:)[^()]*\)/g, "]");
    assert.deepEqual(words(stdout), words(source), rule);
    assert.ok(
      prose.every((line) => line.length <= 80),
      rule,
    );
  }
});

test("the page of a rule, whole", async () => {
  const { stdout } = await run(folder, ["explain", "figure-rounded"]);
  assert.match(stdout, /^figure-rounded\n\n/);
  assert.match(stdout, /\n\nWrong\n\n {4}\S.*\n\nRight\n\n {4}\S/);
  assert.match(stdout, /\n {4}rules:\n {6}figure-rounded: off\n/);
});

test("every rule has its page", () => {
  assert.deepEqual(paths.map(([rule]) => rule).sort(), Object.keys(RULES).sort());
});

test("several rules in order; Markdown as it is written", async () => {
  const { stdout } = await run(folder, ["explain", "--format", "markdown", "term-mixed", "draft-sum"]);
  assert.equal(stdout, `${readText("client/docs/rules/term-mixed.md")}\n${readText("client/docs/rules/draft-sum.md")}`);
});

test("headings stand out where a terminal reads, and nowhere else", async () => {
  const painted = await run(folder, ["explain", "draft-sum"], { tty: true });
  assert.equal(painted.stdout.split("\n")[0], "\u001b[1mdraft-sum\u001b[22m");
  assert.match((await run(folder, ["explain", "draft-sum", "--no-color"], { tty: true })).stdout, /^draft-sum\n/);
});
