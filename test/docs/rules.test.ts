/** Holds the pages of the rules against the real checker: the wrong example is found, the right one is not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { isRuleId, RULES, type RuleId } from "../../server/checks/rules.ts";
import { createReviewer } from "../../server/review/review.ts";
import { at, memoryService } from "../service/memory.ts";
import { DOCS, type Fenced, fencedIn, listPages, readText } from "./pages.ts";

const FOLDER = `${DOCS}/rules`;
const INDEX = `${FOLDER}/README.md`;
/** What agendas are read on: every example that is stale, and none that is not, must be so for good. */
const TODAY = "2024-06-01";

const written = Object.keys(RULES).filter(isRuleId);
const ofAgendas = written.filter((rule) => rule.startsWith("agenda-"));
const ofSnippets = written.filter((rule) => rule.startsWith("snippet-"));
const ofDrafts = written.filter((rule) => !/^(?:agenda|snippet)-/.test(rule));

const pageOf = (rule: RuleId): string => readText(`${FOLDER}/${rule}.md`);

/** The one block of a page with a mark; undefined where it has none. */
function blockOf(rule: RuleId, mark: string): Fenced | undefined {
  const blocks = fencedIn(pageOf(rule)).filter((block) => block.mark === mark);
  assert.ok(blocks.length < 2, `${rule} has ${blocks.length} blocks marked '${mark}'`);
  return blocks[0];
}

/** The text of a block that every page must have. */
function exampleOf(rule: RuleId, mark: "wrong" | "right", language: string): string {
  const block = blockOf(rule, mark);
  assert.equal(block?.language, language, `${rule} needs a block '${language} ${mark}'`);
  return block?.text ?? "";
}

/** A folder for each rule, with the agenda and configuration of its page; the shipped agenda above them all. */
const { service } = memoryService(
  Object.fromEntries([
    ["shipped.agenda.yaml", readText("seeds/vn-digital-transformation.agenda.yaml")],
    ...ofDrafts.flatMap((rule) => {
      const [agenda, config] = [blockOf(rule, "agenda"), blockOf(rule, "config")];
      return [...(agenda ? [[`${rule}/own.agenda.yaml`, agenda.text]] : []), ...(config ? [[`${rule}/.concord.yaml`, config.text]] : [])];
    }),
  ]),
  { makeReviewer: createReviewer, today: () => TODAY },
);

async function checkDraft(rule: RuleId, text: string): Promise<readonly { readonly rule: string; readonly severity: string }[]> {
  const { shown, faults, fileFaults, failure, review } = await service.reviewText({ uri: at(`${rule}/draft.md`), version: 0, text });
  assert.equal(failure, undefined);
  assert.equal(review.agendas.length, 1);
  assert.deepEqual(
    [...faults, ...fileFaults].filter(({ severity }) => severity !== "hint"),
    [],
  );
  return shown.map((finding) => ({ rule: finding.rule, severity: finding.severity }));
}

/** What is told of a snippet file. */
async function checkSnippets(rule: RuleId, mark: "wrong" | "right"): Promise<readonly { readonly rule?: string; readonly severity: string }[]> {
  const text = exampleOf(rule, mark, "jsonc");
  const files = { "shipped.agenda.yaml": readText("seeds/vn-digital-transformation.agenda.yaml"), ".concord/snippets/team.code-snippets": text };
  const memory = memoryService(files, { makeReviewer: createReviewer, today: () => TODAY });
  return memory.service.findFaults(at(".concord/snippets/team.code-snippets"));
}

function checkAgenda(text: string): readonly { readonly rule: string; readonly severity: string }[] {
  const { faults } = resolveAgenda(parseAgenda(at("example.agenda.yaml"), text), () => undefined, TODAY);
  return faults.map(({ rule }) => ({ rule, severity: RULES[rule].severity }));
}

const isWrong = (rule: RuleId) => (found: { readonly rule: string; readonly severity: string }) => found.rule === rule || found.severity !== "hint";

describe("the pages of the rules", () => {
  it("are there for every rule that can be told, and for no other", () => {
    assert.deepEqual(
      listPages(FOLDER).filter((path) => path !== INDEX),
      written.map((rule) => `${FOLDER}/${rule}.md`).sort(),
    );
  });

  it("are all in the index, with severity and what they say", () => {
    const rows = readText(INDEX)
      .split("\n")
      .filter((line) => line.startsWith("| ["));
    const expected = written.map((rule) => `| [${rule}](${rule}.md) | ${RULES[rule].severity} | ${RULES[rule].says} |`);
    assert.deepEqual(rows, expected);
  });

  for (const rule of written) {
    it(`${rule} says its name and its severity`, () => {
      const [title, , summary = ""] = pageOf(rule).split("\n");
      assert.equal(title, `# ${rule}`);
      assert.ok(summary.endsWith(` By default: ${RULES[rule].severity}.`), summary);
    });
  }

  for (const rule of ofDrafts) {
    it(`${rule} is found in its wrong example`, async () => {
      const found = await checkDraft(rule, exampleOf(rule, "wrong", "markdown"));
      assert.ok(
        found.some((each) => each.rule === rule),
        `found ${JSON.stringify(found)}`,
      );
    });

    it(`${rule}: nothing is found in its right example`, async () => {
      const found = await checkDraft(rule, exampleOf(rule, "right", "markdown"));
      assert.deepEqual(found.filter(isWrong(rule)), []);
    });
  }

  for (const rule of ofSnippets) {
    it(`${rule} is found in its wrong example, and in the right one nothing is`, async () => {
      const found = await checkSnippets(rule, "wrong");
      assert.ok(
        found.some((each) => each.rule === rule),
        `found ${JSON.stringify(found)}`,
      );
      assert.deepEqual(await checkSnippets(rule, "right"), []);
    });
  }

  for (const rule of ofAgendas) {
    it(`${rule} is found in its wrong example, and in the right one nothing is`, () => {
      const found = checkAgenda(exampleOf(rule, "wrong", "yaml"));
      assert.ok(
        found.some((each) => each.rule === rule),
        `found ${JSON.stringify(found)}`,
      );
      assert.deepEqual(checkAgenda(exampleOf(rule, "right", "yaml")), []);
    });
  }
});
