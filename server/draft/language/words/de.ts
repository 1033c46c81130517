import { phraseMap, type Words, wordSet } from "./model.ts";

/** Small words of German. */
export const DE: Words = {
  stop: wordSet(`
    der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen
    jener jene jenes jeder jede jedes jedem jeden alle aller allen alles beide beiden mancher manche solche solcher solchen andere anderen anderer
    ich mich mir du dich dir er ihn ihm sie es wir uns ihr euch ihnen sich man wer wen wem was welche welcher welches welchem welchen
    mein meine dein sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren unser unsere unserer unseren euer
    in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne über um unter vom von vor während wegen zu zum zur
    zwischen seit trotz statt ab gegenüber je pro laut gemäß innerhalb außerhalb
    und oder aber sondern denn doch noch auch nur schon sowie sowohl weder wenn als ob dass daß weil da damit obwohl obgleich nachdem bevor
    indem sodass wie so dann jedoch also wobei wodurch wo wann warum
    bin bist ist sind war waren wäre wären sein gewesen habe hat haben hatte hatten hätte werde wird werden wurde wurden worden würde würden
    kann können konnte könnte muss müssen musste soll sollen sollte darf dürfen mag will wollen
    nicht nie sehr mehr hier dort
  `),
  telling: wordSet(`
    der die das und ist von den dem des mit für auf ein eine einer einem im zu sich nicht auch als an bei nach wird werden wurde wurden sind aus
    hat durch um es über sie oder zum zur vom dass sowie haben einen bis war waren
  `),
  abbreviations: wordSet(`
    dr prof hr fr frau ing dipl bzw ca evtl ggf inkl exkl vgl zb dh ua su so og sog rd max min mind st hl z u d s v i e
    jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so bspw allg insb einschl entspr zzgl zt
    usw etc mio mrd bio tsd jh jhd st std ua uam gmbh ag
  `),
  numbering: wordSet("nr nrn art abs s ziff tab abb kap bd anm tel § anl lit"),
  afterComma: wordSet(
    "aber während wobei sondern denn doch jedoch welche welcher welches was wodurch sodass weil da obwohl wenn ob damit womit dass",
  ),
  afterNumber: wordSet("gegenüber mit nach"),
  contrast: phraseMap("wohingegen, wogegen"),
  coordinating: wordSet("und oder sowie"),
  ordinalStop: true,
};
