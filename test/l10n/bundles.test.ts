/** Every text for people is looked up, and stands in every language. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { UI_LANGUAGES } from "../../server/localize.ts";
import { findBare, findKeys, listKeys, placeholdersOf, readCode, readJson, readSource, stripped } from "./texts.ts";

const OTHERS = UI_LANGUAGES.filter((language) => language !== "en");

/** The JSON Schema is for YAML editors, which have no way to ask for a language. */
const ENGLISH = new Set(['"Concord agenda"', '"Official terms, lists and figures, each with its source: what policy drafts must agree with."']);

/** What language models are told of tools: they read English whatever the person speaks. */
const FOR_MODELS = new Set(["server/commands/mcpTools.ts"]);

for (const folder of ["server", "client"]) {
  test(`${folder}: the key of every text is a plain literal, which can be found`, () => {
    const odd = readCode(folder).flatMap(({ file, code }) => findKeys(code).odd.map((call) => `${file}: ${call}`));
    assert.deepEqual(odd, []);
  });

  test(`${folder}: no text is told past the look-up`, () => {
    const bare = readCode(folder).flatMap(({ file, code }) => findBare(code).map((text) => ({ file, text })));
    assert.deepEqual(
      bare.filter(({ file, text }) => !ENGLISH.has(text) && !FOR_MODELS.has(file)),
      [],
    );
  });

  for (const language of OTHERS) {
    const bundle = readJson(`${folder}/l10n/bundle.l10n.${language}.json`);

    test(`${folder}: the texts in ${language} are those of the code: none is missing, none is left over`, () => {
      const keys = listKeys(folder);
      const known = new Set(keys);
      assert.deepEqual(
        keys.filter((key) => !Object.hasOwn(bundle, key)),
        [],
        "missing",
      );
      assert.deepEqual(
        Object.keys(bundle).filter((key) => !known.has(key)),
        [],
        "left over",
      );
    });

    test(`${folder}: every text in ${language} has the placeholders of its key, is not blank, and is in normal form`, () => {
      for (const [key, text] of Object.entries(bundle)) {
        assert.deepEqual(placeholdersOf(text), placeholdersOf(key), key);
        assert.notEqual(text.trim(), "", key);
        assert.equal(text, text.normalize("NFC"), key);
      }
    });
  }

  test(`${folder}: the bundles are those of the languages`, () => {
    const files = readdirSync(new URL(`../../${folder}/l10n/`, import.meta.url));
    assert.deepEqual(
      files.sort(),
      OTHERS.map((language) => `bundle.l10n.${language}.json`),
    );
  });
}

describe("package.json", () => {
  const source = readSource("package.json");
  const used = new Set([...source.matchAll(/"%([^%"]+)%"/gu)].map(([, key = ""]) => key));

  for (const language of UI_LANGUAGES) {
    test(`its texts in ${language}: none is missing, none is left over, none is blank`, () => {
      const texts = readJson(`package.nls${language === "en" ? "" : `.${language}`}.json`);
      assert.deepEqual(Object.keys(texts).sort(), [...used].sort());
      for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), "", key);
    });
  }

  test("no text stands in it but by its key", () => {
    assert.deepEqual(bareTexts(JSON.parse(source)), []);
    assert.deepEqual(bareTexts({ contributes: { commands: [{ title: "Open the Agenda", category: "Concord" }] } }), ["Open the Agenda"]);
    assert.deepEqual(bareTexts({ contributes: { commands: [{ title: "%command.open%", category: "Concord" }] } }), []);
    assert.deepEqual(bareTexts({ walkthroughs: { description: "Restart" }, enumDescriptions: ["%a%", "Off"] }), ["Restart", "Off"]);
  });

  test("VS Code finds the client's texts", () => {
    assert.equal(JSON.parse(source).l10n, "./client/l10n");
  });
});

/** Properties of a manifest that people read. */
const READ =
  /^(?:displayName|userDescription|title|shortTitle|label|name|contents|altText|description|markdownDescription|detail|.*[dD]eprecationMessage|(?:markdown)?[eE]numDescriptions|enumItemLabels)$/u;

/** Texts of a manifest that stand there themselves. Parameters of tools are described to models, which read English. The product's name is the same in every language. */
function bareTexts(value: unknown, key = "", within = ""): readonly string[] {
  if (typeof value === "string") {
    const isName = key === "name" && (within === "" || within === "languageModelTools");
    return READ.test(key) && !isName && !/^%[^%]+%$/u.test(value) && value !== "Concord" ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => bareTexts(each, key, within));
  if (value === null || typeof value !== "object" || key === "inputSchema") return [];
  return Object.entries(value).flatMap(([name, each]) => bareTexts(each, name, key === "" ? within : key));
}

describe("the scan", () => {
  const keys = (source: string) => findKeys(stripped(source)).keys;
  /** `§` stands for the sign that would make a template of the test's own text. */
  const bare = (source: string) => findBare(stripped(source.replaceAll("§", "$")));

  test("reads the key of every call, however it is written", () => {
    assert.deepEqual(keys(`const a = l10n.t("one {0}", x); vscode.l10n.t(\n  'two "quoted"',\n)`), ["one {0}", 'two "quoted"']);
    assert.deepEqual(keys(`l10n.t("it's \\"so\\" \\\\ \\u00e9 \\n")`), ['it\'s "so" \\ é \n']);
  });

  test("passes over comments and texts", () => {
    assert.deepEqual(keys(`// l10n.t("no")\n/* l10n.t("no") */ const b = 1;`), []);
  });

  test("tells keys that are no literal", () => {
    assert.equal(findKeys("l10n.t(`a $" + "{b}`); l10n.t(key); l10n.t('c');").odd.length, 2);
  });

  test("sees texts that are told past the look-up", () => {
    assert.deepEqual(bare('f({ title: "Open it", n: 1 })'), ['"Open it"']);
    assert.equal(bare("const message = `There is no '§{x}'`;").length, 1);
    assert.deepEqual(bare('const message = odd ? "Not this one" : l10n.t("b");'), ['"Not this one"']);
    assert.deepEqual(bare('throw new UsageError("Which draft?")'), ['"Which draft?"']);
    assert.deepEqual(bare('return [line("Not checked")]'), ['"Not checked"']);
    assert.equal(bare("f({ message: `§{x} is no member` })").length, 1);
  });

  test("leaves alone what is no text, and what is looked up", () => {
    assert.deepEqual(bare('f({ title: l10n.t("Open it"), label: "vn-digital", detail: name, message: `§{path}:§{line}` })'), []);
    assert.deepEqual(bare('f({ command: "open it now", description })'), []);
  });
});
