/** Faults between entries: labels used twice or deprecated elsewhere, figures that no draft could tell apart. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import type { AgendaFault, AgendaRule, Place } from "./model.ts";
import type { OwnEntry, PlacedLabel } from "./own.ts";
import { shorten } from "./texts.ts";

/** An entry in force, with what turns its offsets into ranges. */
export interface Candidate {
  readonly own: OwnEntry;
  readonly range: (start: number, end: number) => Range;
}

/** Entries that cannot both be in force. Neither is used: either could be the one that is meant. */
export interface Conflict {
  readonly fault: AgendaFault;
  readonly ids: readonly string[];
}

interface Use {
  readonly candidate: Candidate;
  readonly label: PlacedLabel;
}

/** Of a label that hundreds of entries share, so many are compared. */
const MAX_USES = 64;

const idOf = ({ own }: Candidate): string => own.entry.id;

function conflict(rule: AgendaRule, message: string, at: Candidate, range: Range, other: Candidate): Conflict {
  return { fault: { rule, message, uri: at.own.entry.place.uri, range, entry: idOf(at) }, ids: [idOf(at), idOf(other)] };
}

/** Where an entry is, for a message read beside the other one. */
function where(candidate: Candidate, from: Place): string {
  const { uri, key } = candidate.own.entry.place;
  const line = key.start.line + 1;
  return uri === from.uri
    ? l10n.t("'{0}' (line {1})", idOf(candidate), line)
    : l10n.t("'{0}' (line {1} of {2})", idOf(candidate), line, uri.slice(uri.lastIndexOf("/") + 1));
}

const isCased = ({ own }: Candidate): boolean => own.type === "term" && own.entry.caseSensitive;

/** Whether a draft would take one label for the other. Where case is part of either, it tells them apart. */
const meet = (a: Use, b: Use): boolean => !(isCased(a.candidate) || isCased(b.candidate)) || a.label.exactForm === b.label.exactForm;

const rangeOf = ({ candidate, label }: Use): Range => candidate.range(label.start, label.end);

const uriOf = ({ own }: Candidate): string => own.entry.place.uri;

/** A preferred label and what deprecates it. Told at the label, or in the file that extends the other's: that one was right by itself. */
function tellDeprecated(right: Use, wrong: Use, wrongIsNearer: boolean): Conflict {
  const { place } = right.candidate.own.entry;
  if (wrongIsNearer) {
    const by = where(right.candidate, wrong.candidate.own.entry.place);
    const message = l10n.t("The label '{0}', deprecated here, is preferred by {1}.", shorten(wrong.label.text), by);
    return conflict("agenda-duplicate", message, wrong.candidate, rangeOf(wrong), right.candidate);
  }
  const label = shorten(right.label.text);
  const message =
    right.candidate === wrong.candidate
      ? l10n.t("The preferred label '{0}' is deprecated by its own entry.", label)
      : l10n.t("The preferred label '{0}' is deprecated by {1}.", label, where(wrong.candidate, place));
  return conflict("agenda-duplicate", message, right.candidate, rangeOf(right), wrong.candidate);
}

/** What is wrong with two uses of one label, `first` before `second` in the order of the candidates: the nearest file first. */
function checkPair(first: Use, second: Use): Conflict | undefined {
  if (!meet(first, second)) return undefined;
  const kinds = [first.label.kind, second.label.kind];
  const sameEntry = first.candidate === second.candidate;
  const otherFile = uriOf(first.candidate) !== uriOf(second.candidate);
  if (kinds.includes("preferred") && kinds.includes("deprecated")) {
    const [right, wrong] = first.label.kind === "preferred" ? [first, second] : [second, first];
    return tellDeprecated(right, wrong, otherFile && wrong === first);
  }
  if (first.candidate.own.type !== "term" || second.candidate.own.type !== "term") return undefined;
  if (sameEntry) {
    if (!kinds.includes("admitted") || !kinds.includes("deprecated")) return undefined;
    const message = l10n.t("The label '{0}' is both admitted and deprecated here.", shorten(second.label.text));
    return conflict("agenda-duplicate", message, second.candidate, rangeOf(second), first.candidate);
  }
  // Told at the later one, where the slip was likely made, or in the file that extends the other's.
  const [at, other] = otherFile ? [first, second] : [second, first];
  const owner = where(other.candidate, at.candidate.own.entry.place);
  const message = l10n.t("The label '{0}' is also a label of {1}.", shorten(at.label.text), owner);
  return conflict("agenda-duplicate", message, at.candidate, rangeOf(at), other.candidate);
}

/** Labels of terms and groups that stand in each other's way, language by language. */
export function findLabelConflicts(candidates: readonly Candidate[]): readonly Conflict[] {
  const uses = new Map<string, Use[]>();
  const conflicts: Conflict[] = [];
  for (const candidate of candidates) {
    for (const label of candidate.own.labels) {
      const key = `${label.language}\n${label.form}`;
      const use = { candidate, label };
      const before = uses.get(key);
      if (!before) {
        uses.set(key, [use]);
        continue;
      }
      // The first that it meets is enough to say, and keeps a label used a thousand times from a million comparisons.
      for (const other of before) {
        const found = checkPair(other, use);
        if (!found) continue;
        conflicts.push(found);
        break;
      }
      if (before.length < MAX_USES) before.push(use);
    }
  }
  return conflicts;
}

/** Figures with the same words, unit, base, area, kind and period. */
export function findAmbiguousFigures(candidates: readonly Candidate[], areaOf: (candidate: Candidate) => string | undefined): readonly Conflict[] {
  const first = new Map<string, Candidate>();
  const conflicts: Conflict[] = [];
  for (const candidate of candidates) {
    if (candidate.own.type !== "figure") continue;
    let other: Candidate | undefined;
    for (const likeness of candidate.own.likeness) {
      const key = `${areaOf(candidate) ?? ""}\n${likeness}`;
      const known = first.get(key);
      if (known) other ??= known;
      else first.set(key, candidate);
    }
    if (!other) continue;
    const [at, from] = uriOf(other) === uriOf(candidate) ? [candidate, other] : [other, candidate];
    const { place, id } = at.own.entry;
    const message = l10n.t(
      "No draft could tell '{0}' from {1}: they have the same words, unit, base, area, kind and period. Neither is used.",
      id,
      where(from, place),
    );
    conflicts.push(conflict("agenda-ambiguous", message, at, place.fields.label ?? place.key, from));
  }
  return conflicts;
}
