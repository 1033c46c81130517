/** Completion of a draft's front matter: its keys, the agendas of the workspace, the languages. */
import * as l10n from "@vscode/l10n";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import { KNOWN_LANGUAGES } from "../draft/language/known.ts";
import type { Offer } from "./completionModel.ts";
import type { Reviewed } from "./model.ts";

/** Front matter that is being typed has no more lines than this: what follows an unclosed `---` is soon the draft. */
const MOST_LINES = 60;
/** Letters typed before a key is offered to somebody who did not ask. */
const LETTERS = 2;

const KEY = /^(agenda|lang)[ \t]*:[ \t]*(.*)$/u;
/** A line as front matter has them: a key, an item or what belongs to the line above, a comment, nothing. */
const YAML_LINE = /^(?:["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]*:(?:\s.*)?|[ \t]*-(?:[ \t].*)?|[ \t]+\S.*|#.*|\s*)$/u;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/u;

/** The line of an offset up to it, and the lines above it in the front matter. */
interface Place {
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  readonly above: readonly string[];
}

/** The place in the front matter at an offset; undefined where none stands there. */
function findPlace({ review, lines }: Pick<Reviewed, "review" | "lines">, offset: number): Place | undefined {
  const { text } = review.draft;
  const line = lines.lineAt(offset);
  if (line === 0 || line > MOST_LINES || !/^\uFEFF?---[ \t]*$/u.test(text.slice(0, Math.min(lines.endOf(0), 100)))) return undefined;
  const above: string[] = [];
  for (let each = 1; each < line; each++) {
    const content = text.slice(lines.startOf(each), lines.endOf(each));
    if (CLOSE.test(content) || !YAML_LINE.test(content)) return undefined;
    above.push(content);
  }
  return { before: text.slice(lines.startOf(line), offset), after: text.slice(offset, lines.endOf(line)), above };
}

/** Whether an offset stands in a draft's front matter, finished or not: there the agendas of the workspace are asked for. */
export const isInFrontMatter = (reviewed: Pick<Reviewed, "review" | "lines">, offset: number): boolean => findPlace(reviewed, offset) !== undefined;

/** The key whose value goes on at a place, with what of a list is written on the lines above. */
function keyAt({ before, above }: Place): { readonly key: string; readonly value: string } | undefined {
  const own = KEY.exec(before);
  if (own) return { key: own[1] ?? "", value: own[2] ?? "" };
  if (!/^[ \t]*-[ \t]/u.test(before)) return undefined;
  const first = above.findLastIndex((line) => !/^(?:[ \t]*-(?:[ \t]|$)|#|\s*$)/u.test(line));
  const key = KEY.exec(above[first] ?? "");
  if (key?.[2]?.trim() !== "") return undefined;
  return { key: key[1] ?? "", value: [...above.slice(first + 1), before].map((line) => line.replace(/^[ \t]*-[ \t]*/u, "")).join(",") };
}

const KEYS = ["agenda", "lang"] as const;

/** What a key is for. */
const keyMeaning = (key: (typeof KEYS)[number]): string =>
  key === "agenda" ? l10n.t("the agendas that the draft answers to") : l10n.t("the language of the draft");

function offerKeys({ before, after, above }: Place, offset: number, automatic: boolean): readonly Offer[] {
  if (!/^[a-z]*$/u.test(before) || (automatic && before.length < LETTERS)) return [];
  const there = new Set(above.map((line) => KEY.exec(line)?.[1]));
  return KEYS.filter((key) => key.startsWith(before) && !there.has(key)).map((key) => ({
    label: key,
    description: keyMeaning(key),
    kind: CompletionItemKind.Property,
    start: offset - before.length,
    end: offset,
    text: /^[ \t]*:/u.test(after) ? key : `${key}: `,
    filter: key,
  }));
}

/** The name of a language in itself; its tag where the platform knows none. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * What may stand in the front matter at an offset; undefined where none is.
 * @param known the agendas of the workspace; without any there is nothing to say.
 */
export function offerFrontMatter(
  reviewed: Reviewed,
  offset: number,
  known: readonly Pick<Agenda, "id" | "title">[],
  automatic: boolean,
): readonly Offer[] | undefined {
  const place = findPlace(reviewed, offset);
  if (!place) return undefined;
  if (known.length === 0) return [];
  const value = keyAt(place);
  if (!value) return offerKeys(place, offset, automatic);
  const written = value.value.split(/[[\],]+/u).map((each) => each.trim().replace(/^["']|["']$/gu, ""));
  const typed = /[^\s[\],"']*$/u.exec(place.before)?.[0] ?? "";
  const offer = (text: string, description: string): Offer => ({
    label: text,
    description,
    kind: CompletionItemKind.Value,
    start: offset - typed.length,
    end: offset,
    text,
    filter: text,
  });
  // After a finished value nothing goes on but a list.
  if (typed === "" && !/(?:[[,:]|-)[ \t]*["']?$/u.test(place.before)) return [];
  const lower = typed.toLowerCase();
  if (value.key === "lang") {
    const languages = new Set([...reviewed.review.agendas.flatMap((agenda) => agenda.languages), ...KNOWN_LANGUAGES]);
    return [...languages].filter((tag) => tag !== typed && tag.toLowerCase().startsWith(lower)).map((tag) => offer(tag, languageName(tag)));
  }
  const fits = ({ id, title }: Pick<Agenda, "id" | "title">): boolean => id.includes(lower) || title.toLowerCase().includes(lower);
  return known
    .filter((agenda) => fits(agenda) && !written.slice(0, -1).includes(agenda.id) && agenda.id !== typed)
    .map((agenda) => ({ ...offer(agenda.id, agenda.title), filter: agenda.id.includes(lower) ? agenda.id : `${typed} ${agenda.id}` }));
}
