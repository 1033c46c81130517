/** Completion and hover in agenda and configuration files. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { listEntries } from "../../server/agenda/find.ts";
import { agendaJsonSchema } from "../../server/agenda/jsonSchema.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { RULES } from "../../server/checks/rules.ts";
import { createLines } from "../../server/draft/lines.ts";
import { agendaOffers } from "../../server/features/agendaSkeletons.ts";
import { offerAgendas } from "../../server/features/configOffers.ts";
import type { Schema } from "../../server/features/jsonSchemas.ts";
import { type MoreOffers, provideKeyHover, provideYamlCompletion, type YamlOptions } from "../../server/features/yamlCompletion.ts";
import { CONFIG_KEYS, LEVELS, readConfig } from "../../server/files/config.ts";
import { configJsonSchema } from "../../server/files/configSchema.ts";
import { fillIn } from "./completionSupport.ts";
import { applyEdits } from "./support.ts";

const AGENDA_SCHEMA = agendaJsonSchema() as Schema;
const CONFIG_SCHEMA: Schema = configJsonSchema();
const ALL: YamlOptions = { snippets: true, labelDetails: true, asIs: true };

/** What is offered at '‸', and the text after each offer has been taken. */
function complete(marked: string, schema: Schema, options = ALL, more?: MoreOffers) {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  const { items } = provideYamlCompletion(text, createLines(text).positionAt(offset), schema, options, more);
  const accept = ({ textEdit, insertTextFormat }: CompletionItem): string => {
    const { range, newText } = textEdit as TextEdit;
    return applyEdits(text, [{ range, newText: insertTextFormat === InsertTextFormat.Snippet ? fillIn(newText) : newText }]);
  };
  return { labels: items.map(({ label }) => label), after: (label: string) => items.filter((item) => item.label === label).map(accept)[0], items };
}

const config = (marked: string, options?: YamlOptions, more?: MoreOffers) => complete(marked, CONFIG_SCHEMA, options, more);

const RIVER = `id: river
title: River programme
language: en
sources:
  bulletin: { title: Bulletin }
terms:
  river-basin:
    preferred: { en: river basin }
  gauge: { preferred: gauge }
`;

function agenda(marked: string, options = ALL) {
  const parsed = parseAgenda("file:///w/river.agenda.yaml", RIVER);
  return complete(marked, AGENDA_SCHEMA, options, agendaOffers(resolveAgenda(parsed, () => undefined).agenda, options));
}

describe("completion in .concord.yaml", () => {
  test("keys that are not there yet, in their order", () => {
    assert.deepEqual(config("‸").labels, CONFIG_KEYS);
    assert.deepEqual(
      config("language: en\n‸\nrules:\n  figure-value: off\n").labels,
      CONFIG_KEYS.filter((key) => key !== "language" && key !== "rules"),
    );
  });

  test("a key brings its lines along; one that has its colon is replaced alone", () => {
    assert.equal(config("over‸").after("overrides"), "overrides:\n  - ");
    assert.equal(config("ru‸").after("rules"), "rules:\n  ");
    assert.equal(config("re‸").after("requireReasons"), "requireReasons: true");
    assert.equal(config("bas‸").after("baseline"), "baseline: ");
    assert.equal(config("ru‸xx: {}\r\n").after("rules"), "rules: {}\r\n");
    assert.equal(config("# x\r\nru‸\r\n").after("rules"), "# x\r\nrules:\r\n  \r\n");
    assert.equal(config("rules‸", { snippets: false }).after("requireReasons"), "requireReasons: ");
  });

  test("rules and severities, at the top, in overrides and in braces", () => {
    const rules = Object.keys(RULES);
    assert.deepEqual(config("rules:\n  fig‸\n").labels, rules);
    assert.deepEqual(config("rules:\n  figure-value: off\n  ‸\n").labels, rules.slice(1));
    assert.equal(config("rules:\n  fig‸\n").after("figure-value"), "rules:\n  figure-value: error\n");
    assert.deepEqual(config("rules:\n  figure-value: ‸\n").labels, LEVELS);
    assert.equal(config("rules:\n  figure-value: o‸ld # x\n").after("off"), "rules:\n  figure-value: off # x\n");
    assert.deepEqual(config("rules: { figure-value: off, ‸ }\n").labels, rules.slice(1));
    assert.deepEqual(config("rules: { figure-value: ‸ }\n").labels, LEVELS);
    assert.deepEqual(config("overrides:\n  - ‸\n").labels, ["files", "rules"]);
    assert.deepEqual(config("overrides:\n- files: x\n  ‸\n").labels, ["rules"]);
    assert.deepEqual(config("overrides:\n  - files: x\n  - files: y\n    rules:\n      group‸\n").labels, rules);
    assert.equal(config("overrides:\n  - files: x\n    ru‸\n").after("rules"), "overrides:\n  - files: x\n    rules:\n      \n");
    assert.equal(config("overrides:\n  - ru‸\n").after("rules"), "overrides:\n  - rules:\n      \n");
  });

  test("the severity that a rule has anyway is told", () => {
    const { items } = config("rules:\n  figure-rounded: ‸\n");
    assert.deepEqual(
      items.flatMap(({ label, labelDetails }) => (labelDetails ? [[label, labelDetails.description]] : [])),
      [["hint", "unless said otherwise"]],
    );
  });

  test("the agendas of the workspace", () => {
    const more = offerAgendas([{ id: "river", title: "River programme" }]);
    for (const marked of ["agendas: ‸", "agendas:\n  - ‸", "agendas: [a, ri‸]"]) assert.deepEqual(config(marked, ALL, more).labels, ["river"]);
    for (const marked of ["baseline: ‸", "ignore:\n  - ‸", "agendas:\n  x: ‸"]) assert.deepEqual(config(marked, ALL, more).labels, []);
  });

  test("nothing in comments, quotes, free text, and where the lines make no sense", () => {
    for (const marked of [
      "# ‸",
      "rules: # ‸",
      "language: ‸",
      'language: "e‸"',
      "language: en\n  ‸",
      "rules:\n\t‸",
      "ignore: |\n  a\n  b‸",
      "rules:‸",
      "nonsense:\n  ‸",
      "rules:\n  figure-value:\n    ‸",
      "- ‸",
    ])
      assert.deepEqual(config(marked).labels, [], marked);
  });
});

describe("completion in agenda files", () => {
  test("an entry's fields, those that are needed first", () => {
    const { labels, items } = agenda("figures:\n  gauges:\n    ‸\n");
    assert.deepEqual(labels.slice(0, 3), ["label", "value", "unit"]);
    assert.equal(items[0]?.labelDetails?.description, "needed");
    assert.equal(items[0]?.documentation, "What is measured, as a drafter would say it.");
    assert.equal(agenda("terms:\n  basin:\n    caseS‸\n").after("caseSensitive"), "terms:\n  basin:\n    caseSensitive: true\n");
    assert.equal(agenda("groups:\n  zones:\n    mem‸\n").after("members"), "groups:\n  zones:\n    members:\n      - \n");
    assert.deepEqual(agenda("groups:\n  zones:\n    members:\n      - ‸\n").labels, ["preferred", "admitted", "deprecated", "river-basin", "gauge"]);
    assert.deepEqual(agenda("figures:\n  gauges: { value: 3, kind: ‸ }\n").labels, ["observed", "target", "forecast"]);
    assert.deepEqual(agenda("figures:\n  gauges:\n    unit: ‸\n").labels.slice(0, 3), ["percent", "percentage-points", "count"]);
    assert.ok(!agenda("terms:\n  basin:\n    ‸\n").labels.includes("value"));
  });

  test("sources by name", () => {
    assert.equal(agenda("terms:\n  basin:\n    source: bu‸\n").after("bulletin"), "terms:\n  basin:\n    source: bulletin\n");
    assert.deepEqual(agenda("figures:\n  x:\n    series:\n      - { period: 2020, source: ‸ }\n").labels, ["bulletin"]);
  });

  test("new entries, which are in order once their blanks are filled", () => {
    const sections = agenda(`${RIVER}‸`).labels;
    assert.deepEqual(
      sections.filter((label) => label.startsWith("new ")),
      ["new group", "new figure"],
    );
    for (const [marked, label] of [
      [`${RIVER}‸`, "new group"],
      [`${RIVER}‸`, "new figure"],
      [`${RIVER}  ‸\n`, "new term"],
      [RIVER.replace("terms:", "  ‸\nterms:"), "new source"],
    ] as const) {
      const text = agenda(marked).after(label) ?? "";
      const { agenda: read, faults } = resolveAgenda(parseAgenda("file:///w/a.agenda.yaml", text), () => undefined);
      assert.deepEqual(
        faults.filter(({ rule }) => rule !== "agenda-source"),
        [],
        text,
      );
      assert.equal(read && listEntries(read).length, 4, text);
    }
    assert.equal(agenda(`${RIVER}  ‸\n`).after("new term"), `${RIVER}  term-id:\n    preferred: { en: the right label }\n    source: bulletin\n`);
    assert.deepEqual(agenda("terms:\n  ‸", {}).labels, []);
  });
});

describe("hover on keys", () => {
  const hover = (marked: string, schema: Schema): unknown => {
    const text = marked.replace("‸", "");
    const found = provideKeyHover(text, createLines(text).positionAt(marked.indexOf("‸")), schema, "plaintext");
    return found && (found.contents as { value: string }).value.split(/\n+/);
  };

  test("says what a key is for", () => {
    assert.deepEqual(hover("figures:\n  x:\n    un‸til: 2025\n", AGENDA_SCHEMA), ["until: The last period in which it may be told as today's."]);
    assert.deepEqual(hover("figures:\n  x: { v‸alue: 3 }\n", AGENDA_SCHEMA)?.toString().slice(0, 25), "value: The official value");
    assert.deepEqual(hover("rules:\n  figure-rounded‸: off\n", CONFIG_SCHEMA), [
      `figure-rounded: ${RULES["figure-rounded"].says}`,
      "error · warning · information · hint · off",
      "Unless said otherwise: hint",
    ]);
  });

  test("is silent elsewhere", () => {
    for (const marked of [
      "figures:\n  x‸:\n    value: 3\n",
      "id: ri‸ver\n",
      "# id‸: x\n",
      "nonsense‸: x\n",
      "figures:\n  x:\n    definition: |\n      value‸: y\n",
    ])
      assert.equal(hover(marked, AGENDA_SCHEMA), undefined, marked);
  });
});

test("the schema of configurations has the keys and words that are read, and no others", () => {
  assert.deepEqual(Object.keys(CONFIG_SCHEMA.properties ?? {}).sort(), [...CONFIG_KEYS].sort());
  const text = `agendas: [a]
drafts: a
ignore: [a]
rules: { ${Object.keys(RULES)
    .map((rule) => `${rule}: off`)
    .join(", ")} }
overrides: [{ files: a, rules: { figure-value: hint } }]
baseline: a
snippets: a
language: en
requireReasons: false
`;
  assert.deepEqual(readConfig("file:///w/.concord.yaml", text).faults, []);
});

test("odd texts give nothing, and quickly", () => {
  for (const text of [
    "",
    "\0",
    "😀",
    "- - - ",
    "{{{{[[[[",
    "a: {b: [c, {d: ",
    '"',
    "'a",
    "a:\n".repeat(2000),
    `${" ".repeat(50_000)}x`,
    "-".repeat(50_000),
    ": ".repeat(50_000),
  ])
    for (const offset of [0, text.length >> 1, text.length]) {
      const lines = createLines(text);
      provideYamlCompletion(text, lines.positionAt(offset), AGENDA_SCHEMA, ALL);
      provideKeyHover(text, lines.positionAt(offset), AGENDA_SCHEMA, "markdown");
    }
});
