/**
 * A YAML text that is edited in place: small changes of the text itself, so that comments, order, quotes and blank lines stay as they were
 * written. What it is asked for and cannot be done safely (anchors, tags, explicit keys) is undefined.
 */
import { Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, Scalar, type YAMLMap, YAMLSeq } from "yaml";

/** A change of the text. Offsets, half open. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text that is a YAML map, and its line break. */
export interface YamlText {
  readonly text: string;
  readonly eol: string;
  readonly root: YAMLMap.Parsed;
}

/** A key of a map and its value. */
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;
type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

/** What can be written: texts, numbers, and lists and maps of these. Undefined and empty fields of a map are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/** Reads a text; undefined where it is no proper YAML or no map. */
export function readYaml(text: string): YamlText | undefined {
  try {
    const { contents, errors } = parseDocument(text, { schema: "core", version: "1.2", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
    return errors.length === 0 && isMap(contents) ? { text, eol: text.includes("\r\n") ? "\r\n" : "\n", root: contents } : undefined;
  } catch {
    return undefined; // nested too deeply
  }
}

const keyOf = ({ key }: YamlPair): string | undefined =>
  !isScalar(key) ? undefined : typeof key.value === "string" ? key.value : (key.source ?? String(key.value));

/** The first pair of a map whose key passes. */
export const findPair = (map: YAMLMap.Parsed, wanted: (key: string) => boolean): YamlPair | undefined =>
  map.items.find((pair) => {
    const key = keyOf(pair);
    return key !== undefined && wanted(key);
  });

/** Characters that are written as escapes alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const UNESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;
/** Words that YAML 1.1 takes for true and false. */
const OLD_WORDS = /^(?:y|yes|n|no|on|off)$/i;

/** A text as a YAML scalar of one line that can stand anywhere, in quotes where YAML needs them or `like` has them. */
export function writeText(text: string, like?: Scalar): string {
  if (UNSAFE.test(text)) return JSON.stringify(text).replace(UNESCAPED, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const scalar = new Scalar(text);
  if (like?.type === Scalar.QUOTE_DOUBLE || like?.type === Scalar.QUOTE_SINGLE) scalar.type = like.type;
  else if (OLD_WORDS.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  const list = new YAMLSeq();
  list.flow = true;
  list.items.push(scalar);
  const written = new Document(list, { schema: "core", version: "1.2" }).toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
  return written.slice(1, -1).trim();
}

/** The fields of a map that are written. */
const fieldsOf = (map: object): readonly (readonly [string, YamlValue])[] =>
  Object.entries(map).filter(([, value]) => value !== undefined && !(typeof value === "object" && Object.keys(value).length === 0));

/** A value in one line. */
export function writeValue(value: YamlValue): string {
  if (typeof value === "string") return writeText(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(", ")}]`;
  return `{ ${fieldsOf(value)
    .map(([key, each]) => `${writeText(key)}: ${writeValue(each)}`)
    .join(", ")} }`;
}

/** A map over several lines, each of its values in one. */
export const writeBlock = (map: object, indent: string, eol: string): string =>
  fieldsOf(map)
    .map(([key, value]) => `${indent}${writeText(key)}: ${writeValue(value)}`)
    .join(eol);

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** The end of the line on which an offset stands, before its line break. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  const end = found < 0 ? text.length : found;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}

/** What stands on its line before an offset. */
export const prefixOf = ({ text }: YamlText, at: number): string => text.slice(lineStart(text, at), at);

type Item = YamlPair | ParsedNode;

const startOf = (item: Item): number => (isPair(item) ? item.key.range[0] : item.range[0]);

/** Where the value of a pair begins: behind the colon where there is none. */
function behindColon({ text }: YamlText, { key }: YamlPair): number {
  const at = text.indexOf(":", key.range[1]);
  return text.slice(key.range[1], at).trim() === "" ? at + 1 : key.range[1];
}

/** Where a pair's or a node's own text ends: before the comment and the line breaks that follow it. */
function contentEnd(yaml: YamlText, item: Item): number {
  if (isPair(item)) {
    const { value } = item;
    return value && value.range[1] > value.range[0] ? contentEnd(yaml, value) : behindColon(yaml, item);
  }
  const last = (isMap(item) || isSeq(item)) && !item.flow ? item.items.at(-1) : undefined;
  if (last) return contentEnd(yaml, last as Item);
  const [start, end] = item.range;
  return start + yaml.text.slice(start, end).trimEnd().length;
}

/** Whether something other than plain YAML belongs to a node: an anchor, a tag, an alias. */
const isMarked = (node: ParsedNode | null): boolean => node !== null && (isAlias(node) || node.anchor !== undefined || node.tag !== undefined);

/** Puts a value in the place of a pair's. */
export function replaceValue(yaml: YamlText, pair: YamlPair, newText: string): Splice | undefined {
  const { value } = pair;
  if (isMarked(value)) return undefined;
  if (value && value.range[1] > value.range[0]) return { start: value.range[0], end: contentEnd(yaml, value), newText };
  const at = behindColon(yaml, pair);
  return at === pair.key.range[1] ? undefined : { start: at, end: at, newText: ` ${newText}` };
}

/** Puts a text in the place of a list's item. */
export const replaceItem = (yaml: YamlText, item: ParsedNode, newText: string): Splice | undefined =>
  isMarked(item) ? undefined : { start: item.range[0], end: contentEnd(yaml, item), newText };

/** Behind which mark the lines of a block collection begin: blanks, or blanks and '- '. */
function blockPrefix(yaml: YamlText, { items }: Collection): string | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const prefix = prefixOf(yaml, startOf(last as Item));
  if (!isPair(last)) return /^ *- +$/.test(prefix) ? prefix : undefined;
  // The first key of a map in a list stands behind the list's mark.
  return /^ *(?:- +)*$/.test(prefix) ? " ".repeat(prefix.length) : undefined;
}

/** Puts an item (or `key: value`) into a list (or map) behind another, the last where none is named. */
export function insertItem(
  yaml: YamlText,
  into: Collection,
  newText: string,
  behind: Item | undefined = into.items.at(-1) as Item | undefined,
): Splice | undefined {
  const { text, eol } = yaml;
  if (isMarked(into)) return undefined;
  if (!behind) {
    const [start, end] = into.range;
    if (!into.flow) return undefined;
    const padded = isMap(into) ? ` ${newText} ` : newText;
    const isBare = text.slice(start + 1, end - 1).trim() === "";
    return isBare ? { start: start + 1, end: end - 1, newText: padded } : { start: start + 1, end: start + 1, newText: padded };
  }
  const at = contentEnd(yaml, behind);
  if (into.flow) {
    const prefix = prefixOf(yaml, startOf(behind));
    const onOwnLine = /^ +$/.test(prefix) && into.range[0] < startOf(behind) - prefix.length;
    return { start: at, end: at, newText: onOwnLine ? `,${eol}${prefix}${newText}` : `, ${newText}` };
  }
  const prefix = blockPrefix(yaml, into);
  const end = lineEnd(text, at);
  return prefix === undefined ? undefined : { start: end, end, newText: `${eol}${prefix}${newText}` };
}

/** Takes an item out of a list or a pair out of a map that has others. */
export function removeItem(yaml: YamlText, from: Collection, item: Item): Splice | undefined {
  const { text } = yaml;
  const items = from.items as readonly Item[];
  const at = items.indexOf(item);
  if (items.length < 2 || at < 0 || isMarked(isPair(item) ? item.value : item)) return undefined;
  const end = contentEnd(yaml, item);
  if (from.flow) {
    const next = items[at + 1];
    const before = items[at - 1];
    if (next) return { start: startOf(item), end: startOf(next), newText: "" };
    return before && { start: contentEnd(yaml, before), end, newText: "" };
  }
  const start = lineStart(text, startOf(item));
  if (!/^ *(?:- +)?$/.test(text.slice(start, startOf(item))) || (isPair(item) && text.slice(start, startOf(item)).includes("-"))) return undefined;
  const next = text.indexOf("\n", end);
  if (next >= 0) return { start, end: next + 1, newText: "" };
  return { start: Math.max(0, start - (text[start - 2] === "\r" ? 2 : 1)), end: text.length, newText: "" };
}
