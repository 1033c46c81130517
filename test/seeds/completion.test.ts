/** What completion puts into a draft must be right by Concord's own checks: every entry of many agendas, in every form. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TextEdit } from "vscode-languageserver-types";
import type { Agenda } from "../../server/agenda/model.ts";
import { provideCompletion } from "../../server/features/completion.ts";
import { CompletionIndexes } from "../../server/features/completionIndex.ts";
import { nameOf } from "../../server/features/texts.ts";
import { readText } from "../docs/pages.ts";
import { applyEdits, open, readAgenda } from "../features/support.ts";

const AGENDAS = [
  "seeds/vn-digital-transformation.agenda.yaml",
  ...["austria-energy", "belgium-justice", "vietnam-insurance"].map((name) => `test/eval/${name}/${name}.agenda.yaml`),
];

/** Words that lead up to anything and say nothing of it. */
const BEFORE: Readonly<Record<string, string>> = { en: "On the matter: ", vi: "Về việc: ", fr: "Sur ce sujet : ", de: "Zum Thema: " };

const indexes = new CompletionIndexes();

/** The drafts that come of taking every form of every entry in a language, its label having been typed in full. */
function draftsOf(agendas: readonly [Agenda], language: string): readonly string[] {
  const [agenda] = agendas;
  return [...agenda.figures, ...agenda.groups, ...agenda.terms].flatMap((entry) => {
    const typed = `---\nlang: ${language}\n---\n\n${BEFORE[language]}${nameOf(entry, language)}¦\n`;
    const { reviewed, position, text } = open(typed, { agendas, cursor: "¦" });
    const { items } = provideCompletion(reviewed, position, indexes, { automatic: false, labelDetails: true });
    return items
      .filter(({ data }) => data.entry === entry.id)
      .map(({ textEdit, additionalTextEdits = [] }) => applyEdits(text, [textEdit as TextEdit, ...additionalTextEdits]));
  });
}

describe("what is put in is never found fault with", () => {
  for (const path of AGENDAS) {
    const agenda = readAgenda(readText(path), path);
    const agendas = [agenda] as const;
    for (const language of agenda.languages.filter((each) => Object.hasOwn(BEFORE, each))) {
      test(`${agenda.id}, ${language}`, () => {
        const drafts = draftsOf(agendas, language);
        assert.ok(drafts.length > agenda.figures.length, `${drafts.length} drafts`);
        for (const draft of drafts) {
          const { shown } = open(draft, { agendas, cursor: "¦" }).reviewed;
          assert.deepEqual(
            shown.map(({ rule, message }) => `${rule}: ${message}`),
            [],
            draft,
          );
        }
      });
    }
  }
});
