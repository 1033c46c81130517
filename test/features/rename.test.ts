/** The new name in the place of a mention: how it is written there. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findRenamable, renameInDraft } from "../../server/features/rename.ts";
import { applyEdits, type OpenOptions, open, readAgenda } from "./support.ts";

/** The draft after the label at the cursor became another; what is in doubt as told. */
function renamed(marked: string, name: string, options?: OpenOptions) {
  const { reviewed, position, text } = open(marked, options);
  const found = findRenamable(reviewed, position);
  assert.ok(found, "what stands at the cursor can be renamed");
  const changes = renameInDraft(reviewed, found.renaming, name);
  return { label: found.renaming.label, text: applyEdits(text, changes), doubts: [...new Set(changes.map(({ doubt }) => doubt))] };
}

const rename = (marked: string, name: string, options?: OpenOptions): string => renamed(marked, name, options).text;

const agendas = [
  readAgenda(`
id: basin
title: Basin
language: en
terms:
  district: { preferred: { en: river district, de: Flussbezirk, fr: district fluvial } }
  board: { preferred: { en: Basin Board } , caseSensitive: true, admitted: { en: [BB] } }
  plan: { preferred: { en: "plan, yearly" } }
groups:
  axes:
    preferred: { en: three axes }
    members: [{ preferred: { en: survey } }, { preferred: { en: design } }, { preferred: { en: works } }]
`),
];

describe("a new name keeps how the old one was written", () => {
  for (const [what, before, name, after] of [
    ["in running text", "We fund river| restoration.", "bank renewal", "We fund bank renewal."],
    ["at the start of a sentence", "River| restoration goes on.", "bank renewal", "Bank renewal goes on."],
    ["in a heading in title case", "# River| Restoration and Clean Water", "bank renewal", "# Bank Renewal and Clean Water"],
    ["in a heading in capitals", "# RIVER| RESTORATION", "bank renewal", "# BANK RENEWAL"],
    ["with a possessive", "River| restoration's aims", "bank renewal", "Bank renewal's aims"],
    ["with an article", "a river| restoration fund", "urban renewal", "an urban renewal fund"],
    ["with an abbreviation behind", "Now river| restoration (RR) goes on.", "bank renewal", "Now bank renewal (RR) goes on."],
    ["with a hyphen", "a river-|restoration fund", "bank renewal", "a bank renewal fund"],
    ["every time", "River| restoration is river restoration.", "bank renewal", "Bank renewal is bank renewal."],
  ] as const)
    test(what, () => assert.equal(rename(before, name), after));

  test("plurals", () => {
    assert.equal(rename("All river| districts and one river district.", "water region", { agendas }), "All water regions and one water region.");
    assert.equal(rename("All river| districts.", "body of water", { agendas }), "All bodies of water.");
  });

  test("names keep their case and are not inflected", () => {
    assert.equal(rename("The Basin| Board met. BASIN BOARD", "Water Council", { agendas }), "The Water Council met. WATER COUNCIL");
  });

  test("a bar is escaped in a table", () => {
    const table = (label: string) => `| What | How much |\n| --- | --- |\n| ${label} | 6 |\n`;
    assert.equal(rename(table("river ^restoration"), "bank | renewal", { cursor: "^" }), table("bank \\| renewal"));
  });

  test("in Vietnamese", () => {
    const text = "# Phục Hồi Sông\n\nPhục| hồi sông là quan trọng. Chúng ta phục hồi sông. PHỤC HỒI SÔNG";
    assert.equal(
      rename(text, "tái tạo dòng chảy"),
      "# Tái Tạo Dòng Chảy\n\nTái tạo dòng chảy là quan trọng. Chúng ta tái tạo dòng chảy. TÁI TẠO DÒNG CHẢY",
    );
  });

  test("in Vietnamese with marks apart from their letters", () => {
    assert.equal(
      rename("Chúng ta phục| hồi sông ở đây.".normalize("NFD"), "tái tạo dòng chảy"),
      "Chúng ta tái tạo dòng chảy ở đây.".normalize("NFD"),
    );
  });

  test("a group with its count in the name, and without", () => {
    assert.equal(
      rename("The three| axes are survey, design and works. All three axes count.", "three strands", { agendas }),
      "The three strands are survey, design and works. All three strands count.",
    );
  });

  test("a group's own member, in its list alone", () => {
    assert.equal(
      rename("A survey is made. The three axes: sur|vey, design and works.", "stock-taking", { agendas }),
      "A survey is made. The three axes: stock-taking, design and works.",
    );
  });
});

describe("line breaks and marks within the name stay", () => {
  for (const [what, before, name, after] of [
    ["a line break", "We fund river|\nrestoration here.", "bank renewal", "We fund bank\nrenewal here."],
    ["a line break in a list", "- We fund river|\n  restoration here.", "bank renewal", "- We fund bank\n  renewal here."],
    ["a line break in a quotation", "> We fund river|\n> restoration here.", "the renewal of banks", "> We fund the\n> renewal of banks here."],
    ["a line break, one word instead", "We fund river|\nrestoration here.", "renewal", "We fund renewal\nhere."],
    ["a line break, one word instead, at the end", "We fund river|\nrestoration.", "renewal", "We fund\nrenewal."],
    ["no list is made of a dash", "We fund river|\nrestoration - and more.", "renewal", "We fund\nrenewal - and more."],
    ["CRLF", "We fund river|\r\nrestoration here.", "bank renewal", "We fund bank\r\nrenewal here."],
    ["an unbreakable blank", "We fund river|\u00a0restoration here.", "bank renewal", "We fund bank\u00a0renewal here."],
    ["emphasis on the first word", "We fund **river|** restoration.", "bank renewal", "We fund **bank** renewal."],
    ["emphasis on the first word, one word instead", "We fund **river|** restoration.", "renewal", "We fund **renewal**."],
    ["emphasis on the last word, one word instead", "We fund river| _restoration_ here.", "renewal", "We fund _renewal_ here."],
    ["emphasis on both words, one word instead", "We fund *river|* *restoration* here.", "renewal", "We fund *renewal* here."],
    ["emphasis on the first word, more words instead", "We fund **river|** restoration.", "renewal of banks", "We fund **renewal** of banks."],
    ["tags around the first word", "We fund <b>river|</b> restoration.", "bank renewal", "We fund <b>bank</b> renewal."],
    ["tags around the last word", 'We fund river| <b class="x y">restoration</b>.', "bank renewal", 'We fund bank <b class="x y">renewal</b>.'],
    ["tags, one word instead", "We fund <b>river|</b> restoration.", "renewal", "We fund <b>renewal</b>."],
    ["emphasis around", "We fund **river| restoration**.", "bank renewal", "We fund **bank renewal**."],
  ] as const)
    test(what, () => assert.equal(rename(before, name), after));
});

test("a comma within the old name goes with it", () => {
  assert.equal(rename("Each plan|, **yearly** or not.", "scheme", { agendas }), "Each **scheme** or not.");
  assert.equal(rename("Each plan|, yearly or not.", "yearly scheme", { agendas }), "Each yearly scheme or not.");
});

describe("what is in doubt is told", () => {
  for (const [what, before, after] of [
    [
      "a quotation",
      "She said: “We want more river| restoration in every valley of the land.”",
      "She said: “We want more bank renewal in every valley of the land.”",
    ],
    ["words about the words", "It was formerly called river| restoration.", "It was formerly called bank renewal."],
    ["part of a longer name", "The River| Restoration Act holds.", "The Bank Renewal Act holds."],
  ] as const)
    test(what, () => assert.deepEqual(renamed(before, "bank renewal"), { label: "river restoration", text: after, doubts: ["quoted"] }));

  test("a form that is not known", () => {
    const german = "Die Wasserwirtschaft der Länder ist gut. Wir fördern die Flussbezirke| im ganzen Land.";
    assert.deepEqual(renamed(german, "Wasserkreis", { agendas }).doubts, ["form"]);
    assert.deepEqual(renamed(german.replace("Flussbezirke", "Flussbezirk"), "Wasserkreis", { agendas }).doubts, ["none"]);
  });

  test("what is used is not", () => assert.deepEqual(renamed("We fund river| restoration.", "bank renewal").doubts, ["none"]));
});

describe("what stays as it is", () => {
  test("admitted labels, code, addresses, other languages", () => {
    const text = "We fund river| restoration, RR, `river restoration`, <https://example.org/river-restoration>.\n\nChúng ta phục hồi sông ở đây.\n";
    assert.equal(rename(text, "bank renewal"), text.replace("river| restoration", "bank renewal"));
  });

  test("drafts, where the new name is another form of the old one", () => {
    assert.equal(rename("All river| districts.", "river districts", { agendas }), "All river districts.");
  });

  test("but not where it is spelt in another way", () => {
    assert.equal(rename("We fund clean| water.", "clean-water"), "We fund clean-water.");
  });

  test("numbers, counts and other words cannot be renamed", () => {
    for (const marked of [
      "In 2024, 72.|5% of households had a safe water connection.",
      "We go on| here.",
      "It is [72.5%](agenda:figures/gau|ges).",
    ]) {
      const { reviewed, position } = open(marked);
      assert.equal(findRenamable(reviewed, position), undefined, marked);
    }
  });
});
