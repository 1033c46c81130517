import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkSums } from "../../server/checks/sums.ts";
import { told } from "./support.ts";

const items = (...rows: readonly string[]): string => rows.map((row) => `- ${row}`).join("\n");

const table = (...rows: readonly (readonly (string | number)[])[]): string => {
  const [header = [], ...body] = rows;
  return [header, header.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
};

const CASES: readonly (readonly [name: string, language: string, markdown: string, ...found: string[]])[] = [
  ["a wrong total", "en", table(["Province", "Trainees"], ["North", 120], ["West", 95], ["South", 185], ["**Total**", "**420**"]), "420 -> 400"],
  ["a right total", "en", table(["Province", "Trainees"], ["North", 120], ["West", 95], ["South", 185], ["**Total**", "**400**"])],
  ["two columns", "en", table(["Site", "Pipes (km)", "Taps"], ["A", 12, 9], ["B", 17, 14], ["C", 8, 6], ["Total", 37, 31]), "31 -> 29"],
  ["French", "fr", table(["Région", "Forages"], ["Louga", 18], ["Matam", 27], ["Kolda", 15], ["Total", 70]), "70 -> 60"],
  ["German", "de", table(["Schiene", "Mio. Euro"], ["Heizung", "412,5"], ["Dämmung", "168,2"], ["Summe", "590,7"]), "590,7 -> 580,7"],
  ["Vietnamese", "vi", table(["Tỉnh", "Số học viên"], ["Lai Châu", 120], ["Sơn La", 185], ["Tổng cộng", 315]), "315 -> 305"],
  ["rounding", "en", table(["Fund", "EUR million"], ["A", "1.4"], ["B", "2.4"], ["C", "3.4"], ["Total", "7.3"])],
  ["a subtotal", "en", table(["Fund", "Amount"], ["A", 10], ["B", 20], ["Subtotal", 30], ["C", 5], ["Total", 35])],
  ["a sum among the rows", "en", table(["Fund", "Staff"], ["South", 30], ["A", 10], ["B", 20], ["North", 5], ["Total", 35])],
  ["a sum among the rows by chance", "en", table(["Fund", "Amount (EUR)"], ["A", 500], ["B", 300], ["C", 200], ["Total", "1,100"]), "1,100 -> 1,000"],
  ["of which", "en", table(["Fund", "Staff"], ["A", 10], ["B", 20], ["of which women", 8], ["Total", 30])],
  ["a row that may not count", "en", table(["Group", "Staff"], ["Men", 40], ["Women", 60], ["Young", 30], ["Total", 100])],
  ["an average", "en", table(["Group", "Average age"], ["Men", 40], ["Women", 44], ["Total", 42])],
  ["a rate", "en", table(["Group", "Rate"], ["Men", "40%"], ["Women", "44%"], ["Total", "42%"])],
  ["a missing cell", "en", table(["Group", "Staff"], ["Men", 40], ["Women", ""], ["Total", 90])],
  ["a dash for none", "en", table(["Group", "Staff"], ["Men", 40], ["Women", "–"], ["Girls", 5], ["Total", 55]), "55 -> 45"],
  [
    "a column of totals",
    "en",
    table(["Group", "2023", "2024", "Total"], ["Men", 40, 50, 90], ["Women", 10, 20, 30], ["Girls", 5, 6, 12]),
    "12 -> 11",
  ],
  ["a column of totals, right", "en", table(["Group", "May", "June", "Total"], ["Men", 40, 50, 90], ["Women", 10, 20, 30], ["Girls", 5, 6, 11])],
  [
    "a wrong share",
    "en",
    table(["Source", "Amount", "Share"], ["State", 600, "60%"], ["Town", 250, "25%"], ["Firms", 150, "25%"], ["**Total**", "**1,000**", "**100%**"]),
    "25% -> 15%",
  ],
  [
    "right shares",
    "en",
    table(["Source", "Amount", "Share"], ["State", 600, "60%"], ["Town", 250, "25%"], ["Firms", 150, "15%"], ["**Total**", "**1,000**", "**100%**"]),
  ],
  ["shares alone", "en", table(["Source", "Share"], ["State", "60%"], ["Town", "25%"], ["Firms", "25%"], ["Total", "100%"]), "100%"],
  ["rounded shares", "en", table(["Source", "Share"], ["State", "33%"], ["Town", "33%"], ["Firms", "33%"], ["Total", "100%"])],
  [
    "a list with a total",
    "en",
    `Costs:\n\n${items("Roads: 120 million", "Water: 80 million", "Schools: 45 million", "Total: 255 million")}`,
    "255 million -> 245 million",
  ],
  ["a list with its total", "en", `Costs:\n\n${items("Roads: 120 million", "Water: 80 million", "Schools: 45 million", "Total: 245 million")}`],
  ["a list of shares", "en", `The fund is split as follows:\n\n${items("State: 60%", "Town: 25%", "Firms: 25%")}`, "25%"],
  ["a list of rates", "en", `The rates are:\n\n${items("State: 60%", "Town: 25%", "Firms: 25%")}`],
  ["shares in a sentence", "en", "The fund is split between the state (60%), the town (25%) and firms (25%).", "25%"],
  ["shares of a whole in a sentence", "en", "The fund is split between the state (60%), the town (25%) and firms (15%)."],
  ["shares and the rest", "en", "The fund is split between the state (60%), the town (25%) and others."],
  ["shares that overlap", "en", "60% of the pupils walk, 25% cycle and 25% take the bus."],
  ["French shares", "fr", "Le budget se répartit entre l'État (60 %), la commune (25 %) et les entreprises (25 %).", "25 %"],
  ["German shares", "de", "Die Mittel verteilen sich auf den Bund (60 %), die Gemeinde (25 %) und Betriebe (25 %).", "25 %"],
  ["completion rates", "en", table(["Source", "Done"], ["State", "100%"], ["Town", "100%"], ["Total", "100%"])],
];

describe("sums of tables", () => {
  for (const [name, language, markdown, ...found] of CASES) it(name, () => assert.deepEqual(told(checkSums, markdown, language), found));

  it("are silent on every right total, and on rounded ones", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 0, max: 2 }),
        (cents, decimals) => {
          const write = (value: number): string => (value / 100).toFixed(decimals);
          const total = cents.reduce((sum, value) => sum + value, 0);
          const markdown = table(["Fund", "EUR million"], ...cents.map((value, at) => [`Fund ${String.fromCharCode(97 + at)}`, write(value)]), [
            "Total",
            write(total),
          ]);
          assert.deepEqual(told(checkSums, markdown), []);
        },
      ),
      { numRuns: 150 },
    );
  });
});
