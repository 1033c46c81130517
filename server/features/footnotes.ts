/** The footnotes of a draft that name sources of the agenda, and the definition of one that is still to be added. */
import type { Agenda, Source } from "../agenda/model.ts";
import type { Change } from "../checks/model.ts";
import type { Draft } from "../draft/model.ts";
import { formatPlain } from "../draft/quantities/format.ts";
import { lineBreakOf } from "./completionModel.ts";
import { webAddress } from "./markup.ts";

/** A footnote to a source. */
export interface Footnote {
  /** Between `[^` and `]`. */
  readonly label: string;
  /** What adds its definition at the draft's end; absent where it is there already. */
  readonly definition?: Change;
}

/** The marks that begin something in Markdown within a line (CommonMark 0.31, "Backslash escapes"). */
const MARKS = /[\\`*_[\]<>~$]|&(?=[#\w])/gu;
/** What could end a line or turn its letters around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text of the agenda as it stands in a draft: text, whatever it holds. */
const escapeInDraft = (text: string): string =>
  text
    .replace(UNSEEN, " ")
    .trim()
    .replace(MARKS, "\\$&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/\b(www)\./giu, "$1\\.");

/** What stands behind `[^id]: `: title, publisher, date and address. */
export function describeSource({ title, publisher, date, url }: Source, language: string): string {
  const day = date === undefined ? undefined : formatPlain(date, "date", language, 0);
  const words = [title, publisher, day].filter((each) => each !== undefined).map(escapeInDraft);
  const address = url === undefined ? undefined : webAddress(url);
  return [...words, ...(address === undefined ? [] : [`<${address}>`])].join(", ");
}

const plain = (text: string): string =>
  text
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replace(/\s+/gu, " ")
    .toLowerCase();

/** Whether a text holds another that is not the beginning or end of a longer one. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isEdge = (char: string): boolean => !/[\p{L}\p{N}/]/u.test(char);
    if (isEdge(text.charAt(at - 1)) && isEdge(text.charAt(at + part.length))) return true;
  }
  return false;
}

/** By what a footnote's text names a source: by its address, where no other source has it, or by title, publisher and date together. */
interface Names {
  readonly address?: string;
  readonly parts: readonly string[];
  /** The date as the agenda and as the language has it. */
  readonly days: readonly string[];
}

const namesOf = ({ title, publisher, date, url }: Source, shared: ReadonlySet<string>, language: string): Names => ({
  ...(url !== undefined && !shared.has(url) && { address: plain(url) }),
  parts: [title, publisher].flatMap((part) => (part === undefined ? [] : plain(part))),
  days: date === undefined ? [] : [date, plain(formatPlain(date, "date", language, 0))],
});

const isNamed = (text: string, { address, parts, days }: Names): boolean =>
  (address !== undefined && holds(text, address)) ||
  (parts.every((part) => holds(text, part)) && (days.length === 0 || days.some((day) => holds(text, day))));

/** The addresses that more than one source has. */
function sharedAddresses(agendas: readonly Agenda[]): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { url } of new Set(agendas.flatMap(({ sources }) => sources))) {
    if (url === undefined) continue;
    if (once.has(url)) shared.add(url);
    once.add(url);
  }
  return shared;
}

/** What a draft has of footnotes already. Reads it once. */
export class Footnotes {
  readonly #draft: Draft;
  readonly #language: string;
  readonly #shared: ReadonlySet<string>;
  /** The text of each definition, by its label. */
  readonly #defined = new Map<string, string>();
  /** Also labels whose definition has no text, or stands in code: nobody is to wonder which of two is meant. */
  readonly #taken = new Set<string>();

  /**
   * @param agendas whose sources footnotes may name.
   * @param language of the text at the cursor.
   */
  constructor(draft: Draft, agendas: readonly Agenda[], language: string) {
    this.#draft = draft;
    this.#language = language;
    this.#shared = sharedAddresses(agendas);
    for (const [, label = ""] of draft.text.matchAll(/\[\^([^\]\s[]{1,100})\]:/gu)) this.#taken.add(label.toLowerCase());
    for (const { type, start, end } of draft.blocks) {
      if (type !== "footnote") continue;
      const line = draft.text.slice(draft.text.lastIndexOf("\n", start - 1) + 1, start);
      const label = /^[ \t>]*\[\^([^\]\s]{1,100})\]:[ \t]*$/u.exec(line)?.[1];
      if (label !== undefined && !this.#defined.has(label.toLowerCase())) this.#defined.set(label.toLowerCase(), plain(draft.text.slice(start, end)));
    }
  }

  /** The footnote to a source: the draft's own, where it has one. */
  to(source: Source): Footnote {
    const key = source.id.slice(source.id.indexOf("/") + 1);
    const names = namesOf(source, this.#shared, this.#language);
    const own = this.#defined.get(key.toLowerCase());
    if (own !== undefined && isNamed(own, names)) return { label: key };
    for (const [label, text] of this.#defined) if (isNamed(text, names)) return { label };
    let label = key;
    for (let number = 2; this.#taken.has(label.toLowerCase()); number++) label = `${key}-${number}`;
    return { label, definition: this.#define(label, source) };
  }

  #define(label: string, source: Source): Change {
    const { text } = this.#draft;
    const lineBreak = lineBreakOf(text);
    const definition = `[^${label}]: ${describeSource(source, this.#language)}`;
    const end = text.length;
    const trimmed = text.slice(Math.max(0, end - 2000)).trimEnd();
    const last = trimmed.slice(Math.max(trimmed.lastIndexOf("\n"), trimmed.lastIndexOf("\r")) + 1);
    const gap = /^\[\^[^\]\s]+\]:/u.test(last) ? lineBreak : lineBreak + lineBreak;
    if (!/[\r\n]$/u.test(text)) return { start: end, end, newText: `${gap}${definition}` };
    const blank = /\n[ \t]*\n[ \t]*$/u.test(text.slice(-200).replace(/\r\n?/gu, "\n")) || gap === lineBreak;
    return { start: end, end, newText: `${blank ? "" : lineBreak}${definition}${lineBreak}` };
  }
}
