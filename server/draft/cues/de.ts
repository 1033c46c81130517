import type { Cues } from "./model.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const phrases = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** Cues of German. */
export const de: Cues = {
  neutral:
    words(`haben hat hatte hatten habe sein ist sind war waren sei wird werden wurde wurden worden nutzen nutzt nutzten genutzt verwenden verwendet verfügen verfügt verfügten besitzen besitzt erreichen erreicht erreichte erreichten
    decken deckt abdecken abgedeckt versorgen versorgt betragen beträgt betrug liegt liegen lag lagen ausmachen macht machen machte entfallen entfällt entfiel umfassen umfasst zählen zählt gezählt anschließen angeschlossen verbunden verbinden beitragen trägt
    steigen stieg gestiegen wachsen wächst wuchs gewachsen sinken sank gesunken bleiben bleibt kommen kommt stehen steht belaufen beläuft gemeldet melden meldet gesamt gesamte gesamten insgesamt alle aller allen jede jeder jedes ganz ganze ganzen
    national nationale nationalen bundesweit österreichweit landesweit land landes staat derzeit aktuell heute bereits schon noch nun jetzt rund etwa knapp fast über mehr weniger mindestens höchstens
    jahr jahre jahren jahres monat monate quartal ende anfang jährlich pro prozent prozentpunkte mal fach anteil anteile quote rate zahl anzahl wert höhe niveau menge ergebnis ergebnisse daten amtlich offiziell ministerium bundesministerium regierung bundesregierung minister programm plan strategie ziel ziele
    soll sollen sollte muss müssen will wollen kann können dürfen darf erster erste zweite zwei drei vier fünf neue neuen neuer bisher gebiet gebiete gebieten raum personen menschen dabei damit davon somit also auch nur sowie
    durch für mit ohne nach vor bei bis von vom zum zur zu aus auf an am im in den dem der die das des ein eine einer eines einem einen und oder aber als wie dass wenn weil`),
  measures: words("anteil anteile quote rate zahl anzahl wert niveau menge summe höhe grad abdeckung"),
  changes: words(
    "wachstum wachsen wächst wuchs gewachsen anstieg ansteigen steigen steigt stieg gestiegen steigerung zunahme zunehmen rückgang sinken sinkt sank gesunken senkung senken abnahme veränderung erhöhung erhöhen plus minus",
  ),
  of: words("der des von vom aller unter"),
  within: words("in im bei unter innerhalb an am"),
  qualifiers:
    words(`ländlich ländliche ländlichen ländlicher städtisch städtische städtischen arm arme armen reich reiche reichen frauen männer mädchen jungen junge ältere älteren alte alten erwachsene erwachsenen kinder kleine kleinen kleiner mittlere mittleren große großen großer
    privat private privaten privater öffentlich öffentliche öffentlichen öffentlicher ausländische ausländischen lokale lokalen regionale regionalen kommunale kommunalen kommunaler nördlichen südlichen östlichen westlichen befragte befragten ausgewählte ausgewählten andere anderen anderer einzelne einzelnen übrige übrigen gewerbliche gewerblichen`),
  own: phrases(
    "unser bezirk | unserem bezirk | unser bundesland | unserem bundesland | unseres bundeslandes | unsere gemeinde | unserer gemeinde | unsere stadt | unserer stadt | unsere region | unserer region | unser landkreis | unserem landkreis | im bezirk | in der gemeinde | der gemeinde | des bezirks",
  ),
  target: phrases(
    "ziel | ziele | zielwert | soll | sollen | sollte | muss | müssen | angestrebt | anstreben | strebt | streben | plant | geplant | vorgesehen | vorgabe | will | wollen | verpflichtet | beabsichtigt | anzuheben | zu erreichen | zu senken | zu steigern",
  ),
  achieved: phrases(
    "hat erreicht | wurde erreicht | erreichte | erreicht | bereits | derzeit | aktuell | heute | bisher | lag | liegt | lagen | betrug | beträgt | war | waren | ist | sind | wurden | wurde | nutzen | verfügen | haben | hat | entfielen | entfällt | stieg auf | stiegen auf | sank auf | sanken auf | fiel auf | fielen auf | wuchs auf | ging auf",
  ),
  forecast: phrases("prognose | prognosen | prognostiziert | erwartet | voraussichtlich | dürfte | dürften"),
  negation: phrases(
    "nicht wahr | ist falsch | falsch | fälschlich | fälschlicherweise | irrtümlich | irrtümlicherweise | berichtigung | korrektur | entgegen | anstatt | statt | und nicht | nicht mehr | keineswegs | es stimmt nicht | bestritten",
  ),
  others: phrases("diejenigen | jene mit | jenen mit | denen mit | die anderen | den anderen | die übrigen | bei jenen"),
  added: phrases("mehr | weniger | zusätzliche | zusätzlichen | weitere | weiteren | zusätzlich"),
  whole: phrases(
    "bundesweit | landesweit | österreichweit | deutschlandweit | national | nationale | nationalen | im ganzen land | im bundesschnitt | bundesschnitt",
  ),
  negators: words("nicht kein keine keinen keiner keinem niemand nie niemals nirgends weder"),
  past: phrases(
    "vor jahren | vor fünf jahren | vor zehn jahren | früher | damals | seinerzeit | ursprünglich | einst | im vorjahr | letztes jahr | im letzten jahr | zuvor | vormals | noch vor",
  ),
  measured: phrases("ausgangswert | basiswert | ergebnis | ergebnisse | istwert | ist | stand | erreicht | gemessen"),
  hypothesis: phrases(
    "wenn | falls | angenommen | gesetzt den fall | bliebe | blieben | müsste | müssten | käme | gäbe | könnte | könnten | bräuchte | ginge | stiege | sänke | wäre | wären | hätte | hätten | würde | würden | szenario | hypothetisch | beispielsweise | zum beispiel",
  ),
  complement: phrases(
    "ohne | fehlt | fehlen | noch nicht | nicht | keinen | keine | kein | außerhalb | übrigen | restlichen | verbleibenden | mangelt",
  ),
  accordingTo: phrases("laut | gemäß | nach angaben | zufolge | quelle | nach berechnungen | nach schätzungen"),
  attributing: words(
    "schätzt schätzen beziffert beziffern meldet melden berichtet berichten gibt geben ermittelt errechnet nennt nennen veröffentlicht zählt",
  ),
  bodies: words(
    "umfrage studie studien universität institut bank amt behörde agentur organisation unternehmen firma verband vereinigung forscher ökonomen analysten zeitung google zensus statistik erhebung",
  ),
  anaphora: phrases(
    "dieser anteil | diese zahl | dieser wert | diese quote | der anteil | die quote | die zahl | der wert | er | sie | es | dies | das | dieses ergebnis",
  ),
  up: words(
    "steigen steigt stieg gestiegen anstieg zunehmen zunahme wachsen wächst wuchs gewachsen wachstum erhöhen erhöht erhöhung verbessern verbessert verbesserung aufsteigen gewinnen gewinnt anheben",
  ),
  down: words(
    "sinken sinkt sank gesunken senkung senken gesenkt fallen fällt fiel gefallen abnehmen abnahme rückgang zurückgehen verlieren verliert verlor verschlechtern verschlechtert schrumpfen schrumpft verringern verringert reduzieren reduziert",
  ),
  opposites: [
    ["schnellste", "langsamste"],
    ["schnellsten", "langsamsten"],
    ["höchste", "niedrigste"],
    ["höchsten", "niedrigsten"],
    ["größte", "kleinste"],
    ["größten", "kleinsten"],
    ["beste", "schlechteste"],
    ["erste", "letzte"],
    ["maximal", "minimal"],
  ],
  respectively: words("jeweils beziehungsweise bzw"),
  comparison: phrases("als | gegenüber | verglichen mit | im vergleich zu"),
};
