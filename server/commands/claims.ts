/** `concord claims`: every quantity of a draft, which figure it speaks of, and how it stands to it. */
import * as l10n from "@vscode/l10n";
import { summarize } from "../features/official.ts";
import { toClaimsFile, writeJson } from "../reports/json.ts";
import type { CheckedDraft } from "../reports/model.ts";
import { prettyClaims } from "../reports/pretty.ts";
import { columnsOf, hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";
import { FaultGatherer, isSilent, listBlockers, openWorkspace, readInput, reviewText, tellNoAgenda, toChecked } from "./workspace.ts";

/** The options of `claims`. */
export const CLAIMS_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  format: { type: "string", default: "pretty" },
  "stdin-filename": { type: "string" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/**
 * Runs `concord claims`.
 * @returns the exit status: 0, or 2 for agendas or a configuration that are wrong.
 * @throws {UsageError} for wrong arguments.
 */
export async function claims(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("claims", args, CLAIMS_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json"]);
  if (positionals.length === 0) throw new UsageError(l10n.t("Which draft? Write 'concord claims DRAFT', or '-' for standard input."));
  const workspace = { paths: positionals, agendas: values.agenda ?? [], stdinFilename: values["stdin-filename"] };
  const { service, inputs, writePath } = await openWorkspace(io, workspace);
  const gatherer = new FaultGatherer();
  const drafts: CheckedDraft[] = [];
  let without = 0;
  for (const input of inputs) {
    const { text } = await readInput(input, io);
    const review = await reviewText(service, input.uri, text);
    if (review.ignored) continue;
    gatherer.add([...review.fileFaults, ...review.faults]);
    if (isSilent(review)) without++;
    drafts.push(toChecked(review, input.path));
  }
  const blockers = listBlockers(gatherer.list(), writePath);
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  if (drafts.length > 0 && drafts.length === without) throw new UsageError(tellNoAgenda());

  if (format === "json") await write(io.stdout, writeJson(drafts.map(toClaimsFile)));
  else {
    const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
    const options = { paint, width: columnsOf(io.stdout), describeFigure: summarize };
    for (const draft of drafts) for (const line of prettyClaims(draft, options)) await write(io.stdout, `${line}\n`);
  }
  return blockers.length > 0 ? 2 : 0;
}
