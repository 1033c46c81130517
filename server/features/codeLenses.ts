/** Code lenses above the entries of an agenda file: how often drafts cite them, and how often they disagree. */
import * as l10n from "@vscode/l10n";
import type { CodeLens, Command } from "vscode-languageserver-types";
import type { AgendaFile } from "./agendaFile.ts";
import { entryKey } from "./citations.ts";
import type { EntryCitations } from "./entryCitations.ts";

/** The client's command that shows the places; its arguments are the lens's data. */
export const SHOW_CITATIONS = "concord.showCitations";

/** What a lens carries. */
export interface CodeLensData {
  /** Of the agenda file. */
  readonly uri: string;
  /** As `entryKey` names it. */
  readonly entry: string;
  /** Whether it tells the places that disagree, or all that cite the entry. */
  readonly disagreeing: boolean;
}

/** Whether a lens's data is ours, from a client that may send anything. */
export const isCodeLensData = (data: unknown): data is CodeLensData =>
  typeof data === "object" && data !== null && typeof (data as CodeLensData).uri === "string" && typeof (data as CodeLensData).entry === "string";

/**
 * The lenses of a file without what they say, which takes the drafts to find out: one above every entry that a draft can cite, a second one
 * where a draft is known to disagree. Sources are cited through the entries that name them, and have none.
 */
export function provideCodeLenses({ uri, entries }: AgendaFile, disagreeing: ReadonlySet<string>): CodeLens[] {
  return entries.flatMap((entry): readonly CodeLens[] => {
    if (entry.type === "source") return [];
    const key = entryKey(entry);
    const lens = (data: Omit<CodeLensData, "uri" | "entry">): CodeLens => ({
      range: entry.place.key,
      data: { uri, entry: key, ...data } satisfies CodeLensData,
    });
    return [lens({ disagreeing: false }), ...(disagreeing.has(key) ? [lens({ disagreeing: true })] : [])];
  });
}

/** 'Cited 12 times in 4 drafts'. */
export function sayCited({ places, drafts }: Pick<EntryCitations, "places" | "drafts">): string {
  if (places.length === 0) return l10n.t("Not cited in any draft");
  if (places.length === 1) return l10n.t("Cited once");
  return drafts === 1 ? l10n.t("Cited {0} times in one draft", places.length) : l10n.t("Cited {0} times in {1} drafts", places.length, drafts);
}

/** 'None disagrees', '2 disagree'. */
export function sayDisagreeing({ disagreements }: Pick<EntryCitations, "disagreements">): string {
  if (disagreements.length === 0) return l10n.t("None disagrees");
  return disagreements.length === 1 ? l10n.t("1 disagrees") : l10n.t("{0} disagree", disagreements.length);
}

/**
 * Puts in what a lens says.
 * @param canShow whether the client has the command that shows the places; without it, or without places, a lens only tells.
 */
export function resolveCodeLens(lens: CodeLens, data: CodeLensData, found: EntryCitations, canShow: boolean): CodeLens {
  const title = data.disagreeing ? sayDisagreeing(found) : sayCited(found);
  const places = data.disagreeing ? found.disagreements : found.places;
  const command: Command =
    canShow && places.length > 0
      ? { title, command: SHOW_CITATIONS, arguments: [data.uri, lens.range.start, data.entry, data.disagreeing] }
      : { title, command: "" };
  return { ...lens, command };
}
