import { multiples, type Phrasing, phrases, words } from "./model.ts";

/** French. */
export const FR: Phrasing = {
  articles: words("le la les l' un une des du de d' ces cette ce leurs leur ses son sa nos notre"),
  from: words("de d' depuis"),
  to: words("à au aux jusqu'à"),
  becomes: words("à au aux"),
  reversible: false,
  upFrom: phrases("contre | au lieu de | en hausse par rapport à"),
  adverbs: new Set(),
  going: words("passant allant grimpant montant tombant progressant chutant"),
  taking: words("cela ceci c' ce il elle"),
  beside: words("de moins plus que sous dessous dessus inférieur inférieure supérieur supérieure"),
  links: words(
    "soit c' est à dire ce qui que représente représentant correspond correspondant équivaut équivalant donc ou un une la le l' de d' en , ( – — - : ; = à + c' est soient fait faisant",
  ),
  markers: words(
    "hausse augmentation progression gain gains croissance baisse recul diminution réduction chute perte écart plus moins bond progressé augmenté baissé diminué reculé",
  ),
  or: words("ou ( , soit / ="),
  during: words("en sur durant pendant"),
  rising: words("augmenté augmente augmentent augmentait progressé progresse progressent grimpé grimpe crû croît"),
  falling: words("tombé tombe tombent baissé baisse baissent diminué diminue diminuent chuté chute reculé recule reculent"),
  multiples: multiples(
    "doublé:2 triplé:3 quadruplé:4 quintuplé:5 | double:2 triple:3 quadruple:4 quintuple:5 | doublent:2 triplent:3 quadruplent:4 | doublait:2 triplait:3 quadruplait:4 | doublée:2 triplée:3 quadruplée:4 | doublés:2 triplés:3 quadruplés:4 | doubler:2 tripler:3 quadrupler:4",
  ),
  loosely: words("que presque environ quasiment pratiquement plus pas"),
  timesOf: words("le la les l' de des du d' ceux celui celle"),
  total: words("total tout ensemble totalisant totalise"),
  split: phrases(
    "se répartit | se répartissent | est réparti | est répartie | sont répartis | sont réparties | réparti comme | se décompose | se décomposent | se ventile | est ventilé",
  ),
  rest: words("reste restant restants solde autres autre"),
  namely: phrases("à savoir"),
  by: words("de"),
  forms: words("colonne colonnes ligne lignes tableau tableaux page pages carte cartes"),
  totals: words("total totaux somme"),
  totalsBeside: words("général générale généraux en des du de le la les global ensemble montant coût budget dépenses"),
  partly: phrases(
    "dont | parmi | y compris | notamment | sous-total | sous total | moyenne | médiane | minimum | maximum | solde | hors | sauf | moins | desquels | desquelles | incluant",
  ),
  unsummed: words(
    "moyenne moyen moyennes taux ratio prix unitaire unité par indice rang année années an âge note densité évolution croissance niveau n° numéro code date durée délai distance température cumul cumulé minimum maximum",
  ),
  shares: words("part parts pourcentage proportion % répartition poids"),
  last: words("et ou &"),
  and: words("et plus & +"),
  outOf: words("sur parmi"),
  which: words("soit c' est à dire ce qui que représente représentent fait donc ou un une , ( : = – c' est"),
  targets: words("objectif objectifs cible cibles"),
  missing: words("manque manquent reste restent restant encore écart retard"),
  following: words("suivant suivante suivants suivantes ci-dessous ci-après dessous après"),
  comprises: words(
    "a ont avait comprend comprennent compte comptent comporte comportent contient contiennent repose reposent est sont retenu retenus retenues distingue prévoit prévoient propose proposent fixe définit identifie pris adopté adoptés recommande recommandent formule joindre fournir offre nécessite couvre prend réunit",
  ),
  stages: words("phase phases étape étapes partie parties temps volet volets axe axes"),
  tails: words("avec où que qui dont et ou mais par quand si ce cet cette ces suivant suivante suivants suivantes"),
  prepositions: words("de du des à au aux en dans sur pour par avec sans sous entre vers chez selon depuis pendant d' parmi contre et ou"),
  examples: phrases(
    "notamment | dont | parmi | par exemple | comme | tels que | telles que | tel que | entre autres | etc | en particulier | surtout | au moins | y compris | l'un | l'une | un des | une des",
  ),
  verbs: words(
    "je tu il elle nous vous ils elles on est sont était étaient sera seront a ont avait peut peuvent doit doivent qui que dont où si quand lorsque car mais donc ne pas voir c' ce cela",
  ),
  invalid: words("invalide impossible existe existent inexistante inexistant pas erreur fausse faux bissextile"),
  deadlines: words("délai délais échéance limite clôture clôturées clos date dates dépôt plus tard fin final"),
  due: words("échéance limite clôture délai"),
  sections: words(
    "résumé synthèse annexe annexes introduction aperçu contexte résultat résultats détail détails détaillé détaillés constat constats méthode méthodes méthodologie conclusion conclusions plan budget chapitre section partie objectif objectifs discussion perspectives message messages clé clés principal principaux suites rappel recommandations analyse mise en œuvre oeuvre calendrier et les le la des de du à pour situation rapport note données chiffres coûts financement bilan i ii iii iv v vi",
  ),
  unsure: words(
    "supplémentaire supplémentaires davantage restants si supposons exemple exemples défaut option options généralement parfois sinon vous votre vos auparavant précédemment initialement avant corrigé rectifié différence contre comparé autre autres respectivement moyenne chaque maximum minimum jusqu'à puis ensuite nouveau nouvelle premier première second seconde deuxième selon entre environ",
  ),
  hollow: phrases(
    "trouve | trouvé | constate | relève | enquête | enquêtes | étude | études | recensement | sondage | recherche | dit | disent | déclarent | chez | porte | portent | porté | projet | projets | coûte | coûtent | coût | seulement",
  ),
  points: "points de pourcentage",
};
