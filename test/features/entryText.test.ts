import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideEntryText } from "../../server/features/entryText.ts";
import { applyEdits, type OpenOptions, open } from "./support.ts";

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
