import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isInFrontMatter } from "../../server/features/completion.ts";
import { accept, complete } from "./completionSupport.ts";
import { open } from "./support.ts";

const CONNECTED = "agenda:figures/connected-households";

describe("tagged numbers", () => {
  test("'agenda:' offers the entries, figures first, and the one that the number is read as before all", () => {
    const { labels, items } = complete("Today [1,240](agenda:|) river gauges are in service.\n");
    assert.deepEqual(labels, [
      "figures/gauges",
      "figures/connected-households",
      "figures/covered-population",
      "figures/clean-up-share",
      "figures/places",
      "groups/pillars",
      "groups/steps",
      "terms/river-restoration",
      "terms/e-permit",
      "terms/clean-water",
      "terms/monitoring",
      "sources/report",
    ]);
    assert.equal(items[0]?.preselect, true);
    assert.deepEqual(items[0]?.commitCharacters, [")", "@"]);
    assert.equal(items[0]?.labelDetails?.description, "river gauges in service — 1,240 river gauges");
  });

  test("a figure with the number's value comes first where the words lead nowhere", () => {
    assert.equal(complete("It is [68.1%](agenda:|).\n").labels[0], "figures/connected-households");
  });

  test("ids and labels are looked through, and what is there is replaced", () => {
    assert.equal(accept("[72.5%](agenda:conn|)", "figures/connected-households"), `[72.5%](${CONNECTED})`);
    assert.equal(accept("[72.5%](agenda:figures/c|)", "figures/connected-households"), `[72.5%](${CONNECTED})`);
    assert.equal(accept("[72.5%](agenda:safe|)", "figures/connected-households"), `[72.5%](${CONNECTED})`);
    assert.equal(accept("[72.5%](agenda:fig|ures/gauges@2022)", "figures/connected-households"), `[72.5%](${CONNECTED}@2022)`);
    assert.equal(accept("[72.5%](<agenda:conn|>)", "figures/connected-households"), `[72.5%](<${CONNECTED}>)`);
  });

  test("without 'agenda:' only figures, and only where a number is linked", () => {
    assert.equal(
      accept("[72.5%](|) of households had a safe water connection", CONNECTED),
      `[72.5%](${CONNECTED}) of households had a safe water connection`,
    );
    assert.equal(accept("[72.5%](ag|)", CONNECTED), `[72.5%](${CONNECTED})`);
    assert.deepEqual(complete("[the plan](|)").labels, []);
    assert.deepEqual(complete("[72.5%](pl|)").labels, []);
  });

  test("'@' offers the periods, that of the number first", () => {
    const { labels, items } = complete(`[68.1%](${CONNECTED}@|)`);
    assert.deepEqual(labels, ["2022", "2024", "2023"]);
    assert.deepEqual(
      items.map(({ labelDetails }) => labelDetails?.description),
      ["68.1%", "72.5%", "70.3%"],
    );
    assert.equal(accept(`[68.1%](${CONNECTED}@20|)`, "2022"), `[68.1%](${CONNECTED}@2022)`);
    assert.deepEqual(complete("[91%](agenda:figures/covered-population@|)").labels, []);
    assert.deepEqual(complete("[91%](agenda:figures/nobody@|)").labels, []);
  });
});

describe("ignore comments", () => {
  const WRONG = "In 2024, 73.5% of households had a safe water connection.";

  test("behind text for this line, alone for the next, with the rules of what is found there", () => {
    assert.equal(accept(`${WRONG} <!-- con|`, "concord-ignore-line"), `${WRONG} <!-- concord-ignore-line figure-value: reason -->`);
    assert.equal(complete(`${WRONG} <!-- con|`).labels[0], "concord-ignore-line");
    assert.equal(
      accept(`<!-- con| -->\n${WRONG}\n`, "concord-ignore-next-line"),
      `<!-- concord-ignore-next-line figure-value: reason -->\n${WRONG}\n`,
    );
    assert.deepEqual(complete(`<!-- con| -->\n${WRONG}\n`).labels, [
      "concord-ignore-next-line",
      "concord-ignore-line",
      "concord-ignore-start",
      "concord-ignore-end",
      "concord-ignore-file",
    ]);
  });

  test("where nothing is found, the rule is to be chosen; without snippets none is named", () => {
    assert.equal(accept("Fine. <!-- concord|", "concord-ignore-line"), "Fine. <!-- concord-ignore-line figure-value: reason -->");
    assert.equal(accept("Fine. <!-- concord|", "concord-ignore-line", { snippets: false }), "Fine. <!-- concord-ignore-line -->");
    assert.equal(accept("Fine. <!-- concord|", "concord-ignore-end"), "Fine. <!-- concord-ignore-end -->");
  });

  test("what an editor has closed already is closed once", () => {
    for (const closing of [">", "-->", " -->", "->"]) {
      assert.equal(accept(`Fine.\n\n<!-- concord-ig|${closing}\n`, "concord-ignore-end"), "Fine.\n\n<!-- concord-ignore-end -->\n", closing);
    }
  });

  test("behind a directive come the rules, those found first, those named no more", () => {
    const { labels, items } = complete(`${WRONG} <!-- concord-ignore-line | -->`);
    assert.deepEqual(labels.slice(0, 2), ["figure-value", "figure-unit"]);
    assert.deepEqual(items[0]?.commitCharacters, [",", ":"]);
    assert.ok(labels.includes("term-mixed") && !labels.some((rule) => /^(?:agenda|snippet|ignore)-/u.test(rule)));
    assert.equal(
      accept(`${WRONG} <!-- concord-ignore-line figure-value, gr|: so -->`, "group-order"),
      `${WRONG} <!-- concord-ignore-line figure-value, group-order: so -->`,
    );
    assert.ok(!complete(`${WRONG} <!-- concord-ignore-line figure-value, | -->`).labels.includes("figure-value"));
    assert.equal(complete("River repair goes on.\n\nFine. <!-- concord-ignore-file t| -->").labels[0], "term-deprecated");
  });

  for (const [where, marked] of [
    ["in the reason", `${WRONG} <!-- concord-ignore-line figure-value: conn| -->`],
    ["in other comments", "Text <!-- conn| -->"],
    ["in code", "Write `<!-- con|`"],
    ["in a fenced block", "```\n<!-- con|\n```\n"],
  ] as const) {
    test(`nothing ${where}`, () => assert.deepEqual(complete(marked).labels, []));
  }

  test("nothing behind the comment but prose", () => {
    assert.ok(complete("Fine. <!-- concord-ignore-line --> Today conn|").labels.includes("72.5%"));
    assert.ok(complete("Fine. <!-- x --> Today conn|").labels.every((label) => !label.startsWith("concord")));
  });

  test("two letters are too few for somebody who did not ask", () => {
    assert.deepEqual(complete("Fine. <!-- co|", { automatic: true }).labels, []);
    assert.equal(complete("Fine. <!-- con|", { automatic: true }).labels.length, 5);
  });
});

describe("front matter", () => {
  const known = [
    { id: "river", title: "River programme" },
    { id: "coast", title: "Coast and sea" },
  ];
  const options = { known };

  test("the keys that are not there", () => {
    assert.deepEqual(complete("---\n|\n---\n\nText.", options).labels, ["agenda", "lang"]);
    assert.equal(accept("---\nlang: en\nag|\n---\n\nText.", "agenda", options), "---\nlang: en\nagenda: \n---\n\nText.");
    assert.equal(accept("---\nag|: river\n---\n", "agenda", options), "---\nagenda: river\n---\n");
    assert.deepEqual(complete("---\nlang: en\n|\n---\n\nText.", options).labels, ["agenda"]);
    assert.deepEqual(complete("---\nla|", options).labels, ["lang"], "also before it is closed");
  });

  test("the agendas of the workspace, each once, by id or title, in every way to write them", () => {
    assert.deepEqual(complete("---\nagenda: |\n---\n", options).labels, ["river", "coast"]);
    assert.equal(accept("---\nagenda: sea|\n---\n", "coast", options), "---\nagenda: coast\n---\n");
    assert.equal(accept("---\nagenda: [river, |]\n---\n", "coast", options), "---\nagenda: [river, coast]\n---\n");
    assert.deepEqual(complete("---\nagenda: [river, |]\n---\n", options).labels, ["coast"]);
    assert.deepEqual(complete("---\nagenda:\n  - river\n  - |\n---\n", options).labels, ["coast"]);
    assert.equal(accept("---\r\nagenda:\r\n- c|\r\n---\r\n", "coast", options), "---\r\nagenda:\r\n- coast\r\n---\r\n");
  });

  test("the languages: the agenda's first", () => {
    assert.deepEqual(complete("---\nlang: |\n---\n\nText.", options).labels, ["en", "vi", "de", "fr"]);
    assert.equal(accept("---\nlang: v|\n---\n\nText.", "vi", options), "---\nlang: vi\n---\n\nText.");
    assert.equal(complete("---\nlang: v|\n---\n\nText.", options).items[0]?.labelDetails?.description, "Tiếng Việt");
  });

  test("also where no agenda is in force yet", () => {
    assert.deepEqual(complete("---\nagenda: |\n---\n", { agendas: [], known }).labels, ["river", "coast"]);
  });

  for (const [where, marked] of [
    ["under other keys", "---\ntitle: |\n---\n"],
    ["behind a value", "---\nagenda: river |\n---\n"],
    ["behind the front matter", "---\nagenda: river\n---\na|\n"],
    ["in a list of something else", "---\ntags:\n  - ri|\n---\n"],
    ["after a rule in the draft", "Text.\n\n---\nag|\n"],
    ["below prose under a rule", "---\nThis is prose.\n\nag|\n"],
  ] as const) {
    test(`nothing ${where}`, () => assert.deepEqual(complete(marked, options).labels, []));
  }

  test("nothing where the workspace has no agenda, and a letter is too little for somebody who did not ask", () => {
    assert.deepEqual(complete("---\nag|\n---\n", { agendas: [] }).labels, []);
    assert.deepEqual(complete("---\na|\n---\n", { known, automatic: true }).labels, []);
    assert.deepEqual(complete("---\nag|\n---\n", { known, automatic: true }).labels, ["agenda"]);
  });

  test("the agendas of the workspace are looked for there alone", () => {
    const at = (marked: string): boolean => {
      const { reviewed, position } = open(marked);
      return isInFrontMatter(reviewed, reviewed.lines.offsetAt(position));
    };
    assert.deepEqual(
      [at("---\nag|\n---\n"), at("|---\nlang: en\n---\n"), at("---\nlang: en\n---\n\nText|"), at("Text|")],
      [true, false, false, false],
    );
  });
});
