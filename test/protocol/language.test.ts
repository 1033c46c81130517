/** The language of the user interface: the server takes it from the editor. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, DocumentDiagnosticReport, Hover, MarkupContent } from "vscode-languageserver/node";
import { Client, PULLING } from "./client.ts";

const WRONG = "In 2024, 73.5% of households had a safe water connection.\n";
const TIME = { timeout: 60_000 };

async function tell(t: Parameters<typeof Client.start>[0], locale?: string) {
  const { client } = await Client.start(t, { capabilities: PULLING, ...(locale !== undefined && { locale }) });
  await client.open("plan.md", WRONG);
  const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", "plan.md", {});
  const items = report.kind === "full" ? report.items : [];
  const range = items[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = await client.ask<readonly CodeAction[]>("textDocument/codeAction", "plan.md", { range, context: { diagnostics: items } });
  const hover = await client.ask<Hover>("textDocument/hover", "plan.md", { position: { line: 0, character: 10 } });
  return {
    messages: items.map(({ message }) => String(message)),
    rest: items.map(({ code, range, severity }) => ({ code, range, severity })),
    titles: actions.map(({ title }) => title),
    fixes: actions.map(({ edit }) => edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : []))),
    hover: (hover.contents as MarkupContent).value,
  };
}

test("an editor in Vietnamese gets Vietnamese words, and the same findings and fixes", TIME, async (t) => {
  const [en, vi] = await Promise.all([tell(t), tell(t, "vi")]);
  const official = "households with a safe water connection: 72.5% of households (2024)";
  assert.deepEqual(en.messages, [`'73.5%' is not the official number. Official: ${official}`]);
  assert.deepEqual(vi.messages, [`'73.5%' không phải là con số chính thức. Chính thức: ${official}`]);
  assert.deepEqual(en.titles.slice(0, 1), ["Replace with 72.5%"]);
  assert.deepEqual(vi.titles.slice(0, 1), ["Thay bằng 72.5%"]);
  assert.match(vi.hover, /✗ Dự thảo không khớp\. .*\n[\s\S]*Nguồn: Annual report 2024/u);
  assert.match(en.hover, /✗ The draft disagrees\. .*\n[\s\S]*Source: Annual report 2024/u);
  assert.deepEqual([vi.rest, vi.fixes], [en.rest, en.fixes]);
});

test("a region makes no difference; a language without texts is English", TIME, async (t) => {
  const [vn, ja] = await Promise.all([tell(t, "vi-VN"), tell(t, "ja")]);
  assert.match(vn.messages[0] ?? "", /^'73\.5%' không phải là con số chính thức\./u);
  assert.match(ja.messages[0] ?? "", /^'73\.5%' is not the official number\./u);
});
