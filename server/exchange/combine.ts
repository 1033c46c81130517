/** Data of several inputs as one. */
import { SECTIONS, type Section } from "../agenda/schema.ts";
import type { SectionData } from "./fields.ts";
import { Keys } from "./ids.ts";
import { rename } from "./merge.ts";
import type { AgendaData, SourceData } from "./model.ts";

type AnyData = SectionData[Section];

/** Data of several inputs, in their order. Keys that two have become others for the later; sources of one title are one. */
export function combine(inputs: readonly AgendaData[]): AgendaData {
  const all = { sources: [] as AnyData[], terms: [] as AnyData[], groups: [] as AnyData[], figures: [] as AnyData[] };
  const keys = { sources: new Keys(), terms: new Keys(), groups: new Keys(), figures: new Keys() };
  const titles = new Map<string, string>();
  for (const data of inputs) {
    const names = { sources: new Map<string, string>(), terms: new Map<string, string>() };
    for (const section of SECTIONS)
      for (const each of data[section] as readonly AnyData[]) {
        const known = section === "sources" ? titles.get((each as SourceData).title) : undefined;
        const key = known ?? keys[section].take(each.key);
        if (section === "sources") titles.set((each as SourceData).title, key);
        if (section === "sources" || section === "terms") names[section].set(each.key, key);
        if (known === undefined) all[section].push({ ...rename(each, names.sources, names.terms), key });
      }
  }
  const areas = new Set(inputs.map(({ head }) => head.area));
  const { area: _, ...head } = inputs[0]?.head ?? {};
  const [area] = areas;
  return { head: areas.size === 1 && area !== undefined ? { ...head, area } : head, ...all } as unknown as AgendaData;
}
