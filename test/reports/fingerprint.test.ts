/** What a finding is known by from one run to the next. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createLines } from "../../server/draft/lines.ts";
import { setUiLanguage } from "../../server/localize.ts";
import { fingerprintFaults, fingerprintsOf } from "../../server/reports/fingerprint.ts";
import type { ReportedFault } from "../../server/reports/model.ts";
import { showFindings } from "../../server/review/shown.ts";
import { reviewerOf, reviewIt } from "../review/support.ts";

const AGENDA = `
id: ferries
title: Ferry plan
language: en
terms:
  pier: { preferred: { en: floating pier, vi: bến nổi }, deprecated: { en: [pontoon pier], vi: [bến phao] } }
figures:
  rails: { label: { en: piers with handrails, vi: bến có lan can }, value: 80.2, unit: percent, base: { en: [piers], vi: [bến] }, period: 2024 }
  routes: { label: { en: ferry routes with night service }, value: 12, unit: count, base: { en: [routes] } }
`;
const reviewer = reviewerOf(AGENDA);

/** 'words fingerprint' of each finding. */
function known(text: string, path = "drafts/plan.md"): readonly (readonly [words: string, fingerprint: string])[] {
  const review = reviewIt(reviewer, text);
  const shown = showFindings(review.findings, { rules: {}, requireReasons: false });
  const prints = fingerprintsOf({ path, review, lines: createLines(text), shown });
  return shown.map(({ start, end }, index) => [text.slice(start, end), prints[index] ?? ""]);
}

const printsOf = (text: string, path?: string): readonly string[] => known(text, path).map(([, print]) => print);

const RAILS = "In 2024, 81.2% of piers had handrails.";
const PIER = "Each pontoon pier has lights.";
const TABLE = "| | Piers with handrails |\n|---|---|\n| 2024 | 81.2% |";
const SENTENCES = [RAILS, PIER, "We love boats.", "The council met twice, and nobody was late.", "Đây là bến phao mới.", TABLE];

describe("fingerprints", () => {
  it("are 16 digits of a hash, and these: what is written down in a baseline holds for later versions too", () => {
    assert.deepEqual(known(`${RAILS}\n\n${PIER}\n`), [
      ["81.2%", "d26f8cff49fef6a9"],
      ["pontoon pier", "a1fbed90477c04e3"],
    ]);
  });

  it("survive what is written above, below and between", () => {
    const draft = fc.array(fc.constantFrom(...SENTENCES.slice(2, 4), "# A heading", "- an item", "> quoted", "```\ncode 5%\n```"), { maxLength: 12 });
    const own = printsOf(`${RAILS}\n\n${PIER}\n`);
    fc.assert(
      fc.property(draft, draft, draft, fc.constantFrom("\n", "\r\n"), (above, between, below, br) => {
        const text = [...above, RAILS, ...between, PIER, ...below].join("\n\n").replaceAll("\n", br);
        assert.deepEqual(printsOf(text), own);
      }),
      { numRuns: 60 },
    );
  });

  it("are each given once, whatever is repeated", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 14 }), (sentences) => {
        const prints = printsOf(sentences.join("\n\n"));
        assert.equal(new Set(prints).size, prints.length);
        for (const print of prints) assert.match(print, /^[0-9a-f]{16}(?:-[1-9]\d*)?$/);
      }),
      { numRuns: 60 },
    );
  });

  it("never throw on any text, and know a text again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud800", "🚢")), { maxLength: 8 }),
        (parts) => {
          const text = parts.join(" ");
          assert.deepEqual(printsOf(text), printsOf(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("number equal ones by their order", () => {
    const [first, second, third] = printsOf(`${PIER}\n\n${PIER}\n\n${RAILS}\n\n${PIER}\n`).filter((_, index) => index !== 2);
    assert.deepEqual([second, third], [`${first}-2`, `${first}-3`]);
  });

  it("stay as they are where another finding is hidden or waived", () => {
    const text = `${PIER}\n\n${PIER}\n`;
    const review = reviewIt(reviewer, text);
    const shown = showFindings(review.findings, { rules: {}, requireReasons: false });
    const all = printsOf(text);
    assert.deepEqual(fingerprintsOf({ path: "drafts/plan.md", review, lines: createLines(text), shown: shown.slice(1) }), all.slice(1));
    const waived = `<!-- concord-ignore-next-line: agreed -->\n${PIER}\n\n${PIER}\n`;
    assert.deepEqual(printsOf(waived), all.slice(1));
    const again = reviewIt(reviewer, waived);
    assert.deepEqual(fingerprintsOf({ path: "drafts/plan.md", review: again, lines: createLines(waived), shown: [] }, again.waived), all.slice(0, 1));
  });

  it("are others for other words, another sentence, rule, entry or path", () => {
    const different = [
      printsOf(RAILS),
      printsOf(RAILS.replace("81.2", "81.3")),
      printsOf(`${RAILS.slice(0, -1)} everywhere.`),
      printsOf(RAILS, "drafts/other.md"),
      printsOf("In 2024, nine ferry routes had night service."),
      printsOf(TABLE),
      printsOf(TABLE.replace("| 2024 |", "| In 2024 |")),
    ];
    assert.deepEqual(
      different.map(({ length }) => length),
      different.map(() => 1),
    );
    assert.equal(new Set(different.flat()).size, different.length);
  });

  it("are the same for line breaks and blanks, emphasis, and either normal form", () => {
    const own = printsOf(RAILS);
    const vietnamese = "Đây là bến phao mới.";
    assert.deepEqual(printsOf("> In 2024, 81.2% of\n> piers had handrails."), own);
    assert.deepEqual(printsOf("In 2024,  81.2%\nof **piers** had handrails."), printsOf("In 2024, 81.2% of __piers__ had\nhandrails."));
    assert.equal(printsOf(vietnamese).length, 1);
    assert.deepEqual(printsOf(vietnamese.normalize("NFD"), "drafts/bến.md".normalize("NFD")), printsOf(vietnamese, "drafts/bến.md"));
  });

  it("do not depend on the language that messages are told in", () => {
    const english = printsOf(SENTENCES.join("\n\n"));
    setUiLanguage("vi");
    try {
      assert.deepEqual(printsOf(SENTENCES.join("\n\n")), english);
    } finally {
      setUiLanguage("en");
    }
  });

  it("look at a long sentence without stops no further than around the finding", () => {
    const far = (word: string): string =>
      `${`the ${word} met and `.repeat(50)}${"the boats went and ".repeat(60)}each pontoon pier has ${"lights and ".repeat(80)}more.`;
    assert.equal(printsOf(far("council")).length, 1);
    assert.deepEqual(printsOf(far("council")), printsOf(far("people")));
  });
});

describe("fingerprints of faults", () => {
  const fault = (line: number, message: string): ReportedFault => ({
    rule: "agenda-reference",
    severity: "error",
    message,
    uri: "file:///w/x.agenda.yaml",
    range: { start: { line, character: 2 }, end: { line, character: 6 } },
  });

  it("survive moved lines and other messages; equal ones are numbered", () => {
    const text = "a\n  nope: 1\n  nope: 1\n";
    const [first, second] = fingerprintFaults("x.agenda.yaml", text, createLines(text), [fault(1, "one"), fault(2, "one")]);
    assert.equal(second, `${first}-2`);
    const moved = "a\nb\n\n  nope: 1\n";
    assert.deepEqual(fingerprintFaults("x.agenda.yaml", moved, createLines(moved), [fault(3, "eins")]), [first]);
    const other = "a\n  nope: 2\n";
    assert.notDeepEqual(fingerprintFaults("x.agenda.yaml", other, createLines(other), [fault(1, "one")]), [first]);
  });
});
