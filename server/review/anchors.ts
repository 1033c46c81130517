/** Where a draft names a group: 'the four pillars', '"six thrusts"', 'the pillars of the digital economy'. */
import type { Group } from "../agenda/model.ts";
import type { GroupAnchor } from "../checks/groupModel.ts";
import { readCount } from "../checks/members.ts";
import { sentenceAround } from "../checks/places.ts";
import { beginsSentence, isCapitalized } from "../checks/surface.ts";
import { cuesOf } from "../draft/cues/cues.ts";
import { baseLanguage } from "../draft/language/known.ts";
import type { Block, Content, Token } from "../draft/model.ts";
import { phraseAt } from "./enumerations.ts";
import { type Label, type LabelIndex, rememberFor } from "./labels.ts";
import { type ListCues, listCuesOf } from "./listCues.ts";
import { countBefore, type Hit, mayBeTitle, scanBlock } from "./scan.ts";

/** An anchor as its text alone tells it, so that it is remembered with the text. Numbers of tokens. */
export interface Anchor {
  readonly content: Content;
  readonly label: Label;
  /** The groups that have this name; several where a name is common. */
  readonly named: readonly Group[];
  readonly count?: { readonly value: number; readonly at: number; readonly ordinal: boolean };
  /** First token of count and name, the first of the name, and its last. */
  readonly first: number;
  readonly nameFirst: number;
  readonly last: number;
  /** The sentence's tokens, half open. */
  readonly sentence: { readonly from: number; readonly to: number };
  /** In quotation marks of its own. */
  readonly quoted: boolean;
  /** Behind 'the', 'all', 'its'. */
  readonly definite: boolean;
  /** A part is meant: `taken` of the counted whole ('two of the four pillars'), or itself what is `counted` ('the first two pillars'). */
  readonly part?: Part;
  /** Said of others or denied: a name of another body before it, 'not', 'if'. */
  readonly foreign: boolean;
  /** Nothing but plain adjectives stands between count and name. */
  readonly plain: boolean;
}

/** How a part of a group is told. */
export type Part = "taken" | "counted";

const QUOTES = new Set(['"', "“", "”", "„", "«", "»", "'", "‘", "’", "‚"]);

const joinKeys = (label: Label): string => label.keys.join(" ");

/** The groups that a name may mean: all that are called so. */
function groupsNamed(label: Label, index: LabelIndex, language: string): readonly Group[] {
  const own = index.languages.get(language)?.groups ?? [];
  // A label that begins with its count ('five thrusts') names what the rest of it names.
  const keys = joinKeys(label);
  const rest = label.keys.slice(1).join(" ");
  const found = own.filter(({ names }) => names.some((name) => joinKeys(name) === keys || (label.entry === name.entry && joinKeys(name) === rest)));
  return found.length > 0 ? found.map(({ group }) => group) : label.entry.type === "group" ? [label.entry] : [];
}

/** Whether a part of the group is meant: 'two of the four pillars', 'the first two pillars', 'among the four pillars'. */
function readPart(tokens: readonly Token[], first: number, from: number, cues: ListCues): Part | undefined {
  let at = first - 1;
  let definite = false;
  for (let steps = 0; at >= from && steps < 3; steps++, at--) {
    const norm = tokens[at]?.norm ?? "";
    if (QUOTES.has(norm)) continue;
    if (cues.selecting.has(norm) && !cues.definite.has(norm)) return "counted";
    // French and German contract 'of the' into one word, which may as well be an article: a part must be taken before it.
    const before = tokens[at - 1];
    if (cues.from.has(norm) && (at === from || (before !== undefined && (cues.taking.has(before.norm) || before.type === "number")))) {
      // 'Among the six thrusts' counts the whole; 'trong năm' at a sentence's start may be a year.
      return at > from || definite ? "taken" : "counted";
    }
    if (!cues.definite.has(norm)) return undefined;
    definite = true;
  }
  return undefined;
}

/** How many tokens before an anchor a word may deny it. */
const DENIAL_REACH = 40;

/** Whether what is said is denied or supposed, in the words of the sentence before the anchor. */
function isDenied(content: Content, from: number, first: number): boolean {
  const cues = cuesOf(content.language);
  if (!cues) return false;
  const said = ` ${content.tokens
    .slice(Math.max(from, first - DENIAL_REACH), first)
    .map((token) => token.norm)
    .join(" ")} `;
  return [...cues.negation, ...cues.hypothesis].some((phrase) => said.includes(` ${phrase} `));
}

function readAnchor(content: Content, hit: Hit, index: LabelIndex, cues: ListCues): Anchor | undefined {
  const { tokens } = content;
  const language = baseLanguage(content.language);
  const named = groupsNamed(hit.label, index, language);
  if (named.length === 0) return undefined;
  const inner = readCount(tokens[hit.first], language);
  const counted = inner !== undefined && hit.last > hit.first ? { at: hit.first, value: inner, ordinal: false } : countBefore(content, hit.first);
  const first = counted?.at ?? hit.first;
  const nameFirst = counted?.at === hit.first ? hit.first + 1 : hit.first;
  const sentence = sentenceAround(content, first);
  const between: number[] = [];
  for (let i = first + (counted ? 1 : 0); i < nameFirst; i++) if (tokens[i]?.type === "word") between.push(i);
  const opened = tokens[first - 1]?.norm ?? "";
  const closed = tokens[hit.last + 1]?.norm ?? "";
  const quoted = QUOTES.has(closed) && (QUOTES.has(opened) || QUOTES.has(tokens[nameFirst - 1]?.norm ?? ""));
  const leading = quoted && QUOTES.has(opened) ? first - 2 : first - 1;
  const strange = between.some((i) => isCapitalized(content, tokens[i]) && !beginsSentence(content, i) && language !== "de");
  const part = readPart(tokens, first, sentence.from, cues);
  return {
    ...(counted && { count: counted }),
    named,
    content,
    label: hit.label,
    first,
    nameFirst,
    last: hit.last,
    sentence,
    quoted,
    definite: cues.definite.has(tokens[leading]?.norm ?? ""),
    ...(part && { part }),
    foreign: strange || isDenied(content, sentence.from, first),
    plain: between.every((i) => cues.plain.has(tokens[i]?.norm ?? "")),
  };
}

/** The places of a block where a group is named, in order. Remembered with its text. */
export function findAnchors(block: Block, index: LabelIndex): readonly Anchor[] {
  const { content } = block;
  const cues = listCuesOf(content.language);
  if (!cues) return [];
  return rememberFor(index, content, mayBeTitle(block) ? "anchors-title" : "anchors", () =>
    scanBlock(block, index).hits.flatMap((hit) => {
      if (hit.label.entry.type !== "group" || hit.label.member !== undefined) return [];
      return readAnchor(content, hit, index, cues) ?? [];
    }),
  );
}

/** An anchor where it stands in the source. */
export function placeAnchor({ content, first, nameFirst, last, count, named }: Anchor, block: Block): GroupAnchor {
  const at = (token: number): number => block.start + (content.tokens[token]?.start ?? 0);
  const to = (token: number): number => block.start + (content.tokens[token]?.end ?? 0);
  return {
    block: block.index,
    start: at(first),
    end: to(last),
    ...(count && { count: { value: count.value, start: at(count.at), end: to(count.at), ordinal: count.ordinal } }),
    name: { start: at(nameFirst), end: to(last) },
    named,
  };
}

/** Whether a verb of having parts stands closely before an anchor: 'rests on four pillars', 'there are four pillars'. */
export function isComposed(anchor: Anchor, cues: ListCues): boolean {
  for (let at = Math.max(anchor.sentence.from, anchor.first - 4); at < anchor.first; at++)
    if (phraseAt(anchor.content.tokens, at, cues.composing) > 0) return true;
  return false;
}
