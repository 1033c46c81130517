/** Tagged numbers: `[80.2%](agenda:figures/x)` says which figure is meant, so nothing is guessed and no veto applies. */
import * as l10n from "@vscode/l10n";
import type { Agenda, Figure, Period } from "../agenda/model.ts";
import { findNearest } from "../agenda/nearest.ts";
import { compareValues } from "../checks/compare.ts";
import type { Claim, Edit, Finding, OfficialValue } from "../checks/model.ts";
import type { Draft, Quantity, Tag } from "../draft/model.ts";
import { spotAt, spotOf, unlinked } from "./link.ts";
import { scaleQuantity } from "./relations.ts";
import { fitTime } from "./times.ts";
import { fitUnit, inOwnCurrency } from "./units.ts";

/** The claims that tags make, by `keyOf`, and the findings on tags that name nothing. */
export interface TagReading {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly findings: readonly Finding[];
}

/**
 * Finds the entry that an id names: `figures/x` in the draft's own agenda first, `agenda-id:figures/x` in that agenda.
 * @param agendas in the order in which they are in force.
 */
export function resolveEntry(
  agendas: readonly Agenda[],
  target: string,
): Figure | Agenda["terms"][number] | Agenda["groups"][number] | Agenda["sources"][number] | undefined {
  const colon = target.indexOf(":");
  const [agendaId, id] = colon > 0 ? [target.slice(0, colon), target.slice(colon + 1)] : [undefined, target];
  for (const agenda of agendas) {
    if (agendaId !== undefined && agenda.id !== agendaId) continue;
    const entry = [...agenda.figures, ...agenda.terms, ...agenda.groups, ...agenda.sources].find((each) => each.id === id);
    if (entry) return entry;
  }
  return undefined;
}

/** How a quantity of a block is known: by where it starts. */
export const keyOf = (block: number, quantity: Quantity): string => `${block}:${quantity.start}`;

/** Reads the tags of a draft. */
export function readTags(draft: Draft, agendas: readonly Agenda[]): TagReading {
  const claims = new Map<string, Claim>();
  const findings: Finding[] = [];
  if (agendas.length === 0) return { claims, findings };
  for (const tag of draft.tags) {
    const entry = resolveEntry(agendas, tag.target);
    // an entry that is there but left out as broken is told in its agenda
    if (!entry && agendas.some(({ leftOut }) => leftOut?.includes(tag.target))) continue;
    const { start, end } = tag.destination;
    if (!entry) {
      const quantity = quantityOf(draft, tag);
      const block = draft.blocks[tag.block];
      // nothing is guessed of a number that says what it means, if wrongly
      const reason = l10n.t("tagged as {0}, which no agenda has", tag.target);
      if (block && quantity) claims.set(keyOf(block.index, quantity), unlinked(block, quantity, reason));
      findings.push({
        rule: "tag-reference",
        start,
        end,
        message: l10n.t("No agenda has an entry '{0}'", tag.target),
        edits: nearestEntry(tag, agendas),
      });
      continue;
    }
    if (entry.type !== "figure") continue;
    if (tag.period && !hasPeriod(entry, tag.period)) {
      const message = l10n.t("'{0}' has no value for {1}", tag.target, tag.period);
      findings.push({ rule: "tag-reference", start, end, message, entry, edits: [] });
      continue;
    }
    const block = draft.blocks[tag.block];
    const quantity = quantityOf(draft, tag);
    if (block && quantity) claims.set(keyOf(block.index, quantity), claimOf(tag, quantity, entry, draft));
  }
  return { claims, findings };
}

const FIGURES = "figures/";

/** The figure that a misspelt tag was likely to name, in its place. */
function nearestEntry({ target, destination }: Tag, agendas: readonly Agenda[]): readonly Edit[] {
  const at = target.indexOf(FIGURES);
  const [prefix, key] = [target.slice(0, Math.max(at, 0)), target.slice(at + FIGURES.length)];
  const named = agendas.filter(({ id }) => prefix === "" || prefix === `${id}:`);
  const keys = named.flatMap(({ figures }) => figures.map(({ id }) => id.slice(FIGURES.length)));
  const right = at < 0 ? undefined : findNearest(key, keys);
  if (right === undefined) return [];
  const start = destination.start + "agenda:".length + prefix.length + FIGURES.length;
  const change = { start, end: start + key.length, newText: right };
  return [{ title: l10n.t("Replace with {0}", FIGURES + right), safe: false, changes: [change] }];
}

/** The quantity within a tag. */
function quantityOf({ blocks }: Draft, { block: index, label }: Tag): Quantity | undefined {
  const block = blocks[index];
  return block?.content.quantities.find((each) => block.start + each.start < label.end && block.start + each.end > label.start);
}

/** How far behind a tag its period may stand, in UTF-16 units: ' in ', ' for the year '. */
const BESIDE = 16;

const isPeriod = (period: Period, text: string): boolean => period.text === text || period.from.startsWith(text);

const hasPeriod = ({ period, series }: Figure, text: string): boolean =>
  (period !== undefined && isPeriod(period, text)) || series.some((each) => isPeriod(each.period, text));

function claimOf(tag: Tag, quantity: Quantity, figure: Figure, draft: Draft): Claim {
  const block = draft.blocks[tag.block] as Draft["blocks"][number];
  const index = tag.period ? figure.series.findIndex(({ period }) => isPeriod(period, tag.period ?? "")) : -1;
  const older = figure.series[index];
  const { comparator, tolerance, period, source } = figure;
  const official: OfficialValue = older
    ? { value: older.value, comparator: "exactly", tolerance, period: older.period, series: index, ...(older.source && { source: older.source }) }
    : { value: figure.value, comparator, tolerance, ...(period && { period }), ...(source && { source }) };
  const own = inOwnCurrency(quantity, figure);
  const unit = fitUnit(own, figure);
  const written = unit.factor === 1 ? own : scaleQuantity(own, unit.factor);
  // '[80.2%](agenda:figures/x) in 2022'
  const time = block.content.times.find((each) => block.start + each.start >= tag.end && block.start + each.start - tag.end < BESIDE);
  const whole = spotOf(block, own, official.value);
  const spot =
    whole.start >= tag.label.start && whole.end <= tag.label.end
      ? whole
      : spotAt(block, { start: Math.max(own.start, tag.label.start - block.start), end: Math.min(own.end, tag.label.end - block.start) });
  return {
    block: tag.block,
    quantity: own,
    // the fix stays inside the link
    spot,
    ...(own.hedge && { hedge: spotAt(block, own.hedge) }),
    figure,
    tagged: true,
    official,
    verdict: unit.fit === "other" ? "other" : compareValues(written, official),
    unit: unit.fit === "mistaken" ? "mistaken" : "same",
    scale: unit.factor,
    complement: false,
    ...(time && {
      time: {
        time,
        spot: spotAt(block, time),
        ...(time.year && { year: spotAt(block, time.year) }),
        near: true,
        fit: fitTime(time, official.period),
      },
    }),
    confidence: 1,
    reason: tag.period ? l10n.t("tagged as {0} for {1}", tag.target, tag.period) : l10n.t("tagged as {0}", tag.target),
  };
}
