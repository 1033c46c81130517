import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { TextEdit } from "vscode-languageserver-types";
import { addEntry, addLabel, removeLabel, setPreferred } from "../../server/agenda/edit.ts";
import { plainLines } from "../../server/agenda/positions.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { applyEdits } from "../features/support.ts";

const HEAD = "id: a\ntitle: A\nlanguage: en\n";

/** The text after the edits; it must still be an agenda without faults. */
function after(text: string, edits: readonly TextEdit[] | undefined): string {
  assert.ok(edits, "it can be edited");
  const result = applyEdits(plainLines(text), edits);
  assert.deepEqual(parseAgenda("file:///a.agenda.yaml", result).faults, [], result);
  return result;
}

const BLOCK = `${HEAD}
# Terms first.
terms:
  # about rivers
  river-basin: # the whole of it
    preferred:
      en: river basin # as the law has it
      vi: lưu vực sông
    admitted:
      en:
        - catchment # in old texts
        - watershed
      vi: lưu vực
    source: law

  "plain": { preferred: plain, deprecated: { en: [flat land, 'low, land'] } }

figures:
  gauges:
    label: river gauges
    value: 12
    unit: count
    base: { en: [gauges] }
sources:
  law: { title: "The law" }
`;

describe("setPreferred", () => {
  const set = (id: string, language: string, label: string, text = BLOCK) => after(text, setPreferred(text, id, language, label));

  it("replaces the label in a block map, and leaves the comment behind it", () => {
    assert.equal(set("terms/river-basin", "en", "basin of a river"), BLOCK.replace("en: river basin #", "en: basin of a river #"));
    assert.equal(set("terms/river-basin", "VI", "vùng lưu vực"), BLOCK.replace("lưu vực sông", "vùng lưu vực"));
  });
  it("adds a language to a block map, and to a plain text, which is in the agenda's own", () => {
    assert.equal(set("terms/river-basin", "de", "Flussgebiet"), BLOCK.replace("vi: lưu vực sông\n", "vi: lưu vực sông\n      de: Flussgebiet\n"));
    assert.equal(set("terms/plain", "de", "Ebene"), BLOCK.replace("preferred: plain,", "preferred: { en: plain, de: Ebene },"));
    assert.equal(set("terms/plain", "en", "the plain"), BLOCK.replace("preferred: plain,", "preferred: the plain,"));
  });
  it("sets the label of a figure and the title of a source, in the quotes that were there", () => {
    assert.equal(set("figures/gauges", "en", "gauges: all"), BLOCK.replace("label: river gauges", 'label: "gauges: all"'));
    assert.equal(set("sources/law", "en", "The old law"), BLOCK.replace('"The law"', '"The old law"'));
  });
  it("replaces the first of a list of labels", () => {
    const text = `${HEAD}figures:\n  x: { label: { en: [a b, c d] }, value: 1, unit: count }\n`;
    assert.equal(set("figures/x", "en", "e, f", text), text.replace("a b", '"e, f"'));
  });
  it("puts a text of several lines into one", () => {
    const text = `${HEAD}terms:\n  x:\n    preferred: >-\n      one\n      two\n    source: s\nsources:\n  s: { title: S }\n`;
    assert.equal(set("terms/x", "en", "three", text), text.replace(">-\n      one\n      two", "three"));
    assert.equal(set("terms/x", "vi", "ba", text), text.replace(">-\n      one\n      two", "{ en: one two, vi: ba }"));
  });
  it("fills a label that was left empty", () => {
    const text = `${HEAD}terms:\n  x:\n    preferred:\n    source: s\nsources:\n  s: { title: S }\n`;
    assert.equal(set("terms/x", "en", "z", text), text.replace("preferred:", "preferred: { en: z }"));
  });
  it("changes nothing where it is so already", () => assert.deepEqual(setPreferred(BLOCK, "terms/river-basin", "en", " river  basin "), []));
  it("gives up on what is not there, is no text, or stands for something elsewhere", () => {
    for (const [id, language, label] of [
      ["terms/no-such", "en", "x"],
      ["terms", "en", "x"],
      ["else/river-basin", "en", "x"],
      ["terms/river-basin", "not a language", "x"],
      ["terms/river-basin", "en", " \n"],
    ] as const)
      assert.equal(setPreferred(BLOCK, id, language, label), undefined, `${id} ${language} ${label}`);
    const shared = `${HEAD}terms:\n  a: { preferred: &name river }\n  b: { preferred: *name }\n`;
    assert.equal(setPreferred(shared, "terms/a", "en", "x"), undefined);
    assert.equal(setPreferred(shared, "terms/b", "en", "x"), undefined);
    for (const broken of ["", "a: [", "- a", "{", "terms: { a: b }", "\0", "terms:\n  a:\n   - b"]) {
      assert.equal(setPreferred(broken, "terms/a", "en", "x"), undefined, JSON.stringify(broken));
    }
  });
});

describe("addLabel", () => {
  const add = (id: string, kind: "admitted" | "deprecated" | "keywords", language: string, label: string, text = BLOCK) =>
    after(text, addLabel(text, id, kind, language, label));

  it("adds to a list over several lines", () =>
    assert.equal(
      add("terms/river-basin", "admitted", "en", "drainage area"),
      BLOCK.replace("- watershed\n", "- watershed\n        - drainage area\n"),
    ));
  it("makes a list of a plain text", () =>
    assert.equal(add("terms/river-basin", "admitted", "vi", "vùng, sông"), BLOCK.replace("vi: lưu vực\n", 'vi: [lưu vực, "vùng, sông"]\n')));
  it("adds to a list in one line", () =>
    assert.equal(add("terms/plain", "deprecated", "en", "flats"), BLOCK.replace("'low, land']", "'low, land', flats]")));
  it("adds a language, in lines and in one", () => {
    assert.equal(add("terms/river-basin", "admitted", "de", "Becken"), BLOCK.replace("vi: lưu vực\n", "vi: lưu vực\n      de: [Becken]\n"));
    assert.equal(add("terms/plain", "deprecated", "de", "Feld"), BLOCK.replace("'low, land']", "'low, land'], de: [Feld]"));
  });
  it("adds the field behind those that it belongs to", () => {
    assert.equal(
      add("terms/river-basin", "deprecated", "en", "river field"),
      BLOCK.replace("vi: lưu vực\n", "vi: lưu vực\n    deprecated: { en: [river field] }\n"),
    );
    assert.equal(add("terms/plain", "admitted", "en", "no"), BLOCK.replace("preferred: plain,", 'preferred: plain, admitted: { en: ["no"] },'));
    assert.equal(
      add("figures/gauges", "keywords", "en", "water level"),
      BLOCK.replace("[gauges] }\n", "[gauges] }\n    keywords: { en: [water level] }\n"),
    );
  });
  it("keeps the line break of a file, and its end without one", () => {
    const text = `${HEAD}terms:\n  x:\n    preferred: x y`.replaceAll("\n", "\r\n");
    assert.equal(add("terms/x", "admitted", "en", "z", text), `${text}\r\n    admitted: { en: [z] }`);
  });
  it("adds to a flow list of several lines in its own way", () => {
    const text = `${HEAD}terms:\n  x:\n    preferred: x\n    admitted: {\n      en: [\n        a, # first\n        b\n      ],\n    }\n`;
    assert.equal(add("terms/x", "admitted", "en", "c", text), text.replace("        b\n", "        b,\n        c\n"));
    assert.equal(add("terms/x", "admitted", "vi", "c", text), text.replace("      ],\n", "      ],\n      vi: [c],\n"));
  });
  it("makes a map of a plain text, and fills what is empty", () => {
    const bare = (admitted: string) =>
      `${HEAD}terms:\n  x:\n    preferred: x\n    admitted:${admitted}\n    source: s\nsources:\n  s: { title: S }\n`;
    for (const [before, language, wanted] of [
      [" a b", "en", " { en: [a b, c] }"],
      [" a b", "vi", " { en: a b, vi: [c] }"],
      [' "a, b" # why', "en", ' { en: ["a, b", c] } # why'],
      ["", "en", " { en: [c] }"],
      [" # none", "en", " { en: [c] } # none"],
      [" ~", "en", " { en: [c] }"],
      [" {}", "en", " { en: [c] }"],
      [" { vi: [] }", "vi", " { vi: [c] }"],
      [" { vi: }", "vi", " { vi: [c] }"],
    ] as const)
      assert.equal(add("terms/x", "admitted", language, "c", bare(before)), bare(wanted));
  });
  it("changes nothing where it is there, and takes no kind that the entry cannot have", () => {
    assert.deepEqual(addLabel(BLOCK, "terms/river-basin", "admitted", "en", "catchment"), []);
    assert.deepEqual(addLabel(BLOCK, "terms/river-basin", "admitted", "vi", "lưu vực"), []);
    assert.equal(addLabel(BLOCK, "terms/river-basin", "keywords", "en", "x"), undefined);
    assert.equal(addLabel(BLOCK, "figures/gauges", "admitted", "en", "x"), undefined);
    assert.equal(addLabel(BLOCK, "sources/law", "deprecated", "en", "x"), undefined);
  });
  it("writes any label so that it is read again, and takes out what it added", () => {
    const kinds = [
      ["terms/river-basin", "admitted"],
      ["terms/plain", "deprecated"],
      ["figures/gauges", "keywords"],
    ] as const;
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "null",
        "2024",
        "-",
        "? a",
        "#x",
        "a: b",
        "a #b",
        "'",
        '"',
        "[",
        "!x",
        "&a",
        "*",
        "~",
        "=",
        "%",
        "@",
        "`",
        "y",
        "1_000",
        "0x1f",
        "2024-01-01",
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom("en", "vi", "no"), texts, ([id, kind], language, label) => {
        const wanted = label.trim().replace(/\s+/g, " ");
        const edits = addLabel(BLOCK, id, kind, language, label);
        if (wanted === "") return edits === undefined;
        const added = after(BLOCK, edits);
        const entry = parseAgenda("file:///a.agenda.yaml", added).agenda?.entries.get(id)?.entry as unknown as Record<
          string,
          Record<string, string[]>
        >;
        assert.deepEqual(entry[kind]?.[language]?.includes(wanted), true, added);
        const removed = removeLabel(added, id, kind, language, label);
        const before = parseAgenda("file:///a.agenda.yaml", BLOCK).agenda?.entries.get(id)?.entry as unknown as Record<string, unknown>;
        const again = parseAgenda("file:///a.agenda.yaml", after(added, removed)).agenda?.entries.get(id)?.entry as unknown as Record<
          string,
          unknown
        >;
        if (edits?.length) assert.deepEqual(again[kind], before[kind]);
        return true;
      }),
      { numRuns: 150 },
    );
  });
});

describe("removeLabel", () => {
  const remove = (id: string, kind: "admitted" | "deprecated" | "keywords", language: string, label: string, text = BLOCK) =>
    after(text, removeLabel(text, id, kind, language, label));

  it("takes the line, or the item with its comma", () => {
    assert.equal(remove("terms/river-basin", "admitted", "en", "catchment"), BLOCK.replace("        - catchment # in old texts\n", ""));
    assert.equal(remove("terms/plain", "deprecated", "en", "flat land"), BLOCK.replace("flat land, ", ""));
    assert.equal(remove("terms/plain", "deprecated", "en", "low, land"), BLOCK.replace(", 'low, land'", ""));
  });
  it("takes the language with its last label and the field with its last language", () => {
    assert.equal(remove("terms/river-basin", "admitted", "vi", "lưu vực"), BLOCK.replace("      vi: lưu vực\n", ""));
    const text = `${HEAD}terms:\n  x:\n    preferred: x\n    admitted:\n      en:\n        - a\n  y: { preferred: y, admitted: b }`;
    assert.equal(remove("terms/x", "admitted", "en", "a", text), text.replace("    admitted:\n      en:\n        - a\n", ""));
    assert.equal(remove("terms/y", "admitted", "en", "b", text), text.replace(", admitted: b", ""));
  });
  it("takes the last line of a file that ends without a break", () => {
    const text = `${HEAD}terms:\n  x:\n    preferred: x\n    admitted: a`.replaceAll("\n", "\r\n");
    assert.equal(remove("terms/x", "admitted", "en", "a", text), text.replace("\r\n    admitted: a", ""));
  });
  it("changes nothing where there is no such label", () => {
    assert.deepEqual(removeLabel(BLOCK, "terms/river-basin", "admitted", "en", "no such"), []);
    assert.deepEqual(removeLabel(BLOCK, "terms/river-basin", "deprecated", "en", "no such"), []);
    assert.equal(removeLabel(BLOCK, "terms/no-such", "deprecated", "en", "x"), undefined);
  });
});

describe("addEntry", () => {
  const FIELDS = { label: { en: "open dams" }, value: 40, unit: "count", base: { en: ["dams"] }, period: undefined, keywords: {}, source: "law" };
  const LINES = "    label: { en: open dams }\n    value: 40\n    unit: count\n    base: { en: [dams] }\n    source: law\n";

  it("adds behind the last entry of its section, indented as it is", () =>
    assert.equal(after(BLOCK, addEntry(BLOCK, "figures", "dams", FIELDS)), BLOCK.replace("sources:", `  dams:\n${LINES}sources:`)));
  it("keeps empty lines between entries, and comments behind the last", () => {
    const text = `${HEAD}figures:\n    a:\n        label: a\n        value: 1 # one\n        unit: count\n\n    b:\n        label: b\n        value: 2\n        unit: count # two\n\n# the end\n`;
    const wanted = text.replace("# two\n", "# two\n\n    c:\n        label: { en: c }\n        value: 3\n        unit: count\n");
    assert.equal(after(text, addEntry(text, "figures", "c", { label: { en: "c" }, value: 3, unit: "count" })), wanted);
  });
  it("writes one line where the entry before it is one", () => {
    assert.equal(
      after(BLOCK, addEntry(BLOCK, "sources", "report", { title: "The report: 2024", date: "2024-04-24" })),
      `${BLOCK}  report: { title: "The report: 2024", date: 2024-04-24 }\n`,
    );
    const text = `${HEAD}sources: { a: { title: A } }\n`;
    assert.equal(after(text, addEntry(text, "sources", "b", { title: "B" })), `${HEAD}sources: { a: { title: A }, b: { title: B } }\n`);
  });
  it("makes the section where there is none or none with entries", () => {
    const entry = "  x:\n    preferred: { en: x }\n";
    const fields = { preferred: { en: "x" } };
    assert.equal(after(HEAD, addEntry(HEAD, "terms", "x", fields)), `${HEAD.trimEnd()}\n\nterms:\n${entry}`);
    for (const [bare, wanted] of [
      ["terms:\n", `terms:\n${entry}`],
      ["terms: # none yet\n", `terms: # none yet\n${entry}`],
      ["terms:\n  # y: { preferred: y }\n", `terms:\n${entry}  # y: { preferred: y }\n`],
      ["terms: ~\n", `terms:\n${entry}`],
      ["terms: {}\n", `terms:\n${entry}`],
      ["terms: {} # none\n", "terms: { x: { preferred: { en: x } } } # none\n"],
    ] as const)
      assert.equal(after(HEAD + bare, addEntry(HEAD + bare, "terms", "x", fields)), HEAD + wanted);
  });
  it("works in files with other line breaks, without a last one, and in one line", () => {
    const crlf = HEAD.trimEnd().replaceAll("\n", "\r\n");
    assert.equal(after(crlf, addEntry(crlf, "terms", "x", { preferred: { en: "x" } })), `${crlf}\r\n\r\nterms:\r\n  x:\r\n    preferred: { en: x }`);
    const flow = '{ "id": "a", "title": "A", "language": "en" }';
    assert.equal(
      after(flow, addEntry(flow, "terms", "x", { preferred: { en: "x" } })),
      '{ "id": "a", "title": "A", "language": "en", terms: { x: { preferred: { en: x } } } }',
    );
  });
  it("takes no key twice, and none that is no key", () => {
    for (const key of ["gauges", "a b", "", "a/b"]) assert.equal(addEntry(BLOCK, "figures", key, FIELDS), undefined, key);
    assert.equal(addEntry("a: [", "figures", "x", FIELDS), undefined);
    assert.equal(addEntry(BLOCK, "figures", "x", {}), undefined);
  });
  it("adds below a document mark and before the end of the document", () => {
    const text = `---\n${HEAD}...\n`;
    assert.equal(
      after(text, addEntry(text, "terms", "x", { preferred: { en: "x" } })),
      `---\n${HEAD}\nterms:\n  x:\n    preferred: { en: x }\n...\n`,
    );
  });
});
