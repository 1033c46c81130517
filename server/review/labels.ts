/**
 * The labels of the agendas in force, as they are looked for in a draft: one trie a language over the folded lemmas of their words, and
 * one over the names of all languages as they stand.
 */
import type { Agenda, Group, Labels, Member, Term } from "../agenda/model.ts";
import { readCount } from "../checks/members.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Content, Token } from "../draft/model.ts";
import { foldSpelling } from "./folding.ts";

/** How a label stands to its entry. */
export type LabelStatus = "preferred" | "admitted" | "deprecated";

/** A label of an entry, read. */
export interface Label {
  readonly entry: Term | Group;
  readonly member?: number;
  readonly text: string;
  readonly status: LabelStatus;
  /** A base language. */
  readonly language: string;
  /** Its words; marks are left out. */
  readonly words: readonly Token[];
  /** The words as written. */
  readonly surfaces: readonly string[];
  /** The marks before each word, "" where only a blank or a hyphen stands: a comma in a text must be one in the label. */
  readonly marks: readonly string[];
  /** The folded lemmas of the words: the way through the trie. */
  readonly keys: readonly string[];
  /** How many of the words name something: neither articles nor prepositions. */
  readonly telling: number;
  /** Case is part of it, and it is not inflected. */
  readonly name: boolean;
  /** One word with capitals within: it is another word in lower case (IT, it). */
  readonly acronym: boolean;
  /** Only meant with a count before it or its members behind it: 'pillars'. */
  readonly needsCount: boolean;
}

/** A node of the trie. */
export interface LabelNode {
  readonly next: Map<string, LabelNode>;
  readonly labels: Label[];
}

/** What of a member the draft's lists are held against, in one language. */
export interface GroupLabels {
  readonly group: Group;
  /** What the group is called, without the count that a label may begin with ('five thrusts'). */
  readonly names: readonly Label[];
  /** The labels of each member, deprecated ones too. */
  readonly members: readonly (readonly Label[])[];
}

/** The labels of one language. */
export interface LanguageLabels {
  readonly root: LabelNode;
  /** Everything with which the first word of a label begins, so that it may be written as two. */
  readonly beginnings: ReadonlySet<string>;
  readonly labels: readonly Label[];
  readonly groups: readonly GroupLabels[];
}

/** The labels of the agendas in force. */
export interface LabelIndex {
  readonly agendas: readonly Agenda[];
  /** By base language. */
  readonly languages: ReadonlyMap<string, LanguageLabels>;
  /** The names of all languages, by their norms. */
  readonly names: LabelNode;
  /** The groups of which a term is a member. */
  readonly groupsOf: ReadonlyMap<Term, readonly Group[]>;
  /** What has been found in a text already; kept as long as the text is. */
  readonly memory: WeakMap<Content, Map<string, unknown>>;
}

const newNode = (): LabelNode => ({ next: new Map(), labels: [] });

function insert(root: LabelNode, keys: readonly string[], label: Label): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  }
  if (!node.labels.includes(label)) node.labels.push(label);
}

/** The key of a word: its folded lemma. */
export const keyOf = (token: Pick<Token, "lemma">, language: string): string => foldSpelling(token.lemma, language);

/** The key of two words written as one: 'cyber security' as 'cybersecurity'. */
export const joinedKey = (first: Pick<Token, "norm">, second: Pick<Token, "lemma">, language: string): string =>
  foldSpelling(first.norm + second.lemma, language);

const isAcronym = (surface: string): boolean => (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** The marks directly before a token, written together. */
export function marksBefore(tokens: readonly Token[], at: number): string {
  let marks = "";
  for (let i = at - 1; tokens[i]?.type === "mark"; i--) marks = tokens[i]?.norm + marks;
  return marks;
}

interface Owner {
  readonly entry: Term | Group;
  readonly member?: number;
}

const readLabel = (owner: Owner, text: string, status: LabelStatus, tag: string, skip: number, needsCount: boolean): Label | undefined => {
  const language = baseLanguage(tag);
  const tokens = readTokens(text, language);
  const words = tokens.filter((token) => token.type !== "mark").slice(skip);
  if (words.length === 0) return undefined;
  const surfaces = words.map((word) => text.slice(word.start, word.end).normalize("NFC"));
  return {
    ...owner,
    text,
    status,
    language,
    words,
    surfaces,
    marks: words.map((word) => marksBefore(tokens, tokens.indexOf(word))),
    keys: words.map((word) => keyOf(word, language)),
    telling: words.filter((word, i) => isAcronym(surfaces[i] ?? "") || !isStopWord(word.norm, language)).length,
    name: owner.entry.type === "term" && owner.entry.caseSensitive,
    acronym: words.length === 1 && isAcronym(surfaces[0] ?? ""),
    needsCount,
  };
};

/** Whether a group's label begins with its count: 'five thrusts'. */
const beginsWithCount = (text: string, language: string): boolean => {
  const tokens = readTokens(text, language);
  return tokens.length > 1 && readCount(tokens[0], language) !== undefined;
};

const STATUSES = ["preferred", "admitted", "deprecated"] as const;

function* eachText(labels: Labels): Generator<{ readonly text: string; readonly status: LabelStatus; readonly tag: string }> {
  for (const status of STATUSES) {
    for (const [tag, texts] of Object.entries(labels[status])) for (const text of texts) yield { text, status, tag };
  }
}

/** The labels of a group by which it may be meant. One without its count, admitted ones and single deprecated words need a count. */
function readGroupNames(group: Group): { readonly whole: readonly Label[]; readonly names: readonly Label[] } {
  const whole: Label[] = [];
  const names: Label[] = [];
  for (const { text, status, tag } of eachText(group)) {
    const counted = beginsWithCount(text, tag);
    const plain = readLabel({ entry: group }, text, status, tag, 0, status === "admitted");
    if (!plain) continue;
    const needsCount = status === "admitted" || (status === "deprecated" && plain.telling < 2);
    if (counted) {
      whole.push({ ...plain, telling: plain.telling - 1, needsCount: false });
      const bare = readLabel({ entry: group }, text, status, tag, 1, true);
      if (bare) names.push(bare);
    } else {
      const label = { ...plain, needsCount };
      whole.push(label);
      names.push(label);
    }
  }
  return { whole, names };
}

const readLabels = (owner: Owner, labels: Labels): readonly Label[] =>
  [...eachText(labels)].flatMap(({ text, status, tag }) => readLabel(owner, text, status, tag, 0, false) ?? []);

/** The entry whose labels a member's are: its term, or the group itself. */
const memberOwner = (group: Group, member: Member, index: number, terms: ReadonlyMap<string, Term>): Owner => {
  const term = member.term === undefined ? undefined : terms.get(member.term);
  return term ? { entry: term } : { entry: group, member: index };
};

interface Gathered {
  readonly labels: Label[];
  readonly groups: { readonly group: Group; readonly names: readonly Label[]; readonly members: readonly (readonly Label[])[] }[];
}

function gather(agendas: readonly Agenda[]): Gathered {
  const labels: Label[] = [];
  const groups: Gathered["groups"] = [];
  for (const agenda of agendas) {
    const terms = new Map(agenda.terms.map((term) => [term.id, term]));
    for (const term of agenda.terms) labels.push(...readLabels({ entry: term }, term));
    for (const group of agenda.groups) {
      const { whole, names } = readGroupNames(group);
      const members = group.members.map((member, index) => readLabels(memberOwner(group, member, index, terms), member));
      labels.push(...whole, ...names.filter((name) => !whole.includes(name)));
      members.forEach((of, index) => {
        if (!terms.has(group.members[index]?.term ?? "")) labels.push(...of);
      });
      groups.push({ group, names, members });
    }
  }
  return { labels, groups };
}

function findGroupsOf(agendas: readonly Agenda[]): ReadonlyMap<Term, readonly Group[]> {
  const groupsOf = new Map<Term, Group[]>();
  for (const { terms, groups } of agendas) {
    const byId = new Map(terms.map((term) => [term.id, term]));
    for (const group of groups) {
      for (const { term: id } of group.members) {
        const term = id === undefined ? undefined : byId.get(id);
        if (term) groupsOf.set(term, [...(groupsOf.get(term) ?? []), group]);
      }
    }
  }
  return groupsOf;
}

function findBeginnings(root: LabelNode): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const key of root.next.keys()) for (let length = 1; length < key.length; length++) beginnings.add(key.slice(0, length));
  return beginnings;
}

/** Adds a label by its own words and, for each pair of neighbours, by both written as one. */
function insertLabel(root: LabelNode, label: Label): void {
  insert(root, label.keys, label);
  if (label.language === "vi") return;
  for (let i = 0; i + 1 < label.keys.length; i++) {
    const first = label.words[i];
    const second = label.words[i + 1];
    if (first && second) insert(root, label.keys.toSpliced(i, 2, joinedKey(first, second, label.language)), label);
  }
}

/**
 * Reads the labels of all agendas in force into an index. Of equal labels, those of the first agenda win.
 * @param agendas in the order in which they are in force, the draft's own first.
 */
export function buildLabelIndex(agendas: readonly Agenda[]): LabelIndex {
  const { labels, groups } = gather(agendas);
  const names = newNode();
  const tags = new Set(labels.map((label) => label.language));
  const languages = new Map<string, LanguageLabels>();
  for (const language of tags) {
    const root = newNode();
    const own = labels.filter((label) => label.language === language);
    for (const label of own) insertLabel(root, label);
    languages.set(language, {
      root,
      beginnings: language === "vi" ? new Set() : findBeginnings(root),
      labels: own,
      groups: groups.map(({ group, names, members }) => ({
        group,
        names: names.filter((name) => name.language === language),
        members: members.map((of) => of.filter((label) => label.language === language)),
      })),
    });
  }
  for (const label of labels)
    if (label.name)
      insert(
        names,
        label.words.map((word) => word.norm),
        label,
      );
  return { agendas, languages, names, groupsOf: findGroupsOf(agendas), memory: new WeakMap() };
}

/** What `make` gives for a text, remembered with the text. */
export function rememberFor<T>(index: LabelIndex, content: Content, key: string, make: () => T): T {
  let known = index.memory.get(content);
  if (!known) {
    known = new Map();
    index.memory.set(content, known);
  }
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}
