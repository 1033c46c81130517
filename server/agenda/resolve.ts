/** From files to an agenda in force: what it extends, what its entries name, and what stands in each other's way. */
import * as l10n from "@vscode/l10n";
import { type Candidate, findAmbiguousFigures, findLabelConflicts } from "./conflicts.ts";
import { findStale, findUnsourced } from "./hints.ts";
import { gatherFiles, type LoadAgenda } from "./links.ts";
import type { Agenda, AgendaFault, Entry, Figure, Group, Labels, Member, Replaced, Source, Term } from "./model.ts";
import { findNearest } from "./nearest.ts";
import type { AgendaFile, OwnAgenda, OwnEntry, Reference } from "./own.ts";
import { compareRanges } from "./positions.ts";
import { findSimilarLabels, findSplitSeries } from "./similar.ts";
import { joinTexts, shorten } from "./texts.ts";

/** An agenda in force, as far as there is one, and all faults of the files that it was read from. */
export interface ResolvedAgenda {
  readonly agenda?: Agenda;
  readonly faults: readonly AgendaFault[];
}

/** Every suggestion compares a name with all that are known: enough for slips, too few to make a broken agenda slow. */
const MAX_SUGGESTIONS = 50;

interface Merged {
  /** The entries in force by id; those of the file itself first, then of the files that it extends, the nearest first. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** Broken entries that nothing replaces, with their labels where these are right. */
  readonly broken: ReadonlyMap<string, Labels | undefined>;
  /** What the entries in force stand in the place of. */
  readonly replaced: ReadonlyMap<string, readonly Replaced[]>;
}

/** The file itself is first of `agendas`, so that the first to have an id is the one in force. */
function mergeEntries(agendas: readonly OwnAgenda[]): Merged {
  const candidates = new Map<string, Candidate>();
  const broken = new Map<string, Labels | undefined>();
  const replaced = new Map<string, Replaced[]>();
  for (const { title, entries, broken: ownBroken, range } of agendas) {
    const isNew = (id: string): boolean => !candidates.has(id) && !broken.has(id);
    const added = [...entries].filter(([id]) => isNew(id));
    for (const [id, { entry }] of entries) if (candidates.has(id)) replaced.set(id, [...(replaced.get(id) ?? []), { entry, title }]);
    for (const [id, labels] of ownBroken) if (isNew(id) && !entries.has(id)) broken.set(id, labels);
    for (const [id, own] of added) candidates.set(id, { own, range });
  }
  return { candidates, broken, replaced };
}

/** What the resolution of names needs to know, and where its faults go. */
interface Names extends Merged {
  readonly incomplete: boolean;
  readonly faults: AgendaFault[];
  suggestions: number;
}

/** The ids of a section without its name: `terms/x` is `x`. */
function listNames({ candidates, broken }: Merged, section: string): readonly string[] {
  const start = `${section}/`;
  return [...candidates.keys(), ...broken.keys()].filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
}

function tellUnknown(names: Names, section: "sources" | "terms", { name, range }: Reference, { id, place }: Entry): void {
  const known = names.suggestions++ < MAX_SUGGESTIONS ? listNames(names, section) : [];
  const bare = name.startsWith(`${section}/`) ? name.slice(section.length + 1) : name;
  const suggestion = known.includes(bare) ? bare : findNearest(bare, known);
  const wrong = section === "terms" ? l10n.t("There is no term '{0}'.", shorten(name)) : l10n.t("There is no source '{0}'.", shorten(name));
  const example = "{ preferred: … }";
  const advice =
    suggestion !== undefined
      ? l10n.t("Did you mean '{0}'?", suggestion)
      : section === "terms"
        ? l10n.t("A member that is no term is written {0}.", example)
        : "";
  const message = `${wrong} ${advice}`.trimEnd();
  names.faults.push({ rule: "agenda-reference", message, uri: place.uri, range, entry: id, ...(suggestion === undefined ? {} : { suggestion }) });
}

const isThere = ({ candidates, broken }: Merged, id: string): boolean => candidates.has(id) || broken.has(id);

/** Whether every source that an entry names is there. */
function checkSources(own: OwnEntry, names: Names): boolean {
  const unknown = own.sources.filter(({ name }) => !isThere(names, `sources/${name}`));
  if (names.incomplete) return true;
  for (const reference of unknown) tellUnknown(names, "sources", reference, own.entry);
  return unknown.length === 0;
}

function labelsOfTerm(names: Names, id: string): Labels | undefined {
  const own = names.candidates.get(id)?.own;
  return own?.type === "term" ? own.entry : names.broken.get(id);
}

/** A group with its members' labels; undefined where a member is unknown, stands twice, or is itself broken. */
function resolveGroup(own: OwnEntry & { type: "group" }, names: Names): Group | undefined {
  const seen = new Set<string>();
  const members: Member[] = [];
  let whole = true;
  for (const member of own.members) {
    if (!("name" in member)) {
      members.push(member);
      continue;
    }
    const id = `terms/${member.name}`;
    const { place } = own.entry;
    const labels = labelsOfTerm(names, id);
    if (seen.has(id)) {
      const message = l10n.t("'{0}' is a member twice.", shorten(member.name));
      names.faults.push({ rule: "agenda-duplicate", message, uri: place.uri, range: member.range, entry: own.entry.id });
    } else if (!isThere(names, id) && !names.incomplete) tellUnknown(names, "terms", member, own.entry);
    if (seen.has(id) || !labels) whole = false;
    else members.push({ preferred: labels.preferred, admitted: labels.admitted, deprecated: labels.deprecated, term: id, range: member.range });
    seen.add(id);
  }
  return whole ? { ...own.entry, members } : undefined;
}

/** What is told of a figure or term whose source is broken: nothing, and it names none. */
function withoutLostSources<Type extends Term | Group | Figure>(entry: Type, inForce: (id: string) => boolean): Type {
  const lost = (source: string | undefined): boolean => source !== undefined && !inForce(source);
  const drop = <Holder extends { readonly source?: string }>({ source: _, ...rest }: Holder): Omit<Holder, "source"> => rest;
  const own = lost(entry.source) ? (drop(entry) as Type) : entry;
  if (own.type !== "figure" || !own.series.some(({ source }) => lost(source))) return own;
  return { ...own, series: own.series.map((item) => (lost(item.source) ? drop(item) : item)) };
}

/** Every language in which an entry has a label, the agenda's own first. */
function listLanguages(language: string, entries: readonly Entry[]): readonly string[] {
  const languages = new Set([language]);
  const add = (texts: object): void => Object.keys(texts).forEach((tag) => void languages.add(tag));
  for (const entry of entries) {
    if (entry.type === "figure") add(entry.label);
    if (entry.type !== "term" && entry.type !== "group") continue;
    const holders: readonly Labels[] = entry.type === "group" ? [entry, ...entry.members] : [entry];
    for (const { preferred, admitted, deprecated } of holders) for (const texts of [preferred, admitted, deprecated]) add(texts);
  }
  return [...languages];
}

/** The fields that an agenda takes from those that it extends: its area where it names none, and the names of areas and parts. */
function mergeHead(agendas: readonly OwnAgenda[]): Pick<Agenda, "area" | "areaNames" | "parts"> {
  const area = agendas.find((agenda) => agenda.area !== undefined)?.area;
  const same = agendas.filter((agenda) => agenda.area === area || agenda.area === undefined);
  return {
    areaNames: same.map(({ areaNames }) => areaNames).reduce(joinTexts, {}),
    parts: same.map(({ parts }) => parts).reduce(joinTexts, {}),
    ...(area === undefined ? {} : { area }),
  };
}

interface Resolved {
  readonly entries: readonly Entry[];
  readonly leftOut: readonly string[];
}

/** Entries whose names are all there and that nothing stands in the way of. */
function resolveEntries(names: Names, area: string | undefined): Resolved {
  const candidates = [...names.candidates.values()];
  const areaOf = ({ own }: Candidate) => (own.type === "figure" ? (own.entry.area ?? area) : undefined);
  const conflicts = [...findLabelConflicts(candidates), ...findAmbiguousFigures(candidates, areaOf)];
  names.faults.push(...conflicts.map(({ fault }) => fault));
  const inConflict = new Set(conflicts.flatMap(({ ids }) => ids));

  const entries = candidates.flatMap((candidate): readonly Entry[] => {
    const { own } = candidate;
    const hasSources = checkSources(own, names);
    const entry = own.type === "group" ? resolveGroup(own, names) : own.entry;
    if (!entry || !hasSources || inConflict.has(entry.id)) return [];
    const figureArea = areaOf(candidate);
    return entry.type === "figure" && figureArea !== undefined ? [{ ...entry, area: figureArea }] : [entry];
  });
  const inForce = new Set(entries.map(({ id }) => id));
  return { entries, leftOut: [...names.broken.keys(), ...names.candidates.keys()].filter((id) => !inForce.has(id)) };
}

/** Each fault once, file by file in the order given, then by place. */
function tidyFaults(faults: readonly AgendaFault[], uris: readonly string[]): readonly AgendaFault[] {
  const once = new Map(faults.map((fault) => [`${fault.uri} ${JSON.stringify(fault.range)} ${fault.message}`, fault]));
  const order = new Map(uris.map((uri, index) => [uri, index]));
  return [...once.values()].sort((a, b) => (order.get(a.uri) ?? 0) - (order.get(b.uri) ?? 0) || compareRanges(a.range, b.range));
}

/**
 * Makes of a file, and of what it extends, the agenda in force. Faults are those of all its files, each with its own `uri`; broken entries are
 * left out. `today` (an ISO day) is what periods are long past by; without it, none is. Never throws unless `load` does.
 */
export function resolveAgenda(file: AgendaFile, load: LoadAgenda, today?: string): ResolvedAgenda {
  const { files, faults: linkFaults, incomplete } = gatherFiles(file, load);
  const nearestFirst = files.toReversed();
  const uris = nearestFirst.map(({ uri }) => uri);
  const faults = [...nearestFirst.flatMap((each) => each.faults), ...linkFaults];
  const own = file.agenda;
  if (!own) return { faults: tidyFaults(faults, uris) };

  const agendas = nearestFirst.flatMap(({ agenda }) => agenda ?? []);
  const head = mergeHead(agendas);
  const names: Names = { ...mergeEntries(agendas), incomplete, faults, suggestions: 0 };
  const { entries: named, leftOut } = resolveEntries(names, head.area);
  const inForce = new Set(named.map(({ id }) => id));
  const entries = named.map((entry) => (entry.type === "source" ? entry : withoutLostSources(entry, (id) => inForce.has(id))));
  const figures = entries.filter((entry): entry is Figure => entry.type === "figure");
  // Asked before lost sources are dropped: who names a broken source has named one.
  faults.push(...findSimilarLabels([...names.candidates.values()].filter(({ own }) => inForce.has(own.entry.id))), ...findSplitSeries(figures));
  faults.push(...findUnsourced(named), ...(today === undefined ? [] : findStale(figures, today)));
  return {
    faults: tidyFaults(faults, uris),
    agenda: {
      uri: file.uri,
      id: own.id,
      title: own.title,
      language: own.language,
      languages: listLanguages(own.language, entries),
      ...head,
      ...(own.date === undefined ? {} : { date: own.date }),
      sources: entries.filter((entry): entry is Source => entry.type === "source"),
      terms: entries.filter((entry): entry is Term => entry.type === "term"),
      groups: entries.filter((entry): entry is Group => entry.type === "group"),
      figures,
      leftOut,
      ...(names.replaced.size > 0 && { replaced: names.replaced }),
      extends: file.extends,
      files: uris,
    },
  };
}
