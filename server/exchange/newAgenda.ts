/** Data as the text of a new agenda. */
import { SECTIONS, type Section } from "../agenda/schema.ts";
import { writeText, writeValue, type YamlValue } from "../agenda/yamlText.ts";
import { fieldsOf, type SectionData } from "./fields.ts";
import type { EntriesData, HeadData } from "./model.ts";

/** What a new agenda needs to say of itself. */
export interface NewHead extends HeadData {
  readonly id: string;
  readonly title: string;
  readonly language: string;
}

/** Lists longer than this have a line for each item. */
const SHORT_LIST = 2;

const isMap = (value: YamlValue): boolean => typeof value === "object" && !Array.isArray(value);

/** The lines of an entry's fields: each field in one, but for long lists of maps, such as series. */
function* linesOf(fields: Readonly<Record<string, YamlValue | undefined>>): Generator<string> {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || (typeof value === "object" && Object.keys(value).length === 0)) continue;
    if (Array.isArray(value) && (value.length > SHORT_LIST || value.some(isMap))) {
      yield `    ${name}:`;
      for (const item of value) yield `      - ${writeValue(item)}`;
    } else yield `    ${name}: ${writeValue(value)}`;
  }
}

function* sectionLines<Name extends Section>(section: Name, entries: readonly SectionData[Name][], language: string): Generator<string> {
  if (entries.length === 0) return;
  yield "";
  yield `${section}:`;
  for (const entry of entries) {
    yield `  ${writeText(entry.key)}:`;
    yield* linesOf(fieldsOf(section, entry, language));
  }
}

/** The text of a new agenda. */
export function writeAgenda({ id, title, language, area, date }: NewHead, data: EntriesData): string {
  const lines = [`id: ${writeText(id)}`, `title: ${writeText(title)}`, `language: ${writeText(language)}`];
  if (area !== undefined) lines.push(`area: ${writeText(area)}`);
  if (date !== undefined) lines.push(`date: ${writeText(date)}`);
  for (const section of SECTIONS) lines.push(...sectionLines(section, data[section] as readonly SectionData[typeof section][], language));
  return `${lines.join("\n")}\n`;
}
