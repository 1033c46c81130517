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
    assert.deepEqual(readConfig(URI, text), { config: { uri: URI, rules: {} }, faults: [] });
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
  assert.deepEqual(faults("- agendas\n"), [[0, 0, "A configuration is a map of fields: agendas, drafts, ignore, rules, language, requireReasons."]]);
  assert.deepEqual(faults("language: en\nlanguage: vi\n").length, 1);
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
        fc.json().map((json) => `rules: ${json}\nagendas: ${json}`),
      ),
      (text) => void readConfig(URI, text),
    ),
  );
});
