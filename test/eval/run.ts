/**
 * `npm run eval`: the checker over every labelled set, with floors under which CI fails.
 *   node test/eval/run.ts [SET ...] [-v]      -v prints what failed
 */
import { readFileSync } from "node:fs";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { RULES } from "../../server/checks/rules.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { createLines } from "../../server/draft/lines.ts";
import { createReviewer } from "../../server/review/review.ts";
import { scoreLinks } from "./links.ts";
import { type Case, type Found, score } from "./score.ts";
import { SETS } from "./sets.ts";

const root = new URL("../../", import.meta.url);
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const verbose = process.argv.includes("-v");
let failed = false;

for (const set of SETS) {
  if (wanted.length > 0 && !wanted.some((name) => set.name.includes(name))) continue;
  const reviewer = reviewerOf(set.agenda);
  const cases = readFileSync(new URL(set.cases, root), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  const result = score(cases, (each) => findingsOf(each, reviewer));
  const rate = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const rows = {
    precision: result.precision,
    recall: result.recall,
    clean: rate(result.cleanPassed, result.clean),
    rule: rate(result.rightRule, result.hits),
    fix: rate(result.rightFix, result.fixes),
  };
  console.log(
    `${set.name}: ${result.cases} cases; precision ${rows.precision.toFixed(3)} recall ${rows.recall.toFixed(3)} f1 ${result.f1.toFixed(3)}; ` +
      `right rule ${result.rightRule}/${result.hits}; right fix ${result.rightFix}/${result.fixes}; clean passed ${result.cleanPassed}/${result.clean}`,
  );
  const links = scoreLinks(cases, (each) => reviewer.review(readDraft(`case:${each.id}`, each.markdown, { languages: reviewer.languages })));
  console.log(`  wrong numbers read ${links.read}/${links.numbers}; links right, where the labels tell ${links.right}/${links.links}`);
  if (verbose) for (const note of result.notes) console.log(`  ${note}`);
  for (const [name, floor] of Object.entries(set.floor)) {
    const value = rows[name as keyof typeof rows];
    if (value >= floor) continue;
    failed = true;
    console.log(`  ${name} ${value.toFixed(3)} is below its floor ${floor}`);
  }
}
process.exitCode = failed ? 1 : 0;

function reviewerOf(path: string) {
  const load = (uri: string) => parseAgenda(uri, readFileSync(new URL(uri, root), "utf8"));
  const { agenda, faults } = resolveAgenda(load(path), (extended, from) =>
    load(new URL(extended, new URL(from, root)).pathname.slice(root.pathname.length)),
  );
  for (const fault of faults)
    if (RULES[fault.rule].severity !== "hint") console.log(`  ${fault.uri}:${fault.range.start.line + 1} ${fault.rule} ${fault.message}`);
  return createReviewer(agenda ? [agenda] : []);
}

function findingsOf(each: Case, reviewer: ReturnType<typeof reviewerOf>): readonly Found[] {
  const draft = readDraft(`case:${each.id}`, each.markdown, { languages: reviewer.languages });
  const lines = createLines(each.markdown);
  return reviewer.review(draft).findings.map((finding) => {
    const change = finding.edits[0]?.changes[0];
    return {
      rule: finding.rule,
      severity: RULES[finding.rule].severity,
      text: each.markdown.slice(finding.start, finding.end),
      fix: change && change.start === finding.start && change.end === finding.end ? change.newText : null,
      range: { start: lines.positionAt(finding.start), end: lines.positionAt(finding.end) },
    };
  });
}
