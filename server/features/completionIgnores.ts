/** Completion of ignore comments: the directives, and the rules that one is for. */
import * as l10n from "@vscode/l10n";
import { CompletionItemKind } from "vscode-languageserver-types";
import { RULES, type RuleId } from "../checks/rules.ts";
import { escapeSnippet, type Offer } from "./completionModel.ts";
import { isInCode, lineAround } from "./completionPlace.ts";
import type { Reviewed } from "./model.ts";

const PREFIX = "concord-ignore";
/** A comment that is being typed, as far as it may become a directive. */
const DIRECTIVE = /<!--[ \t]*([a-z-]*)$/iu;
const RULE = /<!--[ \t]*concord-ignore-(line|next-line|start|end|file)[ \t]((?:[ \t]*[\w-]+[ \t]*,)*[ \t]*)([\w-]*)$/iu;
/** What may close the comment already: an editor closes '<' with '>'. */
const CLOSING = /^[ \t]*-{0,2}>/u;
/** Letters typed before a directive is offered to somebody who did not ask: 'con' is Concord's. */
const LETTERS = 3;

/** The directives, each with the lines on which it works. */
const directives = (): readonly (readonly [name: string, says: string])[] => [
  ["next-line", l10n.t("ignores what is found on the next line")],
  ["line", l10n.t("ignores what is found on this line")],
  ["start", l10n.t("ignores what is found from here on")],
  ["end", l10n.t("ends what 'start' began")],
  ["file", l10n.t("ignores what is found in the whole draft")],
];

/** A place to fill in, in a snippet. */
const blank = (number: number, text: string): string => `\${${number}:${text}}`;

/** Rules that speak of drafts: of agendas and snippets nothing can be ignored here. */
const DRAFT_RULES = (Object.keys(RULES) as RuleId[]).filter((rule) => !/^(?:agenda|snippet|ignore)-/u.test(rule));

/** The rules of what is found on the lines for which a directive on a line would speak, each once. */
function rulesFound({ shown, lines, review }: Reviewed, directive: string, line: number): readonly RuleId[] {
  const { text } = review.draft;
  let next = line + 1;
  while (next < lines.count && /^\s*(?:<!-- concord-ignore.*)?$/u.test(text.slice(lines.startOf(next), lines.endOf(next)))) next++;
  const isMeant = (at: number): boolean =>
    directive === "next-line" ? at === next : directive === "line" ? at === line : directive === "start" ? at >= line : directive === "file";
  return [...new Set(shown.flatMap(({ rule, start }) => (isMeant(lines.lineAt(start)) ? [rule] : [])))];
}

/** Whether an offset stands in a fenced block of code. */
const isInFence = (text: string, offset: number): boolean => {
  let fence: string | undefined;
  for (const [, mark = ""] of text.slice(0, offset).matchAll(/^[ \t>]{0,8}(`{3,}|~{3,})/gmu)) {
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined;
};

/** What may stand in the ignore comment that is being typed at an offset; undefined where no comment is. */
export function offerIgnores(reviewed: Reviewed, offset: number, automatic: boolean): readonly Offer[] | undefined {
  const { before, after } = lineAround(reviewed, offset);
  if (!before.includes("<!--") || before.lastIndexOf("-->") > before.lastIndexOf("<!--")) return undefined;
  if (isInCode(before.slice(0, before.lastIndexOf("<!--"))) || isInFence(reviewed.review.draft.text, offset)) return [];
  const line = reviewed.lines.lineAt(offset);
  const rule = RULE.exec(before);
  if (rule) return offerRules(reviewed, rule, offset, line);
  const typed = DIRECTIVE.exec(before)?.[1]?.toLowerCase();
  if (typed === undefined || (automatic && typed.length < LETTERS)) return [];
  const closing = CLOSING.exec(after)?.[0].length ?? 0;
  // A comment behind text is for its line, one alone for the next.
  const alone = /^\s*<!--[^<]*$/u.test(before);
  const inOrder = directives().filter(([name]) => name.endsWith("line"));
  const ordered = [...(alone ? inOrder : inOrder.toReversed()), ...directives().filter(([name]) => !name.endsWith("line"))];
  return ordered.flatMap(([name, says]): readonly Offer[] => {
    const directive = `${PREFIX}-${name}`;
    if (!directive.startsWith(typed)) return [];
    const found = name === "end" ? [] : rulesFound(reviewed, name, line);
    const words = [directive, ...(found.length > 0 ? [found.join(", ")] : [])].join(" ");
    const rules = found.length > 0 ? "" : ` \${1|${DRAFT_RULES.join(",")}|}`;
    const snippet = name === "end" ? escapeSnippet(words) : `${escapeSnippet(words)}${rules}: ${blank(rules === "" ? 1 : 2, l10n.t("reason"))}`;
    return [
      {
        label: directive,
        description: says,
        kind: CompletionItemKind.Keyword,
        start: offset - typed.length,
        end: offset + closing,
        text: `${words} -->`,
        snippet: `${snippet} -->`,
        filter: directive,
      },
    ];
  });
}

function offerRules(
  reviewed: Reviewed,
  [, directive = "", earlier = "", typed = ""]: RegExpExecArray,
  offset: number,
  line: number,
): readonly Offer[] {
  const known = new Set(earlier.split(/[\s,]+/u));
  const found = rulesFound(reviewed, directive.toLowerCase(), line);
  return [...new Set([...found, ...DRAFT_RULES])]
    .filter((rule) => !known.has(rule) && rule !== typed && rule.includes(typed.toLowerCase()))
    .map((rule) => ({
      label: rule,
      description: RULES[rule].says,
      kind: CompletionItemKind.EnumMember,
      start: offset - typed.length,
      end: offset,
      text: rule,
      filter: rule,
      ...(rule === found[0] && { preselect: true }),
      commit: [",", ":"],
    }));
}
