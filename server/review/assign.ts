/** All quantities and all figures of a clause are matched together: assign, don't guess one by one. */
import type { Verdict } from "../checks/compare.ts";
import { cuesIn, type Site } from "./context.ts";
import type { Profile } from "./lexicon.ts";
import type { Link } from "./link.ts";
import { distinct } from "./relations.ts";

/** 'X and Y were 18 and 63 respectively': the n-th number goes with the n-th subject. */
export function orderRespectively(sites: readonly Site[], links: readonly Link[]): readonly Link[] {
  const first = sites[0];
  if (!first || sites.length < 2 || cuesIn(first.marked, "respectively", first.sentence[0], first.sentence[1]).length === 0) return links;
  const places = new Map<Profile, number>();
  for (const link of links) {
    const { content } = link.site.marked;
    const stems = link.score.profile.labels.flatMap((label) => [...label].filter(([, weight]) => weight > 0.15).map(([stem]) => stem));
    const at = content.tokens.findIndex(
      (token, index) =>
        index >= link.site.sentence[0] &&
        index < link.site.sentence[1] &&
        stems.includes(token.stem) &&
        uniqueTo(token.stem, link.score.profile, links),
    );
    if (at >= 0) places.set(link.score.profile, at);
  }
  const ordered = [...places].sort((a, b) => a[1] - b[1]).map(([profile]) => profile);
  if (ordered.length !== sites.length) return links;
  return links.filter((link) => ordered[sites.findIndex((site) => site.from === link.site.from)] === link.score.profile);
}

const uniqueTo = (stem: string, profile: Profile, links: readonly Link[]): boolean =>
  links.every((link) => link.score.profile === profile || !link.score.profile.vocabulary.has(stem));

/** Each figure claims at most one quantity of a clause and each quantity at most one figure: the surest links first. */
export function assign(links: readonly Link[]): ReadonlyMap<number, Link> {
  const chosen = new Map<number, Link>();
  const taken = new Map<string, Verdict | undefined>();
  const order = links
    .filter((link) => link.fits)
    .sort(
      (a, b) => b.likeness - a.likeness || Number(b.verdict === "same") - Number(a.verdict === "same") || a.score.profile.rank - b.score.profile.rank,
    );
  for (const link of order) {
    // the number that agrees is the figure's; one beside it that does not speaks of something else
    if (
      link.verdict === "other" &&
      order.some(
        (other) =>
          other.site.from !== link.site.from &&
          idOf(other) === idOf(link) &&
          other.verdict !== "other" &&
          other.verdict !== "within" &&
          !misbased(other) &&
          other.likeness >= link.likeness - AGREEING,
      )
    )
      continue;
    const id = idOf(link);
    if (chosen.has(link.site.from)) continue;
    if (taken.has(id) && link.verdict === "other") continue;
    // the benefit of the doubt: what agrees with another figure that is nearly as likely is that one
    if (link.verdict === "other") {
      const friend = order.find(
        (other) => other.site.from === link.site.from && other.verdict !== "other" && other.verdict !== "within" && isFriend(other, link),
      );
      if (friend) {
        chosen.set(link.site.from, friend);
        continue;
      }
    }
    chosen.set(link.site.from, link);
    taken.set(id, link.verdict);
  }
  return chosen;
}

/** How much less likely an agreeing number may be to be preferred as the figure's. */
const AGREEING = 0.15;

const idOf = ({ score, official }: Link): string => `${score.profile.figure.agenda}:${score.profile.figure.id}@${official.series ?? "now"}`;

/** Whether a link that agrees is likely enough beside a likelier one that does not. */
function isFriend(friend: Link, link: Link): boolean {
  const margin = link.likeness - friend.likeness;
  if (friend.score.base?.status === "notBase") return friend.score.bare >= 0.6 || margin <= (distinct(friend.site.quantity) > 1 ? 0.2 : 0);
  return margin <= (misbased(friend) ? (distinct(friend.site.quantity) > 1 ? 0.2 : 0) : 0.2);
}

const misbased = ({ score: { base } }: Link): boolean => base?.status === "notBase" || base?.status === "other";
