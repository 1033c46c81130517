/** Renaming: the preferred label of a term, group or member, or the label of a figure, in the agenda and in every draft. */
import * as l10n from "@vscode/l10n";
import type { Position, Range } from "vscode-languageserver-types";
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry, Figure, Labels, Texts } from "../agenda/model.ts";
import { compareForm, tidy } from "../agenda/texts.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { foldSpelling } from "../review/folding.ts";
import type { AgendaSpot } from "./agendaSpots.ts";
import { entryKey } from "./citations.ts";
import { offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { type Doubt, renameMention } from "./renameText.ts";
import { findThings, type Subject } from "./spots.ts";

/** A label that is to become another. */
export interface Renaming {
  readonly subject: Subject;
  /** A language tag, as the agenda has it. */
  readonly language: string;
  /** The label as it is. */
  readonly label: string;
}

/** A label that can be renamed, and the words at hand that stand for it. */
export interface Renamable {
  readonly renaming: Renaming;
  readonly range: Range;
}

/** A change of a draft. */
export interface DraftChange {
  readonly range: Range;
  readonly newText: string;
  readonly doubt: Doubt;
}

/** The texts that are renamed: preferred labels, or a figure's label. Sources have none. */
function namesOf({ entry, member }: Subject): Texts | undefined {
  if (entry.type === "source") return undefined;
  if (entry.type === "figure") return entry.label;
  return entry.type === "group" && member !== undefined ? entry.members[member]?.preferred : entry.preferred;
}

/** The label of a subject in a language, or in another region's variant of it. */
function renamingOf(subject: Subject, language: string): Renaming | undefined {
  const texts = namesOf(subject) ?? {};
  const tags = Object.keys(texts);
  const tag = tags.includes(language) ? language : tags.find((each) => baseLanguage(each) === baseLanguage(language));
  const label = tag === undefined ? undefined : texts[tag]?.[0];
  return tag === undefined || label === undefined ? undefined : { subject, language: tag, label };
}

/** What can be renamed at a position of a draft: the entry of a mention, by whichever of its labels. Numbers are no names. */
export function findRenamable(reviewed: Reviewed, position: Position): Renamable | undefined {
  const thing = findThings(reviewed, offsetOf(reviewed, position)).find(({ type }) => type === "mention");
  if (thing?.type !== "mention") return undefined;
  const { entry, member, language } = thing.mention;
  const renaming = renamingOf({ entry, ...(member !== undefined && { member }) }, language);
  return renaming && { renaming, range: rangeOf(reviewed, thing) };
}

/** What can be renamed at a place of an agenda file: at a key the label in the agenda's language, at a preferred label that one. */
export function findAgendaRenamable(agenda: Agenda, spot: AgendaSpot): Renamable | undefined {
  if (spot.type === "label" && (spot.field === "preferred" || spot.field === "label")) {
    const { entry, member, language, text: label, range } = spot;
    return entry.type === "source"
      ? undefined
      : { renaming: { subject: { entry, ...(member !== undefined && { member }) }, language, label }, range };
  }
  if (spot.type !== "key") return undefined;
  const subject = { entry: spot.entry };
  const renaming = renamingOf(subject, agenda.language) ?? renamingOf(subject, Object.keys(namesOf(subject) ?? {})[0] ?? agenda.language);
  return renaming && { renaming, range: spot.range };
}

const allLabels = ({ preferred, admitted, deprecated }: Labels, language: string): readonly string[] =>
  [preferred, admitted, deprecated].flatMap((texts) => texts[language] ?? []);

const isCased = (entry: Entry): boolean => entry.type === "term" && entry.caseSensitive;

/** Whether another term or group of an agenda has a label, in the form in which labels are compared. */
function hasLabel(agenda: Agenda, { subject, language }: Renaming, label: string): Entry | undefined {
  const key = entryKey(subject.entry);
  return [...agenda.terms, ...agenda.groups].find((other) => {
    if (entryKey(other) === key) return false;
    const cased = isCased(other) || isCased(subject.entry);
    const form = compareForm(label, cased);
    return allLabels(other, language).some((each) => compareForm(each, cased) === form);
  });
}

/** Whether two figures differ by their labels alone, so that none of them could be meant if these were the same. */
const isTold = (a: Figure, b: Figure): boolean => a.unit !== b.unit || a.kind !== b.kind || a.period?.text !== b.period?.text;

function hasFigure(agenda: Agenda, { subject: { entry }, language }: Renaming, label: string): Entry | undefined {
  if (entry.type !== "figure") return undefined;
  const form = compareForm(label);
  return agenda.figures.find(
    (other) =>
      entryKey(other) !== entryKey(entry) && !isTold(other, entry) && (other.label[language] ?? []).some((each) => compareForm(each) === form),
  );
}

const hasMember = ({ subject: { entry, member }, language }: Renaming, label: string): boolean =>
  entry.type === "group" &&
  member !== undefined &&
  entry.members.some((each, index) => index !== member && allLabels(each, language).some((text) => compareForm(text) === compareForm(label)));

/** The agendas in which an entry is in force. */
const agendasOf = (agendas: readonly Agenda[], { entry }: Subject): readonly Agenda[] =>
  agendas.filter((agenda) => {
    const own = findEntry(agenda, entry.id);
    return own !== undefined && entryKey(own) === entryKey(entry);
  });

/**
 * What speaks against a new name, for a person; undefined where nothing does.
 * @param agendas every agenda of the workspace.
 */
export function checkName(agendas: readonly Agenda[], renaming: Renaming, asked: string): string | undefined {
  const name = tidy(asked);
  const { subject, label } = renaming;
  if (!/[\p{L}\p{N}]/u.test(name)) return l10n.t("A name needs at least one letter.");
  if (name === label) return l10n.t("‘{0}’ is the name already.", name);
  if (hasMember(renaming, name)) return l10n.t("‘{0}’ is another member of ‘{1}’ already.", name, subject.entry.id);
  if (subject.member !== undefined) return undefined;
  for (const agenda of agendasOf(agendas, subject)) {
    const other = subject.entry.type === "figure" ? hasFigure(agenda, renaming, name) : hasLabel(agenda, renaming, name);
    if (other) return l10n.t("‘{0}’ is a label of {1} already.", name, other.id);
  }
  return undefined;
}

/** How two names differ: in nothing that labels are matched by but their inflection, in case, hyphens or spelling, or in their words. */
export type NameChange = "inflection" | "spelling" | "words";

/** How a new name differs from the old one. */
export function compareNames({ subject, label, language }: Renaming, name: string): NameChange {
  const base = baseLanguage(language);
  const read = (text: string, form: "norm" | "lemma") =>
    readTokens(text, base).flatMap((token) => (token.type === "mark" ? [] : [foldSpelling(token[form], base)]));
  const isSame = (form: "norm" | "lemma"): boolean => read(label, form).join(" ") === read(name, form).join(" ");
  if (isSame("norm")) return "spelling";
  // What is a name is not inflected.
  return isSame("lemma") && !isCased(subject.entry) ? "inflection" : "words";
}

/** Whether the old label is another entry's, too. */
const isShared = (agendas: readonly Agenda[], renaming: Renaming): boolean =>
  agendasOf(agendas, renaming.subject).some((agenda) => hasLabel(agenda, renaming, renaming.label) !== undefined);

/** Whether the old label is to be deprecated: not where the new one is the same but for its form, or where it is another entry's too. */
export const deprecatesOld = (agendas: readonly Agenda[], renaming: Renaming, name: string): boolean =>
  renaming.subject.entry.type !== "figure" && compareNames(renaming, name) === "words" && !isShared(agendas, renaming);

/** The agendas in which other entries take over the new name where they hold the old one; none where that is another form of it, or another's too. */
export const agendasAlong = (agendas: readonly Agenda[], renaming: Renaming, name: string): readonly Agenda[] =>
  compareNames(renaming, name) === "inflection" || isShared(agendas, renaming) ? [] : agendasOf(agendas, renaming.subject);

/** The changes of a draft: every mention by the old label, in whatever form, becomes the new one in that form. In the order of the text. */
export function renameInDraft(reviewed: Reviewed, renaming: Renaming, name: string): readonly DraftChange[] {
  const { subject, label } = renaming;
  if (subject.entry.type === "figure" || compareNames(renaming, name) === "inflection") return [];
  const { draft, mentions } = reviewed.review;
  const key = entryKey(subject.entry);
  const language = baseLanguage(renaming.language);
  let end = 0;
  return mentions.flatMap((mention) => {
    const isMeant =
      entryKey(mention.entry) === key &&
      mention.member === subject.member &&
      mention.status === "preferred" &&
      mention.label === label &&
      mention.language === language;
    const renamed = isMeant ? renameMention(draft, mention, name) : undefined;
    const changes = renamed?.changes.filter(({ start }) => start >= end) ?? [];
    end = Math.max(end, ...changes.map((change) => change.end));
    return changes.map(({ start, end: to, newText }) => ({ range: rangeOf(reviewed, { start, end: to }), newText, doubt: renamed?.doubt ?? "none" }));
  });
}
