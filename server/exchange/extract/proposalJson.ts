/** An extraction as JSON, for programs. */
import type { Extraction, Place, Remark } from "./extraction.ts";
import type { Told } from "./extractModel.ts";
import { fieldsOf } from "./writeAgenda.ts";

/** The number of this form of the JSON. */
const VERSION = 1;

/** The JSON text, with a line break at its end. */
export function writeJson(extraction: Extraction): string {
  const { id, title, language, date, sources, entries, leftOut, known, conflicts, doubts, placeOf } = extraction;
  const place = (told: Told): Place => placeOf(told);
  const remark = ({ told, text }: Remark) => ({ text, places: told.map(place) });
  const proposed = (each: Extraction["entries"][number]) => ({
    id: `${each.section}/${each.key}`,
    ...fieldsOf(each.entry, each.source),
    doubts: each.entry.doubts,
    places: each.entry.told.map(place),
  });
  const value = {
    version: VERSION,
    id,
    title,
    language,
    ...(date !== undefined && { date }),
    sources,
    entries: entries.map(proposed),
    leftOut: leftOut.map((each) => ({ ...proposed(each), why: each.why })),
    known: known.map(({ entry, told }) => ({ entry, places: told.map(place) })),
    conflicts: conflicts.map(remark),
    notProposed: doubts.map(remark),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
