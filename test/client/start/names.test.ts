/** Ids from titles, what a list of agendas shows of each, areas and languages. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readHead } from "../../../client/start/heads.ts";
import { freeId, idOf } from "../../../client/start/ids.ts";
import { isLanguageTag, listRegions, nameOfLanguage } from "../../../client/start/regions.ts";
import { isArea } from "../../../server/agenda/areas.ts";

describe("an id from a title", () => {
  const CASES: readonly (readonly [title: string, id: string])[] = [
    ["Clean rivers 2030", "clean-rivers-2030"],
    ["Kế hoạch Đổi mới số: Ưu tiên", "ke-hoach-doi-moi-so-uu-tien"],
    ["Kế hoạch".normalize("NFD"), "ke-hoach"],
    ["Ðổi mới", "doi-moi"], // the Icelandic letter, often typed for the Vietnamese one
    ["Straße & Æther, œuvre", "strasse-aether-oeuvre"],
    ["  --A/B\\C..  ", "a-b-c"],
    ["../../etc/passwd", "etc-passwd"],
    ["🌊", "agenda"],
    ["水", "agenda"],
    ["", "agenda"],
    ["\ud83c\0", "agenda"],
    ["2025", "agenda-2025"],
    ["1e5", "agenda-1e5"],
    ["Null", "agenda-null"],
    ["true", "agenda-true"],
    [`${"word ".repeat(30)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
    ["x".repeat(1e6), "x".repeat(60)],
  ];
  for (const [title, id] of CASES) it(`${JSON.stringify(title).slice(0, 40)}: ${id.slice(0, 60)}`, () => assert.equal(idOf(title, "agenda"), id));

  it("has a number behind it where it is taken", () => {
    const taken = new Set(["plan", "plan-2"]);
    assert.equal(
      freeId("plan", (id) => taken.has(id)),
      "plan-3",
    );
    assert.equal(
      freeId("other", (id) => taken.has(id)),
      "other",
    );
  });
});

describe("the head of an agenda", () => {
  const CASES: readonly (readonly [text: string, head: unknown])[] = [
    ["id: rivers\ntitle: River programme   # ours\nlanguage: vi\n", { id: "rivers", title: "River programme", language: "vi" }],
    ['# x\r\nid: \'rivers\'\r\ntitle: "A: \\"b\\" # c" # d\r\nlanguage: en\r\n', { id: "rivers", title: 'A: "b" # c', language: "en" }],
    ["id: rivers\ntitle: 'It''s'", { id: "rivers", title: "It's" }],
    ["id: rivers\ntitle: { en: Rivers, vi: Sông }", { id: "rivers", title: "rivers" }],
    ["id: rivers\ntitle:\n  en: Rivers", { id: "rivers", title: "rivers" }],
    ['id: rivers\ntitle: "\\x41"', { id: "rivers", title: "\\x41" }],
    ["title: Rivers\nfigures:\n  id: no", undefined],
    ["id:\n", undefined],
    ["\0", undefined],
    ["", undefined],
  ];
  for (const [text, head] of CASES) it(JSON.stringify(text), () => assert.deepEqual(readHead(text), head));
});

describe("areas and languages", () => {
  it("are those that agendas take, by name in the editor's language", () => {
    for (const language of ["en", "vi", "fr", "xx", "no tag"]) {
      const regions = listRegions(language);
      assert.deepEqual(
        regions.filter(({ code }) => !isArea(code)),
        [],
      );
      assert.equal(new Set(regions.map(({ code }) => code)).size, regions.length);
      for (const code of ["VN", "EU", "001", "XK"]) assert.ok(regions.some((region) => region.code === code));
      for (const code of ["ZZ", "DD", "UK", "XA"]) assert.ok(!regions.some((region) => region.code === code));
    }
    assert.equal(listRegions("vi").find(({ code }) => code === "DE")?.name, "Đức");
    assert.equal(listRegions("no tag").find(({ code }) => code === "DE")?.name, "Germany");
  });

  it("name languages, and know what a tag is", () => {
    assert.equal(nameOfLanguage("vi", "en"), "Vietnamese");
    assert.equal(nameOfLanguage("vi", "no tag"), "Vietnamese");
    assert.equal(nameOfLanguage("no tag", "en"), "no tag");
    assert.deepEqual(["en", "pt-BR", "zh-Hant-TW"].map(isLanguageTag), [true, true, true]);
    assert.deepEqual(["", "e", "english", "en_GB", "en-", "en\n"].map(isLanguageTag), [false, false, false, false, false, false]);
  });
});
