/** What the guides show works: their agendas load, their configurations hold, and what they say is found is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { COMMANDS, helpFor } from "../../server/commands/help.ts";
import { readConfig } from "../../server/files/config.ts";
import { createReviewer } from "../../server/review/review.ts";
import { at, memoryService } from "../service/memory.ts";
import { DOCS, fencedIn, readText } from "./pages.ts";

const GUIDES = ["README.md", `${DOCS}/agenda.md`, `${DOCS}/configuration.md`];
const yamlIn = (page: string): readonly string[] => fencedIn(readText(page)).flatMap(({ language, text }) => (language === "yaml" ? [text] : []));
const isAgenda = (text: string): boolean => /^id:/m.test(text);
const isConfig = (text: string): boolean => /^(?:agendas|drafts|rules|requireReasons):/m.test(text) && !text.startsWith("---");

/** 'rule: text' of what is found in a draft by an agenda. */
async function findIn(agenda: string, draft: string): Promise<readonly string[]> {
  const { service } = memoryService({ "x.agenda.yaml": agenda }, { makeReviewer: createReviewer });
  const { shown } = await service.reviewText({ uri: at("draft.md"), version: 0, text: draft });
  return shown.map(({ rule, start, end }) => `${rule}: ${draft.slice(start, end)}`);
}

describe("the guides", () => {
  for (const page of GUIDES) {
    it(`${page}: its agendas and configurations are in order`, () => {
      const blocks = yamlIn(page);
      for (const text of blocks.filter(isAgenda))
        assert.deepEqual(resolveAgenda(parseAgenda("file:///w/x.agenda.yaml", text), () => undefined).faults, []);
      for (const text of blocks.filter(isConfig)) assert.deepEqual(readConfig("file:///w/.concord.yaml", text).faults, []);
      assert.ok(blocks.some((text) => isAgenda(text) || isConfig(text)));
    });
  }

  for (const page of ["README.md", `${DOCS}/agenda.md`]) {
    it(`${page}: its agenda finds what it is said to find`, async () => {
      const agenda = yamlIn(page).find(isAgenda) ?? "";
      assert.deepEqual(
        await findIn(
          agenda,
          "28% of rivers are monitored every month.\n\nThe four goals of the river programme bind us.\n\nThe flooding area grows.\n",
        ),
        ["figure-value: 28%", "group-count: four", "term-deprecated: flooding area"],
      );
      assert.deepEqual(
        await findIn(
          agenda,
          "82% of rivers are monitored every month.\n\nThe three goals of the river programme bind us.\n\nThe flood plain grows.\n",
        ),
        [],
      );
    });
  }

  it("README.md: its table of options has those of `check --help`, and no other", () => {
    const optionsIn = (text: string): readonly string[] => [...new Set(text.match(/--[a-z]+(?:-[a-z]+)*/g))].sort();
    const rows = readText("README.md")
      .split("\n")
      .filter((line) => line.startsWith("| `-"));
    assert.deepEqual(optionsIn(rows.join("\n")), optionsIn(helpFor("check")));
    for (const command of Object.keys(COMMANDS)) assert.match(readText("README.md"), new RegExp(`concord ${command}`));
  });

  it("README.md: its settings are those of the manifest, and no other", () => {
    const rows = [...readText("README.md").matchAll(/^\| `(concord\.[a-zA-Z.]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(rows.sort(), Object.keys(JSON.parse(readText("package.json")).contributes.configuration.properties).sort());
  });
});
