/** What the Agenda view shows: the entries of the agendas in force, by kind. Without VS Code in it. */
import type { EntryType, Localizer, Outline, OutlineAgenda, OutlineEntry, Standing, ViewItem } from "./model.ts";

/** An agenda; shown where several are in force. */
export interface AgendaNode {
  readonly kind: "agenda";
  readonly agenda: OutlineAgenda;
  readonly sections: readonly SectionNode[];
}

/** All entries of a kind. */
export interface SectionNode {
  readonly kind: "section";
  readonly agenda: OutlineAgenda;
  readonly parent?: AgendaNode;
  readonly type: EntryType;
  readonly entries: readonly EntryNode[];
}

/** An entry. */
export interface EntryNode {
  readonly kind: "entry";
  readonly entry: OutlineEntry;
  readonly parent: SectionNode;
}

/** A member of a group. */
export interface MemberNode {
  readonly kind: "member";
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly parent: EntryNode;
}

/** Whatever stands in the view. */
export type OutlineNode = AgendaNode | SectionNode | EntryNode | MemberNode;

/** The nodes of an outline. */
export interface OutlineTree {
  readonly roots: readonly OutlineNode[];
  /** By their entries' ids. */
  readonly entries: ReadonlyMap<string, EntryNode>;
}

const TYPES: readonly EntryType[] = ["figure", "group", "term", "source"];

const ICONS: Readonly<Record<EntryType, string>> = { figure: "symbol-numeric", group: "list-unordered", term: "book", source: "library" };

const NOT_CITED: Standing = { cited: 0, agrees: 0, disagrees: 0, waived: 0 };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function sectionsOf(agenda: OutlineAgenda, parent: AgendaNode | undefined): readonly SectionNode[] {
  return TYPES.flatMap((type): readonly SectionNode[] => {
    const entries: EntryNode[] = [];
    const section: SectionNode = { kind: "section", agenda, type, entries, ...(parent && { parent }) };
    for (const entry of agenda.entries) if (entry.type === type) entries.push({ kind: "entry", entry, parent: section });
    return entries.length > 0 ? [section] : [];
  });
}

function agendaNode(agenda: OutlineAgenda): AgendaNode {
  const node: Mutable<AgendaNode> = { kind: "agenda", agenda, sections: [] };
  node.sections = sectionsOf(agenda, node);
  return node;
}

/** Lays out the agendas in force: one by its sections, several by their titles. */
export function layOut(agendas: readonly OutlineAgenda[]): OutlineTree {
  const [only, ...others] = agendas;
  const nodes = others.length > 0 ? agendas.map(agendaNode) : [];
  const sections = only && others.length === 0 ? sectionsOf(only, undefined) : nodes.flatMap((node) => node.sections);
  const entries = new Map(sections.flatMap((section) => section.entries.map((node) => [node.entry.id, node] as const)));
  return { roots: others.length > 0 ? nodes : sections, entries };
}

/** What stands below a node. */
export function childrenOf(node: OutlineNode): readonly OutlineNode[] {
  switch (node.kind) {
    case "agenda":
      return node.sections;
    case "section":
      return node.entries;
    case "entry":
      return node.entry.members.map((name, index): MemberNode => ({ kind: "member", name, number: index + 1, parent: node }));
    case "member":
      return [];
  }
}

/** What stands above a node. */
export const parentOf = (node: OutlineNode): OutlineNode | undefined => (node.kind === "agenda" ? undefined : node.parent);

const same = (a: Standing, b: Standing): boolean => a.agrees === b.agrees && a.disagrees === b.disagrees && a.waived === b.waived;

/** The ids of the entries to which a draft stands otherwise than before. */
export function changedStandings(before: Outline["standings"], now: Outline["standings"]): readonly string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...ids].filter((id) => !same(before[id] ?? NOT_CITED, now[id] ?? NOT_CITED));
}

function typeName(type: EntryType, l10n: Localizer): string {
  switch (type) {
    case "figure":
      return l10n.t("Figures");
    case "group":
      return l10n.t("Groups");
    case "term":
      return l10n.t("Terms");
    case "source":
      return l10n.t("Sources");
  }
}

/** How the draft stands to an entry, in few words; empty where it does not cite it. */
function shortStanding({ cited, disagrees, waived }: Standing, l10n: Localizer): string {
  if (disagrees > 0) return cited === 1 ? l10n.t("disagrees") : l10n.t("{0} of {1} disagree", disagrees, cited);
  if (waived > 0 && waived === cited) return l10n.t("waived");
  return cited === 0 ? "" : l10n.t("cited {0}×", cited);
}

/** How the draft stands to an entry, in a sentence. */
function longStanding({ cited, agrees, disagrees, waived }: Standing, l10n: Localizer): string {
  if (cited === 0) return l10n.t("This draft does not cite it.");
  return waived > 0
    ? l10n.t("Cited by this draft: {0}. Agree: {1}, disagree: {2}, waived: {3}.", cited, agrees, disagrees, waived)
    : l10n.t("Cited by this draft: {0}. Agree: {1}, disagree: {2}.", cited, agrees, disagrees);
}

function iconOf({ type }: OutlineEntry, { cited, agrees, disagrees }: Standing): ViewItem["icon"] {
  if (type === "source" || cited === 0) return { id: ICONS[type] };
  if (disagrees > 0) return { id: "error", color: "problemsErrorIcon.foreground" };
  return agrees > 0 ? { id: "pass", color: "testing.iconPassed" } : { id: "circle-slash" };
}

const joined = (parts: readonly (string | null)[], between: string): string => parts.filter((part) => part !== null && part !== "").join(between);

/** What an entry is in a line: its value, of a group its size and members, of a term its definition. */
const summaryOf = ({ type, value, members, definition }: OutlineEntry): string =>
  type === "group" ? joined([String(members.length), value], ": ") : (value ?? definition ?? "");

/** What an item says behind its label: of a figure, whose label begins with the number, what that is of. */
function describe(entry: OutlineEntry): string {
  const { number, value } = entry;
  if (number === null || value === null) return summaryOf(entry);
  return value.startsWith(number) ? value.slice(number.length).replace(/^[\s,]+/u, "") : value;
}

function entryItem({ entry }: EntryNode, standing: Standing, l10n: Localizer): ViewItem {
  const { id, type, name, also, source, definition, replaced = [] } = entry;
  const value = summaryOf(entry);
  const from = source && joined([source.title, source.publisher, source.date], ", ");
  const told = longStanding(standing, l10n);
  const lines = [
    name,
    value,
    definition === value ? null : definition,
    also.length > 0 ? l10n.t("Also right: {0}", also.join("; ")) : null,
    from ? l10n.t("Source: {0}", from) : null,
    told,
    id,
    ...replaced,
  ];
  const short = type === "source" && standing.cited > 0 ? l10n.t("cited {0}×", standing.cited) : shortStanding(standing, l10n);
  return {
    id: `entry ${id}`,
    // The number first, so that a narrow view shows it, and typing still finds the name.
    label: joined([entry.number, name], " · "),
    description: joined([describe(entry), short], " · "),
    tooltip: joined(lines, "\n"),
    icon: iconOf(entry, standing),
    spoken: `${joined([name, value], ", ").replace(/\.$/u, "")}. ${told}`,
    context: standing.cited > 0 && type !== "source" ? "entry cited" : "entry",
    children: entry.members.length > 0 ? "closed" : "none",
  };
}

/** How many entries of a section the draft cites otherwise. Of sources none: it is what they say that is cited. */
export const countDisagreeing = ({ type, entries }: SectionNode, standings: Outline["standings"]): number =>
  type === "source" ? 0 : entries.filter(({ entry }) => (standings[entry.id]?.disagrees ?? 0) > 0).length;

function sectionItem(section: SectionNode, standings: Outline["standings"], l10n: Localizer): ViewItem {
  const { agenda, type, entries } = section;
  const disagreeing = countDisagreeing(section, standings);
  const label = typeName(type, l10n);
  const count = disagreeing > 0 ? l10n.t("{0}, {1} cited otherwise", entries.length, disagreeing) : String(entries.length);
  return {
    id: `section ${agenda.uri} ${type}`,
    label,
    description: count,
    tooltip: "",
    icon: { id: ICONS[type] },
    spoken: `${label}, ${count}`,
    context: "section",
    children: type === "figure" ? "open" : "closed",
  };
}

/** What is shown of a node. */
export function itemOf(node: OutlineNode, standings: Outline["standings"], l10n: Localizer): ViewItem {
  switch (node.kind) {
    case "agenda": {
      const { title, uri, id } = node.agenda;
      return {
        id: `agenda ${uri}`,
        label: title,
        description: id,
        tooltip: id,
        icon: { id: "law" },
        spoken: title,
        context: "agenda",
        children: "open",
      };
    }
    case "section":
      return sectionItem(node, standings, l10n);
    case "entry":
      return entryItem(node, standings[node.entry.id] ?? NOT_CITED, l10n);
    case "member": {
      const { name, number, parent } = node;
      const spoken = l10n.t("{0}, member {1} of {2}", name, number, parent.entry.members.length);
      const id = `member ${parent.entry.id} ${number}`;
      return { id, label: name, description: "", tooltip: spoken, icon: { id: "circle-small" }, spoken, context: "member", children: "none" };
    }
  }
}
