import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DocumentHighlight, Hover, Location, LocationLink, MarkupContent } from "vscode-languageserver";
import { hoverRequests } from "../../server/requests/hover.ts";
import { navigationRequests } from "../../server/requests/navigation.ts";
import { at } from "../service/memory.ts";
import { showLinks, showPlaces, type Workspace, workspace } from "./support.ts";

const NATIONAL = `id: national
title: National agenda
language: en
sources:
  census: { title: Census 2020, url: "https://example.org/census" }
terms:
  river-restoration: { preferred: { en: river restoration }, source: census }
figures:
  gauges: { label: { en: river gauges in service }, value: 900, unit: count, base: { en: [river gauges, gauges] }, source: census }
`;

const RIVER = `id: river
title: River programme
language: en
extends: [./national.agenda.yaml]
sources:
  report:
    title: Annual report 2024
    publisher: Lake District Council
terms:
  # what it is all about
  clean-water:
    preferred:
      en: clean water
      vi: nước sạch
    admitted: { en: [pure water] }
    source: report
groups:
  pillars:
    preferred: { en: pillars of the river programme }
    admitted: { en: [pillars] }
    members: [river-restoration, clean-water]
    source: report
  steps:
    preferred: { en: three steps }
    members:
      - preferred: { en: survey }
      - preferred: { en: design }
      - preferred: { en: works }
figures:
  gauges:
    label: { en: river gauges in service }
    value: 1240
    unit: count
    base: { en: [river gauges, gauges] }
    period: 2024
    series:
      - { period: 2022, value: 1100, source: census }
    source: report
`;

const PLAN = `# Plan

Clean water for all: 1,240 river gauges are in service.

The two pillars of the river programme are river restoration and clean water.
`;
const NOTE =
  "---\nagenda: river\n---\n\nIn 2022, 1,100 river gauges were in service. A survey is under way.\n\nThe three steps: survey, design and works.\n";

const files = { "national.agenda.yaml": NATIONAL, "river.agenda.yaml": RIVER, "plan.md": PLAN, "notes/note.md": NOTE };
const marked = (text: string, before: string, behind: string): string => {
  assert.ok(text.includes(before + behind), `'${before}${behind}' stands in the text`);
  return text.replace(before + behind, `${before}|${behind}`);
};

const links = async (method: string, path: string, text: string, in_: Workspace = workspace(files)) =>
  showLinks(in_, await in_.ask<LocationLink[] | null>(navigationRequests, method, path, text));

describe("definition in a draft", () => {
  test("of a number, a label, a count and a list's item is the entry", async () => {
    for (const [before, behind, expected] of [
      ["1,2", "40 river", "river.agenda.yaml: gauges"],
      ["Clean w", "ater for", "river.agenda.yaml: clean-water"],
      ["The t", "wo pillars", "river.agenda.yaml: pillars"],
      ["are river rest", "oration and", "national.agenda.yaml: river-restoration"],
    ] as const)
      assert.deepEqual(await links("onDefinition", "plan.md", marked(PLAN, before, behind)), [expected], before + behind);
  });

  test("of a group's own member is its place in the group, and of the same word elsewhere nothing", async () => {
    assert.deepEqual(await links("onDefinition", "notes/note.md", marked(NOTE, "steps: sur", "vey")), [
      "river.agenda.yaml: preferred: { en: survey }",
    ]);
    assert.deepEqual(await links("onDefinition", "notes/note.md", marked(NOTE, "A sur", "vey")), []);
  });

  test("of the agenda that the front matter names is its file", async () => {
    for (const name of ["river", "../river.agenda.yaml"]) {
      const text = NOTE.replace("agenda: river", `agenda: ${name}`);
      const in_ = workspace({ ...files, "notes/note.md": text });
      const found = await in_.ask<LocationLink[]>(navigationRequests, "onDefinition", "notes/note.md", marked(text, "agenda: ", name));
      assert.deepEqual(
        found.map(({ targetUri }) => targetUri),
        [at("river.agenda.yaml")],
      );
    }
    assert.deepEqual(await links("onDefinition", "notes/note.md", NOTE.replace("agenda: river", "agenda: nowh|ere")), []);
  });

  test("of a footnote is the source after which it is named", async () => {
    assert.deepEqual(await links("onDefinition", "plan.md", "So it is.[^rep|ort]\n"), ["river.agenda.yaml: report"]);
    assert.deepEqual(await links("onDefinition", "plan.md", "So it is.[^oth|er]\n"), []);
  });

  test("clients that take no links get places", async () => {
    const in_ = workspace(files, {});
    const found = await in_.ask<Location[]>(navigationRequests, "onDefinition", "plan.md", marked(PLAN, "Clean", " water"));
    assert.deepEqual(showPlaces(in_, found), ["river.agenda.yaml: clean-water"]);
  });
});

describe("definition in an agenda file", () => {
  const from = (before: string, behind: string, text = RIVER) => links("onDefinition", "river.agenda.yaml", marked(text, before, behind));

  test("of a member's id is the term, of a source's id the source, of a path the file", async () => {
    assert.deepEqual(await from("members: [river-", "restoration, clean"), ["national.agenda.yaml: river-restoration"]);
    assert.deepEqual(await from("clean-", "water]"), ["river.agenda.yaml: clean-water"]);
    assert.deepEqual(await from("value: 1100, source: cen", "sus"), ["national.agenda.yaml: census"]);
    assert.deepEqual(await from("    source: rep", "ort\ngroups"), ["river.agenda.yaml: report"]);
    assert.deepEqual(await from("./nati", "onal"), ["national.agenda.yaml: "]);
  });

  test("of a key and of a label is their own entry", async () => {
    assert.deepEqual(await from("\n  clean", "-water:"), ["river.agenda.yaml: clean-water"]);
    assert.deepEqual(await from("vi: nước", " sạch"), ["river.agenda.yaml: clean-water"]);
  });

  test("of anything else is none", async () => {
    for (const [before, behind] of [
      ["# what it", " is"],
      ["value: 12", "40"],
      ["per", "iod: 2024"],
      ["title: Riv", "er"],
    ] as const)
      assert.deepEqual(await from(before, behind), [], before + behind);
  });

  test("with CRLF, and in an agenda all in braces", async () => {
    const crlf = RIVER.replaceAll("\n", "\r\n");
    assert.deepEqual(await from("vi: nước", " sạch", crlf), ["river.agenda.yaml: clean-water"]);
    const flow = `{ id: x, title: X, language: en, terms: { a: { preferred: { en: first thing } }, b: { preferred: second thing } }, groups: { g: { preferred: both, members: [a, b] } } }`;
    assert.deepEqual(await from("first", " thing", flow), ["river.agenda.yaml: a"]);
    assert.deepEqual(await from("members: [a, ", "b]", flow), ["river.agenda.yaml: b"]);
  });

  test("while the file is broken, nothing wrong is said", async () => {
    const in_ = workspace(files);
    in_.open("river.agenda.yaml");
    await in_.service.readAgenda(at("river.agenda.yaml"));
    const broken = marked(RIVER.replace("language: en\n", "language: en\n\n\nx: [\n"), "\n  clean", "-water:");
    assert.deepEqual(await links("onDefinition", "river.agenda.yaml", broken, in_), []);
  });
});

describe("type definition", () => {
  test("of a member is its group, of a number its source, of a group its source", async () => {
    assert.deepEqual(await links("onTypeDefinition", "plan.md", marked(PLAN, "Clean", " water")), ["river.agenda.yaml: pillars"]);
    assert.deepEqual(await links("onTypeDefinition", "plan.md", marked(PLAN, "1,2", "40")), ["river.agenda.yaml: report"]);
    assert.deepEqual(await links("onTypeDefinition", "plan.md", marked(PLAN, "two pil", "lars")), ["river.agenda.yaml: report"]);
    assert.deepEqual(await links("onTypeDefinition", "notes/note.md", marked(NOTE, "steps: sur", "vey")), ["river.agenda.yaml: steps"]);
  });

  test("of an older value is the source of that value", async () => {
    assert.deepEqual(await links("onTypeDefinition", "notes/note.md", marked(NOTE, "1,1", "00")), ["national.agenda.yaml: census"]);
  });

  test("in an agenda file likewise", async () => {
    assert.deepEqual(await links("onTypeDefinition", "river.agenda.yaml", marked(RIVER, "\n  clean", "-water:")), ["river.agenda.yaml: pillars"]);
    assert.deepEqual(await links("onTypeDefinition", "river.agenda.yaml", marked(RIVER, "Annual re", "port")), []);
  });
});

describe("references", () => {
  const places = async (path: string, text: string, includeDeclaration: boolean, in_ = workspace(files)) =>
    showPlaces(in_, await in_.ask<Location[]>(navigationRequests, "onReferences", path, text, { context: { includeDeclaration } }));

  test("of a number are all citations of its figure, in drafts that are not open too", async () => {
    const expected = ["notes/note.md: 1,100", "plan.md: 1,240"];
    assert.deepEqual(await places("plan.md", marked(PLAN, "1,2", "40"), false), expected);
    assert.deepEqual(await places("river.agenda.yaml", marked(RIVER, "figures:\n  gau", "ges"), false), expected);
    assert.deepEqual(await places("plan.md", marked(PLAN, "1,2", "40"), true), ["river.agenda.yaml: gauges", ...expected]);
  });

  test("of a term are its mentions and the groups that it is a member of, from whichever of its labels", async () => {
    const expected = ["river.agenda.yaml: clean-water", "plan.md: Clean water", "plan.md: clean water"];
    assert.deepEqual(await places("plan.md", marked(PLAN, "Clean", " water"), false), expected);
    for (const [before, behind] of [
      ["pure", " water"],
      ["vi: nước", " sạch"],
      ["river-restoration, clean", "-water]"],
    ] as const)
      assert.deepEqual(await places("river.agenda.yaml", marked(RIVER, before, behind), false), expected, before);
  });

  test("of a group are its names with its own members' words in its lists, and of a member that is no term its words in lists", async () => {
    assert.deepEqual(await places("plan.md", marked(PLAN, "two pil", "lars"), false), ["plan.md: pillars of the river programme"]);
    assert.deepEqual(
      await places("river.agenda.yaml", marked(RIVER, "  ste", "ps:"), false),
      ["three steps", "survey", "design", "works"].map((words) => `notes/note.md: ${words}`),
    );
    const survey = ["river.agenda.yaml: preferred: { en: survey }", "notes/note.md: survey"];
    assert.deepEqual(await places("notes/note.md", marked(NOTE, "steps: sur", "vey"), true), survey);
    assert.deepEqual(await places("river.agenda.yaml", marked(RIVER, "en: sur", "vey"), true), survey);
  });

  test("of a source are the entries that name it, in whichever agenda", async () => {
    assert.deepEqual(await places("national.agenda.yaml", marked(NATIONAL, "cen", "sus: {"), true), [
      "national.agenda.yaml: census",
      "national.agenda.yaml: census",
      "national.agenda.yaml: census",
      "river.agenda.yaml: { period: 2022, value: 1100, source: census }",
    ]);
  });

  test("an open draft goes before its file", async () => {
    const in_ = workspace(files);
    in_.open("notes/note.md", "Nothing of the kind.\n");
    assert.deepEqual(await places("plan.md", marked(PLAN, "1,2", "40"), false, in_), ["plan.md: 1,240"]);
  });

  test("of anything else are none", async () => assert.deepEqual(await places("plan.md", marked(PLAN, "for a", "ll"), true), []));
});

describe("highlights", () => {
  const highlights = async (path: string, text: string) => {
    const in_ = workspace(files);
    const found = await in_.ask<DocumentHighlight[] | null>(navigationRequests, "onDocumentHighlight", path, text);
    return found === null ? null : found.map(({ range, kind }) => [in_.show(at(path), range), kind]);
  };

  test("are all places of the draft that speak of the same entry", async () => {
    const expected = [
      ["plan.md: Clean water", 1],
      ["plan.md: clean water", 1],
    ];
    assert.deepEqual(await highlights("plan.md", marked(PLAN, "Clean", " water")), expected);
    assert.deepEqual(await highlights("plan.md", marked(PLAN, "and clean", " water")), expected);
    assert.deepEqual(await highlights("plan.md", "Nước| sạch cho mọi người. Chúng ta cần nước sạch.\n"), [
      ["plan.md: Nước sạch", 1],
      ["plan.md: nước sạch", 1],
    ]);
  });

  test("are left to the editor where nothing of the agenda stands", async () =>
    assert.equal(await highlights("plan.md", marked(PLAN, "for a", "ll")), null));
});

describe("hover in an agenda file", () => {
  const hover = async (path: string, text: string, more: Readonly<Record<string, string>> = {}) => {
    const in_ = workspace({ ...files, ...more });
    const found = await in_.ask<Hover | null>(hoverRequests, "onHover", path, text);
    return found && { on: found.range && in_.show(at(path), found.range), page: (found.contents as MarkupContent).value.split("\n\n") };
  };

  test("on a key: the page of the entry, how often it is cited, and what it stands in the place of", async () => {
    assert.deepEqual(await hover("river.agenda.yaml", marked(RIVER, "figures:\n  gau", "ges")), {
      on: "river.agenda.yaml: gauges",
      page: [
        "river gauges in service",
        "1,240 river gauges · 2024",
        "Source: Annual report 2024, Lake District Council",
        "2024: 1,240\n2022: 1,100",
        "figures/gauges in River programme",
        "In place of what National agenda says: 900 river gauges",
        "Cited 2 times in 2 drafts",
      ],
    });
  });

  test("on a member's or source's id: the page of what it names", async () => {
    const member = await hover("river.agenda.yaml", marked(RIVER, "members: [river-", "restoration, clean"));
    assert.deepEqual([member?.on, member?.page[0], member?.page.at(-1)], ["river.agenda.yaml: river-restoration", "river restoration", "Cited once"]);
    const source = await hover("river.agenda.yaml", marked(RIVER, "    source: rep", "ort\ngroups"));
    assert.deepEqual(source?.page, ["Source: Annual report 2024, Lake District Council", "sources/report in River programme", "Source of 3 entries"]);
  });

  test("on a label: the page in its language", async () => {
    const found = await hover("river.agenda.yaml", marked(RIVER, "vi: nước", " sạch"));
    assert.deepEqual([found?.on, found?.page[0]], ["river.agenda.yaml: nước sạch", "nước sạch"]);
  });

  test("on a member's own label: its place in the group", async () => {
    const found = await hover("river.agenda.yaml", marked(RIVER, "en: sur", "vey"));
    assert.deepEqual([found?.page[1], found?.page.at(-1)], ["‘survey’ is member 1 of 3 of ‘three steps’.", "Cited once"]);
  });

  test("on the path of an extended agenda: what that is", async () => {
    const found = await hover("river.agenda.yaml", marked(RIVER, "./nati", "onal"));
    assert.deepEqual(found, {
      on: "river.agenda.yaml: ./national.agenda.yaml",
      page: ["National agenda · national", "Terms: 1, groups: 0, figures: 1"],
    });
  });

  test("on anything else: none", async () => assert.equal(await hover("river.agenda.yaml", marked(RIVER, "value: 12", "40")), null));

  test("in a draft: what the entry stands in the place of", async () => {
    const found = await hover("plan.md", marked(PLAN, "1,2", "40"));
    assert.equal(found?.page.at(-1), "In place of what National agenda says: 900 river gauges");
    const other = await hover("plan.md", marked(PLAN, "Clean", " water"));
    assert.equal(other?.page.at(-1), "terms/clean-water in River programme");
  });
});
