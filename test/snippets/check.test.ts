/** Snippet files under check: what is told of them, where, and what mends it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLines } from "../../server/draft/lines.ts";
import { createReviewer } from "../../server/review/review.ts";
import type { FileFault } from "../../server/service.ts";
import { RIVER } from "../features/support.ts";
import { at, memoryService } from "../service/memory.ts";

const TEAM = ".concord/snippets/team.code-snippets";

/** A file of one snippet; '§' stands for a dollar sign that begins a tab stop. */
const snippet = (body: string): string => JSON.stringify({ Share: { prefix: "share", body: body.replaceAll("§", "$") } });

/** The faults of a file, each with its text and what mends it. */
async function check(text: string, files: Readonly<Record<string, string>> = {}, path = TEAM): Promise<readonly string[]> {
  const { service } = memoryService({ "river.agenda.yaml": RIVER, ...files, [path]: text }, { makeReviewer: createReviewer });
  const { offsetAt } = createLines(text);
  const show = ({ rule, range, suggestion }: FileFault): string =>
    `${rule} '${text.slice(offsetAt(range.start), offsetAt(range.end))}'${suggestion === undefined ? "" : ` -> '${suggestion}'`}`;
  return (await service.findFaults(at(path))).map(show);
}

describe("snippet files under check", () => {
  it("have nothing to tell where all is right", async () => {
    const bodies = [
      "In {{figures/connected-households.period}}, {{figures/connected-households}}[^1] — §{1:rest}.",
      "{{figures/connected-households | tag}} of {{figures/connected-households.base}}, {{figures/gauges.number}}, {{figures/gauges.source}}",
      "The {{groups/pillars}}: {{groups/pillars | inline}}. {{groups/pillars.count | digits}} {{groups/pillars | list}}",
      "{{terms/clean-water | capital}} and {{terms/e-permit | plural}}, {{sources/report}}, {{river:terms/monitoring}}",
      "72.5% of households had a safe water connection in 2024.",
      "Costs of \\$5 and {{name}} of somebody else's.",
      "",
    ];
    for (const body of bodies) assert.deepEqual(await check(snippet(body)), [], body);
  });

  for (const [what, body, expected] of [
    [
      "an entry that is not there",
      "{{figures/connected-household}}",
      ["snippet-reference 'figures/connected-household' -> 'figures/connected-households'"],
    ],
    ["an entry that is nothing like any", "{{terms/weather}}", ["snippet-reference 'terms/weather'"]],
    ["an agenda that is not there", "{{lake:terms/clean-water}}", ["snippet-reference 'lake:terms/clean-water'"]],
    ["a section in the singular", "{{figure/gauges.value}}", ["snippet-reference 'figure' -> 'figures'"]],
    ["a field that is none", "{{figures/gauges.valu}}", ["snippet-syntax 'valu' -> 'value'"]],
    ["a field that the entry has not", "{{figures/gauges.period}}", ["snippet-reference 'period'"]],
    ["a filter that is none", "{{terms/clean-water | capitals}}", ["snippet-syntax 'capitals' -> 'capital'"]],
    ["a list of a part", "{{groups/pillars.count | list}}", ["snippet-syntax 'list'"]],
    ["a reference that does not end", "{{figures/gauges.value and", ["snippet-syntax '{{figures/gauges.value' -> '{{figures/gauges.value}}'"]],
    ["a tab stop that does not end", "in §{1:year", ["snippet-syntax '§{1:'"]],
    ["a number that the agenda contradicts", "In 2024, 73.5% of households had a safe water connection.", ["figure-value '73.5%' -> '72.5%'"]],
    ["the same in a placeholder", "In 2024, §{1:73.5%} of households had a safe water connection.", ["figure-value '73.5%' -> '72.5%'"]],
    ["a deprecated label", "Money for river repair.", ["term-deprecated 'river repair' -> 'river restoration'"]],
    ["a tag that names nothing", "[5](agenda:figures/gouges)", ["tag-reference 'agenda:figures/gouges'"]],
  ] as const) {
    it(`tells ${what}`, async () =>
      assert.deepEqual(
        await check(snippet(body)),
        expected.map((each) => each.replaceAll("§", "$")),
      ));
  }

  it("finds places in lines, comments and escapes", async () => {
    const text = `// shared\n{\n  "Share": {\n    "prefix": ["share", "part"], // two\n    "body": [\n      "say \\"\\u0111\\" {{terms/clean-water}}",\n      "\\t{{terms/clean-watr}}",\n    ],\n  },\n}\n`;
    assert.deepEqual(await check(text), ["snippet-reference 'terms/clean-watr' -> 'terms/clean-water'"]);
    assert.deepEqual(await check(text.replaceAll("\n", "\r\n")), ["snippet-reference 'terms/clean-watr' -> 'terms/clean-water'"]);
  });

  it("mends in JSON and in the snippet's own syntax", async () => {
    const agenda = RIVER.replace("river restoration, vi:", "'river \"care\" for $5', vi:");
    assert.deepEqual(await check(snippet("Money for river repair."), { "river.agenda.yaml": agenda }), [
      `term-deprecated 'river repair' -> 'river \\"care\\" for \\\\$5'`,
    ]);
  });

  it("tells prefixes that are used twice, here and elsewhere, where both can be offered", async () => {
    const two = (first: object, second: object): string =>
      JSON.stringify({ One: { prefix: "share", body: "a", ...first }, Two: { prefix: "share", body: "b", ...second } });
    assert.deepEqual(await check(two({}, {})), ["snippet-duplicate 'share' -> 'share-2'"]);
    assert.deepEqual(await check(two({ scope: "markdown,report" }, { scope: "markdown,plan" })), []);
    assert.deepEqual(await check(two({ scope: "python" }, {})), []);
    const other = ".concord/snippets/other.code-snippets";
    assert.deepEqual(await check(snippet("a"), { [other]: snippet("b") }), ["snippet-duplicate 'share' -> 'share-2'"]);
    assert.deepEqual(await check(snippet("a"), { ".concord/snippets/o.vi.code-snippets": snippet("b") }, ".concord/snippets/o.en.code-snippets"), []);
  });

  it("tells what is no snippet file", async () => {
    assert.deepEqual(await check(""), []);
    assert.deepEqual(await check("[]"), ["snippet-syntax '[]'"]);
    assert.deepEqual(await check('{ "A": 5, "B": { "prefix": 3 }, "C": { "body": [1] } }'), [
      "snippet-syntax '5'",
      "snippet-syntax '\"B\"'",
      "snippet-syntax '3'",
      "snippet-syntax '[1]'",
    ]);
    assert.deepEqual(await check('{ "A": { "prefix": "a" "body": "b" } }'), ["snippet-syntax '\"body\"'"]);
    for (const text of ["\u0000", "{", "[".repeat(100_000), '{"A":{"body":"\\u12', "null", '{"__proto__":{"body":"x","prefix":"p"}}', "\ufeff{}"])
      assert.ok(Array.isArray(await check(text)), text.slice(0, 20));
  });

  it("tells nothing of files that are not Concord's, and of references while an agenda is broken or there is none", async () => {
    const mine = ".vscode/mine.code-snippets";
    assert.deepEqual(await check(snippet("§{1:open"), {}, mine), []);
    assert.deepEqual(await check(snippet("{{terms/weather}}"), {}, mine), ["snippet-reference 'terms/weather'"]);
    assert.deepEqual(await check(snippet("{{terms/weather}}"), { "river.agenda.yaml": "id: [" }), []);
    assert.deepEqual(await check(snippet("{{terms/weather}}"), { "river.agenda.yaml": "" }), []);
    const elsewhere = "id: lake\nterms: { weather: { preferred: weather } }\nlanguage: en\n";
    assert.deepEqual(await check(snippet("{{terms/weather}}"), { "lake/lake.agenda.yaml": elsewhere }), []);
  });

  it("are looked for where the configuration says", async () => {
    const files = { ".concord.yaml": "snippets: [shared, node_modules/office/office.code-snippets, ../out]\n" };
    const { service } = memoryService({
      ...files,
      "shared/a.code-snippets": snippet("a"),
      "shared/deep/b.code-snippets": snippet("b"),
      "node_modules/office/office.code-snippets": snippet("c"),
      "file:///out/d.code-snippets": snippet("d"),
      [TEAM]: snippet("e"),
    });
    const found = await service.snippets.find(at("drafts/plan.md"));
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [at("shared/a.code-snippets"), at("node_modules/office/office.code-snippets")],
    );
    assert.equal(await service.snippets.findOwn(at("drafts/plan.md"), "vi-VN"), at("shared/team.vi.code-snippets"));
    assert.deepEqual(
      (await service.findFaults(at(".concord.yaml"))).map(({ message }) => message),
      ["'../out' lies outside the workspace folder, so it is not read."],
    );
  });

  it("are missed where the configuration names none, and left alone where it ignores them", async () => {
    const { service } = memoryService({ ".concord.yaml": "snippets: [gone, gone.code-snippets]\n" });
    assert.deepEqual(
      (await service.findFaults(at(".concord.yaml"))).map(({ message }) => message),
      ["gone", "gone.code-snippets"].map((path) => `There are no snippets (*.code-snippets) at '${path}'.`),
    );
    assert.deepEqual(await check(snippet("{{terms/weather}}"), { ".concord.yaml": "ignore: [.concord/snippets/]\n" }), []);
    assert.equal((await check(snippet("{{terms/weather}}"), { ".concord.yaml": "drafts: [drafts/]\n" })).length, 1);
  });

  it("have their severities from the configuration", async () => {
    assert.deepEqual(await check(snippet("{{terms/weather}}"), { ".concord.yaml": "rules: { snippet-reference: off }\n" }), []);
  });
});
