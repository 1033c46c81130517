import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, mendedIn, toldIn } from "../review/invented.ts";

/** A draft by its language and text, and what the checks are to say of it: nothing in most. */
const CASES: readonly (readonly [language: string, markdown: string, ...told: readonly string[]])[] = [
  ["en", "Losses of unaccounted-for water fell.", "term-deprecated: unaccounted-for water"],
  ["en", "Village water committees run the pumps.", "term-deprecated: water committees"],
  ["en", 'The phrase "lost water" is used in older reports.'],
  ["en", "The Kumasi Water Committee Trust met in May."],
  ["en", "The National Water Agency published the data.", "term-deprecated: National Water Agency"],
  ["en", "Until 2019 the body was called the National Water Agency."],
  ["en", "Uganda's National Water Agency published the data."],
  ["en", "The National Water Resource Authority published the data.", "term-variant: National Water Resource Authority"],
  ["en", "The national water resources authority published the data.", "term-variant: national water resources authority"],
  ["en", "The NATIONAL WATER RESOURCES AUTHORITY published the data."],
  ["en", "The National Water Resources Authority's data are public."],
  ["en", "The National Authority for Water Resources published the data.", "term-variant: National Authority for Water Resources"],
  ["en", "The National Water Resources Autority published the data.", "term-variant: National Water Resources Autority"],
  ["en", "The Namibian National Water Resource Authority published the data."],
  ["en", "Cut non-revenue watter by half.", "term-variant: non-revenue watter"],
  ["en", "The river bassin management plan was adopted.", "term-variant: river bassin management plan"],
  ["en", "The river basin management planning was adopted."],
  ["en", "River basin management plans were adopted."],
  ["en", "The nonrevenue water was cut."],
  ["en", "The basin river management plan was adopted.", "term-variant: basin river management plan"],
  ["en", "The utility rolls out e-metering.", "term-variant: e-metering"],
  ["en", "E-Metering is rolled out."],
  ["en", "# E-Metering Roll-Out\n\nText."],
  ["en", "The water user associations (WUAs) grew; each WUA has a chair."],
  ["en", "The river basin management plan is ready. The basin plan costs little. A river basin management plan is public.", "term-mixed: basin plan"],
  ["en", "River basin management plan, river basin management plans."],
  ["en", "> Unaccounted-for water is a scourge, the report of 1998 says."],
  ["en", 'The minister said: "We will stop lost water in every town by next year."'],
  ["en", "The old report spoke of unaccounted-for water instead of non-revenue water... formerly unaccounted-for water."],
  ["de", "Die Verkehrswende braucht Geld.", "term-deprecated: Verkehrswende"],
  ["de", "Die Mobilitätswende braucht Geld."],
  ["de", "Der Begriff Verkehrswende ist älter."],
  ["de", "Die Zahl der öffentlichen Ladesäulen steigt.", "term-deprecated: öffentlichen Ladesäulen"],
  ["de", "Die Zahl der öffentlichen Ladepunkte steigt."],
  ["de", "Der öffentliche Ladepunkt am Markt ist neu."],
  ["de", "Sprecher des Verkehrsverbunds Südland sagten das."],
  ["de", "Die Agentur für nachhaltige Mobilität prüft."],
  ["de", "Die Agentur für nachhaltige Mobiltät prüft.", "term-variant: Agentur für nachhaltige Mobiltät"],
  ["de", "Die Mobilitätswnede kommt.", "term-variant: Mobilitätswnede"],
  ["fr", "L'inclusion digitale progresse.", "term-deprecated: inclusion digitale"],
  ["fr", "Les écoles intégratives progressent.", "term-deprecated: écoles intégratives"],
  ["fr", "Les écoles inclusives progressent."],
  ["fr", "Le Conseil supérieur des programmes a rendu son avis."],
  ["fr", "Le Conseil national des programmes a rendu son avis.", "term-deprecated: Conseil national des programmes"],
  ["fr", "Le Conseil national des programmes de santé a rendu son avis."],
  ["fr", "L'ancien Conseil national des programmes avait rendu son avis."],
  ["fr", "Le Conseil supérieur des programes a rendu son avis.", "term-variant: Conseil supérieur des programes"],
  ["fr", "Le conseil supérieur des programmes a rendu son avis.", "term-variant: conseil supérieur des programmes"],
  ["fr", "La formation continnue des enseignants progresse.", "term-variant: formation continnue des enseignants"],
  ["de", "Die fünf Aktionsbereiche gelten bis 2030.", "term-deprecated: fünf Aktionsbereiche"],
  ["de", "Der Verkehrsverbund Nordland erhöht die Preise."],
  ["de", "Aktive Mobilität und aktiver Mobilität."],
  ["de", "Das Verkehrsministerium fördert vernetzten Mobilitätsdienst und öffentlichen Nahverkehrs."],
  ["de", "Der Anteil des Langsamverkehrs wächst.", "term-deprecated: Langsamverkehrs"],
  ["de", "Im Mobilitätsplan heißt es: „Die Verkehrswende ist eine Aufgabe für alle.“"],
  ["en", "Key aims of the strategy were published.", "term-deprecated: Key aims"],
  ["en", "The Water Board met on Friday.", "term-deprecated: Water Board"],
  ["en", "He sat on the water board of directors."],
  ["en", "# The National Water Ressources Authority", "term-variant: National Water Ressources Authority"],
  ["en", "The Regional Water Resources Authority met."],
  ["en", "the national water resources authorities of the region"],
  ["en", "A national water resources authority exists in most countries."],
  ["en", "Access to safely-managed sanitation and to safely managed\nsanitation services."],
  ["en", "Access to safely manged sanitation grows.", "term-variant: safely manged sanitation"],
  ["en", "Access to safely managing sanitation grows."],
  ["en", "Efforts on unversal access continue."],
  ["en", "The four goals are unversal access, safely managed sanitation, water quality and efficient use.", "term-variant: unversal access"],
  ["en", "The water equality debate and the water quantity debate."],
  ["fr", "Le recyclage des enseignants coûte cher.", "term-deprecated: recyclage des enseignants"],
  ["fr", "Le recyclage des déchets coûte cher."],
  ["fr", "Le terme « éducation spécialisée » est ancien."],
  ["fr", "Piliers stratégiques : bilan.", "term-deprecated: Piliers stratégiques"],
  ["fr", "Le CSP (Conseil supérieur des programmes) siège."],
  ["fr", "Le Conseil supérieur des Programmes a rendu son avis.", "term-variant: Conseil supérieur des Programmes"],
  ["vi", "Nạo vét định kỳ và NẠO VÉT ĐỊNH KỲ là một."],
  ["vi", "Huyện tổ chức vét bùn định kỳ.", "term-deprecated: vét bùn định kỳ"],
  ["vi", "Huyện tổ chức nạo vet định kỳ.", "term-variant: nạo vet định kỳ"],
  ["vi", "Huyện xây cong ngan man mới.", "term-variant: cong ngan man"],
  ["vi", "Phát hóa đơn nước sạch, phát hoá đơn nước sạch."],
  ["en", "Viewers of `lost water` and [a link](https://example.org/lost-water) see no label."],
  ["en", "- /2016/11/02/the-lost-water-of-the-towns/ and files/reports/lost-water/2016/all"],
  ["en", "Read the-lost-water-of-the-towns or how-lost-water-hurts."],
  ["en", "Losses (lost-water/NRW) and lost-water talks.", "term-deprecated: lost-water", "term-deprecated: lost-water"],
  ["en", "The National Water Agency on Friday published the data.", "term-deprecated: National Water Agency"],
  ["en", "The National Water Agency on Rivers published the data."],
  ["fr", "La formation continue des enseignants et l'Ecole inclusive."],
  ["fr", "La maitrise des savoirs fondamentaux et l'inclusion numerique.", "term-variant: inclusion numerique"],
  ["fr", "Les écoles inclusives, l’école inclusive, l'ecole inclusive.", "term-variant: ecole inclusive"],
  ["de", "Der Verkehrsverbund Südland und die Kasse des Verkehrsverbundes Südland."],
  ["en", "**Lost** water is lost.", "term-deprecated: Lost** water"],
  ["en", "Ghana's National Water Agency published the data.", "term-deprecated: National Water Agency"],
  ["en", "The National Water Agency of Uganda published the data."],
];

for (const [language, markdown, ...expected] of CASES) {
  test(`${language}: ${JSON.stringify(markdown)}`, () => assert.deepEqual(toldIn(language, markdown), expected));
}

const MENDED: readonly (readonly [language: string, before: string, after: string])[] = [
  ["en", "A water committee runs the pump.", "A water user association runs the pump."],
  ["en", "Water committees run the pumps.", "Water user associations run the pumps."],
  ["en", "An unaccounted-for water loss.", "A non-revenue water loss."],
  ["en", "## Lost Water in Towns", "## Non-Revenue Water in Towns"],
  ["en", "THE WATER COMMITTEE RUNS THE PUMP.", "THE WATER USER ASSOCIATION RUNS THE PUMP."],
  ["en", "The National Water Agency's plan.", "The National Water Resources Authority's plan."],
  ["en", "The national water resources authority met.", "The National Water Resources Authority met."],
  ["en", "Key aims were set.", "Strategic goals were set."],
  ["de", "Die Verkehrswende kommt.", "Die Mobilitätswende kommt."],
  ["de", "Die fünf Aktionsbereiche gelten.", "Die fünf Handlungsfelder gelten."],
  ["fr", "Les écoles intégratives progressent.", "Les écoles inclusives progressent."],
  ["vi", "Vét bùn định kỳ là việc chung.", "Nạo vét định kỳ là việc chung."],
];

for (const [language, before, after] of MENDED) {
  test(`mends ${JSON.stringify(before)}`, () => {
    assert.equal(mendedIn(language, before), after);
    assert.deepEqual(toldIn(language, after), [], "and is silent then");
  });
}

test("a finding names its entry", () => {
  const [found] = findingsIn("en", "The National Water Agency met.");
  assert.equal(found?.entry?.id, "terms/authority");
  assert.equal(found?.message, "Say ‘National Water Resources Authority’, not ‘National Water Agency’.");
  assert.equal(found?.edits[0]?.safe, true);
});

test("an inflected label in a language whose endings are not known is no safe fix", () => {
  const [found] = findingsIn("de", "Die Zahl der öffentlichen Ladesäulen steigt.");
  assert.equal(found?.edits[0]?.safe, false);
});

test("a mix points at the label that the draft uses otherwise", () => {
  const markdown = "The river basin management plan is ready. The basin plan costs little.";
  const [found] = findingsIn("en", markdown);
  assert.equal(found?.rule, "term-mixed");
  assert.deepEqual(
    found?.related?.map(({ start, end }) => markdown.slice(start, end)),
    ["river basin management plan"],
  );
});
