/** Every shipped snippet, and every statement of the shipped agendas, makes a draft in which nothing is found, in both languages. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { diskFiles, uriOf } from "../../server/files/disk.ts";
import { agendaChoices, insertionOf } from "../../server/requests/snippetChoice.ts";
import { createPolicyService } from "../../server/service.ts";
import { SHIPPED } from "../../server/shipped.ts";
import { checkPrefixes, checkSnippets } from "../../server/snippets/check.ts";
import { DOCUMENT_TYPES } from "../../server/snippets/documentTypes.ts";
import { readSnippetFile } from "../../server/snippets/read.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const uri = (path: string): string => uriOf(`${ROOT}${path}`);
const service = createPolicyService({ files: diskFiles(), today: () => "2024-06-01" });
service.setFolders([uri("seeds")]);

const STARTS: Readonly<Record<string, string>> = { en: "---\nlang: en\n---\n\n", vi: "---\nlang: vi\n---\n\n" };
const files = SHIPPED.map(({ name, text }) => readSnippetFile(`shipped:/${name}`, text));

/** What is found in a draft that is made of a body alone. */
async function check(path: string, body: string, language: string): Promise<readonly string[]> {
  const start = STARTS[language] ?? "";
  const empty = await service.reviewText({ uri: uri(path), version: 0, text: start });
  assert.ok(empty.review.agendas.length > 0);
  const { text, missing } = insertionOf({ body }, empty, start.length, start.length);
  assert.deepEqual(missing, []);
  const { shown, faults } = await service.reviewText({ uri: uri(path), version: 0, text: `${start}${text}.\n` });
  return [...shown, ...faults].map(({ rule, message }) => `${rule}: ${message} in: ${text}`);
}

describe("the shipped snippets", () => {
  it("are in order, and there in both languages under the same names", () => {
    for (const file of files) {
      assert.deepEqual(checkSnippets(file, { agendas: [], areKnown: false }), [], file.uri);
      assert.deepEqual(checkPrefixes(file, files, DOCUMENT_TYPES), [], file.uri);
    }
    const names = (language: string): readonly string[] =>
      files.filter((file) => file.language === language).flatMap(({ snippets }) => snippets.map(({ name, scope }) => `${name} ${scope.join()}`));
    assert.deepEqual(names("en"), names("vi"));
    assert.ok(DOCUMENT_TYPES.every((type) => names("en").includes(`${type} markdown`)));
  });

  for (const { uri: name, language = "en", snippets } of files) {
    it(`${name.slice("shipped:/".length)}: nothing is found in a draft made of one`, async () => {
      for (const path of ["seeds/new.md", "seeds/example/new.md"])
        for (const { body } of snippets) assert.deepEqual(await check(path, body.text, language), []);
    });
  }
});

describe("the statements of the shipped agendas", () => {
  for (const language of ["en", "vi"]) {
    it(`agree with them: ${language}`, async () => {
      for (const path of ["seeds/new.md", "seeds/example/new.md"]) {
        const empty = await service.reviewText({ uri: uri(path), version: 0, text: STARTS[language] ?? "" });
        const choices = agendaChoices(empty, language);
        assert.ok(choices.length > 10, path);
        for (const { body } of choices) assert.deepEqual(await check(path, body, language), []);
      }
    });
  }
});
