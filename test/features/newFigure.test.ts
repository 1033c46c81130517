import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addFigure, checkAnswer, type FigureAnswers, proposeFigure } from "../../server/features/newFigure.ts";
import { findingsOf, offer } from "./actionSupport.ts";
import { applyEdits, open, RIVER, readAgenda } from "./support.ts";

const URI = "file:///work/river.agenda.yaml";

/** What is known of the number that holds the cursor. */
function known(marked: string) {
  const { reviewed, position } = open(marked);
  const at = reviewed.lines.offsetAt(position);
  const claim = reviewed.review.claims.find(({ spot }) => spot.start <= at && at <= spot.end);
  assert.ok(claim, marked);
  return { claim, proposal: proposeFigure(reviewed, claim), language: reviewed.review.draft.blocks[claim.block]?.content.language ?? "" };
}

/** The agenda after the number at the cursor was added, with what is known of it but for these answers. */
function added(marked: string, answers: Partial<FigureAnswers> = {}, text = RIVER): string {
  const { claim, proposal, language } = known(marked);
  assert.ok(proposal);
  const { label, unit, base, period } = proposal;
  const figure = addFigure(text, claim, { agenda: URI, label, unit, base, period, ...answers }, language);
  assert.ok(figure);
  return applyEdits(text, figure.edits);
}

describe("what is known of a number", () => {
  test("is taken from its clause", () => {
    const { proposal } = known("In 2024, about 47.5|0% of farms in the valley had a pump, which is a lot.");
    assert.deepEqual(
      { ...proposal, agendas: proposal?.agendas.map(({ uri, sources }) => [uri, sources]) },
      {
        text: "47.50%",
        agendas: [[URI, [{ key: "report", title: "Annual report 2024", publisher: "Lake District Council" }]]],
        label: "farms in the valley had a pump",
        unit: "percent",
        base: "farms",
        period: "2024",
      },
    );
  });
  test("is so in Vietnamese, where a word may be many syllables", () => {
    const { proposal } = known("Năm 2024, 47|,5% hộ nông dân có máy bơm.");
    assert.deepEqual([proposal?.label, proposal?.unit, proposal?.base, proposal?.period], ["hộ nông dân có máy bơm", "percent", "", "2024"]);
  });
  test("tells quarters, months and spans", () => {
    for (const [text, period] of [
      ["In the second quarter of 2024, 4|7 pumps were built.", "2024-Q2"],
      ["In March 2024, 4|7 pumps were built.", "2024-03"],
      ["Between 2021 and 2024, 4|7 pumps were built.", "2021/2024"],
      ["All 4|7 pumps were built.", ""],
    ] as const)
      assert.equal(known(text).proposal?.period, period, text);
  });
});

describe("a new figure", () => {
  test("stands at the end of its section and is what the draft says", () => {
    const text = "In 2024, about 47.50% of farms in the valley had a pump.";
    const result = added(text.replace("47.5", "47.5|"), { label: "farms in the valley with a pump", source: "report" });
    assert.equal(
      result,
      `${RIVER}  farms-in-the-valley-with-a-pump:
    label: { en: farms in the valley with a pump }
    value: 47.5
    unit: percent
    base: { en: [farms] }
    comparator: about
    period: 2024
    decimals: 2
    source: report
`,
    );
    const agendas = [readAgenda(result)];
    assert.deepEqual(findingsOf(text, agendas), []);
    assert.deepEqual(findingsOf(text.replace("47.50", "44.50"), agendas), ["figure-value: 44.50%"]);
  });
  test("may bring its source", () => {
    const result = added("We have 4|7 pumps.", {
      label: "pumps",
      base: "pumps",
      source: { title: "Pump report: 2024", publisher: "", date: "2024-05" },
    });
    assert.ok(
      result.includes(`    url: https://example.org/river/2024\n  pump-report-2024:\n    title: "Pump report: 2024"\n    date: 2024-05\nterms:\n`),
      result,
    );
    assert.ok(
      result.endsWith(
        "  pumps:\n    label: { en: pumps }\n    value: 47\n    unit: count\n    base: { en: [pumps] }\n    source: pump-report-2024\n",
      ),
      result,
    );
    readAgenda(result);
  });
  test("is in the draft's language, in the plain unit, under a key of its own", () => {
    const vi = added("Năm 2024 có 4|7,5 triệu máy bơm.", { label: "máy bơm Đồng Tháp", base: "máy bơm" });
    assert.ok(
      vi.endsWith(
        "  may-bom-dong-thap:\n    label: { vi: máy bơm Đồng Tháp }\n    value: 47500000\n    unit: count\n    base: { vi: [máy bơm] }\n    period: 2024\n",
      ),
      vi,
    );
    assert.ok(added("We have 4|7 pumps.", { label: "Gauges" }).includes("\n  gauges-2:\n    label: { en: Gauges }\n"));
  });
  test("is none where an answer is wrong or the file cannot be edited", () => {
    const { claim } = known("We have 4|7 pumps.");
    const answers = { agenda: URI, label: "pumps", unit: "count", base: "", period: "" };
    assert.ok(addFigure(RIVER, claim, answers, "en"));
    for (const wrong of [{ label: " " }, { unit: "piece" }, { period: "soon" }])
      assert.equal(addFigure(RIVER, claim, { ...answers, ...wrong }, "en"), undefined);
    assert.equal(addFigure("figures: [", claim, answers, "en"), undefined);
  });
});

describe("answers", () => {
  test("are told what is wrong with them", () => {
    assert.equal(checkAnswer("unit", "percent"), undefined);
    assert.equal(checkAnswer("unit", "%"), "There is no unit ‘%’. Did you mean ‘percent’?");
    assert.ok(checkAnswer("unit", ""));
    assert.equal(checkAnswer("period", ""), undefined);
    assert.equal(checkAnswer("period", "2024-Q2"), undefined);
    assert.ok(checkAnswer("period", "2024-Q5"));
    assert.ok(checkAnswer("label", "  "));
    assert.equal(checkAnswer("base", ""), undefined);
  });
});

describe("the action", () => {
  const offered = (text: string, commands = true) => offer(text, { commands }).titles.filter((title) => title.includes("new figure"));

  test("is offered for a number of no figure, to clients that can ask", () => {
    assert.deepEqual(offered("We have 4|7 pumps."), ["Add ‘47’ to the agenda as a new figure…"]);
    assert.deepEqual(offered("We have 4|7 pumps.", false), []);
    for (const text of [
      "In 2024, 72|.5% of households had a safe water connection.",
      "We ha|ve pumps.",
      "On 4 Ma|y 2024 it rained.",
      "We have [4|7](agenda:x) pumps.",
    ])
      assert.deepEqual(offered(text), [], text);
  });
});
