/** The drafts of a run: each checked, and told of in its turn. */
import path from "node:path";
import { addDraft, addSeverities, NO_TOTALS, type Totals } from "../reports/model.ts";
import { keepNewFaults } from "../reports/onlyNew.ts";
import type { FileFault } from "../service.ts";
import type { Changes } from "./changed.ts";
import type { DraftOutcome, DraftTask } from "./checkDraft.ts";
import type { Runner } from "./crew.ts";
import { inOrder } from "./inOrder.ts";
import { type Io, write } from "./io.ts";
import type { Printer } from "./printer.ts";
import { createProgress } from "./progress.ts";
import type { Reports } from "./reports.ts";
import { FaultGatherer, type Input, readInput, type Workspace } from "./workspace.ts";

/** What a run has come to. */
export interface Outcome {
  readonly totals: Totals;
  /** How many drafts were looked at: fewer than there are where the run was stopped. */
  readonly done: number;
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
async function* listTasks(io: Io, inputs: readonly Input[], changes: Changes | undefined, skip: () => void): AsyncGenerator<DraftTask> {
  for (const input of inputs) {
    if (input.file === undefined) yield { input, read: await readInput(input, io) };
    else {
      const changed = await changes?.of(input.file);
      if (!changes) yield { input };
      else if (changed !== undefined) yield { input, changed };
      else skip();
    }
  }
}

/** What a run checks and how it tells of it. */
export interface Run {
  readonly workspace: Workspace;
  readonly runner: Runner<DraftTask, DraftOutcome>;
  /** How many drafts may be under way. */
  readonly window: number;
  /** Aborted where the run is to stop. */
  readonly signal: AbortSignal | undefined;
  readonly reports: Reports;
  readonly printer: Printer;
  readonly changes: Changes | undefined;
  readonly hidden: number | undefined;
}

/** Checks the drafts. Each is told of and forgotten before the next: a folder may hold more than fits in memory. */
export async function checkDrafts(io: Io, { workspace, runner, window, signal, reports, printer, changes, hidden: none }: Run): Promise<Outcome> {
  const { service, inputs, agendas, snippets, writePath } = workspace;
  const progress = createProgress(io, inputs.length);
  const gatherer = new FaultGatherer();
  const own: FileFault[] = [];
  let totals = NO_TOTALS;
  let done = 0;
  let leftOut = 0;
  let hidden = none;
  let waived = 0;
  const mendable = { findings: 0, drafts: 0 };
  const failures: string[] = [];

  const skip = (): void => {
    done++;
    progress.skip();
  };
  const tasks = listTasks(io, inputs, changes, skip);
  for await (const outcome of inOrder(tasks, (task) => runner.run(task), { window, signal })) {
    const { path: name, failures: failed, mended, diff, faults, fileFaults, told } = outcome;
    done++;
    progress.step(name);
    if (failed.length > 0 || mended || diff || told?.pieces[0]?.length) progress.clear();
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
  for (const uri of [...agendas, ...snippets]) gatherer.add(await service.findFaults(uri));
  for (const faulty of await gatherer.readFiles(writePath)) {
    const file = changes ? keepNewFaults(faulty, await changes.of(path.resolve(io.cwd, faulty.path))) : faulty;
    if (file.faults.length === 0) continue;
    totals = addSeverities(totals, file.faults);
    await printer.add(reports.piecesOfFile(file));
  }
  return { totals, done, leftOut, hidden, waived, mendable, faults: [...gatherer.list(), ...own], failures };
}
