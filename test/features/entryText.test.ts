import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideEntryText } from "../../server/features/entryText.ts";
import { applyEdits, type OpenOptions, open, readAgenda } from "./support.ts";

/** A draft after an entry was put at its cursor, or in place of what stands between two. */
function put(marked: string, id: string, options?: OpenOptions): string | null {
  const { reviewed, text, positions } = open(marked, options);
  const [start, end = start] = positions;
  assert.ok(start && end);
  const answer = provideEntryText(reviewed, id, { start, end });
  return answer && applyEdits(text, [{ range: { start, end }, newText: answer.text }]);
}

describe("an entry put into a draft", () => {
  test("stands as a part of the sentence", () => {
    assert.equal(
      put("In 2024, | were reached.", "figures/connected-households"),
      "In 2024, 72.5% of households with a safe water connection were reached.",
    );
    assert.equal(put("We speak of |.", "groups/pillars"), "We speak of three pillars of the river programme.");
    assert.equal(put("(|)", "terms/monitoring"), "(monitoring)");
  });

  test("is set off from the words around it, and from nothing else", () => {
    assert.equal(put("We favour|now.", "terms/monitoring"), "We favour monitoring now.");
    assert.equal(put("First,|", "terms/monitoring"), "First, monitoring");
    assert.equal(put("**|**", "terms/monitoring"), "**monitoring**");
    assert.equal(put("We favour |, and more.", "terms/monitoring"), "We favour monitoring, and more.");
  });

  test("takes the place of what is selected", () => {
    assert.equal(put("We favour |this thing| now.", "terms/monitoring"), "We favour monitoring now.");
  });

  test("begins a sentence with a capital, but for names that begin small", () => {
    assert.equal(put("|", "groups/pillars"), "Three pillars of the river programme");
    assert.equal(put("It rains. | flow.", "groups/pillars"), "It rains. Three pillars of the river programme flow.");
    assert.equal(put("It rains.\n\n|", "terms/clean-water"), "It rains.\n\nClean water");
    assert.equal(put("|", "terms/e-permit"), "e-Permit");
    assert.equal(put("The river\n|", "terms/clean-water"), "The river\nclean water", "a line may go on with the sentence");
    assert.equal(put("- |", "terms/clean-water"), "- clean water");
    assert.equal(put("| a |\n| --- |\n| @ |", "terms/clean-water", { cursor: "@" }), "| a |\n| --- |\n| clean water |");
  });

  test("is in the language of the text at its place, in a draft of two", () => {
    const both =
      "The villages of the upper valley have waited for their water for many years.\n\nTrong những năm qua, người dân các xã vùng cao đã chờ đợi nước sạch. |\n";
    assert.equal(put(both, "figures/connected-households")?.split("\n").at(-2)?.split(". ").at(-1), "72,5% hộ gia đình có nước sạch an toàn");
    const behind =
      "Trong những năm qua, người dân các xã vùng cao đã chờ đợi rất lâu.\n\n|\n\nThe villages of the upper valley have waited for many years.\n";
    assert.equal(put(behind, "terms/clean-water")?.split("\n")[2], "Nước sạch", "between paragraphs it goes on with the one before");
  });

  test("has the number style of the numbers around it", () => {
    assert.equal(
      put("Of all towns 40 per cent wait. Not so |.", "figures/clean-up-share"),
      "Of all towns 40 per cent wait. Not so share of clean-up costs in the budget (12.5 per cent).",
    );
  });

  test("that is wanted or expected is told as that, with its time, so that no check takes it for achieved", () => {
    const agendas = (more: string) => [
      readAgenda(
        `id: t\ntitle: T\nlanguage: en\nfigures:\n  x: { label: { en: households with safe water, vi: hộ có nước sạch, fr: ménages ayant de l'eau potable, de: Haushalte mit sauberem Wasser }, value: 95, unit: percent, base: { en: [households], vi: [hộ], fr: [ménages], de: [Haushalte] }, ${more} }\n`,
        "t",
      ),
    ];
    const target = agendas("kind: target, comparator: at-least, period: 2030");
    assert.equal(put("|", "figures/x", { agendas: target }), "At least 95% of households with safe water (target for 2030)");
    for (const [draft, wanted] of [
      ["The council builds pipes: |.", "at least 95% of households with safe water (target for 2030)"],
      ["---\nlang: vi\n---\n\nXã xây đường ống: |.", "ít nhất 95% hộ có nước sạch (mục tiêu đến năm 2030)"],
      ["---\nlang: fr\n---\n\nLa commune construit : |.", "ménages ayant de l'eau potable (au moins 95\u00a0%, objectif pour 2030)"],
      ["---\nlang: de\n---\n\nDer Rat baut Rohre: |.", "Haushalte mit sauberem Wasser (mindestens 95\u00a0%, Ziel für 2030)"],
    ] as const) {
      const text = put(draft, "figures/x", { agendas: target });
      assert.equal(text, draft.replace("|", wanted));
      assert.deepEqual(
        open(text ?? "", { agendas: target, cursor: "\0" }).reviewed.shown.map(({ rule }) => rule),
        [],
        text ?? "",
      );
    }
    assert.equal(put("x |", "figures/x", { agendas: agendas("kind: target") }), "x 95% of households with safe water (target)");
    assert.equal(
      put("x |", "figures/x", { agendas: agendas("kind: forecast, period: 2030") }),
      "x 95% of households with safe water (forecast for 2030)",
    );
    assert.equal(put("x |", "figures/x", { agendas: agendas("period: 2024") }), "x 95% of households with safe water");
    assert.equal(
      put("x |", "figures/x", { agendas: agendas("kind: target, period: 2030-06") }),
      "x 95% of households with safe water (target for 2030-06)",
    );
  });

  test("whose label says that it is a target, or by when, does not say so again", () => {
    const put2 = (label: string) =>
      put("x |", "figures/x", {
        agendas: [
          readAgenda(
            `id: t\ntitle: T\nlanguage: en\nfigures:\n  x: { label: "${label}", value: 95, unit: percent, kind: target, period: 2030 }\n`,
            "t",
          ),
        ],
      });
    assert.equal(put2("share of safe water"), "x share of safe water (95%, target for 2030)");
    assert.equal(put2("target share of safe water"), "x target share of safe water (95%, by 2030)");
    assert.equal(put2("target share of safe water in 2030"), "x target share of safe water in 2030 (95%)");
    assert.equal(put2("share of safe water in 2030"), "x share of safe water in 2030 (95%, target)");
  });

  test("is not put into the front matter", () => {
    assert.equal(put("|---\nlang: en\n---\n\nRivers.", "terms/monitoring"), null);
    assert.equal(put("---\nlang: |en\n---\n\nRivers.", "terms/monitoring"), null);
    assert.equal(put("---\nlang: en\n---\n\n|", "terms/monitoring"), "---\nlang: en\n---\n\nMonitoring");
  });

  test("without a place is written for the draft as a whole", () => {
    const { reviewed } = open("Chương trình phục hồi sông giúp người dân sống tốt hơn trong những năm tới.");
    assert.deepEqual(provideEntryText(reviewed, "figures/connected-households"), { text: "72,5% hộ gia đình có nước sạch an toàn" });
  });

  test("that no agenda has is nothing", () => {
    assert.equal(put("We favour |.", "terms/none"), null);
    assert.equal(put("We favour |.", "terms/monitoring", { agendas: [] }), null);
    assert.equal(put("We favour |.", ""), null);
  });
});
