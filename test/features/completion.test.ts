import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { MarkupContent } from "vscode-languageserver-types";
import { provideCompletion, resolveCompletion, TRIGGER_CHARACTERS } from "../../server/features/completion.ts";
import { accept, complete, indexes } from "./completionSupport.ts";
import { open, readAgenda } from "./support.ts";

describe("figures, from what they are about", () => {
  const label = "households with a safe water connection — 72.5%";

  test("a few letters offer the figure, in a choice of forms", () => {
    const { labels, results } = complete("In 2024, connec|");
    const tag = "[72.5%](agenda:figures/connected-households)";
    assert.deepEqual(labels, [label, `${label} [^report]`, "72.5% of households", "72.5%", tag]);
    const source = "[^report]: Annual report 2024, Lake District Council, 1 February 2025, <https://example.org/river/2024>";
    assert.deepEqual(results, [
      "In 2024, 72.5% of households with a safe water connection",
      `In 2024, 72.5% of households with a safe water connection[^report]‸\n\n${source}`,
      "In 2024, 72.5% of households",
      "In 2024, 72.5%",
      `In 2024, ${tag}`,
    ]);
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
      "We seek a rise in the water quality index (at least 5 places, target for 2030)",
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
      ["households with a safe water connection", "72.5% of households", "72.5%", "[72.5%](agenda:figures/connected-households)"],
    );
  });

  test("a figure that is no longer in force is not put in", () => {
    const figures = (until: string) =>
      `id: p\ntitle: P\nlanguage: en\ndate: 2025-02-01\nfigures:\n  f: { label: supplied villages, value: 126, unit: count, until: ${until} }\n`;
    assert.ok(complete("The suppl|", { agendas: [readAgenda(figures("2025-06"), "p")] }).labels.includes("supplied villages — 126"));
    assert.deepEqual(complete("The suppl|", { agendas: [readAgenda(figures("2024-12"), "p")] }).labels, []);
  });

  test("a rate stands behind its noun, or in brackets where the language has no words for it", () => {
    const rates = readAgenda(
      "id: r\ntitle: R\nlanguage: en\nfigures:\n  deaths: { label: { en: road deaths, fr: tués sur la route }, value: 72, unit: count, base: { en: [road deaths], fr: [tués sur la route] }, per: year }\n  doctors: { label: doctors per 10000 inhabitants, value: 5, unit: count, base: doctors, per: ten-thousand-inhabitants }\n  loans: { label: { en: student loans, fr: prêts aux étudiants }, value: 1500000, unit: count, base: { en: [student loans], fr: [prêts aux étudiants] } }\n",
      "r",
    );
    const agendas = [rates];
    assert.equal(accept("There were road d|", "road deaths — 72 a year", { agendas }), "There were 72 road deaths a year");
    assert.deepEqual(complete("There were docto|", { agendas }).results.slice(0, 2), [
      "There were doctors per 10000 inhabitants (5)",
      "There were 5",
    ]);
    const french = "---\nlang: fr\n---\n\n";
    assert.equal(accept(`${french}Il y a tués|`, "tués sur la route — 72 par an", { agendas }), `${french}Il y a 72 tués sur la route par an`);
    // '1,5 million de prêts' asks for a word that Concord does not know.
    assert.equal(accept(`${french}Les prê|`, "prêts aux étudiants — 1,5 million", { agendas }), `${french}Les prêts aux étudiants (1,5 million)`);
    assert.ok(!complete(`${french}Les prê|`, { agendas }).results.some((text) => text.includes("million prêts")));
  });

  test("a label of hyphenated words is found from its last word on", () => {
    const agenda = readAgenda("id: h\ntitle: H\nlanguage: en\nfigures:\n  f: { label: out-of-pocket payments, value: 24, unit: percent }\n", "h");
    assert.equal(accept("The out-of-pocket pay|", "out-of-pocket payments — 24%", { agendas: [agenda] }), "The out-of-pocket payments (24%)");
  });

  test("in Vietnamese: its label, its decimal mark, and letters typed without marks", () => {
    const vi = "hộ gia đình có nước sạch an toàn — 72,5%";
    const before = "Chương trình được thực hiện ở tất cả các thung lũng. ";
    assert.equal(accept(`${before}Năm 2024, hộ gia đình có nước sạ|`, vi), `${before}Năm 2024, 72,5% hộ gia đình có nước sạch an toàn`);
    assert.equal(accept(`${before}Năm 2024, ho gia di|`, vi), `${before}Năm 2024, 72,5% hộ gia đình có nước sạch an toàn`);
  });
});

describe("letters typed with some of their marks", () => {
  const agenda = readAgenda(
    "id: vi\ntitle: VI\nlanguage: vi\nfigures:\n  f: { label: hộ gia đình dùng băng rộng, value: 80.2, unit: percent }\nterms:\n  street: { preferred: { vi: đường phố, de: Straße } }\n",
    "vi",
  );
  const opened = (text: string) => complete(`---\nlang: vi\n---\n\n${text}|`, { agendas: [agenda] }).labels[0];

  test("no marks, some of them, or all find the word", () => {
    for (const typed of ["bang rong", "băng ro", "băng rô", "băng rộ", "bang rộng", "gia di", "gia đi"])
      assert.equal(opened(typed), "hộ gia đình dùng băng rộng — 80,2%", typed);
    assert.equal(opened("duong"), "đường phố");
  });

  test("other marks are another word", () => {
    for (const typed of ["bảng", "bâng", "đướng", "băng rốn"]) assert.equal(opened(typed), undefined, typed);
  });

  test("either normal form, and ß typed as ss", () => {
    assert.equal(opened("băng rộ".normalize("NFD")), "hộ gia đình dùng băng rộng — 80,2%");
    assert.deepEqual(complete("---\nlang: de\n---\n\nDie Strass|", { agendas: [agenda] }).labels, ["Straße"]);
  });
});

describe("capitals", () => {
  const schools = readAgenda(
    "id: s\ntitle: S\nlanguage: de\nfigures:\n  f: { label: Lehrkräfte an Schulen, value: 790000, unit: count, base: Lehrkräfte, comparator: at-least }\n",
    "s",
  );

  test("a German noun's own capital makes none elsewhere", () => {
    const options = { agendas: [schools] };
    const label = "Lehrkräfte an Schulen — mindestens 790.000";
    assert.equal(accept("Wir wollen für das Land Lehr|", label, options), "Wir wollen für das Land mindestens 790.000 Lehrkräfte an Schulen");
    assert.equal(accept("Lehr|", label, options), "Mindestens 790.000 Lehrkräfte an Schulen");
  });

  test("a name keeps its own, but where a sentence begins", () => {
    assert.equal(accept("Ask for the E-per|", "e-Permit"), "Ask for the e-Permit");
    assert.equal(accept("We ask. E-per|", "e-Permit"), "We ask. E-Permit");
  });

  test("in the middle of a sentence a count has none", () => {
    assert.equal(accept("On the Pilla|", "pillars of the river programme — 3"), "On the three pillars of the river programme");
    assert.equal(accept("On River rest|", "river restoration"), "On River restoration");
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
    assert.deepEqual(labels.slice(0, 3), [
      "pillars of the river programme — 3",
      "three pillars of the river programme: river restoration, clean water and monitoring",
      "pillars of the river programme — as a list",
    ]);
    assert.deepEqual(results.slice(0, 3), [
      "It rests on three pillars of the river programme",
      "It rests on three pillars of the river programme: river restoration, clean water and monitoring",
      "It rests on three pillars of the river programme:\n\n- river restoration\n- clean water\n- monitoring",
    ]);
  });

  test("a count that stands there is not told twice", () => {
    assert.equal(
      accept("It rests on the three pilla|", "pillars of the river programme — 3"),
      "It rests on the three pillars of the river programme",
    );
    assert.equal(accept("We follow ste|", "three steps — 3"), "We follow three steps");
  });

  test("it is counted as the draft counts: in words, or in digits", () => {
    const label = "pillars of the river programme — 3";
    assert.equal(accept("There are 4 steps. It rests on pilla|", label), "There are 4 steps. It rests on 3 pillars of the river programme");
    assert.equal(accept("There are four steps. It rests on pilla|", label), "There are four steps. It rests on three pillars of the river programme");
    assert.equal(
      accept("There are 63 provinces. It rests on pilla|", label),
      "There are 63 provinces. It rests on three pillars of the river programme",
    );
  });

  test("a heading names it and nothing else", () => {
    const { results } = complete("## Pilla|\n");
    assert.deepEqual(results, ["## Pillars of the river programme\n"]);
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
    ["behind an emoji", "The river 🏞️|"],
    ["behind a mark that stands alone", "The river \u0301|"],
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
  assert.deepEqual(complete("We have boa|", { agendas: [agenda] }).labels, ["boats at sea — 4", "4", "[4](agenda:figures/g)"]);
});

describe("asked by typing", () => {
  test("two letters are too few, three are enough", () => {
    assert.deepEqual(complete("In 2024, co|", { automatic: true }).labels, []);
    assert.ok(complete("In 2024, co|").labels.length > 0, "asked by the drafter, they are");
    assert.ok(complete("In 2024, con|", { automatic: true }).labels.length > 0);
  });

  test("a small word that could begin a label is left alone", () => {
    const agenda = readAgenda("id: w\ntitle: W\nlanguage: en\nterms:\n  forest: { preferred: { en: forest cover } }\n", "w");
    assert.deepEqual(complete("We do it for|", { agendas: [agenda], automatic: true }).labels, []);
    assert.deepEqual(complete("We do it fore|", { agendas: [agenda], automatic: true }).labels, ["forest cover"]);
    assert.deepEqual(complete("We do it for|", { agendas: [agenda] }).labels, ["forest cover"], "asked by the drafter, it is");
  });

  test("words that lead nowhere bring nothing", () => {
    for (const marked of ["We wanted the|", "They went with|", "It is|"]) assert.deepEqual(complete(marked, { automatic: true }).labels, []);
  });

  test("letters of every known language ask, and what begins a footnote or a target; blanks and digits do not", () => {
    for (const letter of ["a", "z", "é", "ß", "đ", "ữ", "^", ":", "/", "@"]) assert.ok(TRIGGER_CHARACTERS.includes(letter), letter);
    for (const other of [" ", "1", ".", "A"]) assert.ok(!TRIGGER_CHARACTERS.includes(other), other);
    assert.ok(TRIGGER_CHARACTERS.every((each) => [...each].length === 1 && each.length === 1 && each === each.toLowerCase()));
  });
});

test("what stands there in full already completes nothing", () => {
  for (const marked of [
    "We fund clean water|",
    "It rests on the three pillars of the river programme|",
    "It has 72.5% of households with a safe water connection|",
  ])
    assert.deepEqual(
      complete(marked).labels.filter((label) => /^clean water$|pillars of .* — 3|72\.5%/u.test(label)),
      [],
      marked,
    );
});

describe("lists as editors need them", () => {
  test("in prose nothing is taken by a mark or a blank, and edits of several lines are put in as they stand", () => {
    for (const { commitCharacters, textEdit, insertTextMode } of complete("It rests on pilla|").items) {
      assert.equal(commitCharacters, undefined);
      assert.equal(insertTextMode, textEdit?.newText.includes("\n") ? 1 : undefined);
    }
  });

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

test("of a long agenda the best are offered, ranked by what was typed", () => {
  const figure = (n: number) =>
    `  f${n}: { label: { en: "households measured by station ${n} of river arm ${n % 97}" }, value: ${n}, unit: count }\n`;
  const agenda = readAgenda(`id: long\ntitle: Long\nlanguage: en\nfigures:\n${Array.from({ length: 5000 }, (_, n) => figure(n)).join("")}`, "long");
  const opened = open("The households meas|", { agendas: [agenda] });
  const { items } = provideCompletion(opened.reviewed, opened.position, indexes, { automatic: false, labelDetails: true });
  const entries = new Set(items.map(({ data }) => data.entry));
  assert.equal(entries.size, 40);
  const exact = complete("The households measured by station 4321 of riv|", { agendas: [agenda] });
  assert.equal(exact.labels[0], "households measured by station 4321 of river arm 53 — 4,321");
});
