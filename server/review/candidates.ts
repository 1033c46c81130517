/** Which figures a quantity may speak of at all, where there may be thousands: found by their words, through an inverted index. */
import { type Bag, nearest } from "./bag.ts";
import { type BaseSite, basesAt } from "./base.ts";
import type { Lexicon, Profile } from "./lexicon.ts";
import { combine } from "./score.ts";

/** Numbers by label and by profile, for one use after the other: agendas may have thousands of both. */
interface Scratch {
  /** How much of each label is said; all 0 between two uses. */
  readonly covered: Float64Array;
  /** The use in which a profile was last found. */
  readonly foundIn: Uint32Array;
  uses: number;
}

const scratches = new WeakMap<Lexicon, Scratch>();

function scratchFor(lexicon: Lexicon): Scratch {
  let scratch = scratches.get(lexicon);
  if (!scratch) {
    scratch = { covered: new Float64Array(lexicon.labelCount), foundIn: new Uint32Array(lexicon.profiles.length), uses: 0 };
    scratches.set(lexicon, scratch);
  }
  scratch.uses++;
  return scratch;
}

/**
 * Visits the profiles that the context names at least one telling word of, in the order in which they are found.
 * @param visit is told no less than the confidence that the profile is scored with.
 */
export function visitCandidates(bag: Bag, baseSite: BaseSite | undefined, lexicon: Lexicon, visit: (profile: Profile, atMost: number) => void): void {
  const told = basesAt(baseSite);
  const { covered, foundIn, uses } = scratchFor(lexicon);
  const labels = [...bag.stems].flatMap(([stem, { weight }]) => {
    const list = lexicon.labelPostings.get(stem);
    return list ? [{ list, weight }] : [];
  });
  for (const { list, weight } of labels)
    for (let at = 0; at < list.length; at += 2)
      covered[list[at] as number] = (covered[list[at] as number] as number) + weight * (list[at + 1] as number);
  try {
    for (const stem of bag.stems.keys()) {
      for (const index of lexicon.postings.get(stem) ?? []) {
        if (foundIn[index] === uses) continue;
        foundIn[index] = uses;
        const profile = lexicon.profiles[index] as Profile;
        // German words are found in compounds too: what they cover is not known yet
        let coverage = lexicon.language === "de" ? 1 : 0;
        for (let at = profile.labels.length; at-- > 0; ) coverage = Math.max(coverage, covered[profile.firstLabel + at] as number);
        const based = told.size > 0 && profile.bases.some((mark) => told.has(mark)) ? 1 : 0.8 * nearest(profile.bases, bag);
        visit(profile, combine(Math.min(1, coverage + 1e-9), nearest(profile.keywords, bag), based));
      }
    }
  } finally {
    for (const { list } of labels) for (let at = 0; at < list.length; at += 2) covered[list[at] as number] = 0;
  }
}
