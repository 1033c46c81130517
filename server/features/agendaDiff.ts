/** What has changed from one state of an agenda to another, entry by entry and field by field, in words. */
import * as l10n from "@vscode/l10n";
import { findEntry, listEntries } from "../agenda/find.ts";
import type { Agenda, Entry, Figure, Member, Texts, Value } from "../agenda/model.ts";
import { summarize, writePeriod, writeValue } from "./official.ts";
import { nameOf, textIn } from "./texts.ts";

/** A field whose value is another. */
export interface FieldChange {
  /** As in the file, with the language behind it where the agenda speaks several: "value", "label (vi)". */
  readonly field: string;
  /** In words; absent where it was not there. */
  readonly before?: string;
  readonly after?: string;
}

/** An entry that is new, gone or another. */
export interface EntryChange {
  readonly type: "added" | "removed" | "changed";
  /** As it is now; of one that is gone, as it was. */
  readonly id: string;
  readonly entry: Entry;
  /** Its name, in the agenda's language. */
  readonly name: string;
  /** Of one that is another: what of it is. */
  readonly fields: readonly FieldChange[];
  /** Of a figure that is new or gone: what is official, in words. */
  readonly official?: string;
}

/** The fields of an entry in words, in the order of the format. */
type Words = ReadonlyMap<string, string>;

const put = (words: Map<string, string>, field: string, value: string | undefined): void => {
  if (value !== undefined && value !== "") words.set(field, value);
};

function putTexts(words: Map<string, string>, field: string, texts: Texts, several: boolean): void {
  for (const [language, each] of Object.entries(texts)) put(words, several ? `${field} (${language})` : field, each.join(", "));
}

const writeMember = (language: string) => (member: Member) => textIn(member.preferred, language) ?? "";

/** A value of a series as the figure's own would be written. */
const writeOne = (figure: Figure, value: Value, language: string): string => writeValue(figure, { value, comparator: "exactly" }, language);

/** What a date or text that is left out stands for is not told: only what the file may say. */
function wordsOf(entry: Entry, { language, area }: Agenda, several: boolean): Words {
  const words = new Map<string, string>();
  const texts = (field: string, value: Texts): void => putTexts(words, field, value, several);
  if (entry.type === "source") {
    put(words, "title", entry.title);
    put(words, "publisher", entry.publisher);
    texts("attributedTo", entry.attributedTo);
    for (const field of ["date", "file", "url", "language"] as const) put(words, field, entry[field]);
    return words;
  }
  if (entry.type === "figure") {
    texts("label", entry.label);
    put(words, "value", writeValue(entry, entry, language));
    put(words, "period", entry.period && writePeriod(entry.period));
    put(words, "unit", entry.unit);
    texts("base", entry.base);
    texts("notBase", entry.notBase);
    put(words, "kind", entry.kind);
    put(words, "until", entry.until && writePeriod(entry.until));
    put(words, "direction", entry.direction);
    put(words, "decimals", String(entry.decimals));
    put(words, "area", entry.area === area ? undefined : entry.area);
    texts("keywords", entry.keywords);
    put(words, "series", entry.series.map((each) => `${writePeriod(each.period)}: ${writeOne(entry, each.value, language)}`).join(", "));
    put(words, "tolerance", entry.tolerance === 0 ? undefined : String(entry.tolerance));
  } else {
    texts("preferred", entry.preferred);
    texts("admitted", entry.admitted);
    texts("deprecated", entry.deprecated);
    if (entry.type === "group") {
      put(words, "members", entry.members.map(writeMember(language)).join(", "));
      put(words, "ordered", String(entry.ordered));
    } else put(words, "caseSensitive", String(entry.caseSensitive));
  }
  texts("definition", entry.definition);
  put(words, "source", entry.source?.replace(/^sources\//, ""));
  return words;
}

/** Fields that say nothing new where another has said it. */
function isTold(field: string, changes: readonly FieldChange[]): boolean {
  const isNumber = changes.some((each) => each.field === "value");
  return isNumber && (field === "unit" || field === "decimals");
}

function compareWords(before: Words, after: Words): readonly FieldChange[] {
  const fields = [...new Set([...after.keys(), ...before.keys()])];
  const changes = fields.flatMap((field): readonly FieldChange[] => {
    const [old, now] = [before.get(field), after.get(field)];
    return old === now ? [] : [{ field, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
  return changes.filter(({ field }) => !isTold(field, changes));
}

/**
 * What has changed between two states of an agenda, in the order of the new one; what is gone stands at the end of its section. An entry that
 * is gone while one of its kind and name is new has another id.
 */
export function diffAgendas(before: Agenda, after: Agenda): readonly EntryChange[] {
  const several = new Set([...before.languages, ...after.languages]).size > 1;
  const { language } = after;
  const gone = listEntries(before).filter(({ id }) => !findEntry(after, id));
  const fresh = new Set(listEntries(after).filter(({ id }) => !findEntry(before, id)));
  const named = (entry: Entry): string => `${entry.type} ${nameOf(entry, language)}`;
  const lost = new Map(gone.map((entry) => [named(entry), entry]));
  const moved = new Set<Entry>();
  const whole = (type: EntryChange["type"], entry: Entry): EntryChange => {
    const official = type !== "changed" && entry.type === "figure" ? { official: summarize(entry, language) } : {};
    return { type, id: entry.id, entry, name: nameOf(entry, language), fields: [], ...official };
  };
  const changeOf = (entry: Entry): readonly EntryChange[] => {
    const twin = fresh.has(entry) ? lost.get(named(entry)) : undefined;
    if (twin) moved.add(twin);
    const old = twin ?? findEntry(before, entry.id);
    if (!old || old.type !== entry.type) return [whole("added", entry)];
    const renamed: readonly FieldChange[] = old.id === entry.id ? [] : [{ field: "id", before: old.id, after: entry.id }];
    const fields = [...renamed, ...compareWords(wordsOf(old, before, several), wordsOf(entry, after, several))];
    return fields.length > 0 ? [{ ...whole("changed", entry), fields }] : [];
  };
  const now = listEntries(after).flatMap(changeOf);
  const removed = gone.filter((entry) => !moved.has(entry));
  return [...now, ...removed.map((entry) => whole("removed", entry))];
}

/** Lists of which parts are told apart: what came and what went says more than both lists in full. */
const LISTS = /^(?:members|admitted|deprecated|keywords|series|notBase|attributedTo)\b/;

function tellField({ field, before, after }: FieldChange): string {
  if (before === undefined) return l10n.t("{0}: {1} (new)", field, after ?? "");
  if (after === undefined) return l10n.t("{0}: no longer {1}", field, before);
  if (LISTS.test(field)) {
    const [old, now] = [before.split(", "), after.split(", ")];
    const came = now.filter((each) => !old.includes(each)).map((each) => `+ ${each}`);
    const went = old.filter((each) => !now.includes(each)).map((each) => `− ${each}`);
    if (came.length + went.length > 0) return `${field}: ${[...came, ...went].join(", ")}`;
  }
  const told = `${before} → ${after}`;
  // A value and its period speak for themselves.
  return field === "value" || field === "period" ? told : `${field}: ${told}`;
}

/** A change in a line: 'households using broadband internet: 80.2% → 82.3%, 2024 → 2025'. */
export const tellChange = ({ name, fields, official }: EntryChange): string => {
  const told = official === undefined ? fields.map(tellField) : [official];
  return told.length === 0 ? name : `${name}: ${told.join(", ")}`;
};

/** What has become of an entry, in a word. */
export function nameChange({ type }: Pick<EntryChange, "type">): string {
  if (type === "added") return l10n.t("new");
  return type === "removed" ? l10n.t("gone") : l10n.t("changed");
}
