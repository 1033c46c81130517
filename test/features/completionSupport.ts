/** Asking for completion in tests: what is offered at a cursor, and the text after each offer has been taken. */
import assert from "node:assert/strict";
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { type CompletionOptions, provideCompletion } from "../../server/features/completion.ts";
import { CompletionIndexes } from "../../server/features/completionIndex.ts";
import { applyEdits, type OpenOptions, open } from "./support.ts";

/** Remembered over all tests, as in a session. */
export const indexes = new CompletionIndexes();

/** Where a snippet leaves the cursor. */
export const CURSOR = "‸";

/** A snippet as an editor fills it in: the text of its blanks, the first of its choices, the cursor where it ends. */
export const fillIn = (snippet: string): string =>
  snippet
    .replace(/\$0/gu, CURSOR)
    .replace(/(?<!\\)\$\{\d+\|([^,|]*)[^|]*\|\}/gu, "$1")
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/gu, "$1")
    .replace(/\\([\\$}])/gu, "$1");

/** What a test says of the draft and of the client, which can do everything unless it says otherwise. */
export type CompleteOptions = OpenOptions & Partial<CompletionOptions>;

/** What is offered at the cursor, and the text after each has been taken with all that comes with it. */
export function complete(marked: string, options: CompleteOptions = {}) {
  const opened = open(marked, options);
  const client = { automatic: false, labelDetails: true, snippets: true, commitCharacters: true, asIs: true, ...options };
  const { items, isIncomplete } = provideCompletion(opened.reviewed, opened.position, indexes, client);
  assert.equal(isIncomplete, true);
  const after = ({ textEdit, additionalTextEdits = [], insertTextFormat }: CompletionItem): string => {
    const edit = textEdit as TextEdit;
    assert.equal(edit.range.start.line, edit.range.end.line, "the words replaced stand on one line");
    assert.equal(edit.range.start.line, opened.position.line, "which is the cursor's");
    for (const { range } of additionalTextEdits) assert.notDeepEqual(range.start, edit.range.end, "edits do not touch each other");
    const newText = insertTextFormat === InsertTextFormat.Snippet ? fillIn(edit.newText) : edit.newText;
    return applyEdits(opened.text, [{ ...edit, newText }, ...additionalTextEdits]);
  };
  return { items, labels: items.map(({ label }) => label), results: items.map(after), reviewed: opened.reviewed };
}

/** The text after the offer with this label has been taken. */
export function accept(marked: string, label: string, options?: CompleteOptions): string | undefined {
  const { labels, results } = complete(marked, options);
  assert.ok(labels.includes(label), `'${label}' is not among: ${labels.join(" | ")}`);
  return results[labels.indexOf(label)];
}
