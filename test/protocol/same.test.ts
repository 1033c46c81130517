/** An editor and the command line say the same of the same workspace: files, rules, places, severities, edits; messages aside. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type Diagnostic, DiagnosticSeverity, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { createLines } from "../../server/draft/lines.ts";
import { editId } from "../../server/features/diagnosticData.ts";
import type { JsonChange, JsonFinding } from "../../server/reports/json.ts";
import { runProcess } from "../commands/run.ts";
import { AGENDA, Client, PULLING } from "./client.ts";

const TIME = { timeout: 120_000 };
const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/** A finding as both tell it. */
interface Told {
  readonly rule: string | null;
  readonly severity: string;
  readonly range: Diagnostic["range"];
  readonly entry: string | null;
  /** The file and line of the entry. */
  readonly location: string | null;
  /** The ids of its edits. */
  readonly edits: readonly string[];
}
/** By file, those without findings too. */
type All = Readonly<Record<string, readonly Told[]>>;

const SEVERITIES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

const nameOf = (client: Client, uri: string): string =>
  decodeURIComponent(uri).slice(decodeURIComponent(client.uri(".")).replace(/\/\.?$/, "").length + 1);

const idsOf = (edits: readonly { readonly changes: readonly JsonChange[] }[], { start }: Diagnostic["range"], text: string): readonly string[] => {
  const lines = createLines(text);
  return edits.map(({ changes }) => {
    const offsets = changes.map(({ range, newText }) => ({ start: lines.offsetAt(range.start), end: lines.offsetAt(range.end), newText }));
    return editId({ title: "", safe: false, changes: offsets }, { start: lines.offsetAt(start) });
  });
};

/** A diagnostic of the server. */
function ofEditor(client: Client, { code, severity = 1, range, data, relatedInformation = [] }: Diagnostic, text: string): Told {
  const {
    entry,
    edits = [],
    suggestion,
  } = (data ?? {}) as { readonly entry?: string; readonly edits?: readonly string[]; readonly suggestion?: string };
  const [place] = entry === undefined ? [] : relatedInformation;
  return {
    rule: code === undefined ? null : String(code),
    severity: SEVERITIES[severity],
    range,
    entry: entry ?? null,
    location: place ? `${nameOf(client, place.location.uri)}:${place.location.range.start.line}` : null,
    edits: suggestion === undefined ? edits : idsOf([{ changes: [{ range, newText: suggestion }] }], range, text),
  };
}

/** A finding of `check --format json`. */
const ofCommand = ({ rule, severity, range, entry, location, edits }: JsonFinding, text: string): Told => ({
  rule,
  severity,
  range,
  // A fault of an agenda has no place but its own.
  entry: location && entry,
  location: location && `${location.path}:${location.range.start.line}`,
  edits: idsOf(edits, range, text),
});

/** What both say of a workspace. */
async function compare(
  t: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly editor: All; readonly command: All; readonly open: All; readonly stderr: string }> {
  const { client } = await Client.start(t, { capabilities: PULLING, files });
  const textOf = (name: string): string => (files[name] ?? "").replace(/^\ufeff/, "");
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
  const editor = Object.fromEntries(
    items.map((item) => [
      nameOf(client, item.uri),
      item.kind === "full" ? item.items.map((each) => ofEditor(client, each, textOf(nameOf(client, item.uri)))) : [],
    ]),
  );
  const open: Record<string, readonly Told[]> = {};
  for (const name of Object.keys(editor).filter((each) => each.endsWith(".md"))) {
    await client.open(name, textOf(name));
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", name);
    open[name] = report.kind === "full" ? report.items.map((each) => ofEditor(client, each, textOf(name))) : [];
  }
  const agendas = Object.keys(files).filter((name) => name.endsWith(".agenda.yaml"));
  const { stdout, stderr } = await runProcess(client.folder, ["check", "--format", "json", ".", ...agendas]);
  const { files: reported } = JSON.parse(stdout) as {
    readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
  };
  const command = Object.fromEntries(reported.map((file) => [file.path, file.findings.map((each) => ofCommand(each, textOf(file.path)))]));
  return { editor, command, open, stderr };
}

const withFindings = (all: All): All => Object.fromEntries(Object.entries(all).filter(([, told]) => told.length > 0));
const drafts = (all: All): readonly string[] =>
  Object.keys(all)
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort();
const rulesOf = (all: All): ReadonlySet<string | null> => new Set(Object.values(all).flatMap((told) => told.map(({ rule }) => rule)));

describe("an editor and the command line say the same", () => {
  test("of the example workspace", TIME, async (t) => {
    const names = readdirSync(SEEDS, { recursive: true, encoding: "utf8" }).filter((name) => statSync(path.join(SEEDS, name)).isFile());
    const files = Object.fromEntries(names.map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(SEEDS, name), "utf8")]));
    const { editor, command, open } = await compare(t, files);
    assert.deepEqual(drafts(command), drafts(editor));
    assert.deepEqual(withFindings(command), withFindings(editor));
    for (const name of drafts(editor)) assert.deepEqual(open[name], editor[name], name);
    assert.ok(drafts(editor).length > 4 && Object.values(editor).flat().length > 30 && rulesOf(editor).size > 12);
  });

  test("of one with two agendas, front matter, ignore comments, rules, CRLF, and whatever else a draft may hold", TIME, async (t) => {
    const other = AGENDA.replace("id: river", "id: lake").replaceAll("72.5", "60.5").replace("title: River", "title: Lake");
    const wrong =
      "Some 73.5% of households had a safe water connection in 2024.\n\nRiver repair goes on 📶, and the **river  repair** of 2024 too.\n";
    const files: Readonly<Record<string, string>> = {
      "river.agenda.yaml": `${AGENDA}  lost:\n    label: { en: lost }\n    valeu: 3\n`,
      "lakes/lake.agenda.yaml": other,
      "lakes/plan.md": wrong,
      "both.md": `---\nagenda: [river, lake]\nlang: en\n---\n\n${wrong}`,
      "named.md": `---\nagenda: lake\n---\n\n${wrong}`,
      "missing.md": `---\nagenda: rivr\n---\n\n${wrong}`,
      "crlf.md": `---\nlang: en\n---\n\n${wrong}`.replaceAll("\n", "\r\n"),
      "mark.md": `\ufeff${wrong}`,
      "ignored.md": `<!-- concord-ignore-next-line figure-value: agreed -->\n${wrong}\n<!-- concord-ignore-lnie -->\n<!-- concord-ignore-file term-mixed -->\n`,
      "sums.md":
        "It rose from 10 to 15, a 40% rise. On Monday, 22 April 2025, we met.\n\n| District | Officials |\n|---|---:|\n| An Thanh | 120 |\n| Binh Hoa | 95 |\n| Cam Lam | 105 |\n| **Total** | **330** |\n",
      "tags.md": "[73.5%](agenda:figures/connected-households) and [1%](agenda:figures/nothing).\n",
      "torn.md": `${wrong}\n<<<<<<< HEAD\n${wrong}\n=======\nRiver repair.\n>>>>>>> other\n\n${wrong}`,
      "việt/bản thảo.md": wrong.normalize("NFD"),
      "việt/.concord.yaml": "rules: { term-deprecated: off, figure-value: hint }\n",
      "upper/NOTES.MD": wrong,
      "long.markdown": wrong,
      "report.md": `<!-- concord-ignore-file: this is a report of Concord -->\n\n${wrong}`,
      "left/out.md": wrong,
      "build/page.md": wrong,
      ".gitignore": "build/\n",
      ".hidden/page.md": wrong,
      "node_modules/x/README.md": wrong,
      "empty.md": "",
      "nul.md": `\u0000${wrong}`,
      ".concord.yaml":
        "requireReasons: true\nignore: [left/**]\nrules:\n  figure-value: warning\n  term-deprecated: information\n  figure-valu: off\n",
    };
    const { editor, command, open, stderr } = await compare(t, files);
    assert.deepEqual(
      drafts(command),
      drafts(editor).filter((name) => name !== "report.md" && name !== "left/out.md"),
    );
    const { ".concord.yaml": config = [], ...rest } = withFindings(editor);
    assert.deepEqual(withFindings(command), rest);
    for (const { range } of config) assert.ok(stderr.includes(`.concord.yaml:${range.start.line + 1}:${range.start.character + 1}: `), stderr);
    assert.equal(config.length, 1);
    for (const name of Object.keys(open)) assert.deepEqual(open[name], editor[name], name);
    for (const rule of [
      null,
      "figure-value",
      "term-deprecated",
      "agenda-schema",
      "agenda-reference",
      "draft-arithmetic",
      "draft-sum",
      "draft-date",
      "tag-reference",
      "ignore-unused",
      "ignore-reason",
    ] as const)
      assert.ok(rulesOf(command).has(rule), `${rule} is told: ${[...rulesOf(command)]}`);
    assert.deepEqual(command["build/page.md"] ?? command["left/out.md"] ?? command["report.md"], undefined);
  });
});
