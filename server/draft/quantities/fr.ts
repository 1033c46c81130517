/** French: how numbers, hedges, ranks and rates are worded. Data. */
import { type LanguageData, numbered, words } from "./data.ts";

const UNITS = words("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf");
const TENS = words("vingt trente quarante cinquante soixante");

const spellCardinal = (value: number): string => {
  if (value < 20) return UNITS[value]!;
  if (value >= 100) {
    const rest = value % 100;
    const hundreds = Math.floor(value / 100);
    const head = hundreds === 1 ? "cent" : `${UNITS[hundreds]} cent`;
    if (rest > 0) return `${head} ${spellCardinal(rest)}`;
    return hundreds === 1 ? head : `${head}s`;
  }
  if (value >= 80) return value === 80 ? "quatre-vingts" : `quatre-vingt-${UNITS[value - 80]}`;
  // 60–79 count on from sixty: 'soixante et onze'
  const base = value >= 60 ? 60 : value - (value % 10);
  const rest = value - base;
  const head = TENS[base / 10 - 2]!;
  if (rest === 0) return head;
  return rest === 1 || rest === 11 ? `${head} et ${UNITS[rest]}` : `${head}-${UNITS[rest]}`;
};

const spellOrdinal = (value: number): string => {
  if (value === 1) return "premier";
  const cardinal = spellCardinal(value).replace(/s$/, (s) => (value % 100 === 80 || (value >= 200 && value % 100 === 0) ? "" : s));
  if (cardinal.endsWith("cinq")) return `${cardinal}uième`;
  if (cardinal.endsWith("neuf")) return `${cardinal.slice(0, -1)}vième`;
  return `${cardinal.replace(/e$/, "")}ième`;
};

const spell = (value: number, ordinal: boolean): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= 1000) return undefined;
  return ordinal ? spellOrdinal(value) : spellCardinal(value);
};

const ordinals = (): Readonly<Record<string, number>> => {
  const found: Record<string, number> = { première: 1, premiers: 1, premières: 1, seconde: 2, second: 2 };
  for (let n = 1; n <= 100; n += 1) {
    const word = spellOrdinal(n);
    found[word] = n;
    if (word.includes(" et ")) found[word.replaceAll(" et ", "-et-")] = n;
  }
  return found;
};

const join = (rest: number, value: number): number | undefined => {
  if (value === 0) return undefined;
  if (rest === 0) return value;
  // 'dix-sept', 'soixante-dix-sept': ten and what follows are words of their own
  if (rest === 10 && value >= 7 && value <= 9) return rest + value;
  if ((rest === 70 || rest === 90) && value >= 7 && value <= 9) return rest + value;
  if (rest === 4 && value === 20) return 80;
  if (rest === 60 || rest === 80) return value < 20 ? rest + value : undefined;
  return rest >= 20 && rest % 10 === 0 && value < 10 ? rest + value : undefined;
};

/** French. */
export const french: LanguageData = {
  tag: "fr",
  decimalMark: ",",
  group: "\u202f",
  percentSign: "\u00a0%",
  elide: true,
  numberWords: {
    small: {
      ...numbered(UNITS.filter((word) => !word.includes("-")).join(" "), 0),
      ...numbered(TENS.join(" "), 20, 10),
      une: 1,
      vingts: 20,
      septante: 70,
      huitante: 80,
      nonante: 90,
    },
    later: [],
    hundred: ["cent", "cents"],
    magnitudes: {
      mille: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
      billion: 1e12,
      billions: 1e12,
      douzaine: 12,
      douzaines: 12,
      dizaine: 10,
      dizaines: 10,
      quinzaine: 15,
      vingtaine: 20,
      trentaine: 30,
      quarantaine: 40,
      cinquantaine: 50,
      soixantaine: 60,
      centaine: 100,
      centaines: 100,
      millier: 1e3,
      milliers: 1e3,
    },
    alone: ["mille", "cent"],
    articles: ["un", "une"],
    and: ["et"],
    point: ["virgule"],
    half: "et demi|et demie",
    shares: { "un demi-": 0.5, "un demi": 0.5, "un quart de": 0.25 },
    join,
    tens: [],
  },
  ones: ["un", "une"],
  magnitudes: [
    { value: 1e3, one: "mille", many: "mille", short: "k|K|milliers|millier" },
    { value: 1e6, one: "million", many: "millions", short: "M|Mio|mio" },
    { value: 1e9, one: "milliard", many: "milliards", short: "Md|Mds|Mrd|Mrds|md|mds" },
    { value: 1e12, one: "billion", many: "billions", short: "" },
  ],
  hedgesBefore: {
    "at-least":
      "au moins|au minimum|un minimum de|un minimum d'|minimum|pas moins de|pas moins d'|non moins de|à tout le moins|≥|>=|supérieur ou égal à|supérieure ou égale à|min.|à partir de",
    "at-most":
      "au plus|tout au plus|au maximum|un maximum de|un maximum d'|maximum|jusqu'à|pas plus de|pas plus d'|ne dépassant pas|n'excédant pas|≤|<=|inférieur ou égal à|inférieure ou égale à|plafonné à|plafonnée à|max.|ne dépasse pas|ne dépassera pas|au grand maximum",
    "more-than":
      "plus de|plus d'|au-dessus de|au-delà de|supérieur à|supérieure à|supérieurs à|supérieures à|dépassant|dépasse|dépassé|dépassent|a dépassé|excédant|excède|un peu plus de|un peu plus d'|bien plus de|>|largement plus de|dépassé les|dépasse les|plus que|dépassait|franchi",
    "less-than":
      "moins de|moins d'|en dessous de|au-dessous de|inférieur à|inférieure à|inférieurs à|inférieures à|sous|en deçà de|<|sous les|sous la barre de|bien moins de|moins que|sous la barre des",
    nearly:
      "près de|près d'|presque|pas loin de|un peu moins de|un peu moins d'|à peine moins de|tout près de|proche de|proches de|quasi|quasiment|avoisinant|avoisine|approchant|frôle|frôlant|juste sous",
    about:
      "environ|à peu près|approximativement|autour de|quelque|aux alentours de|de l'ordre de|vers|une estimation de|estimé à|estimée à|estimés à|grosso modo|dans les|~|≈|circa|env.|aux environs de|plus ou moins|d'environ",
    exactly: "exactement|précisément|très exactement",
  },
  hedgesAfter: {
    "at-least": "ou plus|et plus|ou davantage|au moins|au minimum|minimum|et au-delà|ou au-delà|+|ou mieux|et au-dessus",
    "at-most": "ou moins|et moins|au plus|au maximum|maximum|tout au plus",
    about: "environ|à peu près|approximativement",
    exactly: "exactement",
  },
  noHedges: "->|=>|-->|→",
  durationHedges: [],
  percent: {
    percent: "%|pour cent|pourcent|p. 100|p. cent|p.100|pct",
    "percentage-points":
      "points de pourcentage|point de pourcentage|points de %|points de pour cent|points pourcentage|points de base pourcent|pp|p.p.|points de pourcent|points de pourcentages|pts de pourcentage|pts de %",
    permille: "‰|pour mille",
    permyriad: "points de base|point de base",
  },
  of: ["de", "d'"],
  ordinals: ordinals(),
  ordinalSuffixes: ["e", "er", "ère", "re", "ème", "eme", "nd", "nde", "es", "èmes", "ers", "ième", "°", "ᵉ", "ᵉʳ", "ʳᵉ"],
  ordinalPoint: false,
  ordinalPrefixes: [],
  ordinalStops: words(
    "fois moitié lieu partie parties pas ministre main abord temps trimestre trimestres semestre semestres et ou de du des d' mondiale monde guerre étape étapes plan ligne âge classe degré mois ans années pays tiers lecture dame personne est sont a ont que à trois deux quatre cinq six jours an jour année",
  ),
  determiners: words("le la les l' un une sa son ses leur leurs notre nos cette ce cet au aux du des de d' chaque votre vos"),
  denominators: {
    tiers: 3,
    quart: 4,
    quarts: 4,
    cinquième: 5,
    cinquièmes: 5,
    sixième: 6,
    sixièmes: 6,
    septième: 7,
    septièmes: 7,
    huitième: 8,
    huitièmes: 8,
    neuvième: 9,
    neuvièmes: 9,
    dixième: 10,
    dixièmes: 10,
    douzième: 12,
    douzièmes: 12,
    vingtième: 20,
    vingtièmes: 20,
    centième: 100,
    centièmes: 100,
  },
  halves: "la moitié|moitié",
  fractionFollowers: words("de des du d' de la"),
  outOf: { any: "sur|sur un total de|sur les", round: "sur|pour" },
  multiples: {
    doublé: 2,
    doublée: 2,
    doublés: 2,
    doubler: 2,
    triplé: 3,
    triplée: 3,
    triplés: 3,
    tripler: 3,
    quadruplé: 4,
    quadrupler: 4,
    quintuplé: 5,
    décuplé: 10,
  },
  weakMultiples: { double: 2, triple: 3, quadruple: 4 },
  multipleFollowers: words("de du des d' la le les l'"),
  timesBefore: "multiplié par|multipliée par|multipliés par|multiplier par|multipliant par|facteur|un facteur de",
  multipleSuffixes: ["x", "×"],
  ranges: [
    ["entre", "et"],
    ["de", "à"],
    ["comprise entre", "et"],
    ["compris entre", "et"],
    ["", "à"],
    ["", "ou"],
  ],
  joiners: words("à et ou , contre"),
  changes: words(
    "passer passe passé passée passés passant passera passeront passait augmenter augmente augmenté augmentera baisser baisse baissé diminuer diminue diminué progresser progresse progressé progression hausse monter monte monté remonter grimper grimpe grimpé reculer recule reculé chuter chute chuté croître crû croissance porter porté porte portée ramener ramené réduire réduit augmentation diminution recul évoluer évolué gagner gagne bondi bondir évolution",
  ),
  per: {
    year: "par an|/an|par année|chaque année|annuellement|l'an|annuels|annuelle|annuel|annuelles|en moyenne par an|par an en moyenne|/ an|tous les ans",
    month: "par mois|/mois|mensuels|mensuelle|mensuel|mensuelles|chaque mois",
    quarter: "par trimestre|/trimestre|trimestriels|chaque trimestre",
    day: "par jour|/jour|chaque jour|quotidiens|quotidiennement",
    week: "par semaine|/semaine|chaque semaine",
    hour: "par heure|/heure|à l'heure",
  },
  perWords: ["par"],
  ranks: "rang|au rang|place|classé|classée|classé numéro|numéro|rang :|position",
  ranksOrdinal:
    "classé|classée|classés|classées|classe|classent|au|occupe le|occupe la|à la|le rang de|rang de|passé au|passe au|arrive|arrivé|du|de la|figure|se situe|range|rangé",
  rankNouns:
    "rang|place|position|mondial|mondiale|rang mondial|place mondiale|au classement|sur|dans le monde|de la région|d'asie|en asie|économie mondiale|plus",
  rankings: words("indice classement palmarès liste index monde classements"),
  top: "top|le top|top -",
  among: words("parmi dans au"),
  leading: words("premiers premières meilleurs meilleures leaders"),
  structural:
    "section|sections|article|articles|art.|art|alinéa|alinéas|paragraphe|paragraphes|par.|chapitre|chapitres|chap.|annexe|annexes|appendice|titre|livre|tableau|tableaux|tab.|figure|figures|fig.|encadré|encadrés|graphique|graphiques|carte|page|pages|p.|pp.|note|notes|volume|vol.|tome|no|no.|nos|n°|n°s|nº|№|#|n|n °|numéro|numéros|réf.|référence|décret|décrets|arrêté|arrêtés|loi|lois|loi n°|directive|directives|règlement|règlements|résolution|résolutions|décision|décisions|circulaire|circulaires|ordonnance|ordonnances|avis|recommandation|recommandations|question|questions|version|versions|v.|iso|iec|norme|normes|isbn|issn|doi|projet|vision|agenda|horizon|expo|odd|salle|bureau|bâtiment|porte|vol no|route|nationale|départementale|autoroute|sortie|code postal|cp|bp|b.p.|boîte postale|tél|tél.|téléphone|fax|mobile|contact|code|identifiant|série|plaque|licence|permis|facture|lot|phase|phases|étape no|scénario|scénarios|option|options|catégorie|classe|type|modèle|niveau|niveaux|groupe de travail|objectif|objectifs|composante|composantes|activité|activités|indicateur|indicateurs|équation|zone|arrondissement|covid|composez|appelez|composer le|industrie|windows|plan france|france|stratégie|(ue)|(ce)|règlement (ue)|directive (ue)|directive (ce)|pilier|axe|mesure no|ligne|règle|principe|dossier|affaire|cas|épisode|saison|étage|chambre|volet|chantier",
  structuralWeak: "objectif|cible|points|point|étape|stade|groupe|ligne|partie|parties|rangée|colonne|mesure|tour|région|série",
  idioms:
    "d'une part|l'un|l'une|les uns|les unes|l'un l'autre|un à un|une à une|un par un|une fois|à la fois|un jour|24/7|24h/24|7j/7|7 jours sur 7|24 heures sur 24|en premier lieu|en second lieu|en deuxième lieu|en troisième lieu|en un mot|première fois|pour la première fois|premier ministre|première ministre|premier lieu|tout d'abord|tiers monde|tiers-monde|tierce partie|second degré|guichet unique|zéro émission|zéro carbone|zéro déchet|neutralité|zéro tolérance|tolérance zéro|zéro papier|50/50|moitié-moitié|deux-roues|un certain|une certaine|l'un des|une des|un des|premier pas|première étape|xxie siècle|21e siècle|20e siècle|xxe siècle|19e siècle|quatrième révolution industrielle|4e révolution industrielle|pays tiers|des deux côtés|quatre coins|deux poids deux mesures|premier trimestre|deuxième trimestre|troisième trimestre|quatrième trimestre|premier semestre|second semestre|deuxième semestre|d'un côté|seconde main|une seconde|cent pour cent|pour cent|pour mille",
  homographs: { neuf: { before: words("tout à flambant d' de quoi"), after: words("et ou pour dans") } },
  nouns: "",
  stops: words(
    "et ou mais ni or donc car de du des d' à au aux en dans sur sous par pour avec sans chez vers entre parmi selon contre depuis pendant avant après dès que qu' qui dont où quand lorsque si comme est sont était étaient sera seront a ont avait avaient aura auront être avoir fait ne n' pas se s' ce c' cela ces cet cette il elle ils elles on nous vous le la les l' un une leur leurs son sa ses notre nos y aussi ainsi alors plus moins environ ou soit puis lors contre hors jusqu' ont atteint tandis alors respectivement seulement déjà encore chacun chacune",
  ),
  unitWeak: [],
  unitAdjectives: words("pleines pleins bonnes autres nouvelles nouveaux longues"),
  oneCues: words("seul seule seulement exactement moins plus"),
  clockBefore: words("à vers dès"),
  dayBefore: words("le du au"),
  spell,
};
