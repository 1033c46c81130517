/** `concord check`: holds drafts against their agendas and prints what it finds. */
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { type BaselineEntry, siftKnown } from "../reports/baseline.ts";
import { tellMendable } from "../reports/counts.ts";
import { FORMAT_NAMES } from "../reports/formats.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import { addClaims, addSeverities, NO_TOTALS, type Totals } from "../reports/model.ts";
import { keepNew, keepNewFaults } from "../reports/onlyNew.ts";
import { toRegions } from "../reports/regions.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import type { FileFault } from "../service.ts";
import { loadBaseline, today } from "./baseline.ts";
import { type Changes, findChanges, takeChanged } from "./changed.ts";
import { hasColors, type Io, UsageError, write } from "./io.ts";
import { isFailure, type Limits } from "./limits.ts";
import { checkLines } from "./lines.ts";
import { mend, save } from "./mend.ts";
import { type OptionTable, readChoice, readCount, readLevel, readOptions, readRuleOptions } from "./options.ts";
import { guardOutputs, OutputError, readOutputs } from "./output.ts";
import { createPrinter, type Printer } from "./printer.ts";
import { createProgress } from "./progress.ts";
import {
  describeFailure,
  FaultGatherer,
  type Input,
  isSilent,
  listBlockers,
  openWorkspace,
  ReviewError,
  readInput,
  reviewText,
  tellNoAgenda,
  toChecked,
  type Workspace,
} from "./workspace.ts";

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

/** How drafts are checked. */
interface Manner {
  /** Whether they are mended first, or what that would change is printed. */
  readonly fix: "write" | "show" | undefined;
  /** Where only what is new is told: what that is. */
  readonly changes?: Changes | undefined;
  /** What `--baseline` knows, by fingerprint. What the configuration's knows, no review shows. */
  readonly known?: ReadonlyMap<string, BaselineEntry> | undefined;
}

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

/** Checks the drafts one by one. Each is printed and forgotten before the next: a folder may hold more than fits in memory. */
async function checkDrafts(
  io: Io,
  { service, inputs, agendas, writePath }: Workspace,
  printer: Printer,
  { fix, changes, known }: Manner,
): Promise<Outcome> {
  const progress = createProgress(io, inputs.length);
  const gatherer = new FaultGatherer();
  const own: FileFault[] = [];
  let totals = NO_TOTALS;
  let leftOut = 0;
  let hidden: number | undefined = known && 0;
  let waived = 0;
  const mendable = { findings: 0, drafts: 0 };
  const failures: string[] = [];

  const tellFailure = async (input: Input, error: unknown): Promise<void> => {
    if (error instanceof OutputError || !(error instanceof UsageError || error instanceof ReviewError)) throw error;
    const isOurs = error instanceof ReviewError;
    failures.push(isOurs ? `${input.path}: ${error.message}` : error.message);
    progress.clear();
    await write(io.stderr, `concord: ${isOurs ? `${input.path}: ${describeFailure(error)}` : error.message}\n`);
  };

  const checkOne = async (input: Input): Promise<void> => {
    const changed = changes && input.file !== undefined ? await changes.of(input.file) : "all";
    if (changed === undefined) return;
    const read = await readInput(input, io);
    if (read.text.startsWith(REPORT_MARK)) return;
    const regions = changes && toRegions(changed, read.text);
    let mended = fix ? await mend(service, input.uri, read.text, regions) : undefined;
    if (mended && fix === "show") {
      const { text, notes } = mended;
      mended = undefined;
      if (text !== read.text) {
        mendable.findings += notes.length;
        mendable.drafts++;
        progress.clear();
        await printer.diff(unifiedDiff(input.path, read.mark + read.text, read.mark + text));
      }
    } else if (mended && mended.text !== read.text && !mended.review.ignored) {
      try {
        await save(input, read, mended.text);
        progress.clear();
        await printer.mended(input.path, mended.notes);
      } catch (error) {
        // what cannot be written is told as it stands
        await tellFailure(input, error);
        mended = undefined;
      }
    }
    const review = mended?.review ?? (await reviewText(service, input.uri, read.text));
    if (review.ignored) return;
    progress.clear();
    gatherer.add(review.fileFaults);
    own.push(...review.faults);
    const fresh = keepNew(toChecked(review, input.path), mended?.regions ?? regions);
    const { shown, known: inBaseline = review.known } = known ? siftKnown(fresh.draft, known, today()) : { shown: fresh.draft.shown };
    const draft = { ...fresh.draft, shown };
    leftOut += fresh.leftOut;
    if (inBaseline) hidden = (hidden ?? 0) + inBaseline.length;
    waived += draft.waived.length;
    totals = addClaims(addSeverities(totals, [...draft.shown, ...draft.faults]), draft.counts, isSilent(review));
    await printer.draft(draft);
  };

  for (const input of inputs) {
    progress.step(input.path);
    try {
      await checkOne(input);
    } catch (error) {
      await tellFailure(input, error);
    }
  }
  progress.clear();
  for (const uri of agendas) gatherer.add(await service.findFaults(uri));
  for (const faulty of await gatherer.readFiles(writePath)) {
    const file = changes ? keepNewFaults(faulty, await changes.of(path.resolve(io.cwd, faulty.path))) : faulty;
    if (file.faults.length === 0) continue;
    totals = addSeverities(totals, file.faults);
    await printer.agenda(file);
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
  const colors = hasColors(io.stdout, io.env, values["no-color"] ? false : values.color);
  const printer = await createPrinter(io, workspace, {
    format: dryRun ? undefined : format,
    outputs,
    colors,
    printed: values.quiet ? failOn : "hint",
    waived: values["show-waived"],
    failOn,
  });
  try {
    const { totals, leftOut, hidden, waived, mendable, faults, failures } = await checkDrafts(io, workspace, printer, {
      fix: dryRun ? "show" : values.fix ? "write" : undefined,
      changes,
      known,
    });
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
