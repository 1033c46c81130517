/** The words by which a language announces, joins and ends lists. Data only: no rule here knows an agenda. */
import { baseLanguage } from "../draft/language/known.ts";

/** How a language speaks of lists. All as token norms; phrases as arrays of them. */
export interface ListCues {
  /** What joins the items: 'and'. */
  readonly joining: readonly (readonly string[])[];
  /** Verbs and phrases behind which the whole list stands: 'are', 'namely', 'cover'. */
  readonly announcing: readonly (readonly string[])[];
  /** Those behind which perhaps only a part stands: 'such as', 'include', 'for example'. */
  readonly partial: readonly (readonly string[])[];
  /** What ends a list that goes on: 'etc', 'among others'. */
  readonly open: readonly (readonly string[])[];
  /** How a sentence takes up what the one before named: 'They are'. */
  readonly anaphora: readonly (readonly string[])[];
  /** Verbs by which a whole is said to have its parts, before the count: 'rests on four pillars'. */
  readonly composing: readonly (readonly string[])[];
  /** Verbs between the members and the name of the whole: 'A and B make up the two goals'. */
  readonly forming: readonly (readonly string[])[];
  /** Articles and the like that say that these are all there are: 'the four pillars'. */
  readonly definite: ReadonlySet<string>;
  /** Words before a count by which a part is meant: 'first', 'other', 'two more', 'these'. */
  readonly selecting: ReadonlySet<string>;
  /** Words that take a part of what follows: 'several of', 'two of the four'. */
  readonly taking: ReadonlySet<string>;
  /** 'of', 'among': between the part and the whole. */
  readonly from: ReadonlySet<string>;
  /** Adjectives that may stand between a count and a name and change nothing. */
  readonly plain: ReadonlySet<string>;
  /** Words that begin a relative clause or remark behind an item. */
  readonly remarks: ReadonlySet<string>;
  /** Words that tell of others, so that a list without certain members is somebody else's. */
  readonly foreign: ReadonlySet<string>;
  /** Words for 'or': what they join is a choice, not the whole. */
  readonly alternative: ReadonlySet<string>;
  /** The last row of many tables: 'Total'. */
  readonly totals: ReadonlySet<string>;
  /** Finite auxiliaries and the like: a stretch with one is a clause, not an item. */
  readonly verbs: ReadonlySet<string>;
  /** Prepositions: what an item among verbs is not introduced by. */
  readonly prepositions: ReadonlySet<string>;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const phrases = (text: string): readonly (readonly string[])[] => text.split("|").map((phrase) => phrase.trim().split(/\s+/u));

const EN: ListCues = {
  joining: phrases("and | or | as well as | plus | along with | together with | and also | then"),
  announcing: phrases(
    "are | is | were | was | being | be | namely | viz | i . e . | ie | that is | that is to say | to wit | cover | covers | covering | concern | concerns | concerning | comprise | comprises | comprising | consist of | consisting of | consists of | made up of | composed of | are as follows | as follows | relate to | deal with | focus on | focusing on | mean",
  ),
  partial: phrases(
    "such as | including | include | includes | included | for example | for instance | e . g . | eg | among them | among which | notably | especially | in particular | particularly | like | above all | for one | one being | say | inter alia | mainly | chiefly | starting with | beginning with | led by | first of all | not least | some",
  ),
  open: phrases(
    "etc | et cetera | among others | among other things | and so on | and so forth | and others | and more | and other | or other | and many | … | . . . | and the like | and further",
  ),
  anaphora: phrases("they | these | those | it | the list | all of them | all | specifically | that means"),
  composing: phrases(
    "rest on | rests on | resting on | rested on | stand on | stands on | have | has | having | comprise | comprises | consist of | consists of | built on | based on | relies on | rely on | there are | there were | set | sets | names | name | identifies | define | defines | with",
  ),
  forming: phrases("make up | form | constitute | forming | constituting | as"),
  definite: set("the all its their our these those"),
  selecting: set(
    "first last other next more additional new further these those both remaining any only another final top latter former initial same old at least",
  ),
  taking: set(
    "which several some most many few any each one none either neither all part half two three four five six seven eight nine ten majority number rest first second third fourth fifth sixth last",
  ),
  from: set("of among amongst within from"),
  plain: set(
    "main key major core central principal essential official strategic new important basic fundamental priority national overall overarching so-called following said big great official agreed chief leading such common",
  ),
  remarks: set("which who whom whose that where when while because so but if with as to in order"),
  foreign: set(
    "another other different separate old former own index convention framework previous earlier used formerly previously originally initially proposed until",
  ),
  alternative: set("or"),
  totals: set("total totals sum overall subtotal all average"),
  verbs: set("is are was were be been am has have had will would shall should can could may might must do does did not"),
  prepositions: set("by from in on for with at through under during after before via without against towards to into since until between per"),
};

const VI: ListCues = {
  joining: phrases("và | cùng | cùng với | hoặc | với"),
  announcing: phrases("là | gồm | gồm có | bao gồm | cụ thể | cụ thể là | đó là | như sau | sau | về"),
  partial: phrases("như | ví dụ | chẳng hạn | chẳng hạn như | trong đó có | nhất là | đặc biệt là | đặc biệt | tiêu biểu | trước hết là"),
  open: phrases("v . v | vv | vân vân | … | . . . | khác"),
  anaphora: phrases("đó là | gồm | bao gồm | cụ thể | các nội dung này | đây là"),
  composing: phrases("gồm | dựa trên | có | là | với | xác định | thực hiện"),
  forming: phrases("là | tạo thành | hợp thành"),
  definite: set("các những cả"),
  selecting: set("đầu cuối khác thêm mới còn"),
  taking: set("nào một số vài nhiều hầu mỗi từng hai ba bốn năm"),
  from: set("trong thuộc của"),
  plain: set("chính lớn quan trọng chủ yếu cơ bản trọng tâm nội dung nhiệm vụ khâu mũi nhóm then chốt"),
  remarks: set("mà khi nhằm để vì nên nếu trong với"),
  foreign: set("khác cũ riêng trước"),
  alternative: set("hoặc hay"),
  totals: set("tổng cộng"),
  verbs: set("được bị đã đang sẽ phải không"),
  prepositions: set("ở tại trong từ đến bằng cho theo do qua"),
};

const FR: ListCues = {
  joining: phrases("et | ou | ainsi que | de même que | puis"),
  announcing: phrases(
    "sont | est | étaient | étant | à savoir | soit | c' est à dire | c' est-à-dire | concernent | couvrent | comprennent | portent sur | reposent sur | visent | regroupent | s' intitulent | sont les suivants | sont les suivantes | suivants | suivantes | que sont",
  ),
  partial: phrases(
    "tels que | telles que | tel que | telle que | comme | par exemple | notamment | dont | parmi lesquels | parmi lesquelles | entre autres | en particulier | surtout | incluent | y compris | particulièrement",
  ),
  open: phrases("etc | entre autres | et autres | et d' autres | … | . . ."),
  anaphora: phrases("ce sont | il s' agit | ils | elles | ceux-ci | celles-ci | ces derniers"),
  composing: phrases(
    "repose sur | reposent sur | compte | comptent | comprend | comprennent | a | ont | s' articule autour de | s' appuie sur | se fonde sur | il y a | avec | définit | fixe",
  ),
  forming: phrases("constituent | forment | composent"),
  definite: set("les ces ses leurs nos des aux"),
  selecting: set("premiers premières premier première derniers dernières autres autre nouveaux nouvelles suivants ces mêmes"),
  taking: set(
    "lequel laquelle lesquels lesquelles quel plusieurs certains certaines quelques chacun chacune aucun aucune un une deux trois quatre cinq six sept huit plupart partie moitié premier première deuxième troisième dernier dernière",
  ),
  from: set("des de parmi d' sur"),
  plain: set(
    "grands grandes principaux principales nouveaux nouvelles importants importantes essentiels essentielles prioritaires stratégiques officiels officielles",
  ),
  remarks: set("qui que dont où lequel laquelle lesquels lesquelles quand si parce afin pour avec"),
  foreign: set("autre autres ancien ancienne anciens indice convention jadis autrefois auparavant initialement jusqu'"),
  alternative: set("ou"),
  totals: set("total totaux ensemble somme moyenne"),
  verbs: set("est sont a ont sera seront était étaient doit doivent peut peuvent fut furent ne n' pas va vont"),
  prepositions: set("par dans pour avec sans sous sur vers chez entre depuis pendant selon"),
};

const DE: ListCues = {
  joining: phrases("und | oder | sowie | sowie auch | ebenso wie | wie auch"),
  announcing: phrases(
    "sind | ist | waren | lauten | heißen | heissen | nämlich | und zwar | das heißt | d . h . | umfassen | umfasst | betreffen | bestehen aus | bestehend aus | bilden | also | sind folgende | wie folgt",
  ),
  partial: phrases(
    "wie | wie etwa | etwa | zum beispiel | beispielsweise | z . b . | zb | darunter | insbesondere | unter anderem | u . a . | vor allem | gehören | gehört | zählen | zählt | allen voran | so | namentlich auch | einschließlich",
  ),
  open: phrases("usw | etc | u . a . | u . ä . | und andere | und anderes | und so weiter | und weitere | … | . . . | und mehr"),
  anaphora: phrases("sie | diese | dies | es | das sind | dazu | das"),
  composing: phrases(
    "ruht auf | ruhen auf | beruht auf | beruhen auf | steht auf | stehen auf | stützt sich auf | hat | haben | umfasst | umfassen | besteht aus | bestehen aus | gibt es | es gibt | gliedert sich in | nennt | benennt | mit | baut auf | setzt auf",
  ),
  forming: phrases("bilden | ergeben | stellen"),
  definite: set("die den der diese diesen alle allen seine ihre unsere sämtliche"),
  selecting: set(
    "ersten erste letzten letzte anderen andere weitere weiteren nächsten neue neuen übrigen restlichen diese diesen beiden zusätzliche zusätzlichen selben",
  ),
  taking: set(
    "welche welcher welches mehrere einige manche viele jede jeder jedes eine einer eines keine keiner zwei drei vier fünf sechs sieben acht meisten teil hälfte erste zweite dritte vierte letzte",
  ),
  from: set("der von unter aus"),
  plain: set(
    "zentrale zentralen wichtige wichtigen große großen wesentliche wesentlichen strategische strategischen neue neuen nationale nationalen grundlegende grundlegenden tragende tragenden genannte genannten folgende folgenden sogenannte sogenannten",
  ),
  remarks: set("welche welcher welches wobei wenn weil damit um wo dass mit"),
  foreign: set("andere anderer anderen frühere früheren alte alten eigene eigenen index abkommen früher ursprünglich zunächst vormals ehemals"),
  alternative: set("oder"),
  totals: set("summe gesamt insgesamt zusammen total durchschnitt"),
  verbs: set("ist sind war waren wird werden hat haben soll sollen kann können muss müssen wurde wurden nicht"),
  prepositions: set("durch in im für mit ohne nach vor bei bis zu zum zur aus auf an am unter über gegen seit"),
};

const CUES: Readonly<Record<string, ListCues>> = { en: EN, vi: VI, fr: FR, de: DE };

/** The list cues of a language; undefined where they are not known, so that no list is read in it. */
export const listCuesOf = (language: string): ListCues | undefined => CUES[baseLanguage(language)];
