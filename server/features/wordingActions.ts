/** Adding a draft's wording to the agenda: as an admitted or deprecated label, or as a keyword of a figure. */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Texts } from "../agenda/model.ts";
import type { Claim, Figure, Group, Term } from "../checks/model.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import { OBJECT_CHAR } from "../draft/markdown/mask.ts";
import type { Block } from "../draft/model.ts";
import { type Asked, type AskedFinding, forDiagnostic, isAsked } from "./actionModel.ts";
import type { LabelChange, LabelPlace } from "./agendaEdits.ts";
import { findNear, type Named, sharesWords } from "./nearEntries.ts";
import { nameOf, textsIn } from "./texts.ts";

/** Longer selections are no labels. */
const LONGEST = 80;
const MOST_WORDS = 8;
/** For how many entries a selected wording is offered. */
const MOST_ENTRIES = 2;
/** Smaller counts stand everywhere. */
const TELLING_COUNT = 20;
const MARKUP = /[*_`~[\]<>|#\r\n]/u;

/** The tag under which an entry has texts in a language: `en-GB` for `en`. */
const tagIn = (texts: Texts, language: string): string =>
  Object.hasOwn(texts, language) ? language : (Object.keys(texts).find((tag) => baseLanguage(tag) === baseLanguage(language)) ?? language);

const mainTexts = (entry: Named): Texts => (entry.type === "figure" ? entry.label : entry.preferred);

function titleOf({ kind }: LabelPlace, label: string, entry: Named, language: string): string {
  const name = nameOf(entry, language);
  if (kind === "keywords") return l10n.t("Add ‘{0}’ to the agenda as a keyword of ‘{1}’", label, name);
  return kind === "admitted"
    ? l10n.t("Add ‘{0}’ to the agenda as an admitted label of ‘{1}’", label, name)
    : l10n.t("Add ‘{0}’ to the agenda as a deprecated label of ‘{1}’", label, name);
}

/** An action whose edit is worked out when it is chosen: `data.agenda` is a `LabelChange`. */
function action(
  entry: Named,
  kind: LabelPlace["kind"],
  label: string,
  language: string,
  rest: Partial<CodeAction>,
  wasDeprecated = false,
): CodeAction {
  const place = { language: tagIn(mainTexts(entry), language), label };
  const remove = wasDeprecated ? { remove: { ...place, kind: "deprecated" as const } } : {};
  const change: LabelChange = { uri: entry.place.uri, id: entry.id, add: { ...place, kind }, ...remove };
  return { title: titleOf(change.add, label, entry, language), kind: CodeActionKind.RefactorRewrite, ...rest, data: { agenda: change } };
}

/** A wording as a label: without the capital of a sentence's start, which is not its own. */
function asLabel(written: string, block: Block, start: number, entry: Named | undefined, language: string): string {
  const own = entry ? (textsIn(mainTexts(entry), language)[0] ?? "") : "";
  const keepsCase = (entry?.type === "term" && entry.caseSensitive) || /^\p{Lu}/u.test(own) || /^\p{Lu}[\p{Lu}\p{N}]/u.test(written);
  const opens = block.content.sentences.some((sentence) => block.start + sentence.start === start) || block.start === start;
  return opens && !keepsCase ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

const isPlainText = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !MARKUP.test(text) && text.trim().split(/\s+/u).length <= MOST_WORDS;

/** Whether a group's own label is meant, and not that of a member. */
function isOfGroup(group: Group, newText: string): boolean {
  const own = [group.preferred, group.admitted].flatMap((texts) => Object.values(texts).flat());
  return own.some((label) => label.toLowerCase().endsWith(newText.toLowerCase()) || newText.toLowerCase().endsWith(label.toLowerCase()));
}

/** For a near miss of a label, and for a deprecated one: it may be the agenda that should learn. */
function ofFinding({ reviewed }: Asked, asked: AskedFinding): readonly CodeAction[] {
  const { rule, entry, start, end, edits } = asked.finding;
  const { draft, mentions } = reviewed.review;
  const block = draft.blocks.find((each) => each.start <= start && end <= each.end);
  if (!block || (entry?.type !== "term" && entry?.type !== "group")) return [];
  const { language } = block.content;
  const rest = { kind: CodeActionKind.QuickFix, ...forDiagnostic(asked) };
  const named: Term | Group = entry;
  if (rule === "term-deprecated") {
    const mention = mentions.find((each) => each.start === start && each.entry === entry && each.status === "deprecated");
    return mention && mention.member === undefined ? [action(named, "admitted", mention.label, language, rest, true)] : [];
  }
  const written = draft.text.slice(start, end);
  const meant = edits[0]?.changes[0]?.newText ?? "";
  if (rule !== "term-variant" || !isPlainText(written) || (named.type === "group" && !isOfGroup(named, meant))) return [];
  const label = asLabel(written, block, start, named, language);
  return [action(named, "admitted", label, language, rest), action(named, "deprecated", label, language, rest)];
}

/** For selected words: labels of the entries that they are nearest to. */
function ofSelection({ reviewed, start, end }: Asked): readonly CodeAction[] {
  if (start === end || end - start > LONGEST) return [];
  const { draft, agendas, mentions } = reviewed.review;
  const raw = draft.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const written = raw.trim();
  const block = draft.blocks.find((each) => each.start <= from && from + written.length <= each.end);
  const isKnown = mentions.some((mention) => mention.start === from && mention.end === from + written.length);
  if (!block || isKnown || !isPlainText(written)) return [];
  const { language, text } = block.content;
  if (text.slice(from - block.start, from - block.start + written.length).includes(OBJECT_CHAR)) return [];
  return findNear(agendas, written, language, MOST_ENTRIES).flatMap((entry) => {
    const label = asLabel(written, block, from, entry, language);
    const kinds = entry.type === "figure" ? (["keywords"] as const) : (["admitted", "deprecated"] as const);
    return kinds.map((kind) => action(entry, kind, label, language, {}));
  });
}

const isTelling = ({ quantity }: Claim): boolean =>
  typeof quantity.value === "number" && quantity.unit !== null && (quantity.unit !== "count" || quantity.value >= TELLING_COUNT);

/** The one figure that has a number's value and unit. */
function figureWith(figures: readonly Figure[], { quantity }: Claim): Figure | undefined {
  const having = figures.filter(
    ({ unit, value, series }) => unit === quantity.unit && [value, ...series.map((each) => each.value)].includes(quantity.value),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** The word behind a number (before it, where none follows) that may be what the agenda does not know of its figure. */
function keywordOf(block: Block, { quantity }: Claim, figure: Figure): string | undefined {
  const { content } = block;
  const sentence = content.sentences.find((each) => each.start <= quantity.start && quantity.end <= each.end);
  if (!sentence) return undefined;
  const words = content.tokens.filter(
    ({ type, norm, start, end }) =>
      type === "word" && start >= sentence.start && end <= sentence.end && norm.length > 2 && !isStopWord(norm, content.language),
  );
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string => content.text.slice(start, end);
  const isNew = (token: { readonly start: number; readonly end: number }): boolean => !sharesWords(figure, textOf(token), content.language);
  const isUnit = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    (start < quantity.end && end > quantity.start) ||
    (quantity.unitSpan !== undefined && start < quantity.unitSpan.end && end > quantity.unitSpan.start);
  const free = words.filter((word) => !isUnit(word) && isNew(word));
  const word = free.find(({ start }) => start >= quantity.end) ?? free.at(-1);
  return word && textOf(word).toLowerCase();
}

/** For a number that is read as no figure's, though one has just this value: a word that would have told. */
function ofNumber(asked: Asked): readonly CodeAction[] {
  const { draft, agendas, claims } = asked.reviewed.review;
  const claim = claims.find(({ spot }) => isAsked(asked, spot));
  const block = claim && draft.blocks[claim.block];
  // In Vietnamese a word is more than a syllable, which the drafter alone can tell: by selecting it.
  if (!block || claim.figure || !isTelling(claim) || baseLanguage(block.content.language) === "vi") return [];
  const figure = figureWith([...new Set(agendas.flatMap(({ figures }) => figures))], claim);
  const label = figure && keywordOf(block, claim, figure);
  return figure && label ? [action(figure, "keywords", label, block.content.language, {})] : [];
}

/** The actions that add a wording to the agenda: their edits are worked out when they are chosen. */
export const wordingFixes = (asked: Asked): readonly CodeAction[] => asked.findings.flatMap((each) => ofFinding(asked, each));

/** The same for what is selected, and for a number that is read as no figure's. */
export const wordingActions = (asked: Asked): readonly CodeAction[] => [...ofSelection(asked), ...(asked.start === asked.end ? ofNumber(asked) : [])];
