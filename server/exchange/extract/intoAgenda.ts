/** Proposed entries put into an agenda that is there: at the end of their sections, with their comments; all else stays as it is written. */
import type { YAMLMap } from "yaml";
import { isMap } from "yaml";
import { addEntry } from "../../agenda/edit.ts";
import { plainLines } from "../../agenda/positions.ts";
import { findPair, insertItem, prefixOf, readYaml, type Splice } from "../../agenda/yamlText.ts";
import { createLines } from "../../draft/lines.ts";
import type { Extraction } from "./extraction.ts";
import { AgendaLines, fieldsOf, SECTION_ORDER } from "./writeAgenda.ts";

const apply = (text: string, { start, end, newText }: Splice): string => text.slice(0, start) + newText + text.slice(end);

/** What goes into a section: its lines by their indent, and each entry by itself. */
interface Addition {
  readonly section: "sources" | "terms" | "groups" | "figures";
  readonly write: (indent: string) => string;
  readonly each: (text: string) => string | undefined;
}

const isBlock = (map: YAMLMap.Parsed): boolean => !map.flow && map.items.length > 0;

function addTo(text: string, { section, write, each }: Addition): string | undefined {
  const yaml = readYaml(text);
  if (!yaml) return undefined;
  const pair = findPair(yaml.root, (key) => key === section);
  if (!pair && isBlock(yaml.root)) {
    const indent = prefixOf(yaml, yaml.root.items[0]?.key.range[0] ?? 0);
    const splice = insertItem(yaml, yaml.root, `${section}:${yaml.eol}${write(`${indent}  `)}`);
    return splice && apply(text, { ...splice, newText: `${yaml.eol}${splice.newText}` });
  }
  const entries = pair?.value;
  if (isMap(entries) && isBlock(entries as YAMLMap.Parsed)) {
    const map = entries as YAMLMap.Parsed;
    const indent = prefixOf(yaml, map.items[0]?.key.range[0] ?? 0);
    // What is inserted begins behind the indent of its first line.
    const splice = /^ +$/u.test(indent) ? insertItem(yaml, map, write(indent).slice(indent.length)) : undefined;
    if (splice) return apply(text, splice);
  }
  return each(text);
}

/** Entry by entry, without comments: in a section that is empty, or written in one line. */
function addSingly(
  text: string,
  entries: readonly (readonly [key: string, fields: Parameters<typeof addEntry>[3]])[],
  section: Addition["section"],
): string | undefined {
  let now = text;
  for (const [key, fields] of entries) {
    const [edit] = addEntry(now, section, key, fields) ?? [];
    if (!edit) return undefined;
    const { offsetAt } = createLines(now);
    now = apply(now, { start: offsetAt(edit.range.start), end: offsetAt(edit.range.end), newText: edit.newText });
  }
  return now;
}

/**
 * The agenda's text with the proposed entries in it, and the sources that they name.
 * @param text of the agenda; keys that it has are not among the proposed ones.
 * @returns the text itself where nothing is proposed; undefined where it cannot be edited.
 */
export function addToAgenda(text: string, extraction: Extraction): string | undefined {
  const plain = plainLines(text);
  const lines = new AgendaLines(extraction, plain.includes("\r\n") ? "\r\n" : "\n");
  const eol = plain.includes("\r\n") ? "\r\n" : "\n";
  const named = new Set(extraction.entries.map(({ source }) => source));
  const sources = extraction.sources.filter(({ key }) => named.has(key));
  const additions: readonly Addition[] = [
    {
      section: "sources",
      write: (indent) => sources.map((source) => lines.source(source, indent)).join(eol),
      each: (now) =>
        addSingly(
          now,
          sources.map(({ key, ...fields }) => [key, { ...fields, attributedTo: undefined }]),
          "sources",
        ),
    },
    ...SECTION_ORDER.map((section): Addition => {
      const own = extraction.entries.filter((entry) => entry.section === section);
      return {
        section,
        write: (indent) => own.map((entry) => lines.entry(entry, indent)).join(eol),
        each: (now) =>
          addSingly(
            now,
            own.map(({ key, entry, source }) => [key, fieldsOf(entry, source)]),
            section,
          ),
      };
    }),
  ];
  let now: string | undefined = plain;
  for (const addition of additions) {
    if (addition.write("") === "") continue;
    now = addTo(now, addition);
    if (now === undefined) return undefined;
  }
  return now;
}
