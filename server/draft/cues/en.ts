import type { Cues } from "./model.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Cues of English. */
export const en: Cues = {
  neutral: words(`
    use uses used using user users have has had having get gets got getting own owns owned hold holds held holding be been being is are was were
    do does did done make makes made making take takes took taken taking give gives gave given giving see sees saw seen say says said
    reach reaches reached reaching cover covers covered covering coverage serve serves served serving service services provide provides provided
    account accounts accounted accounting contribute contributes contributed contributing contribution represent represents represented
    stand stands stood standing come comes came go goes went put puts make constitute constitutes constituted equal equals amount amounts amounted
    connect connected connects connecting connection link linked links linking include includes included including
    available access accessible enjoy enjoys benefit benefits live lives living lived work works working
    report reports reported reporting record recorded show shows showed shown register registered estimate estimated estimates calculate calculated
    achieve achieved achieves attain attained hit hits meet met remain remains remained keep keeps kept stay stays stayed become becomes became
    increase increased grow grew grown growing rise rose risen rising climb climbed improve improved fall fell decline declined drop dropped
    expand expanded total totals totalled overall all every each whole entire full fully whole nationwide national nationally country countrywide nation
    now today currently already still yet just only also even about around nearly almost over more less than least most some
    new latest recent recently present year years month months quarter end start beginning annual annually yearly far date so thus
    stable quality key main major official officially published result results outcome figure figures data number numbers value values
    share shares proportion proportions percentage rate rates ratio level levels count counts part weight size extent
    according ministry government minister prime programme program plan strategy agenda target targets goal goals objective aim aims aimed
    first second third fourth fifth one two three four five percent cent per points times
    will would shall should must can could may might need needs needed require requires required expect expected
    mean means meant happen based set sets since from until through during within between among across
    people person household such same other others another both respectively well very quite much many few several
    currently right there here this that these those it its they their them we our us you your he she his her who which what when where how
    compared versus against up down out off again once twice yes no not nor but and or if then because while whereas although though however
    good better best high higher highest big bigger large larger largest
    area areas zone zones percent progress meanwhile moreover furthermore today indeed thanks due by at in on of for to with without as into onto upon under below above
    citizen citizens member members state states place places rank ranks ranked ranking position positions`),
  measures: words(
    "share shares proportion proportions percentage percentages rate rates ratio level levels number numbers count total totals amount amounts weight value volume size coverage access use usage uptake penetration figure contribution portion fraction",
  ),
  changes: words(
    "growth grow grows grew grown growing increase increases increased increasing rise rises rose risen rising expansion expand expands expanded expanding gain gains gained decline declines declined fall falls fell drop drops dropped decrease decreased reduction reduce reduced cut change",
  ),
  of: words("of"),
  within: words("in among across within for inside throughout at from"),
  qualifiers:
    words(`rural urban remote mountainous coastal poor poorest rich richest wealthy female male women men girls boys young old elderly older younger adult adults
    children child youth disabled small medium large larger smaller big private public foreign domestic local provincial regional municipal district
    northern southern eastern western central north south east west inner outer primary secondary tertiary lower upper low-income high-income
    employed unemployed self-employed migrant refugee indigenous ethnic minority single married surveyed sampled selected pilot participating eligible
    certain some other individual new old former first-time existing remaining populated`),
  own: phrases(`our district | our province | our commune | our city | our town | our village | our region | our county | our municipality | our state | our department | our office | our ward | our company | our school | our hospital | our canton | our land |
    this district | this province | this commune | this city | this region | this county | this municipality | the district | the province | the county | the municipality | the commune | the city | here`),
  target:
    phrases(`target | targets | targeted | targeting | goal | goals | objective | objectives | aim | aims | aimed | aiming | ambition | seek | seeks | sought | strive | strives | striving |
    is to | are to | has to | have to | must | shall | should | need to | needs to | ought to | plan to | plans to | planned | be raised to | to reach | to be | want | wants | intends | intend | intended |
    requested | requests | request | asked | asks | calls for | called for | call for | commit | commits | committed | commitment | pledge | pledged | required | requires | so that | in order to |
    will | would bring | bring to | raise to | lift to | towards | by the deadline`),
  achieved:
    phrases(`has reached | have reached | reached | has achieved | achieved | have achieved | already | now | currently | today | to date | so far | stood at | stands at | has been | have been |
    was | were | accounted for | accounts for | attained | hit | has hit | made up | makes up | has risen | rose to | grew to | fell to | dropped to | declined to | climbed to | jumped to | sank to | went up to | went down to | came down to | has grown | at present | as of | recorded | registered | has | have | is | are | covers | reaches | uses | use | met`),
  forecast: phrases(
    "forecast | forecasts | projected | projection | projections | expected | expects | predicted | predicts | is likely to | estimated to reach | set to",
  ),
  negation:
    phrases(`it would be wrong | it is wrong | correction | corrections | corrigendum | untrue | claiming that | nobody is claiming | nobody claims | no one claims | no one is claiming | it is not true | is not true | not true | wrongly | incorrectly | mistakenly | by mistake | in error | erratum | erroneous | erroneously | contrary to | misquoted | misprint | instead of | rather than |
    no longer | myth | false | denied | denies | deny | rejected | refuted | is not | are not | was not | were not | isn't | aren't | wasn't | weren't | not the | , not | and not | but not | neither | cannot be | claim that | claims that | claimed that | rumour | rumours`),
  others: phrases(
    "those with | those in | those of | those who | those that | those without | among those | the others | the former | the latter | the smallest | the largest | the poorest | the richest",
  ),
  added: phrases("more | less | fewer | higher | lower | additional | extra | further | new ones | another"),
  whole: phrases(
    "nationally | nationwide | countrywide | national | in the country | across the country | the nation | national average | the national",
  ),
  negators: words("no not nobody none never nowhere neither cannot nothing nor"),
  past: phrases(
    "years ago | months ago | decades ago | ago | a decade ago | previously | formerly | in the past | used to | at that time | back then | at the outset | originally | last decade | earlier | once | last year | the year before | the previous year | a year ago",
  ),
  measured: phrases(
    "baseline | result | results | actual | actuals | achieved | outturn | current | latest | situation | status | measured | observed",
  ),
  hypothesis: phrases(
    "some say | critics say | people say | they say | it is said | allegedly | reportedly | if | suppose | supposing | assuming | assume | were to | would | would have | could have | might have | had it | imagine | hypothetically | hypothetical | scenario | what if | in case | unless | whether | for example | as if",
  ),
  complement: phrases(
    "without | lack | lacks | lacked | lacking | not yet | do not | does not | did not | not | outside | still outside | excluded | unconnected | unserved | uncovered | offline | remaining | the rest | no access | left out | left behind | have no | has no | had no | deprived of | still to be | yet to | non | missing | that remain | uninsured | unable",
  ),
  accordingTo: phrases(
    "according to | as reported by | reported by | published by | estimates by | estimated by | as estimated by | data from | figures from | statistics from | based on data from | in the view of | as per | as measured by | measured by | survey by | study by | calculated by | compiled by | source",
  ),
  attributing: words(
    "estimates estimated puts put gives gave reports reported says said finds found calculates calculated shows showed suggests suggested claims claimed counts counted measured measures cites cited projects projected forecasts forecast predicts",
  ),
  bodies: words(
    "survey surveys study studies university institute bank office bureau agency organisation organization ngo company firm consultancy researchers economists analysts think-tank association federation council observers newspaper poll google census research",
  ),
  anaphora: phrases(
    "it | this | that | these | those | they | the rate | the share | the figure | the number | the proportion | the level | the total | the result | the ratio | the percentage | the value | the count | its | their | the outcome | the coverage | the same",
  ),
  up: words(
    "rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing gain gains gained gaining improve improves improved improving improvement up upward jump jumps jumped jumping move advance advances advanced grow grows grew grown growing growth expand expands expanded raise raises raised higher",
  ),
  down: words(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing lose loses lost losing slip slips slipped slipping worsen worsens worsened down downward slide slides slid shrink shrinks shrank shrunk reduce reduces reduced reducing reduction cut cuts cutting lower lowered lowering",
  ),
  opposites: [
    ["fastest", "slowest"],
    ["quickest", "slowest"],
    ["highest", "lowest"],
    ["largest", "smallest"],
    ["biggest", "smallest"],
    ["best", "worst"],
    ["most", "least"],
    ["first", "last"],
    ["strongest", "weakest"],
    ["faster", "slower"],
    ["higher", "lower"],
    ["larger", "smaller"],
    ["earliest", "latest"],
    ["longest", "shortest"],
    ["maximum", "minimum"],
    ["top", "bottom"],
  ],
  respectively: words("respectively"),
  comparison: phrases("than | compared with | compared to | against | versus | vs | as against | relative to"),
};
