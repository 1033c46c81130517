import { multiples, type Phrasing, phrases, words } from "./model.ts";

/** English. */
export const EN: Phrasing = {
  articles: words("a an the its their his her our this that these those some all only just"),
  from: words("from"),
  to: words("to"),
  becomes: words("to"),
  reversible: true,
  upFrom: phrases("up from | down from | rising from | increased from | compared with | compared to | against"),
  adverbs: words("up down"),
  going: words("going growing rising moving climbing jumping falling dropping"),
  taking: words("that this it which"),
  beside: words("below above behind under over higher lower more less than"),
  links:
    words(`i.e. ie which that is was are were this it thus so or hence meaning namely viz representing equivalent equal equals corresponding amounting amounts makes making being
    an a the by up down of to , ( – — - : ; = → +`),
  markers: words(
    "by up down rise rises increase increases gain gains growth jump improvement fall falls drop drops decline decrease reduction cut loss more less higher lower fewer plus minus change difference increment hike climb slump surge expansion",
  ),
  or: words("or ( , i.e. / ="),
  during: words("in within over during"),
  rising: words("rose rises rise risen rising increased increases increasing grew grows grown growing climbed climbs climbing"),
  falling: words("fell falls fallen falling dropped drops dropping declined declines declining decreased decreases decreasing sank shrank shrunk"),
  multiples: multiples(
    "halved:0.5 doubled:2 tripled:3 quadrupled:4 quintupled:5 | halves:0.5 doubles:2 triples:3 quadruples:4 quintuples:5 | halve:0.5 double:2 triple:3 quadruple:4 quintuple:5 | halving:0.5 doubling:2 tripling:3 quadrupling:4 quintupling:5 | trebled:3 doubled:2",
  ),
  loosely: words("than nearly almost about roughly around over approximately virtually practically not"),
  timesOf: words("the that of as"),
  total: words("altogether total totalling totaling totals together overall all"),
  split: phrases(
    "is divided | are divided | divided into | divided between | is split | are split | split between | split among | split as | breaks down | break down | broken down | is made up of | are made up of | distributed among | distributed between | is distributed",
  ),
  rest: words("rest remainder remaining balance other others"),
  namely: phrases("namely | viz"),
  by: words("by"),
  forms: words("column columns row rows table tables line lines page pages cell cells chart charts figure figures map maps"),
  totals: words("total totals sum altogether"),
  totalsBeside: words(
    "grand overall all the general sum in of for number numbers and year years amount costs cost budget expenditure funding combined",
  ),
  partly: phrases(
    "of which | of them | of those | of these | of whom | thereof | including | includes | incl | included | subtotal | sub-total | sub total | among them | among | such as | partly | average | mean | median | minimum | maximum | net | balance | excluding | excl | except | less | minus | unallocated | duplicate | duplicates | deduplicated",
  ),
  unsummed: words(
    "average avg mean median rate rates ratio price prices unit per index rank ranking year years age score grade min max minimum maximum percentile density change growth level no id code number/unit date time duration deadline distance temperature speed unique distinct cumulative",
  ),
  shares: words("share shares percent percentage proportion % weight distribution"),
  last: words("and or &"),
  and: words("and plus & +"),
  outOf: words("of out"),
  which: words("which that is i.e. or this makes making equals corresponds equivalent to representing an a so thus are was were about , ( : = –"),
  targets: words("target targets goal objective"),
  missing: words("need needs needed missing lacking lacks remain remains remaining short gap go behind still left shortfall"),
  following: words("following below"),
  comprises: words(
    "has have had are is includes comprises comprise comprised contains contain needs need offers offer provides provide covers cover distinguishes distinguish rests rest names name sets made makes make took takes take recommends recommended proposes proposed consists consist identified identifies identify attach adopted adopts agreed lists list involves involve foresees pursues pursue requires require decided gave gives defines define",
  ),
  stages: words("phase phases stage stages step steps part parts section sections"),
  tails: words("with where that which who whose and or but by from using when if as so this these those following via per"),
  prepositions: words(
    "of in on at to for from by with without within into onto upon under over above below between among across through during before after until about against along per via as than like around or and",
  ),
  examples: phrases(
    "including | such as | among them | among others | for example | for instance | e.g. | eg | notably | in particular | particularly | especially | mainly | mostly | etc | and so on | and more | or more | at least | so far | inter alia | to name | some of | any of | either of | one of | both",
  ),
  verbs: words(
    "i you he she it we they this that these those there is are was were be been am has have had do does did will would can could shall should may might must if when while because which who whose where what why how not then so but however see note use used using",
  ),
  invalid: words(
    "invalid impossible exist exists existent nonexistent non-existent no not never none wrong error bogus leap bad illegal overflow rejects rejected fake imaginary",
  ),
  deadlines: words("deadline deadlines due closing close closes closed date dates latest submission submissions end ends final"),
  due: words("deadline deadlines due"),
  sections: words(
    "summary abstract annex annexes appendix introduction overview background result results detail details detailed finding findings method methods methodology conclusion conclusions plan planning budget chapter section part objective objectives discussion outlook key message messages main executive next steps recommendations analysis implementation timetable schedule calendar and the of in to for what we stand do now will context purpose scope report note notes minutes data figures numbers facts basis situation status deadline deadlines costs financing i ii iii iv v vi",
  ),
  unsure: words(
    "more less fewer additional further extra rest remaining if suppose example examples e.g. default defaults option options typically usually sometimes otherwise either e.g assume assuming hypothetical scenario scenarios you your yours click type enter function argument arguments parameter parameters return returns previously earlier formerly originally initially before instead revised corrected correction difference differs differ versus vs than compared another other others respectively average each per every maximum minimum max min limit limits up until now later then new first second third former latter one two depending depends vary varies approximately between",
  ),
  hollow: phrases(
    "found | find | finds | told | tell | tells | say | said | says | shows | show | survey | surveys | study | studies | census | poll | research | audit | report | count | alone | about | tied | drawn | project | projects | cost | costs | costing | only",
  ),
  points: "percentage points",
};
