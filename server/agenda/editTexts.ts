/** Rewriting the texts of an entry where they stand: labels, keywords and the like, with everything else kept as it was written. */
import type { TextEdit } from "vscode-languageserver-types";
import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";
import { findInFile } from "./edit.ts";
import { createPositions, plainLines } from "./positions.ts";
import { plainTag } from "./texts.ts";
import { findPair, replaceItem, replaceValue, type Splice, writeText, type YamlText } from "./yamlText.ts";

/** What becomes of a text in a language. */
export type Rewrite = (text: string, language: string) => string;

interface Rewriting {
  readonly yaml: YamlText;
  readonly own: string;
  readonly rewrite: Rewrite;
}

/** The changes of a text, or of each of a list of texts; what is no plain text stays. */
function rewriteNode(
  { yaml, rewrite }: Rewriting,
  node: ParsedNode | null,
  language: string,
  put: (newText: string) => Splice | undefined,
): Splice[] {
  if (isSeq(node)) {
    return node.items.flatMap((item) => {
      const each = item as ParsedNode;
      return isSeq(each) ? [] : rewriteNode({ yaml, rewrite, own: language }, each, language, (newText) => replaceItem(yaml, each, newText));
    });
  }
  if (!isScalar(node) || typeof node.value !== "string") return [];
  const newText = rewrite(node.value, language);
  const splice = newText === node.value ? undefined : put(writeText(newText, node));
  return splice ? [splice] : [];
}

/** The changes of a field of an entry: a text, or texts by language. */
function rewriteField(rewriting: Rewriting, entry: YAMLMap.Parsed, field: string): Splice[] {
  const { yaml, own } = rewriting;
  const pair = findPair(entry, (key) => key === field);
  if (!pair) return [];
  if (!isMap(pair.value)) return rewriteNode(rewriting, pair.value, own, (newText) => replaceValue(yaml, pair, newText));
  return pair.value.items.flatMap((each) => {
    const tag = isScalar(each.key) ? plainTag(String(each.key.value)) : "";
    return rewriteNode(rewriting, each.value, tag, (newText) => replaceValue(yaml, each, newText));
  });
}

/**
 * Rewrites texts of an entry.
 * @param id of the entry, "figures/gauges", or of a member of a group by its index, "groups/steps#2".
 * @param fields of the entry that hold texts.
 * @returns undefined where there is no such entry.
 */
export function rewriteTexts(text: string, id: string, fields: readonly string[], rewrite: Rewrite): readonly TextEdit[] | undefined {
  const plain = plainLines(text);
  const found = findInFile(plain, id);
  if (!found) return undefined;
  const { yaml, entry, own = "" } = found;
  const { range } = createPositions(plain);
  return fields
    .flatMap((field) => rewriteField({ yaml, own, rewrite }, entry, field))
    .map(({ start, end, newText }) => ({ range: range(start, end), newText }));
}
