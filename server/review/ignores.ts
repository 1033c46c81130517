/** Ignore comments: which findings they waive, and what is wrong with the comments themselves. */
import * as l10n from "@vscode/l10n";
import { findNearest } from "../agenda/nearest.ts";
import type { Change, Edit, Finding } from "../checks/model.ts";
import { isRuleId, RULES, type RuleId } from "../checks/rules.ts";
import { createLines, type Lines } from "../draft/lines.ts";
import type { Draft, Ignore } from "../draft/model.ts";

/** What `applyIgnores` may be told. */
export interface IgnoreOptions {
  /** True: an ignore comment without a reason is a finding under `ignore-reason`. */
  readonly requireReasons?: boolean;
}

/** Findings told apart: those that stand, and those that a comment waives. Each sorted by place. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
}

const byPlace = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end;

/** The rules about the comments themselves. A comment that names no rule does not waive them, or none would ever be told. */
const isOwnRule = (rule: RuleId): boolean => rule === "ignore-unused" || rule === "ignore-reason";

const waives = (ignore: Ignore, rule: RuleId): boolean => ignore.rules.includes(rule) || (ignore.rules.length === 0 && !isOwnRule(rule));

/** A finding and the comments that work on the line on which it starts. */
interface Covered {
  readonly finding: Finding;
  readonly ignores: readonly Ignore[];
}

/** One sweep down the lines; a comment is looked at only on the lines on which it works. `findings` are sorted by place. */
function* coverFindings(findings: readonly Finding[], ignores: readonly Ignore[], lines: Lines): Generator<Covered> {
  const waiting = ignores.filter(({ type }) => type !== "end").sort((a, b) => a.from - b.from);
  let next = 0;
  let active: Ignore[] = [];
  let last = -1;
  for (const finding of findings) {
    const line = lines.lineAt(finding.start);
    if (line !== last) {
      last = line;
      for (let ignore = waiting[next]; ignore && ignore.from <= line; ignore = waiting[++next]) active.push(ignore);
      active = active.filter(({ to }) => to > line);
    }
    yield { finding, ignores: active.filter((ignore) => ignore.start !== finding.start && waives(ignore, finding.rule)) };
  }
}

/** Sifts findings; the comments that waived one join `used`. */
function sift(findings: readonly Finding[], draft: Draft, lines: Lines, used: Set<Ignore>): Sifted {
  const kept: Finding[] = [];
  const waived: Finding[] = [];
  for (const { finding, ignores } of coverFindings([...findings].sort(byPlace), draft.ignores, lines)) {
    (ignores.length > 0 ? waived : kept).push(finding);
    for (const ignore of ignores) used.add(ignore);
  }
  return { findings: kept, waived };
}

/** Takes a comment away: with its line where it stands alone, else with the blanks before it. */
function removal({ start, end }: Ignore, text: string, lines: Lines): Change {
  const line = lines.lineAt(start);
  const from = lines.startOf(line);
  const to = lines.endOf(line);
  const before = text.slice(from, start);
  if (before.trim() === "" && end <= to && text.slice(end, to).trim() === "") return { start: from, end: lines.startOf(line + 1), newText: "" };
  return { start: start - (before.length - before.trimEnd().length), end, newText: "" };
}

/** The `end` that closes each `start`, and the ends that close nothing. */
interface Pairs {
  readonly ends: ReadonlyMap<Ignore, Ignore>;
  readonly stray: readonly Ignore[];
}

/** Told by lines, as the reader of drafts has paired them: a `start` works up to the line of its `end`. */
function pairEnds(ignores: readonly Ignore[], lines: Lines): Pairs {
  const byLine = new Map(ignores.filter(({ type }) => type === "end").map((end) => [lines.lineAt(end.start), end]));
  const ends = new Map<Ignore, Ignore>();
  for (const ignore of ignores) {
    const end = ignore.type === "start" ? byLine.get(ignore.to - 1) : undefined;
    if (end) ends.set(ignore, end);
  }
  const closing = new Set([...ends.values()].map((end) => lines.lineAt(end.start)));
  return { ends, stray: ignores.filter(({ type, start }) => type === "end" && !closing.has(lines.lineAt(start))) };
}

/** A misspelt rule put right: its text stands in the comment, so that is where it is replaced. */
function correction(ignore: Ignore, text: string): (Edit & { readonly wrong: string; readonly right: string }) | undefined {
  const wrong = ignore.rules.find((rule) => !isRuleId(rule));
  const right = wrong === undefined ? undefined : findNearest(wrong, Object.keys(RULES));
  if (wrong === undefined || right === undefined) return undefined;
  const at = text.slice(ignore.start, ignore.end).indexOf(wrong, "<!-- concord-ignore".length);
  const start = ignore.start + at;
  const changes = at < 0 ? [] : [{ start, end: start + wrong.length, newText: right }];
  return { title: l10n.t("Replace with {0}", right), safe: false, changes, wrong, right };
}

function tellIdle(unknown: string | undefined, meant: string | undefined): string {
  if (unknown === undefined) return l10n.t("This comment ignores nothing.");
  const message = l10n.t("This comment ignores nothing: there is no rule '{0}'.", unknown);
  return meant === undefined ? message : `${message} ${l10n.t("Did you mean '{0}'?", meant)}`;
}

function tellUnused(ignore: Ignore, pair: Ignore | undefined, draft: Draft, lines: Lines): Finding {
  const { start, end } = ignore;
  const changes = [ignore, ...(pair ? [pair] : [])].map((each) => removal(each, draft.text, lines));
  const remove: Edit = { title: l10n.t("Remove the comment"), safe: false, changes };
  const known = correction(ignore, draft.text);
  const unknown = ignore.rules.find((rule) => !isRuleId(rule));
  const { wrong: _wrong, right: _right, ...mend } = known ?? { ...remove, wrong: "", right: "" };
  return {
    rule: "ignore-unused",
    start,
    end,
    message: tellIdle(unknown, known?.right),
    edits: known && known.changes.length > 0 ? [mend, remove] : [remove],
  };
}

const tellReason = ({ start, end }: Ignore): Finding => ({
  rule: "ignore-reason",
  start,
  end,
  message: l10n.t("This comment gives no reason: say why behind a colon."),
  edits: [],
});

/**
 * Sifts a draft's findings by its ignore comments, and adds what is wrong with the comments: one that ignores nothing (`ignore-unused`), one
 * without a reason where reasons are required (`ignore-reason`). A finding is ignored where its range starts. A comment never waives what is
 * told of itself, and the two rules about comments are waived only by name.
 */
export function applyIgnores(draft: Draft, findings: readonly Finding[], { requireReasons = false }: IgnoreOptions = {}): Sifted {
  const { ignores } = draft;
  if (ignores.length === 0) return { findings: [...findings].sort(byPlace), waived: [] };
  const lines = createLines(draft.text);
  const used = new Set<Ignore>();
  const first = sift(findings, draft, lines, used);

  const working = ignores.filter(({ type }) => type !== "end");
  const namesOwn = (ignore: Ignore): boolean => ignore.rules.some((rule) => isRuleId(rule) && isOwnRule(rule));
  const { ends, stray } = pairEnds(ignores, lines);
  const tell = (ignore: Ignore): Finding => tellUnused(ignore, ends.get(ignore), draft, lines);
  const unused = [...working.filter((ignore) => !used.has(ignore) && !namesOwn(ignore)), ...stray];
  const reasons = requireReasons ? working.filter(({ reason }) => reason === undefined || reason.trim() === "") : [];
  const own = [...unused.map(tell), ...reasons.map(tellReason)];
  const second = sift(own, draft, lines, used);
  const idle = working.filter((ignore) => namesOwn(ignore) && !used.has(ignore)).map(tell);

  return {
    findings: [...first.findings, ...second.findings, ...idle].sort(byPlace),
    waived: [...first.waived, ...second.waived].sort(byPlace),
  };
}
