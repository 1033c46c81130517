import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accept, complete } from "./completionSupport.ts";
import { readAgenda } from "./support.ts";

const LIST = "pillars of the river programme — as a list";
const LEAD_IN = "The three pillars of the river programme are:\n\n";

describe("a group as a list", () => {
  test("below the sentence that names it, behind a blank line", () => {
    assert.equal(
      accept("It rests on pilla|\n\nMore.\n", LIST),
      "It rests on three pillars of the river programme:\n\n- river restoration\n- clean water\n- monitoring\n\nMore.\n",
    );
  });

  test("at the start of an item, in the item's place, with its marker, indentation and numbers", () => {
    const members = ["river restoration", "clean water", "monitoring"];
    for (const mark of ["- ", "* ", "  + ", "- [ ] "]) {
      assert.equal(accept(`${mark}pilla|\n`, LIST), `${members.map((name) => mark + name).join("\n")}\n`, mark);
    }
    assert.equal(accept("1. pilla|\n", LIST), "1. river restoration\n2. clean water\n3. monitoring\n");
    assert.equal(accept("- A\n- B\n  3) pilla|\n", LIST)?.includes("3) river restoration"), true);
  });

  test("within an item, one step further in, with the draft's bullet", () => {
    assert.equal(
      accept("* First\n* It rests on pilla|\n* Last\n", LIST),
      "* First\n* It rests on three pillars of the river programme:\n  * river restoration\n  * clean water\n  * monitoring\n* Last\n",
    );
  });

  test("in numbers where the order is official", () => {
    assert.equal(accept("We take ste|", "three steps — as a list"), "We take three steps:\n\n1. survey\n2. design\n3. works");
  });

  test("with the draft's own line breaks", () => {
    assert.equal(
      accept("First.\r\n\r\nIt rests on pilla|\r\n", LIST),
      "First.\r\n\r\nIt rests on three pillars of the river programme:\r\n\r\n- river restoration\r\n- clean water\r\n- monitoring\r\n",
    );
  });

  for (const [where, marked] of [
    ["before more of the sentence", "It rests on pilla| and hope.\n"],
    ["in a heading", "## On pilla|\n"],
    ["in a quotation", "> It rests on pilla|\n"],
  ] as const) {
    test(`not ${where}`, () => assert.ok(!complete(marked).labels.includes(LIST)));
  }

  test("not in a table", () => {
    const { labels } = complete("| A | B |\n| - | - |\n| on pilla^ | x |\n", { cursor: "^" });
    assert.ok(labels.includes("pillars of the river programme — 3"), labels.join(" · "));
    assert.ok(!labels.includes(LIST));
  });
});

describe("the members that a list still lacks", () => {
  test("come first, in official order, with the capitals of the others", () => {
    assert.deepEqual(complete(`${LEAD_IN}- Clean water\n- |\n`).labels, ["River restoration", "Monitoring", "River restoration and Monitoring"]);
    assert.deepEqual(complete(`${LEAD_IN}- clean water\n- |\n`).labels, ["river restoration", "monitoring", "river restoration and monitoring"]);
  });

  test("a letter is enough, and the list is not asked for twice", () => {
    const { labels, results } = complete(`${LEAD_IN}- river restoration\n- **clean** water: for all\n- m|\n`, { automatic: true });
    assert.deepEqual(labels, ["monitoring"]);
    assert.deepEqual(results, [`${LEAD_IN}- river restoration\n- **clean** water: for all\n- monitoring\n`]);
  });

  test("all of them at once", () => {
    assert.equal(
      accept(`${LEAD_IN}1. clean water\n2. |\n`, "river restoration and monitoring"),
      `${LEAD_IN}1. clean water\n2. river restoration\n3. monitoring\n`,
    );
    assert.equal(
      accept(`${LEAD_IN}- |`, "river restoration, clean water and monitoring"),
      `${LEAD_IN}- river restoration\n- clean water\n- monitoring`,
    );
  });

  test("members that are no terms, in a list without a name, once two are there", () => {
    assert.deepEqual(complete("We do this:\n\n1. survey\n2. design\n3. wo|", { automatic: true }).labels, ["works"]);
    assert.deepEqual(complete("We do this:\n\n1. survey\n2. wo|").labels, []);
    assert.deepEqual(complete("We do this:\n\n1. survey\n2. fishing\n3. wo|").labels, []);
  });

  test("in the middle of a list", () => {
    assert.equal(
      accept(`${LEAD_IN}- river restoration\n- cl|\n- monitoring\n`, "clean water"),
      `${LEAD_IN}- river restoration\n- clean water\n- monitoring\n`,
    );
  });

  test("within a sentence", () => {
    const start = "It rests on the three pillars of the river programme: river restoration, ";
    assert.equal(accept(`${start}cl|`, "clean water", { automatic: true }), `${start}clean water`);
    assert.deepEqual(complete(`${start}clean water and m|`, { automatic: true }).labels, ["monitoring"]);
    assert.deepEqual(complete(`${start}|`).labels, ["clean water", "monitoring", "clean water and monitoring"]);
    assert.deepEqual(complete(`${start}clean water and |`).labels, ["monitoring"], "behind 'and' one alone can follow");
    assert.equal(
      accept("The three pillars of the river programme: |", "river restoration, clean water and monitoring"),
      "The three pillars of the river programme: river restoration, clean water and monitoring",
    );
    assert.deepEqual(complete("First a survey, design and wo|", { automatic: true }).labels, ["works"]);
  });

  test("labels with joining words of their own are read whole", () => {
    const agenda = readAgenda(
      "id: j\ntitle: J\nlanguage: en\ngroups:\n  g:\n    preferred: { en: branches of the plan }\n    members:\n      - preferred: { en: research and development }\n      - preferred: { en: trade and transport }\n      - preferred: { en: health }\n",
      "j",
    );
    const options = { agendas: [agenda] };
    const start = "We follow the branches of the plan: ";
    assert.equal(accept(`${start}research and dev|`, "research and development", options), `${start}research and development`);
    assert.deepEqual(complete(`${start}research and development, he|`, options).labels, ["health"]);
    assert.deepEqual(complete(`${start}research and development and tr|`, options).labels, ["trade and transport"]);
  });

  test("in Vietnamese", () => {
    const lead = "Ba trụ cột của chương trình sông là:\n\n- phục hồi sông\n- ";
    assert.deepEqual(complete(`${lead}giam|\n`, { automatic: true }).labels, ["giám sát"]);
    assert.deepEqual(complete(`${lead}|\n`).labels, ["nước sạch", "giám sát", "nước sạch và giám sát"]);
    const row = "Chương trình có ba trụ cột của chương trình sông: phục hồi sông, nước sạch và gi";
    assert.deepEqual(complete(`${row}|`, { automatic: true }).labels, ["giám sát"]);
  });

  for (const [what, marked] of [
    ["whole lists", `${LEAD_IN}- river restoration\n- clean water\n- monitoring\n- |\n`],
    ["lists of other things", "The markets are:\n\n- fish\n- bread\n- |\n"],
    ["a name without a list", "The pillars of the river programme are many and |"],
    ["a single member named in passing", "We like river restoration, |"],
    ["items of code", "`- |`"],
    ["thematic breaks", "Text.\n\n- - |\n"],
  ] as const) {
    test(`nothing in ${what}`, () => assert.deepEqual(complete(marked).labels, []));
  }

  test("nobody who has typed nothing is offered anything unasked", () => {
    assert.deepEqual(complete(`${LEAD_IN}- clean water\n- |\n`, { automatic: true }).labels, []);
  });
});
