/** A small invented workspace, and the reports of it: what is awkward to write in some format stands in it. */
import { makeFolder, type Run, type RunOptions, run } from "../commands/run.ts";

const AGENDA = `id: ferries
title: Ferry plan
language: en
sources:
  report: { title: "Ferry report <b>2024</b> | part [1](command:x) @anna #12", publisher: "Ferry & Board", date: 2025-02-01, url: "https://ferries.example/report?a=1|2" }
terms:
  pier: { preferred: { en: floating pier, vi: bến nổi }, deprecated: { en: [pontoon pier], vi: [bến phao] }, source: report }
groups:
  aims: { preferred: { en: aims of the ferry plan }, members: [{ preferred: { en: safety } }, { preferred: { en: punctuality } }, { preferred: { en: quiet engines } }] }
figures:
  rails: { label: { en: piers with handrails }, value: 80.2, unit: percent, base: { en: [piers] }, period: 2024, source: report }
  # the source is not there
  routes: { label: { en: ferry routes with night service }, value: 12, unit: count, base: { en: [routes] }, source: reprot }
`;

/** Line breaks of two characters, characters of two units and more bytes before the number, a comment that waives, one that waives nothing. */
const PLAN = [
  "# Ferries ⛴",
  "",
  "Tiếng Việt, 🛳🛳: in 2024, **81.2% of piers** had handrails, 100% true, a::b, c=d.",
  "",
  "The aims of the ferry plan are:",
  "",
  "- safety",
  "- punctuality",
  "",
  "<!-- concord-ignore-next-line term-deprecated: a law's title | <script>alert(1)</script> @anna, see #12 -->",
  "The Pontoon Pier Act holds for each pontoon pier.",
  "",
  "Each pontoon pier is old. <!-- concord-ignore-line figure-value -->",
  "",
].join("\r\n");

/** The same sentence twice. */
const NOTES = "Each pontoon pier is new.\n\nEach pontoon pier is new.\n";

const CLEAN = "In 2024, 80.2% of piers had handrails.\n";

/** Texts by path. One path is to be escaped in most formats. */
export const FILES: Readonly<Record<string, string>> = {
  "ferries.agenda.yaml": AGENDA,
  "drafts/plan.md": PLAN,
  "drafts/notes, 2 & `old` 100%.md": NOTES,
  "drafts/clean.md": CLEAN,
};

/** A finding of `--format json`, as far as tests look at it. */
export interface Told {
  readonly rule: string | null;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Point; readonly end: Point };
  readonly text: string;
  readonly fix: string | null;
}

interface Point {
  readonly line: number;
  readonly character: number;
}

/** A report of the workspace, or of other files. */
export const reportOf = (format: string, files = FILES, options: RunOptions = {}, args: readonly string[] = []): Promise<Run> =>
  run(makeFolder(files), ["check", "--format", format, ...args], options);

/** The findings of the workspace as JSON, with their paths. */
export async function findingsOf(files = FILES): Promise<readonly (Told & { readonly path: string })[]> {
  const { stdout } = await reportOf("json", files);
  const report: { readonly files: readonly { readonly path: string; readonly findings: readonly Told[] }[] } = JSON.parse(stdout);
  return report.files.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path })));
}
