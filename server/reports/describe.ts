/** What is official, in words, as reports tell it beside a finding. */
import type { Entry, Figure } from "../agenda/model.ts";

/** An official figure in words, in a language: '80.2% of households, 2024'. */
export type DescribeFigure = (figure: Figure, language: string) => string;

const textIn = (texts: Readonly<Record<string, readonly string[]>>, language: string): string =>
  (texts[language] ?? Object.values(texts)[0])?.[0] ?? "";

/** What is official, in words: a figure's label and value, a term's preferred label, a group's name and members. */
export function describeEntry(entry: Entry, language: string, describeFigure: DescribeFigure): string {
  switch (entry.type) {
    case "figure":
      return `${textIn(entry.label, language)}: ${describeFigure(entry, language)}`;
    case "term":
      return textIn(entry.preferred, language);
    case "group":
      return `${textIn(entry.preferred, language)} (${entry.members.length}): ${entry.members.map(({ preferred }) => textIn(preferred, language)).join("; ")}`;
    case "source":
      return entry.title;
  }
}
