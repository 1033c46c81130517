import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ignoreChange } from "../../server/features/ignoreActions.ts";
import { findingsOf, offer } from "./actionSupport.ts";
import { open } from "./support.ts";

const COMMENT = "<!-- concord-ignore-line term-deprecated -->";

/** The text after its first finding was ignored where it stands, or in its draft, with a reason. */
function ignored(text: string, reason = "", scope: "here" | "file" = "here"): string {
  const { reviewed } = open(text, { cursor: "\0" });
  const [finding] = reviewed.shown;
  assert.ok(finding, text);
  const change = ignoreChange(reviewed, finding, scope, reason);
  assert.ok(change, text);
  return text.slice(0, change.start) + change.newText + text.slice(change.end);
}

describe("ignoring here", () => {
  test("puts a comment at the end of the line, wherever that is", () => {
    for (const [text, wanted] of [
      ["River repair goes on.", `River repair goes on. ${COMMENT}`],
      ["First.\nThen river repair goes on.\nLast.", `First.\nThen river repair goes on. ${COMMENT}\nLast.`],
      ["- one\n- river repair\n- two", `- one\n- river repair ${COMMENT}\n- two`],
      ["A note.\n\n    code\n\nRiver repair goes on.\r\nMore.", `A note.\n\n    code\n\nRiver repair goes on. ${COMMENT}\r\nMore.`],
      ["Then river repair  \nends the line.", `Then river repair ${COMMENT}  \nends the line.`],
      ["Then river repair\\\nends the line.", `Then river repair ${COMMENT}\\\nends the line.`],
      ["Water[^1].\n\n[^1]: On river repair.", `Water[^1].\n\n[^1]: On river repair. ${COMMENT}`],
    ] as const) {
      assert.equal(ignored(text), wanted);
      assert.deepEqual(findingsOf(wanted), [], wanted);
    }
  });

  test("keeps tables whole", () => {
    for (const [text, wanted] of [
      ["| a | b |\n| - | - |\n| river repair | 3 |", `| a | b |\n| - | - |\n| river repair | 3 ${COMMENT} |`],
      ["| a | b |\n| - | - |\n| river repair | |", `| a | b |\n| - | - |\n| river repair | ${COMMENT} |`],
      ["| river repair | b |\n| - | - |\n| 2 | 3 |", `| river repair | b ${COMMENT} |\n| - | - |\n| 2 | 3 |`],
      ["a | b\n--- | ---\nriver repair | 3", `a | b\n--- | ---\nriver repair | 3 ${COMMENT}`],
    ] as const) {
      assert.equal(ignored(text), wanted);
      assert.deepEqual(findingsOf(wanted), [], wanted);
      const { reviewed } = open(wanted, { cursor: "\0" });
      assert.deepEqual(
        reviewed.review.draft.tables[0]?.rows.map(({ length }) => length),
        [2, 2],
      );
    }
    const reasoned = ignored("| a |\n| - |\n| river repair |", "a | b");
    assert.equal(reasoned, "| a |\n| - |\n| river repair <!-- concord-ignore-line term-deprecated: a \\| b --> |");
    assert.deepEqual(findingsOf(reasoned), []);
  });

  test("leaves headings as they are", () => {
    const next = "<!-- concord-ignore-next-line term-deprecated: an old title -->";
    for (const [text, wanted] of [
      ["# River repair\n\nText.", `${next}\n# River repair\n\nText.`],
      ["Text.\r\n\r\n## River repair ##\r\n", `Text.\r\n\r\n${next}\r\n## River repair ##\r\n`],
      ["River repair\n====\n", `${next}\nRiver repair\n====\n`],
    ] as const) {
      assert.equal(ignored(text, "an old title"), wanted);
      assert.deepEqual(findingsOf(wanted), [], wanted);
    }
    assert.equal(ignored("- ## River repair ##\n"), `- ## River repair ${COMMENT} ##\n`);
  });

  test("finds another place where the line breaks off within code", () => {
    const wanted = "<!-- concord-ignore-next-line term-deprecated -->\nRiver repair is `a\nb` here.";
    assert.equal(ignored("River repair is `a\nb` here."), wanted);
    assert.deepEqual(findingsOf(wanted), []);
    const { reviewed } = open("Some\nriver repair is `a\nb` here.", { cursor: "\0" });
    assert.ok(reviewed.shown[0]);
    assert.equal(ignoreChange(reviewed, reviewed.shown[0], "here"), undefined);
  });

  test("finds another place where a tag is left open, or none", () => {
    const wanted = "<!-- concord-ignore-next-line term-deprecated -->\nRiver repair <b \n| a |";
    assert.equal(ignored("River repair <b \n| a |"), wanted);
    assert.deepEqual(findingsOf(wanted), []);
    const { reviewed } = open("Some\nriver repair <b \nhere.", { cursor: "\0" });
    assert.ok(reviewed.shown[0]);
    assert.equal(ignoreChange(reviewed, reviewed.shown[0], "here"), undefined);
  });

  test("says how far it reaches where the line has more of the rule", () => {
    const titles = (text: string) => offer(text).titles.filter((title) => title.startsWith("Ignore"));
    assert.deepEqual(titles("River re|pair and river repair.\nRiver repair."), [
      "Ignore term-deprecated in this line: 2 findings",
      "Ignore term-deprecated in this draft",
    ]);
    assert.deepEqual(titles("River re|pair.\nRiver repair."), ["Ignore term-deprecated here", "Ignore term-deprecated in this draft"]);
  });

  test("writes any reason so that the comment stays one", () => {
    for (const [reason, written] of [
      ["agreed with the ministry", ": agreed with the ministry"],
      ["  two\n lines ", ": two lines"],
      ["ends --> here <!-- and", ": ends –> here <!– and"],
      ["`code", ": 'code"],
      [" \t", ""],
    ] as const) {
      const wanted = `River repair. <!-- concord-ignore-line term-deprecated${written} -->`;
      assert.equal(ignored("River repair.", reason), wanted);
      assert.deepEqual(findingsOf(wanted), []);
    }
  });
});

test("whatever stands around a finding, it is ignored, or nothing is offered", () => {
  const pieces =
    "In 2024, 73.5% of households had a safe water connection.|River repair |five pillars of the river programme|`code |[link](|](x)|\n|\r\n|\n\n|# |> |1. |🏞️|<b |<!-- |-->|*|**|\\|  \n|$|---\n".split(
      "|",
    );
  const drafts = fc.array(fc.constantFrom(...pieces, "| a | b |\n| --- | --- |\n| river repair | 73.5% |\n"), { maxLength: 16 });
  fc.assert(
    fc.property(drafts, fc.constantFrom("here" as const, "file" as const), (parts, scope) => {
      const text = parts.join("");
      const { reviewed } = open(text, { cursor: "\0" });
      for (const finding of reviewed.shown) {
        const change = ignoreChange(reviewed, finding, scope, "why | `not");
        if (!change) continue;
        const after = open(text.slice(0, change.start) + change.newText + text.slice(change.end), { cursor: "\0" });
        assert.ok(after.reviewed.review.waived.length > reviewed.review.waived.length, JSON.stringify([text, after.text]));
      }
    }),
    { numRuns: 150 },
  );
});

describe("ignoring in the draft", () => {
  test("puts a comment at its start, behind the front matter", () => {
    const comment = "<!-- concord-ignore-file term-deprecated: why -->";
    for (const [text, wanted] of [
      ["River repair. River repair.", `${comment}\n\nRiver repair. River repair.`],
      ["---\nlang: en\n---\n# River repair\n", `---\nlang: en\n---\n\n${comment}\n\n# River repair\n`],
      ["---\nlang: en\n---\n\nRiver repair\n", `---\nlang: en\n---\n\n${comment}\n\nRiver repair\n`],
    ] as const) {
      assert.equal(ignored(text, "why", "file"), wanted);
      assert.deepEqual(findingsOf(wanted), [], wanted);
    }
  });
});

describe("the actions", () => {
  test("are edits without a reason for clients that cannot ask", () => {
    const { titles, after } = offer("Then river re|pair.");
    assert.deepEqual(titles.slice(2, 4), ["Ignore term-deprecated here", "Ignore term-deprecated in this draft"]);
    assert.equal(after("Ignore term-deprecated here"), `Then river repair. ${COMMENT}`);
  });

  test("are commands for VS Code, which name the finding by its data", () => {
    const { actions, reviewed } = offer("Then river re|pair.", { commands: true, requireReasons: true });
    const [here, file] = actions.slice(2);
    assert.equal(here?.title, "Ignore term-deprecated here…");
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 17 } };
    const argument = { uri: reviewed.uri, rule: "term-deprecated", scope: "here", required: true };
    assert.equal(here?.command?.command, "concord.ignore");
    const [told] = here?.command?.arguments ?? [];
    assert.deepEqual({ ...told, finding: { range: told.finding.range } }, { ...argument, finding: { range } });
    assert.equal(told.finding.data.entry, "terms/river-restoration");
    assert.equal(file?.command?.arguments?.[0].scope, "file");
  });

  test("are not offered for what is said of the comments themselves", () => {
    const { titles, after } = offer("Fine. <!-- concord-ig|nore-line -->");
    assert.deepEqual(titles, ["Remove the comment"]);
    assert.equal(after("Remove"), "Fine.");
  });
});
