/** The type of a draft, by what it says of itself. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDraft } from "../../server/draft/draft.ts";
import { SHIPPED } from "../../server/shipped.ts";
import { documentTypeOf } from "../../server/snippets/documentTypes.ts";
import { fillBody, isFor } from "../../server/snippets/fill.ts";
import { readSnippetFile } from "../../server/snippets/read.ts";

const typeOf = (text: string): string | undefined => documentTypeOf(readDraft("file:///w/plan.md", text, { languages: ["en", "vi"] }));

describe("the type of a draft", () => {
  for (const [text, type] of [
    ["# Report: water\n", "report"],
    ["| Ministry | |\n| --- | --- |\n\n# KẾ HOẠCH\n\nvề nước sạch\n", "plan"],
    ["# Quyết định".normalize("NFD"), "decision"],
    ["# Official dispatch on floods\n", "dispatch"],
    ["---\ntype: minutes\n---\n\n# Report\n", "minutes"],
    ["---\ntype: poem\n---\n\n# Plan\n", "plan"],
    ["# Planning for floods\n", undefined],
    ["Report\n", undefined],
    ["", undefined],
  ] as const) {
    it(`${JSON.stringify(text)}: ${type ?? "none"}`, () => assert.equal(typeOf(text), type));
  }

  it("is told of every shipped document", () => {
    for (const { name, text } of SHIPPED.filter((file) => file.name.startsWith("documents.")))
      for (const { name: type, body } of readSnippetFile(`x:/${name}`, text).snippets)
        assert.equal(typeOf(fillBody(body.text, [], () => undefined).text), type, name);
  });

  it("decides which snippets are for it", () => {
    const types = ["plan", "report"];
    const fits = (scope: readonly string[], type?: string): boolean => isFor({ scope }, types, type);
    assert.deepEqual(
      [fits([]), fits([], "plan"), fits(["markdown"], "plan"), fits(["plan"], "plan"), fits(["markdown", "plan"])],
      Array(5).fill(true),
    );
    assert.deepEqual([fits(["plan"], "report"), fits(["python"]), fits(["python", "plan"], "plan")], Array(3).fill(false));
  });
});
