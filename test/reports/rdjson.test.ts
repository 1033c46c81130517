/** reviewdog's Diagnostic Format, held against its schema and read back in bytes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createLines } from "../../server/draft/lines.ts";
import { createByteColumns } from "../../server/reports/utf8.ts";
import { faultsOf, fixed, PLAN } from "./standards.ts";
import { FILES, findingsOf, reportOf } from "./workspace.ts";

describe("reviewdog's Diagnostic Format", () => {
  interface Position {
    readonly line: number;
    readonly column: number;
  }
  interface Diagnostic {
    readonly location: { readonly path: string; readonly range: { readonly start: Position; readonly end: Position } };
    readonly code: { readonly value: string };
    readonly suggestions?: readonly { readonly range: { readonly start: Position; readonly end: Position }; readonly text: string }[];
  }
  const reportDiagnostics = async (): Promise<{ readonly diagnostics: readonly Diagnostic[] }> => JSON.parse((await reportOf("rdjson")).stdout);

  /** Bytes, counted by lines and columns from 1. */
  function byteAt(bytes: Buffer, { line, column }: Position): number {
    let at = 0;
    for (let number = 1; number < line; number++) at = bytes.indexOf(10, at) + 1;
    return at + column - 1;
  }

  it("follows the schema of reviewdog; would not, were a thing out of place", async () => {
    const report = await reportDiagnostics();
    assert.deepEqual(faultsOf("rdjson.json", report), []);
    assert.notDeepEqual(faultsOf("rdjson.json", { ...report, diagnostics: [{ ...report.diagnostics[0], severity: "HINT" }] }), []);
    assert.notDeepEqual(faultsOf("rdjson.json", { ...report, diagnostics: [{ ...report.diagnostics[0], location: { path: 1 } }] }), []);
  });

  it("its ranges are the findings' words in UTF-8", async () => {
    const told = (await reportDiagnostics()).diagnostics.map(({ location: { path: name, range }, code }) => {
      const bytes = Buffer.from(FILES[name] ?? "");
      return [name, code.value, bytes.subarray(byteAt(bytes, range.start), byteAt(bytes, range.end)).toString()];
    });
    assert.deepEqual(
      told,
      (await findingsOf()).map((finding) => [finding.path, finding.rule, finding.text]),
    );
  });

  it("its suggestions, made in the draft's bytes, are the fixes", async () => {
    const { diagnostics } = await reportDiagnostics();
    let bytes = Buffer.from(PLAN);
    const wanted = diagnostics.filter(({ location, code }) => location.path === "drafts/plan.md" && !/^(?:group|ignore)-/.test(code.value));
    for (const { suggestions } of wanted.toReversed()) {
      const { range, text } = suggestions?.[0] ?? assert.fail();
      bytes = Buffer.concat([bytes.subarray(0, byteAt(bytes, range.start)), Buffer.from(text), bytes.subarray(byteAt(bytes, range.end))]);
    }
    assert.equal(bytes.toString(), await fixed("drafts/plan.md"));
    assert.equal(wanted.length, 2);
  });
});

describe("columns in UTF-8 bytes", () => {
  it("are those of the text as it is written to a file, whatever it holds", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("a", "é", "ễ", "⛴", "🛳", "\ud800", "\udc00", "\n", "\r\n", "\r"), { maxLength: 3000 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, fc.nat(), (written, number) => {
        const lines = createLines(written);
        const position = lines.positionAt(number % (written.length + 1));
        const before = written.slice(lines.startOf(position.line), lines.offsetAt(position));
        // Between the halves of a pair there is no place in UTF-8.
        fc.pre(!/[\ud800-\udbff]$/.test(before) || !/^[\udc00-\udfff]/.test(written.slice(lines.offsetAt(position))));
        assert.equal(createByteColumns(written, lines)(position), Buffer.byteLength(before) + 1);
      }),
    );
  });

  it("count on over the marks of a long line", () => {
    const text = `x\n${"ễ🛳a".repeat(5000)}`;
    const columnOf = createByteColumns(text, createLines(text));
    for (const times of [0, 1, 255, 256, 257, 4999, 5000]) assert.equal(columnOf({ line: 1, character: 4 * times }), 8 * times + 1);
  });
});
