/** What is told of a portion of a figure's subject: 'beans at KES 31 billion' of a budget, 'a meal of rice' of meals. */
import type { Token } from "../draft/model.ts";
import { unknownWords } from "./base.ts";
import { isContent, type Site } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";

/** What ties an amount to the item before it. */
const ITEM_AT: ReadonlySet<string> = new Set(["at", "à", "zu"]);
/** What narrows the noun before it. */
const NARROWING: ReadonlySet<string> = new Set(["of", "de", "aus"]);

/** Whether the words before a number narrow the figure's subject by something that the figure does not know, or name another item. */
export function isPortion({ marked, from, left }: Site, profile: Profile, lexicon: Lexicon): boolean {
  const { tokens } = marked.content;
  if (profile.figure.unit === "percent" || profile.figure.unit === "date" || profile.figure.unit === "ordinal") return false;
  const isUnknown = (at: number): boolean => {
    const [word] = unknownWords(marked, at, at + 1, profile, lexicon);
    return word !== undefined && !lexicon.known.has(word.stem);
  };
  if (ITEM_AT.has(tokens[from - 1]?.norm ?? "") && from - 2 >= left[0] && isUnknown(from - 2)) return true;
  for (let at = left[0] + 1; at < from - 1; at++) {
    const before = tokens[at - 1] as Token;
    if (!NARROWING.has((tokens[at] as Token).norm) || !isContent(before, lexicon.language) || !profile.vocabulary.has(before.stem)) continue;
    const next = tokens[at + 1] as Token;
    if (isContent(next, lexicon.language) && isUnknown(at + 1)) return true;
  }
  return false;
}
