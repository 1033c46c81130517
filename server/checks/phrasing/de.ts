import { multiples, type Phrasing, phrases, words } from "./model.ts";

/** German. */
export const DE: Phrasing = {
  articles: words("der die das den dem des ein eine einen einem einer eines ihre ihren seine seinen diese diesen alle allen aller insgesamt nur"),
  from: words("von vom"),
  to: words("auf"),
  becomes: words("auf"),
  reversible: false,
  upFrom: phrases("nach zuvor | gegenüber zuvor"),
  adverbs: new Set(),
  going: new Set(),
  taking: words("das dies es"),
  beside: words("unter über als niedriger höher weniger mehr"),
  links: words(
    "von vom also d.h. das sind ist war waren dies es was entspricht entsprechend einem einer eines ein eine einen um somit damit oder bzw. mithin bedeutet , ( – — - : ; = + plus minus ergibt macht",
  ),
  markers: words(
    "um plus minus anstieg zuwachs zunahme steigerung rückgang abnahme senkung erhöhung wachstum mehr weniger höher niedriger verringerung verbesserung sprung unterschied gewinn verlust",
  ),
  or: words("oder ( , bzw. d.h. also / ="),
  during: words("in binnen innerhalb über"),
  rising: words("stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst gewachsen kletterte"),
  falling: words("sank sanken sinkt gesunken fiel fielen fällt gefallen schrumpfte"),
  multiples: multiples(
    "halbiert:0.5 verdoppelt:2 verdreifacht:3 vervierfacht:4 verfünffacht:5 | halbierte:0.5 verdoppelte:2 verdreifachte:3 vervierfachte:4 verfünffachte:5 | halbierten:0.5 verdoppelten:2 verdreifachten:3 vervierfachten:4 | halbieren:0.5 verdoppeln:2 verdreifachen:3 vervierfachen:4",
  ),
  loosely: words("als fast nahezu beinahe knapp rund etwa gut annähernd nicht"),
  timesOf: words("der die das den dem des von so wie"),
  total: words("insgesamt zusammen gesamt summe"),
  split: phrases(
    "verteilt sich | verteilen sich | aufgeteilt | gliedert sich | gliedern sich | teilt sich | teilen sich | entfallen auf | verteilen",
  ),
  rest: words("rest übrige übrigen restliche restlichen sonstige sonstigen"),
  namely: phrases("nämlich | und zwar"),
  by: words("um"),
  forms: words("spalte spalten zeile zeilen tabelle tabellen seite seiten karte karten"),
  totals: words("summe gesamt insgesamt gesamtsumme zusammen total"),
  totalsBeside: words("der die aller gesamte alle"),
  partly: phrases(
    "davon | darunter | hiervon | hievon | einschließlich | inklusive | inkl | zwischensumme | teilsumme | durchschnitt | mittelwert | median | minimum | maximum | saldo | ohne | abzüglich | netto | unter anderem",
  ),
  unsummed: words(
    "durchschnitt durchschnittlich mittelwert median rate quote verhältnis preis preise je pro index rang jahr jahre alter note dichte veränderung wachstum niveau nr nummer code datum dauer frist entfernung temperatur kumuliert minimum maximum stückpreis",
  ),
  shares: words("anteil anteile prozent % verteilung"),
  last: words("und oder sowie &"),
  and: words("und plus sowie & +"),
  outOf: words("von der"),
  which: words("das ist sind also d.h. somit oder dies entspricht was ein eine , ( : = – macht waren war"),
  targets: words("ziel ziele zielwert zielmarke"),
  missing: words("fehlen fehlt noch rückstand lücke offen verbleiben verbleibt bleiben"),
  following: words("folgende folgenden folgender folgt unten nachfolgende nachfolgenden nachstehende nachstehenden"),
  comprises: words(
    "hat haben hatte umfasst umfassen besteht bestehen enthält enthalten gibt sind ist unterscheidet nennt bietet braucht benötigt verfolgt verfolgen ruht beruht beschlossen empfiehlt sieht fordert beinhaltet bitte lauten",
  ),
  stages: words("phase phasen stufe stufen schritt schritte schritten teil teile teilen etappe etappen abschnitt abschnitten"),
  tails: words("mit wo dass die der das welche und oder aber durch wenn dieser diese folgende folgenden"),
  prepositions: words(
    "in im an am auf aus bei mit nach seit von vom zu zum zur für durch gegen ohne um über unter vor zwischen hinter neben bis als und oder je pro",
  ),
  examples: phrases(
    "darunter | beispielsweise | zum beispiel | z.b. | etwa | unter anderem | u.a. | insbesondere | vor allem | wie | usw | etc | mindestens | einige | einer der | eine der | eines der",
  ),
  verbs: words(
    "ich du er sie es wir ihr man ist sind war waren wird werden hat haben hatte kann können soll sollen muss müssen darf wenn falls weil dass ob da nicht dann aber siehe die der das den dem",
  ),
  invalid: words("ungültig unmöglich existiert nicht kein keinen keine falsch fehler schaltjahr gibt"),
  deadlines: words("frist fristen einreichfrist stichtag termin datum ende endet schluss einsendeschluss spätestens fällig abgabe"),
  due: words("frist einreichfrist einsendeschluss stichtag fällig abgabetermin"),
  sections: words(
    "zusammenfassung kurzfassung anhang einleitung überblick hintergrund ergebnis ergebnisse detail details befund befunde methode methodik schluss fazit plan budget kapitel abschnitt teil ziel ziele diskussion ausblick kernaussagen empfehlungen analyse umsetzung zeitplan und die der das des im in zu für bericht daten zahlen fakten kosten finanzierung lage stand i ii iii iv v vi",
  ),
  unsure: words(
    "mehr weniger zusätzlich zusätzliche zusätzlichen weitere weiteren übrigen wenn falls angenommen beispiel beispiele standard option optionen normalerweise üblicherweise manchmal sonst sie ihr ihre ihren zuvor früher ursprünglich vorher korrigiert berichtigt unterschied gegenüber verglichen andere anderen anderer jeweils durchschnitt durchschnittlich je pro maximal minimal höchstens mindestens dann danach neu erste zweite dritte zwischen etwa rund",
  ),
  hollow: phrases(
    "noch | gefunden | ergab | zeigt | zeigen | sagt | sagen | erhebung | umfrage | studie | studien | zensus | zählung | zählt | projekt | projekte | kostet | kosten",
  ),
  points: "Prozentpunkte",
};
