import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkArithmetic } from "../../server/checks/arithmetic.ts";
import { draftOf, told } from "./support.ts";

/** [language, markdown, findings]. */
type Case = readonly [language: string, markdown: string, ...found: string[]];

const run = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    for (const [language, markdown, ...found] of cases) it(markdown, () => assert.deepEqual(told(checkArithmetic, markdown, language), found));
  });
};

run("a change and its size in per cent", [
  ["en", "Exports rose from 20 to 25 units, a 40% rise.", "40% -> 25%"],
  ["en", "Exports rose from 20 to 25 units, a 25% rise."],
  ["en", "Exports rose from 20 to 25 units, a rise of about 27%."],
  ["en", "Exports rose from 20 to 25 units, a rise of more than 20%."],
  ["en", "Exports rose from 20 to 25 units, a rise of more than 30%.", "30% -> 25%"],
  ["en", "Exports rose 40% from 20 to 25 units.", "40% -> 25%"],
  ["en", "Exports rose 25% from 20 to 25 units."],
  ["en", "The clinic costs KES 1.6 billion, up from KES 0.8 billion in the first draft, which is a rise of 60%.", "60% -> 100%"],
  ["en", "Fares rose from 20 to 25, an average rise of 8% a year."],
  ["en", "Fares rose from 20 to 25, 40% of the rise being due to fuel."],
  ["en", "Fares rose from 20 to 25, and wages by 40%."],
  ["en", "Costs fell from 7.4 million in 2021 to 5.1 million in 2023, a fall of 31%."],
  ["en", "Costs fell from 7.4 million in 2021 to 5.1 million in 2023, a fall of 45%.", "45% -> 31%"],
  ["fr", "La production est passée de 400 à 500 m³ par jour, soit une hausse de 20 %.", "20 % -> 25 %"],
  ["fr", "La production est passée de 400 à 500 m³ par jour, soit une hausse de 25 %."],
  ["de", "Die Zahl der Anträge stieg von 40.000 auf 60.000, ein Plus von 40 Prozent.", "40 Prozent -> 50 Prozent"],
  ["de", "Die Zahl der Anträge stieg von 40.000 auf 60.000, ein Plus von 50 Prozent."],
  ["de", "Der Verbrauch sank von 150 auf 90 kWh, das sind 40 % weniger."],
  ["de", "Der Verbrauch sank von 150 auf 90 kWh, das sind 60 % weniger.", "60 % -> 40 %"],
  ["vi", "Số hồ sơ tăng từ 40 lên 50, tức tăng 20%.", "20% -> 25%"],
  ["vi", "Số hồ sơ tăng từ 40 lên 50, tức tăng 25%."],
]);

run("a change of shares: percentage points", [
  ["en", "The share rose from 40% to 50%, i.e. by 10%.", "10% -> 10 percentage points"],
  ["en", "The share rose from 40% to 50%, i.e. by 10 percentage points."],
  ["en", "The share rose from 40% to 50%, i.e. by 25%."],
  ["en", "The share went from 40% to 50%, a gain of 10 percentage points or 25%."],
  ["en", "The share went from 40% to 50%, a gain of 10 percentage points or 30%.", "30% -> 25%"],
  ["en", "The share rose from 40% to 50%, a gain of 12 percentage points.", "12 percentage points -> 10 percentage points"],
  ["fr", "Le taux est passé de 70 % à 84 %, soit une hausse de 14 %.", "14 % -> 14 points de pourcentage"],
  [
    "de",
    "Der Anteil ist von 18,5 % im Jahr 2018 auf 22,7 % im Jahr 2023 gestiegen, also um 5,2 Prozentpunkte.",
    "5,2 Prozentpunkte -> 4,2 Prozentpunkte",
  ],
  ["de", "Der Anteil ist von 18,5 % im Jahr 2018 auf 22,7 % im Jahr 2023 gestiegen, also um 4,2 Prozentpunkte."],
  ["vi", "Tỷ lệ tăng từ 60% lên 75%, tức tăng 15%.", "15% -> 15 điểm phần trăm"],
]);

run("verbs that multiply and verbs of direction", [
  ["en", "The number of subscribers tripled from 1,500 to 3,000.", "tripled -> doubled"],
  ["en", "The number of subscribers doubled from 1,500 to 3,000."],
  ["en", "The number of subscribers more than doubled from 1,500 to 3,400."],
  ["en", "The cost doubled from VND 12 billion to VND 24 billion."],
  ["en", "Arrears fell from 10 to 12 cases.", "fell"],
  ["en", "Arrears fell from 12 to 10 cases."],
  ["en", "The country rose from 86th to 71st in the ranking."],
  ["en", "The country moved from 99th to 86th in the ranking, up 13 places."],
  ["en", "The country moved from 99th to 86th in the ranking, up 12 places.", "12 -> 13"],
  ["fr", "Le nombre d'abonnés a triplé, passant de 1 500 à 3 000.", "triplé -> doublé"],
  ["de", "Die Zahl verdreifachte sich von 20 auf 40 Anlagen.", "verdreifachte -> verdoppelte"],
  ["de", "Die Zahl verdoppelte sich von 20 auf 40 Anlagen."],
]);

run("totals and their parts", [
  ["en", "Altogether 60 offices are connected: 14 ministries and 45 districts.", "60 -> 59"],
  ["en", "Altogether 59 offices are connected: 14 ministries and 45 districts."],
  ["en", "Altogether 60 offices are connected, including 14 ministries and 45 districts."],
  ["en", "The council has 20 members: 12 women and 9 men.", "20 -> 21"],
  ["en", "The council has 21 members: 12 women and 9 men."],
  ["en", "The council offers 4 rates: 2 euros, 3 euros and 5 euros."],
  ["de", "Die drei Werke liefern 75, 120 und 55 MWh, zusammen also 260 MWh."],
  ["de", "Die Werke liefern 75, 120 und 55 MWh, zusammen also 260 MWh.", "260 -> 250"],
  ["de", "Die Werke liefern 75, 120 und 55 MWh, zusammen also 250 MWh."],
]);

run("shares of counts", [
  ["en", "Of our district's 11,400 households, 9,862 had broadband in March, which is 86.5%."],
  ["en", "Of our district's 11,400 households, 9,862 had broadband in March, which is 88.5%.", "88.5% -> 86.5%"],
  ["en", "18 of the 62 schools (29%) have a library."],
  ["en", "18 of the 62 schools (39%) have a library.", "39% -> 29%"],
  ["en", "Power was cut in 18/62 schools (39%).", "39% -> 29%"],
  ["en", "18 of the 62 schools (39% in the north) have a library."],
  ["de", "Von den 1.240 Schulen sind 310 angeschlossen, das sind 35 %.", "35 % -> 25 %"],
  ["de", "Von den 1.240 Schulen sind 310 angeschlossen, das ist ein Viertel."],
  ["en", "The system serves 80.2% of the 63 provinces.", "80.2% -> 79.4%"],
  ["en", "The system serves 79.4% of the 63 provinces."],
  ["en", "The system serves about 80.2% of the 63 provinces."],
  ["en", "The system serves 80.2% of the 63 million people."],
  ["en", "The course takes 33.5% of the 40 hours."],
]);

run("changes told in other orders", [
  ["en", "The number of clinics rose from 80 in 2020 to 100 in 2024. That is a rise of 20%.", "20% -> 25%"],
  ["en", "The number of clinics rose from 80 in 2020 to 100 in 2024. That is a rise of 25%."],
  ["en", "Since 2019 the fleet has doubled, from 40 buses to 120.", "doubled -> tripled"],
  ["en", "Output rose to 250 tonnes in 2023 from 200 tonnes in 2022, a 20% rise.", "20% -> 25%"],
  ["en", "Output was 250 tonnes in 2023, up 20% from 200 tonnes in 2022.", "20% -> 25%"],
  ["en", "Output was 250 tonnes in 2023, compared with 200 tonnes in 2022, an increase of 20%.", "20% -> 25%"],
  ["en", "Spending grew by 18%, up from 17.5% in the third quarter."],
  ["en", "The deficit fell to 1.9 billion euros from 2.1 billion, while the shortfall dropped to 2.7 billion from 2.9 billion euros."],
  ["en", "The price fell by more than 600 euros from 190,329 to 189,733 euros."],
  ["en", "Prices rose from 10 to 12 euros and wages by 5%."],
  ["en", "The tax applies to incomes from 10,000 to 12,000 euros, by 5%."],
  ["fr", "Le budget a augmenté de 20 %, passant de 4 à 5 millions d'euros.", "20 % -> 25 %"],
  ["vi", "Đầu vào giảm từ 0,46 đến 2,55 điểm."],
  ["vi", "Thời gian chờ giảm từ 12 lên 18 ngày.", "giảm"],
]);

run("totals at the end, and fractions", [
  ["en", "We trained 120 teachers, 80 nurses and 45 clerks, 255 people in total.", "255 -> 245"],
  ["en", "We trained 120 teachers, 80 nurses and 45 clerks, 245 people in total."],
  ["en", "A total of 120 officials were trained (70 from districts and 60 from communes).", "120 -> 130"],
  ["en", "Of the 63 provinces, 80.2% are connected.", "80.2% -> 79.4%"],
  ["en", "Of the 63 provinces, 79.4% are connected."],
  ["en", "One in five households (25%) has no water.", "25% -> 20%"],
  ["en", "A quarter of the households (26%) have no water."],
  ["vi", "30/120 xã (35%) có cáp quang.", "35% -> 25%"],
  ["fr", "Sur 120 communes, 30 disposent de la fibre, soit 35 %.", "35 % -> 25 %"],
]);

run("multiples and gaps", [
  ["en", "Sales grew by 20%, three times the 5.05% recorded for wages.", "three times -> four times"],
  ["en", "Sales grew by 15%, three times the 5.05% recorded for wages."],
  ["en", "Sales grew by 20%, about four times the 5.05% recorded for wages."],
  [
    "en",
    "With access at 71.5% of households and a target of 80%, we still need 9.5 percentage points.",
    "9.5 percentage points -> 8.5 percentage points",
  ],
  ["en", "With access at 71.5% of households and a target of 80%, we still need 8.5 percentage points."],
  ["en", "At 45%, coverage is 20 percentage points below the national average of 60%.", "20 percentage points -> 15 percentage points"],
  ["en", "At 45%, coverage is 15 percentage points below the national average of 60%."],
  ["en", "It grew by 20%, which is not three times the 5.05% recorded for wages."],
]);

describe("any change", () => {
  it("is silent on the right size and tells every size that is far off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 450 }), fc.integer({ min: 1, max: 450 }), fc.integer({ min: 3, max: 900 }), (from, rise, off) => {
        const right = Math.round((1000 * rise) / from) / 10;
        // '38000%' is as good as 37500%: what is far off a share of thousands is another question
        fc.pre(right + off < 1000);
        const text = (size: number): string => `Sales rose from ${from} to ${from + rise} units, a rise of ${size}%.`;
        assert.deepEqual(told(checkArithmetic, text(right)), []);
        assert.equal(checkArithmetic(draftOf(text(Math.round(10 * (right + off)) / 10))).length, 1);
      }),
      { numRuns: 100 },
    );
  });

  it("holds at every offset of the source", () => {
    fc.assert(
      fc.property(fc.nat(40), (blanks) => {
        const markdown = `${"Word ".repeat(blanks)}here.\n\n# Part\n\n- Sales rose from **10** to 15 units, a *40%* rise.`;
        assert.deepEqual(told(checkArithmetic, markdown), ["40% -> 50%"]);
      }),
      { numRuns: 20 },
    );
  });
});
