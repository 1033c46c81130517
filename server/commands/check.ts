/** `concord check`: holds drafts against their agendas and prints what it finds. */
import * as l10n from "@vscode/l10n";
import { FORMAT_NAMES } from "../reports/formats.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import { addClaims, addSeverities, NO_TOTALS, type Totals } from "../reports/model.ts";
import type { FileFault } from "../service.ts";
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
  fix: { type: "boolean", default: false },
  "stdin-filename": { type: "string" },
  "max-warnings": { type: "string" },
  rule: { type: "string", multiple: true },
  quiet: { type: "boolean", default: false, short: "q" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** What a run has come to. */
interface Outcome {
  readonly totals: Totals;
  readonly faults: readonly FileFault[];
  /** Why drafts could not be read, reviewed or written. */
  readonly failures: readonly string[];
}

/** Checks the drafts one by one. Each is printed and forgotten before the next: a folder may hold more than fits in memory. */
async function checkDrafts(io: Io, { service, inputs, agendas, writePath }: Workspace, printer: Printer, fix: boolean): Promise<Outcome> {
  const progress = createProgress(io, inputs.length);
  const gatherer = new FaultGatherer();
  const own: FileFault[] = [];
  let totals = NO_TOTALS;
  const failures: string[] = [];

  const tellFailure = async (input: Input, error: unknown): Promise<void> => {
    if (error instanceof OutputError || !(error instanceof UsageError || error instanceof ReviewError)) throw error;
    const isOurs = error instanceof ReviewError;
    failures.push(isOurs ? `${input.path}: ${error.message}` : error.message);
    progress.clear();
    await write(io.stderr, `concord: ${isOurs ? `${input.path}: ${describeFailure(error)}` : error.message}\n`);
  };

  const checkOne = async (input: Input): Promise<void> => {
    const read = await readInput(input, io);
    if (read.text.startsWith(REPORT_MARK)) return;
    let mended = fix ? await mend(service, input.uri, read.text) : undefined;
    if (mended && mended.text !== read.text && !mended.review.ignored) {
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
    const draft = toChecked(review, input.path);
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
  for (const file of await gatherer.readFiles(writePath)) {
    totals = addSeverities(totals, file.faults);
    await printer.agenda(file);
  }
  return { totals, faults: [...gatherer.list(), ...own], failures };
}

/**
 * Runs `concord check`.
 * @returns the exit status: 0, 1 for findings that count, 2 for agendas or a configuration that are wrong.
 * @throws {UsageError} for wrong arguments.
 */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("check", args, CHECK_OPTIONS);
  const format = readChoice("--format", values.format, FORMAT_NAMES);
  const failOn = readLevel("--fail-on", values["fail-on"]);
  const maxWarnings = values["max-warnings"];
  const limits: Limits = { failOn, ...(maxWarnings === undefined ? {} : { maxWarnings: readCount("--max-warnings", maxWarnings) }) };
  const outputs = readOutputs(values.output ?? [], io.cwd);
  const stdinFilename = values["stdin-filename"];
  const common = { agendas: values.agenda ?? [], stdinFilename, rules: readRuleOptions(values.rule ?? []) };
  const usesStdin = values.jsonl || positionals.includes("-");
  if (values.fix && usesStdin) throw new UsageError(l10n.t("'--fix' writes files: it does not go with standard input."));
  if (stdinFilename !== undefined && !usesStdin) throw new UsageError(l10n.t("'--stdin-filename' names what '-' reads: write 'concord check -'."));
  if (values.jsonl) {
    if (positionals.some((each) => each !== "-")) throw new UsageError(l10n.t("'--jsonl' reads standard input and no files."));
    const unfit = outputs.length > 0 ? "--output" : format !== "pretty" && format !== "json" ? "--format" : undefined;
    if (unfit) throw new UsageError(l10n.t("'--jsonl' writes its answers and no report: '{0}' does not go with it.", unfit));
    return checkLines(io, await openWorkspace(io, { ...common, paths: ["-"] }), limits);
  }

  const workspace = await openWorkspace(io, { ...common, paths: positionals });
  await guardOutputs(
    outputs,
    workspace.inputs.flatMap(({ file }) => file ?? []),
  );
  const colors = hasColors(io.stdout, io.env, values["no-color"] ? false : values.color);
  const printer = await createPrinter(io, workspace, { format, outputs, colors, printed: values.quiet ? failOn : "hint", failOn });
  try {
    const { totals, faults, failures } = await checkDrafts(io, workspace, printer, values.fix);
    const silent = totals.drafts > 0 && totals.drafts === totals.without;
    const blockers = listBlockers(faults, workspace.writePath);
    const ending = { totals, summary: !values.quiet && !silent, failures, blockers };
    await printer.end(ending);
    for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
    if (silent) throw new UsageError(tellNoAgenda());
    await printer.save(ending);
    if (failures.length > 0 || blockers.length > 0) return 2;
    return isFailure(totals.severities, limits) ? 1 : 0;
  } finally {
    await printer.discard();
  }
}
