/** The source of entries that name none. */
import { Keys, keyFrom } from "./ids.ts";
import type { AgendaData } from "./model.ts";

/** Data whose entries name this source where they name none; the same data where all do. @param key of the source. */
export function withSource(data: AgendaData, key: string): AgendaData {
  let isNeeded = false;
  const name = <Named extends { readonly source?: string }>(entry: Named): Named => {
    if (entry.source !== undefined) return entry;
    isNeeded = true;
    return { ...entry, source: key };
  };
  const named = { ...data, terms: data.terms.map(name), groups: data.groups.map(name), figures: data.figures.map(name) };
  return isNeeded ? named : data;
}

/** Data whose entries that name no source name one of this title, which is added where it is needed and not there. */
export function withTitledSource(data: AgendaData, title: string): AgendaData {
  const known = data.sources.find((each) => each.title === title)?.key;
  const key = known ?? new Keys(data.sources.map((each) => each.key)).take(keyFrom(title, "source"));
  const named = withSource(data, key);
  return named === data || known !== undefined ? named : { ...named, sources: [...named.sources, { key, title, attributedTo: {} }] };
}
