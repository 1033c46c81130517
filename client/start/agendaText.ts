/** The text of a new agenda: in order as it stands, each field explained, each entry an example that gives way to the drafter's own. */
import { EXAMPLES } from "./agendaExamples.ts";

/** What a new agenda is made of. */
export interface NewAgenda {
  /** In small letters with hyphens; not a number or any other word that YAML does not read as text. */
  readonly id: string;
  /** In any characters. */
  readonly title: string;
  /** The language tag of its texts. Vietnamese comments and examples for `vi`, English ones for every other. */
  readonly language: string;
  /** A CLDR region code; left out, the agenda speaks of no area. */
  readonly area?: string;
  /** As `2025-06-30`: the day as of which it speaks. */
  readonly today: string;
}

/** One line without control characters and halves of characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();

/** A text that YAML reads as it is, whatever stands in it: JSON's strings are among YAML's. */
const quoted = (text: string): string => JSON.stringify(text);

/** Makes the file's text. It loads without a fault, whatever the title holds. */
export function makeAgenda({ id, title, language, area, today }: NewAgenda): string {
  const { head, entries, areaIsEmpty } = EXAMPLES[/^vi(?:-|$)/i.test(language) ? "vi" : "en"];
  const values: Readonly<Record<string, string>> = {
    id,
    title: quoted(oneLine(title) || id),
    language,
    area: area === undefined ? areaIsEmpty : `area: ${/^\d/.test(area) ? quoted(area) : area}`,
    today,
    year: String(Number(today.slice(0, 4)) - 1),
  };
  return [...head, "", ...entries, ""].join("\n").replace(/<(\w+)>/g, (whole, name: string) => values[name] ?? whole);
}
