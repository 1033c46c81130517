/** Fixes are worked out on masked text: this keeps the markup within what they replace, so that no mark is lost. */
import type { Change, Draft, Edit, Finding } from "../checks/model.ts";

/** The findings with every edit such that the markup and line breaks inside its range stay; an edit where that cannot be done is left out. */
export function keepMarkup(draft: Draft, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.edits.every((edit) => edit.changes.every((change) => isPlain(draft, change)))) return finding;
    return { ...finding, edits: finding.edits.flatMap((edit) => keepIn(draft, edit)) };
  });
}

const isPlain = ({ text }: Draft, { start, end }: Change): boolean => !MARKUP.test(text.slice(start, end));

/** What masking makes blank inside a run of prose, and line breaks. */
const MARKUP = /[*_`~[\]\r\n]/;

function keepIn(draft: Draft, edit: Edit): readonly Edit[] {
  const changes: Change[] = [];
  for (const change of edit.changes) {
    const kept = isPlain(draft, change) ? change : keepAround(draft, change);
    if (!kept) return [];
    changes.push(kept);
  }
  return [{ ...edit, changes }];
}

/** Splits a replacement at the one run of markup inside its range: '82**%' to '80.2%' becomes '82' to '80.2'. */
function keepAround({ text }: Draft, { start, end, newText }: Change): Change | undefined {
  const raw = text.slice(start, end);
  const first = raw.search(MARKUP);
  let last = raw.length - 1;
  while (last > first && !MARKUP.test(raw.charAt(last))) last--;
  const before = raw.slice(0, first);
  const behind = raw.slice(last + 1);
  if (/[\p{L}\p{N}%]/u.test(raw.slice(first, last + 1))) return undefined;
  const tail = behind.trim();
  if (tail !== "" && newText.endsWith(tail)) return { start, end: start + first, newText: newText.slice(0, newText.length - tail.length).trimEnd() };
  const head = before.trim();
  if (head !== "" && newText.startsWith(head)) return { start: start + last + 1, end, newText: newText.slice(head.length).trimStart() };
  return undefined;
}
