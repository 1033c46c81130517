/** Completion and hover in agenda and configuration files, by their JSON Schema: keys, the words that a key may have, and what a caller adds. */
import * as l10n from "@vscode/l10n";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver-types";
import { createLines } from "../draft/lines.ts";
import { escapeSnippet } from "./completionModel.ts";
import { alternativesOf, descriptionOf, keysOf, type Schema, type SchemaKey, schemasAt, shapeOf, valuesOf } from "./jsonSchemas.ts";
import { writePage } from "./markup.ts";
import type { Format } from "./model.ts";
import { line } from "./pages.ts";
import { findYamlKey, findYamlPlace, type YamlPlace } from "./yamlPlace.ts";

/** What a client says of itself. */
export interface YamlOptions {
  /** Whether it fills in snippets. */
  readonly snippets?: boolean;
  readonly labelDetails?: boolean;
  /** Whether it can be told to put several lines in as they stand, without indenting them. */
  readonly asIs?: boolean;
}

/** Something to put in place of the word at hand. */
export interface YamlOffer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Lines behind the first are indented as if the first began its line. */
  readonly text: string;
  /** Whether `text` is a snippet. */
  readonly isSnippet?: boolean;
  readonly description?: string;
  readonly documentation?: string;
}

/** What a caller offers besides, such as the names of entries. */
export type MoreOffers = (place: YamlPlace) => readonly YamlOffer[];

/** More words are no choice to make in passing. */
const FEW = 6;

/** What stands behind a key that is taken: its words where there are few, the lines of a list or map, or a blank. */
function behindKey({ schemas }: SchemaKey, { isFlow, hasColon }: YamlPlace, { snippets = false }: YamlOptions): string {
  if (hasColon) return "";
  const shape = shapeOf(schemas);
  const values = valuesOf(schemas);
  if (snippets && values.length > 0 && values.length <= FEW) return `: \${1|${values.join(",")}|}`;
  if (isFlow || shape === "line") return ": ";
  return shape === "map" ? ":\n  " : ":\n  - ";
}

function offerKeys(place: YamlPlace, schemas: readonly Schema[], options: YamlOptions): readonly YamlOffer[] {
  return keysOf(schemas)
    .filter(({ key }) => !place.siblings.has(key))
    .map((found) => {
      const { key, description, required } = found;
      const behind = behindKey(found, place, options);
      return {
        label: key,
        kind: CompletionItemKind.Property,
        text: `${options.snippets ? escapeSnippet(key) : key}${behind}`,
        isSnippet: options.snippets === true,
        ...(required && { description: l10n.t("needed") }),
        ...(description !== "" && { documentation: description }),
      };
    });
}

const offerValues = (schemas: readonly Schema[]): readonly YamlOffer[] =>
  valuesOf(schemas).map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    text: value,
    ...(String(schemas.find((each) => each.default !== undefined)?.default) === value && { description: l10n.t("unless said otherwise") }),
  }));

/** The items of offers, in their order. */
function toItems(text: string, place: YamlPlace, offers: readonly YamlOffer[], { labelDetails, asIs }: YamlOptions): CompletionItem[] {
  const lines = createLines(text);
  const range = { start: lines.positionAt(place.start), end: lines.positionAt(place.end) };
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  // A client that indents by itself goes by the line's own indentation, which is that of the word, but for a list's item.
  const margin = asIs === true ? " ".repeat(place.column) : "";
  return offers.map(({ label, kind, text: newText, isSnippet, description, documentation }, index) => ({
    label,
    kind,
    filterText: label,
    sortText: String(index).padStart(4, "0"),
    ...(labelDetails === true && description !== undefined && { labelDetails: { description } }),
    ...(isSnippet === true && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(asIs === true && newText.includes("\n") && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range, newText: newText.replaceAll("\n", `${eol}${margin}`) },
    ...(documentation !== undefined && { documentation }),
  }));
}

/** The completions at a position of a YAML file. */
export function provideYamlCompletion(
  text: string,
  position: Position,
  schema: Schema,
  options: YamlOptions,
  more: MoreOffers = () => [],
): CompletionList {
  const place = findYamlPlace(text, createLines(text).offsetAt(position));
  if (!place) return { isIncomplete: false, items: [] };
  const schemas = schemasAt(schema, place.path);
  const isItem = place.path.at(-1) === "-";
  const offers = [
    ...(place.mayBeKey ? offerKeys(place, schemas, options) : []),
    ...(!place.mayBeKey || isItem ? offerValues(schemas) : []),
    ...more(place),
  ];
  return { isIncomplete: false, items: toItems(text, place, offers, options) };
}

/** The hover on a key: what it is for, and what holds without it. */
export function provideKeyHover(text: string, position: Position, schema: Schema, format: Format): Hover | undefined {
  const lines = createLines(text);
  const key = findYamlKey(text, lines.offsetAt(position));
  const schemas = key ? schemasAt(schema, key.path) : [];
  const description = descriptionOf(schemas);
  if (!key || description === undefined) return undefined;
  const values = valuesOf(schemas);
  const usual = schemas.flatMap(alternativesOf).find((each) => each.default !== undefined)?.default;
  const page = [
    line({ text: key.path.at(-1) ?? "", strong: true }, `: ${description}`),
    ...(values.length > 0 && values.length <= FEW ? [line(values.join(" · "))] : []),
    ...(usual === undefined ? [] : [line(l10n.t("Unless said otherwise: {0}", String(usual)))]),
  ];
  return { contents: writePage(page, format), range: { start: lines.positionAt(key.start), end: lines.positionAt(key.end) } };
}
