/** Telling what a check finds, as it finds it: on standard output, and in the files that `--output` names. */
import * as l10n from "@vscode/l10n";
import type { Ending, Report } from "../reports/report.ts";
import { type Io, write } from "./io.ts";
import { type OutputFile, type OutputOption, openOutput } from "./output.ts";
import type { Reports } from "./reports.ts";

/** Tells one thing after the other. */
export interface Printer {
  /** A draft that was mended, and how. */
  mended(path: string, notes: readonly string[]): Promise<void>;
  /** What would be mended. */
  diff(text: string): Promise<void>;
  /** What the reports, in their order, tell of a draft or an agenda. */
  add(pieces: readonly (readonly string[])[]): Promise<void>;
  /** The end of what is printed. */
  end(ending: Ending): Promise<void>;
  /** Puts the files in their places, each with its end. */
  save(ending: Ending): Promise<void>;
  /** Leaves files that are not in their places yet as they were. */
  discard(): Promise<void>;
}

type Emit = (text: string) => Promise<void>;

/** A report on its way out: piece by piece where its form allows that. */
interface Sink {
  add(pieces: readonly string[]): Promise<void>;
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

/**
 * Makes a printer, and opens its files.
 * @param reports what is printed, and a report for each of the files.
 * @param notes where it is told what was mended.
 * @throws {UsageError} where a file cannot be written.
 */
export async function createPrinter(io: Io, reports: Reports, outputs: readonly OutputOption[], notes: Io["stdout"]): Promise<Printer> {
  const screen = createSink(reports.screen, (text) => write(io.stdout, text));
  const files: OutputFile[] = [];
  const discard = async (): Promise<void> => {
    for (const file of files.splice(0)) await file.discard();
  };
  const written: { readonly sink: Sink; readonly file: OutputFile }[] = [];
  for (const [index, report] of reports.files.entries()) {
    const output = outputs[index];
    if (!output) continue;
    const file = await openOutput(output).catch(async (error: unknown) => {
      await discard();
      throw error;
    });
    files.push(file);
    written.push({ file, sink: createSink(report, file.write) });
  }
  return {
    mended: async (path, lines) => {
      for (const line of [l10n.t("Fixed in {0}:", path), ...lines.map((each) => `  ${each}`)]) await write(notes, `${line}\n`);
    },
    diff: (text) => write(io.stdout, text),
    add: async ([printed = [], ...others]) => {
      await screen.add(printed);
      for (const [index, { sink }] of written.entries()) await sink.add(others[index] ?? []);
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
