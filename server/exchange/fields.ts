/** Data of entries as the fields of an agenda file, and back from what a file has. */
import type { EntryFields } from "../agenda/edit.ts";
import type { Texts, Value } from "../agenda/model.ts";
import type { Section } from "../agenda/schema.ts";
import type { YamlValue } from "../agenda/yamlText.ts";
import type { FigureData, GroupData, MemberData, SourceData, TermData } from "./model.ts";
import { decimalsOf, writeDecimal } from "./numbers.ts";
import { firstText, hasTexts } from "./texts.ts";

/** Data of an entry, by its section. */
export interface SectionData {
  readonly sources: SourceData;
  readonly terms: TermData;
  readonly groups: GroupData;
  readonly figures: FigureData;
}

/** One text a language; plain where it is in the agenda's own language alone. */
const single = (texts: Texts, language: string): YamlValue | undefined => {
  const tags = Object.keys(texts);
  if (tags.length === 1 && tags[0] === language && texts[language]?.length === 1) return texts[language]?.[0];
  return hasTexts(texts)
    ? Object.fromEntries(Object.entries(texts).map(([tag, list]) => [tag, list.length === 1 ? (list[0] ?? "") : list]))
    : undefined;
};

/** Lists of texts by language. */
const several = (texts: Texts): YamlValue | undefined => (hasTexts(texts) ? texts : undefined);

/** A year is a number in YAML, all else of dates and periods a text. */
const dated = (text: string | undefined): YamlValue | undefined => (text !== undefined && /^[1-9]\d{3}$/.test(text) ? Number(text) : text);

const plainValue = (value: Value): YamlValue => (typeof value === "object" ? [...value] : value);

const memberOf = (member: MemberData, language: string): YamlValue =>
  "term" in member
    ? member.term
    : {
        preferred: single(member.preferred, language),
        admitted: several(member.admitted),
        deprecated: several(member.deprecated),
      };

/** Decimals that the value does not show itself: 80.20 is written as 80.2, with 2. */
function decimalsField({ value, decimals }: FigureData): number | undefined {
  const shown =
    typeof value === "number"
      ? decimalsOf(writeDecimal(value, 0))
      : typeof value === "object"
        ? Math.max(...value.map((each) => decimalsOf(writeDecimal(each, 0))))
        : 0;
  return decimals === Math.min(20, shown) ? undefined : decimals;
}

const figureFields = (figure: FigureData, language: string): EntryFields => ({
  label: single(figure.label, language),
  definition: single(figure.definition, language),
  value: plainValue(figure.value),
  unit: figure.unit,
  base: several(figure.base),
  notBase: several(figure.notBase),
  comparator: figure.comparator === "exactly" ? undefined : figure.comparator,
  kind: figure.kind === "observed" ? undefined : figure.kind,
  period: dated(figure.period),
  until: dated(figure.until),
  per: figure.per,
  direction: figure.direction,
  decimals: decimalsField(figure),
  area: figure.area,
  keywords: several(figure.keywords),
  series: figure.series.map(({ period, value, source }) => ({ period: dated(period), value: plainValue(value), source })),
  tolerance: figure.tolerance === 0 ? undefined : figure.tolerance,
  source: figure.source,
});

/** The fields of an entry as an agenda file has them. @param language the agenda's own. */
export function fieldsOf<Name extends Section>(section: Name, entry: SectionData[Name], language: string): EntryFields {
  if (section === "figures") return figureFields(entry as FigureData, language);
  if (section === "sources") {
    const { key: _, title, publisher, attributedTo, date, file, url, language: own } = entry as SourceData;
    return { title, publisher, attributedTo: several(attributedTo), date: dated(date), file, url, language: own };
  }
  const { preferred, admitted, deprecated, definition, source } = entry as TermData | GroupData;
  const labels = { preferred: single(preferred, language), admitted: several(admitted), deprecated: several(deprecated) };
  if (section === "terms") {
    const { caseSensitive } = entry as TermData;
    return { ...labels, definition: single(definition, language), caseSensitive: caseSensitive || undefined, source };
  }
  const { members, ordered } = entry as GroupData;
  return {
    ...labels,
    definition: single(definition, language),
    members: members.map((each) => memberOf(each, language)),
    ordered: ordered || undefined,
    source,
  };
}

/** What an entry is called, for people. */
export const nameOf = <Name extends Section>(section: Name, entry: SectionData[Name], language: string): string =>
  section === "sources"
    ? (entry as SourceData).title
    : firstText(section === "figures" ? (entry as FigureData).label : (entry as TermData).preferred, language);
