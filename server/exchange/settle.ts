/** Labels that stand in each other's way: an agenda has no room for two terms with one label, and an import must not bring such a pair. */
import * as l10n from "@vscode/l10n";
import type { Labels, Texts } from "../agenda/model.ts";
import { compareForm } from "../agenda/texts.ts";
import type { AgendaData, GroupData, Note, TermData } from "./model.ts";
import { hasTexts, listTexts } from "./texts.ts";

/** Who has a label, and how. */
interface Use {
  readonly id: string;
  readonly isTerm: boolean;
  readonly kind: keyof Labels;
  readonly exact: string;
  readonly isCased: boolean;
}

/** Labels that are given out, by language and form. */
export class LabelBook {
  readonly #uses = new Map<string, Use[]>();

  #of(language: string, text: string): Use[] {
    const key = `${language}\n${compareForm(text)}`;
    const known = this.#uses.get(key);
    if (known) return known;
    const uses: Use[] = [];
    this.#uses.set(key, uses);
    return uses;
  }

  /** In whose way a label would stand. */
  find(language: string, text: string, use: Omit<Use, "exact">): Use | undefined {
    const own: Use = { ...use, exact: compareForm(text, true) };
    return this.#of(language, text).find((each) => conflicts(own, each));
  }

  /** Enters a label, or says in whose way it would stand. */
  enter(language: string, text: string, use: Omit<Use, "exact">): Use | undefined {
    const other = this.find(language, text, use);
    if (!other) this.#of(language, text).push({ ...use, exact: compareForm(text, true) });
    return other;
  }
}

/** The labels of an entry without those that stand in another's way, which are told of. */
export function settleEntry(holder: Holder, book: LabelBook, notes: Note[]): Labels {
  const { id, isTerm, labels, isCased } = holder;
  const settle = (kind: keyof Labels): Texts => {
    const kept = Object.entries(labels[kind]).map(([language, texts]): readonly [string, readonly string[]] => [
      language,
      texts.filter((text) => {
        const other = book.find(language, text, { id, isTerm, kind, isCased });
        if (other && other.id !== id) notes.push({ place: id, message: l10n.t("Left out: the label '{0}', which {1} has already.", text, other.id) });
        return !other || other.id === id;
      }),
    ]);
    return Object.fromEntries(kept.filter(([, texts]) => texts.length > 0));
  };
  return { preferred: settle("preferred"), admitted: settle("admitted"), deprecated: settle("deprecated") };
}

/** The rules of `agenda-duplicate`: preferred here and deprecated there; one label of two terms; admitted and deprecated by one entry. */
function conflicts(own: Use, other: Use): boolean {
  if ((own.isCased || other.isCased) && own.exact !== other.exact) return false;
  const kinds = [own.kind, other.kind];
  if (kinds.includes("deprecated") && kinds.includes("preferred")) return true;
  if (!own.isTerm || !other.isTerm) return false;
  return own.id === other.id ? kinds.includes("deprecated") && kinds.includes("admitted") : true;
}

/** An entry with labels. */
export type Holder = { readonly id: string; readonly isTerm: boolean; readonly labels: Labels; readonly isCased: boolean };

/** What is left of an entry's labels of a kind. */
function enterAll({ id, isTerm, labels, isCased }: Holder, kind: keyof Labels, book: LabelBook, notes: Note[]): Texts {
  const kept = new Map<string, string[]>();
  for (const [language, text] of listTexts(labels[kind])) {
    const other = book.enter(language, text, { id, isTerm, kind, isCased });
    if (other) {
      notes.push({ place: id, message: l10n.t("Left out: the label '{0}', which {1} has already.", text, other.id) });
      continue;
    }
    const known = kept.get(language);
    if (known) known.push(text);
    else kept.set(language, [text]);
  }
  return Object.fromEntries(kept);
}

/**
 * Leaves out what labels of terms and groups stand in each other's way: the weaker label (deprecated before admitted before preferred), of equals
 * the later; with the last preferred label the entry, and what groups have of it.
 * @param book what is given out already, for one: the agenda that the data go into.
 */
export function settleLabels(data: AgendaData, notes: Note[], book = new LabelBook()): AgendaData {
  const holders = new Map<TermData | GroupData, Holder>([
    ...data.terms.map((term) => [term, { id: `terms/${term.key}`, isTerm: true, labels: term, isCased: term.caseSensitive }] as const),
    ...data.groups.map((group) => [group, { id: `groups/${group.key}`, isTerm: false, labels: group, isCased: false }] as const),
  ]);
  const left = new Map<TermData | GroupData, Partial<Record<keyof Labels, Texts>>>();
  for (const kind of ["preferred", "admitted", "deprecated"] as const) {
    for (const [entry, holder] of holders) {
      const own = left.get(entry) ?? {};
      if (kind !== "preferred" && !hasTexts(own.preferred ?? {})) continue;
      left.set(entry, { ...own, [kind]: enterAll(holder, kind, book, notes) });
    }
  }
  const settle = <Entry extends TermData | GroupData>(entry: Entry): readonly Entry[] => {
    const labels = left.get(entry);
    return labels?.preferred && hasTexts(labels.preferred) ? [{ ...entry, ...labels }] : [];
  };
  const terms = data.terms.flatMap(settle);
  const there = new Set(terms.map(({ key }) => key));
  const lost = new Set(data.terms.map(({ key }) => key).filter((key) => !there.has(key)));
  const groups = data.groups.flatMap(settle).map((group) => settleMembers(group, lost, notes));
  return { ...data, terms, groups: groups.filter(({ members }) => members.length > 0) };
}

function settleMembers(group: GroupData, lost: ReadonlySet<string>, notes: Note[]): GroupData {
  const place = `groups/${group.key}`;
  const seen = new Set<string>();
  const members = group.members.filter((member) => {
    if (!("term" in member)) return true;
    if (lost.has(member.term)) notes.push({ place, message: l10n.t("The member '{0}' was left out, and the list is now short of it.", member.term) });
    if (lost.has(member.term) || seen.has(member.term)) return false;
    seen.add(member.term);
    return true;
  });
  return { ...group, members };
}
