/** The rules term-deprecated, term-variant and term-mixed. */
import * as l10n from "@vscode/l10n";
import type { Group, Term } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { readTokens } from "../draft/language/tokens.ts";
import type { Block, Draft, Token } from "../draft/model.ts";
import type { GroupList } from "./groupModel.ts";
import { readCount } from "./members.ts";
import type { Edit, Finding, Mention } from "./model.ts";
import { tokensWithin } from "./places.ts";
import { beginsSentence, isCapitalized, isQuoted, isSpokenOf, isTitleCased, isWithinLongerName, surfaceOf } from "./surface.ts";
import { fitArticle, fitLabel } from "./wording.ts";

/** What is wrong with a near miss of a label. */
export type VariantKind = "case" | "form" | "spelling" | "order" | "diacritics";

/** A near miss of a label in a draft. Offsets in the source. */
export interface Variant {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entry: Term | Group;
  /** The member of the group that is meant, where the label is a member's own. */
  readonly member?: number;
  /** The label that is meant, as the agenda has it. */
  readonly label: string;
  readonly kind: VariantKind;
  readonly language: string;
}

/** The tokens of a stretch of the source within its block. */
function tokensAt({ content, start: base }: Block, start: number, end: number): { readonly first: number; readonly last: number } {
  const { from, to } = tokensWithin(content, start - base, end - base);
  return { first: from, last: Math.max(from, to - 1) };
}

const isUpper = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

/** Whether words that the label has in lower case are capitals here, though no sentence or title asks for it: a name, then. */
function isRaised(block: Block, { label, language }: Mention, first: number, last: number): boolean {
  const { content } = block;
  if (block.type === "heading" && isTitleCased(content)) return false;
  const own = readTokens(label, language).filter((token) => token.type === "word");
  const written: number[] = [];
  for (let i = first; i <= last; i++) if (content.tokens[i]?.type === "word") written.push(i);
  const lower = (at: number): boolean => {
    const token = own[own.length === written.length ? at : Math.min(at, own.length - 1)];
    return token !== undefined && label.charAt(token.start) === label.charAt(token.start).toLowerCase();
  };
  // Capitals throughout say nothing of names.
  if (written.every((at) => isUpper(surfaceOf(content, content.tokens[at] as Token)))) return false;
  return written.some((at, i) => lower(i) && isCapitalized(content, content.tokens[at]) && !beginsSentence(content, at));
}

const isName = (entry: Term | Group): boolean => entry.type === "term" && entry.caseSensitive;

/** Whether a deprecated label is not the drafter's own use of it: quoted, spoken of, or part of a longer name. */
export function isExcused(block: Block, mention: Mention): boolean {
  const { content, start: base } = block;
  if (block.quoted || isQuoted(content, { start: mention.start - base, end: mention.end - base })) return true;
  const { first, last } = tokensAt(block, mention.start, mention.end);
  if (isSpokenOf(content, first, last)) return true;
  return (
    (isName(mention.entry) || isRaised(block, mention, first, last)) &&
    !(block.type === "heading" && !isName(mention.entry)) &&
    isWithinLongerName(content, first, last)
  );
}

const wordCount = (text: string): number => text.trim().split(/\s+/u).length;

/** A group's label without the count that it begins with. */
export function withoutCount(text: string, language: string): string {
  const [first, second] = readTokens(text, language);
  return second && readCount(first, language) !== undefined ? text.slice(second.start) : text;
}

/** The right labels of an entry in a mention's language, the likeliest first. */
function rightLabels({ entry, member, language }: Mention): readonly string[] {
  const labels = entry.type === "group" && member !== undefined ? entry.members[member] : entry;
  const of = (texts: Readonly<Record<string, readonly string[]>> | undefined): readonly string[] =>
    Object.entries(texts ?? {}).flatMap(([tag, list]) => (baseLanguage(tag) === baseLanguage(language) ? list : []));
  return [...of(labels?.preferred), ...of(labels?.admitted)];
}

/** What to write for a deprecated label: the preferred one; for a group behind a count, the right name of the same length. */
function labelFor(mention: Mention, written: string): string | undefined {
  const labels = rightLabels(mention);
  if (mention.entry.type !== "group" || mention.member !== undefined) return labels[0];
  const counted = withoutCount(written, mention.language) !== written;
  if (counted) return labels[0];
  const names = labels.map((label) => withoutCount(label, mention.language));
  return names.find((name) => wordCount(name) === wordCount(written)) ?? names[0];
}

function replaceBy(draft: Draft, place: { readonly start: number; readonly end: number }, newText: string, safe: boolean, language: string): Edit {
  const article = fitArticle(draft.text, place.start, newText, language);
  const changes = [{ start: place.start, end: place.end, newText }, ...(article ? [article] : [])];
  return { title: l10n.t("Replace with ‘{0}’", newText), safe, changes };
}

function checkDeprecated(draft: Draft, mention: Mention): readonly Finding[] {
  const block = draft.blocks[mention.block];
  if (!block || isExcused(block, mention)) return [];
  const { start, end, entry, language } = mention;
  const written = draft.text.slice(start, end);
  const preferred = labelFor(mention, written);
  const label =
    withoutCount(mention.label, language) !== mention.label && withoutCount(written, language) === written
      ? withoutCount(mention.label, language)
      : mention.label;
  const fitted = preferred === undefined ? undefined : fitLabel({ written, label, preferred, language, name: isName(entry) });
  const message = fitted ? l10n.t("Say ‘{0}’, not ‘{1}’.", fitted.text, written) : l10n.t("‘{0}’ is deprecated.", written);
  return [
    { rule: "term-deprecated", start, end, message, entry, edits: fitted ? [replaceBy(draft, mention, fitted.text, fitted.sure, language)] : [] },
  ];
}

/** What the agenda has in place of a near miss. */
function tellRight(kind: VariantKind, text: string): string {
  if (kind === "form") return l10n.t("The name is ‘{0}’ in the agenda.", text);
  if (kind === "spelling") return l10n.t("Spelt ‘{0}’ in the agenda.", text);
  if (kind === "order") return l10n.t("The words are ‘{0}’ in the agenda.", text);
  return l10n.t("Written ‘{0}’ in the agenda.", text);
}

function checkVariant(draft: Draft, variant: Variant): Finding {
  const { start, end, entry, label, kind, language } = variant;
  const written = draft.text.slice(start, end);
  const { text } = fitLabel({ written, label: kind === "case" ? written : label, preferred: label, language, name: isName(entry) });
  return {
    rule: "term-variant",
    start,
    end,
    message: tellRight(kind, text),
    entry,
    edits: [replaceBy(draft, variant, text, kind !== "order", language)],
  };
}

const capitals = (word: string): number => word.match(/\p{Lu}/gu)?.length ?? 0;

/** 'DX' for 'digital transformation', 'IT industry' for 'information technology industry': not another label but a shorter one. */
const isAbbreviation = (label: string): boolean => label.split(/[\s-]+/u).some((word) => capitals(word) >= 2);

/** Labels that differ in inflection, hyphens or blanks alone are the same. */
const plainLabel = (label: string, language: string): string =>
  readTokens(label, language)
    .filter((token) => token.type !== "mark")
    .map((token) => token.lemma)
    .join("");

function mixedIn(draft: Draft, mentions: readonly Mention[]): readonly Finding[] {
  const byLabel = new Map<string, Mention[]>();
  const keys = new Map<string, string>();
  for (const mention of mentions) {
    const key = keys.get(mention.label) ?? plainLabel(mention.label, mention.language);
    keys.set(mention.label, key);
    const known = byLabel.get(key);
    if (known) known.push(mention);
    else byLabel.set(key, [mention]);
  }
  if (byLabel.size < 2) return [];
  // The label used most is the draft's own; of equals, the one used first.
  const [most, ...others] = [...byLabel.values()].sort((a, b) => b.length - a.length || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const main = most?.[0];
  if (!main) return [];
  const mainText = draft.text.slice(main.start, main.end);
  return others.flatMap((uses) => {
    const use = uses[0];
    if (!use) return [];
    const written = draft.text.slice(use.start, use.end);
    const { text } = fitLabel({ written, label: use.label, preferred: main.label, language: use.language, name: isName(use.entry) });
    const related = [{ start: main.start, end: main.end, message: l10n.t("‘{0}’ here", mainText) }];
    return [
      {
        rule: "term-mixed",
        start: use.start,
        end: use.end,
        message: l10n.t("Elsewhere this draft says ‘{0}’.", mainText),
        entry: use.entry,
        edits: [replaceBy(draft, use, text, false, use.language)],
        related,
      },
    ];
  });
}

/** Terms told by two right labels in one draft. Abbreviations, and members and groups, are no mix. */
function checkMixed(draft: Draft, mentions: readonly Mention[]): readonly Finding[] {
  const byTerm = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.entry.type !== "term" || mention.status === "deprecated" || isAbbreviation(mention.label) || draft.blocks[mention.block]?.quoted)
      continue;
    const key = `${mention.entry.agenda}:${mention.entry.id}:${mention.language}`;
    const known = byTerm.get(key);
    if (known) known.push(mention);
    else byTerm.set(key, [mention]);
  }
  return [...byTerm.values()].flatMap((of) => mixedIn(draft, of));
}

/** Whether words mean what the agenda says: those of a group's own members do in a list of the group alone. */
const isMeant = ({ entry, member, start, end }: Mention | Variant, lists: readonly GroupList[]): boolean =>
  member === undefined ||
  lists.some(
    (list) => list.group === entry && list.start <= start && end <= list.end && list.items.some((item) => item.start <= start && end <= item.end),
  );

/**
 * Checks the terms of a draft: deprecated labels, near misses, and two right labels for one term (rules term-*).
 * @param mentions as `findMentions` gives them.
 * @param variants as `findVariants` gives them.
 * @param lists as `findGroupLists` gives them: outside of them the words of members that are no terms mean nothing.
 */
export function checkTerms(
  draft: Draft,
  mentions: readonly Mention[],
  variants: readonly Variant[],
  lists: readonly GroupList[],
): readonly Finding[] {
  return [
    ...mentions.flatMap((mention) => (mention.status === "deprecated" && isMeant(mention, lists) ? checkDeprecated(draft, mention) : [])),
    ...variants.flatMap((variant) => (isMeant(variant, lists) ? checkVariant(draft, variant) : [])),
    ...checkMixed(draft, mentions),
  ];
}
