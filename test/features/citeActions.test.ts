import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findDraftLinks } from "../../server/features/documentLinks.ts";
import { findingsOf, type OfferOptions, offer } from "./actionSupport.ts";
import { open, RIVER, readAgenda } from "./support.ts";

const CITE = "Cite the source: ‘Annual report 2024’";
const DEFINITION = "[^report]: Annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>";

/** The text after the source was cited, which must leave nothing to find. */
function cited(marked: string, options?: OfferOptions): string {
  const result = offer(marked, options).after(CITE);
  assert.deepEqual(findingsOf(result, options?.agendas), [], result);
  return result;
}
const offered = (marked: string, options?: OfferOptions) => offer(marked, options).titles.filter((title) => title.startsWith("Cite"));

describe("citing the source of a number that agrees", () => {
  test("puts a footnote behind its sentence and the definition at the end", () => {
    assert.equal(
      cited("In 2024, 72|.5% of households had a safe water connection. More of it.\n\nThe end.\n"),
      `In 2024, 72.5% of households had a safe water connection.[^report] More of it.\n\nThe end.\n\n${DEFINITION}\n`,
    );
  });
  test("is one edit where both places are the draft's end", () => {
    const text = "In 2024, 72|.5% of households had a safe water connection.";
    assert.equal(cited(text), `${text.replace("|", "")}[^report]\n\n${DEFINITION}`);
  });
  test("uses the definition that is there", () => {
    const text = `In 2024, 72|.5% of households had a safe water connection.\n\nRiver gauges in service: 1,240.[^1]\n\n${DEFINITION.replace("^report", "^1")}\n`;
    assert.equal(cited(text), text.replace("|", "").replace("connection.", "connection.[^1]"));
  });
  test("stands behind emphasis, links and other footnotes", () => {
    assert.equal(
      cited("**In 2024, 72|.5% of households had a safe water connection.**[^a]\n\n[^a]: A note.\n"),
      `**In 2024, 72.5% of households had a safe water connection.**[^a][^report]\n\n[^a]: A note.\n${DEFINITION}\n`,
    );
    assert.equal(
      cited("In 2024, [72|.5%](agenda:figures/connected-households) of households had a safe water connection\n"),
      `In 2024, [72.5%](agenda:figures/connected-households) of households had a safe water connection[^report]\n\n${DEFINITION}\n`,
    );
  });
  test("stands behind the number in cells and headings", () => {
    assert.equal(
      cited("| what | 2024 |\n| - | - |\n| households with a safe water connection | 72§.5% |\n", { cursor: "§" }),
      `| what | 2024 |\n| - | - |\n| households with a safe water connection | 72.5%[^report] |\n\n${DEFINITION}\n`,
    );
    assert.equal(
      cited("# In 2024, 72|.5% of households had a safe water connection\n"),
      `# In 2024, 72.5%[^report] of households had a safe water connection\n\n${DEFINITION}\n`,
    );
  });
  test("stands behind the number where the sentence has another source, too", () => {
    const two = RIVER.replace("terms:", "  budget: { title: Budget 2024 }\nterms:").replace(
      "base: { en: [the budget] }\n    source: report",
      "base: { en: [the budget] }\n    source: budget",
    );
    assert.equal(
      cited("In 2024, 72|.5% of households had a safe water connection, and the share of clean-up costs in the budget was 12.5%.\n", {
        agendas: [readAgenda(two)],
      }),
      `In 2024, 72.5%[^report] of households had a safe water connection, and the share of clean-up costs in the budget was 12.5%.\n\n${DEFINITION}\n`,
    );
  });
  test("is in the draft's language", () => {
    assert.equal(
      cited("Năm 2024, 72|,5% hộ gia đình có nước sạch an toàn.\n"),
      `Năm 2024, 72,5% hộ gia đình có nước sạch an toàn.[^report]\n\n${DEFINITION.replace("1 February 2025", "1/2/2025")}\n`,
    );
  });
  test("is not offered for what disagrees, is cited already, or has no source", () => {
    for (const text of [
      "In 2024, 73|.5% of households had a safe water connection.",
      `In 2024, 72|.5% of households had a safe water connection.[^report]\n\n${DEFINITION}`,
      "There are 4|7 lamps.",
      "[^1]: In 2024, 72|.5% of households had a safe water connection.",
    ])
      assert.deepEqual(offered(text), [], text);
    const bare = [
      readAgenda(
        RIVER.replaceAll(/ {4}source: report\n(?=figures|$)/g, "")
          .replace("keywords: { en: [tap water] }", "keywords: { en: [tap] }")
          .replace("68.1 }, { period: 2023, value: 70.3 }]\n    source: report", "68.1 }]"),
      ),
    ];
    assert.deepEqual(offered("In 2024, 72|.5% of households had a safe water connection.", { agendas: bare }), []);
  });
});

describe("links", () => {
  test("lead from a tag to its entry, over the whole tag", () => {
    const { reviewed } = open("It was [72.5%](agenda:figures/connected-households@2022) and [x](agenda:figures/none), see [y](https://example.org).");
    const line = RIVER.split("\n").findIndex((each) => each.startsWith("  connected-households")) + 1;
    assert.deepEqual(findDraftLinks(reviewed), [
      {
        range: { start: { line: 0, character: 7 }, end: { line: 0, character: 56 } },
        target: `file:///work/river.agenda.yaml#L${line},3`,
        tooltip: "Open ‘households with a safe water connection’ in the agenda",
      },
    ]);
  });
});
