/** Hover in agenda files: the page of the entry at hand or named, and how often drafts cite it. */
import * as l10n from "@vscode/l10n";
import type { Hover, Location } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import type { AgendaSpot } from "./agendaSpots.ts";
import { sayCited } from "./codeLenses.ts";
import { type Part, type Run, writePage } from "./markup.ts";
import type { Format } from "./model.ts";
import { line, pageOf } from "./pages.ts";
import { findNamings } from "./references.ts";
import type { Subject } from "./spots.ts";
import { nameOf, textIn } from "./texts.ts";

/** What is known of an entry besides its agenda. */
export interface Around {
  /** Where drafts cite it. */
  readonly places: readonly Location[];
}

function writeUse(agenda: Agenda, subject: Subject, places: readonly Location[]): string {
  if (subject.entry.type !== "source" || places.length > 0) return sayCited({ places, drafts: new Set(places.map(({ uri }) => uri)).size });
  const count = findNamings([agenda], subject).length;
  if (count === 0) return l10n.t("Source of no entry");
  return count === 1 ? l10n.t("Source of one entry") : l10n.t("Source of {0} entries", count);
}

function memberLine({ entry, member }: Subject, language: string): readonly Part[] {
  const labels = entry.type === "group" && member !== undefined ? entry.members[member] : undefined;
  if (!labels || entry.type !== "group" || member === undefined) return [];
  const name = textIn(labels.preferred, language) ?? "";
  return [line(l10n.t("‘{0}’ is member {1} of {2} of ‘{3}’.", name, member + 1, entry.members.length, nameOf(entry, language)))];
}

/** The hover at a place of an agenda file that stands for an entry. */
export function provideAgendaHover(agenda: Agenda, spot: Exclude<AgendaSpot, { type: "extends" }>, around: Around, format: Format): Hover {
  const language = spot.type === "label" ? spot.language : agenda.language;
  const { places } = around;
  const page = pageOf(spot.entry, { agendas: [agenda], language }, memberLine(spot, language));
  return { contents: writePage([...page, line(writeUse(agenda, spot, places))], format), range: spot.range };
}

/** The hover on the path of an extended agenda. */
export function provideExtendsHover({ id, title, date, terms, groups, figures }: Agenda, range: Hover["range"], format: Format): Hover {
  const name: readonly Run[] = [{ text: title, strong: true }, ` · ${[id, date].filter((each) => each !== undefined).join(" · ")}`];
  const holds = l10n.t("Terms: {0}, groups: {1}, figures: {2}", terms.length, groups.length, figures.length);
  return { contents: writePage([line(...name), line(holds)], format), ...(range && { range }) };
}
