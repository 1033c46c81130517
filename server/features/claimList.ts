/** Every quantity of a draft: which figure it speaks of, how it stands to it, and why. For the Claims view and whoever else asks. */
import type { Range } from "vscode-languageserver-types";
import type { Figure, Group } from "../agenda/model.ts";
import type { Claim, ClaimStatus, Finding } from "../checks/model.ts";
import type { Block, Draft } from "../draft/model.ts";
import { lastFrom } from "../draft/search.ts";
import { type JudgedNumber, judgeNumbers, tellReason } from "../review/counted.ts";
import { spanOf } from "../review/shown.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { ownValue, summarize, writePeriod, writeValue } from "./official.ts";
import { listedId } from "./standings.ts";
import { agendaOf, nameOf } from "./texts.ts";

/** A quantity as it is listed. Plain JSON. */
export interface ListedClaim {
  readonly range: Range;
  /** The words: the quantity with its unit and its hedge. */
  readonly text: string;
  /** A number in the plain unit, the bounds of a range, or an ISO date. */
  readonly value: number | readonly [low: number, high: number] | string;
  readonly unit: string | null;
  /** `unlinked`: it speaks of nothing official, and is not checked; `waived`: it disagrees, and an ignore comment says that this is meant. */
  readonly status: ClaimStatus;
  /** The figure that it speaks of, or the group whose members it counts, and where that stands in its agenda; null where there is none. */
  readonly entry: { readonly id: string; readonly name: string; readonly uri: string; readonly range: Range } | null;
  /** The official value that it is held against, in the language of the text; null where there is none. */
  readonly official: string | null;
  /** Why it is linked or not, for a person. */
  readonly reason: string;
  /** What is wrong with it, for a person; null where nothing was found. */
  readonly message: string | null;
  /** The words around it in a line; of a table's cell, what heads its row and its column. */
  readonly context: string;
}

/** The answer to `concord/claims`. Plain JSON. */
export interface ClaimList {
  /** The same id, the same claims. */
  readonly id: string;
  /** In the order of the text. Null where the asker knows them: it named the id. */
  readonly claims: readonly ListedClaim[] | null;
}

/** How much of a sentence stands before and behind a number in its context, in characters. */
const AROUND = 60;

const LEFT_OUT = "…";

/** Prose in one line: markup is blank in it already, code is left out. */
const oneLine = (text: string): string =>
  text
    .replaceAll(/\uFFFC+/gu, LEFT_OUT)
    .replaceAll(/\s+/gu, " ")
    .trim();

/** The text from an offset on, or up to one, cut between words where it is long. */
function cut(text: string, from: number, to: number, keep: "start" | "end"): string {
  if (to - from <= AROUND) return text.slice(from, to);
  if (keep === "start") return text.slice(from, from + AROUND).replace(/\s\S*$/u, "") + LEFT_OUT;
  return LEFT_OUT + text.slice(to - AROUND, to).replace(/^\S*\s/u, "");
}

const cellText = (draft: Draft, index: number | undefined): string => {
  const text = index === undefined ? "" : oneLine(draft.blocks[index]?.content.text ?? "");
  return text.length > AROUND ? text.slice(0, AROUND) + LEFT_OUT : text;
};

function contextOf({ quantity }: Claim, block: Block, draft: Draft): string {
  const { content, cell } = block;
  if (cell) {
    const { rows } = draft.tables[cell.table] ?? { rows: [] };
    const heads = [cell.column > 0 ? rows[cell.row]?.[0] : undefined, cell.row > 0 ? rows[0]?.[cell.column] : undefined];
    return [...heads, block.index]
      .map((index) => cellText(draft, index))
      .filter((text) => text !== "")
      .join(" · ");
  }
  const { start, end } = lastFrom(content.sentences, quantity.start) ?? { start: 0, end: content.text.length };
  const before = cut(content.text, Math.min(start, quantity.start), quantity.start, "end");
  const behind = cut(content.text, quantity.end, Math.max(end, quantity.end), "start");
  return oneLine(before + content.text.slice(quantity.start, quantity.end) + behind);
}

/** Remembers what was made for a key and, within it, for a language. */
function remember<K extends object, V>(make: (key: K, language: string) => V): (key: K, language: string) => V {
  const known = new Map<K, Map<string, V>>();
  return (key, language) => {
    const byLanguage = known.get(key) ?? new Map<string, V>();
    known.set(key, byLanguage);
    const value = byLanguage.get(language) ?? make(key, language);
    byLanguage.set(language, value);
    return value;
  };
}

/** What is found of the words of claims, by the claim's place; findings and claims both stand in order. */
function messagesAt(findings: readonly Finding[], claims: readonly Claim[]): readonly (readonly Finding[])[] {
  let from = 0;
  return claims.map(({ spot }) => {
    while ((findings[from]?.end ?? Number.POSITIVE_INFINITY) <= spot.start) from++;
    const about: Finding[] = [];
    for (let at = from; (findings[at]?.start ?? Number.POSITIVE_INFINITY) < spot.end; at++) about.push(findings[at] as Finding);
    return about;
  });
}

const written = (findings: readonly Finding[]): string | null => [...new Set(findings.map(({ message }) => message))].join(" ") || null;

/**
 * The quantities of a draft, in order.
 * @param resultId of the review: what the list is known by.
 * @param known the id of a list that the asker still has: then the claims are left out.
 */
export function provideClaims(reviewed: Reviewed & { readonly resultId: string }, known?: string): ClaimList {
  const { review, shown, resultId: id } = reviewed;
  if (id === known) return { id, claims: null };
  const { agendas, claims, draft } = review;
  const judged = judgeNumbers(review);
  const found = messagesAt(shown, claims);
  const entryOf = remember((entry: Figure | Group, language) => ({
    id: listedId(agendas, entry),
    name: nameOf(entry, language, agendaOf(agendas, entry)?.languages),
    uri: entry.place.uri,
    range: entry.place.key,
  }));
  const officialOf = remember(summarize);

  const toListed = (claim: Claim, index: number): ListedClaim => {
    const { quantity, figure, official } = claim;
    const fares: JudgedNumber = judged[index] ?? { status: "unlinked", against: [] };
    const { status, against, group } = fares;
    const block = draft.blocks[claim.block] as Block;
    const { language } = block.content;
    const span = spanOf(claim, draft);
    const entry = figure ?? group;
    const older = official?.series !== undefined && official.period ? official.period : undefined;
    return {
      range: rangeOf(reviewed, span),
      text: oneLine(draft.text.slice(span.start, span.end)),
      value: quantity.value,
      unit: quantity.unit,
      status,
      entry: entry ? entryOf(entry, language) : null,
      official: !figure
        ? null
        : older
          ? `${writeValue(figure, official ?? ownValue(figure), language)}, ${writePeriod(older)}`
          : officialOf(figure, language),
      reason: tellReason(claim, fares, language),
      message: written(status === "waived" ? against : [...against, ...(found[index] ?? [])]),
      context: contextOf(claim, block, draft),
    };
  };
  return { id, claims: claims.map(toListed) };
}
