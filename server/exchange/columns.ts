/** Which column of a table says what: by its header, in English and Vietnamese, or as the person says. */
import { TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag } from "../agenda/texts.ts";
import { periodFrom } from "./cells.ts";

/** The fields that a column can hold, each with the headers by which it is known, in lower case. The first is what is written. */
export const FIELDS = {
  type: ["type", "loại", "loại mục", "entry type"],
  id: ["id", "key", "code", "identifier", "mã", "mã số", "mã chỉ tiêu", "ký hiệu"],
  label: [
    ...["label", "preferred", "name", "term", "title", "indicator", "measure", "preflabel", "preferred label", "preferred term", "subject", "item"],
    ...["chỉ tiêu", "tên chỉ tiêu", "tên", "tên gọi", "thuật ngữ", "nội dung", "danh mục", "tên gọi chuẩn"],
  ],
  admitted: [
    ...["admitted", "synonym", "synonyms", "altlabel", "alternative label", "alternative labels", "also", "alias", "aliases", "variant", "variants"],
    ...["abbreviation", "acronym", "tên gọi khác", "từ đồng nghĩa", "đồng nghĩa", "viết tắt", "từ viết tắt"],
  ],
  deprecated: [
    ...["deprecated", "hiddenlabel", "forbidden", "avoid", "do not use", "not", "wrong", "obsolete"],
    ...["không dùng", "không còn dùng", "tên gọi cũ", "tránh dùng", "từ sai"],
  ],
  definition: [
    "definition",
    "meaning",
    "description",
    "explanation",
    "gloss",
    "định nghĩa",
    "giải thích",
    "giải nghĩa",
    "ý nghĩa",
    "mô tả",
    "khái niệm",
  ],
  value: ["value", "figure", "number", "obs value", "amount", "giá trị", "số liệu", "kết quả", "trị số"],
  unit: ["unit", "units", "unit measure", "unit of measure", "đơn vị", "đơn vị tính", "đvt"],
  base: ["base", "of", "of what", "denominator", "đối tượng", "đối tượng tính"],
  notBase: ["notbase", "not base", "not of"],
  comparator: ["comparator", "bound"],
  kind: ["kind", "loại số liệu"],
  period: ["period", "year", "time", "time period", "as of", "kỳ", "năm", "thời kỳ", "thời điểm", "thời gian", "kỳ báo cáo"],
  until: ["until", "valid until", "đến", "hiệu lực đến"],
  per: ["per"],
  direction: ["direction"],
  decimals: ["decimals"],
  area: ["area", "region", "country", "ref area", "geo", "khu vực", "quốc gia"],
  keywords: ["keywords", "keyword", "từ khóa", "từ khoá"],
  tolerance: ["tolerance"],
  source: ["source", "sources", "nguồn", "nguồn số liệu", "trích nguồn"],
  caseSensitive: ["casesensitive", "case sensitive"],
  ordered: ["ordered"],
  group: ["group", "list", "nhóm"],
  publisher: ["publisher", "cơ quan công bố", "đơn vị công bố"],
  attributedTo: ["attributedto", "attributed to"],
  date: ["date", "published", "ngày", "ngày công bố", "ngày ban hành"],
  url: ["url", "link", "address", "đường dẫn"],
  file: ["file", "tệp"],
  language: ["language", "lang", "ngôn ngữ"],
  sourceLanguage: ["sourcelanguage", "source language"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A field's name. */
export type Field = keyof typeof FIELDS;

/** Whether a word names a field. */
export const isField = (word: string): word is Field => Object.hasOwn(FIELDS, word);

/** Names of languages as headers have them: a column of a glossary. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: "en",
  "tiếng anh": "en",
  anh: "en",
  vietnamese: "vi",
  "tiếng việt": "vi",
  việt: "vi",
  french: "fr",
  français: "fr",
  "tiếng pháp": "fr",
  german: "de",
  deutsch: "de",
  "tiếng đức": "de",
  spanish: "es",
  español: "es",
  chinese: "zh",
  "tiếng trung": "zh",
  japanese: "ja",
  "tiếng nhật": "ja",
  korean: "ko",
  "tiếng hàn": "ko",
  russian: "ru",
  "tiếng nga": "ru",
};

/** A column that is read: a field in a language, or the values of a period. */
export interface Column {
  readonly index: number;
  readonly field: Field;
  readonly language?: string;
  /** Of a table with a column a period: the column holds that period's values. */
  readonly period?: string;
}

/** The columns of a table, and those that nothing is known of. */
export interface Columns {
  readonly read: readonly Column[];
  readonly unknown: readonly string[];
}

/** A header as compared. */
const plain = (header: string): string =>
  header
    .normalize("NFC")
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .replace(/\s*\*+$/, "")
    .trim();

const byHeader: ReadonlyMap<string, Field> = new Map(
  Object.entries(FIELDS).flatMap(([field, headers]) => headers.map((header) => [header, field as Field] as const)),
);

const languageOf = (word: string): string | undefined => {
  const small = plain(word);
  if (Object.hasOwn(LANGUAGES, small)) return LANGUAGES[small];
  return TAG_PATTERN.test(word.trim()) && /^[a-z]{2,3}(?:-|$)/i.test(word.trim()) ? plainTag(word.trim()) : undefined;
};

/** 'label:en', 'label@en', 'label_en', 'Label (English)', 'label [vi]'. */
function splitLanguage(header: string): { readonly name: string; readonly language: string } | undefined {
  const match = /^(.{1,100}?)\s*(?:[:@_/-]\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})|[([]\s*([^)\]]{2,40}?)\s*[)\]])$/.exec(header.trim());
  const language = match && languageOf(match[2] ?? match[3] ?? "");
  return match?.[1] !== undefined && language ? { name: match[1], language } : undefined;
}

/** What a header says; undefined where nothing is known of it. */
function readHeader(header: string): Omit<Column, "index"> | undefined {
  const whole = byHeader.get(plain(header));
  if (whole) return { field: whole };
  const split = splitLanguage(header);
  const field = split && byHeader.get(plain(split.name));
  if (split && field) return { field, language: split.language };
  const period = periodFrom(header);
  if (period !== undefined) return { field: "value", period };
  const language = Object.hasOwn(LANGUAGES, plain(header)) || /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/i.test(header.trim()) ? languageOf(header) : undefined;
  // 'EN', 'vi': two letters that name a language, and nothing else.
  return language !== undefined && isNamed(language) ? { field: "label", language } : undefined;
}

function isNamed(language: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Tells the columns of a header. Of two for one field and language, the first is read.
 * @param chosen headers by field ("label", "label:vi"), as the person says.
 */
export function findColumns(header: readonly string[], chosen: Readonly<Record<string, string>>): Columns {
  const read: Column[] = [];
  const unknown: string[] = [];
  const taken = new Set<string>();
  const add = (column: Column): boolean => {
    const name = `${column.field} ${column.language ?? ""} ${column.period ?? ""}`;
    if (taken.has(name)) return false;
    taken.add(name);
    read.push(column);
    return true;
  };
  const asked = new Map<string, Omit<Column, "index">>();
  for (const [name, wanted] of Object.entries(chosen)) {
    const [field = "", language] = name.split(":");
    if (isField(field)) asked.set(plain(wanted), { field, ...(language === undefined ? {} : { language: plainTag(language) }) });
  }
  const byPerson = header.map((name) => asked.get(plain(name)));
  byPerson.forEach((column, index) => void (column && add({ ...column, index })));
  header.forEach((name, index) => {
    if (byPerson[index] || name.trim() === "") return;
    const column = readHeader(name);
    if (!column || !add({ ...column, index })) unknown.push(name);
  });
  return { read, unknown };
}
