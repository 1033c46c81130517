/** Mending a draft: safe edits, again and again until none is left, and back into its file. */

import { access, constants, readFile } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import { plainText } from "../reports/columns.ts";
import { writeFix } from "../reports/json.ts";
import { moveRegions, type Regions, touches } from "../reports/regions.ts";
import type { ShownFinding } from "../review/shown.ts";
import type { DraftReview, PolicyService } from "../service.ts";
import { applySafeEdits } from "./fix.ts";
import { UsageError } from "./io.ts";
import { OutputError, openOutput } from "./output.ts";
import { type Input, type InputText, reviewText } from "./workspace.ts";

/** A draft after its edits. */
export interface Mended {
  /** Of the text as it is now. */
  readonly review: DraftReview;
  readonly text: string;
  /** 'line:column  text → fix  rule', of each finding that was mended. */
  readonly notes: readonly string[];
  /** Where the changed parts are now. */
  readonly regions?: Regions;
}

/** A text that keeps giving edits is one in which two rules undo each other: enough. */
const MAX_ROUNDS = 10;

function noteOf(finding: ShownFinding, { review, lines }: DraftReview): string {
  const { line, character } = lines.positionAt(finding.start);
  const { text } = review.draft;
  const fix = writeFix(finding, text);
  const what = fix === null ? finding.message : `${text.slice(finding.start, finding.end)} → ${fix}`;
  return plainText(`${line + 1}:${character + 1}  ${what.replace(/\s+/g, " ")}  ${finding.rule}`);
}

/**
 * Applies safe edits and reviews again, until nothing is left to apply.
 * @param changed the parts of the text outside of which nothing is to be mended; undefined: all of it may be.
 */
export async function mend(service: PolicyService, uri: string, text: string, changed?: Regions): Promise<Mended> {
  let review = await reviewText(service, uri, text);
  let fixed = text;
  let regions = changed;
  const notes: string[] = [];
  const seen = new Set([text]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const within = regions;
    const next = applySafeEdits(fixed, within ? review.shown.filter((finding) => touches(within, finding)) : review.shown);
    if (seen.has(next.text)) break;
    for (const finding of next.mended) notes.push(noteOf(finding, review));
    fixed = next.text;
    regions = within && moveRegions(within, next.changes);
    seen.add(fixed);
    review = await reviewText(service, uri, fixed);
  }
  return { review, text: fixed, notes, ...(regions && { regions }) };
}

/**
 * Writes a draft back as it was but for its text: its byte order mark, line ends and mode stay, and whoever reads it meanwhile, or ends the run
 * in the middle, finds it whole, old or new.
 * @param read what was read of it: a file that holds something else by now is left alone.
 * @throws {UsageError} where the file cannot be written, or has changed under way.
 */
export async function save({ file = "", path }: Input, { mark, text: before }: InputText, text: string): Promise<void> {
  const output = await access(file, constants.W_OK)
    .then(() => openOutput({ file, name: path }))
    .catch((error: NodeJS.ErrnoException) => {
      // Of one draft, not of the whole run.
      throw new UsageError(error instanceof OutputError ? error.message : l10n.t("'{0}' cannot be written: {1}.", path, error.code ?? error.message));
    });
  try {
    await output.write(mark + text);
    if (!Buffer.from(mark + before).equals(await readFile(file)))
      throw new UsageError(l10n.t("'{0}' has changed while it was being checked: it is left alone.", path));
    await output.commit();
  } catch (error) {
    await output.discard();
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
