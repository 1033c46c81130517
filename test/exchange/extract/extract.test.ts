import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { parseAgenda } from "../../../server/agenda/read.ts";
import { resolveAgenda } from "../../../server/agenda/resolve.ts";
import { readDraft } from "../../../server/draft/draft.ts";
import { type ExtractRequest, extract } from "../../../server/exchange/extract/extract.ts";
import type { Extraction } from "../../../server/exchange/extract/extraction.ts";
import { addToAgenda } from "../../../server/exchange/extract/intoAgenda.ts";
import { writeJson } from "../../../server/exchange/extract/proposalJson.ts";
import { readMarkdown, readText } from "../../../server/exchange/extract/sourceText.ts";
import { writeAgenda } from "../../../server/exchange/extract/writeAgenda.ts";
import { setUiLanguage } from "../../../server/localize.ts";
import { createReviewer } from "../../../server/review/review.ts";
import { LABELLED } from "./labels.ts";
import { documentOf, score } from "./measure.ts";

// Other tests of the same process speak other languages.
setUiLanguage("en");
before(() => setUiLanguage("en"));

const load = (text: string) => resolveAgenda(parseAgenda("file:///proposal.agenda.yaml", text), () => undefined);

const extractText = (markdown: string, more: Partial<ExtractRequest> = {}): Extraction =>
  extract({ documents: [{ name: "report.md", source: readMarkdown(markdown) }], ...more });

/** The proposed figures of a text, as short as can be. */
const figuresOf = (markdown: string, more: Partial<ExtractRequest> = {}): readonly unknown[] =>
  extractText(markdown, more).entries.flatMap(({ entry }) => {
    if (entry.type !== "figure") return [];
    const { type, told, doubts, language, ...rest } = entry;
    return [rest];
  });

describe("labelled documents", () => {
  const scores = LABELLED.map(score);
  const sum = (count: (each: (typeof scores)[number]) => number): number => scores.reduce((total, each) => total + count(each), 0);
  const tell = scores
    .flatMap(({ file, missed, wrong }) => [...missed.map((each) => `${file}: missed ${each}`), ...wrong.map((each) => `${file}: wrong ${each}`)])
    .join("\n");

  it("have their figures proposed with value, unit and base, and few others", () => {
    const recall = sum(({ figures }) => figures.found) / sum(({ figures }) => figures.wanted);
    const precision = sum(({ figures }) => figures.right) / sum(({ figures }) => figures.proposed);
    const details = sum(({ figures }) => figures.details) / sum(({ figures }) => figures.found);
    assert.ok(recall >= 0.95, `recall ${recall.toFixed(3)}\n${tell}`);
    assert.ok(precision >= 0.95, `precision ${precision.toFixed(3)}\n${tell}`);
    assert.ok(details >= 0.9, `kind, bound and period ${details.toFixed(3)}\n${tell}`);
  });

  it("have all their lists proposed with all members, and nearly all of their names", () => {
    assert.equal(
      sum(({ groups }) => groups.found),
      sum(({ groups }) => groups.wanted),
      tell,
    );
    assert.ok(sum(({ groups }) => groups.found) >= sum(({ groups }) => groups.proposed) * 0.9, tell);
    assert.ok(sum(({ terms }) => terms.found) >= sum(({ terms }) => terms.wanted) * 0.95, tell);
  });

  it("make an agenda that loads without a fault, and find nothing in themselves when it is held against them", () => {
    for (const { file, extraction } of scores) {
      const text = writeAgenda(extraction);
      const { agenda, faults } = load(text);
      assert.deepEqual(
        faults.map(({ message }) => message),
        [],
        file,
      );
      assert.ok(agenda && agenda.figures.length > 0, file);
      const reviewer = createReviewer([agenda]);
      const { findings } = reviewer.review(readDraft("file:///draft.md", documentOf(file).source.markdown, { languages: reviewer.languages }));
      assert.deepEqual(
        findings.filter(({ entry }) => entry).map(({ rule, message }) => `${rule} ${message}`),
        [],
        file,
      );
    }
  });
});

describe("two documents", () => {
  const extraction = extract({ documents: [documentOf("digital-a.txt"), documentOf("digital-b.txt")] });

  it("have what both tell proposed once, and what they tell otherwise told", () => {
    const texts = extraction.conflicts.map(
      ({ text, told }) =>
        `${text} (${told
          .map((each) => extraction.placeOf(each))
          .map(({ document, number }) => `${document}:${number}`)
          .join(", ")})`,
    );
    assert.deepEqual(texts, [
      "‘National Committee for Digital Transformation’ here, ‘National Committee on Digital Transformation’ there (digital-a.txt:2, digital-b.txt:5)",
      "‘IT industry’ here, ‘information technology industry’ there (digital-a.txt:6, digital-b.txt:9)",
    ]);
    const of = (section: string): readonly string[] => extraction.entries.flatMap((each) => (each.section === section ? [each.key] : []));
    assert.equal(of("groups").length, 4);
    assert.equal(of("figures").length, 15);
    const pillars = extraction.entries.find(({ key }) => key.startsWith("pillars"))?.entry;
    assert.ok(pillars?.type === "group");
    assert.deepEqual(
      pillars.members.map(({ preferred, admitted }) => [preferred, ...admitted].join(" | ")),
      ["IT industry | information technology industry", "digitalization of economic sectors", "digital governance", "digital data"],
    );
  });

  it("are named in the comments, line and words", () => {
    const text = writeAgenda(extraction);
    assert.match(
      text,
      /^ {2}# digital-b\.txt, line 13: “.*80\.2% of all households.*”\n(?: {2}# doubt: .*\n)* {2}households-using-broadband-internet:$/mu,
    );
    assert.match(text, /^# Conflicts\n# - ‘National Committee for/mu);
  });
});

describe("what a number measures", () => {
  it("is put together from the words around it, with its base, bound, kind and period", () => {
    assert.deepEqual(
      figuresOf("By 2030, at least 70% of villages are to be connected to the grid. Last year 412 schools were repaired.", { date: "2025-03-01" }),
      [
        {
          label: "villages connected to the grid",
          value: 70,
          unit: "percent",
          base: "villages",
          comparator: "at-least",
          kind: "target",
          period: "2030",
        },
        { label: "schools repaired", value: 412, unit: "count", base: "schools", period: "2024" },
      ],
    );
    assert.deepEqual(figuresOf("Tỷ lệ hộ nghèo giảm còn 2,3% vào cuối năm 2024. Đến nay, 63 tỉnh đã ban hành kế hoạch."), [
      { label: "tỷ lệ hộ nghèo", value: 2.3, unit: "percent", base: "hộ nghèo", period: "2024" },
      { label: "tỉnh ban hành kế hoạch", value: 63, unit: "count", base: "tỉnh", period: "2024" },
    ]);
  });

  it("has earlier values as its series", () => {
    assert.deepEqual(figuresOf("The poverty rate fell from 9.1% in 2022 to 7.6% in 2024."), [
      { label: "poverty rate", value: 7.6, unit: "percent", period: "2024", series: [{ period: "2022", value: 9.1 }] },
    ]);
  });

  it("is asked of no page, article, age, example or definition", () => {
    assert.deepEqual(
      figuresOf(
        "See page 12 and Article 5 of Decision No. 749. If 40% of homes were empty, rents would fall. Both sides met for the first time. “Village” means at least 50 homes.",
      ),
      [],
    );
  });
});

describe("lists", () => {
  it("are not proposed where another number of items is listed, and that is told", () => {
    const { entries, doubts } = extractText("The plan has four goals: clean water, safe roads and good schools.");
    assert.deepEqual(
      [entries.filter(({ section }) => section === "groups").length, doubts.map(({ text }) => text)],
      [0, ["‘4 goals’ are told, and 3 listed: no group is proposed"]],
    );
  });

  it("are read from bullets, from enumerations and from sentences that count", () => {
    const members = (markdown: string): readonly unknown[] =>
      extractText(markdown).entries.flatMap(({ entry }) =>
        entry.type === "group" ? [[entry.preferred, ...entry.members.map(({ preferred }) => preferred)]] : [],
      );
    assert.deepEqual(members("The strategy rests on two pillars:\n\n- clean rivers\n- safe wells\n"), [
      ["pillars of the strategy", "clean rivers", "safe wells"],
    ]);
    assert.deepEqual(members("Three tasks were set: (1) repair wells; (2) plant trees; (3) train teachers."), [
      ["three tasks", "repair wells", "plant trees", "train teachers"],
    ]);
    assert.deepEqual(members("The ministry has two priorities. First, better roads. Second, more trains."), [
      ["priorities of the ministry", "better roads", "more trains"],
    ]);
  });
});

describe("an agenda at hand", () => {
  const AGENDA = `id: rivers
title: Rivers
language: en
date: 2024-12-31
sources:
  bulletin: { title: Bulletin, publisher: River Board }
terms:
  board:
    preferred: { en: Committee for Clean Rivers }
    source: bulletin
figures:
  broadband:
    label: { en: households using broadband internet }
    value: 80.2
    unit: percent
    base: { en: [households] }
    period: 2024
    source: bulletin
`;
  const { agenda } = load(AGENDA);
  assert.ok(agenda);

  it("has what it knows recognised, and what a document tells otherwise told", () => {
    const { entries, known, conflicts } = extractText(
      "In 2024, 80.2% of households used broadband internet. The Committee on Clean Rivers met. In 2024, 14 wells were dug.",
      { agendas: [agenda] },
    );
    assert.deepEqual(
      [entries.map(({ section, key }) => `${section}/${key}`), known.map(({ entry }) => entry), conflicts.map(({ text }) => text)],
      [["figures/wells-dug"], ["figures/broadband"], ["terms/board: ‘Committee on Clean Rivers’ here, ‘Committee for Clean Rivers’ in the agenda"]],
    );
    const { conflicts: wrong } = extractText("In 2024, 81.2% of households used broadband internet.", { agendas: [agenda] });
    assert.match(wrong[0]?.text ?? "", /^figures\/broadband: /u);
  });

  it("gets the proposal at the end of its sections, with its comments, and keeps the rest as it is", () => {
    const extraction = extractText("The plan has two goals: clean rivers and safe wells.\n\nIn 2024, 14 wells were dug.", {
      agendas: [agenda],
      taken: ["figures/wells-dug"],
    });
    const text = addToAgenda(AGENDA, extraction) ?? "";
    assert.ok(text.startsWith(AGENDA.slice(0, AGENDA.indexOf("terms:") - 1)));
    assert.match(text, /\ngroups:\n {2}# line 1: “The plan has two goals: .*”\n {2}goals-of-the-plan:\n/u);
    assert.match(text, / {4}source: bulletin\n {2}# line 3: “In 2024, 14 wells were dug\.”\n {2}wells-dug-2:\n {4}label: \{ en: wells dug \}\n/u);
    const { agenda: after, faults } = load(text);
    assert.deepEqual([faults, after?.figures.map(({ id }) => id)], [[], ["figures/broadband", "figures/wells-dug-2"]]);
  });

  it("may be empty, in one line, or with line ends of Windows", () => {
    const extraction = extractText("In 2024, 14 wells were dug.");
    for (const text of [
      "id: a\ntitle: A\nlanguage: en\nfigures:\n",
      "id: a\ntitle: A\nlanguage: en\nfigures: {}\n",
      "id: a\r\ntitle: A\r\nlanguage: en\r\n",
      "{ id: a, title: A, language: en }\n",
    ]) {
      const { agenda: after, faults } = load(addToAgenda(text, extraction) ?? "");
      assert.deepEqual([faults, after?.figures.map(({ id }) => id), after?.sources.length], [[], ["figures/wells-dug"], 1], text);
    }
    assert.equal(addToAgenda("no agenda", extraction), undefined);
  });
});

describe("a document with more figures than anyone looks at", () => {
  it("has the first of them proposed, and is told to be read in parts", () => {
    const words = "red blue green black white brown grey pink gold long short old new tall flat".split(" ");
    const name = (number: number): string => `${words[number % 15]} ${words[Math.floor(number / 15) % 15]}`;
    const rows = Array.from({ length: 320 }, (_, at) => `| ${name(at)} bridges ${at < 225 ? "north" : "south"} | ${1000 + at} |`);
    const { entries, leftOut, doubts } = extractText(`| What | 2024 |\n| --- | --- |\n${rows.join("\n")}\n`);
    assert.equal(entries.length + leftOut.length, 300);
    assert.match(doubts[0]?.text ?? "", /^\d+ figures are told: only the first 300 are proposed/u);
  });
});

describe("whatever stands in a document", () => {
  const junk = [
    "",
    "\0",
    "\u{1f600} 5% of \u{1f600}",
    "\ufeff# A\r\n\r\nIn 2024, 5% of homes: “burned”.\r\n",
    "Tỷ lệ 5%".normalize("NFD"),
    "__proto__ has three constructors: toString, valueOf and __proto__. 5% of constructor.",
    "x: 5% of [a](command:evil) <b>homes</b> # not a comment\u2028figures: {}\n",
    "- 5\n- 6%\n|a|b|\n|-|-|\n|5%||\n",
    `${"(".repeat(5000)}5% of homes${")".repeat(5000)}`,
    `${"a, ".repeat(3000)}three b: ${"c; ".repeat(3000)}`,
    "5% ".repeat(2000),
    `"${"A".repeat(5000)}" means ${"B ".repeat(500)}`,
    `${"Committee of ".repeat(3000)}`,
  ];

  it("nothing throws, and what comes out is an agenda in which it stands as text", () => {
    for (const markdown of junk) {
      for (const source of [readMarkdown(markdown), readText(markdown)]) {
        const extraction = extract({ documents: [{ name: "x\n# y.md", source }] });
        const { agenda, faults } = load(writeAgenda(extraction));
        assert.deepEqual(
          faults.map(({ message }) => message),
          [],
          JSON.stringify(markdown.slice(0, 60)),
        );
        assert.equal(agenda?.sources.length, 1);
        assert.ok(JSON.parse(writeJson(extraction)));
      }
    }
  });
});
