/** Tagging a number with the figure that it is, and taking the tag away (agenda-format.md, Tagged numbers). */
import * as l10n from "@vscode/l10n";
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Change, Claim, Entry, NearFigure } from "../checks/model.ts";
import { groupCounted } from "../review/counted.ts";
import { resolveEntry } from "../review/tags.ts";
import { type Asked, isAsked } from "./actionModel.ts";
import type { Reviewed } from "./model.ts";
import { summarize } from "./official.ts";
import { nameOf, referenceOf } from "./texts.ts";
import { editDraft } from "./workspaceEdits.ts";

/** The command by which VS Code opens an agenda at a range. */
const OPEN_COMMAND = "concord.openAgenda";

/** What cannot stand in a link's text as it is, or would be torn apart by it. */
const MARKUP = /[*_`~[\]<>\\\r\n]/u;
/** A link's text and what makes it one. */
const LINKS = /\[(?:[^[\]\\]|\\.)*\](?=[([])/gu;

/** Whether a place lies in the text of a link, in which no other link can stand. */
function isInLink({ review: { draft } }: Reviewed, { block, spot }: Claim): boolean {
  const { start = 0, end = 0 } = draft.blocks[block] ?? {};
  return [...draft.text.slice(start, end).matchAll(LINKS)].some(
    ({ index, 0: text }) => start + index < spot.end && start + index + text.length > spot.start,
  );
}

/** What ties a number to a figure, its own if none is named; undefined where it is tied already or cannot be. */
export function tagChange(reviewed: Reviewed, claim: Claim, { figure, official }: Partial<NearFigure> = claim): Change | undefined {
  const { tagged, spot, complement } = claim;
  if (!figure || tagged || complement || MARKUP.test(spot.text) || isInLink(reviewed, claim)) return undefined;
  const period = official?.series === undefined ? "" : `@${official.period?.text ?? ""}`;
  const target = `agenda:${referenceOf(reviewed.review.agendas, figure)}${period}`;
  return { start: spot.start, end: spot.end, newText: `[${spot.text}](${target})` };
}

const rewrite = (title: string, asked: Asked, change: Change): CodeAction => ({
  title,
  kind: CodeActionKind.RefactorRewrite,
  edit: editDraft(asked.reviewed, [change], asked.options),
});

/** The figure that a number was read as; for one that was read as none, those that it may yet be, with what is official of them. */
function tagNumber(asked: Asked, claim: Claim): readonly CodeAction[] {
  const { reviewed } = asked;
  const { draft } = reviewed.review;
  const language = draft.blocks[claim.block]?.content.language ?? "en";
  if (claim.figure) {
    const change = tagChange(reviewed, claim);
    return change ? [rewrite(l10n.t("Tag this number as ‘{0}’", nameOf(claim.figure, language)), asked, change)] : [];
  }
  if (!claim.near || groupCounted(reviewed.review, claim)) return [];
  return claim.near.flatMap((near) => {
    const change = tagChange(reviewed, claim, near);
    const title = l10n.t("Tag this number as ‘{0}’ (official: {1})", nameOf(near.figure, language), summarize(near.figure, language));
    return change ? [rewrite(title, asked, change)] : [];
  });
}

function openEntry(entry: Entry, language: string): CodeAction {
  const title = l10n.t("Open ‘{0}’ in the agenda", nameOf(entry, language));
  const { uri, key } = entry.place;
  return { title, command: { title, command: OPEN_COMMAND, arguments: [uri, key] } };
}

/** 'Tag this number' for what is linked or nearly so, or for a tag 'Remove the tag' and the way to its entry, which a click may not be. */
export function tagActions(asked: Asked): readonly CodeAction[] {
  const { reviewed, options } = asked;
  const { draft, agendas, claims } = reviewed.review;
  const tag = draft.tags.find((each) => isAsked(asked, each));
  if (tag) {
    const entry = resolveEntry(agendas, tag.target);
    const label = draft.text.slice(tag.label.start, tag.label.end);
    const language = draft.blocks[tag.block]?.content.language ?? "en";
    return [
      rewrite(l10n.t("Remove the tag"), asked, { start: tag.start, end: tag.end, newText: label }),
      ...(entry && options.commands ? [openEntry(entry, language)] : []),
    ];
  }
  return claims.flatMap((claim) => (isAsked(asked, claim.spot) ? tagNumber(asked, claim) : []));
}
