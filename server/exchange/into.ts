/** Entries into the text of an agenda that is there: comments, order and style stay as they were. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { isMap } from "yaml";
import { addEntry, type EntryFields } from "../agenda/edit.ts";
import { plainLines } from "../agenda/positions.ts";
import { SECTIONS, type Section } from "../agenda/schema.ts";
import { findPair, insertItem, readYaml, replaceValue, type Splice, writeBlock, writeText, writeValue, type YamlValue } from "../agenda/yamlText.ts";
import { fieldsOf, type SectionData } from "./fields.ts";
import type { EntryChange } from "./merge.ts";
import type { EntriesData } from "./model.ts";

/** A text with splices applied. They do not overlap. */
function splice(text: string, splices: readonly Splice[]): string {
  let done = "";
  let at = 0;
  for (const { start, end, newText } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    done += text.slice(at, start) + newText;
    at = end;
  }
  return done + text.slice(at);
}

/** The text with an entry at the end of its section; undefined where it cannot be edited. */
function addOne(
  text: string,
  section: Section,
  key: string,
  fields: EntryFields,
): { readonly at: number; readonly newText: string; readonly text: string } | undefined {
  const plain = plainLines(text);
  const [edit] = addEntry(plain, section, key, fields) ?? [];
  if (!edit) return undefined;
  const document = TextDocument.create("", "yaml", 0, plain);
  const [at, end] = [document.offsetAt(edit.range.start), document.offsetAt(edit.range.end)];
  return { at, newText: edit.newText, text: plain.slice(0, at) + edit.newText + plain.slice(end) };
}

/**
 * Adds entries to a section. The first finds the place and the style; the others follow it, so that a thousand take no longer than one.
 * @returns undefined where the text cannot be edited.
 */
function addAll<Name extends Section>(text: string, section: Name, entries: readonly SectionData[Name][], language: string): string | undefined {
  const [first, ...rest] = entries;
  if (!first) return text;
  const added = addOne(text, section, first.key, fieldsOf(section, first, language));
  if (!added || rest.length === 0) return added?.text;
  const { at, newText } = added;
  const lines = newText.split("\n");
  const key = lines.findLastIndex((line) => line.trimEnd().endsWith(`${writeText(first.key)}:`));
  const [prefix, deeper] = [lines[key], lines[key + 1]].map((line) => /^ +/.exec(line ?? "")?.[0]);
  if (key < 0 || prefix === undefined || deeper === undefined || deeper.length <= prefix.length) {
    // In one line: the style of the section. One by one.
    return rest.reduce<string | undefined>(
      (done, entry) => (done === undefined ? undefined : addOne(done, section, entry.key, fieldsOf(section, entry, language))?.text),
      added.text,
    );
  }
  const eol = newText.includes("\r\n") ? "\r\n" : "\n";
  const gap = /^\r?\n\s*\r?\n/.test(newText) && !newText.includes(`${section}:`) ? eol : "";
  const more = rest.map(
    (entry) => `${eol}${gap}${prefix}${writeText(entry.key)}:${eol}${writeBlock(fieldsOf(section, entry, language), deeper, eol)}`,
  );
  const end = at + newText.length;
  return added.text.slice(0, end) + more.join("") + added.text.slice(end);
}

/** Adds entries to the text of an agenda. Undefined where it cannot be edited: it is no block of YAML, or has anchors there. */
export function addEntries(text: string, data: EntriesData, language: string): string | undefined {
  return SECTIONS.reduce<string | undefined>(
    (done, section) => (done === undefined ? undefined : addAll(done, section, data[section] as readonly SectionData[typeof section][], language)),
    text,
  );
}

/** Puts changed fields in place. Undefined where one of them cannot be edited. */
export function changeEntries(text: string, changes: readonly EntryChange[]): string | undefined {
  const plain = plainLines(text);
  const yaml = readYaml(plain);
  if (!yaml) return undefined;
  const splices: Splice[] = [];
  for (const { section, key, fields } of changes) {
    const entries = findPair(yaml.root, (name) => name === section)?.value;
    const entry = isMap(entries) ? findPair(entries, (name) => name === key)?.value : undefined;
    if (!isMap(entry)) return undefined;
    const fresh: string[] = [];
    for (const { field, after } of fields) {
      const pair = findPair(entry, (name) => name === field);
      if (!pair) {
        fresh.push(`${field}: ${writeValue(after)}`);
        continue;
      }
      const change = replaceValue(yaml, pair, writeValue(after));
      if (!change) return undefined;
      splices.push(change);
    }
    for (const line of fresh) {
      const change = insertItem(yaml, entry, line);
      if (!change) return undefined;
      splices.push(change);
    }
  }
  return splice(plain, splices);
}

/** A value of a field, for people: in one line, cut where it is long. */
export function showField(value: YamlValue | undefined): string {
  if (value === undefined) return "–";
  const text = writeValue(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
