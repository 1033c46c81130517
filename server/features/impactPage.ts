/** What a change of an agenda breaks, as a page of Markdown: what has changed, and which drafts disagree now. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import { type EntryChange, nameChange, tellChange } from "./agendaDiff.ts";
import { escapeMarkdown } from "./markup.ts";

/** A place of a draft that disagrees now. */
export interface BrokenPlace {
  readonly message: string;
  readonly rule: string;
  readonly range: Range;
  /** The words at hand, and what to put in their place where one thing is right. */
  readonly text: string;
  readonly fix?: string | undefined;
}

/** A draft that disagrees now. */
export interface BrokenDraft {
  readonly uri: string;
  /** As it is named. */
  readonly path: string;
  readonly places: readonly BrokenPlace[];
}

/** What a page tells. */
export interface Impact {
  readonly title: string;
  /** Names the two states: 'HEAD', 'the file as it is saved'. */
  readonly from: string;
  readonly changes: readonly EntryChange[];
  /** How many drafts answer to the agenda. */
  readonly drafts: number;
  readonly broken: readonly BrokenDraft[];
  /** How many numbers of these drafts were held against the agenda and are not any more. */
  readonly unchecked?: number;
  /** What is wrong in the agenda's file as it is now: what stands there is not in force. */
  readonly faults?: readonly { readonly message: string; readonly range: Range }[];
  /** Where the agenda stands. */
  readonly uri: string;
}

/** A place in a page that leads elsewhere. Columns count UTF-16 units from 0. */
export interface PageLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly range: Range;
}

/** A page and where it leads. */
export interface ImpactPage {
  readonly text: string;
  readonly links: readonly PageLink[];
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 120).replace(/\p{Surrogate}$/u, "")}…` : text);

/** In a sentence or two, how many drafts a change breaks, and what it leaves unchecked: that is no agreement. */
export function tellBroken({ unchecked = 0, ...impact }: Pick<Impact, "drafts" | "broken" | "unchecked">): string {
  if (unchecked === 0) return tellPlaces(impact);
  const lost =
    unchecked === 1
      ? l10n.t("1 number that was checked is not checked any more.")
      : l10n.t("{0} numbers that were checked are not checked any more.", unchecked);
  const { drafts, broken } = impact;
  return `${broken.length === 0 ? l10n.t("Nothing disagrees now. Drafts that answer to this agenda: {0}.", drafts) : tellPlaces(impact)} ${lost}`;
}

function tellPlaces({ drafts, broken }: Pick<Impact, "drafts" | "broken">): string {
  if (drafts === 0) return l10n.t("No draft answers to this agenda.");
  if (broken.length === 0)
    return drafts === 1
      ? l10n.t("The one draft that answers to this agenda agrees as before.")
      : l10n.t("All {0} drafts that answer to this agenda agree as before.", drafts);
  const places = broken.reduce((sum, each) => sum + each.places.length, 0);
  if (places === 1) return l10n.t("1 place disagrees now. Drafts that answer to this agenda: {0}.", drafts);
  return broken.length === 1
    ? l10n.t("{0} places in 1 draft disagree now. Drafts that answer to this agenda: {1}.", places, drafts)
    : l10n.t("{0} places in {1} drafts disagree now. Drafts that answer to this agenda: {2}.", places, broken.length, drafts);
}

/** The page. What comes from drafts and agendas is escaped: it makes no link and no HTML. */
export function writeImpact(impact: Impact): ImpactPage {
  const { title, from, changes, broken, faults = [], uri } = impact;
  const lines: string[] = [];
  const links: PageLink[] = [];
  const add = (before: string, link?: string, place?: { readonly uri: string; readonly range: Range }, after = ""): void => {
    const line = lines.length;
    if (link !== undefined && place) links.push({ line, start: before.length, end: before.length + link.length, ...place });
    lines.push(`${before}${link ?? ""}${after}`);
  };
  add(`# ${l10n.t("What the change of ‘{0}’ breaks", escapeMarkdown(title))}`);
  add("");
  add(tellBroken(impact));
  add("");
  if (faults.length > 0) {
    add(`## ${l10n.t("What is wrong in the agenda itself, and not in force")}`);
    add("");
    for (const { message, range } of faults)
      add("- ", `${range.start.line + 1}:${range.start.character + 1}`, { uri, range }, ` ${escapeMarkdown(message)}`);
    add("");
  }
  add(`## ${l10n.t("What has changed since {0}", escapeMarkdown(from))}`);
  add("");
  if (changes.length === 0) add(l10n.t("Nothing that drafts are held against."));
  for (const change of changes) {
    const { entry, type } = change;
    const told = `: ${escapeMarkdown(tellChange(change))}`;
    const place = { uri: entry.place.uri, range: entry.place.key };
    // What is gone stands nowhere.
    if (type === "removed" || entry.place.uri !== uri) add(`- **${nameChange(change)}** ${escapeMarkdown(change.id)}${told}`);
    else add(`- **${nameChange(change)}** `, escapeMarkdown(change.id), place, told);
  }
  for (const { uri: draft, path, places } of broken) {
    add("");
    add("## ", escapeMarkdown(path), { uri: draft, range: places[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    add("");
    for (const { range, message, rule, text, fix } of places) {
      const { line, character } = range.start;
      const words = escapeMarkdown(cut(text));
      const mend = fix === undefined ? words : `${words} → ${escapeMarkdown(cut(fix))}`;
      add("- ", `${line + 1}:${character + 1}`, { uri: draft, range }, ` **${mend}** ${escapeMarkdown(message)} (${escapeMarkdown(rule)})`);
    }
  }
  return { text: `${lines.join("\n")}\n`, links };
}
