/** One measure told with two values that cannot both hold: the rule draft-contradiction. */
import * as l10n from "@vscode/l10n";
import type { Block, Draft } from "../draft/model.ts";
import type { Finding } from "./model.ts";
import { intervalOf, meets } from "./numbers.ts";
import { phrasingOf } from "./phrasing/phrasing.ts";
import { textOf } from "./statements.ts";
import { type Telling, tellingsOf } from "./subjects.ts";

/** A telling in its place. */
interface Place {
  readonly block: Block;
  readonly telling: Telling;
  /** The words of the headings above it that name a subject. */
  readonly section: string;
}

/** As many tellings of one measure are rows of a list, and no contradiction. */
const MOST = 3;

const PLAIN_UNITS = new Set(["percent", "count", "date"]);

/** What headings say besides 'Summary' and 'Annex': two sections on two subjects contradict each other in nothing. */
const sectionOf = (draft: Draft, block: Block): string => {
  const words = new Set<string>();
  for (const index of block.headings) {
    const heading = draft.blocks[index];
    // A single heading of the first level is the draft's title, above all alike.
    if (!heading || heading.content.times.length > 0) words.add(`#${index}`);
    const sections = heading && phrasingOf(heading.content.language)?.sections;
    heading?.content.tokens.forEach((token, at) => {
      // A number at the start numbers the section; elsewhere it tells one case from another: 'Option 2'.
      if (token.type === "mark" || (token.type === "number" && at === 0) || sections?.has(token.norm)) return;
      words.add(token.stem);
    });
  }
  return [...words].sort().join(" ");
};

/** Keys under which tellings of one measure meet: all words, and all but one that stands loose. */
const keysOf = ({ unit, words, loose, times, kind }: Telling): readonly string[] => {
  const key = (list: readonly string[]): string => [unit, kind, times, ...list].join("\u0000");
  return [key(words), ...words.filter((word) => loose.has(word)).map((word) => key(words.filter((other) => other !== word)))];
};

const differ = (a: Telling, b: Telling): boolean => {
  if (a.unit === "date") return (a.due || b.due) && a.quantity.value !== b.quantity.value;
  const [x, y] = [intervalOf(a.quantity), intervalOf(b.quantity)];
  return x !== undefined && y !== undefined && !meets(x, y);
};

/** Whether two tellings stand side by side as cases: items of one list, sentences of one block. */
const areCases = (a: Place, b: Place): boolean => {
  if (a.telling.unit === "date") return a.block.list !== undefined && a.block.list.list === b.block.list?.list;
  if (a.block === b.block) return a.telling.sentence + 1 >= b.telling.sentence || a.telling.words.length !== b.telling.words.length;
  return a.block.list !== undefined && a.block.list.list === b.block.list?.list;
};

const contradiction = (first: Place, later: Place): Finding => {
  const shift = ({ block, telling }: Place) => ({ start: block.start + telling.start, end: block.start + telling.end });
  const firstText = textOf(first.block.content, first.telling);
  const laterText = textOf(later.block.content, later.telling);
  return {
    rule: "draft-contradiction",
    ...shift(later),
    message: l10n.t("The draft gives {0} for the same before.", firstText),
    edits: [
      { title: l10n.t("Replace with {0}", firstText), safe: false, changes: [{ ...shift(later), newText: firstText }] },
      { title: l10n.t("Write {0} in the other place", laterText), safe: false, changes: [{ ...shift(first), newText: laterText }] },
    ],
    related: [{ ...shift(first), message: l10n.t("{0} here", firstText) }],
  };
};

/**
 * Values that two places of a draft give one measure and that cannot both hold. Strict, for drafts tell many measures in like words: the
 * same telling words but for one that stands by itself, the same unit, times, kind and section, neither denied, supposed nor compared.
 */
export const checkContradictions = (draft: Draft): readonly Finding[] => {
  const byKey = new Map<string, Place[]>();
  const findings: Finding[] = [];
  const pairs: { readonly first: Place; readonly later: Place; readonly key: string }[] = [];
  for (const block of draft.blocks) {
    if (block.quoted || block.type === "cell" || block.type === "heading" || block.type === "footnote") continue;
    const tellings = tellingsOf(block.content);
    if (tellings.length === 0) continue;
    const section = sectionOf(draft, block);
    for (const telling of tellings) {
      // The amounts of a list are of its items, each of something else.
      if (block.type === "item" && !PLAIN_UNITS.has(telling.unit)) continue;
      const place: Place = { block, telling, section };
      const keys = keysOf(telling);
      const first = keys.map((key) => byKey.get(key)).find((places) => places !== undefined)?.[0];
      if (first && first.section === section && differ(first.telling, telling) && !areCases(first, place))
        pairs.push({ first, later: place, key: keysOf(first.telling)[0] as string });
      for (const key of keys) {
        const places = byKey.get(key);
        // Words left out on both sides are two differences.
        if (places) places.push(place);
        else byKey.set(key, [place]);
      }
    }
  }
  for (const { first, later, key } of pairs) {
    const told = byKey.get(key) ?? [];
    if (told.length < MOST && isNear(first.telling, later.telling)) findings.push(contradiction(first, later));
  }
  return findings;
};

/** Whether one telling's words are the other's but for one: not one left out on each side. */
const isNear = (a: Telling, b: Telling): boolean => {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const words = new Set(long.words);
  return short.words.every((word) => words.has(word));
};
