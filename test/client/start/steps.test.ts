/** The steps of the walkthrough are done by what was done. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { speaks } from "../../../client/start/languages.ts";
import { createProgress } from "../../../client/start/steps.ts";

const agenda = { id: "river", title: "River programme", uri: "file:///w/river.agenda.yaml" };
const ready = (findings: number) => ({ state: "ready", agenda, findings }) as const;
const BOTH = ["concord.hasAgenda", "concord.hasDraft"];

test("a draft that an agenda speaks for ends two steps, a finding that is there no more the third", () => {
  const progress = createProgress();
  assert.deepEqual(progress(undefined, { state: "none" }), []);
  assert.deepEqual(progress("a.md", { state: "none" }), []);
  assert.deepEqual(progress("a.md", ready(0)), BOTH);
  assert.deepEqual(progress("a.md", ready(2)), BOTH);
  assert.deepEqual(progress("a.md", { state: "reading" }), []);
  assert.deepEqual(progress("a.md", ready(1)), [...BOTH, "concord.hasMended"]);
});

test("another draft, or another agenda, mends nothing", () => {
  const progress = createProgress();
  progress("a.md", ready(3));
  assert.deepEqual(progress("b.md", ready(0)), BOTH);
  progress("b.md", ready(3));
  assert.deepEqual(progress("b.md", { ...ready(0), agenda: { ...agenda, uri: "file:///w/other.agenda.yaml" } }), BOTH);
});

test("an agenda speaks a language by any region's labels", () => {
  assert.deepEqual(
    [["en"], ["en-GB", "fr"], ["vi"], []].map((languages) => speaks(languages, "en")),
    [true, true, false, false],
  );
});
