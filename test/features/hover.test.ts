import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { MarkupContent } from "vscode-languageserver-types";
import { provideHover } from "../../server/features/hover.ts";
import { type OpenOptions, open, readAgenda } from "./support.ts";

/** The hover's paragraphs at the cursor, and the words it stands on; null where there is none. */
function hover(marked: string, format: "markdown" | "plaintext" = "plaintext", options?: OpenOptions) {
  const { reviewed, position, text } = open(marked, options);
  const found = provideHover(reviewed, position, format);
  if (!found) return null;
  const { kind, value } = found.contents as MarkupContent;
  assert.equal(kind, format);
  const words = found.range && text.slice(reviewed.lines.offsetAt(found.range.start), reviewed.lines.offsetAt(found.range.end));
  return { words, paragraphs: value.split("\n\n") };
}

describe("hover on a number", () => {
  test("tells the official value with base and period, definition, source, other values and languages", () => {
    const found = hover("In 2024, 72.|5% of households had a safe water connection.", "markdown");
    assert.equal(found?.words, "72.5%");
    assert.deepEqual(found?.paragraphs.slice(0, 3), [
      "**households with a safe water connection**",
      "**72.5%** of households · 2024",
      "✓ The draft agrees.",
    ]);
    const rest = found?.paragraphs.slice(4) ?? [];
    assert.deepEqual(rest, [
      "Source: [Annual report 2024](<https://example.org/river/2024>), Lake District Council, 2025-02-01",
      "| Period | Official |\n| --- | --- |\n| 2024 | 72.5% |\n| 2023 | 70.3% |\n| 2022 | 68.1% |",
      "- vi: hộ gia đình có nước sạch an toàn · 72,5% hộ gia đình",
      "figures/connected-households in River programme",
    ]);
  });

  test("tells why the draft disagrees", () => {
    const found = hover("In 2024, |73.5% of households had a safe water connection.");
    const told = found?.paragraphs.find((each) => each.startsWith("✗"));
    assert.match(told ?? "", /^✗ The draft disagrees\. .*72\.5%/u);
    assert.ok(!found?.paragraphs.some((each) => each.startsWith("✓")));
  });

  test("tells when an older official value is meant", () => {
    const found = hover("In 2022, |68.1% of households had a safe water connection.");
    assert.ok(found?.paragraphs.includes("✓ The draft agrees with the official value of 2022, 68.1%."), found?.paragraphs.join("\n"));
  });

  test("tells a bound and that it is a target", () => {
    const found = hover("By 2030 the country is to rise at least |5 places in the water quality index.");
    assert.ok(
      found?.paragraphs.some((each) => /^at least 5 places · target · 2030$/u.test(each)),
      found?.paragraphs.join("\n"),
    );
  });

  test("says of a number without a figure that it is not checked", () => {
    const found = hover("The office bought |17 boats.");
    assert.match(found?.paragraphs.join() ?? "", /^Not checked/u);
  });

  test("the language of the draft is that of labels and values", () => {
    const found = hover("Năm 2024, |72,5% hộ gia đình có nước sạch an toàn ở các thung lũng.");
    assert.deepEqual(found?.paragraphs.slice(0, 2), ["hộ gia đình có nước sạch an toàn", "72,5% hộ gia đình · 2024"]);
  });
});

describe("hover on a term", () => {
  test("the preferred label gives definition, other right labels, source and other languages", () => {
    const found = hover("We fund river| restoration in every valley.");
    assert.equal(found?.words, "river restoration");
    assert.deepEqual(found?.paragraphs, [
      "river restoration",
      "Giving a river back its bends.",
      "Also right: RR",
      "Source: Annual report 2024 (https://example.org/river/2024), Lake District Council, 2025-02-01",
      "vi: phục hồi sông · de: Flussrenaturierung",
      "terms/river-restoration in River programme",
    ]);
  });

  test("a deprecated label is said to be one", () => {
    const found = hover("We fund river |repair in every valley.");
    assert.ok(found?.paragraphs.includes("✗ ‘river repair’ is not the official name: say ‘river restoration’."), found?.paragraphs.join("\n"));
  });
});

describe("hover on a group", () => {
  test("its label and its count list the members", () => {
    for (const marked of ["The |three pillars of the river programme hold.", "The three pil|lars of the river programme hold."]) {
      const found = hover(marked);
      assert.equal(found?.paragraphs[0], "pillars of the river programme · 3");
      assert.ok(found?.paragraphs.includes("- river restoration\n- clean water\n- monitoring"), found?.paragraphs.join("\n"));
    }
  });

  test("a wrong count is told where it stands", () => {
    const found = hover("The |five pillars of the river programme hold.");
    assert.ok(
      found?.paragraphs.some((each) => each.startsWith("✗ The draft disagrees. ")),
      found?.paragraphs.join("\n"),
    );
  });

  test("an ordered group is numbered", () => {
    const found = hover("We follow the three| steps everywhere.");
    assert.equal(found?.paragraphs[0], "three steps · 3, in this order");
    assert.ok(found?.paragraphs.includes("1. survey\n2. design\n3. works"));
  });
});

describe("hover on a list of a group", () => {
  const told = (marked: string, cursor = "|") =>
    hover(marked, "plaintext", { cursor })?.paragraphs.filter((each) => /member|list|lacks/iu.test(each)) ?? [];

  test("its lead-in tells which members stand in it and which lack", () => {
    const list = "are:\n\n- river restoration\n- clean water\n- forestry works\n";
    for (const lead of ["The thr|ee pillars of the river programme", "The three pil|lars of the river programme"])
      assert.deepEqual(told(`${lead} ${list}`), [
        "The list holds 2 of 3 members: ‘river restoration’, ‘clean water’.",
        "✗ It lacks: ‘monitoring’.",
        "✗ No members: ‘forestry works’.",
      ]);
  });

  test("an item tells the member that it is, with the same", () => {
    const found = hover("The three pillars of the river programme are:\n\n- river restoration\n- clean w|ater\n");
    assert.equal(found?.words, "clean water");
    assert.deepEqual(found?.paragraphs, [
      "clean water",
      "‘clean water’ is member 2 of 3 of ‘pillars of the river programme’.",
      "The list holds 2 of 3 members: ‘river restoration’, ‘clean water’.",
      "✗ It lacks: ‘monitoring’.",
      "Source: Annual report 2024 (https://example.org/river/2024), Lake District Council, 2025-02-01",
      "vi: nước sạch",
      "terms/clean-water in River programme",
    ]);
  });

  test("a stranger in the list leads to the group", () => {
    const found = hover("The three pillars of the river programme are river restoration, clean water and the building of da|ms.");
    assert.equal(found?.paragraphs[0], "pillars of the river programme · 3");
    assert.ok(found?.paragraphs.includes("✗ It lacks: ‘monitoring’."), found?.paragraphs.join("\n"));
  });

  test("a whole list is whole, and one that claims to be no more than a part is held against nothing", () => {
    assert.deepEqual(told("The three pil|lars of the river programme are river restoration, clean water and monitoring."), [
      "✓ The list holds all 3 members.",
    ]);
    assert.deepEqual(told("The pillars| include clean water and monitoring.").slice(-2), [
      "The list holds 2 of 3 members: ‘clean water’, ‘monitoring’.",
      "It lacks: ‘river restoration’.",
    ]);
  });

  test("in Vietnamese", () => {
    assert.deepEqual(told("Ba trụ cột của| chương trình sông là: phục hồi sông, nước sạch và giám sát."), ["✓ The list holds all 3 members."]);
  });

  test("words of a member that is no term mean something in a list alone", () => {
    assert.equal(hover("The sur|vey of the valley is done."), null);
    assert.equal(told("The three steps: sur|vey, design and works.")[0], "‘survey’ is member 1 of 3 of ‘three steps’.");
  });
});

describe("hover on what names an entry", () => {
  test("a tagged number: the whole link, with how the number stands", () => {
    for (const marked of ["It is |[73.5%](agenda:figures/connected-households).", "It is [73.5%](agenda:figures/conn|ected-households)."]) {
      const found = hover(marked);
      assert.equal(found?.words, "[73.5%](agenda:figures/connected-households)");
      assert.match(found?.paragraphs[2] ?? "", /^✗ The draft disagrees\. .*72\.5%/u);
    }
  });

  test("a footnote that is named as a source is", () => {
    const source = [
      "Source: Annual report 2024 (https://example.org/river/2024), Lake District Council, 2025-02-01",
      "sources/report in River programme",
    ];
    for (const marked of ["So it is.[^rep|ort]\n\n[^report]: The report.\n", "So it is.[^report]\n\n[^rep|ort]: The report.\n"]) {
      const found = hover(marked);
      assert.deepEqual([found?.words, found?.paragraphs], ["[^report]", source]);
    }
    for (const marked of ["Write `[^rep|ort]` so.", "So it is.[^oth|er]", "```\n[^rep|ort]\n```\n"]) assert.equal(hover(marked), null, marked);
  });

  test("a near miss of a label", () => {
    const found = hover("We fund river resto|raton in the valley.");
    assert.deepEqual(found?.paragraphs.slice(0, 2), ["river restoration", "✗ The draft disagrees. Spelt ‘river restoration’ in the agenda."]);
  });
});

describe("no hover", () => {
  for (const [where, marked] of [
    ["on other words", "We go on| with it."],
    ["in code", "Run `river resto|ration now`."],
    ["in front matter", "---\ntitle: river resto|ration\n---\n\nText."],
    ["in an address", "See <https://example.org/72.|5>."],
  ] as const) {
    test(where, () => assert.equal(hover(marked), null));
  }

  test("where no agenda speaks", () => assert.equal(hover("We fund river| restoration.", "plaintext", { agendas: [] }), null));
});

describe("what an agenda holds stays text", () => {
  const nasty = readAgenda(`
id: nasty
title: "<script>alert(1)</script>"
language: en
sources:
  s: { title: "[t](command:x)", publisher: "![](https://evil.example/p.png)", url: "https://example.org/a)b" }
terms:
  flow: { preferred: { en: river flow }, definition: { en: "[click](command:workbench.action.quit) <img src=x> https://evil.example **b** &lt;" }, source: s }
`);

  test("in Markdown: no link, HTML, picture or command", () => {
    const found = hover("The river| flow is low.", "markdown", { agendas: [nasty] });
    const text = found?.paragraphs.join("\n\n") ?? "";
    const links = [...text.matchAll(/(?<!\\)\]\(/gu)];
    assert.equal(links.length, 1, text);
    assert.ok(text.includes("[\\[t\\]\\(command:x\\)](<https://example.org/a)b>)"), text);
    assert.doesNotMatch(text.replace(/\(<https[^>]*>\)/u, ""), /(?<!\\)[<>]|https:\/\//u);
  });

  test("in plain text: as it stands", () => {
    const found = hover("The river| flow is low.", "plaintext", { agendas: [nasty] });
    assert.ok(found?.paragraphs.includes("[click](command:workbench.action.quit) <img src=x> https://evil.example **b** &lt;"));
  });
});
