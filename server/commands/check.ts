/** `concord check`: holds drafts against their agendas and prints what it finds. */
import * as l10n from "@vscode/l10n";
import { tellMendable } from "../reports/counts.ts";
import { FORMAT_NAMES } from "../reports/formats.ts";
import { loadBaseline } from "./baseline.ts";
import { findChanges, takeChanged } from "./changed.ts";
import { createDraftChecker, type DraftOutcome, type DraftTask, toBroken } from "./checkDraft.ts";
import { checkDrafts } from "./checkDrafts.ts";
import { hasColors, type Io, UsageError, write } from "./io.ts";
import { chooseJobs, createRunner, haveTwins, readJobs, windowFor } from "./jobs.ts";
import { isFailure, type Limits } from "./limits.ts";
import { checkLines } from "./lines.ts";
import { type OptionTable, readChoice, readCount, readLevel, readOptions, readRuleOptions } from "./options.ts";
import { guardOutputs, readOutputs } from "./output.ts";
import { createPrinter } from "./printer.ts";
import { createReports, reportSetup } from "./reports.ts";
import { listBlockers, openWorkspace, tellNoAgenda } from "./workspace.ts";

/** The options of `check`. */
export const CHECK_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  format: { type: "string", default: "pretty" },
  output: { type: "string", multiple: true, short: "o" },
  jsonl: { type: "boolean", default: false },
  "fail-on": { type: "string", default: "warning" },
  // Its value may be left out, which `parseArgs` does not know: `takeChanged` reads it. It stands here to be suggested.
  changed: { type: "boolean" },
  baseline: { type: "string" },
  "no-baseline": { type: "boolean", default: false },
  "require-reasons": { type: "boolean", default: false },
  "show-waived": { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  "fix-dry-run": { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  "max-warnings": { type: "string" },
  "pass-without-agenda": { type: "boolean", default: false },
  rule: { type: "string", multiple: true },
  jobs: { type: "string", short: "j" },
  quiet: { type: "boolean", default: false, short: "q" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** That a run was stopped, and what there is of it. */
function tellStopped(done: number, all: number, hasOutputs: boolean): string {
  const told = all === 1 ? l10n.t("Stopped after {0} of 1 draft.", done) : l10n.t("Stopped after {0} of {1} drafts.", done, all);
  return hasOutputs ? `${told} ${l10n.t("The files of '--output' are left as they were.")}` : told;
}

/**
 * Runs `concord check`.
 * @returns the exit status: 0, 1 for findings that count, 2 for agendas or a configuration that are wrong.
 * @throws {UsageError} for wrong arguments.
 */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const { rest, changed } = await takeChanged(args, io.cwd);
  const { values, positionals } = readOptions("check", rest, CHECK_OPTIONS);
  const format = readChoice("--format", values.format, FORMAT_NAMES);
  const failOn = readLevel("--fail-on", values["fail-on"]);
  const maxWarnings = values["max-warnings"];
  const limits: Limits = { failOn, ...(maxWarnings === undefined ? {} : { maxWarnings: readCount("--max-warnings", maxWarnings) }) };
  const asked = readJobs(values.jobs);
  const outputs = readOutputs(values.output ?? [], io.cwd);
  const stdinFilename = values["stdin-filename"];
  const common = {
    agendas: values.agenda ?? [],
    stdinFilename,
    rules: readRuleOptions(values.rule ?? []),
    baselines: values.baseline === undefined && !values["no-baseline"],
    ...(values["require-reasons"] && { requireReasons: true }),
  };
  const usesStdin = values.jsonl || positionals.includes("-");
  const dryRun = values["fix-dry-run"];
  if (values.baseline !== undefined && (dryRun || values.fix || values.jsonl))
    throw new UsageError(l10n.t("'--baseline' hides findings of a report: it does not go with '--fix', '--fix-dry-run' or '--jsonl'."));
  if (values.baseline !== undefined && values["no-baseline"])
    throw new UsageError(l10n.t("'--baseline' hides what is known and '--no-baseline' shows it: give one of them."));
  if (values["show-waived"] && format !== "pretty" && !outputs.some((each) => each.format === "pretty"))
    throw new UsageError(l10n.t("'--show-waived' is about the format 'pretty'."));
  if (dryRun && values.fix) throw new UsageError(l10n.t("'--fix' writes and '--fix-dry-run' does not: give one of them."));
  if (dryRun && format !== "pretty") throw new UsageError(l10n.t("'--fix-dry-run' prints a diff: '--format' does not go with it, '--output' does."));
  if (dryRun && usesStdin) throw new UsageError(l10n.t("'--fix-dry-run' is about files: it does not go with standard input."));
  if (values.fix && usesStdin) throw new UsageError(l10n.t("'--fix' writes files: it does not go with standard input."));
  if (changed && usesStdin) throw new UsageError(l10n.t("'--changed' is about files: it does not go with standard input."));
  if (stdinFilename !== undefined && !usesStdin) throw new UsageError(l10n.t("'--stdin-filename' names what '-' reads: write 'concord check -'."));
  if (values.jsonl) {
    if (positionals.some((each) => each !== "-")) throw new UsageError(l10n.t("'--jsonl' reads standard input and no files."));
    const unfit = values["pass-without-agenda"]
      ? "--pass-without-agenda"
      : outputs.length > 0
        ? "--output"
        : format !== "pretty" && format !== "json"
          ? "--format"
          : undefined;
    if (unfit) throw new UsageError(l10n.t("'--jsonl' writes its answers and no report: '{0}' does not go with it.", unfit));
    return checkLines(io, await openWorkspace(io, { ...common, paths: ["-"] }), limits, asked);
  }

  const workspace = await openWorkspace(io, { ...common, paths: positionals });
  const files = workspace.inputs.flatMap(({ file }) => file ?? []);
  await guardOutputs(outputs, files);
  const entries = values.baseline === undefined ? undefined : await loadBaseline(io.cwd, values.baseline);
  const known = entries && new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const changes = changed && (await findChanges(io.cwd, changed, workspace.inputs));
  const setup = reportSetup(io, {
    format: dryRun ? undefined : format,
    outputs: outputs.map((output) => output.format),
    colors: hasColors(io.stdout, io.env, values["no-color"] ? false : values.color),
    printed: values.quiet ? failOn : "hint",
    waived: values["show-waived"],
    failOn,
  });
  const reports = createReports(setup);
  const manner = { fix: dryRun ? "show" : values.fix ? "write" : undefined, known } as const;
  const jobs = values.fix && (await haveTwins(files)) ? 1 : chooseJobs(io, asked, files.length);
  const runner = createRunner<DraftTask, DraftOutcome>(io, {
    jobs,
    check: createDraftChecker(workspace.service, manner, reports),
    setup: { service: workspace.setup, job: { type: "drafts", manner, reports: setup } },
    broken: toBroken,
  });
  const printer = await createPrinter(io, reports, outputs, format === "pretty" && !dryRun ? io.stdout : io.stderr);
  try {
    const signal = io.takeStops?.();
    signal?.addEventListener("abort", () => runner.stop());
    const run = { workspace, runner, window: windowFor(jobs), signal, reports, printer, changes, hidden: known && 0 };
    const { totals, done, leftOut, hidden, waived, mendable, faults, failures } = await checkDrafts(io, run);
    const silent = totals.drafts > 0 && totals.drafts === totals.without;
    const blockers = listBlockers(faults, workspace.writePath);
    const told = { ...(changes && { leftOut }), ...(hidden !== undefined && { hidden }), waived };
    const ending = { totals, summary: !values.quiet && !silent, ...told, failures, blockers };
    await printer.end(ending);
    if (dryRun && ending.summary) await write(io.stderr, `${tellMendable(mendable.findings, mendable.drafts)}\n`);
    for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
    if (signal?.aborted) {
      await write(io.stderr, `concord: ${tellStopped(done, workspace.inputs.length, outputs.length > 0)}\n`);
      return Number(signal.reason);
    }
    if (silent && !values["pass-without-agenda"]) throw new UsageError(tellNoAgenda());
    await printer.save(ending);
    if (failures.length > 0 || blockers.length > 0) return 2;
    return isFailure(totals.severities, limits) ? 1 : 0;
  } finally {
    await runner.close();
    await printer.discard();
  }
}
