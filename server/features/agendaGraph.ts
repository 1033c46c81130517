/** How agendas and their entries hang together, as a drawing: which extends which, what is a member of what, what stands behind what. */
import { findEntry, listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { entryKey } from "./citations.ts";
import { plain } from "./markup.ts";
import { summarize } from "./official.ts";
import { nameOf } from "./texts.ts";

/** What a line of the drawing says. */
export type EdgeType = "extends" | "member" | "source";

/** A box of the drawing. */
export interface GraphNode {
  readonly id: string;
  readonly type: Entry["type"];
  /** Lines of text. */
  readonly lines: readonly string[];
}

/** An agenda, with its own entries in it. */
export interface GraphAgenda {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly GraphNode[];
}

/** A drawing; its ids are letters and digits. */
export interface Graph {
  readonly agendas: readonly GraphAgenda[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly type: EdgeType }[];
}

function linesOf(entry: Entry, language: string): readonly string[] {
  const name = nameOf(entry, language);
  return entry.type === "figure" ? [name, summarize(entry, language)] : [name];
}

/** The entries that an entry names, each with what it is to it. */
function namedBy(entry: Entry): readonly (readonly [id: string, type: EdgeType])[] {
  if (entry.type === "source") return [];
  const members = entry.type === "group" ? entry.members.flatMap(({ term }) => term ?? []) : [];
  const sources = [entry.source, ...(entry.type === "figure" ? entry.series.map(({ source }) => source) : [])].flatMap((id) => id ?? []);
  return [...[...new Set(members)].map((id) => [id, "member"] as const), ...[...new Set(sources)].map((id) => [id, "source"] as const)];
}

/**
 * The drawing of agendas. Every entry stands in the file that holds it.
 * @param extendedBy the URIs of the agendas that one names in `extends`.
 */
export function drawGraph(agendas: readonly Agenda[], extendedBy: (agenda: Agenda) => readonly string[]): Graph {
  const own = agendas.map((agenda) => listEntries(agenda).filter(({ place }) => place.uri === agenda.uri));
  const boxes = new Map(agendas.map(({ uri }, index) => [uri, `a${index}`]));
  const ids = new Map(own.flat().map((entry, index) => [entryKey(entry), `e${index}`]));
  const edges: Graph["edges"][number][] = [];
  const connect = (from: string | undefined, to: string | undefined, type: EdgeType): void => {
    if (from !== undefined && to !== undefined) edges.push({ from, to, type });
  };
  for (const [index, agenda] of agendas.entries()) {
    for (const uri of extendedBy(agenda)) connect(boxes.get(agenda.uri), boxes.get(uri), "extends");
    for (const entry of own[index] ?? []) {
      for (const [id, type] of namedBy(entry)) {
        const named = findEntry(agenda, id);
        if (named) connect(ids.get(entryKey(entry)), ids.get(entryKey(named)), type);
      }
    }
  }
  const drawn = agendas.map(({ uri, title, language }, index) => ({
    id: boxes.get(uri) ?? "",
    title: plain(title),
    nodes: (own[index] ?? []).map((entry) => ({ id: ids.get(entryKey(entry)) ?? "", type: entry.type, lines: linesOf(entry, language).map(plain) })),
  }));
  return { agendas: drawn, edges };
}

/** Mermaid reads what stands between quotes as HTML with `#name;` for characters (mermaid.js.org, "Entity codes to escape characters"). */
const mermaidText = (text: string): string => text.replace(/["#&<>`\\;*_[\]{}()|]/gu, (sign) => `#${sign.codePointAt(0)};`);

const SHAPES: Readonly<Record<Entry["type"], readonly [open: string, close: string]>> = {
  source: ["[(", ")]"],
  term: ["([", "])"],
  group: ["[[", "]]"],
  figure: ["[", "]"],
};

/** A drawing as a Mermaid flowchart. */
export function toMermaid({ agendas, edges }: Graph): string {
  const lines = ["flowchart LR"];
  for (const { id, title, nodes } of agendas) {
    lines.push(`  subgraph ${id}["${mermaidText(title)}"]`);
    for (const node of nodes) {
      const [open, close] = SHAPES[node.type];
      lines.push(`    ${node.id}${open}"${node.lines.map(mermaidText).join("<br>")}"${close}`);
    }
    lines.push("  end");
  }
  for (const { from, to, type } of edges) lines.push(`  ${from} ${type === "source" ? "-.->" : "-->"}|${type}| ${to}`);
  return `${lines.join("\n")}\n`;
}

/** A quoted string of DOT (graphviz.org/doc/info/lang.html): `\n` in it is a line break. */
const dotText = (lines: readonly string[]): string => `"${lines.map((line) => line.replace(/[\\"]/gu, "\\$&")).join("\\n")}"`;

const DOT_SHAPES: Readonly<Record<Entry["type"], string>> = { source: "cylinder", term: "ellipse", group: "folder", figure: "box" };

/** A drawing in Graphviz's language. An agenda that extends another points at it from a box of its own: clusters have no edges. */
export function toDot({ agendas, edges }: Graph): string {
  const lines = ["digraph agenda {", "  rankdir=LR;"];
  for (const { id, title, nodes } of agendas) {
    lines.push(`  subgraph cluster_${id} {`, `    label=${dotText([title])};`, `    ${id} [shape=note, label=${dotText([title])}];`);
    for (const node of nodes) lines.push(`    ${node.id} [shape=${DOT_SHAPES[node.type]}, label=${dotText(node.lines)}];`);
    lines.push("  }");
  }
  for (const { from, to, type } of edges) lines.push(`  ${from} -> ${to} [label=${type}${type === "source" ? ", style=dashed" : ""}];`);
  return `${[...lines, "}"].join("\n")}\n`;
}
