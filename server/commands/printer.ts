/** Printing what a check finds, as it finds it. */
import * as l10n from "@vscode/l10n";
import { summarize } from "../features/official.ts";
import { toDraftFile, toFaultyFile, writeJson } from "../reports/json.ts";
import type { CheckedDraft, FaultyFile, Totals, WritePath } from "../reports/model.ts";
import { prettyDraft, prettyFaults, prettySummary, type Style } from "../reports/pretty.ts";
import { columnsOf, type Io, write } from "./io.ts";

/** Prints one thing after the other. */
export interface Printer {
  /** A draft that was mended, and how. */
  mended(path: string, notes: readonly string[]): Promise<void>;
  draft(draft: CheckedDraft): Promise<void>;
  agenda(file: FaultyFile): Promise<void>;
  /** The end of the report, with a summary where totals are given. */
  end(totals: Totals | undefined): Promise<void>;
}

/** A printer for people, or of JSON: one document, so that it is written at the end. */
export function createPrinter(io: Io, format: "pretty" | "json", paint: (style: Style, text: string) => string, writePath: WritePath): Printer {
  const mendedOn = (output: Io["stdout"]) => async (path: string, notes: readonly string[]) => {
    for (const line of [l10n.t("Fixed in {0}:", path), ...notes.map((note) => `  ${note}`)]) await write(output, `${line}\n`);
  };
  if (format === "json") {
    const drafts: object[] = [];
    const agendas: object[] = [];
    return {
      mended: mendedOn(io.stderr),
      draft: async (draft) => void drafts.push(toDraftFile(draft, writePath)),
      agenda: async (file) => void (file.faults.length > 0 && agendas.push(toFaultyFile(file))),
      end: () => write(io.stdout, writeJson([...drafts, ...agendas])),
    };
  }
  const options = { paint, width: columnsOf(io.stdout), describeFigure: summarize };
  const print = async (lines: Iterable<string>): Promise<void> => {
    for (const line of lines) await write(io.stdout, `${line}\n`);
  };
  return {
    mended: mendedOn(io.stdout),
    draft: (draft) => print(prettyDraft(draft, options)),
    agenda: (file) => print(prettyFaults(file, options)),
    end: (totals) => print(totals ? [prettySummary(totals, options)] : []),
  };
}
