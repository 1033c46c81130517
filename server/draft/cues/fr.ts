import type { Cues } from "./model.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Cues of French. */
export const fr: Cues = {
  neutral:
    words(`avoir a ont avait avaient ayant eu être est sont était étaient été étant sera seront faire fait font utiliser utilise utilisent utilisant utilisé dispose disposent disposer disposant disposait
    bénéficie bénéficient bénéficier accès accéder accède accèdent atteindre atteint atteignent atteignait couvrir couvre couvrent couvert couverte couverts représenter représente représentent compter compte comptent
    raccorder raccordé raccordés raccordées connecter connecté connectés relier relié reliés desservir dessert desservi desservis contribuer contribue contribution équiper équipé équipés fournir porter porté portée passer passe passé élever élève élevé élevait établir établit établi
    enregistrer enregistré enregistre recenser recense recensé situer situe rester reste restent demeurer demeure devenir devient total totaux tout tous toute toutes chaque ensemble entier entière
    national nationale nationaux nationales pays nation actuellement désormais déjà encore aujourd'hui maintenant environ près presque plus moins moyen moyenne
    an ans année années mois trimestre semestre fin début annuel annuelle par pour dans sur sous avec sans selon vers chez entre depuis jusque jusqu'en lors dont qui que quoi où ce cet cette ces son sa ses leur leurs notre nos
    part taux proportion pourcentage nombre chiffre chiffres niveau valeur volume quantité résultat résultats données officiel officielle ministère gouvernement ministre programme plan stratégie objectif objectifs cible cibles
    soit ainsi donc aussi même autre autres plusieurs premier première deux trois quatre cinq cent pourcent points fois croître croît hausse augmenter augmente augmenté progresser progresse progressé
    milieu milieux zone zones territoire moyenne plan nouveau nouvelle récent récente service services personne personnes rang place places`),
  measures: words("part parts taux proportion pourcentage nombre niveau total montant volume poids couverture accès"),
  changes: words(
    "croissance croître croît hausse augmentation augmenter augmente augmenté progression progresser progresse baisse baisser baissé recul diminution diminuer réduction réduire évolution gain gagner",
  ),
  of: phrases("de | des | du | d' | de la | de l' | d"),
  within: words("dans en au aux chez parmi à"),
  qualifiers:
    words(`rural rurale ruraux rurales urbain urbaine urbains urbaines pauvre pauvres riche riches femme femmes homme hommes fille filles garçon garçons jeune jeunes âgé âgés âgées adulte adultes enfant enfants handicapé handicapés petit petite petits petites
    moyen moyens grand grande grands grandes privé privée privés privées public publique publics publiques étranger étrangers local locale locaux locales régional régionale régionaux régionales communal départemental départementale nord sud est ouest septentrional côtier côtiers isolé isolés enclavé enclavés
    primaire primaires secondaire secondaires enquêté enquêtés sélectionnés pilote pilotes autres certains certaines`),
  own: phrases(
    "notre région | notre département | notre commune | notre ville | notre village | notre district | notre arrondissement | notre province | notre canton | la région de | le département de | la commune de | le district de | dans la commune | dans le département | dans la région | de la commune | du département | dans le district | dans le village | dans notre",
  ),
  target: phrases(
    "objectif | objectifs | cible | cibles | vise | visent | viser | visant | devra | devront | doit | doivent | d'ici | d'ici à | horizon | à l'horizon | prévoit | prévoient | ambitionne | ambition | entend | porter à | atteindre | sera | seront | il faut | s'engage | engagement | demande | demandé | souhaite",
  ),
  achieved: phrases(
    "a atteint | ont atteint | atteint | déjà | actuellement | aujourd'hui | à ce jour | désormais | s'élève | s'élevait | s'établit | s'établissait | était | étaient | est | sont | a été | ont été | ont | a | dispose | disposent | compte | comptait | représente | représentait | bénéficient | est passé à | est passée à | est tombé à | est tombée à | est monté à | est montée à",
  ),
  forecast: phrases("prévision | prévisions | prévu | prévus | attendu | attendue | projeté | projection | devrait | devraient"),
  negation: phrases(
    "n'est pas | ne sont pas | n'était pas | il est faux | c'est faux | faux | à tort | par erreur | erratum | rectificatif | correction | erroné | erronée | contrairement à | au lieu de | et non | ne plus | démenti | dément | non pas | nullement",
  ),
  others: phrases(
    "ceux de | celles de | ceux qui | celles qui | ceux du | celles du | parmi ceux | parmi celles | les autres | les plus petites | les plus grandes",
  ),
  added: phrases("de plus | de moins | supplémentaires | supplémentaire | additionnels | additionnelles | en plus"),
  whole: phrases(
    "au niveau national | à l'échelle nationale | national | nationale | nationaux | nationales | moyenne nationale | dans le pays | tout le pays | sur l'ensemble du territoire",
  ),
  negators: words("ne n aucun aucune personne jamais ni nul nulle pas sans"),
  past: phrases(
    "il y a | auparavant | autrefois | jadis | à l'époque | à l'origine | naguère | il y a cinq ans | il y a dix ans | précédemment | l'an dernier | l'année dernière | l'année précédente | plus tôt | avant cela | un an plus tôt | deux ans plus tôt",
  ),
  measured: phrases(
    "référence | situation de référence | résultat | résultats | réalisé | réalisation | réalisations | situation actuelle | valeur de base | mesuré",
  ),
  hypothesis: phrases(
    "si | supposons | à supposer | en supposant | hypothèse | hypothétique | scénario | aurait | auraient | serait | seraient | par exemple | imaginons | au cas où",
  ),
  complement: phrases(
    "sans | manque | manquent | ne dispose pas | ne disposent pas | pas encore | n'ont pas | n'a pas | n'ont toujours pas | pas | privé de | privés de | restant | restants | reste | hors | exclus | dépourvus | dépourvu | non",
  ),
  accordingTo: phrases("selon | d'après | d'apres | source | aux dires de | estimé par | publié par | publiés par | calculé par"),
  attributing: words(
    "estime estiment évalue évaluent chiffre chiffrent indique indiquent rapporte rapportent annonce annoncent publie publient calcule trouve donne donnent relève",
  ),
  bodies: words(
    "enquête enquêtes étude études université institut banque office bureau agence organisation ong société entreprise cabinet chercheurs économistes analystes association fédération observatoire journal sondage google recensement",
  ),
  anaphora: phrases(
    "ce taux | cette part | ce chiffre | cette proportion | ce nombre | il | elle | ils | elles | cela | ceci | ce niveau | celui-ci | celle-ci | le taux | la part | le chiffre | ce résultat",
  ),
  up: words(
    "hausse augmenter augmente augmenté augmentation progresser progresse progression gagner gagne gagné monter monte croître croît croissance améliorer amélioré amélioration relever",
  ),
  down: words(
    "baisse baisser baissé reculer recule recul diminuer diminue diminution perdre perd perdu chuter chute réduire réduit réduction abaisser tomber",
  ),
  opposites: [
    ["plus rapide", "plus lent"],
    ["plus rapide", "plus lente"],
    ["plus élevé", "plus bas"],
    ["plus élevée", "plus basse"],
    ["plus grand", "plus petit"],
    ["plus grande", "plus petite"],
    ["premier", "dernier"],
    ["première", "dernière"],
    ["maximum", "minimum"],
  ],
  respectively: words("respectivement"),
  comparison: phrases("que | contre | par rapport à | comparé à"),
};
