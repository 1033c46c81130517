/** Checking one draft, from its file to what is told of it. What comes of it is plain data: any thread may do it for another. */
import { type BaselineEntry, siftKnown } from "../reports/baseline.ts";
import type { Changed } from "../reports/changedLines.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import { countSeverities, type SeverityCounts } from "../reports/model.ts";
import { keepNew } from "../reports/onlyNew.ts";
import { toRegions } from "../reports/regions.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import type { ClaimCounts } from "../review/shown.ts";
import type { FileFault, PolicyService } from "../service.ts";
import { today } from "./baseline.ts";
import { tellBroken } from "./crew.ts";
import { UsageError } from "./io.ts";
import { mend, save } from "./mend.ts";
import { OutputError } from "./output.ts";
import type { Reports } from "./reports.ts";
import {
  describeFailure,
  FaultGatherer,
  type Input,
  type InputText,
  isSilent,
  ReviewError,
  readDraftFile,
  reviewText,
  toChecked,
} from "./workspace.ts";

/** A draft to check. */
export interface DraftTask {
  readonly input: Input;
  /** What stands on standard input, where that is the draft. */
  readonly read?: InputText;
  /** Where only what is new is told: what that is. */
  readonly changed?: Changed;
}

/** How drafts are checked. */
export interface Manner {
  /** Whether they are mended first, or what that would change is told. */
  readonly fix: "write" | "show" | undefined;
  /** What `--baseline` knows, by fingerprint. What the configuration's knows, no review shows. */
  readonly known?: ReadonlyMap<string, BaselineEntry> | undefined;
}

/** Why a draft could not be read, reviewed or written. */
export interface Failure {
  /** For reports. */
  readonly message: string;
  /** For standard error: with where in Concord, if Concord is to blame. */
  readonly detail: string;
}

/** What is told of a draft. */
export interface Told {
  readonly severities: SeverityCounts;
  readonly counts: ClaimCounts;
  /** Whether no agenda speaks for it. */
  readonly silent: boolean;
  /** How many findings are not told because they are not new. */
  readonly leftOut: number;
  /** How many findings baselines hide; undefined where there is none. */
  readonly hidden: number | undefined;
  /** How many findings ignore comments waive. */
  readonly waived: number;
  /** Of each report, in their order. */
  readonly pieces: readonly (readonly string[])[];
}

/** What came of a draft. */
export interface DraftOutcome {
  readonly path: string;
  readonly failures: readonly Failure[];
  /** What was mended in the file, in words. */
  readonly mended?: readonly string[];
  /** What would be mended. */
  readonly diff?: { readonly text: string; readonly findings: number };
  /** Faults of its front matter. */
  readonly faults: readonly FileFault[];
  /** Faults of files that it depends on, but for those that the same checker has told before. */
  readonly fileFaults: readonly FileFault[];
  /** Absent where nothing is: it is no draft, or could not be checked. */
  readonly told?: Told;
}

/** Checks drafts, one after the other. */
export type CheckDraft = (task: DraftTask) => Promise<DraftOutcome>;

/** @throws what is no failure of this draft alone. */
function toFailure({ path }: Input, error: unknown): Failure {
  if (error instanceof ReviewError) return { message: `${path}: ${error.message}`, detail: `${path}: ${describeFailure(error)}` };
  if (error instanceof UsageError && !(error instanceof OutputError)) return { message: error.message, detail: error.message };
  throw error;
}

type Under<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Makes what checks drafts with a service and tells them to reports. */
export function createDraftChecker(service: PolicyService, { fix, known }: Manner, reports: Reports): CheckDraft {
  const gatherer = new FaultGatherer();

  async function checkInto(outcome: Under<DraftOutcome>, { input, read: given, changed }: DraftTask): Promise<void> {
    const read = given ?? (await readDraftFile(input.file ?? "", input.path));
    if (read.text.startsWith(REPORT_MARK)) return;
    const regions = changed === undefined ? undefined : toRegions(changed, read.text);
    let mended = fix ? await mend(service, input.uri, read.text, regions) : undefined;
    if (mended && fix === "show") {
      const { text, notes } = mended;
      mended = undefined;
      if (text !== read.text) outcome.diff = { text: unifiedDiff(input.path, read.mark + read.text, read.mark + text), findings: notes.length };
    } else if (mended && mended.text !== read.text && !mended.review.ignored) {
      try {
        await save(input, read, mended.text);
        outcome.mended = mended.notes;
      } catch (error) {
        // What cannot be written is told as it stands.
        outcome.failures = [toFailure(input, error)];
        mended = undefined;
      }
    }
    const review = mended?.review ?? (await reviewText(service, input.uri, read.text));
    if (review.ignored) return;
    outcome.fileFaults = gatherer.add(review.fileFaults);
    outcome.faults = review.faults;
    const fresh = keepNew(toChecked(review, input.path), mended?.regions ?? regions);
    const { shown, known: inBaseline = review.known } = known ? siftKnown(fresh.draft, known, today()) : { shown: fresh.draft.shown };
    const draft = { ...fresh.draft, shown };
    outcome.told = {
      severities: countSeverities([...draft.shown, ...draft.faults].map(({ severity }) => severity)),
      counts: draft.counts,
      silent: isSilent(review),
      leftOut: fresh.leftOut,
      hidden: inBaseline?.length,
      waived: draft.waived.length,
      pieces: reports.piecesOf(draft),
    };
  }

  return async (task) => {
    const outcome: Under<DraftOutcome> = { path: task.input.path, failures: [], faults: [], fileFaults: [] };
    try {
      await checkInto(outcome, task);
    } catch (error) {
      outcome.failures = [...outcome.failures, toFailure(task.input, error)];
    }
    return outcome;
  };
}

/** What came of a draft that broke the thread which checked it: it may be, by the memory that it takes. */
export function toBroken({ input }: DraftTask, why: string): DraftOutcome {
  const message = `${input.path}: ${tellBroken(why)}`;
  return { path: input.path, failures: [{ message, detail: `${message}.` }], faults: [], fileFaults: [] };
}
