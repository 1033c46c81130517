/** What is wrong in a snippet file: references that name nothing, broken tab stops, prefixes used twice. */
import * as l10n from "@vscode/l10n";
import type { Agenda, Entry } from "../agenda/model.ts";
import { findNearest } from "../agenda/nearest.ts";
import { isFor } from "./fill.ts";
import type { Snippet, SnippetFault, SnippetFile, Span } from "./model.ts";
import { FIELDS, FILTERS, nearestSection, type Reference, resolveReference, type Section, sectionOf } from "./references.ts";
import { parseBody } from "./syntax.ts";

/** The agendas that references may name. */
export interface KnownAgendas {
  readonly agendas: readonly Agenda[];
  /** False while one cannot be read, or there is none: then nobody knows what is lacking. */
  readonly areKnown: boolean;
}

/** A fault whose place is that of a body. */
type BodyFault = Omit<SnippetFault, keyof Span> & Span;

const NAMES: Readonly<Record<Section, () => string>> = {
  figures: () => l10n.t("a figure"),
  groups: () => l10n.t("a group"),
  terms: () => l10n.t("a term"),
  sources: () => l10n.t("a source"),
};

/** The id that was likely meant by one that no agenda has. */
function nearestId({ id }: Reference, section: Section, agendas: readonly Agenda[]): string | undefined {
  const colon = id.text.indexOf(":");
  const prefix = colon < 0 ? "" : id.text.slice(0, colon + 1);
  const named = agendas.filter((agenda) => prefix === "" || `${agenda.id}:` === prefix);
  const keys = named.flatMap((agenda) => agenda[section].map((entry) => entry.id.slice(section.length + 1)));
  const key = findNearest(id.text.slice(prefix.length + section.length + 1), keys);
  return key === undefined ? undefined : `${prefix}${section}/${key}`;
}

/** Whether an entry has what a field asks for. */
function hasField(entry: Entry, field: string): boolean {
  if (field === "base") return entry.type === "figure" && Object.keys(entry.base).length > 0;
  if (field === "period") return entry.type === "figure" && entry.period !== undefined;
  if (field === "source" || field === "footnote") return entry.type === "source" || ("source" in entry && entry.source !== undefined);
  return true;
}

function checkReference(reference: Reference, { agendas, areKnown }: KnownAgendas): readonly BodyFault[] {
  const section = sectionOf(reference);
  if (!section) {
    const near = nearestSection(reference.section.text);
    const message = l10n.t("No agenda has a section '{0}'. Did you mean '{1}'?", reference.section.text, near ?? "");
    return [{ rule: "snippet-reference", message, ...spanOf(reference.section), ...(near && { suggestion: near }) }];
  }
  const asked = resolveReference(agendas, reference);
  const faults: BodyFault[] = [];
  const { id, filters } = reference;
  if (!asked && areKnown) {
    const near = nearestId(reference, section, agendas);
    const message = l10n.t("No agenda has an entry '{0}'", id.text);
    faults.push({ rule: "snippet-reference", message, ...spanOf(id), ...(near !== undefined && { suggestion: near }) });
  }
  // Of a key with a dot of its own, what stands behind the dot is no field.
  const field = asked && asked.field === undefined ? undefined : reference.field;
  if (field && !FIELDS[section].includes(field.text)) {
    const near = findNearest(field.text, FIELDS[section]);
    const message = l10n.t("'{0}' is nothing that {1} has: {2}.", field.text, NAMES[section](), FIELDS[section].join(", "));
    faults.push({ rule: "snippet-syntax", message, ...spanOf(field), ...(near !== undefined && { suggestion: near }) });
  } else if (field && asked && !hasField(asked.entry, field.text)) {
    faults.push({ rule: "snippet-reference", message: l10n.t("'{0}' has no {1} in the agenda", id.text, field.text), ...spanOf(field) });
  }
  for (const filter of filters) {
    if (!FILTERS[section].includes(filter.text)) {
      const near = findNearest(filter.text, FILTERS[section]);
      const message = l10n.t("'{0}' is no filter for {1}: {2}.", filter.text, NAMES[section](), FILTERS[section].join(", "));
      const span = filter.text === "" ? reference : filter;
      faults.push({ rule: "snippet-syntax", message, ...spanOf(span), ...(near !== undefined && filter.text !== "" && { suggestion: near }) });
    } else if (field && (filter.text === "list" || filter.text === "inline")) {
      const message = l10n.t("'{0}' lists the whole group: it does not go with '.{1}'.", filter.text, field.text);
      faults.push({ rule: "snippet-syntax", message, ...spanOf(filter) });
    }
  }
  return faults;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** A text as it stands within a string of JSON. */
export const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A fault of a body at its place in the file. */
export function placed({ body }: Pick<Snippet, "body">, fault: BodyFault): SnippetFault {
  const { start, end, suggestion, ...rest } = fault;
  const span = body.locate({ start, end });
  return { ...rest, ...span, ...(suggestion !== undefined && body.isWhole({ start, end }) && { suggestion: escapeJson(suggestion) }) };
}

/** What is wrong in the bodies of a file, and in its shape. */
export function checkSnippets(file: SnippetFile, known: KnownAgendas): readonly SnippetFault[] {
  const bodies = file.snippets.flatMap((snippet) => {
    const { references, faults } = parseBody(snippet.body.text);
    return [
      ...faults.map((fault): BodyFault => ({ rule: "snippet-syntax", ...fault })),
      ...references.flatMap(({ reference }) => checkReference(reference, known)),
    ].map((fault) => placed(snippet, fault));
  });
  return [...file.faults, ...bodies];
}

/** Whether two snippets can be offered in the same draft. */
function meet(a: Snippet, b: Snippet, types: readonly string[]): boolean {
  const own = ({ scope }: Snippet): readonly string[] => scope.filter((word) => types.includes(word));
  const [first, second] = [own(a), own(b)];
  return first.length === 0 || second.length === 0 || first.some((word) => second.includes(word));
}

/**
 * Prefixes of a file that another snippet has too: of this file, before it, or of another that is in force with it.
 * @param types the types of document that a scope may name.
 */
export function checkPrefixes(file: SnippetFile, others: readonly SnippetFile[], types: readonly string[]): readonly SnippetFault[] {
  const seen = new Map<string, Snippet[]>();
  const add = (snippet: Snippet): void => {
    for (const { text } of snippet.prefixes) seen.set(text, [...(seen.get(text) ?? []), snippet]);
  };
  for (const other of others) {
    const apart = other.language !== undefined && file.language !== undefined && other.language !== file.language;
    if (other.uri !== file.uri && !apart) other.snippets.filter((each) => isFor(each, types, undefined)).forEach(add);
  }
  return file.snippets.flatMap((snippet): readonly SnippetFault[] => {
    if (!isFor(snippet, types, undefined)) return [];
    const faults = snippet.prefixes.flatMap(({ text, start, end }): readonly SnippetFault[] => {
      const twin = seen.get(text)?.find((other) => meet(snippet, other, types));
      if (!twin) return [];
      const message = l10n.t("The prefix '{0}' is that of the snippet '{1}' too: whoever types it has to choose.", text, twin.name);
      return [{ rule: "snippet-duplicate", start, end, message, ...suggestPrefix(text, seen) }];
    });
    add(snippet);
    return faults;
  });
}

/** The prefix with the first number that is free. */
function suggestPrefix(prefix: string, seen: ReadonlyMap<string, unknown>): { readonly suggestion?: string } {
  for (let number = 2; number < 100; number++) if (!seen.has(`${prefix}-${number}`)) return { suggestion: escapeJson(`${prefix}-${number}`) };
  return {};
}
