/** The areas that figures may speak of, named in the language of the editor. */

/** An area in a list. */
export interface Region {
  /** A CLDR region code: `VN`, `EU`, `001` for the world. */
  readonly code: string;
  readonly name: string;
}

/** The world, and no test, unknown or administrative region of the CLDR. */
const WORLD = "001";
const NO_AREAS = new Set(["ZZ", "XA", "XB", "QO", "EZ", "UN"]);

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Whether it is the code in use: `DE` and not `DD`. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

/** The ISO 3166 regions, the European Union and the world, by name. `language`: a BCP 47 tag; English where nobody knows it. */
export function listRegions(language: string): readonly Region[] {
  const [locale = "en"] = supported(language);
  const names = new Intl.DisplayNames([locale, "en"], { type: "region", fallback: "none" });
  const codes = [WORLD, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))];
  return codes
    .flatMap((code) => {
      const name = NO_AREAS.has(code) ? undefined : names.of(code);
      return name !== undefined && (code === WORLD || isCurrent(code)) ? [{ code, name }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

function supported(language: string): readonly string[] {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language);
  } catch {
    return []; // no language tag
  }
}

/** The name of a language in another: 'Vietnamese', 'tiếng Việt'. The tag where nobody knows it. */
export function nameOfLanguage(tag: string, language: string): string {
  const [locale = "en"] = supported(language);
  try {
    return new Intl.DisplayNames([locale, "en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether a text is a language tag as agendas take it: `en`, `pt-BR`. */
export const isLanguageTag = (text: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(text);
