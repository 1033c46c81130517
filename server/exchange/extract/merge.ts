/** Proposals that are one: the same measure, list or name told twice, in one document or in several. */
import * as l10n from "@vscode/l10n";
import { isStopWord } from "../../draft/language/words.ts";
import type { FigureDraft, GroupDraft, MemberDraft, TermDraft, Told } from "./extractModel.ts";
import { nameKey } from "./terms.ts";

/** Two tellings that do not agree. */
export interface Disagreement {
  readonly first: Told;
  readonly second: Told;
  readonly text: string;
}

const stem = (word: string): string => (word.length > 3 ? word.replace(/(?:ies|es|s)$/u, "").replace(/iz/gu, "is") : word);

/** The words of a label that say something. */
export const wordsOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/['’]s\b/gu, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !isStopWord(word, language))
      .map(stem),
  );

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** Whether two labels tell one measure: each word of the shorter stands in the other, or nearly all of both are the same. */
const isSameLabel = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const both = shared(a, b);
  return both > 0 && (both === Math.min(a.size, b.size) || both / (a.size + b.size - both) >= 0.6);
};

const isSameValue = (a: FigureDraft, b: FigureDraft): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

const fits = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || a.startsWith(b) || b.startsWith(a);

/** Figures without those told before: these get the places, and what they did not say themselves. */
export function mergeFigures(figures: readonly FigureDraft[]): readonly FigureDraft[] {
  const kept: { figure: FigureDraft; readonly words: ReadonlySet<string> }[] = [];
  const byUnit = new Map<string, number[]>();
  for (const figure of figures) {
    const words = wordsOf(figure.label, figure.language);
    const bucket = `${figure.unit} ${JSON.stringify(figure.value)} ${figure.language}`;
    const known = (byUnit.get(bucket) ?? []).find((at) => {
      const other = kept[at];
      return other !== undefined && isSameValue(other.figure, figure) && fits(other.figure.period, figure.period) && isSameLabel(other.words, words);
    });
    if (known === undefined) {
      byUnit.set(bucket, [...(byUnit.get(bucket) ?? []), kept.length]);
      kept.push({ figure, words });
      continue;
    }
    const other = kept[known]?.figure as FigureDraft;
    const [fuller, lesser] = isFuller(figure, other) ? [figure, other] : [other, figure];
    const doubts =
      fuller.period === undefined && lesser.period !== undefined
        ? fuller.doubts.filter((doubt) => doubt !== l10n.t("no period told"))
        : fuller.doubts;
    kept[known] = { figure: { ...lesser, ...fuller, told: [...other.told, ...figure.told], doubts }, words };
  }
  return withSeries(kept.map(({ figure }) => figure));
}

/** Values of one measure at several times, as one figure: the latest, and a series of the others. Targets stay by themselves. */
function withSeries(figures: readonly FigureDraft[]): readonly FigureDraft[] {
  const byMeasure = new Map<string, FigureDraft>();
  for (const figure of figures) {
    const { label, unit, base = "", kind = "observed", per = "", language, period } = figure;
    const key = JSON.stringify([
      label.toLowerCase(),
      unit,
      base.toLowerCase(),
      kind,
      per,
      language,
      ...(period === undefined || kind !== "observed" || unit === "date" ? [byMeasure.size] : []),
    ]);
    const known = byMeasure.get(key);
    if (!known || known.period === undefined || period === undefined || known.period === period || figure.unit === "ordinal") {
      byMeasure.set(known ? JSON.stringify([key, byMeasure.size]) : key, figure);
      continue;
    }
    const [late, early] = period > known.period ? [figure, known] : [known, figure];
    const series = [...(known.series ?? []), ...(figure.series ?? []), { period: early.period as string, value: early.value }];
    byMeasure.set(key, {
      ...late,
      series: series.filter((each, at) => series.findIndex((other) => other.period === each.period) === at),
      told: [...known.told, ...figure.told],
    });
  }
  return [...byMeasure.values()];
}

const isFuller = (a: FigureDraft, b: FigureDraft): boolean =>
  Number(a.period !== undefined) - Number(b.period !== undefined) > 0 && a.label.length >= b.label.length;

/** Terms without those of the same name; names in other words are admitted, and told. */
export function mergeTerms(terms: readonly TermDraft[]): { readonly terms: readonly TermDraft[]; readonly disagreements: readonly Disagreement[] } {
  const kept = new Map<string, TermDraft>();
  const disagreements: Disagreement[] = [];
  for (const term of terms) {
    const key = `${term.language} ${nameKey(term.preferred)}`;
    const known = kept.get(key);
    if (!known) {
      kept.set(key, term);
      continue;
    }
    const names = new Set([known.preferred, ...known.admitted]);
    const fresh = [term.preferred, ...term.admitted].filter((name) => !names.has(name));
    const [first, second] = [known.told[0], term.told[0]];
    const other = fresh.find((name) => nameKey(name) === nameKey(known.preferred) && name.toLowerCase() !== known.preferred.toLowerCase());
    if (other !== undefined && first && second)
      disagreements.push({ first, second, text: l10n.t("‘{0}’ here, ‘{1}’ there", known.preferred, other) });
    kept.set(key, {
      ...term,
      ...known,
      ...(term.definition !== undefined && { definition: known.definition ?? term.definition }),
      admitted: [...known.admitted, ...fresh],
      told: [...known.told, ...term.told],
    });
  }
  return { terms: [...kept.values()], disagreements };
}

const memberWords = ({ preferred }: MemberDraft, language: string): ReadonlySet<string> => wordsOf(preferred, language);

/** Groups without those told before: as many members, most of them the same. Members in other words are admitted, and told. */
export function mergeGroups(groups: readonly GroupDraft[]): {
  readonly groups: readonly GroupDraft[];
  readonly disagreements: readonly Disagreement[];
} {
  const kept: GroupDraft[] = [];
  const disagreements: Disagreement[] = [];
  for (const group of groups) {
    const at = kept.findIndex((other) => {
      if (other.language !== group.language || other.members.length !== group.members.length) return false;
      const same = other.members.filter(
        (member, i) => shared(memberWords(member, group.language), memberWords(group.members[i] as MemberDraft, group.language)) > 0,
      ).length;
      return same * 3 >= group.members.length * 2;
    });
    const known = kept[at];
    if (!known) {
      kept.push(group);
      continue;
    }
    const members = known.members.map((member, i): MemberDraft => {
      const other = (group.members[i] as MemberDraft).preferred;
      return [member.preferred, ...member.admitted].some((name) => name.toLowerCase() === other.toLowerCase())
        ? member
        : { ...member, admitted: [...member.admitted, other] };
    });
    const differing = members.find((member, i) => member.admitted.length > (known.members[i]?.admitted.length ?? 0));
    const [first, second] = [known.told[0], group.told[0]];
    if (differing && first && second)
      disagreements.push({ first, second, text: l10n.t("‘{0}’ here, ‘{1}’ there", differing.preferred, differing.admitted.at(-1) ?? "") });
    const [name, other] = /^\p{L}+ of |\p{L}+ của /u.test(group.preferred) && !/ of | của /u.test(known.preferred) ? [group, known] : [known, group];
    const admitted = [...new Set([...name.admitted, other.preferred, ...other.admitted])].filter((each) => each !== name.preferred);
    kept[at] = { ...known, preferred: name.preferred, admitted, members, told: [...known.told, ...group.told] };
  }
  return { groups: kept, disagreements };
}
