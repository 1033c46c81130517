/** Data into an agenda that is there: what is in it already, what is new, and what the data say otherwise. */
import type { Agenda, Entry, Texts } from "../agenda/model.ts";
import { readPeriod } from "../agenda/periods.ts";
import { SECTIONS, type Section } from "../agenda/schema.ts";
import { compareForm } from "../agenda/texts.ts";
import type { YamlValue } from "../agenda/yamlText.ts";
import { fieldsOf, nameOf, type SectionData } from "./fields.ts";
import { dataOf, keyOf } from "./fromAgenda.ts";
import { Keys, keyFrom } from "./ids.ts";
import type { AgendaData, FigureData, GroupData, Note, SeriesData, SourceData, TermData } from "./model.ts";
import { LabelBook, settleEntry, settleLabels } from "./settle.ts";
import { withSource } from "./source.ts";
import { hasTexts, listTexts } from "./texts.ts";

/** A field of an entry that the data say otherwise. */
export interface FieldChange {
  readonly field: string;
  /** Undefined where the field is new. */
  readonly before: YamlValue | undefined;
  readonly after: YamlValue;
}

/** An entry that the data say otherwise. */
export interface EntryChange {
  readonly section: Section;
  readonly key: string;
  readonly name: string;
  /** The agenda's file in which it stands. */
  readonly uri: string;
  readonly fields: readonly FieldChange[];
}

/** What comes of data and an agenda. */
export interface Merge {
  /** Entries that are not in the agenda; what they name, they name by the agenda's keys. */
  readonly added: AgendaData;
  readonly changed: readonly EntryChange[];
  /** How many are there as they are. */
  readonly unchanged: number;
}

type AnyData = SectionData[Section];

/** Texts of both; in a language that both speak, the coming one of what there is one of, and all of lists. */
function mergeTexts(there: Texts, coming: Texts, isOne: boolean): Texts {
  const merged: Record<string, readonly string[]> = { ...there };
  for (const [language, texts] of Object.entries(coming)) {
    const known = there[language] ?? [];
    const fresh = texts.filter((text) => !known.includes(text));
    merged[language] = isOne && fresh.length > 0 ? texts : [...known, ...fresh];
  }
  return merged;
}

const isTexts = (value: unknown): value is Texts => typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields of which a language has one text. */
const ONE_TEXT: ReadonlySet<string> = new Set(["preferred", "definition"]);
/** What is so unless said otherwise: data that have it have said nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = { comparator: "exactly", kind: "observed", tolerance: 0, caseSensitive: false, ordered: false };

/** The later of two values of a figure, by its period; the coming one where no period says. */
function isOlder(coming: FigureData, there: FigureData): boolean {
  const [own, other] = [coming, there].map(({ period }) => (period === undefined ? undefined : readPeriod(period)?.to));
  return own !== undefined && other !== undefined && own < other;
}

/** The values of both, a period once; of two for one period the coming. The latest is the figure's own, and what was becomes part of its series. */
function mergeValues(there: FigureData, coming: FigureData): Partial<FigureData> {
  const own = [there, ...there.series];
  const isKnown = ({ period, value }: FigureData | SeriesData): boolean =>
    own.some((each) => (period === undefined || each.period === period) && JSON.stringify(each.value) === JSON.stringify(value));
  if ([coming, ...coming.series].every(isKnown)) {
    const { value, decimals, series, period } = there;
    return { value, decimals, series, ...(period === undefined ? {} : { period }) };
  }
  const [primary, other] = isOlder(coming, there) ? [there, coming] : [coming, there];
  const { value, period = there.period } = primary;
  const values = new Map(there.series.map((each) => [each.period, each]));
  const add = ({ period: holds, value: each, source }: FigureData | SeriesData): void => {
    const known = holds === undefined ? undefined : values.get(holds);
    if (holds === undefined || (known && JSON.stringify(known.value) === JSON.stringify(each))) return;
    values.set(holds, { period: holds, value: each, ...(source === undefined || source === primary.source ? {} : { source }) });
  };
  if (other.period !== period) add(other);
  for (const each of coming.series) add(coming.source === undefined ? each : { source: coming.source, ...each });
  if (period !== undefined) values.delete(period);
  const decimals = JSON.stringify(value) === JSON.stringify(there.value) ? there.decimals : coming.decimals;
  return { value, decimals, series: [...values.values()], ...(period === undefined ? {} : { period }) };
}

/** What an entry is with what the data say of it. What they say nothing of stays. */
function mergeEntry<Data extends AnyData>(there: Data, coming: Data): Data {
  const merged: Record<string, unknown> = { ...there };
  for (const [field, value] of Object.entries(coming)) {
    if (field === "key" || value === DEFAULTS[field]) continue;
    if (!isTexts(value)) merged[field] = Array.isArray(value) && value.length === 0 ? merged[field] : value;
    else if (hasTexts(value)) merged[field] = mergeTexts((merged[field] ?? {}) as Texts, value, ONE_TEXT.has(field));
  }
  if (isFigure(there) && isFigure(coming)) Object.assign(merged, mergeValues(there, coming));
  return merged as unknown as Data;
}

const isFigure = (data: AnyData): data is FigureData => "value" in data;

/** What an entry is found by, besides its key. */
function formsOf(section: Section, data: AnyData): readonly string[] {
  if (section === "sources") return [compareForm((data as SourceData).title)];
  if (section !== "figures") return listTexts((data as TermData).preferred).map(([language, text]) => `${language}\n${compareForm(text)}`);
  const { label, unit, kind, area, per, direction } = data as FigureData;
  return listTexts(label).map(([language, text]) => JSON.stringify([language, compareForm(text), unit, kind, area, per, direction]));
}

/** Whether what figures are told of may be the same: one says nothing, or they share a noun. */
function shareBase(a: AnyData, b: AnyData): boolean {
  if (!isFigure(a) || !isFigure(b)) return true;
  const [own, other] = [a, b].map(({ base }) =>
    Object.values(base)
      .flat()
      .map((text) => compareForm(text)),
  );
  return own?.length === 0 || other?.length === 0 || own?.some((noun) => other?.includes(noun)) === true;
}

/** Which entries of an agenda the data mean: by label, else by key. */
class Finder {
  readonly #byKey: ReadonlyMap<string, AnyData>;
  readonly #byForm = new Map<string, AnyData[]>();
  readonly #section: Section;

  constructor(section: Section, there: readonly AnyData[]) {
    this.#section = section;
    this.#byKey = new Map(there.map((each) => [each.key, each]));
    for (const each of there)
      for (const form of formsOf(section, each)) {
        const known = this.#byForm.get(form);
        if (known) known.push(each);
        else this.#byForm.set(form, [each]);
      }
  }

  find(data: AnyData): AnyData | undefined {
    const byKey = this.#byKey.get(data.key);
    const named = formsOf(this.#section, data).flatMap((form) => this.#byForm.get(form) ?? []);
    const fitting = named.filter((each) => shareBase(each, data));
    // Of several with one label, that which has the key.
    const found = byKey && fitting.includes(byKey) ? byKey : fitting[0];
    if (found) return found;
    // One key for two things that no language has under one name: another entry, unless nothing can be compared.
    return byKey && (this.#section === "figures" || this.#section === "sources" || !this.#shareLanguage(byKey, data)) ? byKey : undefined;
  }

  #shareLanguage(a: AnyData, b: AnyData): boolean {
    const tags = Object.keys((a as TermData).preferred);
    return Object.keys((b as TermData).preferred).some((tag) => tags.includes(tag));
  }
}

/** Whether two values are the same, in whatever order their languages come. */
const isSame = (a: unknown, b: unknown): boolean => {
  const sort = (_: string, value: unknown): unknown =>
    isTexts(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
  return JSON.stringify(a, sort) === JSON.stringify(b, sort);
};

/** The fields of an entry that are other than before. */
function diffFields(section: Section, before: AnyData, after: AnyData, language: string): readonly FieldChange[] {
  const [old, now] = [fieldsOf(section, before as never, language), fieldsOf(section, after as never, language)];
  return Object.entries(now).flatMap(([field, value]) => {
    if (value === undefined || (typeof value === "object" && Object.keys(value).length === 0)) return [];
    const was = old[field];
    const isEmpty = was === undefined || (typeof was === "object" && Object.keys(was).length === 0);
    return isSame(was, value) ? [] : [{ field, before: isEmpty ? undefined : was, after: value }];
  });
}

/** A copy of data whose references follow keys that became others. */
export function rename<Data extends AnyData>(data: Data, sources: ReadonlyMap<string, string>, terms: ReadonlyMap<string, string>): Data {
  const follow = <Named extends { readonly source?: string }>(named: Named): Named =>
    named.source === undefined ? named : { ...named, source: sources.get(named.source) ?? named.source };
  const followed = follow(data as Data & { readonly source?: string });
  if ("series" in followed) return { ...followed, series: (followed as FigureData).series.map(follow) };
  if (!("members" in followed)) return followed;
  const { members } = followed as unknown as GroupData;
  return { ...followed, members: members.map((each) => ("term" in each ? { term: terms.get(each.term) ?? each.term } : each)) };
}

/** An area that is told of all figures is told of each where the agenda speaks of another. */
const withArea = (data: AgendaData, area: string | undefined): AgendaData =>
  data.head.area === undefined || data.head.area === area
    ? { ...data, figures: data.figures.map(({ area: own, ...figure }) => (own === undefined || own === area ? figure : { ...figure, area: own })) }
    : { ...data, figures: data.figures.map((figure) => ({ area: data.head.area ?? "", ...figure })) };

/** What a coming entry makes of one that is there. A source that the input does not name itself is told of new values alone. */
function compare(section: Section, there: AnyData, coming: AnyData, language: string, fallback: string | undefined): readonly FieldChange[] {
  const fields = diffFields(section, there, mergeEntry(there, coming), language);
  const isNew = fields.some(({ field }) => field === "value" || field === "series");
  if (!isNew || fallback === undefined || "source" in coming) return fields;
  return diffFields(section, there, mergeEntry(there, { ...coming, source: fallback } as AnyData), language);
}

const withFreeLabels = (section: Section, data: TermData, book: LabelBook, notes: Note[]): AnyData => ({
  ...data,
  ...settleEntry({ id: `${section}/${data.key}`, isTerm: section === "terms", labels: data, isCased: data.caseSensitive === true }, book, notes),
});

/**
 * Holds data against an agenda: its own entries and those that it extends.
 * @param title of the source that new entries and values name where they name none.
 */
export function mergeData(data: AgendaData, agenda: Agenda, title: string, notes: Note[]): Merge {
  const there = dataOf(agenda);
  const coming = withArea(data, agenda.area);
  const entries = new Map<string, Entry>([...agenda.sources, ...agenda.terms, ...agenda.groups, ...agenda.figures].map((entry) => [entry.id, entry]));
  const names = { sources: new Map<string, string>(), terms: new Map<string, string>() };
  const changed: EntryChange[] = [];
  const added = { sources: [] as SourceData[], terms: [] as TermData[], groups: [] as GroupData[], figures: [] as FigureData[] };
  let unchanged = 0;
  const book = new LabelBook();
  settleLabels(there, [], book);
  const { leftOut = [] } = agenda;
  // Its key is there before it is known whether it is needed.
  const titled = [...there.sources, ...coming.sources].find((each) => each.title === title)?.key;
  const fallback = titled ?? new Keys([...there.sources, ...coming.sources].map(({ key }) => key)).take(keyFrom(title, "source"));
  let isNeeded = false;
  for (const section of SECTIONS) {
    const own: readonly AnyData[] = there[section];
    const finder = new Finder(section, own);
    const broken = leftOut.filter((id) => id.startsWith(`${section}/`)).map(keyOf);
    const keys = new Keys([...own.map(({ key }) => key), ...broken]);
    for (const each of coming[section] as readonly AnyData[]) {
      const renamed = rename(each, names.sources, names.terms);
      const known = finder.find(renamed);
      const key = known?.key ?? keys.take(each.key);
      if (section === "sources" || section === "terms") names[section].set(each.key, key);
      if (!known) {
        (added[section] as AnyData[]).push({ ...renamed, key });
        continue;
      }
      const labelled = { ...renamed, key };
      const settled = section === "terms" || section === "groups" ? withFreeLabels(section, labelled as TermData, book, notes) : labelled;
      const fields = compare(section, known, settled, agenda.language, section === "sources" ? undefined : fallback);
      isNeeded ||= fields.some(({ field, after }) => field === "source" && after === fallback);
      if (fields.length === 0) unchanged++;
      else
        changed.push({
          section,
          key,
          name: nameOf(section, known as never, agenda.language),
          uri: entries.get(`${section}/${key}`)?.place.uri ?? "",
          fields,
        });
    }
  }
  const settled = settleLabels({ head: coming.head, ...added }, notes, book);
  const sourced = withSource(settled, fallback);
  isNeeded ||= sourced !== settled;
  const sources = isNeeded && titled === undefined ? [...settled.sources, { key: fallback, title, attributedTo: {} }] : settled.sources;
  return { added: { ...sourced, sources }, changed, unchanged };
}
