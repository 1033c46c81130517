import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsOf, offer } from "./actionSupport.ts";
import { RIVER, readAgenda } from "./support.ts";

describe("tagging a number", () => {
  test("ties it to its figure and keeps the text", () => {
    const { after, titles } = offer("In 2024, 72|.5% of households had a safe water connection.");
    assert.deepEqual(titles, ["Cite the source: ‘Annual report 2024’", "Tag this number as ‘households with a safe water connection’"]);
    const wanted = "In 2024, [72.5%](agenda:figures/connected-households) of households had a safe water connection.";
    assert.equal(after("Tag"), wanted);
    assert.deepEqual(findingsOf(wanted), []);
  });

  test("names the period of an older value", () => {
    const { after } = offer("In 2022, 68|.1% of households had a safe water connection.");
    assert.equal(after("Tag"), "In 2022, [68.1%](agenda:figures/connected-households@2022) of households had a safe water connection.");
  });

  test("works in Vietnamese, in headings, cells and emphasis", () => {
    const vi = offer("Năm 2024, 72|,5% hộ gia đình có nước sạch an toàn.");
    assert.equal(vi.after("Tag"), "Năm 2024, [72,5%](agenda:figures/connected-households) hộ gia đình có nước sạch an toàn.");
    const bold = offer("In 2024, **72|.5%** of households had a safe water connection.");
    assert.equal(bold.after("Tag"), "In 2024, **[72.5%](agenda:figures/connected-households)** of households had a safe water connection.");
  });

  test("says which agenda, where another one is nearer", () => {
    const own = readAgenda(RIVER.replace("72.5", "50").replace("id: river", "id: own"), "own");
    const other = readAgenda(
      "id: lake\ntitle: L\nlanguage: en\nfigures:\n  gauges: { label: { en: lake buoys in service }, value: 40, unit: count, base: { en: [lake buoys] } }\n",
      "lake",
    );
    const { after } = offer("There are 4|0 lake buoys in service.", { agendas: [own, other] });
    assert.equal(after("Tag"), "There are [40](agenda:lake:figures/gauges) lake buoys in service.");
  });

  test("is not offered for what is no official figure, is tagged, is a link or has markup inside", () => {
    for (const text of [
      "There are 4|7 lamps in the house.",
      "In 2024, [72|.5%](https://example.org) of households had a safe water connection.",
      "In 2024, [72|.5%][ref] of households had a safe water connection.\n\n[ref]: https://example.org",
      "In 2024, 72|.**5%** of households had a safe water connection.",
      "In 2024, 72.5% of house|holds had a safe water connection.",
    ])
      assert.deepEqual(
        offer(text).titles.filter((title) => title.startsWith("Tag")),
        [],
        text,
      );
  });
});

describe("a tagged number", () => {
  const TAGGED = "It was [72|.5%](agenda:figures/connected-households) in 2024.";

  test("loses its tag", () => assert.equal(offer(TAGGED).after("Remove the tag"), "It was 72.5% in 2024."));

  test("leads to its entry where a click does not, for clients that can be led", () => {
    const { actions } = offer(TAGGED, { commands: true });
    const open = actions.find(({ title }) => title === "Open ‘households with a safe water connection’ in the agenda");
    assert.equal(open?.command?.command, "concord.openAgenda");
    assert.equal(open?.command?.arguments?.[0], "file:///work/river.agenda.yaml");
    assert.deepEqual(
      offer(TAGGED).titles.filter((title) => title.startsWith("Open")),
      [],
    );
  });

  test("keeps its tag when it is mended", () => {
    const { after } = offer("It was [73|.5 per cent](agenda:figures/connected-households) in 2024.");
    assert.equal(after("Replace with"), "It was [72.5 per cent](agenda:figures/connected-households) in 2024.");
  });
});

describe("a tag that names no entry", () => {
  test("is mended where one is near", () => {
    for (const [wrong, right] of [
      ["[72.5%](agenda:figures/conected-house|holds)", "[72.5%](agenda:figures/connected-households)"],
      ["[72.5%](agenda:figures/connectd-house|holds@2022)", "[72.5%](agenda:figures/connected-households@2022)"],
      ["[72.5%](agenda:river:figures/conected-house|holds)", "[72.5%](agenda:river:figures/connected-households)"],
    ] as const)
      assert.equal(offer(`It was ${wrong}.`).after("Replace with"), `It was ${right}.`);
    for (const text of ["It was [72.5%](agenda:figures/lakes|ide).", "It was [72.5%](agenda:other:figures/conected-house|holds)."])
      assert.deepEqual(
        offer(text).titles.filter((title) => title.startsWith("Replace")),
        [],
        text,
      );
  });
});
