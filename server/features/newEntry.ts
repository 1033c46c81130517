/** A new entry of an agenda, made of what a person has answered: a term, a group, a figure or a source. */
import * as l10n from "@vscode/l10n";
import type { Range, TextEdit } from "vscode-languageserver-types";
import { addEntry, type EntryFields } from "../agenda/edit.ts";
import { listEntries } from "../agenda/find.ts";
import { isAdvice } from "../agenda/hints.ts";
import { isDay } from "../agenda/periods.ts";
import { parseAgenda } from "../agenda/read.ts";
import { resolveAgenda } from "../agenda/resolve.ts";
import type { Section } from "../agenda/schema.ts";
import type { Agenda } from "../checks/model.ts";
import { readDraft } from "../draft/draft.ts";
import type { Quantity } from "../draft/model.ts";
import { edited, editInSteps, type Step } from "./agendaSteps.ts";
import { addFigure, checkAnswer, freeKey, isGivenDate, keyOf, type NewSource, sourceFields } from "./newFigure.ts";

/** What can be added, and the section in which each stands. */
export const ENTRY_SECTIONS = { term: "terms", group: "groups", figure: "figures", source: "sources" } as const satisfies Record<string, Section>;
/** What can be added. */
export type NewEntryKind = keyof typeof ENTRY_SECTIONS;

/** What a person says of a new entry, as typed. What is not asked of its kind, or left empty, is "". */
export interface EntryAnswers {
  readonly kind: NewEntryKind;
  /** The right label of a term, the name of a group, what a figure measures, the title of a source. */
  readonly label: string;
  /** Of a term or group: labels that are wrong, with ';' or ',' between them. */
  readonly deprecated: string;
  /** Of a group, in official order, with ';' between them; ',' where there is none. */
  readonly members: string;
  /** Of a figure: the number as a draft would have it. */
  readonly value: string;
  readonly unit: string;
  readonly base: string;
  readonly period: string;
  /** Of a figure: `target` or `forecast`, "" for an observed one. */
  readonly figureKind: string;
  /** Of a source. */
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
  /** The key of a source, or a new one. */
  readonly source?: string | NewSource;
}

/** The answers that are typed. */
export type EntryField = Exclude<keyof EntryAnswers, "kind" | "source">;

/** The number that a text gives, as a draft in a language would have it. */
export function readNumber(text: string, language: string): Quantity | undefined {
  const { blocks } = readDraft("", text, { languages: [language], language });
  const quantities = blocks.flatMap(({ content }) => content.quantities);
  return quantities.length === 1 ? quantities[0] : undefined;
}

/** Texts with ';' between them, or ',' where there is none. */
const listOf = (text: string): readonly string[] =>
  text
    .split(text.includes(";") ? ";" : ",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

const LABEL_NEEDED: Readonly<Record<NewEntryKind, () => string>> = {
  term: () => l10n.t("Say what the term is."),
  group: () => l10n.t("Say what the list is called."),
  figure: () => l10n.t("Say what is measured."),
  source: () => l10n.t("Say what the publication is called."),
};

/** What is wrong with an answer, in words; undefined where nothing is. `language`: the agenda's. */
export function checkEntryAnswer(kind: NewEntryKind, field: EntryField, text: string, language: string): string | undefined {
  const answer = text.trim();
  if (field === "label") return answer === "" ? LABEL_NEEDED[kind]() : undefined;
  if (field === "members" && kind === "group" && listOf(answer).length < 2) return l10n.t("A group has two members or more, with ‘;’ between them.");
  if (field === "value" && kind === "figure" && !isDay(answer) && !readNumber(answer, language))
    return l10n.t("Write one number, as a draft would: 80.2%, 268 million, 2024-06-30.");
  if (kind === "figure" && (field === "unit" || field === "period")) return checkAnswer(field, answer);
  if (field === "date" && kind === "source" && !isGivenDate(answer)) return l10n.t("A date is such as 2024-04-24, 2024-04 or 2024.");
  if (field === "url" && answer !== "" && !/^https?:\/\/\S+$/u.test(answer)) return l10n.t("An address begins with https://.");
  return undefined;
}

/** A member: the id of the term with that label, else a label of its own. */
function memberOf(text: string, { terms, language }: Pick<Agenda, "terms" | "language">): EntryFields[string] {
  const wanted = text.normalize("NFC").toLowerCase();
  const known = terms.find(({ preferred }) => (preferred[language] ?? []).some((label) => label.normalize("NFC").toLowerCase() === wanted));
  return known ? known.id.slice(known.id.indexOf("/") + 1) : { preferred: { [language]: text } };
}

function fieldsOf({ kind, ...answers }: EntryAnswers, agenda: Pick<Agenda, "terms" | "language">, source: string | undefined): EntryFields {
  const { language } = agenda;
  const label = answers.label.trim();
  if (kind === "source") return sourceFields({ ...answers, title: label });
  const deprecated = listOf(answers.deprecated);
  const common = { preferred: { [language]: label }, deprecated: deprecated.length > 0 ? { [language]: deprecated } : undefined };
  if (kind === "term") return { ...common, source };
  const members = listOf(answers.members).map((member) => memberOf(member, agenda)) as Exclude<EntryFields[string], undefined>[];
  return { ...common, members, source };
}

/** A new entry, or why it cannot be added. */
export type AddedEntry =
  | { readonly id: string; readonly edits: readonly TextEdit[] /** Of its key, after the edits. */; readonly range: Range }
  | { readonly fault: string };

/** What is wrong with an entry once it stands in the agenda: its label is another's already, for one. */
function findFault(text: string, id: string): { readonly fault?: string; readonly range?: Range } {
  const { agenda, faults } = resolveAgenda(parseAgenda("", text), () => undefined);
  const fault = faults.find((each) => each.entry === id && !isAdvice(each));
  const range = agenda && listEntries(agenda).find((entry) => entry.id === id)?.place.key;
  return { ...(fault && { fault: fault.message }), ...(range && { range }) };
}

/**
 * Adds an entry at the end of its section, with its source where that is new. Everything else in the file stays as it was written.
 * @param text of the agenda file.
 * @param inForce the agenda with all that it extends, whose terms may be members.
 * @returns undefined where the file cannot be edited.
 */
export function addNewEntry(text: string, answers: EntryAnswers, inForce: Pick<Agenda, "terms" | "language">): AddedEntry | undefined {
  const { kind, source } = answers;
  const { language } = inForce;
  const asked: readonly EntryField[] = ["label", "members", "value", "unit", "period", "date", "url"];
  for (const field of asked) {
    const fault = checkEntryAnswer(kind, field, answers[field], language);
    if (fault !== undefined) return { fault };
  }
  const added = kind === "figure" ? addNumber(text, answers, language) : addWords(text, answers, inForce, source);
  if (!added) return undefined;
  const { fault, range } = findFault(edited(text, added.edits), added.id);
  if (fault !== undefined) return { fault };
  return range && { ...added, range };
}

type Added = { readonly id: string; readonly edits: readonly TextEdit[] } | undefined;

function addNumber(text: string, answers: EntryAnswers, language: string): Added {
  const { label, unit, base, period, figureKind, source } = answers;
  const value = answers.value.trim();
  const quantity = isDay(value) ? ({ value, unit: "date", decimals: 0, magnitude: 1 } as Quantity) : readNumber(value, language);
  const more = source === undefined ? {} : { source };
  const added = quantity && addFigure(text, { quantity }, { agenda: "", label, unit, base, period, kind: figureKind, ...more }, language);
  return added && { id: `figures/${added.key}`, edits: added.edits };
}

function addWords(text: string, answers: EntryAnswers, agenda: Pick<Agenda, "terms" | "language">, source: EntryAnswers["source"]): Added {
  const section = ENTRY_SECTIONS[answers.kind];
  const key = freeKey(text, section, keyOf(answers.label, answers.kind));
  const isNew = typeof source === "object";
  if (isNew && (source.title.trim() === "" || !isGivenDate(source.date.trim()))) return undefined;
  const sourceKey = isNew ? freeKey(text, "sources", keyOf(source.title, "source")) : source;
  const steps: Step[] = [
    ...(isNew ? [(now: string) => addEntry(now, "sources", sourceKey ?? "", sourceFields(source))] : []),
    (now) => addEntry(now, section, key, fieldsOf(answers, agenda, sourceKey)),
  ];
  const edits = editInSteps(text, steps);
  return edits && { id: `${section}/${key}`, edits };
}
