import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { MarkupContent } from "vscode-languageserver-types";
import { resolveCompletion } from "../../server/features/completion.ts";
import { accept, CURSOR, complete } from "./completionSupport.ts";
import { RIVER, readAgenda } from "./support.ts";

const SOURCE = "Annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>";
const DEFINITION = `[^report]: ${SOURCE}`;
const FORM = "households with a safe water connection — 72.5% [^report]";
const PUT_IN = "72.5% of households with a safe water connection";

describe("a figure with its source", () => {
  test("the definition is added at the draft's end, once", () => {
    assert.equal(accept("Today conn| is known.\n\nMore.\n", FORM), `Today ${PUT_IN}[^report] is known.\n\nMore.\n\n${DEFINITION}\n`);
    assert.equal(accept(`Today conn|.\n\n${DEFINITION}\n`, FORM), `Today ${PUT_IN}[^report].\n\n${DEFINITION}\n`);
  });

  test("below the footnotes that are there, as they stand", () => {
    assert.equal(accept("Today conn|.[^1]\n\n[^1]: A note.\n", FORM), `Today ${PUT_IN}[^report].[^1]\n\n[^1]: A note.\n${DEFINITION}\n`);
    assert.equal(accept("Today conn|.[^1]\n\n[^1]: A note.", FORM), `Today ${PUT_IN}[^report].[^1]\n\n[^1]: A note.\n${DEFINITION}`);
    assert.equal(accept("Today conn|.\r\n\r\nMore.\r\n", FORM), `Today ${PUT_IN}[^report].\r\n\r\nMore.\r\n\r\n${DEFINITION}\r\n`);
  });

  test("where the draft ends at the cursor, the cursor stays in the sentence", () => {
    assert.equal(accept("Today conn|", FORM), `Today ${PUT_IN}[^report]${CURSOR}\n\n${DEFINITION}`);
    assert.equal(accept("Today conn|", FORM, { snippets: false }), `Today ${PUT_IN}[^report]\n\n${DEFINITION}`);
  });

  test("the draft's own footnote to the source is used, whatever it is called", () => {
    const label = FORM.replace("report]", "7]");
    for (const own of [
      "[^7]: See https://example.org/river/2024 for more.",
      "[^7]: Lake District Council (1 February 2025): *Annual report 2024*",
      "[^7]: Annual report 2024, Lake District Council, 2025-02-01",
    ]) {
      assert.equal(accept(`Today conn|.[^7]\n\n${own}\n`, label), `Today ${PUT_IN}[^7].[^7]\n\n${own}\n`, own);
    }
  });

  test("a footnote to something else is left alone, also where it has the name", () => {
    for (const other of [
      "[^7]: See https://example.org/river/2024/annex.",
      "[^7]: Annual report 2024",
      "[^7]: Annual report 2023, Lake District Council",
    ]) {
      assert.equal(accept(`Today conn|.\n\n${other}\n`, FORM), `Today ${PUT_IN}[^report].\n\n${other}\n${DEFINITION}\n`, other);
    }
    assert.equal(
      accept("Today conn|.\n\n[^report]: My own report.\n", FORM.replace("report]", "report-2]")),
      `Today ${PUT_IN}[^report-2].\n\n[^report]: My own report.\n[^report-2]: ${SOURCE}\n`,
    );
    assert.equal(
      accept("Today conn|.\n\n```\n[^report]: in code\n```\n", FORM.replace("report]", "report-2]")),
      `Today ${PUT_IN}[^report-2].\n\n\`\`\`\n[^report]: in code\n\`\`\`\n\n[^report-2]: ${SOURCE}\n`,
    );
  });

  test("two sources at one address are told apart by their titles", () => {
    const agenda = readAgenda(RIVER.replace("terms:\n", "  other: { title: Annex, url: https://example.org/river/2024 }\nterms:\n"));
    const text = "\n\n[^7]: Annex, https://example.org/river/2024\n";
    assert.equal(accept(`Today conn|.${text}`, FORM, { agendas: [agenda] }), `Today ${PUT_IN}[^report].${text}${DEFINITION}\n`);
  });

  test("no source, no footnote; none in a heading", () => {
    const agenda = readAgenda("id: n\ntitle: N\nlanguage: en\nfigures:\n  f: { label: boats at sea, value: 4, unit: count }\n", "n");
    assert.deepEqual(complete("We have boa|", { agendas: [agenda] }).labels, ["boats at sea — 4", "4", "[4](agenda:figures/f)"]);
    assert.ok(!complete("# Today conn|\n").labels.includes(FORM));
  });

  test("what an agenda holds stays text", () => {
    const title = "'<script>x</script> [a](command:x) *b* `c` ![d](e) \\ www.x.org https://y.org'";
    const agenda = readAgenda(
      `id: e\ntitle: E\nlanguage: en\nsources:\n  s: { title: ${title}, url: 'javascript:alert(1)' }\nfigures:\n  f: { label: boats at sea, value: 4, unit: count, source: s }\n`,
      "e",
    );
    const written = "[^s]: \\<script\\>x\\</script\\> \\[a\\](command:x) \\*b\\* \\`c\\` !\\[d\\](e) \\\\ www\\.x.org https\\://y.org";
    assert.equal(accept("We have boa|\n", "boats at sea — 4 [^s]", { agendas: [agenda] }), `We have boats at sea (4)[^s]\n\n${written}\n`);
  });
});

describe("footnotes", () => {
  test("'[^' offers the sources, and puts the definition in with it", () => {
    assert.deepEqual(complete("The water is clean[^|").labels, ["report"]);
    assert.equal(accept("The water is clean[^|].\n", "report"), `The water is clean[^report].\n\n${DEFINITION}\n`);
    assert.equal(accept("The water is clean[^|.\n", "report"), `The water is clean[^report].\n\n${DEFINITION}\n`);
    assert.equal(accept("The water is clean[^re|].\n", "report"), `The water is clean[^report].\n\n${DEFINITION}\n`);
    assert.equal(accept(`The water is clean[^|].\n\n${DEFINITION}\n`, "report"), `The water is clean[^report].\n\n${DEFINITION}\n`);
  });

  const two = readAgenda(
    RIVER.replace("terms:\n", "  census: { title: Census of gauges, publisher: Statistics Office, date: 2023-05-01 }\nterms:\n").replace(
      "value: 1240\n    unit: count\n    base: { en: [river gauges, gauges] }\n    source: report",
      "value: 1240\n    unit: count\n    base: { en: [river gauges, gauges] }\n    source: census",
    ),
  );

  test("the source of the number or words before comes first", () => {
    const options = { agendas: [two] };
    assert.deepEqual(complete("There are 1,240 river gauges in service[^|]\n", options).labels, ["census", "report"]);
    assert.deepEqual(complete("We fund river restoration[^|]\n", options).labels, ["report", "census"]);
    const both = "There are 1,240 river gauges in service, and 72.5% of households with a safe water connection";
    assert.deepEqual(complete(`${both}[^|]\n`, options).labels, ["report", "census"]);
    assert.equal(complete("There are 1,240 river gauges in service[^|]\n", options).items[0]?.preselect, true);
  });

  test("they are found by id, title and publisher", () => {
    const labels = (typed: string) => complete(`We say[^${typed}|]\n`, { agendas: [two] }).labels;
    assert.deepEqual(
      [labels("cen"), labels("gau"), labels("stat"), labels("council"), labels("ensus")],
      [["census"], ["census"], ["census"], ["report"], []],
    );
  });

  test("details come on resolve", () => {
    const { items, reviewed } = complete("We say[^|]\n");
    assert.ok(items[0]);
    assert.equal(items[0].labelDetails?.description, "Annual report 2024, Lake District Council, 2025-02-01");
    const { detail, documentation } = resolveCompletion(items[0], reviewed.review.agendas, "markdown");
    assert.equal(detail, "Annual report 2024");
    assert.match((documentation as MarkupContent).value, /Lake District Council/u);
  });

  for (const [where, marked] of [
    ["in code", "Call `[^|`"],
    ["in a fenced block", "```\n[^|\n```\n"],
    ["in a link's destination", "[a](x[^|)"],
    ["behind a finished footnote", "We say[^1]|"],
    ["without a source that fits", "We say[^zzz|]"],
    ["without an agenda", "We say[^|]"],
  ] as const) {
    test(`nothing ${where}`, () => assert.deepEqual(complete(marked, where === "without an agenda" ? { agendas: [] } : {}).labels, []));
  }
});
