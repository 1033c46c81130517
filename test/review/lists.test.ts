import assert from "node:assert/strict";
import { test } from "node:test";
import { isGroupAt } from "../../server/checks/groups.ts";
import { createContentMemo } from "../../server/draft/content.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { LabelIndex } from "../../server/review/labels.ts";
import { findGroupLists } from "../../server/review/lists.ts";
import { findMentions } from "../../server/review/mentions.ts";
import { draftIn, indexOf } from "./invented.ts";

const listsIn = (language: string, markdown: string) => {
  const draft = draftIn(language, markdown);
  return findGroupLists(draft, findMentions(draft, indexOf(language)), indexOf(language));
};

test("a list holds its items with the members that they cover", () => {
  const markdown = "The four goals are better universal access, sanitation, the quality of water and jobs.";
  const [list] = listsIn("en", markdown);
  assert.equal(list?.group.id, "groups/goals");
  assert.equal(list?.form, "inline");
  assert.equal(list?.whole, true);
  assert.deepEqual(
    list?.items.map(({ start, end, members, extra }) => [markdown.slice(start, end), members, extra]),
    [
      ["better universal access", [0], false],
      ["sanitation", [1], false],
      ["the quality of water", [2], false],
      ["jobs", [], true],
    ],
  );
  assert.equal(markdown.slice(list?.start, list?.end), markdown.slice(4, -1));
});

test("lists and tables below an anchor are read", () => {
  assert.equal(listsIn("en", "The three steps:\n\n- assessment\n- allocation\n- review\n")[0]?.form, "list");
  assert.equal(listsIn("en", "The three steps:\n\n| no | step |\n|-|-|\n| 1 | assessment |\n| 2 | allocation |\n| 3 | review |\n")[0]?.form, "table");
  assert.equal(listsIn("en", "## The three steps\n\n### Assessment\n\nx\n\n### Allocation\n\nx\n\n### Review\n\nx\n")[0]?.items.length, 3);
});

test("which group is meant is told by the members", () => {
  assert.equal(
    listsIn("en", "The four building blocks are universal access, sanitation, water quality and efficient use.")[0]?.group.id,
    "groups/goals",
  );
  assert.deepEqual(listsIn("en", "The four goals are peace, bread, land and freedom."), []);
});

test("a part is no whole", () => {
  for (const markdown of [
    "Two of the four goals, universal access and water quality, are funded.",
    "The four goals include universal access and water quality.",
    "The four goals are universal access, water quality, etc.",
    "The first two goals are universal access and sanitation.",
  ]) {
    assert.notEqual(listsIn("en", markdown)[0]?.whole, true, markdown);
  }
});

test("what stands in a known group's list is told apart", () => {
  const markdown = "We count. The three steps are assessment, allocation and review. The two rooms are red.";
  const lists = listsIn("en", markdown);
  const at = (text: string) => [markdown.indexOf(text), markdown.indexOf(text) + text.length] as const;
  assert.equal(isGroupAt(lists, ...at("three")), true);
  assert.equal(isGroupAt(lists, ...at("two")), false);
});

test("what is remembered of a text moves with it", () => {
  const memo = createContentMemo();
  const index = indexOf("en");
  const markdown = "The four goals are universal access and water quality.\n\nThe three steps:\n\n- assessment\n- review\n";
  const placesIn = (text: string, of: LabelIndex) => {
    const draft = readDraft("file:///draft.md", text, { languages: ["en"], language: "en", memo });
    return findGroupLists(draft, findMentions(draft, of), of).map(({ start, end, anchor, items }) => [
      draft.text.slice(start, end),
      draft.text.slice(anchor.start, anchor.end),
      ...items.map((item) => draft.text.slice(item.start, item.end)),
    ]);
  };
  const first = placesIn(markdown, index);
  assert.deepEqual(
    first.map(([, name]) => name),
    ["four goals", "three steps"],
  );
  assert.deepEqual(placesIn(`# Plan\n\nSome words before.\n\n${markdown}`, index), first);
  const fresh = markdown.replace("- review", "- allocation\n- review");
  assert.deepEqual(placesIn(fresh, index)[1]?.slice(2), ["assessment", "allocation", "review"], "an item put in");
});
