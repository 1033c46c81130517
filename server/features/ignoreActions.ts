/** Ignoring a finding where it stands or in its whole draft, by a comment with a reason (agenda-format.md, Ignoring). */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import type { Change } from "../checks/model.ts";
import { OBJECT_CHAR } from "../draft/markdown/mask.ts";
import type { Block } from "../draft/model.ts";
import type { ShownFinding } from "../review/shown.ts";
import { type Asked, type AskedFinding, forDiagnostic } from "./actionModel.ts";
import { dataOf } from "./diagnosticData.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { editDraft } from "./workspaceEdits.ts";

/** How much of a draft a comment ignores: the line of the finding, or all of it. */
export type IgnoreScope = "here" | "file";

/** The command by which VS Code asks for the reason. */
export const IGNORE_COMMAND = "concord.ignore";

/** The argument of `IGNORE_COMMAND`. */
export interface IgnoreArgument {
  readonly uri: string;
  readonly rule: string;
  /** What the finding is found by when the reason has been given. */
  readonly finding: Pick<Diagnostic, "range" | "data">;
  readonly scope: IgnoreScope;
  /** Whether a reason must be given. */
  readonly required: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/gu;

/** A reason in one line, without what would end the comment or begin code. */
const tidyReason = (reason: string): string => reason.replace(UNSEEN, " ").replace(/-{2,}/gu, "–").replaceAll("`", "'").slice(0, 500).trim();

const lineBreakOf = (text: string): string => /\r\n?|\n/u.exec(text)?.[0] ?? "\n";

function comment(directive: string, rule: string, reason: string): string {
  const told = tidyReason(reason);
  return `<!-- concord-ignore-${directive} ${rule}${told === "" ? "" : `: ${told}`} -->`;
}

/** Where the text of a line ends: before blanks and a backslash that break the line, and before the marks that close a heading. */
function textEnd(line: string, isHeading: boolean): number {
  const text = line.trimEnd();
  const bare = isHeading ? text.replace(/[ \t]#{1,6}$/u, "").trimEnd() : text;
  return bare.endsWith("\\") && !bare.endsWith("\\\\") ? bare.slice(0, -1).trimEnd().length : bare.length;
}

/** Where the last cell of a table's line ends. */
function cellEnd(line: string): number {
  const text = line.trimEnd();
  return text.endsWith("|") && !text.endsWith("\\|") ? text.slice(0, -1).trimEnd().length : text.length;
}

/** Whether a line breaks off within code or HTML, where a comment is none. */
const isBrokenOff = ({ start, end, content }: Block, at: number): boolean => at > start && at < end && content.text[at - start] === OBJECT_CHAR;

/** Whether a comment or a tag was begun and not ended: ours would be part of it. */
const isLeftOpen = (text: string): boolean => text.lastIndexOf("<!--") > text.lastIndexOf("-->") || /<[a-z/!?][^<>]*$/iu.test(text);

function ignoreHere({ review, lines }: Reviewed, finding: ShownFinding, reason: string): Change | undefined {
  const { text, blocks } = review.draft;
  const { rule, start } = finding;
  const number = lines.lineAt(start);
  const [from, to] = [lines.startOf(number), lines.endOf(number)];
  const line = text.slice(from, to);
  const block = blocks.find((each) => each.start <= start && start < Math.max(each.end, each.start + 1));
  const at = from + (block?.cell ? cellEnd(line) : textEnd(line, block?.type === "heading"));
  const startsBlock =
    block !== undefined && !block.list && !block.quoted && !block.cell && block.start >= from && /^ {0,3}#*\s*$/u.test(text.slice(from, block.start));
  // A heading keeps its own line: its text is an address, too.
  const isOpen = block !== undefined && (isBrokenOff(block, to) || isLeftOpen(text.slice(block.start, at)));
  if (startsBlock && (block.type === "heading" || isOpen)) {
    return { start: from, end: from, newText: `${comment("next-line", rule, reason)}${lineBreakOf(text)}` };
  }
  if (isOpen) return undefined;
  const told = comment("line", rule, reason);
  return { start: at, end: at, newText: ` ${block?.cell ? told.replaceAll("|", "\\|") : told}` };
}

/** At the draft's start, behind its front matter. */
function ignoreInFile({ review: { draft } }: Reviewed, { rule }: ShownFinding, reason: string): Change {
  const { text, frontMatter } = draft;
  const lineBreak = lineBreakOf(text);
  const told = comment("file", rule, reason);
  const at = frontMatter?.end ?? 0;
  const behind = /^[ \t]*(?:\r\n?|\n)?/u.exec(text.slice(at))?.[0] ?? "";
  if (at === 0) return { start: 0, end: 0, newText: `${told}${lineBreak}${lineBreak}` };
  const start = at + behind.length;
  const before = /[\r\n]$/u.test(text.slice(0, start)) ? "" : lineBreak;
  return { start, end: start, newText: `${before}${lineBreak}${told}${lineBreak}${/^\s/u.test(text.slice(start)) ? "" : lineBreak}` };
}

/**
 * The change that ignores a finding.
 * @param reason for a person; "" gives a comment without one.
 * @returns undefined where no comment can stand: within code that holds a number.
 */
export const ignoreChange = (reviewed: Reviewed, finding: ShownFinding, scope: IgnoreScope, reason = ""): Change | undefined =>
  scope === "here" ? ignoreHere(reviewed, finding, reason) : ignoreInFile(reviewed, finding, reason);

const isAboutIgnores = ({ finding: { rule } }: AskedFinding): boolean => rule === "ignore-unused" || rule === "ignore-reason";

/** What an action ignores: a comment reaches as far as its line, in which more may be found by the rule. */
function titleOf({ shown, lines }: Reviewed, { rule, start }: ShownFinding, scope: IgnoreScope): string {
  if (scope === "file") return l10n.t("Ignore {0} in this draft", rule);
  const line = lines.lineAt(start);
  const count = shown.filter((other) => other.rule === rule && lines.lineAt(other.start) === line).length;
  return count > 1 ? l10n.t("Ignore {0} in this line: {1} findings", rule, count) : l10n.t("Ignore {0} here", rule);
}

/** Two actions for each finding. A client that has the command asks for the reason; for others the comment has none yet. */
export function ignoreActions({ reviewed, findings, options }: Asked): readonly CodeAction[] {
  const data = dataOf(reviewed);
  return findings.flatMap((asked): readonly CodeAction[] => {
    if (isAboutIgnores(asked)) return [];
    const { finding } = asked;
    return (["here", "file"] as const).flatMap((scope): readonly CodeAction[] => {
      const change = ignoreChange(reviewed, finding, scope);
      if (!change) return [];
      const title = titleOf(reviewed, finding, scope);
      const action = { title, kind: CodeActionKind.QuickFix, ...forDiagnostic(asked) };
      if (!options.commands) return [{ ...action, edit: editDraft(reviewed, [change], options) }];
      const argument: IgnoreArgument = {
        uri: reviewed.uri,
        rule: finding.rule,
        finding: { range: rangeOf(reviewed, finding), data: data[reviewed.shown.indexOf(finding)] },
        scope,
        required: options.requireReasons === true,
      };
      return [{ ...action, title: `${title}…`, command: { title, command: IGNORE_COMMAND, arguments: [argument] } }];
    });
  });
}
