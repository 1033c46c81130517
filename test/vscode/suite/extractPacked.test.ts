/** 'Extract Agenda Entries' of Word documents and pages of HTML, which the server reads where it runs in Node. */
import * as vscode from "vscode";
import { makeDocx, paragraph } from "../../exchange/extract/docx.ts";
import { includes } from "./assert.ts";
import { closeAll, proposal } from "./extract.test.ts";
import { file } from "./support.ts";

const SENTENCE = "In 2024, 412 wells were dug in the north.";

const DOCUMENTS: Readonly<Record<string, readonly [bytes: Uint8Array, place: string]>> = {
  "report.docx": [makeDocx(paragraph(SENTENCE)), "paragraph 1"],
  "report.html": [new TextEncoder().encode(`<p>${SENTENCE}</p>`), "line 1"],
};

suite("Extract from packed documents", () => {
  teardown(closeAll);

  for (const [name, [bytes, place]] of Object.entries(DOCUMENTS)) {
    test(`${name} is read by the server`, async () => {
      await vscode.workspace.fs.writeFile(file(name), bytes);
      try {
        await vscode.commands.executeCommand("concord.extract", file(name));
        includes((await proposal()).getText(), `  # ${place}: “${SENTENCE}”\n`);
      } finally {
        await vscode.workspace.fs.delete(file(name));
      }
    });
  }
});
