/** The reports of a run: what is printed, and what goes into files. Made of plain data, so that every thread makes the same. */
import { summarize } from "../features/official.ts";
import { createReportContext } from "../reportContext.ts";
import { createReport, type Format } from "../reports/formats.ts";
import type { CheckedDraft, FaultyFile } from "../reports/model.ts";
import type { PrettyOptions } from "../reports/pretty.ts";
import type { Report, ReportContext } from "../reports/report.ts";
import { isAtLeast, type ShownSeverity } from "../review/shown.ts";
import { today } from "./baseline.ts";
import { columnsOf, type Io, painter } from "./io.ts";
import { rootPaths } from "./root.ts";
import { writePathOf } from "./workspace.ts";

/** What reports are made by. */
export interface ReportSetup {
  readonly cwd: string;
  /** What of the environment tells the root of the repository. */
  readonly env: Pick<Io["env"], "GITHUB_WORKSPACE" | "CI_PROJECT_DIR">;
  /** What is printed; undefined: diffs alone. */
  readonly format?: Format | undefined;
  /** The formats of the files. */
  readonly outputs: readonly Format[];
  readonly colors: boolean;
  /** Columns of what is printed. */
  readonly width: number;
  /** The least severity that is printed; files hold everything. */
  readonly printed: ShownSeverity;
  /** Whether reports for people list what ignore comments waive. */
  readonly waived?: boolean;
  readonly failOn: ShownSeverity;
}

/** The reports of a run. Pieces are given for each of them: what is printed first, then the files in their order. */
export interface Reports {
  readonly screen: Report;
  readonly files: readonly Report[];
  piecesOf(draft: CheckedDraft): readonly (readonly string[])[];
  /** Of an agenda with faults. */
  piecesOfFile(file: FaultyFile): readonly (readonly string[])[];
}

const NOTHING: Report = { type: "streamed", begin: "", between: "", ofDraft: () => [], ofFile: () => [], end: () => "" };

const contextOf = ({ cwd, env, failOn }: ReportSetup): ReportContext =>
  createReportContext({ writePath: (uri) => writePathOf(cwd, uri), fromRoot: rootPaths(cwd, env), failOn, date: today() });

/** What reports are made by in the world of a command. */
export const reportSetup = ({ cwd, env, stdout }: Io, asked: Omit<ReportSetup, "cwd" | "env" | "width">): ReportSetup => ({
  ...asked,
  cwd,
  env: { GITHUB_WORKSPACE: env.GITHUB_WORKSPACE, CI_PROJECT_DIR: env.CI_PROJECT_DIR },
  width: columnsOf(stdout),
});

/** Makes the reports of a run. */
export function createReports(setup: ReportSetup): Reports {
  const { format, outputs, colors, width, printed, waived = false } = setup;
  const context = contextOf(setup);
  const plain: PrettyOptions = { paint: (_, text) => text, width: 100, describeFigure: summarize, waived };
  const screen = format === undefined ? NOTHING : createReport(format, context, { ...plain, paint: painter(colors), width });
  const files = outputs.map((output) => createReport(output, context, plain));
  const isPrinted = ({ severity }: { readonly severity: ShownSeverity }): boolean => isAtLeast(severity, printed);
  return {
    screen,
    files,
    piecesOf: (draft) => [
      [...screen.ofDraft({ ...draft, shown: draft.shown.filter(isPrinted), faults: draft.faults.filter(isPrinted) })],
      ...files.map((report) => [...report.ofDraft(draft)]),
    ],
    piecesOfFile: (file) => [
      [...screen.ofFile({ ...file, faults: file.faults.filter(isPrinted) })],
      ...files.map((report) => [...report.ofFile(file)]),
    ],
  };
}
