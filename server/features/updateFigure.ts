/** A figure's new official value, made of what a person has answered: what is wrong with the answers, and what becomes of the file. */
import * as l10n from "@vscode/l10n";
import type { Range, TextEdit } from "vscode-languageserver-types";
import { addEntry } from "../agenda/edit.ts";
import type { Figure } from "../agenda/model.ts";
import { isDay, readPeriod } from "../agenda/periods.ts";
import { parseAgenda } from "../agenda/read.ts";
import { type OldValue, type UpdatedFigure, updateFigure } from "../agenda/update.ts";
import { edited, editInSteps } from "./agendaSteps.ts";
import { readNumber } from "./newEntry.ts";
import { checkAnswer, freeKey, isGivenDate, keyOf, type NewSource, sourceFields } from "./newFigure.ts";
import { writePeriod } from "./official.ts";

/** What a person says of a figure's new value, as typed. What is left empty is "". */
export interface UpdateAnswers {
  /** The number as a draft in the agenda's language would have it. */
  readonly value: string;
  readonly period: string;
  /** The period of the old value, where the figure names none. */
  readonly oldPeriod: string;
  /** The key of a source, or a new one. */
  readonly source?: string | NewSource;
}

/** The answers that are typed. */
export type UpdateField = Exclude<keyof UpdateAnswers, "source">;

/** Units whose bare number says no unit of its own. */
const saysUnit = (unit: string | null, figure: Figure): boolean => unit !== null && unit !== "count" && unit !== figure.unit;

type ReadValue = { readonly written: string } | { readonly fault: string };

/** A number as an agenda writes it: in full, without its unit. */
function readValue(text: string, figure: Figure, language: string): ReadValue {
  const answer = text.trim();
  if (figure.unit === "date") {
    if (isDay(answer)) return { written: answer };
    const day = readNumber(answer, language);
    if (day?.unit === "date" && typeof day.value === "string" && isDay(day.value)) return { written: day.value };
    return { fault: l10n.t("This figure is a day: write it as 2024-04-24.") };
  }
  const quantity = readNumber(answer, language);
  if (!quantity || typeof quantity.value === "string")
    return { fault: l10n.t("Write one number, as a draft would: 80.2%, 268 million, 2024-06-30.") };
  if (quantity.hedge) return { fault: l10n.t("Write the number alone: ‘about’, ‘at least’ and the like stand in ‘comparator’.") };
  if (saysUnit(quantity.unit, figure)) return { fault: l10n.t("The unit of this figure is ‘{0}’, not ‘{1}’.", figure.unit, quantity.unit ?? "") };
  const { value, decimals, magnitude } = quantity;
  if (typeof value !== "number") return { written: `[${value.join(", ")}]` };
  // 80.20 says more than 80.2.
  const digits = magnitude === 1 && decimals <= 20 ? value.toFixed(decimals) : "";
  return { written: digits !== "" && Number(digits) === value ? digits : String(value) };
}

/** What is wrong with an answer about a figure, in words; undefined where nothing is. `language`: the agenda's. */
export function checkUpdateAnswer(figure: Figure, field: UpdateField, text: string, language: string): string | undefined {
  const answer = text.trim();
  if (field === "value") {
    const read = readValue(answer, figure, language);
    return "fault" in read ? read.fault : undefined;
  }
  if (field === "oldPeriod") return checkAnswer("period", answer);
  if (answer === "")
    return figure.period ? l10n.t("The old value is that of {0}: say for which period the new one holds.", writePeriod(figure.period)) : undefined;
  const period = readPeriod(answer);
  if (period && figure.period && period.to < figure.period.to)
    return l10n.t("{0} lies before {1}, whose value stands here: put the older one into ‘series’.", answer, writePeriod(figure.period));
  return checkAnswer("period", answer);
}

/** A figure with its new value, or why it cannot have it. */
export type FigureUpdated =
  | {
      readonly edits: readonly TextEdit[];
      readonly old: OldValue;
      readonly dropped: UpdatedFigure["dropped"];
      /** The whole text after the edits. */
      readonly text: string;
      /** Of the figure's key, after the edits. */
      readonly range: Range;
    }
  | { readonly fault: string };

/**
 * Gives a figure its new value, with its source where that is new.
 * @param text of the file in which the figure stands.
 * @param sources the keys that may be named: those in force for the file.
 * @param language of the agenda.
 * @returns undefined where the file cannot be edited.
 */
export function provideUpdate(
  text: string,
  figure: Figure,
  answers: UpdateAnswers,
  { sources, language }: { readonly sources: readonly string[]; readonly language: string },
): FigureUpdated | undefined {
  for (const field of ["value", "period", "oldPeriod"] as const) {
    const fault = checkUpdateAnswer(figure, field, answers[field], language);
    if (fault !== undefined) return { fault };
  }
  const read = readValue(answers.value, figure, language);
  if ("fault" in read) return read;
  const { source } = answers;
  const isNew = typeof source === "object";
  if (isNew && source.title.trim() === "") return { fault: l10n.t("Say what the publication is called.") };
  if (isNew && !isGivenDate(source.date.trim())) return { fault: l10n.t("A date is such as 2024-04-24, 2024-04 or 2024.") };
  const key = isNew ? freeKey(text, "sources", keyOf(source.title, "source")) : source;
  if (!isNew && key !== undefined && !sources.includes(key)) return { fault: l10n.t("There is no source '{0}'.", key) };

  const [period, oldPeriod] = [answers.period.trim(), answers.oldPeriod.trim()];
  let done: UpdatedFigure | undefined;
  const edits = editInSteps(text, [
    (now) => {
      done = updateFigure(now, figure.id, {
        value: read.written,
        ...(period !== "" && { period }),
        ...(oldPeriod !== "" && { oldPeriod }),
        ...(key !== undefined && { source: key }),
      });
      return done?.edits;
    },
    ...(isNew ? [(now: string) => addEntry(now, "sources", key ?? "", sourceFields(source))] : []),
  ]);
  if (!edits || !done) return undefined;
  const now = edited(text, edits);
  const entry = parseAgenda(figure.place.uri, now).agenda?.entries.get(figure.id)?.entry;
  // What cannot be read afterwards is not written.
  return entry && { edits: isNew ? edits : done.edits, old: done.old, dropped: done.dropped, text: now, range: entry.place.key };
}

/** What has become of the old value, in words. */
export function sayOld(figure: Figure, { old, dropped }: Pick<UpdatedFigure, "old" | "dropped">): readonly string[] {
  const said =
    old === "moved"
      ? l10n.t("The old value is kept in ‘series’.")
      : old === "corrected"
        ? l10n.t("The period is the same: the old value is put right and not kept.")
        : l10n.t("The old value is not kept: it is not known of which period it was.");
  return [
    said,
    ...(old === "moved" && figure.comparator !== "exactly"
      ? [l10n.t("In ‘series’ it is an exact value: ‘{0}’ is said of the new one alone.", figure.comparator)]
      : []),
    ...(dropped.includes("until") ? [l10n.t("‘until’ spoke of the old value and is taken out.")] : []),
    ...(dropped.includes("source") ? [l10n.t("No source is named for the new value.")] : []),
  ];
}
