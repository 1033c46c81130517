/** Languages without data: digits, per cent signs, currency codes and unit symbols are read, and nothing that is said in words. */
import type { LanguageData } from "./data.ts";

const marksOf = (tag: string): { decimalMark: string; group: string; percentSign: string } => {
  try {
    const parts = new Intl.NumberFormat(tag, { numberingSystem: "latn", minimumFractionDigits: 1 }).formatToParts(1234567.5);
    const percent = new Intl.NumberFormat(tag, { numberingSystem: "latn", style: "percent" }).formatToParts(0.5);
    const sign = percent.findIndex((part) => part.type === "percentSign");
    const blank = percent[sign - 1]?.type === "literal" ? percent[sign - 1]!.value : "";
    return {
      decimalMark: parts.find((part) => part.type === "decimal")?.value ?? ".",
      group: parts.find((part) => part.type === "group")?.value ?? ",",
      percentSign: `${blank}%`,
    };
  } catch {
    // A tag that is none: drafts may say anything in `lang:`.
    return { decimalMark: ".", group: ",", percentSign: "%" };
  }
};

/**
 * What is known of a language without data: its decimal mark and grouping, from CLDR.
 * @param tag A language tag; one that is not well-formed gets a point for the decimals.
 */
export const foreign = (tag: string): LanguageData => ({
  tag,
  ...marksOf(tag),
  elide: false,
  numberWords: {
    small: {},
    later: [],
    hundred: [],
    magnitudes: {},
    alone: [],
    articles: [],
    and: [],
    point: [],
    half: "",
    shares: {},
    join: () => undefined,
    tens: [],
  },
  ones: [],
  magnitudes: [],
  hedgesBefore: { about: "~|≈", "more-than": ">", "less-than": "<", "at-least": "≥|>=", "at-most": "≤|<=" },
  hedgesAfter: { "at-least": "+" },
  noHedges: "->|=>|-->",
  durationHedges: [],
  percent: { percent: "%", permille: "‰" },
  of: [],
  ordinals: {},
  ordinalSuffixes: [],
  ordinalPoint: false,
  ordinalPrefixes: [],
  ordinalStops: [],
  determiners: [],
  denominators: {},
  halves: "",
  fractionFollowers: [],
  outOf: { any: "", round: "" },
  multiples: {},
  weakMultiples: {},
  multipleFollowers: [],
  timesBefore: "",
  multipleSuffixes: ["x", "×"],
  ranges: [],
  joiners: [],
  changes: [],
  per: {},
  perWords: [],
  ranks: "",
  ranksOrdinal: "",
  rankNouns: "",
  rankings: [],
  top: "",
  among: [],
  leading: [],
  structural: "iso|covid|№|#|§|isbn|p.|v.",
  structuralWeak: "",
  idioms: "24/7|50/50|9/11",
  homographs: {},
  nouns: "",
  stops: [],
  unitWeak: [],
  unitAdjectives: [],
  oneCues: [],
  clockBefore: [],
  dayBefore: [],
  spell: () => undefined,
});
