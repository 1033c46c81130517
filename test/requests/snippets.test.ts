/** Snippets as an editor asks for them: in drafts by completion and on request, and references in snippet files. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompletionItem, CompletionList, Hover, Location, LocationLink, MarkupContent, TextEdit } from "vscode-languageserver";
import { createLines } from "../../server/draft/lines.ts";
import { completionRequests } from "../../server/requests/completion.ts";
import { hoverRequests } from "../../server/requests/hover.ts";
import { navigationRequests } from "../../server/requests/navigation.ts";
import { type FilledSnippet, type ListedSnippet, type SnippetProposal, type SnippetSaved, snippetRequests } from "../../server/requests/snippets.ts";
import { applyEdits, RIVER } from "../features/support.ts";
import { at } from "../service/memory.ts";
import { CAPABILITIES, type Workspace, workspace } from "./support.ts";

const TEAM = ".concord/snippets/team.code-snippets";
const SNIPPETS = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, completion: { completionItem: { snippetSupport: true } } } };

/** Bodies by prefix; '§' stands for a dollar sign. */
const team = (bodies: Readonly<Record<string, string>>, more: object = {}): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(bodies).map(([prefix, body]) => [`The ${prefix}`, { prefix, body: body.replaceAll("§", "$").split("\n"), ...more }]),
    ),
  );

const open = (bodies: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Workspace =>
  workspace({ "river.agenda.yaml": RIVER, [TEAM]: team(bodies), ...more }, SNIPPETS);

const snippetsAt = async (space: Workspace, marked: string): Promise<readonly CompletionItem[]> =>
  (await space.ask<CompletionList>(completionRequests, "onCompletion", "plan.md", marked)).items.filter(({ data }) => data?.snippet !== undefined);

const newTextOf = (item: CompletionItem | undefined): string | undefined => (item?.textEdit as TextEdit | undefined)?.newText;

/** What is put in for a body, where the cursor stands in a draft. */
async function insert(body: string, marked: string, more: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const [item] = await snippetsAt(open({ insertme: body }, more), marked.replace("|", "insertme|"));
  return newTextOf(item)?.replaceAll("$", "§");
}

const EN = "# Report\n\nThe programme of rivers and lakes goes on this year.\n\n|\n";
const VI = "# Báo cáo\n\nChương trình phục hồi sông được tiếp tục trong năm nay.\n\n|\n";

describe("a snippet in a draft", () => {
  for (const [body, english, vietnamese] of [
    ["{{figures/connected-households}}", "72.5% of households with a safe water connection", "72,5% hộ gia đình có nước sạch an toàn"],
    ["{{figures/connected-households.value}}", "72.5%", "72,5%"],
    ["{{figures/connected-households.number}}", "72.5", "72,5"],
    ["{{figures/connected-households.label}}", "households with a safe water connection", "hộ gia đình có nước sạch an toàn"],
    ["{{figures/connected-households.base | capital}}", "Households", "Hộ gia đình"],
    ["{{figures/connected-households.period}}", "2024", "2024"],
    ["{{figures/connected-households.source}}", "Annual report 2024, Lake District Council", "Annual report 2024, Lake District Council"],
    ["{{figures/connected-households | tag}}", "[72.5%](agenda:figures/connected-households)", "[72,5%](agenda:figures/connected-households)"],
    ["{{figures/gauges.number}}", "1,240", "1.240"],
    ["{{figures/places.value}}", "at least 5 places", "ít nhất 5 bậc"],
    ["{{groups/pillars}}", "three pillars of the river programme", "ba trụ cột của chương trình sông"],
    ["{{groups/pillars | inline}}", "river restoration, clean water and monitoring", "phục hồi sông, nước sạch và giám sát"],
    ["{{groups/pillars.count}} {{groups/pillars.count | digits}}", "three 3", "ba 3"],
    ["{{groups/pillars | list}}", "- river restoration\n- clean water\n- monitoring", "- phục hồi sông\n- nước sạch\n- giám sát"],
    ["The steps:\n\n{{groups/steps | list}}", "The steps:\n\n1. survey\n2. design\n3. works", "The steps:\n\n1. survey\n2. design\n3. works"],
    ["* {{groups/pillars | list}}", "* river restoration\n* clean water\n* monitoring", "* phục hồi sông\n* nước sạch\n* giám sát"],
    ["{{terms/clean-water | capital}}", "Clean water", "Nước sạch"],
    ["{{terms/e-permit | plural}}", "e-Permits", "e-Permit"],
    ["§1 {{figures/gauges.value}} §{2|a,b|} §0", "§1 1,240 §{2|a,b|} §0", "§1 1.240 §{2|a,b|} §0"],
    ["§{1:{{figures/gauges.value}}}", "§{1:1,240}", "§{1:1.240}"],
    ["{{figures/gone}}", "{{figures/gone\\}\\}", "{{figures/gone\\}\\}"],
  ] as const) {
    it(`is filled: ${body.replaceAll("§", "$").replaceAll("\n", " ")}`, async () => {
      assert.equal(await insert(body, EN), english);
      assert.equal(await insert(body, VI), vietnamese);
    });
  }

  it("follows the number style of the draft", async () => {
    const percent = "# Report\n\nSome 12.5 percent of clean-up costs were met.\n\n|\n";
    assert.equal(await insert("{{figures/connected-households.value}}", percent), "72.5 percent");
    assert.equal(await insert("{{groups/pillars}}", "# Report\n\nThe 4 rivers have 2 gauges.\n\n|\n"), "3 pillars of the river programme");
  });

  it("holds what an agenda says as it stands, whatever it holds", async () => {
    const label = `the "$1 plan" of \${2:x} \\\\ {{figures/gauges}} | a, b}`;
    const agenda = RIVER.replace("preferred: { en: monitoring, vi: giám sát }", `preferred: { en: ${JSON.stringify(label)}, vi: giám sát }`);
    const files = { "river.agenda.yaml": agenda };
    const plain = label.replaceAll("$", "§");
    const escaped = plain.replace(/[\\§}]/g, "\\$&");
    assert.equal(await insert("{{terms/monitoring}}", EN, files), escaped);
    assert.equal(await insert("§{1:{{terms/monitoring}}}", EN, files), `§{1:${escaped}}`);
    assert.equal(await insert("§{1|{{terms/monitoring}},x|}", EN, files), `§{1|${plain.replace(/[\\,|]/g, "\\$&")},x|}`);
    const space = workspace({ ...files, [TEAM]: team({ insertme: "{{terms/monitoring}}" }) });
    const [item] = await snippetsAt(space, EN.replace("|", "insertme|"));
    assert.equal(newTextOf(item), label, "for a client without snippets");
  });

  it("brings its footnotes along, each once, also at the draft's end", async () => {
    const space = open({ insertme: "{{figures/gauges}}{{figures/gauges.footnote}} {{terms/clean-water}}{{terms/clean-water.footnote}}" });
    const marked = EN.replace("|", "insertme|");
    const text = marked.replace("|", "");
    const [item] = await snippetsAt(space, marked);
    const after = applyEdits(text, [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])]);
    const definition = "[^report]: Annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>";
    assert.equal(after, text.replace("insertme", "1,240 river gauges in service[^report] clean water[^report]") + `\n${definition}\n`);
    const [last] = await snippetsAt(space, marked.trimEnd());
    assert.equal(newTextOf(last), `1,240 river gauges in service[^report] clean water[^report]$0\n\n${definition}`);
    assert.equal(last?.additionalTextEdits, undefined);
  });

  it("is offered by its prefix, and not in code, front matter, links or other words", async () => {
    const space = open({ insertme: "a", "in-part": "b" });
    const labels = async (marked: string): Promise<readonly string[]> => (await snippetsAt(space, marked)).map(({ label }) => label);
    assert.deepEqual(await labels("Text inser|\n"), ["insertme"]);
    assert.deepEqual(await labels("Text IN|\n"), ["insertme", "in-part"]);
    const automatic = { context: { triggerKind: 2, triggerCharacter: "s" } };
    const typed = async (marked: string) =>
      (await space.ask<CompletionList>(completionRequests, "onCompletion", "plan.md", marked, automatic)).items.map(({ label }) => label);
    assert.deepEqual(await typed("Text ins|\n"), ["insertme"]);
    assert.deepEqual(await typed("Text in|\n"), []);
    assert.deepEqual(await labels("Text in-p|\n"), ["in-part"]);
    assert.deepEqual(await labels("# Heading\n\n|\n"), ["insertme", "in-part"]);
    for (const other of [
      "Text begin|\n",
      "`inser|`\n",
      "```\ninser|\n```\n",
      "```\n|\n```\n",
      "---\nlang: inser|\n---\n",
      "[x](inser|)\n",
      "Text other|\n",
    ])
      assert.deepEqual(await labels(other), [], other);
  });

  it("is for its language and its type of document", async () => {
    const files = {
      ".concord/snippets/a.vi.code-snippets": team({ "insert-vi": "a" }),
      ".concord/snippets/b.en.code-snippets": team({ "insert-en": "b" }),
      ".concord/snippets/c.code-snippets": team({ "insert-plan": "c" }, { scope: "markdown,plan" }),
      ".concord/snippets/d.code-snippets": team({ "insert-python": "d" }, { scope: "python" }),
    };
    const space = workspace({ "river.agenda.yaml": RIVER, ...files }, SNIPPETS);
    const labels = async (marked: string): Promise<readonly string[]> => (await snippetsAt(space, marked)).map(({ label }) => label);
    assert.deepEqual(await labels(EN.replace("|", "insert|")), ["insert-en"]);
    assert.deepEqual(await labels(EN.replace("Report", "Plan: water").replace("|", "insert|")), ["insert-en", "insert-plan"]);
    assert.deepEqual(await labels(EN.replace("Report", "Rivers").replace("|", "insert|")), ["insert-en", "insert-plan"]);
    assert.deepEqual(await labels(`---\ntype: plan\n---\n\n${EN}`.replace("|", "insert|")), ["insert-en", "insert-plan"]);
    assert.deepEqual(await labels(VI.replace("|", "insert|")), ["insert-vi"]);
    assert.deepEqual(await labels(VI.replace("Báo cáo", "KẾ HOẠCH").replace("|", "insert|")), ["insert-vi", "insert-plan"]);
  });

  it("is shown before it is taken", async () => {
    const space = open({ insertme: "## §{1:Title}\n\n{{figures/gauges.value}} `gauges`\n" });
    const [item] = await snippetsAt(space, EN.replace("|", "insertme|"));
    const resolved = await space.ask<CompletionItem>(completionRequests, "onCompletionResolve", "plan.md", EN.replace("|", "insertme|"), item);
    assert.deepEqual((resolved.documentation as MarkupContent).value, "## Title\n\n1,240 `gauges`\n");
  });

  it("has the new value when the agenda has, and one that is tagged is brought up to date", async () => {
    const space = open({ insertme: "{{figures/connected-households | tag}} of households" });
    const first = await snippetsAt(space, EN.replace("|", "insertme|"));
    assert.equal(newTextOf(first[0]), "[72.5%](agenda:figures/connected-households) of households");
    space.files.texts.set(at("river.agenda.yaml"), RIVER.replace("value: 72.5", "value: 74"));
    space.service.filesChanged([at("river.agenda.yaml")]);
    const second = await snippetsAt(space, EN.replace("|", "[72.5%](agenda:figures/connected-households) of households, insertme|"));
    assert.equal(newTextOf(second[0]), "[74%](agenda:figures/connected-households) of households");
    const reviewed = await space.service.review(at("plan.md"));
    assert.deepEqual(
      reviewed?.shown.map(({ rule, edits }) => [rule, edits[0]?.changes[0]?.newText]),
      [["figure-value", "74%"]],
    );
  });

  it("is listed with the statements of the agenda, and filled on request", async () => {
    const space = open({ insertme: "{{figures/gauges}}" });
    const params = { uri: at("plan.md"), position: { line: 4, character: 0 } };
    const listed = await space.ask<readonly ListedSnippet[]>(snippetRequests, "concord/snippets", "plan.md", EN, params);
    assert.deepEqual(
      listed.slice(0, 2).map(({ origin, name, prefix, preview }) => [origin, name, prefix, preview]),
      [
        ["team", "The insertme", "insertme", "1,240 river gauges in service"],
        ["agenda", "households with a safe water connection", "figures/connected-households", "72.5% of households with a safe water connection"],
      ],
    );
    const pillars = listed.find(({ prefix }) => prefix === "groups/pillars");
    assert.equal(pillars?.preview, "three pillars of the river programme: river restoration, clean water and monitoring");
    const filled = await space.ask<FilledSnippet>(snippetRequests, "concord/fillSnippet", "plan.md", EN, { ...params, key: listed[0]?.key });
    assert.deepEqual(filled, { snippet: "1,240 river gauges in service", text: "1,240 river gauges in service", also: [], missing: [] });
    for (const key of ["agenda:figures/gone", "", 5, "__proto__"])
      assert.equal(await space.ask(snippetRequests, "concord/fillSnippet", "plan.md", EN, { ...params, key }), null);
    assert.deepEqual(await space.ask(snippetRequests, "concord/snippets", "plan.md", EN, { uri: 5 }), []);
  });
});

describe("a selection as a snippet", () => {
  const SELECTED =
    "In 2024, 72.5% of households with a safe water connection had clean water[^report]; costs $5 \\ {x}.\n\nThe three pillars of the river programme: river restoration, clean water and monitoring.\n";
  const draft = `# Report\n\n${SELECTED}\n[^report]: Annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>\n|`;
  const lines = createLines(draft);
  const start = draft.indexOf("In 2024");
  const range = { start: lines.positionAt(start), end: lines.positionAt(start + SELECTED.length) };
  const params = { uri: at("plan.md"), range };

  it("has its official parts as references", async () => {
    const space = open({});
    const proposal = await space.ask<SnippetProposal>(snippetRequests, "concord/proposeSnippet", "plan.md", draft, params);
    assert.equal(proposal.text, SELECTED);
    assert.equal(proposal.uri, at(".concord/snippets/team.en.code-snippets"));
    assert.deepEqual(
      proposal.references.map(({ text, reference }) => [text, reference]),
      [
        ["72.5% of households with a safe water connection", "{{figures/connected-households}}"],
        ["clean water", "{{terms/clean-water}}"],
        ["[^report]", "{{sources/report.footnote}}"],
        ["three pillars of the river programme", "{{groups/pillars}}"],
        ["river restoration, clean water and monitoring", "{{groups/pillars | inline}}"],
      ],
    );
  });

  it("gives the same text back, and is written in the order of names with everything else as it stands", async () => {
    const before =
      '// The team\'s.\n{\n  // First.\n  "Alpha": { "prefix": "alpha", "body": "a" }, // The first.\n  // Of water.\n  "Water": { "prefix": "water", "body": "w" } // Last.\n}\n';
    const space = open({}, { ".concord/snippets/team.en.code-snippets": before });
    const answers = { ...params, references: [0, 1, 2, 3, 4], name: "Pillars", prefix: "pillars", description: "" };
    const saved = await space.ask<SnippetSaved>(snippetRequests, "concord/saveSnippet", "plan.md", draft, answers);
    assert.equal(
      saved.text,
      `// The team's.
{
  // First.
  "Alpha": { "prefix": "alpha", "body": "a" }, // The first.
  "Pillars": {
    "scope": "markdown",
    "prefix": "pillars",
    "body": [
      "In 2024, {{figures/connected-households}} had {{terms/clean-water}}{{sources/report.footnote}}; costs \\\\$5 \\\\\\\\ {x\\\\}.",
      "",
      "The {{groups/pillars}}: {{groups/pillars | inline}}.",
      ""
    ]
  },
  // Of water.
  "Water": { "prefix": "water", "body": "w" } // Last.
}
`,
    );
    space.files.texts.set(saved.uri, saved.text);
    space.service.filesChanged([saved.uri]);
    assert.deepEqual(await space.service.findFaults(saved.uri), []);
    const listed = await space.ask<readonly ListedSnippet[]>(snippetRequests, "concord/snippets", "plan.md", draft, {
      uri: params.uri,
      position: range.end,
    });
    const key = listed.find(({ prefix }) => prefix === "pillars")?.key;
    const filled = await space.ask<FilledSnippet>(snippetRequests, "concord/fillSnippet", "plan.md", draft, {
      uri: params.uri,
      position: range.end,
      key,
    });
    assert.equal(filled.text, SELECTED);
    assert.equal(await space.ask(snippetRequests, "concord/saveSnippet", "plan.md", draft, answers), null, "the name is taken");
  });

  it("is not written into a file that cannot be read, and of nothing there is none", async () => {
    const space = open({}, { ".concord/snippets/team.en.code-snippets": "{ broken" });
    const answers = { ...params, references: [], name: "P", prefix: "p", description: "" };
    assert.equal(await space.ask(snippetRequests, "concord/saveSnippet", "plan.md", draft, answers), null);
    const nothing = { ...params, range: { start: range.start, end: range.start } };
    assert.equal(await space.ask(snippetRequests, "concord/proposeSnippet", "plan.md", draft, nothing), null);
  });
});

describe("references in a snippet file", () => {
  const file = (body: string): string => `{\n  "Share": { "prefix": "share", "body": ["${body}"] }\n}\n`;
  const complete = async (body: string): Promise<readonly string[]> => {
    const space = workspace({ "river.agenda.yaml": RIVER });
    const { items } = await space.ask<CompletionList>(completionRequests, "onCompletion", TEAM, file(body));
    const text = file(body).replace("|", "");
    return items.map(({ textEdit }) => applyEdits(text, [textEdit as TextEdit])).map((after) => /\["(.*)"\]/.exec(after)?.[1] ?? "");
  };

  it("complete ids, fields and filters", async () => {
    const ids = await complete("See {{|");
    assert.ok(ids.includes("See {{figures/gauges}}") && ids.includes("See {{groups/pillars}}") && ids.includes("See {{sources/report}}"), ids.join());
    assert.ok((await complete("See {{figures/ga|}} now")).includes("See {{figures/gauges}} now"));
    assert.deepEqual(
      await complete("{{terms/clean-water.|}}"),
      ["label", "source", "footnote"].map((field) => `{{terms/clean-water.${field}}}`),
    );
    assert.deepEqual(await complete("no reference |"), []);
  });

  it("tell what they stand for, and lead there", async () => {
    const space = workspace({ "river.agenda.yaml": RIVER });
    const hover = await space.ask<Hover>(hoverRequests, "onHover", TEAM, file("{{figures/ga|uges.value}}"));
    assert.match((hover.contents as MarkupContent).value, /river gauges in service/u);
    const links = await space.ask<LocationLink[]>(navigationRequests, "onDefinition", TEAM, file("{{figures/ga|uges.value}}"));
    assert.deepEqual(
      links.map(({ targetUri, targetSelectionRange }) => space.show(targetUri, targetSelectionRange)),
      ["river.agenda.yaml: gauges"],
    );
    const agenda = RIVER.replace("  gauges:\n", "  gau|ges:\n");
    const context = { context: { includeDeclaration: false } };
    const places = await space.ask<readonly Location[]>(navigationRequests, "onReferences", "river.agenda.yaml", agenda, context);
    assert.deepEqual(
      places.map(({ uri, range }) => space.show(uri, range)),
      [`${TEAM}: figures/gauges`],
    );
    assert.equal(await space.ask(hoverRequests, "onHover", TEAM, file("no refer|ence")), null);
    assert.deepEqual(await space.ask(navigationRequests, "onDefinition", TEAM, file("no refer|ence")), []);
  });
});
