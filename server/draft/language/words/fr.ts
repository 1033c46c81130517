import { phraseMap, type Words, wordSet } from "./model.ts";

/** Small words of French; elided words with their apostrophe. */
export const FR: Words = {
  stop: wordSet(`
    le la les l' un une des du de d' au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    chaque quelque quelques tout toute tous toutes aucun aucune autre autres même mêmes tel telle tels telles certains certaines plusieurs
    je j' tu il elle on nous vous ils elles me m' te t' se s' lui eux y en qui que qu' quoi dont où lequel laquelle lesquels lesquelles
    celui celle ceux celles ceci cela ça c'
    à dans en par pour avec sans sous sur vers chez entre contre depuis pendant durant avant après dès jusqu' jusque parmi selon malgré
    hors outre via près lors
    et ou mais or ni car donc si lorsque lorsqu' puisque puisqu' quoique quoiqu' comme quand parce afin tandis alors ainsi
    est sont était étaient être été suis es sommes êtes sera seront serait soit a ont avait avaient avoir eu ai as avons avez aura auront aurait
    fait font peut peuvent doit doivent va vont
    ne n' pas plus non aussi encore déjà très bien là ici
  `),
  telling: wordSet(`
    le la les l' des du de d' et est en un une dans pour que qu' qui par sur au aux avec son ses cette ce sont été plus ne pas il elle ont
    leur leurs dont entre depuis nous ces être selon
  `),
  abbreviations: wordSet("m mm mme mlle dr pr st ste mgr cf env approx ex max min moy éd coll réf dépt etc ca apr av jc"),
  numbering: wordSet("no nos n p pp art al fig vol chap par tab tél t § ann"),
  afterComma: wordSet("mais tandis alors qui que dont où donc car or bien quoique puisque lorsque si"),
  afterNumber: wordSet("soit contre avec portant représentant atteignant"),
  contrast: phraseMap("tandis que, tandis qu', alors que, alors qu'"),
  coordinating: wordSet("et ou ni"),
  ordinalStop: false,
};
