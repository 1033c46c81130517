/**
 * Edits of an agenda file that keep everything else as it was written: comments, order, quotes, blank lines. Each is the smallest change of
 * the text that does it, and leaves an agenda that reads as before but for what was asked.
 */
import type { TextEdit } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { createPositions, plainLines } from "./positions.ts";
import { KEY_PATTERN, SECTIONS, type Section, TAG_PATTERN } from "./schema.ts";
import { plainTag, tidy } from "./texts.ts";
import {
  findPair,
  insertItem,
  prefixOf,
  readYaml,
  removeItem,
  replaceItem,
  replaceValue,
  type Splice,
  writeBlock,
  writeText,
  writeValue,
  type YamlPair,
  type YamlText,
  type YamlValue,
} from "./yamlText.ts";

/** The further texts of an entry that can be added and taken out: `keywords` of figures, the other two of terms and groups. */
export type LabelKind = "admitted" | "deprecated" | "keywords";

/** The fields of a new entry, as in the file. Those that are undefined, and empty lists and maps, are left out. */
export type EntryFields = Readonly<Record<string, YamlValue | undefined>>;

/** An entry of a text, and what it is read with. */
export interface Found {
  readonly yaml: YamlText;
  readonly section: Section;
  readonly entry: YAMLMap.Parsed;
  /** The language of plain strings. */
  readonly own: string | undefined;
}

const named =
  (name: string) =>
  (key: string): boolean =>
    key === name;

const inLanguage =
  (language: string) =>
  (key: string): boolean =>
    plainTag(key) === language;

/** The member of a group that is a map, by its index. */
function memberOf(group: ParsedNode | null | undefined, index: number): ParsedNode | null | undefined {
  const members = isMap(group) ? findPair(group, named("members"))?.value : undefined;
  return isSeq(members) ? (members.items[index] as ParsedNode | undefined) : undefined;
}

/** The entry of an agenda file with an id, or a member of a group by its index: "groups/pillars#2". */
export function findInFile(text: string, id: string): Found | undefined {
  const yaml = readYaml(text);
  const section = SECTIONS.find((each) => id.startsWith(`${each}/`));
  if (!yaml || section === undefined) return undefined;
  const entries = findPair(yaml.root, named(section))?.value;
  const [key = "", member] = id.slice(section.length + 1).split("#");
  const whole = isMap(entries) ? findPair(entries, named(key))?.value : undefined;
  const entry = member === undefined ? whole : memberOf(whole, Number(member));
  return isMap(entry) ? { yaml, section, entry, own: ownLanguage(yaml) } : undefined;
}

/** The language of an agenda's plain strings. */
function ownLanguage({ root }: YamlText): string | undefined {
  const language = findPair(root, named("language"))?.value;
  return isScalar(language) && typeof language.value === "string" ? plainTag(language.value.trim()) : undefined;
}

/** The edits that a splice of a plain text is; undefined stays undefined. */
function editsOf(text: string, splice: Splice | undefined): readonly TextEdit[] | undefined {
  if (!splice) return undefined;
  const { start, end, newText } = splice;
  return [{ range: createPositions(text).range(start, end), newText }];
}

const textOf = (node: unknown): string | undefined => (isScalar(node) && node.value !== null ? tidy(String(node.value)) : undefined);

/** A label and a language that can be written. */
const asked = (language: string, label: string): { readonly tag: string; readonly text: string } | undefined => {
  const text = tidy(label);
  return text !== "" && TAG_PATTERN.test(language) ? { tag: plainTag(language), text } : undefined;
};

const isEmpty = (node: ParsedNode | null): boolean => node === null || (isScalar(node) && node.value === null);

/** A plain text and its language, as they are written in the map that takes its place. */
const writeOwn = (own: string, scalar: Scalar): readonly [language: string, text: string] => [
  writeText(own),
  writeText(textOf(scalar) ?? "", scalar),
];

/**
 * Sets the preferred label of a term or group, the label of a figure, or the title of a source, in a language.
 * @param text of the agenda file; @param id of the entry: "terms/river-basin".
 * @returns no edits where it is so already; undefined where there is no such entry or it cannot be edited.
 */
export function setPreferred(text: string, id: string, language: string, label: string): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const [found, wanted] = [findInFile(plain, id), asked(language, label)];
  if (!found || !wanted) return undefined;
  const { yaml, section, entry, own } = found;
  const field = section === "figures" ? "label" : section === "sources" ? "title" : "preferred";
  const pair = findPair(entry, named(field));
  if (!pair) return undefined;
  const { value } = pair;
  if (isScalar(value) && !isEmpty(value)) {
    if (own === undefined) return undefined;
    if (wanted.tag === own) return setScalar(yaml, pair, value, wanted.text);
    const [ownTag, ownText] = writeOwn(own, value);
    return editsOf(plain, replaceValue(yaml, pair, `{ ${ownTag}: ${ownText}, ${writeText(wanted.tag)}: ${writeText(wanted.text)} }`));
  }
  if (isEmpty(value)) return editsOf(plain, replaceValue(yaml, pair, `{ ${writeText(wanted.tag)}: ${writeText(wanted.text)} }`));
  if (!isMap(value)) return undefined;
  const there = findPair(value, inLanguage(wanted.tag));
  if (!there) return editsOf(plain, insertItem(yaml, value, `${writeText(wanted.tag)}: ${writeText(wanted.text)}`));
  if (!isSeq(there.value)) return isScalar(there.value) || isEmpty(there.value) ? setScalar(yaml, there, there.value, wanted.text) : undefined;
  const [first] = there.value.items;
  if (!isScalar(first)) return undefined;
  return textOf(first) === wanted.text ? [] : editsOf(plain, replaceItem(yaml, first, writeText(wanted.text, first)));
}

function setScalar(yaml: YamlText, pair: YamlPair, value: ParsedNode | null, label: string): readonly TextEdit[] | undefined {
  if (textOf(value) === label) return [];
  return editsOf(yaml.text, replaceValue(yaml, pair, writeText(label, isScalar(value) ? value : undefined)));
}

const hasKind = (section: Section, kind: LabelKind): boolean =>
  kind === "keywords" ? section === "figures" : section === "terms" || section === "groups";

/** The fields behind which a new one of labels belongs, the nearest first. */
const BEHIND: Readonly<Record<LabelKind, readonly string[]>> = {
  admitted: ["preferred"],
  deprecated: ["admitted", "preferred"],
  keywords: ["notBase", "base", "unit", "value", "label"],
};

/**
 * Adds a label to an entry: an admitted or deprecated one to a term or group, a keyword to a figure.
 * @returns no edits where the entry has it already; undefined where there is no such entry or it cannot be edited.
 */
export function addLabel(text: string, id: string, kind: LabelKind, language: string, label: string): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const [found, wanted] = [findInFile(plain, id), asked(language, label)];
  if (!found || !wanted || !hasKind(found.section, kind)) return undefined;
  return addText(plain, found, kind, BEHIND[kind], wanted);
}

/**
 * Adds a name by which drafts call the agenda's area, to `areaNames`.
 * @returns no edits where the agenda has it already; undefined where it cannot be edited.
 */
export function addAreaName(text: string, language: string, name: string): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const [yaml, wanted] = [readYaml(plain), asked(language, name)];
  return (
    yaml && wanted && addText(plain, { yaml, entry: yaml.root, own: ownLanguage(yaml) }, "areaNames", ["area", "language", "title", "id"], wanted)
  );
}

/** Adds a text in a language to a field of a map, which is made behind another where there is none. */
function addText(
  plain: string,
  { yaml, entry, own }: Pick<Found, "yaml" | "entry" | "own">,
  field: string,
  behindOf: readonly string[],
  wanted: { readonly tag: string; readonly text: string },
): readonly TextEdit[] | undefined {
  const [tag, item] = [writeText(wanted.tag), writeText(wanted.text)];
  const pair = findPair(entry, named(field));
  if (!pair) {
    const behind = behindOf.map((name) => findPair(entry, named(name))).find((each) => each !== undefined);
    return editsOf(plain, insertItem(yaml, entry, `${field}: { ${tag}: [${item}] }`, behind));
  }
  const { value } = pair;
  if (isEmpty(value)) return editsOf(plain, replaceValue(yaml, pair, `{ ${tag}: [${item}] }`));
  if (isScalar(value)) {
    if (own === undefined) return undefined;
    const [ownTag, first] = writeOwn(own, value);
    if (wanted.tag !== own) return editsOf(plain, replaceValue(yaml, pair, `{ ${ownTag}: ${first}, ${tag}: [${item}] }`));
    return textOf(value) === wanted.text ? [] : editsOf(plain, replaceValue(yaml, pair, `{ ${tag}: [${first}, ${item}] }`));
  }
  if (!isMap(value)) return undefined;
  const there = findPair(value, inLanguage(wanted.tag));
  if (!there) return editsOf(plain, insertItem(yaml, value, `${tag}: [${item}]`));
  if (isEmpty(there.value)) return editsOf(plain, replaceValue(yaml, there, `[${item}]`));
  if (isScalar(there.value)) {
    const first = textOf(there.value) ?? "";
    return first === wanted.text ? [] : editsOf(plain, replaceValue(yaml, there, `[${writeText(first, there.value)}, ${item}]`));
  }
  if (!isSeq(there.value)) return undefined;
  return there.value.items.some((each) => textOf(each) === wanted.text) ? [] : editsOf(plain, insertItem(yaml, there.value, item));
}

/**
 * Takes a label out of an entry; with the last of a language the language, with the last of all the field.
 * @returns no edits where the entry has no such label; undefined where there is no such entry or it cannot be edited.
 */
export function removeLabel(text: string, id: string, kind: LabelKind, language: string, label: string): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const [found, wanted] = [findInFile(plain, id), asked(language, label)];
  if (!found || !wanted || !hasKind(found.section, kind)) return undefined;
  const { yaml, entry, own } = found;
  const pair = findPair(entry, named(kind));
  if (!pair) return [];
  const { value } = pair;
  if (isScalar(value)) return own === wanted.tag && textOf(value) === wanted.text ? editsOf(plain, removeItem(yaml, entry, pair)) : [];
  if (!isMap(value)) return isEmpty(value) ? [] : undefined;
  const there = findPair(value, inLanguage(wanted.tag));
  if (!there) return [];
  const list = isSeq(there.value) ? there.value : undefined;
  const item = (list ? list.items : [there.value]).find((each) => textOf(each) === wanted.text);
  if (!item) return [];
  if (list && list.items.length > 1) return editsOf(plain, removeItem(yaml, list, item as ParsedNode));
  return editsOf(plain, value.items.length > 1 ? removeItem(yaml, value, there) : removeItem(yaml, entry, pair));
}

/** The new entry as lines below the key of its section; before it an empty line where the section's entries have one between them. */
function insertEntry(yaml: YamlText, section: YAMLMap.Parsed, key: string, fields: EntryFields): Splice | undefined {
  const last = section.items.at(-1);
  const inOneLine = `${writeText(key)}: ${writeValue(fields)}`;
  if (section.flow || !last || (isMap(last.value) && last.value.flow)) return insertItem(yaml, section, inOneLine);
  const prefix = prefixOf(yaml, last.key.range[0]);
  const first = isMap(last.value) ? last.value.items[0] : undefined;
  const deeper = first ? prefixOf(yaml, first.key.range[0]) : `${prefix}  `;
  const splice = insertItem(yaml, section, `${writeText(key)}:${yaml.eol}${writeBlock(fields, deeper, yaml.eol)}`);
  if (!splice || !/^ +$/.test(deeper)) return undefined;
  const isApart =
    section.items.length > 1 &&
    /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[^\n]*$/.test(yaml.text.slice(section.items.at(-2)?.key.range[1] ?? 0, last.key.range[0]));
  return isApart ? { ...splice, newText: `${yaml.eol}${splice.newText}` } : splice;
}

/**
 * Adds an entry at the end of its section, which is made where there is none, in the style of the entry before it.
 * @returns undefined where the key is taken or no key, there are no fields, or the file cannot be edited.
 */
export function addEntry(text: string, section: Section, key: string, fields: EntryFields): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const yaml = readYaml(plain);
  if (!yaml || !KEY_PATTERN.test(key) || Object.keys(fields).length === 0) return undefined;
  const { root, eol } = yaml;
  const indent = root.flow ? "" : prefixOf(yaml, root.items[0]?.key.range[0] ?? 0);
  const lines = `${indent}  ${writeText(key)}:${eol}${writeBlock(fields, `${indent}    `, eol)}`;
  const pair = findPair(root, named(section));
  if (!pair) {
    const whole = root.flow ? `${section}: { ${writeText(key)}: ${writeValue(fields)} }` : `${section}:${eol}${lines}`;
    const splice = insertItem(yaml, root, whole);
    return editsOf(plain, splice && !root.flow ? { ...splice, newText: `${eol}${splice.newText}` } : splice);
  }
  const { value } = pair;
  const isBare = isEmpty(value) || (isMap(value) && value.items.length === 0);
  const rest = replaceValue(yaml, pair, "");
  if (!rest) return undefined;
  if (isBare && !root.flow) {
    // 'figures:', 'figures: ~' and 'figures: {}', with or without a comment behind it
    const behind = plain.slice(rest.end).split(/\r?\n/, 1)[0] ?? "";
    if (isMap(value) && behind.trim() !== "") return editsOf(plain, insertEntry(yaml, value, key, fields));
    const mark = plain.slice(rest.start, rest.end) === "" ? 0 : plain.slice(0, rest.start).length - plain.slice(0, rest.start).trimEnd().length;
    const start = rest.start - mark;
    return editsOf(plain, { start, end: rest.end + behind.length, newText: `${behind}${eol}${lines}` });
  }
  if (isMap(value) && findPair(value, named(key))) return undefined;
  return isMap(value) ? editsOf(plain, insertEntry(yaml, value, key, fields)) : undefined;
}
