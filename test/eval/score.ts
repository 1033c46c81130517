/** Scores findings against labelled cases: precision, recall, F1, right rule, right fix, clean cases passed. */

/** One expectation of a case; `character` is where `match` starts where it stands on its line more than once. */
export interface Expectation {
  readonly line: number;
  readonly match: string;
  readonly rules: readonly string[];
  readonly character?: number;
  readonly alt?: readonly { readonly line: number; readonly match: string; readonly character?: number }[];
  readonly fix?: string;
}

/** A labelled draft; no expectation makes it a clean case. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly markdown: string;
  readonly expect: readonly Expectation[];
  readonly note?: string;
}

/** What the scorer reads of a finding: `check --jsonl`'s form. */
export interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly fix: string | null;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** The figures of one set. */
export interface Score {
  readonly cases: number;
  readonly hits: number;
  readonly misses: number;
  readonly extras: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly rightRule: number;
  readonly fixes: number;
  readonly rightFix: number;
  readonly clean: number;
  readonly cleanPassed: number;
  readonly notes: readonly string[];
}

const HINTS: readonly string[] = ["figure-rounded", "term-mixed", "ignore-unused"];

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function* placesOf(markdown: string, expectation: Expectation): Generator<Place> {
  const rows = markdown.split("\n");
  for (const { line, match, character } of [expectation, ...(expectation.alt ?? [])]) {
    const row = rows[line] ?? "";
    if (character !== undefined) yield { line, start: character, end: character + match.length };
    else for (let at = row.indexOf(match); at >= 0; at = row.indexOf(match, at + 1)) yield { line, start: at, end: at + match.length };
  }
}

const overlaps = ({ range: { start, end }, text }: Found, place: Place): boolean =>
  text.length <= 2 * (place.end - place.start) + 20 &&
  (start.line < place.line || (start.line === place.line && start.character < place.end)) &&
  (end.line > place.line || (end.line === place.line && end.character > place.start));

/** Scores a set. A finding hits when it overlaps what is expected and is not much longer; hints count only where a case expects that rule. */
export function score(cases: readonly Case[], findingsOf: (each: Case) => readonly Found[]): Score {
  let hits = 0;
  let misses = 0;
  let extras = 0;
  let rightRule = 0;
  let fixes = 0;
  let rightFix = 0;
  let clean = 0;
  let cleanPassed = 0;
  const notes: string[] = [];
  for (const each of cases) {
    const hints = each.expect.flatMap(({ rules }) => rules).filter((rule) => HINTS.includes(rule));
    const findings = findingsOf(each).filter((finding) => finding.severity !== "hint" || hints.includes(finding.rule));
    const used = new Set<Found>();
    for (const expected of each.expect) {
      const places = [...placesOf(each.markdown, expected)];
      const near = findings.filter((finding) => !used.has(finding) && places.some((place) => overlaps(finding, place)));
      const best = near.find((finding) => expected.rules.includes(finding.rule)) ?? near[0];
      if (!best) {
        misses++;
        notes.push(`${each.id}\tMISSED\t${expected.match}\t${expected.rules}`);
        continue;
      }
      used.add(best);
      hits++;
      if (expected.rules.includes(best.rule)) rightRule++;
      else notes.push(`${each.id}\tRULE\t${best.rule} for ${expected.rules}\t${best.text}`);
      if (expected.fix !== undefined) {
        fixes++;
        if (best.fix === expected.fix) rightFix++;
        else
          notes.push(
            `${each.id}\tFIX\t'${best.text}' -> ${best.fix === null ? "none" : `'${best.fix}'`} for '${expected.match}' -> '${expected.fix}'`,
          );
      }
    }
    const extra = findings.filter((finding) => !used.has(finding));
    extras += extra.length;
    for (const finding of extra) notes.push(`${each.id}\tEXTRA\t${finding.rule}\t${finding.text}`);
    if (each.expect.length === 0) {
      clean++;
      if (extra.length === 0) cleanPassed++;
    }
  }
  const precision = hits / Math.max(1, hits + extras);
  const recall = hits / Math.max(1, hits + misses);
  return {
    cases: cases.length,
    hits,
    misses,
    extras,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    rightRule,
    fixes,
    rightFix,
    clean,
    cleanPassed,
    notes,
  };
}
