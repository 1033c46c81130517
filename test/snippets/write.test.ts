/** A new snippet in a team's file: at its place, in JSON, with all else as it stood. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSnippetFile } from "../../server/snippets/read.ts";
import { addSnippet, withReferences } from "../../server/snippets/write.ts";

const NEW = { name: "M", prefix: "m", description: "", body: "x" };
const ENTRY = '"M": {\n    "scope": "markdown",\n    "prefix": "m",\n    "body": [\n      "x"\n    ]\n  }';

describe("a new snippet in a file", () => {
  for (const [what, before, after] of [
    ["an empty file", "", `{\n  ${ENTRY}\n}\n`],
    ["an empty object", "{}", `{\n  ${ENTRY}\n}`],
    ["an object with a note", "{ // none yet\n}\n", `{ // none yet\n  ${ENTRY}\n}\n`],
    ["before all", '{\n  // Zulu\n  "Z": {}\n}\n', `{\n  ${ENTRY},\n  // Zulu\n  "Z": {}\n}\n`],
    ["behind all", '{\n  "A": {} // Alpha\n}\n', `{\n  "A": {}, // Alpha\n  ${ENTRY}\n}\n`],
    ["behind all, behind a comma", '{\n  "A": {}, // Alpha\n}\n', `{\n  "A": {}, // Alpha\n  ${ENTRY}\n}\n`],
    ["behind all, on one line", '{ "A": {} }', `{ "A": {},\n  ${ENTRY}\n }`],
    ["between", '{\n  "a": {}, /* alpha */\n\n  "Z": {}\n}\n', `{\n  "a": {}, /* alpha */\n  ${ENTRY},\n\n  "Z": {}\n}\n`],
    ["between, commas first", '{\n  "A": {}\n  , "Z": {}\n}\n', `{\n  "A": {}\n  ,\n  ${ENTRY}, "Z": {}\n}\n`],
  ] as const) {
    it(`stands right: ${what}`, () => {
      const written = addSnippet(before, NEW);
      assert.equal(written, after);
      assert.deepEqual(
        readSnippetFile("x.code-snippets", written ?? "").faults.filter(({ message }) => !/body/.test(message)),
        [],
      );
    });
  }

  it("keeps line ends and indentation", () => {
    const written = addSnippet('{\r\n\t"A": {}\r\n}\r\n', NEW) ?? "";
    assert.equal(written.replaceAll("\r\n", "\n"), `{\n\t"A": {},\n${`\t${ENTRY}`.replaceAll("  ", "\t")}\n}\n`);
    assert.equal(written.split("\r\n").length, written.split("\n").length);
  });

  it("says no where the file cannot be edited", () => {
    for (const text of ["[]", "{", '{ "M": {} }', "5", '{"a" 1}']) assert.equal(addSnippet(text, NEW), undefined, text);
  });

  it("has a body that means the text that it was made of", () => {
    const text = "costs $5 \\ {x} of 80%\nand 5 more";
    const reference = { start: text.indexOf("80%"), end: text.indexOf("80%") + 3, reference: "{{figures/x.value}}" };
    assert.equal(withReferences(text, [reference]), "costs \\$5 \\\\ {x\\} of {{figures/x.value}}\nand 5 more");
  });
});
