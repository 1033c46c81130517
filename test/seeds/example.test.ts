/** The example workspace shows every rule, the agreeing draft none, and the agendas that ship are in order. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { RULES } from "../../server/checks/rules.ts";
import { diskFiles, uriOf } from "../../server/files/disk.ts";
import { createPolicyService } from "../../server/service.ts";
import { readText } from "../docs/pages.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const uri = (path: string): string => uriOf(`${ROOT}${path}`);

/** As the editor opens it: this folder, and nothing outside of it. */
const service = createPolicyService({ files: diskFiles(), today: () => "2024-06-01" });
service.setFolders([uri("seeds")]);

const drafts = readdirSync(`${ROOT}seeds`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map((name) => `seeds/${name}`);
const agendas = ["seeds/vn-digital-transformation.agenda.yaml", "seeds/example/province.agenda.yaml"];

const check = async (path: string) => {
  const reviewed = await service.reviewText({ uri: uri(path), version: 0, text: readText(path) });
  assert.equal(reviewed.failure, undefined);
  assert.deepEqual([...reviewed.faults, ...reviewed.fileFaults], []);
  assert.deepEqual(
    reviewed.review.agendas.map(({ id }) => id),
    ["song-xanh-province"],
  );
  return reviewed;
};

describe("the example drafts", () => {
  it("hold something for every rule, those of agendas and snippets aside", async () => {
    const found = new Set((await Promise.all(drafts.map(check))).flatMap(({ shown }) => shown.map(({ rule }) => rule)));
    const wanted = Object.keys(RULES).filter((rule) => !/^(?:agenda|snippet)-/.test(rule));
    assert.deepEqual([...found].sort(), wanted.sort());
  });

  it("hold something in each language", async () => {
    const { shown, review } = await check("seeds/example/ke-hoach.md");
    assert.equal(review.draft.frontMatter?.lang, "vi");
    assert.ok(new Set(shown.map(({ rule }) => rule)).size >= 8);
  });

  it("agree throughout where they are to agree", async () => {
    const { shown, counts } = await check("seeds/example/agreeing.md");
    assert.deepEqual(shown, []);
    assert.ok(counts.consistent >= 12, `${counts.consistent} numbers are known to agree`);
    assert.equal(counts.inconsistent + counts.waived, 0);
  });

  it("hold each finding that they are written for", async () => {
    const told = async (path: string) => {
      const text = readText(path);
      return (await check(path)).shown.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
    };
    assert.deepEqual(await told("seeds/example/talking-points.md"), [
      "figure-value: 81.2%",
      "figure-base: the country's territory",
      "figure-unit: 268 billion",
      "figure-period: 2022",
      "figure-comparator: at most",
      "figure-status: 30",
    ]);
    assert.deepEqual(await told("seeds/example/speech.md"), [
      "term-variant: National Digital Transformation Comittee",
      "term-deprecated: digital conversion",
      "group-count: six",
      "group-extra: international cooperation",
      "group-missing: four pillars of the digital economy",
      "term-mixed: Non-cash payment",
    ]);
  });
});

describe("the agendas that ship", () => {
  for (const path of agendas) {
    it(`${path} is in order`, async () => {
      assert.deepEqual(await service.findFaults(uri(path)), []);
      assert.equal((await service.readAgenda(uri(path)))?.language, "en");
    });
  }

  it("are all the agendas of seeds/", () => {
    const found = readdirSync(`${ROOT}seeds`, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".agenda.yaml"));
    assert.deepEqual(found.map((name) => `seeds/${name}`).sort(), [...agendas].sort());
  });
});
