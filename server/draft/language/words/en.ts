import { phraseMap, type Words, wordSet } from "./model.ts";

/** Small words of English. */
export const EN: Words = {
  stop: wordSet(`
    a an the this that these those each every some any no all both either neither such same other another
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
    myself ourselves yourself himself herself itself themselves one's
    of in on at to for from by with without within into onto upon under over above below between among amongst across through throughout
    during before after since until till about around against along behind beside besides beyond despite per via as than like near off out
    up down towards toward versus regarding concerning including
    and or but nor so yet if then because while whereas although though unless when where why how whether however therefore thus hence
    am is are was were be been being do does did doing done have has had having will would shall should can could may might must
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shouldn't can't cannot couldn't
    not only also too very just there here again already still even ever never
    it's i'm we're they're you're that's there's let's
  `),
  telling: wordSet(`
    a every each the of and to in is was were are has have had that this these for with by on from at as which its their be been will would
    it not or an than more about also they we our can all who but while per between into over after during such may should must
  `),
  abbreviations: wordSet(`
    mr mrs ms dr prof gen col capt lt sgt gov sen rep rev hon st sr jr messrs mt ft
    eg ie cf viz approx appx ca circa vs v esp incl excl resp al dept univ assn min max avg est ed eds trans
    jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    etc us uk un eu usa am pm inc ltd co corp plc llc bn mn m yr yrs hr hrs pct bc ad dc phd
  `),
  numbering: wordSet("no nos nr p pp para paras art arts sec secs sect fig figs vol vols ch chap eq eqs tab tel ext cl reg § app annex"),
  afterComma: wordSet(`
    but while whereas although though because so yet which who whom whose where when whilst unless if nor
  `),
  afterNumber: wordSet("with up down compared against making bringing reaching accounting representing followed equivalent equal rising falling as"),
  contrast: phraseMap("while, whereas, whilst"),
  coordinating: wordSet("and or as plus"),
  ordinalStop: false,
};
