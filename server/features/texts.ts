/** Which of an entry's texts to show: in the language of the text at hand where there is one. */
import { findEntry } from "../agenda/find.ts";
import type { Agenda, Entry, Source, Texts } from "../agenda/model.ts";
import { baseLanguage } from "../draft/language/known.ts";

/** The texts in a language: by its tag, else by its base language, in whatever region. Empty where there are none. */
export function textsIn(texts: Texts, language: string): readonly string[] {
  const own = texts[language];
  if (own) return own;
  const base = baseLanguage(language);
  const tag = Object.keys(texts).find((each) => baseLanguage(each) === base);
  return tag === undefined ? [] : (texts[tag] ?? []);
}

/** The first text in a language, else in one of the others (the agenda's own comes first), else any. */
export function textIn(texts: Texts, language: string, others: readonly string[] = []): string | undefined {
  for (const each of [language, ...others]) {
    const [text] = textsIn(texts, each);
    if (text !== undefined) return text;
  }
  return Object.values(texts)[0]?.[0];
}

/** An entry's name: a term's or group's preferred label, a figure's label, a source's title. */
export function nameOf(entry: Entry, language: string, others: readonly string[] = []): string {
  if (entry.type === "source") return entry.title;
  return textIn(entry.type === "figure" ? entry.label : entry.preferred, language, others) ?? entry.id;
}

/** The agenda in force in which an entry stands, which need not be the one whose file holds it. */
export const agendaOf = (agendas: readonly Agenda[], entry: Entry): Agenda | undefined =>
  agendas.find((agenda) => findEntry(agenda, entry.id) === entry) ?? agendas.find(({ id }) => id === entry.agenda);

/** The source with an id that an entry names. */
export function sourceOf(agendas: readonly Agenda[], entry: Entry, id: string | undefined): Source | undefined {
  const agenda = agendaOf(agendas, entry);
  const found = agenda && id !== undefined ? findEntry(agenda, id) : undefined;
  return found?.type === "source" ? found : undefined;
}

/** An entry's id among agendas in force: plain for the first agenda that has one of this name, else with its agenda before it. */
export function referenceOf(agendas: readonly Agenda[], entry: Entry): string {
  const first = agendas.find((agenda) => findEntry(agenda, entry.id) !== undefined);
  return first === undefined || findEntry(first, entry.id) === entry ? entry.id : `${agendaOf(agendas, entry)?.id ?? entry.agenda}:${entry.id}`;
}
