/** How times are worded in each language: what ties them, what shifts them to an edge, what stands between their parts. Data. */
import type { Time } from "../model.ts";
import { type PhraseTable, phraseTable } from "../quantities/phrases.ts";

type Relation = Time["relation"];
type Edge = NonNullable<Time["edge"]>;

interface Source {
  readonly relations: Readonly<Partial<Record<Relation, string>>>;
  readonly edges: Readonly<Record<Edge, string>>;
  /** Words that may stand between a relation and its time and say nothing: 'the year'. */
  readonly fillers: string;
  /** Words between the parts of one date: 'of'. */
  readonly of: string;
  /** 'to', in a span. */
  readonly to: string;
  /** 'between', with its 'and'. */
  readonly between: string;
  readonly and: string;
  readonly quarter: string;
  readonly half: string;
  readonly months: string;
  /** 'first', before 'quarter', by number; 9 is 'last'. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words directly before digits of four that are a name's or a document's number, no year. */
  readonly names: string;
  /** Words directly before a year that no quantity has. */
  readonly yearWords: string;
}

const en: Source = {
  relations: {
    by: "by|no later than|not later than|on or before|by at latest|towards|target for",
    since: "since|from|as from|starting|starting in|beginning|beginning in|with effect from|effective from|effective",
    until: "until|till|through|up to|to|up until|through to",
    before: "before|prior to|ahead of|pre -",
    after: "after|following|beyond|post -|past",
    in: "in|during|for|of|as of|as at|on|at|throughout|over|within|dated|around|circa|about|from as of",
  },
  edges: {
    end: "the end of|end of|end -|end|the close of|late|late in|year - end|the turn of|by end|year end",
    start: "the beginning of|beginning of|the start of|start of|early|early in|the outset of",
    middle: "the middle of|middle of|mid|mid -|mid - year|midway through",
  },
  fillers: "the year|year|the years|years|calendar year|the calendar year|fiscal year|the fiscal year|financial year|fy|the",
  of: "of|in|,|of the year|'|of fy|/|-|of year",
  to: "to|through|until|till|up to|thru",
  between: "between",
  and: "and",
  quarter: "quarter|quarter of|quarters",
  half: "half",
  months: "months|month",
  ordinals: { first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4, last: 9, final: 9, opening: 1, closing: 9 },
  names:
    "section|article|decision|decree|directive|resolution|circular|regulation|clause|page|p.|pp.|no.|nos.|#|table|figure|annex|vision|agenda|expo|iso|room|code|project|model|series|rule|form|plan no.|act no.|windows|office|euro|cop|postcode|zip|po box|p.o. box|extension|ext.|at least|no fewer than|fewer than|nearly|almost",
  yearWords: "year|in|since|by|until|fiscal year|fy|of|years",
};

const vi: Source = {
  relations: {
    by: "đến|tới|cho đến|cho tới|đến hết|chậm nhất|chậm nhất là|trước hoặc trong|muộn nhất|hướng đến|hướng tới|tầm nhìn đến|vào trước",
    since: "từ|kể từ|bắt đầu từ|từ hết|sau khi từ",
    until: "cho đến hết|đến trước",
    before: "trước",
    after: "sau",
    in: "trong|vào|của|tính đến|tính tới|tính đến hết|tại|ở|cho|hết",
  },
  edges: {
    end: "cuối|hết|cuối năm|hết năm|những tháng cuối|cuối tháng",
    start: "đầu|đầu năm|đầu tháng|những tháng đầu",
    middle: "giữa|giữa năm|giữa tháng",
  },
  fillers: "năm|các năm|giai đoạn|thời kỳ|nhiệm kỳ|ngày|tháng|năm tài chính|những năm|khoảng|mùng",
  of: "năm|của năm|/|-|,|trong năm",
  to: "đến|tới|đến năm|tới năm|đến hết năm|đến hết|đến ngày|đến tháng",
  between: "giữa",
  and: "và|và năm",
  quarter: "quý|qúy",
  half: "nửa",
  months: "tháng",
  ordinals: { đầu: 1, "đầu tiên": 1, cuối: 9, sau: 9 },
  names:
    "tầm nhìn|vision|agenda|chương trình nghị sự|quyết định số|nghị quyết số|nghị định số|thông tư số|công văn số|số|mã|mã số|điều|khoản|trang|iso|tcvn|khoảng|ít nhất|hơn|gần|xấp xỉ",
  yearWords:
    "năm|đến|từ|trước|sau|giai đoạn|thời kỳ|nhiệm kỳ|trong|vào|cuối|đầu|giữa|hết|kỳ|tới|của|niên khóa|năm học|mùa|/|-|khóa|quý|tháng|tính đến",
};

const fr: Source = {
  relations: {
    by: "d'ici|d'ici à|d'ici au|à l'horizon|à l'horizon de|au plus tard en|au plus tard le|avant ou en|horizon|d'ici à la|d'ici la",
    since: "depuis|dès|à partir de|à compter de|à partir du|à compter du|depuis le|depuis la|dès le|depuis l'",
    until: "jusqu'en|jusqu'à|jusqu'au|jusqu'à la",
    before: "avant|avant le|avant la|avant l'",
    after: "après|après le|après la|au-delà de|à la suite de",
    in: "en|au cours de|durant|pendant|pour|le|dans|au|de l'|fin de l'|l'|à la|à",
  },
  edges: {
    end: "fin|la fin de|fin de|à la fin de|la fin|la fin du",
    start: "début|le début de|début de|au début de|le début du",
    middle: "mi -|mi|milieu|le milieu de|la mi -",
  },
  fillers: "l'année|année|l'exercice|exercice|l'an|les années|années|le mois de|mois de|la période|période|le|l'",
  of: "de|de l'année|,|du|de l'|/|-|d'|en",
  to: "à|au|jusqu'en|jusqu'à|et|jusqu'au",
  between: "entre|entre le",
  and: "et|et le",
  quarter: "trimestre",
  half: "semestre",
  months: "mois",
  ordinals: {
    premier: 1,
    "1er": 1,
    première: 1,
    deuxième: 2,
    second: 2,
    "2e": 2,
    "2ème": 2,
    troisième: 3,
    "3e": 3,
    "3ème": 3,
    quatrième: 4,
    "4e": 4,
    "4ème": 4,
    dernier: 9,
    premiers: 1,
    derniers: 9,
  },
  names:
    "section|article|décision|décret|directive|résolution|circulaire|règlement|page|p.|pp.|n°|no.|tableau|figure|annexe|vision|agenda|expo|iso|salle|code|environ|au moins|près de|plus de|moins de|quelque|les|ces|des|aux",
  yearWords: "en|depuis|d'ici|année|l'année|avant|après|fin|début|mi|dès|jusqu'en|horizon|exercice|de",
};

const de: Source = {
  relations: {
    by: "bis|bis zum|bis zur|bis spätestens|spätestens|spätestens bis|bis ins|bis zum jahr",
    since: "seit|ab|von|vom|seit dem|ab dem|beginnend|seit der",
    until: "bis einschließlich",
    before: "vor|vor dem|vor der",
    after: "nach|nach dem|nach der",
    in: "in|im|für|während|per|am|aus|zum|des|der|zur|im laufe des",
  },
  edges: {
    end: "ende|ende des|zum ende|ende des jahres|spät",
    start: "anfang|beginn|anfang des|zu beginn des|anfang des jahres",
    middle: "mitte|mitte des|mitte des jahres",
  },
  fillers:
    "jahr|jahre|jahres|dem jahr|das jahr|jahr von|geschäftsjahr|haushaltsjahr|den jahren|jahren|die jahre|der jahre|des jahres|zum jahr|dem|den|zeitraum",
  of: "des jahres|,|/|-|von|im jahr",
  to: "bis|bis zum|bis einschließlich|und",
  between: "zwischen|zwischen dem",
  and: "und|und dem",
  quarter: "quartal|quartals|quartale",
  half: "halbjahr|halbjahres",
  months: "monate|monaten",
  ordinals: {
    erstes: 1,
    ersten: 1,
    erste: 1,
    zweites: 2,
    zweiten: 2,
    zweite: 2,
    drittes: 3,
    dritten: 3,
    dritte: 3,
    viertes: 4,
    vierten: 4,
    vierte: 4,
    letzten: 9,
    letztes: 9,
  },
  names:
    "abschnitt|artikel|beschluss|erlass|richtlinie|resolution|verordnung|seite|s.|nr.|tabelle|abbildung|anhang|vision|agenda|expo|iso|din|raum|code|etwa|rund|mindestens|über|fast|knapp|mehr als|weniger als|ca.|die",
  yearWords: "jahr|in|seit|bis|ab|vor|nach|anfang|ende|mitte|jahre|jahres|von|für|jahren|haushalt|stand|sommer|herbst|winter|frühjahr",
};

const none: Source = {
  relations: {},
  edges: { end: "", start: "", middle: "" },
  fillers: "",
  of: "/|-",
  to: "",
  between: "",
  and: "",
  quarter: "",
  half: "",
  months: "",
  ordinals: {},
  names: "vision|agenda|expo|iso|no.|#",
  yearWords: "",
};

/** The words of a language as tables. */
export interface TimeWords {
  readonly relations: PhraseTable<Relation>;
  readonly edges: PhraseTable<Edge>;
  readonly fillers: PhraseTable<true>;
  readonly of: PhraseTable<true>;
  readonly to: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly and: PhraseTable<true>;
  readonly quarter: PhraseTable<true>;
  readonly half: PhraseTable<true>;
  readonly months: PhraseTable<true>;
  readonly ordinals: PhraseTable<number>;
  readonly names: PhraseTable<true>;
  readonly yearWords: PhraseTable<true>;
}

const SOURCES: Readonly<Record<string, Source>> = { en, vi, fr, de };

const ready = (tag: string): TimeWords => {
  const source = SOURCES[tag] ?? none;
  const table = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> => phraseTable(entries, tag === "fr");
  const list = (phrases: string): PhraseTable<true> => table([[phrases, true as const]]);
  return {
    relations: table(Object.entries(source.relations).map(([relation, phrases]) => [phrases, relation as Relation])),
    edges: table(Object.entries(source.edges).map(([edge, phrases]) => [phrases, edge as Edge])),
    fillers: list(source.fillers),
    of: list(source.of),
    to: list(source.to),
    between: list(source.between),
    and: list(source.and),
    quarter: list(source.quarter),
    half: list(source.half),
    months: list(source.months),
    ordinals: table(Object.entries(source.ordinals)),
    names: list(source.names),
    yearWords: list(source.yearWords),
  };
};

const made = new Map<string, TimeWords>();

/** The words of a language by its primary tag; hardly any where the language is not known. */
export const timeWords = (tag: string): TimeWords => {
  const key = Object.hasOwn(SOURCES, tag) ? tag : "";
  let words = made.get(key);
  if (!words) {
    words = ready(key);
    made.set(key, words);
  }
  return words;
};
