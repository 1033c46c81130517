/** Agendas that build on each other, and drafts of one workspace that answer to different ones. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CompletionItem, CompletionList, Hover, MarkupContent } from "vscode-languageserver";
import { completionRequests } from "../../server/requests/completion.ts";
import { hoverRequests } from "../../server/requests/hover.ts";
import { viewRequests } from "../../server/requests/views.ts";
import { at } from "../service/memory.ts";
import { workspace } from "./support.ts";

const figure = (value: number, more = ""): string =>
  `    label: { en: households using broadband internet }\n    value: ${value}\n    unit: percent\n    base: { en: [households] }\n${more}`;

const NATIONAL = `id: national
title: the national agenda
language: en
sources:
  census: { title: Census 2024 }
terms:
  plan: { preferred: { en: national plan }, source: census }
figures:
  broadband:
${figure(80.2, "    period: 2024\n    source: census\n")}  roads: { label: { en: roads that are paved }, value: 61, unit: percent, base: { en: [roads] }, source: census }
`;
const MINISTRY = `id: ministry
title: the ministry's agenda
language: en
extends: [../national.agenda.yaml]
terms:
  plan: { preferred: { en: plan of the ministry }, source: census }
figures:
  broadband:
${figure(81, "    period: 2024\n    source: census\n")}`;
const MEETING = `id: meeting
title: Fifth meeting
language: en
extends: [../ministry/ministry.agenda.yaml]
sources:
  minutes: { title: Minutes of the fifth meeting }
figures:
  broadband:
${figure(82.3, "    period: 2025\n    source: minutes\n")}`;
const DRAFT = "Broadband internet is used by 82.3% of households.\n";
const FILES = {
  "national.agenda.yaml": NATIONAL,
  "ministry/ministry.agenda.yaml": MINISTRY,
  "meeting/meeting.agenda.yaml": MEETING,
  "national.md": DRAFT,
  "ministry/plan.md": DRAFT,
  "meeting/minutes.md": DRAFT,
  "named.md": `---\nagenda: [meeting, ministry]\n---\n\n${DRAFT}`,
};

const pageOf = (hover: Hover | null): readonly string[] => (hover?.contents as MarkupContent | undefined)?.value.split("\n\n") ?? [];
const instead = (page: readonly string[]): readonly string[] => page.filter((line) => line.startsWith("In place of"));

async function hover(path: string, before: string, behind: string, files: Readonly<Record<string, string>> = FILES) {
  const text = files[path] ?? "";
  assert.ok(text.includes(before + behind));
  const marked = text.replace(before + behind, `${before}|${behind}`);
  return pageOf(await workspace(files).ask<Hover | null>(hoverRequests, "onHover", path, marked));
}

const values = async (path: string, files: Readonly<Record<string, string>> = FILES) => {
  const in_ = workspace(files);
  in_.open(path);
  const review = await in_.service.review(at(path));
  return review?.shown.map(({ rule, edits }) => `${rule} ${edits.flatMap(({ changes }) => changes.map(({ newText }) => newText)).join(" ")}`);
};

const CHAIN = [
  "In place of what the ministry's agenda says: 81% of households, 2024",
  "In place of what the national agenda says: 80.2% of households, 2024",
];

describe("a chain of three", () => {
  test("the hover in a draft, and in the agenda, tells what each of the others says, the nearest first", async () => {
    assert.deepEqual(instead(await hover("meeting/minutes.md", "82", ".3%")), CHAIN);
    assert.deepEqual(instead(await hover("meeting/meeting.agenda.yaml", "broad", "band:")), CHAIN);
    assert.deepEqual(instead(await hover("ministry/ministry.agenda.yaml", "broad", "band:")), CHAIN.slice(1));
    assert.deepEqual(instead(await hover("ministry/ministry.agenda.yaml", "pl", "an: {")), [
      "In place of what the national agenda says: national plan",
    ]);
  });
  test("what replaces nothing says nothing of it", async () => {
    assert.deepEqual(instead(await hover("national.agenda.yaml", "broad", "band:")), []);
    assert.deepEqual(instead(await hover("national.md", "82", ".3%")), []);
  });
  test("completion and the Agenda view tell it too", async () => {
    const in_ = workspace(FILES);
    const marked = "In 2025, 82.3% of households used broadband internet.\n\nhouseholds using broad|\n";
    const list = await in_.ask<CompletionList>(completionRequests, "onCompletion", "meeting/minutes.md", marked);
    const item = list.items.find((each) => each.label.includes("82.3%"));
    assert.ok(item, list.items.map(({ label }) => label).join("; "));
    const whole = await in_.request<CompletionItem>(completionRequests, "onCompletionResolve", "meeting/minutes.md", marked.replace("|", ""), item);
    assert.deepEqual(instead((whole.documentation as MarkupContent).value.split("\n").filter((each) => each !== "")), CHAIN);

    interface Outline {
      readonly agendas: readonly { readonly entries: readonly { readonly id: string; readonly replaced: readonly string[] }[] }[];
    }
    const outline = await workspace(FILES).request<Outline>(viewRequests, "concord/agendaOutline", "meeting/minutes.md", DRAFT, {
      uri: at("meeting/minutes.md"),
    });
    assert.deepEqual(
      outline.agendas.flatMap(({ entries }) => entries.map(({ id, replaced }) => [id, replaced.length])),
      [
        ["figures/broadband", 2],
        ["figures/roads", 0],
        ["terms/plan", 1],
        ["sources/minutes", 0],
        ["sources/census", 0],
      ],
    );
  });
  test("the draft of each is held against its own, all in one workspace", async () => {
    assert.deepEqual(await values("meeting/minutes.md"), []);
    assert.deepEqual(await values("ministry/plan.md"), ["figure-value 81%"]);
    assert.deepEqual(await values("national.md"), ["figure-value 80.2%"]);
  });
  test("an entry is replaced whole: what the nearer one leaves out is not the other's", async () => {
    const bare = { ...FILES, "meeting/meeting.agenda.yaml": MEETING.replace("    period: 2025\n    source: minutes\n", "") };
    const page = await hover("meeting/minutes.md", "82", ".3%", bare);
    assert.ok(page.includes("82.3% of households"), page.join("\n"));
    assert.ok(!page.some((line) => line.startsWith("Source:")), page.join("\n"));
  });
  test("a change of the farthest reaches the draft and the hover", async () => {
    const in_ = workspace(FILES);
    in_.open("national.md");
    in_.open("meeting/minutes.md");
    await in_.service.review(at("national.md"));
    await in_.service.review(at("meeting/minutes.md"));
    in_.open("national.agenda.yaml", NATIONAL.replace("80.2", "82.3"));
    assert.deepEqual((await in_.service.review(at("national.md")))?.shown, []);
    const page = pageOf(await in_.ask<Hover>(hoverRequests, "onHover", "meeting/minutes.md", DRAFT.replace("82.3", "82|.3")));
    assert.equal(instead(page)[1], "In place of what the national agenda says: 82.3% of households, 2024");
  });
});

describe("a diamond", () => {
  const branch = (id: string, value: number): string =>
    `id: ${id}\ntitle: ${id}\nlanguage: en\nextends: [national.agenda.yaml]\nfigures:\n  ${id === "left" ? "broadband" : "roads"}:\n${
      id === "left" ? figure(value) : `    label: { en: roads that are paved }\n    value: ${value}\n    unit: percent\n    base: { en: [roads] }\n`
    }`;
  const files = {
    "national.agenda.yaml": NATIONAL,
    "left.agenda.yaml": branch("left", 84),
    "right.agenda.yaml": branch("right", 65),
    "top.agenda.yaml": "id: top\ntitle: top\nlanguage: en\nextends: [left.agenda.yaml, right.agenda.yaml]\n",
    "plan.md": "---\nagenda: top\n---\n\nBroadband internet is used by 84% of households. 65% of roads are paved.\n",
  };

  test("takes from each branch what it says otherwise than the agenda that both build on, and tells so", async () => {
    assert.deepEqual(await values("plan.md", files), []);
    assert.deepEqual(await values("plan.md", { ...files, "plan.md": files["plan.md"].replace("84%", "80.2%").replace("65%", "61%") }), [
      "figure-value 84%",
      "figure-value 65%",
    ]);
    assert.deepEqual(instead(await hover("plan.md", "84", "%", files)), ["In place of what the national agenda says: 80.2% of households, 2024"]);
    assert.deepEqual(instead(await hover("plan.md", "65", "%", files)), ["In place of what the national agenda says: 61% of roads"]);
  });
});

describe("a draft that names two agendas, one of which builds on the other", () => {
  test("hears the first where both have the entry", async () => {
    assert.deepEqual(await values("named.md"), []);
    const page = await hover("named.md", "82", ".3%");
    assert.deepEqual(instead(page), CHAIN);
  });
});
