/**
 * Silence on unrelated prose: the checker with the shipped agenda over every Markdown and text file of the folders given.
 *   node test/eval/silence.ts FOLDER... [--list]      --list prints every finding with its line
 * Prints findings per 10,000 words by rule. No finding about the agenda is wanted, and `draft-*` findings only where they are true.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { RULES } from "../../server/checks/rules.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { createLines } from "../../server/draft/lines.ts";
import { createReviewer } from "../../server/review/review.ts";

const LARGEST = 1_000_000;
const agendaPath = new URL("../../seeds/vn-digital-transformation.agenda.yaml", import.meta.url);
const { agenda } = resolveAgenda(parseAgenda("vn.agenda.yaml", readFileSync(agendaPath, "utf8")), () => undefined);
const reviewer = createReviewer(agenda ? [agenda] : []);
const folders = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const list = process.argv.includes("--list");
const counts = new Map<string, number>();
let words = 0;
let files = 0;

for (const folder of folders) {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(md|markdown|txt|html\.md)$/i.test(file.name)) continue;
    const name = path.join(file.parentPath, file.name);
    const text = readFileSync(name, "utf8");
    if (text.length > LARGEST || text.includes("\u0000")) continue;
    files++;
    words += text.split(/\s+/).length;
    const draft = readDraft(name, text, { languages: reviewer.languages });
    const lines = createLines(text);
    for (const finding of reviewer.review(draft).findings) {
      counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
      if (!list) continue;
      const { line } = lines.positionAt(finding.start);
      const around = text.slice(Math.max(0, finding.start - 90), Math.min(text.length, finding.end + 90)).replace(/\s+/g, " ");
      console.log(
        `${name}:${line + 1}\t${finding.rule}\t'${text.slice(finding.start, finding.end).replace(/\s+/g, " ").slice(0, 60)}'\t${finding.message.slice(0, 160)}\n    … ${around} …`,
      );
    }
  }
}

console.log(`${words} words in ${files} files`);
for (const [rule, count] of [...counts].sort())
  console.log(
    `${rule.padEnd(22)} ${RULES[rule as keyof typeof RULES].severity.padEnd(8)} ${count}\t${((count * 10_000) / words).toFixed(3)} per 10,000 words`,
  );
