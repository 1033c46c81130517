/** German: how numbers, hedges, ranks and rates are worded. Data, and how number words are put together. */
import { type LanguageData, words } from "./data.ts";

const UNITS = words(
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
);
const TENS = words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");

const stemOf = (value: number): string => (value === 1 ? "ein" : UNITS[value]!);

const spellCardinal = (value: number): string => {
  if (value < 20) return UNITS[value]!;
  if (value < 100) {
    const tens = TENS[Math.floor(value / 10) - 2]!;
    return value % 10 === 0 ? tens : `${stemOf(value % 10)}und${tens}`;
  }
  const rest = value % 100;
  const head = value < 200 ? "hundert" : `${stemOf(Math.floor(value / 100))}hundert`;
  return rest === 0 ? head : `${head}${spellCardinal(rest)}`;
};

const IRREGULAR: Readonly<Record<number, string>> = { 1: "erst", 3: "dritt", 7: "siebt", 8: "acht" };

/** The ordinal without its ending: "acht", "zwanzigst". */
const ordinalStem = (value: number): string => {
  const rest = value % 100;
  if (rest > 0 && rest < 20) {
    const head = value < 100 ? "" : spellCardinal(value - rest);
    return `${head}${IRREGULAR[rest] ?? `${UNITS[rest]}t`}`;
  }
  return `${spellCardinal(value)}st`;
};

const spell = (value: number, ordinal: boolean): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= 1000) return undefined;
  return ordinal ? `${ordinalStem(value)}e` : spellCardinal(value);
};

const below100: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 99 }, (_, k) => [spellCardinal(k + 1), k + 1] as const),
  ["ein", 1],
  ["zwo", 2],
  ["dreissig", 30],
]);

const HALVES: Readonly<Record<string, number>> = { anderthalb: 1.5, eineinhalb: 1.5, einundeinhalb: 1.5 };

/** Splits at a word that multiplies: 'zweihundertfünfzig' at "hundert". What stands before may be missing, for one. */
const product = (word: string, by: string, factor: number, part: (word: string) => number | undefined): number | undefined => {
  const at = word.indexOf(by);
  if (at < 0) return undefined;
  const before = at === 0 ? 1 : part(word.slice(0, at));
  const tail = word.slice(at + by.length).replace(/^und(?!$)/, "");
  const after = tail === "" ? 0 : part(tail);
  return before === undefined || after === undefined ? undefined : before * factor + after;
};

const belowThousand = (word: string): number | undefined => below100.get(word) ?? product(word, "hundert", 100, (part) => below100.get(part));

const start = /^(?:ein|zwei|zwo|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|andert)/;

/** 'zweihundertachtundsechzig' 268, 'sechzehneinhalb' 16.5. */
const compound = (word: string): number | undefined => {
  if (!start.test(word) || word.length > 60) return undefined;
  const half = HALVES[word];
  if (half !== undefined) return half;
  const whole = word.endsWith("einhalb") ? word.slice(0, -7) : word;
  const value = belowThousand(whole) ?? product(whole, "tausend", 1000, belowThousand);
  if (value === undefined || word === "ein") return undefined;
  return whole === word ? value : value + 0.5;
};

const inflected = (stems: Readonly<Record<string, number>>, endings: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(stems).flatMap(([stem, value]) => endings.map((ending) => [`${stem}${ending}`, value])));

const ordinals = (): Readonly<Record<string, number>> =>
  inflected(Object.fromEntries(Array.from({ length: 100 }, (_, k) => [ordinalStem(k + 1), k + 1])), ["e", "er", "en", "es", "em"]);

const DENOMINATORS: Readonly<Record<string, number>> = {
  drittel: 3,
  viertel: 4,
  fünftel: 5,
  sechstel: 6,
  siebtel: 7,
  achtel: 8,
  neuntel: 9,
  zehntel: 10,
  zwölftel: 12,
  fünfzehntel: 15,
  zwanzigstel: 20,
  hundertstel: 100,
};

const multiples = (): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {
    doppelt: 2,
    verdoppelt: 2,
    verdoppelte: 2,
    verdoppelten: 2,
    verdoppeln: 2,
    zweimal: 2,
    dreimal: 3,
    verdreifacht: 3,
    verdreifachte: 3,
    verdreifachen: 3,
    vervierfacht: 4,
    verfünffacht: 5,
    verzehnfacht: 10,
    anderthalbmal: 1.5,
  };
  for (let n = 3; n <= 20; n += 1) {
    for (const ending of ["", "e", "en", "er", "es"]) found[`${UNITS[n]}fach${ending}`] = n;
    found[`${UNITS[n]}mal`] = n;
  }
  return found;
};

/** German. */
export const german: LanguageData = {
  tag: "de",
  decimalMark: ",",
  group: ".",
  percentSign: "\u00a0%",
  elide: false,
  numberWords: {
    small: { eine: 1, einer: 1, einem: 1, einen: 1, ein: 1, eines: 1, null: 0 },
    later: [],
    hundred: [],
    magnitudes: { tausend: 1e3, million: 1e6, millionen: 1e6, milliarde: 1e9, milliarden: 1e9, billion: 1e12, billionen: 1e12, dutzend: 12 },
    alone: [],
    articles: ["eine", "einer", "ein"],
    and: [],
    point: ["komma"],
    half: "und eine halbe|und ein halbes",
    shares: { "eine halbe": 0.5, "einer halben": 0.5, "ein halbes": 0.5, "eine viertel": 0.25, "eine dreiviertel": 0.75 },
    join: (rest, value) => (rest === 0 ? value : undefined),
    tens: [],
  },
  compound,
  ones: ["ein", "eine", "einer", "einem", "einen", "eines", "eins"],
  magnitudes: [
    { value: 1e3, one: "Tausend", many: "Tausend", short: "Tsd.|Tsd|T" },
    { value: 1e6, one: "Million", many: "Millionen", short: "Mio.|Mio|Mill." },
    { value: 1e9, one: "Milliarde", many: "Milliarden", short: "Mrd.|Mrd|Mia." },
    { value: 1e12, one: "Billion", many: "Billionen", short: "Bio.|Bio" },
  ],
  hedgesBefore: {
    "at-least": "mindestens|wenigstens|zumindest|nicht weniger als|ein minimum von|minimum|mind.|min.|≥|>=|nicht unter|zum mindesten|minimal",
    "at-most": "höchstens|maximal|bis zu|nicht mehr als|ein maximum von|maximum|max.|≤|<=|allenfalls|nicht über|längstens|maximal bis zu",
    "more-than":
      "über|mehr als|gut|deutlich über|weit über|knapp über|oberhalb von|übersteigt|überstieg|überschreitet|überschritt|etwas mehr als|>|weit mehr als|deutlich mehr als|größer als|höher als|jenseits von|etwas über|leicht über",
    "less-than": "unter|weniger als|unterhalb von|deutlich unter|weit unter|kleiner als|niedriger als|<|deutlich weniger als|weit weniger als",
    nearly: "knapp|fast|beinahe|nahezu|annähernd|an die|knapp unter|etwas weniger als|dicht an|nahe|nahe an|kurz vor|etwas unter|leicht unter",
    about:
      "etwa|rund|circa|zirka|ca.|ca|ungefähr|um die|schätzungsweise|geschätzt|geschätzte|geschätzten|in etwa|so um die|~|≈|näherungsweise|bei rund|bei etwa",
    exactly: "genau|exakt|präzise|genau bei",
  },
  hedgesAfter: {
    "at-least": "oder mehr|oder höher|und mehr|und darüber|oder darüber|mindestens|+|oder besser",
    "at-most": "oder weniger|und weniger|oder darunter|und darunter|höchstens|maximal",
    about: "oder so|ungefähr|in etwa",
    exactly: "genau",
  },
  noHedges: "verfügt über|verfügen über|verfügte über|verfügten über|berichtet über|entscheidet über|informiert über|gegenüber|->|=>|-->|→",
  durationHedges: ["über", "unter"],
  percent: {
    percent: "%|prozent|v.h.|v. h.|vh|-prozent|prozentige|prozentiger|prozentigen|prozentiges",
    "percentage-points": "prozentpunkte|prozentpunkten|prozentpunkt|prozent-punkte|%-punkte|%-punkten|pp|%punkte|prozentpunktes",
    permille: "‰|promille",
    permyriad: "basispunkte|basispunkten|basispunkt",
  },
  of: ["an", "von"],
  ordinals: ordinals(),
  ordinalSuffixes: [],
  ordinalPoint: true,
  ordinalPrefixes: [],
  ordinalStops: words(
    "mal male hälfte halbjahr quartal linie stelle schritt schritte und oder hand blick sitz klasse quartals halbjahres welt weltkrieg person reihe phase lesung welle lebensjahr drei zwei vier fünf sechs neun zehn monate monaten jahre jahren ist sind war waren hat haben wird werden industrielle industriellen",
  ),
  determiners: words(
    "der die das dem den des am im zum zur vom beim ein eine einen einem einer ihre ihren ihrem ihrer seine seinen seiner seinem unsere unseren unserer diese dieser diesen jede jeder jeden jedes jedem ihr sein unser",
  ),
  denominators: { ...DENOMINATORS, ...inflected(DENOMINATORS, ["n", "s"]) },
  halves: "die hälfte|der hälfte|hälfte",
  fractionFollowers: words("der des aller von seiner ihrer unserer"),
  outOf: { any: "von|von insgesamt|von jeweils", round: "von|je" },
  multiples: multiples(),
  weakMultiples: { doppelte: 2, doppelten: 2 },
  multipleFollowers: words("so wie der des"),
  timesBefore: "faktor|um den faktor",
  multipleSuffixes: ["fach", "fache", "fachen", "faches", "mal", "x", "×"],
  ranges: [
    ["zwischen", "und"],
    ["von", "bis"],
    ["", "bis"],
    ["", "oder"],
    ["", "bis zu"],
  ],
  joiners: words("auf bis und oder , gegenüber"),
  changes: words(
    "steigen stieg steigt gestiegen stiegen wachsen wächst wuchs gewachsen erhöhen erhöht erhöhte sinken sank sinkt gesunken fallen fiel fällt gefallen zunehmen zugenommen nahm abnehmen abgenommen klettern kletterte verbessern verbesserte verbessert heben hob gehoben senken senkte gesenkt anstieg rückgang zunahme wachstum erhöhung",
  ),
  per: {
    year: "pro jahr|je jahr|im jahr|jährlich|/jahr|p.a.|p. a.|jedes jahr|jährliche|jährlichen|jährliches|jährlicher|/ jahr|im jahresdurchschnitt",
    month: "pro monat|im monat|monatlich|/monat|jeden monat|je monat",
    quarter: "pro quartal|im quartal|vierteljährlich|/quartal|je quartal",
    day: "pro tag|am tag|täglich|/tag|je tag",
    week: "pro woche|in der woche|wöchentlich|/woche|je woche",
    hour: "pro stunde|in der stunde|/stunde|je stunde",
  },
  perWords: ["pro", "je"],
  ranks: "rang|platz|auf rang|auf platz|position|nummer|nr.|rang :|platz :|platzierung",
  ranksOrdinal: "auf|als|liegt|belegt|rangiert",
  rankNouns: "platz|rang|stelle|position|plätze|größte|größten|höchste|beste|besten|weltweit|im ranking|von|platzes|ranges|höchsten",
  rankings: words("index ranking rangliste liste vergleich"),
  top: "top|den top|die top|top -",
  among: words("unter zu in"),
  leading: words("führenden besten stärksten größten führende wichtigsten"),
  structural:
    "abschnitt|abschnitte|abschnitten|artikel|artikeln|art.|absatz|absätze|abs.|satz|paragraf|paragraph|paragrafen|§|§§|kapitel|kap.|anhang|anhänge|anlage|anlagen|tabelle|tabellen|tab.|abbildung|abbildungen|abb.|kasten|grafik|schaubild|diagramm|karte|seite|seiten|s.|fußnote|fn.|band|bd.|nr|nr.|nrn.|nummer|nummern|no.|№|#|ziffer|ziff.|ziffern|buchstabe|beschluss|beschlüsse|erlass|richtlinie|richtlinien|verordnung|verordnungen|gesetz|resolution|rundschreiben|bekanntmachung|empfehlung|frage|fragen|version|v.|din|din en|iso|iec|en|norm|isbn|issn|doi|projekt|vision|agenda|horizont|expo|raum|zimmer|gebäude|tor|flug|route|ausfahrt|bundesstraße|autobahn|plz|postleitzahl|postfach|tel|tel.|telefon|fax|mobil|kontakt|code|kennzeichen|aktenzeichen|az.|konto|los|phase|phasen|szenario|szenarien|option|optionen|kategorie|klasse|typ|modell|stufe|stufen|ebene|zone|bezirk|covid|industrie|windows|drucksache|bundestagsdrucksache|bundesratsdrucksache|teil|teile|punkt|frage|drucksache|rn.|rdnr.|schritt|zeile|spalte|maßnahme|säule|handlungsfeld|baustein|modul|ausgabe|auflage|folge|staffel|(eu)|(eg)|verordnung (eu)|richtlinie (eu)|gruppe|sdg|linie|etage|zeilen",
  structuralWeak: "ziel|ziele|punkt|punkte|gruppe|runde|region|serie|reihe|aufgabe",
  idioms:
    "zum einen|zum anderen|einer nach dem anderen|eins zu eins|24/7|rund um die uhr|auf einmal|einmal|noch einmal|in erster linie|an erster stelle|zum ersten mal|erstes mal|zweiter weltkrieg|zweiten weltkrieg|ersten weltkrieg|dritte welt|dritte partei|dritten|drittland|drittländer|null toleranz|null-toleranz|netto-null|netto null|aus erster hand|aus zweiter hand|eine art|ein paar|ein wenig|ein bisschen|eines tages|der eine|die eine|das eine|50/50|acht geben|außer acht|in acht|vierte industrielle revolution|vierten industriellen revolution|21. jahrhundert|20. jahrhundert|19. jahrhundert|erstes quartal|zweites quartal|drittes quartal|viertes quartal|ersten quartal|zweiten quartal|dritten quartal|vierten quartal|ersten halbjahr|zweiten halbjahr|erstes halbjahr|zweites halbjahr|unter vier augen|einer der|eine der|eines der|erste hilfe|ersten schritt|erster schritt|in einem|vierundzwanzig stunden",
  homographs: {},
  nouns: "",
  stops: words(
    "und oder aber sondern denn doch sowie bzw in im an am auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um über unter vor hinter neben zwischen bis während wegen trotz gegenüber als wie wenn weil dass ob damit da der die das dem den des ein eine einer eines einem einen ist sind war waren wird werden wurde wurden hat haben hatte hatten sein kann können könnte könnten würde würden sollte sollten dürfte dürften müsste müssten wollen muss müssen soll sollen darf dürfen nicht auch nur noch schon bereits jedoch so dann er sie es wir ihr sich dies diese dieser dieses hier dort etwa rund mehr weniger jeweils pro je gestiegen gesunken erreicht erreichen betrug beträgt lag liegt stieg fiel sank wuchs verbunden angeschlossen insgesamt davon darunter",
  ),
  unitWeak: [],
  unitAdjectives: words("aufeinanderfolgende aufeinanderfolgenden volle vollen ganze weitere weiteren zusätzliche zusätzlichen lange"),
  oneCues: words("nur genau mindestens höchstens einzige einziger lediglich"),
  clockBefore: ["um", "gegen", "ab"],
  dayBefore: ["am", "vom", "zum", "bis", "ab"],
  spell,
};
