/** Telling what a check finds, as it finds it: on standard output, and in the files that `--output` names. */
import * as l10n from "@vscode/l10n";
import { summarize } from "../features/official.ts";
import { createReportContext } from "../reportContext.ts";
import { createReport, type Format } from "../reports/formats.ts";
import type { CheckedDraft, FaultyFile } from "../reports/model.ts";
import type { PrettyOptions } from "../reports/pretty.ts";
import type { Ending, Report, ReportContext } from "../reports/report.ts";
import { isAtLeast, type ShownSeverity } from "../review/shown.ts";
import { today } from "./baseline.ts";
import { columnsOf, type Io, painter, write } from "./io.ts";
import { type OutputFile, type OutputOption, openOutput } from "./output.ts";
import { rootPaths } from "./root.ts";
import type { Workspace } from "./workspace.ts";

/** Tells one thing after the other. */
export interface Printer {
  /** A draft that was mended, and how. */
  mended(path: string, notes: readonly string[]): Promise<void>;
  /** What would be mended. */
  diff(text: string): Promise<void>;
  draft(draft: CheckedDraft): Promise<void>;
  agenda(file: FaultyFile): Promise<void>;
  /** The end of what is printed. */
  end(ending: Ending): Promise<void>;
  /** Puts the files in their places, each with its end. */
  save(ending: Ending): Promise<void>;
  /** Leaves files that are not in their places yet as they were. */
  discard(): Promise<void>;
}

/** How a run is told. */
export interface PrinterOptions {
  /** What is printed; undefined: diffs alone. */
  readonly format?: Format | undefined;
  readonly outputs: readonly OutputOption[];
  readonly colors: boolean;
  /** The least severity that is printed; files hold everything. */
  readonly printed: ShownSeverity;
  /** Whether reports for people list what ignore comments waive. */
  readonly waived?: boolean;
  readonly failOn: ShownSeverity;
}

const NOTHING: Report = { type: "streamed", begin: "", between: "", ofDraft: () => [], ofFile: () => [], end: () => "" };

type Emit = (text: string) => Promise<void>;

/** A report on its way out: piece by piece where its form allows that. */
interface Sink {
  add(pieces: Iterable<string>): Promise<void>;
  end(ending: Ending): Promise<void>;
}

function createSink(report: Report, emit: Emit): Sink {
  const gathered: string[] = [];
  let count = 0;
  return {
    add: async (pieces) => {
      if (report.type === "gathered") {
        gathered.push(...pieces);
        return;
      }
      let text = "";
      for (const piece of pieces) text += (count++ === 0 ? report.begin : report.between) + piece;
      if (text !== "") await emit(text);
    },
    end: (ending) => {
      if (report.type === "gathered") return emit(report.whole(gathered, ending));
      return emit((count === 0 ? report.begin : "") + report.end(ending, count));
    },
  };
}

const contextOf = ({ cwd, env }: Io, { writePath }: Workspace, failOn: ShownSeverity): ReportContext =>
  createReportContext({ writePath, fromRoot: rootPaths(cwd, env), failOn, date: today() });

/**
 * Makes a printer, and opens its files.
 * @throws {UsageError} where a file cannot be written.
 */
export async function createPrinter(io: Io, workspace: Workspace, options: PrinterOptions): Promise<Printer> {
  const { format, outputs, colors, printed, waived = false, failOn } = options;
  const context = contextOf(io, workspace, failOn);
  const plain: PrettyOptions = { paint: (_, text) => text, width: 100, describeFigure: summarize, waived };
  const shown = format === undefined ? NOTHING : createReport(format, context, { ...plain, paint: painter(colors), width: columnsOf(io.stdout) });
  const screen = createSink(shown, (text) => write(io.stdout, text));
  const files: OutputFile[] = [];
  const discard = async (): Promise<void> => {
    for (const file of files.splice(0)) await file.discard();
  };
  const written: { readonly report: Report; readonly sink: Sink; readonly file: OutputFile }[] = [];
  for (const output of outputs) {
    const file = await openOutput(output).catch(async (error: unknown) => {
      await discard();
      throw error;
    });
    files.push(file);
    const report = createReport(output.format, context, plain);
    written.push({ report, file, sink: createSink(report, file.write) });
  }
  const isPrinted = ({ severity }: { readonly severity: ShownSeverity }): boolean => isAtLeast(severity, printed);
  const notes = format === "pretty" ? io.stdout : io.stderr;
  return {
    mended: async (path, lines) => {
      for (const line of [l10n.t("Fixed in {0}:", path), ...lines.map((each) => `  ${each}`)]) await write(notes, `${line}\n`);
    },
    diff: (text) => write(io.stdout, text),
    draft: async (draft) => {
      await screen.add(shown.ofDraft({ ...draft, shown: draft.shown.filter(isPrinted), faults: draft.faults.filter(isPrinted) }));
      for (const { report, sink } of written) await sink.add(report.ofDraft(draft));
    },
    agenda: async (file) => {
      await screen.add(shown.ofFile({ ...file, faults: file.faults.filter(isPrinted) }));
      for (const { report, sink } of written) await sink.add(report.ofFile(file));
    },
    end: (ending) => screen.end(ending),
    save: async (ending) => {
      for (const { sink } of written) await sink.end({ ...ending, summary: true });
      for (const { file } of written) {
        await file.commit();
        files.splice(files.indexOf(file), 1);
      }
    },
    discard,
  };
}
