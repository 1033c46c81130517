/**
 * Ordinals and dates belong to their event: 'the eighth meeting' and 'held on 24 April 2024'. Another meeting of the series is another
 * measure, unless the draft's own date or number says that this one is meant.
 */
import type { Figure } from "../agenda/model.ts";
import type { Quantity } from "../draft/model.ts";
import type { Site } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";

/** `this`: the draft's own date or number says that the figure's event is meant; `other`: another event, or none can be told. */
export function findEvent(site: Site, profile: Profile, lexicon: Lexicon): "this" | "other" | undefined {
  const { figure } = profile;
  if (figure.unit !== "ordinal" && figure.unit !== "date") return undefined;
  const siblings = lexicon.profiles.filter(
    (other) =>
      other !== profile &&
      (other.figure.unit === "ordinal" || other.figure.unit === "date") &&
      other.figure.unit !== figure.unit &&
      related(profile, other),
  );
  const { content } = site.marked;
  const start = content.tokens[site.sentence[0]]?.start ?? 0;
  const end = content.tokens[site.sentence[1] - 1]?.end ?? 0;
  const others = content.quantities.filter((quantity) => quantity !== site.quantity && quantity.start >= start && quantity.start < end);
  // of several meetings in one sentence each has the date or number next to it
  const counterpart = figure.unit === "ordinal" ? "date" : "ordinal";
  const distance = (quantity: Quantity) => Math.min(Math.abs(quantity.start - site.quantity.end), Math.abs(site.quantity.start - quantity.end));
  const nearest = others
    .filter((quantity) => quantity.unit === counterpart || (counterpart === "ordinal" && quantity.unit === "rank"))
    .sort((a, b) => distance(a) - distance(b))[0];
  if (nearest && siblings.some((sibling) => sameEvent(nearest.value, nearest.unit, sibling.figure))) return "this";
  if (figure.unit === "ordinal") {
    const day = figure.period?.from === figure.period?.to ? figure.period?.from : undefined;
    return day && nearest?.value === day ? "this" : "other";
  }
  return siblings.length > 0 ? "other" : undefined;
}

const sameEvent = (value: unknown, unit: string | null, { value: official, unit: officialUnit }: Figure): boolean =>
  value === official && (unit === officialUnit || (unit === "rank" && officialUnit === "ordinal"));

/** Two figures of one event share most of the words of one label. */
function related(a: Profile, b: Profile): boolean {
  return a.labels.some((one) =>
    b.labels.some((two) => {
      const shared = [...one.keys()].filter((stem) => two.has(stem)).length;
      return shared >= 2 && shared >= Math.min(one.size, two.size) * 0.6;
    }),
  );
}
