import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CompletionItem, MarkupContent, TextEdit } from "vscode-languageserver-types";
import { provideCompletion, resolveCompletion, TRIGGER_CHARACTERS } from "../../server/features/completion.ts";
import { CompletionIndexes } from "../../server/features/completionIndex.ts";
import { applyEdits, type OpenOptions, open, readAgenda } from "./support.ts";

const indexes = new CompletionIndexes();

/** What is offered at the cursor, and the text after each has been taken. */
function complete(marked: string, options: OpenOptions & { readonly automatic?: boolean; readonly labelDetails?: boolean } = {}) {
  const opened = open(marked, options);
  const { automatic = false, labelDetails = true } = options;
  const { items, isIncomplete } = provideCompletion(opened.reviewed, opened.position, indexes, { automatic, labelDetails });
  assert.equal(isIncomplete, true);
  const after = (item: CompletionItem) => applyEdits(opened.text, [item.textEdit as TextEdit]);
  return { items, labels: items.map(({ label }) => label), results: items.map(after), reviewed: opened.reviewed };
}

/** The text after the offer with this label has been taken. */
function accept(marked: string, label: string, options?: OpenOptions): string | undefined {
  const { labels, results } = complete(marked, options);
  assert.ok(labels.includes(label), `'${label}' is not among: ${labels.join(" | ")}`);
  return results[labels.indexOf(label)];
}

describe("figures, from what they are about", () => {
  const label = "households with a safe water connection — 72.5%";

  test("a few letters offer the figure, in a choice of forms", () => {
    const { labels, results } = complete("In 2024, connec|");
    assert.deepEqual(labels, [label, "72.5% of households", "72.5%"]);
    assert.deepEqual(results, ["In 2024, 72.5% of households with a safe water connection", "In 2024, 72.5% of households", "In 2024, 72.5%"]);
  });

  test("the words before that belong to the label are replaced with it", () => {
    assert.equal(accept("In 2024, water conn|", label), "In 2024, 72.5% of households with a safe water connection");
    assert.equal(accept("Many households with a safe wat|", label), "Many 72.5% of households with a safe water connection");
    assert.equal(accept("With conn|", label), "With 72.5% of households with a safe water connection", "a small word alone does not belong");
  });

  test("what stands behind the cursor stays", () => {
    assert.equal(accept("In 2024, conn| had running water.", label), "In 2024, 72.5% of households with a safe water connection had running water.");
    assert.equal(accept("(conn|)", label), "(72.5% of households with a safe water connection)");
    assert.equal(accept("**conn|**", label), "**72.5% of households with a safe water connection**");
  });

  test("a keyword finds the figure as its label does", () => {
    assert.equal(accept("The tap wa|", label), "The 72.5% of households with a safe water connection");
  });

  test("where the number stands already, only the words are put in", () => {
    assert.equal(accept("In 2024, 72.5% of households with a saf|", label), "In 2024, 72.5% of households with a safe water connection");
    assert.deepEqual(complete("In 2024, 72.5% of the conn|").labels, [label]);
  });

  test("the number style of the draft is followed", () => {
    assert.equal(
      accept("The rate rose by 3.1 per cent. Now conn|", "households with a safe water connection — 72.5 per cent"),
      "The rate rose by 3.1 per cent. Now 72.5 per cent of households with a safe water connection",
    );
  });

  test("a base that is one thing takes an article", () => {
    assert.equal(accept("Today flood|", "population covered by flood warnings — 91%"), "Today 91% of the population covered by flood warnings");
    const { results } = complete("Today flood|");
    assert.ok(results.includes("Today 91% of the population"), results.join("\n"));
  });

  test("counts come before their noun, and other measures with the value in brackets", () => {
    assert.equal(accept("There are gaug|", "river gauges in service — 1,240"), "There are 1,240 river gauges in service");
    assert.equal(accept("The clean|", "share of clean-up costs in the budget — 12.5%"), "The share of clean-up costs in the budget (12.5%)");
  });

  test("a bound is told", () => {
    assert.equal(
      accept("We seek a rise in the water qual|", "rise in the water quality index — at least 5 places"),
      "We seek a rise in the water quality index (at least 5 places)",
    );
  });

  test("labels that begin as was typed come before those that hold the word somewhere", () => {
    const { labels } = complete("The cl|");
    assert.ok(labels.indexOf("clean water") < labels.indexOf("share of clean-up costs in the budget — 12.5%"), labels.join(" | "));
  });

  test("where much of one label is typed, labels that share a word with it are no rivals", () => {
    const { labels } = complete("For households with a safe wat|");
    assert.deepEqual(
      [...new Set(labels.map((each) => each.split(" — ")[0]))],
      ["households with a safe water connection", "72.5% of households", "72.5%"],
    );
  });

  test("in Vietnamese: its label, its decimal mark, and letters typed without marks", () => {
    const vi = "hộ gia đình có nước sạch an toàn — 72,5%";
    const before = "Chương trình được thực hiện ở tất cả các thung lũng. ";
    assert.equal(accept(`${before}Năm 2024, hộ gia đình có nước sạ|`, vi), `${before}Năm 2024, 72,5% hộ gia đình có nước sạch an toàn`);
    assert.equal(accept(`${before}Năm 2024, ho gia di|`, vi), `${before}Năm 2024, 72,5% hộ gia đình có nước sạch an toàn`);
  });
});

describe("terms", () => {
  test("the preferred label is completed", () => {
    assert.equal(accept("We fund river rest|", "river restoration"), "We fund river restoration");
    assert.equal(accept("River rest|", "river restoration"), "River restoration");
    assert.equal(accept("The e-per|", "e-Permit"), "The e-Permit");
  });

  test("a deprecated label typed in full offers the preferred one first", () => {
    const { items, results } = complete("We fund river repair|");
    assert.equal(items[0]?.label, "river restoration");
    assert.equal(items[0]?.preselect, true);
    assert.equal(items[0]?.labelDetails?.description, "instead of 'river repair'");
    assert.equal(results[0], "We fund river restoration");
  });

  test("a deprecated label is never completed", () => {
    assert.ok(!complete("We fund river rep|").results.some((text) => text.includes("repair")));
    assert.ok(!complete("We fund river rep|").labels.includes("river restoration"), "it is not typed in full yet");
  });

  test("a right label that stands there already is not offered", () => {
    assert.ok(!complete("We fund river restoration|").labels.includes("river restoration"));
    assert.ok(!complete("River restoration|").labels.includes("river restoration"));
    assert.ok(!complete("We fund RR|").labels.includes("river restoration"));
  });
});

describe("groups", () => {
  test("the label comes with its count, or with its members", () => {
    const { labels, results } = complete("It rests on pilla|");
    assert.deepEqual(labels.slice(0, 2), [
      "pillars of the river programme — 3",
      "three pillars of the river programme: river restoration, clean water and monitoring",
    ]);
    assert.deepEqual(results.slice(0, 2), [
      "It rests on three pillars of the river programme",
      "It rests on three pillars of the river programme: river restoration, clean water and monitoring",
    ]);
  });

  test("a count that stands there is not told twice", () => {
    assert.equal(
      accept("It rests on the three pilla|", "pillars of the river programme — 3"),
      "It rests on the three pillars of the river programme",
    );
    assert.equal(accept("We follow ste|", "three steps — 3"), "We follow three steps");
  });

  test("at the start of a sentence it is capitalised", () => {
    assert.equal(accept("Pilla|", "pillars of the river programme — 3"), "Three pillars of the river programme");
  });
});

describe("nothing is offered", () => {
  for (const [where, marked] of [
    ["inside a word", "In 2024, conn|ection rates rose."],
    ["before a word", "In 2024, |connected"],
    ["behind a blank", "In 2024, conn |"],
    ["behind a number", "In 72|"],
    ["behind a hyphen, where the label is another word", "The e-conn|"],
    ["in code", "Call `conn|` now."],
    ["in code that is not finished", "Call `conn|"],
    ["in a fenced block", "```\nconn|\n```"],
    ["in a link's destination", "See [it](conn|) there."],
    ["in a destination that is not finished", "See [it](conn|"],
    ["in a link's text", "See [the conn|](https://example.org)."],
    ["in a tagged number", "[72.5 conn|](agenda:figures/connected-households)"],
    ["in an address", "See https://example.org/conn|"],
    ["in HTML", 'A <span class="conn|">word</span>.'],
    ["in HTML that is not finished", "A <span conn|"],
    ["in front matter", "---\ntitle: conn|\n---\n\nText."],
    ["for words that no label has", "The zebr|"],
    ["in an empty draft", "|"],
  ] as const) {
    test(where, () => assert.deepEqual(complete(marked).labels, []));
  }

  test("without an agenda", () => assert.deepEqual(complete("In 2024, conn|", { agendas: [] }).labels, []));
});

test("what has no name in the language of the draft is not offered, whatever words point at it", () => {
  const agenda = readAgenda(
    "id: two\ntitle: Two\nlanguage: en\nfigures:\n  f: { label: { vi: số thuyền }, keywords: { en: [boats] }, value: 3, unit: count }\n  g: { label: { en: boats at sea }, value: 4, unit: count }\n",
    "two",
  );
  assert.deepEqual(complete("We have boa|", { agendas: [agenda] }).labels, ["boats at sea — 4", "4"]);
});

describe("asked by typing", () => {
  test("two letters are too few, three are enough", () => {
    assert.deepEqual(complete("In 2024, co|", { automatic: true }).labels, []);
    assert.ok(complete("In 2024, co|").labels.length > 0, "asked by the drafter, they are");
    assert.ok(complete("In 2024, con|", { automatic: true }).labels.length > 0);
  });

  test("words that lead nowhere bring nothing", () => {
    for (const marked of ["We wanted the|", "They went with|", "It is|"]) assert.deepEqual(complete(marked, { automatic: true }).labels, []);
  });

  test("letters of every known language ask, blanks and digits do not", () => {
    for (const letter of ["a", "z", "é", "ß", "đ", "ữ"]) assert.ok(TRIGGER_CHARACTERS.includes(letter), letter);
    for (const other of [" ", "1", ".", "A"]) assert.ok(!TRIGGER_CHARACTERS.includes(other), other);
    assert.ok(TRIGGER_CHARACTERS.every((each) => [...each].length === 1 && each.length === 1 && each === each.toLowerCase()));
  });
});

describe("lists as editors need them", () => {
  test("the filter text begins with what was typed and goes on with the label", () => {
    const { items } = complete("In 2024, water conn|");
    assert.equal(items[0]?.filterText, "water connection");
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map((_, index) => String(index).padStart(4, "0")),
    );
  });

  test("without label details none are sent", () => {
    assert.ok(complete("In 2024, connec|").items.some(({ labelDetails }) => labelDetails !== undefined));
    assert.ok(complete("In 2024, connec|", { labelDetails: false }).items.every(({ labelDetails }) => labelDetails === undefined));
  });

  test("details come on resolve: the figure in a line, and its page", () => {
    const { items, reviewed } = complete("In 2024, connec|");
    const [item] = items;
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    const resolved = resolveCompletion(item, reviewed.review.agendas, "markdown");
    assert.equal(resolved.detail, "72.5% of households, 2024");
    assert.match((resolved.documentation as MarkupContent).value, /Source: \[Annual report 2024\]/u);
    assert.deepEqual(resolveCompletion(item, [], "markdown"), item, "an agenda that is gone changes nothing");
    assert.deepEqual(resolveCompletion({ label: "x", data: 3 }, reviewed.review.agendas, "markdown"), { label: "x", data: 3 });
  });
});

test("a long agenda answers within a moment", () => {
  const figure = (n: number) =>
    `  f${n}: { label: { en: "households measured by station ${n} of river arm ${n % 97}" }, value: ${n}, unit: count }\n`;
  const agenda = readAgenda(`id: long\ntitle: Long\nlanguage: en\nfigures:\n${Array.from({ length: 5000 }, (_, n) => figure(n)).join("")}`, "long");
  const opened = open("The households meas|", { agendas: [agenda] });
  const ask = () => provideCompletion(opened.reviewed, opened.position, indexes, { automatic: false, labelDetails: true });
  ask(); // builds the index
  const started = performance.now();
  const { items } = ask();
  assert.ok(items.length >= 40);
  assert.ok(performance.now() - started < 100, `${performance.now() - started} ms`);
});
