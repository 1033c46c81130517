/** The types of document: both languages have the same, their tab stops are sound, and Concord finds nothing in a fresh draft. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { DOCUMENT_LANGUAGES, documentLanguage, draftSnippet, readDocumentTypes } from "../../../client/start/documents.ts";
import { parseAgenda } from "../../../server/agenda/read.ts";
import { resolveAgenda } from "../../../server/agenda/resolve.ts";
import { readDraft } from "../../../server/draft/draft.ts";
import { countClaims } from "../../../server/review/counted.ts";
import { createReviewer } from "../../../server/review/review.ts";
import { RIVER } from "../../features/support.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const typesIn = (language: string) => readDocumentTypes(read(`snippets/documents.${language}.code-snippets`));
const typeOf = (language: string, id: string) => {
  const type = typesIn(language).find((each) => each.id === id);
  assert.ok(type);
  return type;
};

/** A tab stop with its text, or the last one. */
const STOP = /(?<!\\)\$(?:\{(\d+):((?:[^\\}]|\\.)*)\}|0)/g;

/** The text that VS Code makes of a snippet. */
const written = (snippet: string): string => snippet.replace(STOP, (_, __, text?: string) => text ?? "").replace(/\\([\\$}])/g, "$1");

const TYPES = ["decision", "directive", "resolution", "dispatch", "conclusions", "plan", "programme", "report", "submission", "minutes"];

describe("the types of document", () => {
  for (const language of DOCUMENT_LANGUAGES) {
    it(`are the same in every language: ${language}`, () => {
      const types = typesIn(language);
      assert.deepEqual(
        types.map(({ id }) => id),
        TYPES,
      );
      for (const { label, detail } of types) assert.ok(label !== "" && detail !== "");
      const prefixes = Object.values(JSON.parse(read(`snippets/documents.${language}.code-snippets`)) as Record<string, { prefix: string }>);
      assert.equal(new Set(prefixes.map(({ prefix }) => prefix)).size, TYPES.length);
    });

    for (const { id, body } of typesIn(language)) {
      it(`${language} ${id}: its tab stops are numbered through, and nothing else is taken for one`, () => {
        const stops = [...body.matchAll(STOP)].map(([, number]) => Number(number ?? 0));
        assert.deepEqual(
          [...stops].sort((a, b) => a - b),
          stops.map((_, index) => index),
        );
        assert.doesNotMatch(body.replace(STOP, ""), /[$\\}]/);
        assert.ok(body.endsWith("\n$0"));
        // '[Agency]: [task]' would be a link definition, which no reader sees.
        assert.doesNotMatch(written(body), /^(?:[-*] |\d+\. )?\[[^\]]*\]:/m);
        // What is left to fill in shows itself, once the tab stops are gone.
        for (const [, number, text] of body.matchAll(STOP)) if (number) assert.match(String(text), /^\[[^[\]]+\]$/);
      });
    }
  }

  it("are chosen by a language tag", () => {
    assert.deepEqual(["vi", "vi-VN", "VI", "en-GB", "fr", "", "vie"].map(documentLanguage), ["vi", "vi", "vi", "en", "en", "en", "en"]);
  });
});

describe("a new draft", () => {
  it("has front matter, the title and the structure of its type", () => {
    const text = written(draftSnippet(typeOf("en", "minutes"), { title: "Third meeting on rivers", agenda: "rivers", language: "en" }));
    assert.equal(
      text,
      `---
agenda: rivers
lang: en
---

# Minutes: Third meeting on rivers

| **[Issuing body]** | [Place], [date] |
| :--- | ---: |
| [Reference] | |

## I. Time and place

- Opened: [time and date]
- Place: [place]

## II. Attendance

- Chair: [name and office]
- Secretary: [name and office]
- Present: [names and offices]
- Absent: [names, offices and reasons]

## III. Discussion

### 1. [Item of business]

- **[Speaker]**: [statement]

### 2. [Item of business]

- **[Speaker]**: [statement]

## IV. Conclusions

| No. | Conclusion | Lead agency | Deadline |
| ---: | --- | --- | --- |
| 1 | [Conclusion] | [Agency] | [Deadline] |
| 2 | [Conclusion] | [Agency] | [Deadline] |

The meeting closed at [time].

| Secretary | Chair |
| :---: | :---: |
| [Name] | [Name] |
`,
    );
  });

  it("follows the form of Vietnamese administrative documents in Vietnamese", () => {
    const text = written(draftSnippet(typeOf("vi", "decision"), { title: "Phê duyệt Chương trình", language: "vi" }));
    assert.ok(text.startsWith("---\nlang: vi\n---\n\n| **[TÊN CƠ QUAN BAN HÀNH]** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |"));
    for (const part of [
      "# QUYẾT ĐỊNH\n\n**Phê duyệt Chương trình**\n",
      "\n*Căn cứ [luật, nghị định];*\n",
      "\n## Điều 1. [",
      "./.\n",
      "**Nơi nhận:**",
    ])
      assert.ok(text.includes(part), part);
  });

  it("takes titles and ids as they are", () => {
    const type = typeOf("en", "report");
    for (const title of ["$1 and $" + "{2:x} for {all} \\ $& `{{y}}` #1", "} $0", "Kế hoạch 🌊"]) {
      const snippet = draftSnippet(type, { title, agenda: "rivers", language: "en" });
      assert.ok(written(snippet).includes(`# Report: ${title}\n`), snippet.slice(0, 200));
      assert.equal([...snippet.matchAll(STOP)].length, [...type.body.matchAll(STOP)].length - 1);
    }
    assert.ok(written(draftSnippet(type, { title: " a\r\n# b ", language: "en" })).includes("\n# Report: a # b\n"));
    for (const [agenda, line] of [
      ["rivers-2030", "agenda: rivers-2030"],
      ["2025", 'agenda: "2025"'],
      ["null", 'agenda: "null"'],
      ["../x: $1}", 'agenda: "../x: $1}"'],
    ] as const) {
      const text = written(draftSnippet(type, { title: "x", agenda, language: "en" }));
      assert.equal(text.split("\n")[1], line);
      assert.deepEqual(readDraft("file:///w/d.md", text, { languages: ["en"] }).frontMatter?.agenda, [agenda]);
    }
  });

  it("leads to the title first where there is none", () => {
    const snippet = draftSnippet(typeOf("en", "plan"), { title: " ", language: "en" });
    assert.ok(/^# Action plan: \$\{1:\[Title\]\}$/m.test(snippet));
  });

  it("gives Concord nothing to say", () => {
    const agendas = [
      read("seeds/vn-digital-transformation.agenda.yaml"),
      RIVER,
      read("test/eval/vietnam-insurance/vietnam-insurance.agenda.yaml"),
    ].map((text) => resolveAgenda(parseAgenda("file:///w/x.agenda.yaml", text), () => undefined).agenda);
    for (const agenda of agendas) {
      assert.ok(agenda);
      const reviewer = createReviewer([agenda]);
      for (const language of DOCUMENT_LANGUAGES)
        for (const type of typesIn(language)) {
          const text = written(draftSnippet(type, { title: "Plan", agenda: agenda.id, language }));
          const review = reviewer.review(readDraft("file:///w/d.md", text, { languages: reviewer.languages }));
          assert.deepEqual(review.findings, [], text);
          const { consistent, inconsistent, waived } = countClaims(review);
          assert.equal(consistent + inconsistent + waived, 0, text); // what is numbered through in tables is linked to nothing
          assert.equal(review.draft.frontMatter?.lang, language);
        }
    }
  });
});
