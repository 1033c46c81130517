/** The language tag under which an agenda's file keeps a language. */
import type { OwnAgenda } from "../agenda/own.ts";
import { baseLanguage } from "../draft/language/known.ts";

/** The agenda's own tag where it is of the same language: `en-GB` for `en`; else the language itself. */
export const tagIn = (agenda: Pick<OwnAgenda, "language"> | undefined, language: string): string =>
  agenda && baseLanguage(agenda.language) === baseLanguage(language) ? agenda.language : language;
