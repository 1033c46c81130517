/** A new agenda is in order whatever its title, language and area, and says nothing about drafts that are not about its examples. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { makeAgenda, type NewAgenda } from "../../../client/start/agendaText.ts";
import { idOf } from "../../../client/start/ids.ts";
import { listRegions } from "../../../client/start/regions.ts";
import { parseAgenda } from "../../../server/agenda/read.ts";
import { resolveAgenda } from "../../../server/agenda/resolve.ts";
import { readDraft } from "../../../server/draft/draft.ts";
import { createReviewer } from "../../../server/review/review.ts";
import { SETS } from "../../eval/sets.ts";
import { at, memoryService } from "../../service/memory.ts";

const make = (parts: Partial<NewAgenda> = {}): string =>
  makeAgenda({ id: "clean-rivers", title: "Clean rivers", language: "en", today: "2026-03-31", ...parts });

function load(text: string) {
  const { agenda, faults } = resolveAgenda(parseAgenda("file:///w/new.agenda.yaml", text), () => undefined);
  assert.deepEqual(faults, [], text);
  assert.ok(agenda);
  return agenda;
}

const findIn = (agenda: string, draft: string): readonly string[] => {
  const reviewer = createReviewer([load(agenda)]);
  return reviewer
    .review(readDraft("file:///w/d.md", draft, { languages: reviewer.languages }))
    .findings.flatMap(({ rule, entry, start, end }) => (entry === undefined ? [] : [`${rule}: ${draft.slice(start, end)}`]));
};

describe("a new agenda", () => {
  const TITLES: readonly (readonly [title: string, told: string])[] = [
    ["Clean rivers", "Clean rivers"],
    ["Quý I: 'nước sạch' \"và\" # {{môi trường}}", "Quý I: 'nước sạch' \"và\" # {{môi trường}}"],
    ["🌊 [rivers], {a: b} & *all* | > - ? : @ ` % !", "🌊 [rivers], {a: b} & *all* | > - ? : @ ` % !"],
    ["---\n...\r\n\tid: other\0", "--- ... id: other"],
    ["C:\\rivers\\new \\u0000 <title> <id> $1 $& {{x}}", "C:\\rivers\\new \\u0000 <title> <id> $1 $& {{x}}"],
    ["\ud83c half a\u2028\u0085character", "half a character"],
    ["2025", "2025"],
    ["null", "null"],
    [" ", "agenda"],
    ["x".repeat(5000), "x".repeat(5000)],
  ];

  for (const [title, told] of TITLES) {
    it(`loads with the title ${JSON.stringify(title).slice(0, 40)}`, () => {
      for (const language of ["en", "vi"]) {
        const id = idOf(title, "agenda");
        const agenda = load(make({ title, id, language }));
        assert.equal(agenda.id, id);
        assert.equal(agenda.title, told);
        assert.deepEqual([agenda.sources.length, agenda.terms.length, agenda.groups.length, agenda.figures.length], [1, 1, 1, 1]);
      }
    });
  }

  it("loads in every language and for every area", () => {
    const areas = [undefined, ...listRegions("en").map(({ code }) => code)];
    for (const language of ["en", "vi", "fr", "de", "pt-BR", "no", "nan", "VI", "zh-Hant-TW"])
      for (const area of /^(?:en|vi)$/.test(language) ? areas : [undefined, "VN", "001"]) {
        const agenda = load(make({ language, ...(area === undefined ? {} : { area }) }));
        assert.equal(agenda.language.toLowerCase(), language.toLowerCase());
        assert.equal(agenda.area, area);
      }
  });

  it("has comments in Vietnamese for Vietnamese, and in English for all others", () => {
    assert.match(make({ language: "vi" }), /^# Bộ dữ liệu chuẩn:/);
    assert.match(make({ language: "vi-VN" }), /^# Bộ dữ liệu chuẩn:/);
    for (const language of ["en", "fr", "vie"]) assert.match(make({ language }), /^# An agenda says/);
    assert.doesNotMatch(make(), /<\w+>/);
  });

  it("is shown no fault in the editor, and no hint", async () => {
    for (const language of ["en", "vi"]) {
      const { service } = memoryService({ "new.agenda.yaml": make({ language, area: "VN" }) }, { today: () => "2026-03-31" });
      assert.deepEqual(await service.findFaults(at("new.agenda.yaml")), []);
    }
  });

  it("finds what its examples are for", () => {
    assert.deepEqual(
      findIn(make(), "In 2025, 90% of example wells were tested every month. The four steps of the example programme. A specimen term."),
      ["figure-value: 90%", "group-count: four", "term-deprecated: specimen term"],
    );
    assert.deepEqual(
      findIn(make(), "In 2025, 82.5% of example wells were tested every month. The three steps of the example programme. An example term."),
      [],
    );
    assert.deepEqual(
      findIn(make({ language: "vi" }), "Năm 2025, 90% giếng mẫu được kiểm tra hằng tháng. Bốn bước của chương trình mẫu. Từ ngữ mẫu cũ."),
      ["figure-value: 90%", "group-count: Bốn", "term-deprecated: Từ ngữ mẫu cũ"],
    );
  });

  it("says nothing about drafts on other subjects while its examples still stand", () => {
    const drafts = SETS.flatMap(({ cases }) => readFileSync(new URL(`../../../${cases}`, import.meta.url), "utf8").split("\n"))
      .filter((line) => line.trim() !== "")
      .map((line) => String(JSON.parse(line).markdown));
    assert.ok(drafts.length > 1000);
    for (const language of ["en", "vi"]) {
      const reviewer = createReviewer([load(make({ language, area: "VN" }))]);
      for (const markdown of drafts) {
        const { findings } = reviewer.review(readDraft("file:///w/d.md", markdown, { languages: reviewer.languages }));
        const told = findings.filter(({ rule, entry }) => entry !== undefined && rule !== "tag-reference");
        assert.deepEqual(told, [], markdown);
      }
    }
  });
});
