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

/** A finding and the comments that waive it. */
export interface Covered<Found extends Finding = Finding> {
  readonly finding: Found;
  readonly ignores: readonly Ignore[];
}

/** One sweep down the lines; a comment is looked at only on the lines on which it works. `findings` are sorted by place. */
function* coverFindings<Found extends Finding>(findings: readonly Found[], ignores: readonly Ignore[], lines: Lines): Generator<Covered<Found>> {
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

/** What stands in a comment, and what was likely meant. */
interface Misspelt {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

const mendOf = ({ start, end, right }: Misspelt): Edit => ({
  title: l10n.t("Replace with {0}", right),
  safe: false,
  changes: [{ start, end, newText: right }],
});

/** The rules of a comment that are none, those with a likely meaning told with it. */
function misspeltRules({ start, end, rules }: Ignore, text: string): readonly Misspelt[] {
  return rules.flatMap((wrong) => {
    const right = isRuleId(wrong) ? undefined : findNearest(wrong, Object.keys(RULES));
    const at = text.slice(start, end).indexOf(wrong, "<!-- concord-ignore".length);
    return right === undefined || at < 0 ? [] : [{ start: start + at, end: start + at + wrong.length, wrong, right }];
  });
}

const DIRECTIVES = ["concord-ignore-line", "concord-ignore-next-line", "concord-ignore-start", "concord-ignore-end", "concord-ignore-file"];

/** A directive that is none; undefined for a word that is like none of them: it may be somebody else's. */
function misspeltDirective({ start, end, word = "" }: Ignore, text: string, lines: Lines): Misspelt | undefined {
  const before = text.slice(lines.startOf(lines.lineAt(start)), start).trim();
  const bare = before === "" ? "concord-ignore-next-line" : "concord-ignore-line";
  const right = word.toLowerCase() === "concord-ignore" ? bare : findNearest(word, DIRECTIVES);
  const at = start + text.slice(start, end).indexOf(word);
  return right === undefined ? undefined : { start: at, end: at + word.length, wrong: word, right };
}

const withHint = (message: string, right: string | undefined): string =>
  right === undefined ? message : `${message} ${l10n.t("Did you mean '{0}'?", right)}`;

function tellUnused(ignore: Ignore, pair: Ignore | undefined, draft: Draft, lines: Lines): Finding {
  const { start, end } = ignore;
  const changes = [ignore, ...(pair ? [pair] : [])].map((each) => removal(each, draft.text, lines));
  const remove: Edit = { title: l10n.t("Remove the comment"), safe: false, changes };
  const [known] = misspeltRules(ignore, draft.text);
  const unknown = known?.wrong ?? ignore.rules.find((rule) => !isRuleId(rule));
  const message =
    unknown === undefined
      ? l10n.t("This comment ignores nothing.")
      : withHint(l10n.t("This comment ignores nothing: there is no rule '{0}'.", unknown), known?.right);
  return { rule: "ignore-unused", start, end, message, edits: known ? [mendOf(known), remove] : [remove] };
}

/** What is no directive but was meant to be one. */
function tellUnknown(ignore: Ignore, draft: Draft, lines: Lines): readonly Finding[] {
  const known = misspeltDirective(ignore, draft.text, lines);
  if (!known) return [];
  const { start, end } = ignore;
  const message = withHint(l10n.t("This comment ignores nothing: there is no '{0}'.", known.wrong), known.right);
  const remove: Edit = { title: l10n.t("Remove the comment"), safe: false, changes: [removal(ignore, draft.text, lines)] };
  return [{ rule: "ignore-unused", start, end, message, edits: [mendOf(known), remove] }];
}

/** The misspelt rules of a comment that ignores something by its other ones. */
const tellMisspelt = (ignore: Ignore, draft: Draft): readonly Finding[] =>
  misspeltRules(ignore, draft.text).map((known) => ({
    rule: "ignore-unused",
    start: known.start,
    end: known.end,
    message: withHint(l10n.t("There is no rule '{0}'.", known.wrong), known.right),
    edits: [mendOf(known)],
  }));

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

  const working = ignores.filter(({ type }) => type !== "end" && type !== "unknown");
  const namesOwn = (ignore: Ignore): boolean => ignore.rules.some((rule) => isRuleId(rule) && isOwnRule(rule));
  const { ends, stray } = pairEnds(ignores, lines);
  const tell = (ignore: Ignore): Finding => tellUnused(ignore, ends.get(ignore), draft, lines);
  const unused = [...working.filter((ignore) => !used.has(ignore) && !namesOwn(ignore)), ...stray];
  const reasons = requireReasons ? working.filter(({ reason }) => reason === undefined || reason.trim() === "") : [];
  const unknown = ignores.flatMap((ignore) => (ignore.type === "unknown" ? tellUnknown(ignore, draft, lines) : []));
  const misspelt = working.flatMap((ignore) => (used.has(ignore) ? tellMisspelt(ignore, draft) : []));
  const own = [...unused.map(tell), ...unknown, ...misspelt, ...reasons.map(tellReason)];
  const second = sift(own, draft, lines, used);
  const idle = working.filter((ignore) => namesOwn(ignore) && !used.has(ignore)).map(tell);

  return {
    findings: [...first.findings, ...second.findings, ...idle].sort(byPlace),
    waived: [...first.waived, ...second.waived].sort(byPlace),
  };
}

/** The comments that waive each of a draft's waived findings, the first first. `waived`: in order. */
export const explainWaived = <Found extends Finding>(draft: Draft, waived: readonly Found[], lines: Lines): readonly Covered<Found>[] =>
  waived.length === 0 ? [] : [...coverFindings(waived, draft.ignores, lines)];
