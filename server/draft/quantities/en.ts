/** English: how numbers, hedges, ranks and rates are worded. Data. */
import { type LanguageData, numbered, words } from "./data.ts";

const UNITS = words(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");
const ORDINALS = words(
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
);
const ORDINAL_TENS = words("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

const spell = (value: number, ordinal: boolean): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= 1000) return undefined;
  if (value < 20) return (ordinal ? ORDINALS : UNITS)[value];
  if (value < 100) {
    const rest = value % 10;
    const tens = Math.floor(value / 10) - 2;
    if (rest === 0) return (ordinal ? ORDINAL_TENS : TENS)[tens];
    return `${TENS[tens]}-${(ordinal ? ORDINALS : UNITS)[rest]}`;
  }
  const rest = value % 100;
  const hundreds = `${UNITS[Math.floor(value / 100)]} hundred`;
  if (rest === 0) return ordinal ? `${hundreds}th` : hundreds;
  return `${hundreds} and ${spell(rest, ordinal)}`;
};

const ordinals = (): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (let n = 1; n <= 100; n += 1) {
    const word = n === 100 ? "hundredth" : spell(n, true)!;
    found[word] = n;
    if (word.includes("-")) found[word.replace("-", " ")] = n;
  }
  return found;
};

const join = (rest: number, value: number): number | undefined => {
  if (rest === 0) return value > 0 ? value : undefined;
  return rest >= 20 && rest % 10 === 0 && value > 0 && value < 10 ? rest + value : undefined;
};

const multiples = (): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {
    twice: 2,
    thrice: 3,
    doubled: 2,
    doubling: 2,
    tripled: 3,
    tripling: 3,
    trebled: 3,
    trebling: 3,
    quadrupled: 4,
    quadrupling: 4,
    quintupled: 5,
    hundredfold: 100,
    tenfold: 10,
  };
  for (let n = 2; n <= 20; n += 1) found[`${UNITS[n]}fold`] = n;
  return found;
};

/** English. */
export const english: LanguageData = {
  tag: "en",
  decimalMark: ".",
  group: ",",
  percentSign: "%",
  elide: false,
  numberWords: {
    small: { ...numbered(UNITS.join(" "), 0), ...numbered(TENS.join(" "), 20, 10), fourty: 40 },
    later: [],
    hundred: ["hundred"],
    magnitudes: { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, lakh: 1e5, crore: 1e7 },
    alone: [],
    articles: ["a", "an"],
    and: ["and"],
    point: ["point"],
    half: "and a half|and one half|and one-half|-and-a-half",
    shares: {
      "half a": 0.5,
      "half-a": 0.5,
      "a half": 0.5,
      "a half-": 0.5,
      "half of a": 0.5,
      "a quarter of a": 0.25,
      "quarter of a": 0.25,
      "a quarter": 0.25,
      "three quarters of a": 0.75,
      "three-quarters of a": 0.75,
    },
    join,
    tens: [],
  },
  ones: ["one"],
  magnitudes: [
    { value: 1e3, one: "thousand", many: "thousand", short: "k|K" },
    { value: 1e6, one: "million", many: "million", short: "mn|m|mln|mio|M|MM" },
    { value: 1e9, one: "billion", many: "billion", short: "bn|b|bln|B" },
    { value: 1e12, one: "trillion", many: "trillion", short: "tn|trn|T" },
  ],
  hedgesBefore: {
    "at-least":
      "at least|at the very least|no fewer than|no less than|not less than|not fewer than|not below|no lower than|not lower than|a minimum of|minimum of|a minimum|minimum|min.|min|≥|>=|a floor of|not under|no under|greater than or equal to|equal to or greater than|at a minimum",
    "at-most":
      "at most|at the most|at the very most|up to|no more than|not more than|not exceeding|no higher than|not higher than|not above|not over|a maximum of|maximum of|a maximum|maximum|max.|max|≤|<=|a ceiling of|capped at|a cap of|less than or equal to|not to exceed|may not exceed|must not exceed|does not exceed|do not exceed",
    "more-than":
      "more than|well over|well above|far more than|over|just over|slightly over|slightly more than|slightly above|a little over|a little more than|just above|just more than|above|greater than|higher than|larger than|in excess of|upwards of|upward of|north of|exceeding|exceeded|exceeds|exceed|surpassed|surpassing|surpasses|surpass|topped|topping|beyond|>|much more than|considerably more than|significantly more than|comfortably over|comfortably above",
    "less-than":
      "less than|fewer than|under|below|well under|well below|lower than|smaller than|far less than|far fewer than|<|short of|far below|much less than|south of|considerably less than",
    nearly:
      "nearly|almost|close to|just under|just below|just less than|slightly under|slightly below|slightly less than|slightly fewer than|a little under|a little less than|a little below|not quite|approaching|just shy of|shy of|nearing|virtually|practically|a shade under|well nigh|very nearly|very close to|just short of|a touch under",
    about:
      "about|around|roughly|some|approximately|approx.|approx|circa|ca.|ca|c.|an estimated|estimated at|estimated|estimated to be|in the region of|in the order of|of the order of|on the order of|somewhere around|or around|~|≈|∼|an average of about|an estimated total of|more or less|give or take|anything like|at about|at around|at roughly|at approximately",
    exactly: "exactly|precisely|just exactly|exact",
  },
  hedgesAfter: {
    "at-least":
      "or more|or higher|or above|or better|or greater|or over|and above|and over|and more|and higher|and up|at least|at a minimum|at the least|at minimum|minimum|+|or upwards|upwards|upward",
    "at-most": "or less|or fewer|or lower|or below|or under|and below|and under|and less|at most|at the most|at a maximum|maximum|at maximum",
    about: "or so|-odd|odd|or thereabouts|approximately|roughly|more or less|give or take|or around that",
    exactly: "exactly|precisely",
  },
  noHedges:
    "->|=>|-->|→|brought about|report about|all over|take over|taken over|concerns about|information about|awareness about|carried over|left over|the above|no more",
  durationHedges: ["over", "under", "some"],
  percent: {
    percent: "%|percent|per cent|pct|pct.|per-cent|percents",
    "percentage-points":
      "percentage points|percentage point|percentage-points|percentage-point|percent points|percent point|per cent points|% points|%-points|% point|%-point|pp|p.p.|pps|ppt|ppts|pp.|%pt|%pts|pct points|pct pts|pct. points|%age points|%-pts|% pts",
    permille: "‰|per mille|per mil",
    permyriad: "basis points|basis point|bps|bp|basis-point",
  },
  of: [],
  ordinals: ordinals(),
  ordinalSuffixes: ["st", "nd", "rd", "th"],
  ordinalPoint: false,
  ordinalPrefixes: [],
  ordinalStops: words(
    "time times half quarter step steps place of and thing things instance glance sight hand class rate lady aid party parties world person language name nation nations or to is was are were if we you i it they he she all come level line floor tier phase stage reading priority foremost name months' two three four five six seven eight nine ten",
  ),
  determiners: words("the its their our his her this that these those a an every each another it's whose 's my your"),
  denominators: {
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    twelfth: 12,
    twelfths: 12,
    fifteenth: 15,
    twentieth: 20,
    twentieths: 20,
    hundredth: 100,
    hundredths: 100,
  },
  halves: "half",
  fractionFollowers: ["of", "the", "all", "its", "their", "our", "that", "these", "those", "this"],
  outOf: { any: "out of|out of every|of every|out of each|out of a total of|of each|in every|in each", round: "in" },
  multiples: multiples(),
  weakMultiples: { double: 2, doubles: 2, triple: 3, triples: 3, treble: 3, trebles: 3, quadruple: 4, quadruples: 4 },
  multipleFollowers: ["the", "that", "those", "what", "its", "their", "this", "as"],
  timesBefore: "factor of|multiplied by|multiply by|multiplying by",
  multipleSuffixes: ["fold", "x", "×"],
  ranges: [
    ["between", "and"],
    ["from", "to"],
    ["from", "up to"],
    ["anywhere from", "to"],
    ["anywhere between", "and"],
    ["", "to"],
    ["", "or"],
  ],
  joiners: words("to and or , & versus vs than towards"),
  changes: words(
    "rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing move moves moved moving climb climbs climbed climbing jump jumps jumped jumping up down raise raises raised raising lift lifts lifted lifting reduce reduces reduced reducing double doubled tripled triple quadrupled soar soared surge surged shrink shrank shrunk expand expanded expanding widen widened narrow narrowed slip slipped slid slide advance advanced advancing improve improves improved improving change changed changes changing shift shifted leap leapt plunge plunged plummeted dipped dip edged swell swelled progress progressed progressing ascend ascended slow slowed accelerate accelerated",
  ),
  per: {
    year: "per year|a year|per annum|annually|yearly|each year|every year|/year|/ year|p.a.|/yr|an annum|annual|year-on-year|year on year|/a|on average per year|on average each year|on average a year|annually on average|a year on average|per year on average",
    month: "per month|a month|monthly|each month|every month|/month",
    quarter: "per quarter|quarterly|each quarter|every quarter|/quarter|a quarter",
    day: "per day|a day|daily|each day|every day|/day",
    week: "per week|a week|weekly|each week|every week|/week",
    hour: "per hour|an hour|hourly|/hour",
  },
  perWords: ["per", "for every"],
  ranks:
    "rank|ranks|ranked|ranking|rank of|ranking of|ranked at|ranked as|ranked number|ranked no.|ranks number|ranks no.|at number|at no.|rank no.|rank number|ranked #|to no.|at no.|is no.|was no.|world no.|from no.|remains no.|rank #|rank :|ranking :",
  ranksOrdinal:
    "ranked|ranks|ranking|rank|rank of|ranking of|ranked at|ranked in|ranked as|ranked the|ranks the|ranking the|ranked as the|ranks as the|placed|placing|places|came|come|coming|finished|finishing|stood|stands|standing|stood at|stands at|standing at|sits|sitting|sat|listed|rated|rank the|placed in|placed the|currently|positioned|ranked joint|joint|in joint|tied|moved up to|climbed to|jumped to|rose to|fell to|slipped to|dropped to|moved to|rising to|climbing to|now|up to|down to|up from|down from|fell from|rose from|moved from|climbed from|jumped from",
  rankNouns:
    "place|position|spot|rank|ranking|rung|in rank|largest|biggest|highest|lowest|smallest|fastest|best|worst|most|least|strongest|richest|out of|worldwide|globally|overall|in the world|in the region|in asia|in southeast asia|in asean|among|nationwide|nationally|regionally",
  rankings: words(
    "index ranking rankings list league table scoreboard survey report scale world countries economies nations region indices indexes edition",
  ),
  top: "top|the top|top -",
  among: ["among", "amongst", "within", "into", "in", "one", "join", "joining", "joins", "joined", "amid"],
  leading: words(
    "leading best highest highest-ranked top top-ranked top-ranking best-performing foremost most strongest best-ranked frontrunner frontrunners",
  ),
  structural:
    "section|sections|sec.|sect.|article|articles|art.|arts.|clause|clauses|paragraph|paragraphs|para|para.|paras|paras.|chapter|chapters|ch.|chap.|annex|annexes|appendix|appendices|schedule|schedules|table|tables|tab.|figure|figures|fig.|figs.|box|boxes|chart|charts|exhibit|map|page|pages|p.|pp.|footnote|footnotes|endnote|line no.|line nos.|volume|vol.|vols.|part no.|no.|nos.|no|№|#|ref.|ref. no.|reference no.|decision|decisions|decree|decrees|directive|directives|resolution|resolutions|circular|circulars|ordinance|ordinances|regulation|regulations|act no.|law no.|notice|notification|dispatch|decision no.|protocol no.|recommendation|recommendations|amendment|question|questions|version|versions|release|ver.|rev.|revision|v.|iso|iec|iso/iec|ieee|rfc|en iso|standard no.|isbn|issn|doi|doi:|isbn:|tel:|phone:|fax:|telephone:|id:|ref:|bus|tram|boeing|airbus|s&p|fortune|ftse|nikkei|cac|stoxx|dial|project|projects no.|vision|agenda|horizon|expo|sdg|sdgs|sdg no.|room|suite|building|gate|flight|highway|route|exit|platform no.|postcode|postal code|zip|zip code|p.o. box|po box|box no.|tel|tel.|telephone|phone|fax|hotline|mobile|contact|call|whatsapp|code|id|serial|plate|licence|license|permit|invoice|account|lot|lots|phase|phases|step no.|stage no.|scenario|scenarios|option|options|tier|category|categories|class|grade|type|model|series|season|episode|windows|android|ios|level|levels|team|unit no.|item|items|question no.|working group|committee no.|vision to|regulation (eu)|directive (eu)|regulation (ec)|directive (ec)|(eu)|(ec)|(eu) no|(ec) no|sub-clause|subsection|sub-section|subparagraph|rule|principle no.|objective|objectives|component|activity|output|outcome|indicator|indicators|goal no.|equation|eq.|equations|appendix no.|docket|case|bill|h.r.|public law|covid|industry|web|society|district|ward|zone|sheet|form|slide|panel|theme|module|lesson|unit|session no.",
  structuralWeak:
    "goal|goals|target|targets|point|points|step|steps|stage|group|groups|issue|note|notes|line|lines|part|parts|row|column|columns|item no.|number|numbers|priority|task|measure|round|cluster|area|region",
  idioms:
    "on the one hand|on one hand|one another|at first|first of all|first and foremost|first things first|third party|third parties|third-party|third country|third countries|third-country|24/7|24/7/365|one-stop|one stop shop|one-stop-shop|one-size-fits-all|one size fits all|one by one|one-on-one|one on one|one day|no one|one or more|one or other|one-off|one-way|one-sided|two-way|two-sided|two-fold purpose|two-faced|two-tier|zero-sum|zero tolerance|zero-tolerance|net zero|net-zero|zero-carbon|zero-emission|zero-emissions|second-hand|first-class|first-hand|first-rate|first-ever|at one time|at one point|at one stage|one time|one way|one-time|one more time|in the first place|in the second place|for the first time|for the second time|first time|in two minds|second to none|two-thirds majority rule|four-wheel|three-dimensional|two-dimensional|one-dimensional|two by two|9/11|50/50|fifty-fifty|50-50|5 o'clock|square one|number one priority|one and the same|one and all|at once|one thing|one should|one can|one must|one may|one has|one cannot|one might|one could|one would|one needs|one person one vote|one man one vote|one country two systems|one country, two systems|first half|second half|third world|first world|third sector|third person|second world war|first world war|second nature|second thoughts|second language|split second|first lady|first name|first language|first aid|first come, first served|last but one|big three|big four|big five|group of seven|group of twenty|group of eight|four corners|one-to-one|one to one|one-to-many|back to square one|one-party|two-party|second reading|third reading|first reading|third generation|fourth generation|fifth generation|fifth-generation|fourth-generation|third-generation|fourth industrial revolution|4th industrial revolution|third industrial revolution|the second half|one may|first step|first steps|million-dollar|five-star|four-star|three-star|21st century|20th century|19th century|22nd century|twenty-first century|twentieth century|nineteenth century|first quarter|second quarter|third quarter|fourth quarter|one nation|the first and second|double digit|double digits|double-digit|triple-digit|one's",
  homographs: {},
  nouns: "",
  stops: words(
    "and or but nor so yet of in on at to from by for with as than that which who whom whose when where while if whether because since until till after before during between among amid against within without across over under about around through into onto upon via versus vs per up down out off above below beyond near is are was were be been being am has have had having do does did will would can could may might must shall should ought not no it its it's he she they we you i him her them us this these those there here the a an each every all any both either neither either also only even just still already now then thus hence however moreover respectively namely including included excluding e.g i.e etc compared more less fewer or higher lower rather too met remained remain remains came went rose fell stood reached exceeded grew accounted showed shows said says according ago later earlier alone onwards onward upwards together away today yesterday tomorrow nationwide worldwide globally nationally overall again instead respectively twice once use using used have has having approves approved applies provides sets requires states",
  ),
  unitWeak: [],
  unitAdjectives: words(
    "consecutive straight successive more additional full further whole extra calendar solid long entire fewer uninterrupted continuous separate",
  ),
  oneCues: words("only just exactly single least most than"),
  clockBefore: ["at", "@"],
  dayBefore: ["on", "dated"],
  spell,
};
