/** A full run and any chain of edits to the same text give the same claims and findings. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { createContentMemo } from "../../server/draft/content.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { editTree, parseMarkdown } from "../../server/draft/markdown/tree.ts";
import { createReviewer } from "../../server/review/review.ts";

const root = new URL("../eval/", import.meta.url);
const agendaText = readFileSync(new URL("kenya-health/kenya-health.agenda.yaml", root), "utf8");
const { agenda } = resolveAgenda(parseAgenda("kenya.agenda.yaml", agendaText), () => undefined);
const agendas = agenda ? [agenda] : [];
const pieces: readonly string[] = readFileSync(new URL("kenya-health/dev.jsonl", root), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line).markdown);

const inserted = fc.oneof(
  fc.constantFrom("1", "%", " ", "\n", "\n\n", "## Results in 2022\n\n", "- ", "| a | b |\n", "**", "at least ", "`", "[", "2030", "é", "📶"),
  fc.constantFrom("\n<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> other\n", "\n<<<<<<< HEAD\n40%.\n=======\n45%.\n>>>>>>> other\n"),
  fc.nat(pieces.length - 1).map((at) => `\n\n${pieces[at]}\n\n`),
);
const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(40), text: inserted }), { minLength: 1, maxLength: 8 });

test("an edited draft is reviewed like a fresh one", () => {
  const used = createReviewer(agendas);
  const memo = createContentMemo();
  fc.assert(
    fc.property(fc.array(fc.nat(pieces.length - 1), { minLength: 1, maxLength: 5 }), edits, (places, chain) => {
      let text = places.map((at) => pieces[at]).join("\n\n");
      let tree = parseMarkdown(text);
      for (const { at, remove, text: added } of chain) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + added + text.slice(Math.min(text.length, start + remove));
        tree = editTree(tree, text);
        used.review(readDraft("draft.md", text, { languages: used.languages, memo, tree }));
      }
      const edited = used.review(readDraft("draft.md", text, { languages: used.languages, memo, tree }));
      const reviewer = createReviewer(agendas);
      const fresh = reviewer.review(readDraft("draft.md", text, { languages: reviewer.languages }));
      assert.deepEqual(edited.findings, fresh.findings);
      assert.deepEqual(
        edited.claims.map(({ spot, figure, time, reason }) => [spot, figure?.id, time?.spot, reason]),
        fresh.claims.map(({ spot, figure, time, reason }) => [spot, figure?.id, time?.spot, reason]),
      );
    }),
    { numRuns: 60 },
  );
});
