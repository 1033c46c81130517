/**
 * Lemmas: words without inflection. Only plurals, cases and possessives are taken off, no verb endings and no derivation: a label must not
 * match another word. A lemma is a key to compare by and need be no word; stripping one letter too many does no harm, making two words one does.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split(":") as [string, string]),
  );

const EN_IRREGULAR = pairs(`
  children:child men:man women:woman feet:foot teeth:tooth mice:mouse geese:goose oxen:ox criteria:criterion phenomena:phenomenon
  indices:index matrices:matrix appendices:appendix vertices:vertex analyses:analysis crises:crisis hypotheses:hypothesis theses:thesis
  syntheses:synthesis diagnoses:diagnosis emphases:emphasis parentheses:parenthesis gases:gas biases:bias lenses:lens canvases:canvas
  atlases:atlas aliases:alias quizzes:quiz halves:half lives:life knives:knife leaves:leaf selves:self shelves:shelf wolves:wolf thieves:thief
  wives:wife loaves:loaf calves:calf heroes:hero potatoes:potato tomatoes:tomato vetoes:veto echoes:echo cargoes:cargo movies:movie
  cookies:cookie ties:tie dies:die lies:lie pies:pie menus:menu gurus:guru memoranda:memorandum strata:stratum curricula:curriculum
  bacteria:bacterium fora:forum caches:cache niches:niche aches:ache headaches:headache uses:use houses:house causes:cause clauses:clause
  pauses:pause abuses:abuse excuses:excuse reuses:reuse refuses:refuse spouses:spouse warehouses:warehouse greenhouses:greenhouse
  powerhouses:powerhouse misuses:misuse accuses:accuse axes:axis oases:oasis datum:data
`);

/** Words in -s that are no plurals, or whose singular is another word. */
const EN_INVARIANT = list(`
  news means goods arms customs series species headquarters always perhaps whereas overseas besides yes plus thus does goes was has this his its
  gas bus us is as bias atlas lens texas canvas chaos ethos cosmos laos diabetes rabies mathematics economics politics physics ethics logistics
  electronics robotics genetics linguistics aesthetics athletics analytics informatics mechanics dynamics academics acoustics optics
  paris wales philippines netherlands states odds thanks towards upwards downwards afterwards else sometimes
`);

const CONSONANT_Y = /[^aeiou]ies$/u;

const lemmaOfEnglish = (norm: string): string => {
  const word = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
  const irregular = EN_IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.endsWith("men") && word.length > 5 && /(?:wo|s|e|n|y|r)men$/u.test(word)) return `${word.slice(0, -2)}an`;
  if (!word.endsWith("s") || word.length < 4 || EN_INVARIANT.has(word)) return word;
  if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (CONSONANT_Y.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|us)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const FR_IRREGULAR = pairs("travaux:travail baux:bail vitraux:vitrail yeux:œil oeil:œil tous:tout toutes:tout");
/** Words whose final letter tells them from others. */
const FR_INVARIANT = list("taux faux cours fonds pays temps mais plus dans sans sous vers très fois trois choix prix voix dix six deux bas");

const lemmaOfFrench = (norm: string): string => {
  const irregular = FR_IRREGULAR.get(norm);
  if (irregular) return irregular;
  if (norm.length < 4 || FR_INVARIANT.has(norm) || norm.endsWith("ss")) return norm;
  if (norm.endsWith("eaux")) return norm.slice(0, -1);
  if (norm.endsWith("aux")) return `${norm.slice(0, -3)}al`;
  return norm.endsWith("s") || norm.endsWith("x") ? norm.slice(0, -1) : norm;
};

/** Nouns with their plural in -er, and adjectives' endings: elsewhere -er makes another word (Verbrauch, Verbraucher). */
const DE_ER_PLURALS = list(`
  kind land bild feld mitglied haus gut buch wort rad dorf amt volk mann geist licht ei schild brett kleid glied tal band bund rand wald grab
  blatt dach fach fass glas gras huhn kalb kraut lamm loch nest rind schloss schwert
`);
const DE_ADJECTIVE = /(?:al|ell|isch|ig|lich|bar|sam|iv|ar|ös|os|ant|ent|los|voll|haft|tet|ert|iert|end|weit|neu|gross|klein|hoch|hoh|jung|alt)$/u;
const UMLAUTS = pairs("ä:a ö:o ü:u ß:ss");

const lemmaOfGerman = (norm: string): string => {
  const plain = norm.replace(/[äöüß]/gu, (char) => UMLAUTS.get(char) ?? char);
  if (plain.length < 4) return plain;
  let word = plain;
  if (/[^aeiou]ern$/u.test(word)) word = word.slice(0, -1);
  if (word.endsWith("er")) {
    const stem = word.slice(0, -2);
    const plural = [...DE_ER_PLURALS].some((noun) => stem.endsWith(noun) && (stem.length === noun.length || stem.length > noun.length + 2));
    return plural || DE_ADJECTIVE.test(stem) ? stem : word;
  }
  if (/(?:em|en|es)$/u.test(word) && word.length > 5) word = word.slice(0, -2);
  else if (word.endsWith("e") || (word.length > 4 && /(?:[lr]n|[^aeious]s)$/u.test(word))) word = word.slice(0, -1);
  return word.endsWith("inn") || word.endsWith("niss") ? word.slice(0, -1) : word;
};

/**
 * A normalised word without its inflection: English and French plurals (with possessives), German plural and case endings with umlauts
 * folded; other languages' words as they are, for Vietnamese does not inflect and the rest is not known.
 * `language` is a base language ("en"). Not remembered here: `formsOf` does.
 */
export const lemmaOf = (norm: string, language: string): string => {
  if (language === "en") return lemmaOfEnglish(norm);
  if (language === "fr") return lemmaOfFrench(norm);
  if (language === "de") return lemmaOfGerman(norm);
  return norm;
};
