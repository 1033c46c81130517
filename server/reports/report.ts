/** What every format of a report has in common: pieces made draft by draft, so that no draft is held for longer than it is told of. */
import type { RuleId } from "../checks/rules.ts";
import type { ShownSeverity } from "../review/shown.ts";
import type { DescribeFigure } from "./describe.ts";
import type { CheckedDraft, FaultyFile, Totals, WritePath } from "./model.ts";
import type { LabelPlace, ListedNumber } from "./reviewModel.ts";

/** What reports need to know of the run and its surroundings. */
export interface ReportContext {
  readonly writePath: WritePath;
  /** A path from the working folder as one from the root of the repository: for services that take it so. */
  readonly fromRoot: (path: string) => string;
  readonly describeFigure: DescribeFigure;
  /** The address of a rule's page. */
  readonly rulePage: (rule: RuleId) => string;
  /** The address of the project. */
  readonly project: string;
  /** Concord's version. */
  readonly version: string;
  /** The language of messages, as a language tag. */
  readonly language: string;
  /** The least severity that makes a run fail. */
  readonly failOn: ShownSeverity;
  /** A text as Markdown that shows it as it stands. */
  readonly escapeMarkdown: (text: string) => string;
  /** An address of the web as it may stand in a link; undefined for anything else. */
  readonly webAddress: (text: string) => string | undefined;
  /** Every number of a draft, one for each claim of its review and in their order. */
  readonly listNumbers: (draft: CheckedDraft) => readonly ListedNumber[];
  /** Every place where a draft names a term or a group. */
  readonly listLabels: (draft: CheckedDraft) => readonly LabelPlace[];
  /** The ISO day of the run, where it is known. */
  readonly date?: string;
}

/** What is known at the end of a run. */
export interface Ending {
  readonly totals: Totals;
  /** Whether people want the summary. */
  readonly summary: boolean;
  /** How many findings of these drafts stand on lines that have not changed, where only what is new is told. */
  readonly leftOut?: number;
  /** How many findings a baseline hides, where there is one. */
  readonly hidden?: number;
  /** How many findings ignore comments waive. */
  readonly waived?: number;
  /** Why drafts were not checked: one could not be read, or its review failed. */
  readonly failures: readonly string[];
  /** What is wrong with the configuration and with agendas that cannot be used. */
  readonly blockers: readonly string[];
}

/** Makes pieces: plain text, that may be kept, or sent to another thread, once its draft is forgotten. */
interface Pieces {
  readonly ofDraft: (draft: CheckedDraft) => Iterable<string>;
  /** Of an agenda with faults. */
  readonly ofFile: (file: FaultyFile) => Iterable<string>;
}

/** A report that is written piece by piece, as they come. */
export interface StreamedReport extends Pieces {
  readonly type: "streamed";
  readonly begin: string;
  /** Stands between two pieces. */
  readonly between: string;
  /** @param count how many pieces there were. */
  readonly end: (ending: Ending, count: number) => string;
}

/** A report that begins with what only the end tells. */
export interface GatheredReport extends Pieces {
  readonly type: "gathered";
  readonly whole: (pieces: readonly string[], ending: Ending) => string;
}

/** A report in some format. */
export type Report = StreamedReport | GatheredReport;

const MARK = "\u0000pieces\u0000";

/** A value of JSON as a piece of a list: its lines as deep as the list's. */
const indented = (value: unknown, indent: string): string => `\n${JSON.stringify(value, null, 2).replaceAll(/^/gm, indent)}`;

/**
 * A report that is one JSON document around a list of findings or files.
 * @param document the document with a list put in place; what stands behind the list may depend on the ending.
 * @param valuesOf what a draft, or an agenda with faults, adds to the list.
 */
export function jsonReport(
  document: (list: readonly string[], ending: Ending | undefined) => object,
  valuesOf: {
    readonly ofDraft: (draft: CheckedDraft) => readonly object[];
    readonly ofFile: (file: FaultyFile) => readonly object[];
  },
): StreamedReport {
  const around = (ending: Ending | undefined): readonly [before: string, after: string] => {
    const text = JSON.stringify(document([MARK], ending), null, 2);
    const at = text.indexOf(JSON.stringify(MARK));
    return [text.slice(0, text.lastIndexOf("[", at) + 1), text.slice(text.indexOf("]", at))];
  };
  const [begin] = around(undefined);
  const outer = /(?:^|\n)( *)[^\n]*$/.exec(begin)?.[1] ?? "";
  const toPieces = (values: readonly object[]): readonly string[] => values.map((value) => indented(value, `${outer}  `));
  return {
    type: "streamed",
    begin,
    between: ",",
    ofDraft: (draft) => toPieces(valuesOf.ofDraft(draft)),
    ofFile: (file) => toPieces(valuesOf.ofFile(file)),
    end: (ending, count) => `${count > 0 ? `\n${outer}` : ""}${around(ending)[1]}\n`,
  };
}
