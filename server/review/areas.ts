/** Names of countries and regions by the Unicode CLDR, which `Intl` knows in every language. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The world, continents and their parts by UN M49, as CLDR uses them. */
const GROUPS = "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419".split(
  " ",
);
/** Names in running text that CLDR lacks. */
const COMMON: Readonly<Record<string, readonly (readonly [name: string, code: string])[]>> = {
  en: [
    ["the world", "001"],
    ["worldwide", "001"],
    ["globally", "001"],
    ["global", "001"],
    ["the globe", "001"],
    ["asean", "035"],
    ["south-east asia", "035"],
    ["eu", "EU"],
    ["oecd", "OECD"],
    ["usa", "US"],
    ["uk", "GB"],
    ["britain", "GB"],
    ["northern ireland", "GB"],
    ["wales", "GB"],
    ["england", "GB"],
    ["scotland", "GB"],
    ["sub-saharan africa", "202"],
    ["the continent", "CONTINENT"],
  ],
  vi: [
    ["thế giới", "001"],
    ["toàn cầu", "001"],
    ["asean", "035"],
    ["đông nam á", "035"],
    ["eu", "EU"],
    ["oecd", "OECD"],
    ["anh", "GB"],
  ],
  fr: [
    ["le monde", "001"],
    ["monde", "001"],
    ["mondial", "001"],
    ["mondiale", "001"],
    ["asean", "035"],
    ["ue", "EU"],
    ["ocde", "OECD"],
    ["cedeao", "CEDEAO"],
    ["uemoa", "UEMOA"],
    ["afrique de l'ouest", "011"],
    ["afrique subsaharienne", "202"],
    ["le continent", "CONTINENT"],
  ],
  de: [
    ["welt", "001"],
    ["weltweit", "001"],
    ["asean", "035"],
    ["eu", "EU"],
    ["oecd", "OECD"],
    ["usa", "US"],
    ["eu-weit", "EU"],
    ["europaweit", "150"],
  ],
};

/** The names of all regions in a language, with their codes. */
export function regionNames(language: string): readonly (readonly [name: string, code: string])[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const result: (readonly [string, string])[] = [];
  const add = (code: string) => {
    // CLDR keeps names under withdrawn codes too: VD is Viet Nam, VN today
    const current =
      new Intl.Locale("und", { region: code }).maximize().region === code ? code : (Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? code);
    const name = names.of(code);
    if (name && name !== code && code !== "ZZ" && code !== "QO" && code !== "UN") result.push([name, current]);
  };
  for (const first of LETTERS) for (const second of LETTERS) add(first + second);
  for (const code of GROUPS) add(code);
  return [...result, ...(COMMON[language.split("-")[0] ?? ""] ?? [])];
}

/**
 * The country that an English adjective or noun of nationality names ('Kenyan', 'Austrian'), by the stems of `demonymStem`.
 * @param surface as written: only a capitalised word is one.
 */
export function demonymCode(surface: string, norm: string, demonyms: ReadonlyMap<string, string>): string | undefined {
  if (norm.length < 5 || surface.charAt(0) === surface.charAt(0).toLowerCase()) return undefined;
  for (const suffix of ["an", "ian", "ean", "n", "ese", "i", "ish", "ic"]) {
    if (!norm.endsWith(suffix)) continue;
    const stem = norm.slice(0, -suffix.length).replace(/[aeiouy]$/, "");
    const code = stem.length >= 4 ? demonyms.get(stem) : undefined;
    if (code) return code;
  }
  return undefined;
}

/**
 * The stem of a country's name by which English makes its adjective ('Kenya' gives 'kenya' for 'Kenyan', 'Austria' 'austria' for
 * 'Austrian'), or undefined where the name is of several words or too short to tell.
 */
export function demonymStem(name: string): string | undefined {
  return /^\p{Lu}\p{Ll}{4,}$/u.test(name) ? name.toLowerCase().replace(/[aeiouy]$/, "") : undefined;
}
