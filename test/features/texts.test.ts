import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideDefinition } from "../../server/features/definition.ts";
import { dataOf } from "../../server/features/diagnosticData.ts";
import { referenceOf, sourceOf, textIn, textsIn } from "../../server/features/texts.ts";
import { open, readAgenda } from "./support.ts";

describe("texts by language", () => {
  const texts = { en: ["one", "two"], "zh-Hant": ["一"], vi: ["một"] };

  test("come by tag, by base language, or not at all", () => {
    assert.deepEqual(textsIn(texts, "en"), ["one", "two"]);
    assert.deepEqual(textsIn(texts, "en-GB"), ["one", "two"]);
    assert.deepEqual(textsIn(texts, "zh"), ["一"]);
    assert.deepEqual(textsIn(texts, "fr"), []);
  });

  test("fall back to the other languages in their order, then to any", () => {
    assert.equal(textIn(texts, "fr", ["vi", "en"]), "một");
    assert.equal(textIn(texts, "fr", ["de"]), "one");
    assert.equal(textIn({}, "en"), undefined);
  });
});

describe("two agendas in force", () => {
  const make = (id: string, value: number) =>
    readAgenda(
      `id: ${id}\ntitle: ${id}\nlanguage: en\nsources:\n  s: { title: Source of ${id} }\nfigures:\n  boats: { label: { en: ${id} boats in service }, value: ${value}, unit: count, base: { en: [${id} boats] }, source: s }\n`,
      id,
    );
  const agendas = [make("river", 40), make("lake", 70)];

  test("an id that both have is plain for the first and written with its agenda for the other", () => {
    assert.deepEqual(
      agendas.map(({ figures: [figure] }) => figure && referenceOf(agendas, figure)),
      ["figures/boats", "lake:figures/boats"],
    );
    assert.deepEqual(
      agendas.map(({ figures: [figure] }) => figure && sourceOf(agendas, figure, figure.source)?.title),
      ["Source of river", "Source of lake"],
    );
  });

  test("findings and definitions lead to the right one", () => {
    const { reviewed, position } = open("There are 41 river boats in service.\n\nThere are |71 lake boats in service.", { agendas });
    assert.deepEqual(
      dataOf(reviewed).map(({ rule, entry }) => [rule, entry]),
      [
        ["figure-value", "figures/boats"],
        ["figure-value", "lake:figures/boats"],
      ],
    );
    assert.equal(provideDefinition(reviewed, position)[0]?.targetUri, "file:///work/lake.agenda.yaml");
  });
});
