/** What of a document the agenda at hand knows already, and where the document says otherwise. */
import * as l10n from "@vscode/l10n";
import type { Agenda, Figure } from "../../agenda/model.ts";
import type { Finding } from "../../checks/model.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Review } from "../../review/model.ts";
import type { EntryDraft, FigureDraft, GroupDraft, TermDraft } from "./extractModel.ts";
import { wordsOf } from "./merge.ts";
import { nameKey } from "./terms.ts";

/** How a proposal stands to the agenda: known, known and told otherwise, or new. */
export interface Standing {
  readonly entry: string;
  /** What is told otherwise. */
  readonly conflict?: string;
}

const conflictIn = (findings: readonly Finding[], start: number, end: number, id: string): string | undefined =>
  findings.find((finding) => finding.entry?.id === id && finding.start < end && finding.end > start)?.message;

function standingOfFigure(entry: FigureDraft, { claims, findings, agendas }: Review): Standing | undefined {
  for (const place of entry.told) {
    const claim = claims.find(({ spot, figure }) => figure !== undefined && spot.start < place.end && place.start < spot.end);
    if (!claim?.figure) continue;
    const conflict = conflictIn(findings, claim.spot.start, claim.spot.end, claim.figure.id);
    return { entry: claim.figure.id, ...(conflict !== undefined && { conflict }) };
  }
  const same = agendas.flatMap(({ figures }) => figures).find((figure) => isSameFigure(entry, figure));
  return same && { entry: same.id };
}

/** Whether the agenda has the same value of the same things, in other words. */
function isSameFigure({ value, unit, label, language }: FigureDraft, figure: Figure): boolean {
  if (unit !== figure.unit || JSON.stringify(value) !== JSON.stringify(figure.value)) return false;
  const own = wordsOf(label, language);
  const labels = Object.entries(figure.label).flatMap(([tag, texts]) => (baseLanguage(tag) === language ? texts : []));
  return labels.some((text) => {
    const words = wordsOf(text, language);
    const both = [...words].filter((word) => own.has(word)).length;
    return both >= 2 && both * 2 >= Math.min(words.size, own.size);
  });
}

function standingOfGroup({ told }: GroupDraft, { lists, findings }: Review): Standing | undefined {
  const [place] = told;
  const list = place && lists.find(({ anchor, form }) => form !== "none" && anchor.start < place.end && place.start < anchor.end);
  if (!list) return undefined;
  const conflict = conflictIn(findings, list.start, list.end, list.group.id);
  return { entry: list.group.id, ...(conflict !== undefined && { conflict }) };
}

function standingOfTerm({ preferred, language }: TermDraft, agendas: readonly Agenda[]): Standing | undefined {
  for (const { terms } of agendas) {
    for (const term of terms) {
      const labels = (texts: typeof term.preferred): readonly string[] =>
        Object.entries(texts).flatMap(([tag, list]) => (baseLanguage(tag) === language ? list : []));
      const right = [...labels(term.preferred), ...labels(term.admitted)];
      if (right.some((label) => label.toLowerCase() === preferred.toLowerCase())) return { entry: term.id };
      const near = [...right, ...labels(term.deprecated)].some((label) => nameKey(label) === nameKey(preferred));
      if (near) return { entry: term.id, conflict: l10n.t("‘{0}’ here, ‘{1}’ in the agenda", preferred, right[0] ?? "") };
    }
  }
  return undefined;
}

/** How a proposal stands to the agendas at hand. */
export function standingOf(entry: EntryDraft, review: Review): Standing | undefined {
  if (entry.type === "figure") return standingOfFigure(entry, review);
  return entry.type === "group" ? standingOfGroup(entry, review) : standingOfTerm(entry, review.agendas);
}
