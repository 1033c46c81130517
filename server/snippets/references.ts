/** References in snippets: `{{figures/broadband-households.value}}`, `{{groups/pillars | list}}`, `{{vn:terms/open-data | capital}}`. */
import type { Agenda, Entry } from "../agenda/model.ts";
import { resolveEntry } from "../review/tags.ts";
import type { Span } from "./model.ts";

/** The sections of an agenda that can be named. */
export const SECTIONS = ["figures", "groups", "terms", "sources"] as const;

/** One of them. */
export type Section = (typeof SECTIONS)[number];

/** The parts of an entry that a reference can ask for, the whole left out. */
export const FIELDS: Readonly<Record<Section, readonly string[]>> = {
  figures: ["value", "number", "label", "base", "period", "source", "footnote"],
  groups: ["label", "count", "source", "footnote"],
  terms: ["label", "source", "footnote"],
  sources: ["footnote"],
};

/** What can be done to what stands there. */
export const FILTERS: Readonly<Record<Section, readonly string[]>> = {
  figures: ["tag", "capital"],
  groups: ["list", "inline", "words", "digits", "capital"],
  terms: ["capital", "plural"],
  sources: ["capital"],
};

/** A word of a reference and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

/** A reference as it is written, right or wrong. Offsets in the text that it stands in. */
export interface Reference extends Span {
  /** The id that it names, with the agenda's where it is told: `figures/x`, `vn:figures/x`. */
  readonly id: Word;
  readonly section: Word;
  readonly field?: Word;
  readonly filters: readonly Word[];
}

/** Longer ones are no references. */
const LONGEST = 300;
const WHOLE = new RegExp(`\\{\\{([^{}\\r\\n]{1,${LONGEST}})\\}\\}`, "yu");
const BEGUN = new RegExp(`\\{\\{[ \\t]{0,8}(?:[^\\s:{}/|]{1,100}:)?(?:${SECTIONS.join("|")})/[^{}|\\s"]{0,${LONGEST}}`, "yu");
/** A key may have dots of its own: what stands behind the last is a field where it is a word. */
const PATH = /^(?:([^\s:/|]+):)?([A-Za-z]+)\/([^\s/:@|]+?)(?:\.([A-Za-z]*))?$/u;

const isSection = (text: string): text is Section => (SECTIONS as readonly string[]).includes(text);

/** The section that a reference names; undefined for none of an agenda's. */
export const sectionOf = ({ section }: Reference): Section | undefined => (isSection(section.text) ? section.text : undefined);

/** Words that may have been meant for a section: 'figure', 'Terms'. */
const NEAR_SECTIONS: Readonly<Record<string, Section>> = { figure: "figures", group: "groups", term: "terms", source: "sources" };

/** The section that was likely meant. */
export const nearestSection = (text: string): Section | undefined => {
  const small = text.toLowerCase();
  if (isSection(small)) return small;
  return Object.hasOwn(NEAR_SECTIONS, small) ? NEAR_SECTIONS[small] : undefined;
};

/** What stands at an offset: a reference, the beginning of one that does not end, or neither. */
export type Found = { readonly type: "reference"; readonly reference: Reference } | { readonly type: "broken"; readonly end: number } | undefined;

/** Reads what begins with `{{` at an offset. Braces around anything else are text. */
export function readReference(text: string, at: number): Found {
  if (!text.startsWith("{{", at)) return undefined;
  WHOLE.lastIndex = at;
  const whole = WHOLE.exec(text);
  if (!whole) {
    BEGUN.lastIndex = at;
    const begun = BEGUN.exec(text);
    return begun ? { type: "broken", end: at + begun[0].length } : undefined;
  }
  const parts: Word[] = [];
  let start = at + 2;
  for (const part of (whole[1] ?? "").split("|")) {
    const bare = part.trim();
    const first = start + part.indexOf(bare);
    parts.push({ text: bare, start: first, end: first + bare.length });
    start += part.length + 1;
  }
  const [path, ...filters] = parts;
  const found = path && PATH.exec(path.text);
  if (!path || !found) return undefined;
  const [, agenda, section = "", key = "", field] = found;
  if (!isSection(section) && !nearestSection(section)) return undefined;
  const sectionStart = path.start + (agenda === undefined ? 0 : agenda.length + 1);
  const idEnd = sectionStart + section.length + 1 + key.length;
  return {
    type: "reference",
    reference: {
      start: at,
      end: at + whole[0].length,
      id: { text: text.slice(path.start, idEnd), start: path.start, end: idEnd },
      section: { text: section, start: sectionStart, end: sectionStart + section.length },
      ...(field !== undefined && { field: { text: field, start: idEnd + 1, end: path.end } }),
      filters,
    },
  };
}

/** Whether a text holds anything that looks like a reference to an agenda. */
export const hasReferences = (text: string): boolean => new RegExp(BEGUN.source, "u").test(text);

/** What a reference asks for. */
export interface Asked {
  readonly entry: Entry;
  readonly field?: string;
  readonly filters: readonly string[];
}

/** The entry that a reference names among agendas, and what of it is asked for; undefined where none has it. */
export function resolveReference(agendas: readonly Agenda[], { id, field, filters }: Reference): Asked | undefined {
  const words = filters.map(({ text }) => text);
  const entry = resolveEntry(agendas, id.text);
  if (entry) return { entry, ...(field && { field: field.text }), filters: words };
  // A key with a dot of its own: 'figures/co.vn'.
  const dotted = field && resolveEntry(agendas, `${id.text}.${field.text}`);
  return dotted && { entry: dotted, filters: words };
}
