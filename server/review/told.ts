/** How a draft tells a number: as wanted, reached or expected; and words that turn a figure's direction around. */
import type { Kind } from "../agenda/model.ts";
import type { Spot } from "../checks/model.ts";
import type { Token } from "../draft/model.ts";
import { cuesIn, findSpot, type Marked, type Site } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";

/** How a quantity is told, and by which words. */
export interface Told {
  readonly kind: Kind;
  /** The words stand by the number itself and leave no doubt. */
  readonly strong: boolean;
  readonly spot: Spot;
}

const CLOSE = 5;
/** Words of reaching that also stand in wishes ('to reach') or say little ('is', 'has'). */
const WEAK = 4;

/** How the words around a quantity tell it; the nearest cue before it counts, a deadline behind it ('by 2030') makes it a target. */
export function findTold(site: Site, lexicon: Lexicon): Told | undefined {
  const { marked } = site;
  const nearest = (kind: Kind, cue: string) =>
    cuesIn(marked, cue, site.clause[0], site.clause[1])
      .filter((hit) => inOwn(site, hit.from))
      .map((hit) => ({ kind, hit, distance: hit.to <= site.from ? site.from - hit.to : hit.from - site.to + 2 }))
      .sort((a, b) => a.distance - b.distance || b.hit.to - b.hit.from - (a.hit.to - a.hit.from))[0];
  const found = [nearest("target", "target"), nearest("observed", "achieved"), nearest("forecast", "forecast")].filter((each) => each !== undefined);
  if (found.length === 0) return fromHeader(site);
  found.sort((a, b) => a.distance - b.distance || (a.kind === "observed" ? 1 : -1));
  let best = found[0] as (typeof found)[number];
  // 'has to reach', 'is to be', 'should have': the wish rules the verb behind it
  const wish = found.find((each) => each.kind !== "observed");
  if (best.kind === "observed" && wish && wish.distance <= best.distance + WEAK) best = wish;
  const spot = findSpot(marked, site.block, best.hit.from, best.hit.to);
  const strong =
    best.hit.to <= site.from &&
    best.distance <= CLOSE &&
    !(best.kind === "observed" && lexicon.language === "en" && /^(is|are|was|were|has|have|use|uses)$/i.test(spot.text));
  return { kind: best.kind, strong, spot };
}

/** A table's header or label says it: 'Target', 'Baseline'. */
function fromHeader(site: Site): Told | undefined {
  for (const role of ["column", "row"] as const) {
    for (const part of site.parts) {
      if (part.role !== role || part.marked.content.quantities.length > 0) continue;
      for (const [kind, cue] of [
        ["target", "target"],
        ["forecast", "forecast"],
        ["observed", "measured"],
      ] as const) {
        const hit = cuesIn(part.marked, cue, part.from, part.to)[0];
        if (hit) return { kind, strong: false, spot: findSpot(part.marked, part.block, hit.from, hit.to) };
      }
    }
  }
  return undefined;
}

const inOwn = (site: Site, at: number): boolean =>
  (at >= site.left[0] && at < site.left[1]) || (at >= site.right[0] && at < site.right[1]) || (at >= site.clause[0] && at < site.left[1]);

/** Whether anything in the sentence, lead-in or headings speaks of a wish or expectation. */
export const wishNear = (site: Site): boolean =>
  cuesIn(site.marked, "target", ...site.sentence).length > 0 ||
  cuesIn(site.marked, "forecast", ...site.sentence).length > 0 ||
  site.parts.some(
    (part) =>
      (part.role === "heading" || part.role === "leadIn" || part.role === "column" || part.role === "row" || part.role === "before") &&
      (cuesIn(part.marked, "target", part.from, part.to).length > 0 || cuesIn(part.marked, "forecast", part.from, part.to).length > 0),
  );

/** A word in the quantity's stretch that says the opposite of the figure's direction or superlative. */
export function findOpposite(site: Site, profile: Profile, lexicon: Lexicon): (Spot & { readonly instead?: string }) | undefined {
  const { marked } = site;
  const { tokens } = marked.content;
  const { figure } = profile;
  if (figure.direction) {
    const [wrong, right] = figure.direction === "up" ? (["down", "up"] as const) : (["up", "down"] as const);
    const near = (cue: string) =>
      cuesIn(marked, cue, Math.max(site.clause[0], site.left[0]), site.right[1]).filter(
        (hit) => Math.abs(hit.from - site.from) <= 8 && !profile.vocabulary.has((tokens[hit.from] as Token).stem),
      );
    const hit = near(wrong)[0];
    if (hit && near(right).length === 0) return findSpot(marked, site.block, hit.from, hit.to);
  }
  for (const [right, wrong] of oppositesOf(profile, lexicon)) {
    const at = findWord(marked, wrong, site.clause[0], site.clause[1]);
    if (at && !findWord(marked, right, site.clause[0], site.clause[1])) return { ...findSpot(marked, site.block, at[0], at[1]), instead: right };
  }
  return undefined;
}

const opposites = new WeakMap<Profile, readonly (readonly [right: string, wrong: string])[]>();

/** The superlatives of a figure's labels, each with the word that turns it around. */
function oppositesOf(profile: Profile, lexicon: Lexicon): readonly (readonly [right: string, wrong: string])[] {
  const known = opposites.get(profile);
  if (known) return known;
  const labels = (profile.figure.label[lexicon.language] ?? []).join(" ").toLowerCase();
  const both = lexicon.cues.opposites.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]);
  const found = both.filter(([right, wrong]) => contains(labels, right) && !contains(labels, wrong));
  opposites.set(profile, found);
  return found;
}

const contains = (text: string, words: string): boolean => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${words} `);

function findWord(marked: Marked, words: string, from: number, to: number): readonly [number, number] | undefined {
  const wanted = words.split(" ");
  const { tokens } = marked.content;
  for (let at = from; at + wanted.length <= to; at++) {
    if (wanted.every((word, index) => tokens[at + index]?.norm === word)) return [at, at + wanted.length];
  }
  return undefined;
}
