/** `concord check`: holds drafts against their agendas and prints what it finds. */
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { tellMendable } from "../reports/counts.ts";
import { FORMAT_NAMES } from "../reports/formats.ts";
import { addDraft, addSeverities, NO_TOTALS, type Totals } from "../reports/model.ts";
import { keepNewFaults } from "../reports/onlyNew.ts";
import type { FileFault } from "../service.ts";
import { loadBaseline } from "./baseline.ts";
import { type Changes, findChanges, takeChanged } from "./changed.ts";
import { type CheckDraft, createDraftChecker, type DraftTask } from "./checkDraft.ts";
import { hasColors, type Io, UsageError, write } from "./io.ts";
import { isFailure, type Limits } from "./limits.ts";
import { checkLines } from "./lines.ts";
import { type OptionTable, readChoice, readCount, readLevel, readOptions, readRuleOptions } from "./options.ts";
import { guardOutputs, readOutputs } from "./output.ts";
import { createPrinter, type Printer } from "./printer.ts";
import { createProgress } from "./progress.ts";
import { createReports, type Reports, reportSetup } from "./reports.ts";
import { FaultGatherer, type Input, listBlockers, openWorkspace, readInput, tellNoAgenda, type Workspace } from "./workspace.ts";

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
  quiet: { type: "boolean", default: false, short: "q" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** What a run has come to. */
interface Outcome {
  readonly totals: Totals;
  /** How many findings are not told because they are not new. */
  readonly leftOut: number;
  /** How many findings baselines hide; undefined where there is none. */
  readonly hidden: number | undefined;
  /** How many findings ignore comments waive. */
  readonly waived: number;
  /** Findings that would be mended, and the drafts that they are in. */
  readonly mendable: { readonly findings: number; readonly drafts: number };
  readonly faults: readonly FileFault[];
  /** Why drafts could not be read, reviewed or written. */
  readonly failures: readonly string[];
}

/** The drafts to check: where only what is new is told, those of which something is. */
async function* listTasks(io: Io, inputs: readonly Input[], changes: Changes | undefined): AsyncGenerator<DraftTask> {
  for (const input of inputs) {
    if (input.file === undefined) yield { input, read: await readInput(input, io) };
    else {
      const changed = await changes?.of(input.file);
      if (!changes) yield { input };
      else if (changed !== undefined) yield { input, changed };
    }
  }
}

/** What a run checks and how it tells of it. */
interface Run {
  readonly workspace: Workspace;
  readonly check: CheckDraft;
  readonly reports: Reports;
  readonly printer: Printer;
  readonly changes: Changes | undefined;
  readonly hidden: number | undefined;
}

/** Checks the drafts. Each is told of and forgotten before the next: a folder may hold more than fits in memory. */
async function checkDrafts(io: Io, { workspace, check, reports, printer, changes, hidden: none }: Run): Promise<Outcome> {
  const { service, inputs, agendas, writePath } = workspace;
  const progress = createProgress(io, inputs.length);
  const gatherer = new FaultGatherer();
  const own: FileFault[] = [];
  let totals = NO_TOTALS;
  let leftOut = 0;
  let hidden = none;
  let waived = 0;
  const mendable = { findings: 0, drafts: 0 };
  const failures: string[] = [];

  for await (const task of listTasks(io, inputs, changes)) {
    progress.step(task.input.path);
    const { path: name, failures: failed, mended, diff, faults, fileFaults, told } = await check(task);
    progress.clear();
    for (const { message, detail } of failed) {
      failures.push(message);
      await write(io.stderr, `concord: ${detail}\n`);
    }
    if (mended) await printer.mended(name, mended);
    if (diff) {
      mendable.findings += diff.findings;
      mendable.drafts++;
      await printer.diff(diff.text);
    }
    gatherer.add(fileFaults);
    own.push(...faults);
    if (!told) continue;
    leftOut += told.leftOut;
    if (told.hidden !== undefined) hidden = (hidden ?? 0) + told.hidden;
    waived += told.waived;
    totals = addDraft(totals, told);
    await printer.add(told.pieces);
  }
  progress.clear();
  for (const uri of agendas) gatherer.add(await service.findFaults(uri));
  for (const faulty of await gatherer.readFiles(writePath)) {
    const file = changes ? keepNewFaults(faulty, await changes.of(path.resolve(io.cwd, faulty.path))) : faulty;
    if (file.faults.length === 0) continue;
    totals = addSeverities(totals, file.faults);
    await printer.add(reports.piecesOfFile(file));
  }
  return { totals, leftOut, hidden, waived, mendable, faults: [...gatherer.list(), ...own], failures };
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
    return checkLines(io, await openWorkspace(io, { ...common, paths: ["-"] }), limits);
  }

  const workspace = await openWorkspace(io, { ...common, paths: positionals });
  await guardOutputs(
    outputs,
    workspace.inputs.flatMap(({ file }) => file ?? []),
  );
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
  const check = createDraftChecker(workspace.service, { fix: dryRun ? "show" : values.fix ? "write" : undefined, known }, reports);
  const printer = await createPrinter(io, reports, outputs, format === "pretty" && !dryRun ? io.stdout : io.stderr);
  try {
    const run = { workspace, check, reports, printer, changes, hidden: known && 0 };
    const { totals, leftOut, hidden, waived, mendable, faults, failures } = await checkDrafts(io, run);
    const silent = totals.drafts > 0 && totals.drafts === totals.without;
    const blockers = listBlockers(faults, workspace.writePath);
    const told = { ...(changes && { leftOut }), ...(hidden !== undefined && { hidden }), waived };
    const ending = { totals, summary: !values.quiet && !silent, ...told, failures, blockers };
    await printer.end(ending);
    if (dryRun && ending.summary) await write(io.stderr, `${tellMendable(mendable.findings, mendable.drafts)}\n`);
    for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
    if (silent && !values["pass-without-agenda"]) throw new UsageError(tellNoAgenda());
    await printer.save(ending);
    if (failures.length > 0 || blockers.length > 0) return 2;
    return isFailure(totals.severities, limits) ? 1 : 0;
  } finally {
    await printer.discard();
  }
}
