/** Whatever stands in a file, reading it gives faults and no exception. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import type { AgendaFault } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { FIGURE, GROUP, HEAD, MEMBER, SERIES, SOURCE, TERM } from "../../server/agenda/schema.ts";

function read(text: string) {
  const file = parseAgenda("x", text);
  const { agenda, faults } = resolveAgenda(file, () => file, "2030-01-01");
  assert.equal(agenda === undefined, file.broken);
  if (file.broken) assert.ok(faults.length > 0, "a broken file says why");
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const isThere = ({ line, character }: AgendaFault["range"]["start"]) => character <= (lines[line] ?? "").length;
  for (const { range, message, rule } of faults) {
    assert.ok(isThere(range.start) && isThere(range.end), `${rule} ${message} ${JSON.stringify(range)}`);
    assert.ok(range.start.line < range.end.line || (range.start.line === range.end.line && range.start.character <= range.end.character));
    assert.doesNotMatch(message.replace(/'.*'/gs, ""), /undefined|\[object|NaN/);
    assert.ok(message.length < 600 && !/[\r\n]/.test(message), message);
  }
  return { agenda, faults };
}

const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "2024",
    "2024-02-30",
    "percent",
    "VN",
    "en",
    "a",
    "__proto__",
    "constructor",
    "«",
    "2021/2027",
    2024,
    1,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
);
const junk = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom("en", "vi", "preferred", "period", "value"), fc.string()), tie("value"), { maxKeys: 3 }),
  ),
})).value;

const fields = (schema: { readonly entries: object }) =>
  fc.record(Object.fromEntries(Object.keys(schema.entries).map((name) => [name, junk])), { requiredKeys: [] });
const entry = (schema: { readonly entries: object }, extra: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.oneof(
    junk,
    fc.tuple(fields(schema), fc.record(extra)).map(([own, more]) => ({ ...(own as object), ...more })),
  );
const section = (schema: { readonly entries: object }, extra?: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    { weight: 1, arbitrary: junk },
    { weight: 4, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom("a", "b"), fc.string()), entry(schema, extra), { maxKeys: 3 }) },
  );

test("junk in every field of every section never throws, and every fault has a place in the file", () => {
  const file = fc.record({
    head: fields(HEAD),
    sources: section(SOURCE),
    terms: section(TERM),
    groups: section(GROUP, { members: fc.array(entry(MEMBER)) }),
    figures: section(FIGURE, { series: fc.array(entry(SERIES)) }),
  });
  fc.assert(
    fc.property(file, fc.boolean(), ({ head, ...sections }, whole) => {
      const usual = { id: "a", title: "b", language: "en" };
      read(stringify({ ...(head as object), ...(whole ? usual : {}), ...sections }));
    }),
    { numRuns: 300 },
  );
});

test("any text never throws", () => {
  const piece = fc.constantFrom(
    "id: a\n",
    "title: b\n",
    "language: en\n",
    "terms:\n",
    "  a:\n",
    "    preferred: x\n",
    "\t",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "<<: *a\n",
    "? ",
    ": ",
    "|\n",
    "'",
    '"',
    "#",
    "---\n",
    "...\n",
    "!!set ",
    "!x ",
    "%YAML 1.1\n",
    "\r",
    "\r\n",
    "\ufeff",
    "\0",
    "<<<<<<< ",
    "\n",
    "001",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
      ),
      (text) => void read(text),
    ),
    { numRuns: 1000 },
  );
});

test("right agendas have no fault, whatever their words", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text));
  const texts = fc.oneof(
    word,
    fc.dictionary(fc.constantFrom("en", "vi", "fr"), fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })), { minKeys: 1 }),
  );
  const figure = fc.record({
    label: texts,
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    unit: fc.constantFrom("percent", "VND", "kilometer"),
    base: texts,
    period: fc.integer({ min: 1000, max: 9999 }),
  });
  fc.assert(
    fc.property(figure, (one) => {
      const { agenda, faults } = read(stringify({ id: "a", title: "b", language: "en", figures: { one } }));
      assert.deepEqual(faults, []);
      assert.equal(agenda?.figures[0]?.value, one.value);
    }),
  );
});

test("bombs and towers are refused in time", () => {
  const letters = "abcdefghijklmnopqrst";
  const bomb = [...letters]
    .map(
      (letter, index) =>
        `${letter}: &${letter} [${Array(9)
          .fill(index ? `*${letters[index - 1]}` : "x")
          .join(", ")}]`,
    )
    .join("\n");
  const started = performance.now();
  for (const text of [bomb, "[".repeat(20_000), "{a: ".repeat(10_000), "- ".repeat(10_000), "&a [*a]", "a: &a\n  b: *a\n"]) {
    const { faults } = read(text);
    assert.equal(faults[0]?.rule, "agenda-syntax", text.slice(0, 20));
  }
  assert.match(read(bomb).faults[0]?.message ?? "", /aliases stand for too much/);
  assert.match(read("[".repeat(20_000)).faults[0]?.message ?? "", /nested too deeply/);
  assert.ok(performance.now() - started < 20_000);
});
