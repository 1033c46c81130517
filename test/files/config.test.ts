/** Reading `.concord.yaml`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readConfig } from "../../server/files/config.ts";

const URI = "file:///w/.concord.yaml";

/** Messages with line and column, from 0. */
const faults = (text: string): readonly unknown[] =>
  readConfig(URI, text).faults.map(({ message, range: { start } }) => [start.line, start.character, message]);

test("everything that can be said", () => {
  const { config, faults: told } = readConfig(
    URI,
    "agendas: [a.agenda.yaml, b]\ndrafts: plans/**\nignore:\n  - old/\nrules:\n  figure-value: warning\n  figure-rounded: off\nlanguage: vi\nrequireReasons: true\n",
  );
  assert.deepEqual(told, []);
  assert.deepEqual(
    { ...config, agendas: config.agendas?.map(({ name, range }) => [name, range.start.character]) },
    {
      uri: URI,
      agendas: [
        ["a.agenda.yaml", 10],
        ["b", 25],
      ],
      drafts: ["plans/**"],
      ignore: ["old/"],
      rules: { "figure-value": "warning", "figure-rounded": "off" },
      language: "vi",
      requireReasons: true,
    },
  );
});

test("nothing, comments, and keys without value say nothing", () => {
  for (const text of ["", "# later\n", "---\n", "agendas:\nrules:\nlanguage:\n"])
    assert.deepEqual([readConfig(URI, text).config, readConfig(URI, text).faults], [{ uri: URI, rules: {} }, []]);
});

test("each fault at its place, with what was meant", () => {
  assert.deepEqual(faults("agenda: x\n"), [[0, 0, "Unknown key 'agenda' in the configuration. Did you mean 'agendas'?"]]);
  assert.deepEqual(faults("zzzzzz: x\n"), [[0, 0, "Unknown key 'zzzzzz' in the configuration."]]);
  assert.deepEqual(faults("rules:\n  figure-vlaue: error\n"), [[1, 2, "There is no rule 'figure-vlaue'. Did you mean 'figure-value'?"]]);
  assert.deepEqual(faults("rules:\n  figure-value: eror\n"), [
    [1, 16, "The severity of 'figure-value' must be error, warning, information, hint or off. Did you mean 'error'?"],
  ]);
  assert.deepEqual(faults("rules:\n  figure-value: false\n"), [
    [1, 16, "The severity of 'figure-value' must be error, warning, information, hint or off. Did you mean 'off'?"],
  ]);
  assert.deepEqual(faults("rules: [figure-value]\n"), [[0, 7, "'rules' must be a map from rule to severity."]]);
  assert.deepEqual(faults("language: english!\n"), [[0, 10, "'language' must be a language tag such as en or vi."]]);
  assert.deepEqual(faults("requireReasons: sure\n"), [[0, 16, "'requireReasons' must be true or false."]]);
  assert.deepEqual(faults("agendas: [3]\n"), [[0, 10, "'agendas' must be a text or a list of texts."]]);
  assert.deepEqual(faults("- agendas\n"), [
    [0, 0, "A configuration is a map of fields: agendas, drafts, ignore, rules, overrides, baseline, snippets, language, requireReasons."],
  ]);
  assert.deepEqual(faults("language: en\nlanguage: vi\n").length, 1);
});

test("overrides, a baseline and snippets", () => {
  const {
    config,
    faults: told,
    places,
  } = readConfig(
    URI,
    "overrides:\n  - files: [old/, '*.vi.md']\n    rules: { figure-value: off }\n  - files: speech.md\n    rules:\n      group-count: hint\nbaseline: ci/known.yaml\nsnippets: [a.code-snippets]\n",
  );
  assert.deepEqual(told, []);
  assert.deepEqual(
    config.overrides?.map(({ files, rules, range }) => [files, rules, range.start.line]),
    [
      [["old/", "*.vi.md"], { "figure-value": "off" }, 1],
      [["speech.md"], { "group-count": "hint" }, 3],
    ],
  );
  assert.deepEqual([config.baseline?.path, config.baseline?.range.start], ["ci/known.yaml", { line: 6, character: 10 }]);
  assert.deepEqual(
    config.snippets?.map(({ path }) => path),
    ["a.code-snippets"],
  );
  assert.deepEqual(places.get("overrides.1.rules.group-count")?.start, { line: 5, character: 6 });
});

test("faults of overrides and paths", () => {
  assert.deepEqual(faults("overrides: { files: x }\n"), [[0, 11, "'overrides' must be a list of maps with 'files' and 'rules'."]]);
  assert.deepEqual(faults("overrides: [x]\n"), [[0, 12, "Each of 'overrides' is a map with 'files' and 'rules'."]]);
  assert.deepEqual(faults("overrides:\n  - file: x\n    rules: { figure-vlaue: off }\n"), [
    [1, 4, "Unknown key 'file' in one of 'overrides'. Did you mean 'files'?"],
    [1, 4, "'files' is missing: for which files is this?"],
    [2, 13, "There is no rule 'figure-vlaue'. Did you mean 'figure-value'?"],
  ]);
  assert.deepEqual(faults("baseline: [x]\n"), [[0, 10, "'baseline' must be a path."]]);
  assert.deepEqual(faults("baselines: x\n"), [[0, 0, "Unknown key 'baselines' in the configuration. Did you mean 'baseline'?"]]);
});

test("what is right holds beside what is wrong", () => {
  const { config } = readConfig(URI, "rules: { figure-value: hint, nonsense: error, group-count: loud }\nlanguage: 3\n");
  assert.deepEqual(config, { uri: URI, rules: { "figure-value": "hint" } });
});

test("no YAML, and conflict marks: broken", () => {
  for (const text of ["rules: {", "<<<<<<< ours\nlanguage: en\n=======\nlanguage: vi\n>>>>>>> theirs\n"]) {
    const { config, faults: told } = readConfig(URI, text);
    assert.deepEqual(config, { uri: URI, rules: {} });
    assert.ok(told.length > 0 && told.every(({ broken }) => broken));
  }
});

test("no text throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `rules: ${json}\nagendas: ${json}\noverrides: ${json}\nbaseline: ${json}`),
      ),
      (text) => void readConfig(URI, text),
    ),
  );
});
