/**
 * What must stand at a place of an agenda: each reads on from 'must be'. Made when it is told, in the language of the user interface.
 */
import * as l10n from "@vscode/l10n";

/** What must stand at a place. */
export type Message = () => string;

/** What must stand where. */
export const must = {
  text: () => l10n.t("text"),
  notBlank: () => l10n.t("text that is not blank"),
  someText: () => l10n.t("text in one language at least"),
  textOrList: () => l10n.t("text or a list of texts"),
  texts: () => l10n.t("text, or a map from language to text or list of texts"),
  preferred: () => l10n.t("text, or a map from language to text"),
  tag: () => l10n.t("a language tag such as en"),
  realTag: () => l10n.t("a language tag such as en or vi"),
  someTexts: () => l10n.t("a list of at least one text"),
  oneText: () => l10n.t("a text"),
  onlyOneText: () => l10n.t("one text a language (further labels belong under 'admitted')"),
  flag: () => l10n.t("true or false"),
  oneOf: (words: readonly string[]) => () => l10n.t("one of {0}", words.join(", ")),
  period: () => l10n.t("a year, quarter (2024-Q1), month (2024-06), day, or an interval of these (2021/2027)"),
  realPeriod: () => l10n.t("a period that exists"),
  day: () => l10n.t("a day such as 2024-04-24"),
  realDay: () => l10n.t("a day that exists"),
  date: () => l10n.t("a date such as 2024-04-24, 2024-04 or 2024"),
  realDate: () => l10n.t("a date that exists"),
  area: () => l10n.t("a region code of the Unicode CLDR: two capitals such as VN or EU, or three digits such as 001 for the world"),
  value: () => l10n.t("a number (such as 80.2), a range [low, high], or a day for the unit 'date'"),
  rising: () => l10n.t("a range with the lower number first"),
  unit: () => l10n.t("a unit"),
  realUnit: () => l10n.t("a unit of the agenda format, a currency code (VND) or a unit of the Unicode CLDR (kilometer)"),
  sourceId: () => l10n.t("the id of a source"),
  source: () => l10n.t("a map with 'title'"),
  term: () => l10n.t("a map with 'preferred'"),
  member: () => l10n.t("the id of a term, or a map with 'preferred'"),
  members: () => l10n.t("a list of term ids, or of maps with 'preferred'"),
  someMembers: () => l10n.t("a list of at least one member"),
  group: () => l10n.t("a map with 'preferred' and 'members'"),
  series: () => l10n.t("a map with 'period' and 'value'"),
  seriesList: () => l10n.t("a list of maps with 'period' and 'value'"),
  per: () => l10n.t("year, quarter, month, day or a noun"),
  realPer: () => l10n.t("year, quarter, month, day or a noun in lower case, with hyphens"),
  decimals: () => l10n.t("a whole number from 0 to 20"),
  tolerance: () => l10n.t("a number that is not negative"),
  figure: () => l10n.t("a map with 'label', 'value' and 'unit'"),
  key: () => l10n.t("an id without blanks or any of / @ : ? # & ( ) [ ] { } < > | quotes"),
  id: () => l10n.t("an id in lower case, with hyphens"),
  realId: () => l10n.t("an id in lower case, with hyphens (such as vn-broadband)"),
  shortId: () => l10n.t("at most 200 characters long"),
  paths: () => l10n.t("a list of paths"),
  head: () => l10n.t("a map with 'id', 'title' and 'language'"),
} as const satisfies Readonly<Record<string, Message | ((words: readonly string[]) => Message)>>;

const ABOUT_TEXT = [must.text, must.notBlank, must.someText, must.textOrList, must.texts, must.preferred];

/** Whether a message asks for text: 2030 and true must then stand in quotes. */
export const isAboutText = (message: string): boolean => ABOUT_TEXT.some((about) => about() === message);
