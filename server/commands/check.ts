/** `concord check`: holds drafts against their agendas and prints what it finds. */
import { writeFile } from "node:fs/promises";
import { summarize } from "../features/official.ts";
import { toDraftFile, toFaultyFile, writeFix, writeJson } from "../reports/json.ts";
import { type CheckedDraft, countSeverities, type FaultyFile } from "../reports/model.ts";
import { type PrettyOptions, prettyDraft, prettyFaults, prettySummary } from "../reports/pretty.ts";
import { isAtLeast, type ShownFinding, type ShownSeverity } from "../review/shown.ts";
import type { DraftReview, PolicyService } from "../service.ts";
import { applySafeEdits } from "./fix.ts";
import { columnsOf, hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { isFailure, type Limits } from "./limits.ts";
import { checkLines } from "./lines.ts";
import { type OptionTable, readChoice, readCount, readLevel, readOptions, readRuleOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import {
  FaultGatherer,
  type Input,
  type InputText,
  isSilent,
  listBlockers,
  NO_AGENDA,
  openWorkspace,
  readInput,
  reviewText,
  toChecked,
} from "./workspace.ts";

/** The options of `check`. */
export const CHECK_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  format: { type: "string", default: "pretty" },
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

/** A text that keeps giving edits is one in which two rules undo each other: enough. */
const MAX_ROUNDS = 10;

interface Mended {
  readonly review: DraftReview;
  readonly text: string;
  /** 'line:column text → fix  rule', of each finding that was mended. */
  readonly notes: readonly string[];
}

function noteOf(finding: ShownFinding, { review, lines }: DraftReview): string {
  const { line, character } = lines.positionAt(finding.start);
  const { text } = review.draft;
  const fix = writeFix(finding, text);
  const what = fix === null ? finding.message : `${text.slice(finding.start, finding.end)} → ${fix}`;
  return `${line + 1}:${character + 1}  ${what}  ${finding.rule}`;
}

/** Applies safe edits and reviews again, until nothing is left to apply. */
async function mend(service: PolicyService, uri: string, text: string): Promise<Mended> {
  let review = await reviewText(service, uri, text);
  let fixed = text;
  const notes: string[] = [];
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applySafeEdits(fixed, review.shown);
    if (seen.has(next.text)) break;
    for (const finding of next.mended) notes.push(noteOf(finding, review));
    fixed = next.text;
    seen.add(fixed);
    review = await reviewText(service, uri, fixed);
  }
  return { review, text: fixed, notes };
}

/** Writes a draft back as it was but for its text: its byte order mark, line ends and mode stay. */
async function save({ file, path }: Input, { mark }: InputText, text: string): Promise<void> {
  await writeFile(file ?? "", mark + text).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`'${path}' cannot be written: ${error.code ?? error.message}.`);
  });
}

/** What a run has found. */
interface Outcome {
  readonly drafts: readonly CheckedDraft[];
  readonly agendas: readonly FaultyFile[];
  /** How many drafts no agenda speaks for. */
  readonly without: number;
}

async function print(io: Io, { drafts, agendas, without }: Outcome, options: PrettyOptions, quiet: boolean): Promise<void> {
  for (const draft of drafts) for (const line of prettyDraft(draft, options)) await write(io.stdout, `${line}\n`);
  for (const agenda of agendas) for (const line of prettyFaults(agenda, options)) await write(io.stdout, `${line}\n`);
  if (!quiet) await write(io.stdout, `${prettySummary(drafts, agendas, without, options)}\n`);
}

/** Leaves out what does not count. */
function quieten({ drafts, agendas, without }: Outcome, failOn: ShownSeverity): Outcome {
  const counts = ({ severity }: { readonly severity: ShownSeverity }): boolean => isAtLeast(severity, failOn);
  return {
    drafts: drafts.map((draft) => ({ ...draft, shown: draft.shown.filter(counts), faults: draft.faults.filter(counts) })),
    agendas: agendas.map((file) => ({ ...file, faults: file.faults.filter(counts) })).filter(({ faults }) => faults.length > 0),
    without,
  };
}

/**
 * Runs `concord check`.
 * @returns the exit status: 0, 1 for findings that count, 2 for agendas or a configuration that are wrong.
 * @throws {UsageError} for wrong arguments.
 */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("check", args, CHECK_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json"]);
  const failOn = readLevel("--fail-on", values["fail-on"]);
  const maxWarnings = values["max-warnings"];
  const limits: Limits = { failOn, ...(maxWarnings === undefined ? {} : { maxWarnings: readCount("--max-warnings", maxWarnings) }) };
  const stdinFilename = values["stdin-filename"];
  const common = { agendas: values.agenda ?? [], stdinFilename, rules: readRuleOptions(values.rule ?? []) };
  const usesStdin = values.jsonl || positionals.includes("-");
  if (values.fix && usesStdin) throw new UsageError("'--fix' writes files: it does not go with standard input.");
  if (stdinFilename !== undefined && !usesStdin) throw new UsageError("'--stdin-filename' names what '-' reads: write 'concord check -'.");
  if (values.jsonl) {
    if (positionals.some((each) => each !== "-")) throw new UsageError("'--jsonl' reads standard input and no files.");
    return checkLines(io, await openWorkspace(io, { ...common, paths: ["-"] }), limits);
  }

  const { service, inputs, agendas, writePath } = await openWorkspace(io, { ...common, paths: positionals });
  const progress = createProgress(io, inputs.length);
  const gatherer = new FaultGatherer();
  const drafts: CheckedDraft[] = [];
  const notes: string[] = [];
  let without = 0;
  for (const input of inputs) {
    progress.step(input.path);
    const read = await readInput(input, io);
    const mended = values.fix ? await mend(service, input.uri, read.text) : undefined;
    const review = mended?.review ?? (await reviewText(service, input.uri, read.text));
    if (review.ignored) continue;
    if (mended && mended.text !== read.text) {
      await save(input, read, mended.text);
      notes.push(`Fixed in ${input.path}:`, ...mended.notes.map((note) => `  ${note}`));
    }
    gatherer.add(review.fileFaults);
    if (isSilent(review)) without++;
    drafts.push(toChecked(review, input.path));
  }
  progress.end();
  for (const uri of agendas) gatherer.add(await service.findFaults(uri));

  const found: Outcome = { drafts, agendas: await gatherer.readFiles(writePath), without };
  const silent = drafts.length > 0 && drafts.length === without;
  const shown = values.quiet ? quieten(found, failOn) : found;
  const asked = values["no-color"] ? false : values.color;
  const paint = painter(hasColors(io.stdout, io.env, asked));
  for (const note of notes) await write(format === "json" ? io.stderr : io.stdout, `${note}\n`);
  if (format === "json") {
    await write(io.stdout, writeJson([...shown.drafts.map((draft) => toDraftFile(draft, writePath)), ...shown.agendas.map(toFaultyFile)]));
  } else if (!silent || agendas.length > 0) {
    await print(io, shown, { paint, width: columnsOf(io.stdout), describeFigure: summarize }, values.quiet);
  }

  const blockers = listBlockers([...gatherer.list(), ...drafts.flatMap(({ faults }) => faults as DraftReview["faults"])], writePath);
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  if (silent) throw new UsageError(NO_AGENDA);
  if (blockers.length > 0) return 2;
  const all = [...drafts.flatMap((draft) => [...draft.shown, ...draft.faults]), ...found.agendas.flatMap(({ faults }) => faults)];
  return isFailure(countSeverities(all.map(({ severity }) => severity)), limits) ? 1 : 0;
}
