/** The words by which English ties a number to what it measures. Lower case, as token norms. */
import { wordSet } from "./phrase.ts";

/** What may stand before a noun and says nothing of it. */
export const DETERMINERS = wordSet(
  "the a an this that these those its their our his her your all every each some any both total overall about around nearly almost only just entire whole said such no other",
);

export const PREPOSITIONS = wordSet(
  "of in on at to for from by with without within into onto among amongst across between through throughout during before after since until till under over above below per via as than like near off towards toward against around out up down",
);

export const BE = wordSet("is are was were be been being am");
const HAVE = wordSet("has have had having");
const MODAL = wordSet("will would shall should can could may might must do does did to not");

/** Adverbs and the like, which may stand between a verb and its number. */
export const ADVERBS = wordSet(
  "now already also still just only currently nearly almost about around approximately roughly more less than at least most over under up down to by of further respectively some altogether annually today yet fully together reportedly officially an a the another already additional total",
);

/** Verbs of saying: what is told begins behind them. */
export const SAYING = wordSet(
  "aims aimed aiming plans planned seeks sought hopes wants intends pledged promised committed expects expected said says noted announced announces reported stated added told showed shows requested requests asked stressed underlined emphasized emphasised confirmed underscored explained recalled called calls urged instructed ordered",
);

/** Words that begin a clause of its own. */
export const CLAUSE = wordSet("that which who whom whose where when while whereas because so if although though since and but or as");

/** Who does what everybody does: no part of a measure's name. */
export const GENERIC = wordSet(
  "government ministry ministries department authorities authority agency administration state states country nation province provinces city region district minister we they it he she there this these those office commission committee council board officials programme program project plan who which that vietnam viet nam",
);

/** Nouns of which a measure's name is no name without more: 'the rate'. */
export const HOLLOW = wordSet(
  "rate rates share shares level levels number figure figures total value amount growth increase decrease annual average proportion percentage ratio year yearly this that it they which the its of a an result coverage goal target",
);

const UP = "rise increase grow climb improve gain jump expand widen double";
const DOWN = "fall decrease decline drop reduce shrink slip cut narrow lower";

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  build: ["built", "built"],
  bring: ["brought", "brought"],
  buy: ["bought", "bought"],
  cost: ["cost", "cost"],
  cut: ["cut", "cut"],
  fall: ["fell", "fallen"],
  give: ["gave", "given"],
  grow: ["grew", "grown"],
  hit: ["hit", "hit"],
  hold: ["held", "held"],
  keep: ["kept", "kept"],
  lead: ["led", "led"],
  leave: ["left", "left"],
  make: ["made", "made"],
  meet: ["met", "met"],
  pay: ["paid", "paid"],
  rise: ["rose", "risen"],
  run: ["ran", "run"],
  sell: ["sold", "sold"],
  send: ["sent", "sent"],
  set: ["set", "set"],
  shrink: ["shrank", "shrunk"],
  spend: ["spent", "spent"],
  stand: ["stood", "stood"],
  take: ["took", "taken"],
  win: ["won", "won"],
  put: ["put", "put"],
  see: ["saw", "seen"],
  teach: ["taught", "taught"],
  lend: ["lent", "lent"],
  go: ["went", "gone"],
  come: ["came", "come"],
  feed: ["fed", "fed"],
  lay: ["laid", "laid"],
};

const REGULAR =
  "account add allocate amount approve assign attend attract average benefit carry close collect complete comprise connect constitute contain contribute cover create deliver deploy disburse distribute double drop earn employ enrol enroll equal establish exceed expand export finish fund generate handle host import improve include increase install introduce invest issue join license lift lower maintain manage move number offer open operate own plant process produce protect provide purchase raise range reach receive record recruit reduce register remain renovate repair replace represent reserve save serve start supply support surpass synchronize synchronise target total train transfer treat upgrade use vaccinate award equip decline graduate finance convert link digitize digitise consume emit climb widen slip decrease jump gain narrow need require employ reserve earmark commit mobilise mobilize live work screen test immunise immunize detect inspect examine restore construct commission cultivate harvest";

const forms = new Map<string, { readonly base: string; readonly finite: boolean; readonly participle: string }>();

const stemOf = (verb: string): string => (verb.endsWith("e") ? verb.slice(0, -1) : verb);

const DOUBLING = new Set(["drop", "slip", "equip", "enrol", "commit", "transfer", "cut", "put", "hit", "set", "run", "win"]);

const addVerb = (verb: string): void => {
  const irregular = IRREGULAR[verb];
  const doubled = DOUBLING.has(verb) ? `${verb}${verb.at(-1)}` : stemOf(verb);
  const regular = /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  const [past, participle] = irregular ?? [regular, regular];
  const third = /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  forms.set(verb, { base: verb, finite: false, participle });
  forms.set(third, { base: verb, finite: true, participle });
  forms.set(`${doubled}ing`, { base: verb, finite: false, participle });
  forms.set(past, { base: verb, finite: true, participle });
  forms.set(participle, { base: verb, finite: true, participle });
};
for (const verb of [...REGULAR.split(" "), ...Object.keys(IRREGULAR), ...UP.split(" "), ...DOWN.split(" ")]) addVerb(verb);

/** A verb's form: its base, whether it can be the verb of a sentence by itself, its past participle. */
export const verbForm = (norm: string) => forms.get(norm);

/** The past participle of a verb that is not among the known ones, by its plain form. */
export const participleOf = (verb: string): string => (/[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${stemOf(verb)}ed`);

const baseOf = (norm: string): string => forms.get(norm)?.base ?? norm;
const up = new Set(UP.split(" "));
const down = new Set(DOWN.split(" "));
const CHANGE_NOUNS: Readonly<Record<string, "up" | "down">> = {
  increase: "up",
  rise: "up",
  growth: "up",
  gain: "up",
  improvement: "up",
  expansion: "up",
  increment: "up",
  decrease: "down",
  fall: "down",
  drop: "down",
  decline: "down",
  reduction: "down",
  cut: "down",
};

/** Which way a verb or noun says that something changes. */
export const changeOf = (norm: string): "up" | "down" | undefined => {
  if (Object.hasOwn(CHANGE_NOUNS, norm)) return CHANGE_NOUNS[norm];
  const base = baseOf(norm);
  return up.has(base) ? "up" : down.has(base) ? "down" : undefined;
};

/** Whether a word helps another verb. */
export const isAuxiliary = (norm: string): boolean => BE.has(norm) || HAVE.has(norm) || MODAL.has(norm);

/** Whether a word says that one thing has another. */
export const isHaving = (norm: string): boolean => HAVE.has(norm);

/** Verbs behind which the share of a whole stands. */
export const SHARING = wordSet(
  "account accounts accounted accounting make makes made represent represents represented constitute constitutes constituted contribute contributes contributed comprise comprises comprised form forms formed",
);

/** The nouns of what money is for, by the verb. */
export const MONEY_NOUNS: Readonly<Record<string, string>> = {
  invest: "investment",
  spend: "spending",
  allocate: "allocation",
  disburse: "disbursement",
  provide: "funding",
  earmark: "funds earmarked",
  reserve: "funds reserved",
  commit: "funds committed",
  mobilise: "funds mobilised",
  mobilize: "funds mobilized",
  approve: "funds approved",
  collect: "amount collected",
  raise: "amount raised",
  receive: "amount received",
  save: "savings",
  award: "amount awarded",
  export: "exports",
  import: "imports",
  pay: "payments",
  attract: "investment attracted",
};

/** Nouns of what meets, in a row that is counted. */
export const EVENTS = wordSet(
  "meeting meetings session sessions conference congress plenum summit edition assembly forum round census anniversary phase plan report review",
);
