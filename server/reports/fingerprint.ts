/**
 * What a finding is known by from one run to the next, whatever was written above it and in whatever language its message is told: for
 * baselines, and for services that follow a finding through the history of a repository.
 */

import type { Finding } from "../checks/model.ts";
import type { Lines } from "../draft/lines.ts";
import type { Block, Draft } from "../draft/model.ts";
import { lastFrom } from "../draft/search.ts";
import type { Review } from "../review/model.ts";
import type { ShownFinding } from "../review/shown.ts";
import type { ReportedFault } from "./model.ts";

/** So much of a sentence is looked at on either side of a finding, in UTF-16 units: a text without full stops is not hashed whole each time. */
const NEAR = 160;
/** So much is read for it: runs of blanks and line breaks count as one blank. */
const READ = 4 * NEAR;

const normal = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/**
 * Two lanes of 32 bits over the UTF-16 units of a text, as 16 hexadecimal digits: cyrb53 by bryc (public domain), all of its 64 bits kept. To
 * tell findings apart, not to withstand an attack.
 */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What stands around a place: as far as the bounds reach, and no further than `NEAR`. Offsets in `text`. */
function around(text: string, start: number, end: number, from: number, to: number): readonly [before: string, after: string] {
  const before = normal(text.slice(Math.max(from, start - READ), Math.max(from, start)));
  const after = normal(text.slice(Math.min(to, end), Math.min(to, end + READ)));
  return [before.slice(-NEAR), after.slice(0, NEAR)];
}

/** The last block that begins at or before an offset, where the offset stands in it. */
function blockAt({ blocks }: Draft, offset: number): Block | undefined {
  const block = lastFrom(blocks, offset);
  return block && offset <= block.end ? block : undefined;
}

/** What names a cell: the first of its row, and the head of its column. */
function namesOfCell({ cell }: Block, { tables, blocks }: Draft): readonly string[] {
  if (!cell) return [];
  const rows = tables[cell.table]?.rows ?? [];
  const named = [rows[cell.row]?.[0], rows[0]?.[cell.column]];
  return named.map((index) => normal((index === undefined ? "" : (blocks[index]?.content.text ?? "")).slice(0, READ)).slice(0, NEAR));
}

/** The words among which a finding stands: its sentence, a cell's row and column, or its line where it stands in no block (a comment). */
function neighbourhood(start: number, end: number, draft: Draft, lines: Lines): readonly string[] {
  const block = blockAt(draft, start);
  if (!block) return around(draft.text, start, end, lines.startOf(lines.lineAt(start)), lines.endOf(lines.lineAt(start)));
  const { content } = block;
  const sentence = lastFrom(content.sentences, start - block.start) ?? { start: 0, end: content.text.length };
  return [...around(content.text, start - block.start, end - block.start, sentence.start, sentence.end), ...namesOfCell(block, draft)];
}

/** The words of a finding, cut where it is about a whole list. */
const wordsOf = (text: string, start: number, end: number): string => normal(text.slice(start, Math.min(end, start + READ)));

/** What makes fingerprints of findings. */
export interface Fingerprinted {
  /** As reports name the draft: '/' as separator, so that it is the same on every system. */
  readonly path: string;
  readonly review: Review;
  readonly lines: Lines;
}

/** Numbers equal ones by order: the first goes without. */
const numbered = (base: string, number: number): string => (number <= 1 ? base : `${base}-${number}`);

/** Gives each text a number that it has not had: the one asked for, else the next. */
function claimNumber(base: string, number: number, taken: Set<string>): string {
  let next = number;
  while (taken.has(numbered(base, next))) next++;
  const name = numbered(base, next);
  taken.add(name);
  return name;
}

/**
 * A fingerprint for each finding of a draft, in their order: 16 hexadecimal digits, and a number behind '-' from the second of equal ones. Made
 * of the rule, the path, the entry's id, the finding's words and those around them; not of its line, its severity, or its message. What else
 * the draft holds counts for the numbers alone, waived findings included: to hide some findings, or to waive one, leaves those of the
 * others as they were.
 * @param findings of this draft, in order: those that are shown, some of them, or those that are waived.
 */
export function fingerprintsOf(
  draft: Fingerprinted & { readonly shown: readonly ShownFinding[] },
  findings: readonly Finding[] = draft.shown,
): readonly string[] {
  const { path, review, lines } = draft;
  if (findings.length === 0) return [];
  const place = path.normalize("NFC");
  const baseOf = ({ rule, start, end, entry }: Finding): string =>
    hash(JSON.stringify([rule, place, entry?.id ?? "", wordsOf(review.draft.text, start, end), ...neighbourhood(start, end, review.draft, lines)]));
  const ranks = rankStarts([...review.findings, ...review.waived], baseOf);
  const taken = new Set<string>();
  return findings.map((finding) => {
    const base = baseOf(finding);
    return claimNumber(base, ranks.get(base)?.get(finding.start) ?? 1, taken);
  });
}

/** For equal findings, which is the first, the second …, by where they start. */
function rankStarts(findings: readonly Finding[], baseOf: (finding: Finding) => string): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const ranks = new Map<string, Map<number, number>>();
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const base = baseOf(finding);
    const own = ranks.get(base) ?? new Map<number, number>();
    if (!own.has(finding.start)) own.set(finding.start, own.size + 1);
    ranks.set(base, own);
  }
  return ranks;
}

/** A fingerprint for each fault of a file, in their order: of the rule, the path, the entry, the words and the line that they stand on. */
export function fingerprintFaults(path: string, text: string, lines: Lines, faults: readonly ReportedFault[]): readonly string[] {
  const place = path.normalize("NFC");
  const taken = new Set<string>();
  return faults.map(({ rule, range, entry }) => {
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    const line = around(text, start, end, lines.startOf(range.start.line), lines.endOf(range.start.line));
    return claimNumber(hash(JSON.stringify([rule ?? "", place, entry ?? "", wordsOf(text, start, end), ...line])), 1, taken);
  });
}
