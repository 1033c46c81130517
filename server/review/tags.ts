/** Tagged numbers: `[80.2%](agenda:figures/x)` says which figure is meant, so nothing is guessed and no veto applies. */
import type { Agenda, Figure } from "../agenda/model.ts";
import { compareValues } from "../checks/compare.ts";
import type { Claim, Finding, OfficialValue } from "../checks/model.ts";
import type { Draft, Quantity, Tag } from "../draft/model.ts";
import { spotOf } from "./link.ts";
import { fitTime } from "./times.ts";
import { fitUnit } from "./units.ts";

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
    if (!entry) {
      findings.push({
        rule: "tag-reference",
        start: tag.destination.start,
        end: tag.destination.end,
        message: `No agenda has an entry '${tag.target}'`,
        edits: [],
      });
      continue;
    }
    if (entry.type !== "figure") continue;
    const block = draft.blocks[tag.block];
    const quantity = block?.content.quantities.find((each) => block.start + each.start < tag.label.end && block.start + each.end > tag.label.start);
    if (block && quantity) claims.set(keyOf(block.index, quantity), claimOf(tag, quantity, entry, draft));
  }
  return { claims, findings };
}

function claimOf(tag: Tag, quantity: Quantity, figure: Figure, draft: Draft): Claim {
  const block = draft.blocks[tag.block] as Draft["blocks"][number];
  const index = tag.period
    ? figure.series.findIndex((each) => each.period.text === tag.period || (tag.period && each.period.from.startsWith(tag.period)))
    : -1;
  const older = figure.series[index];
  const official: OfficialValue = older
    ? {
        value: older.value,
        comparator: "exactly",
        tolerance: figure.tolerance,
        period: older.period,
        series: index,
        ...(older.source && { source: older.source }),
      }
    : {
        value: figure.value,
        comparator: figure.comparator,
        tolerance: figure.tolerance,
        ...(figure.period && { period: figure.period }),
        ...(figure.source && { source: figure.source }),
      };
  const unit = fitUnit(quantity, figure);
  const written =
    unit.factor === 1 || typeof quantity.value !== "number"
      ? quantity
      : { ...quantity, value: quantity.value * unit.factor, precision: quantity.precision * unit.factor };
  const time = block.content.times.find((each) => each.start >= quantity.end && each.start - quantity.end < 12);
  const spot = spotOf(block, quantity);
  return {
    block: tag.block,
    quantity,
    // the fix stays inside the link
    spot:
      spot.end > tag.label.end || spot.start < tag.label.start
        ? { start: block.start + quantity.start, end: block.start + quantity.end, text: block.content.text.slice(quantity.start, quantity.end) }
        : spot,
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
        spot: { start: block.start + time.start, end: block.start + time.end, text: block.content.text.slice(time.start, time.end) },
        near: true,
        fit: fitTime(time, official.period),
      },
    }),
    confidence: 1,
    reason: `tagged as ${tag.target}${tag.period ? ` for ${tag.period}` : ""}`,
  };
}
