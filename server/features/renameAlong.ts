/**
 * What holds a label that is renamed: the words of figures, and members of lists. Left as they are, completion would write the old label,
 * which is wrong from then on.
 */
import type { TextEdit } from "vscode-languageserver-types";
import { type Rewrite, rewriteTexts } from "../agenda/editTexts.ts";
import type { Agenda, Figure, Group, Labels, Texts } from "../agenda/model.ts";
import { compareForm } from "../agenda/texts.ts";
import { fitArticle, fitLabel } from "../checks/wording.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Token } from "../draft/model.ts";
import { foldSpelling } from "../review/folding.ts";
import { editEntries, type Step } from "./agendaSteps.ts";
import { entryKey } from "./citations.ts";
import type { Renaming } from "./rename.ts";

/** An entry, or a member of a group, that holds a label. */
interface Holder {
  readonly entry: Figure | Group;
  /** The member's place in its group. */
  readonly member?: number;
  /** False where the label may be part of a name of its own, which is another's to change. */
  readonly sure: boolean;
}

const FIELDS = ["label", "keywords", "base", "notBase"] as const;
const MEMBER_FIELDS = ["preferred", "admitted"] as const;

/** Where a label stands in a text. Offsets in the text. */
interface Hit {
  readonly start: number;
  readonly end: number;
  /** Capitalised beside a capitalised word: part of a longer name. */
  readonly inName: boolean;
}

type Find = (text: string) => readonly Hit[];

/** The first letters that all forms of a word share: what has none of them is not read. */
const SHARED = 3;

const isCased = ({ subject: { entry } }: Renaming): boolean => entry.type === "term" && entry.caseSensitive;

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** How words are told apart: by their dictionary forms, names by their letters. */
function keysOf(text: string, language: string, cased: boolean): readonly { readonly token: Token; readonly key: string }[] {
  return readTokens(text, language)
    .filter(({ type }) => type !== "mark")
    .map((token) => ({ token, key: cased ? text.slice(token.start, token.end).normalize("NFC") : foldSpelling(token.lemma, language) }));
}

const isAt = (keys: readonly string[], at: number, wanted: readonly string[]): boolean => wanted.every((key, i) => keys[at + i] === key);

/** Finds a label in texts, but not within longer labels of other entries, which mean something else. */
function finder(agendas: readonly Agenda[], renaming: Renaming): Find {
  const language = baseLanguage(renaming.language);
  const cased = isCased(renaming);
  const read = (text: string) => keysOf(text, language, cased);
  const wanted = read(renaming.label).map(({ key }) => key);
  const own = entryKey(renaming.subject.entry);
  const starts =
    compareForm(renaming.label)
      .split(/[^\p{L}\p{N}]+/u, 1)[0]
      ?.slice(0, SHARED) ?? "";
  const mayHold = (text: string): boolean => compareForm(text).includes(starts);
  const labelsOf = ({ preferred, admitted }: Labels): readonly string[] => [preferred, admitted].flatMap((texts) => inLanguage(texts, language));
  const longer = agendas
    .flatMap(({ terms, groups }) => [...terms, ...groups])
    .filter((entry) => entryKey(entry) !== own)
    .flatMap(labelsOf)
    .filter(mayHold)
    .map((label) => read(label).map(({ key }) => key))
    .filter((keys) => keys.length > wanted.length && keys.some((_, at) => isAt(keys, at, wanted)));
  return (text) => {
    if (!mayHold(text)) return [];
    const words = read(text);
    const keys = words.map(({ key }) => key);
    const isWithin = (at: number): boolean =>
      longer.some((label) => keys.some((_, from) => from <= at && at + wanted.length <= from + label.length && isAt(keys, from, label)));
    const isCapital = (at: number): boolean => {
      const token = words[at]?.token;
      return token !== undefined && startsUpper(text.slice(token.start, token.end));
    };
    const hits: Hit[] = [];
    for (let at = 0; wanted.length > 0 && at + wanted.length <= keys.length; at++) {
      if (!isAt(keys, at, wanted) || isWithin(at)) continue;
      const last = at + wanted.length - 1;
      const inName = isCapital(last) && (isCapital(last + 1) || (at > 1 && isCapital(at - 1)));
      hits.push({ start: words[at]?.token.start ?? 0, end: words[last]?.token.end ?? 0, inName });
      at = last;
    }
    return hits;
  };
}

const inLanguage = (texts: Texts, language: string): readonly string[] =>
  Object.entries(texts).flatMap(([tag, list]) => (baseLanguage(tag) === language ? list : []));

/** The entries of the agendas that hold the label, each once. Members that are a term are renamed with it. */
function findHolders(agendas: readonly Agenda[], renaming: Renaming, find: Find): readonly Holder[] {
  const { entry } = renaming.subject;
  const language = baseLanguage(renaming.language);
  const hitsOf = (texts: readonly Texts[]) =>
    texts.flatMap((each) => inLanguage(each, language)).flatMap((text) => find(text).map((hit) => ({ ...hit, text })));
  const seen = new Set<string>([entryKey(entry)]);
  const isNew = (other: Figure | Group): boolean => !seen.has(entryKey(other)) && seen.add(entryKey(other)) !== undefined;
  return agendas.flatMap((agenda) => [
    ...agenda.figures.filter(isNew).flatMap((figure): readonly Holder[] => {
      const hits = hitsOf(FIELDS.map((field) => figure[field]));
      return hits.length > 0 ? [{ entry: figure, sure: !hits.some(({ inName }) => inName) }] : [];
    }),
    ...agenda.groups.filter(isNew).flatMap((group) =>
      group.members.flatMap((each, index): readonly Holder[] => {
        const hits = each.term === undefined ? hitsOf(MEMBER_FIELDS.map((field) => each[field])) : [];
        const sure = hits.every(({ start, end, text }) => start === 0 && end === text.length);
        return hits.length > 0 ? [{ entry: group, member: index, sure }] : [];
      }),
    ),
  ]);
}

/** A text with the new name in the place of the old, inflected and capitalised as that was. */
function rewriter(renaming: Renaming, name: string, find: Find): Rewrite {
  const language = baseLanguage(renaming.language);
  return (text, tag) => {
    if (baseLanguage(tag) !== language) return text;
    let result = "";
    let at = 0;
    for (const { start, end } of find(text)) {
      const { text: newText } = fitLabel({
        written: text.slice(start, end),
        label: renaming.label,
        preferred: name,
        language,
        name: isCased(renaming),
      });
      const article = fitArticle(text, start, newText, language);
      result += article ? text.slice(at, article.start) + article.newText + text.slice(article.end, start) : text.slice(at, start);
      result += newText;
      at = end;
    }
    return result + text.slice(at);
  };
}

/** What is renamed along with a label. */
export interface Along {
  readonly holders: readonly Holder[];
  /** The edits for each of several holders in one file; none where it is written in a way that only a person can change. */
  readonly editsOf: (holders: readonly Holder[], text: string) => readonly (readonly TextEdit[])[];
}

/** What is renamed along with the label of a term or group. */
export function renameAlong(agendas: readonly Agenda[], renaming: Renaming, name: string): Along {
  const { entry, member } = renaming.subject;
  if (member !== undefined || (entry.type !== "term" && entry.type !== "group")) return { holders: [], editsOf: () => [] };
  const find = finder(agendas, renaming);
  const rewrite = rewriter(renaming, name, find);
  const stepFor =
    ({ entry: { id }, member: index }: Holder): Step =>
    (text) =>
      index === undefined ? rewriteTexts(text, id, FIELDS, rewrite) : rewriteTexts(text, `${id}#${index}`, MEMBER_FIELDS, rewrite);
  return {
    holders: findHolders(agendas, renaming, find),
    editsOf: (holders, text) => {
      const edits = editEntries(
        text,
        holders.map((holder) => [holder.entry, stepFor(holder)]),
      );
      return edits.map((each) => each ?? []);
    },
  };
}
