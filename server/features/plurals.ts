/** Plurals of labels. English is written by its rules; Vietnamese has none; other languages are left as they are, for the agenda to say. */
import { baseLanguage } from "../draft/language/known.ts";

/** Words whose plural no rule gives, as official papers use them. */
const IRREGULAR: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  man: "men",
  woman: "women",
  datum: "data",
  criterion: "criteria",
  analysis: "analyses",
  basis: "bases",
  crisis: "crises",
  medium: "media",
  index: "indices",
  life: "lives",
  half: "halves",
  shelf: "shelves",
  foot: "feet",
};

/** Words that have no plural of their own, or are one. */
const SAME = /^(?:data|people|media|information|equipment|research|staff|software|infrastructure|progress|personnel|series|species|means|goods)$/iu;

/** Longer labels are no labels. */
const LONGEST = 200;

function pluralWord(word: string): string {
  const small = word.toLowerCase();
  if (SAME.test(word)) return word;
  const irregular = Object.hasOwn(IRREGULAR, small) ? IRREGULAR[small] : undefined;
  if (irregular !== undefined) return word.charAt(0) + irregular.slice(1);
  if (/(?:[^s]s|ss|x|z|ch|sh)$/iu.test(word)) return /[^s]s$/iu.test(word) && !/(?:us|is|as)$/iu.test(word) ? word : `${word}es`;
  if (/[^aeiou]y$/iu.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** The plural of a label: of its last word, or of the noun before 'of' and the like. A label in the plural stays. */
export function pluralOf(label: string, language: string): string {
  if (baseLanguage(language) !== "en" || label.length > LONGEST) return label;
  const found = /^(.*?)(\p{L}+)((?:\s+(?:of|for|in|on|to|with|from|by|at)\s.*)?)$/u.exec(label);
  if (!found) return label;
  const [, before = "", noun = "", behind = ""] = found;
  // What is written in capitals takes a small s: 'SMEs'.
  return `${before}${/^\p{Lu}{2,}$/u.test(noun) ? `${noun}s` : pluralWord(noun)}${behind}`;
}
