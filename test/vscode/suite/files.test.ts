/** What the client lets the server read, asked in a real VS Code. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Access, serveFiles } from "../../../client/files.ts";
import { FIND_FILES, READ_FILE, STAT } from "../../../client/protocol/files.ts";
import { equal, includes } from "./assert.ts";
import { file } from "./support.ts";

/** A way to send requests as the server would. */
function requests(access: Partial<Access> = {}): (method: string, params: unknown) => Promise<unknown> {
  const handlers = new Map<string, (params: unknown, token: vscode.CancellationToken) => Promise<unknown>>();
  const client = {
    onRequest: (method: string, handler: (params: unknown) => Promise<unknown>) => {
      handlers.set(method, handler);
      return new vscode.Disposable(() => handlers.delete(method));
    },
  } as unknown as BaseLanguageClient;
  serveFiles(client, { isTrusted: () => true, ...access });
  return async (method, params) => handlers.get(method)?.(params, new vscode.CancellationTokenSource().token);
}

const text = (answer: unknown): string | null => (answer as { text: string } | null)?.text ?? null;
const outside = (): string =>
  file("..")
    .with({ path: `${file(".").path}/../secret.txt`.replaceAll("//", "/") })
    .toString();

suite("Files for the server", () => {
  test("a file of the workspace is read, and one that is not there is null", async () => {
    const ask = requests();
    includes(text(await ask(READ_FILE, { uri: file("river.agenda.yaml").toString() })) ?? "", "id: river-programme");
    equal(await ask(READ_FILE, { uri: file("missing.agenda.yaml").toString() }), null);
    equal(((await ask(STAT, { uri: file("plan.md").toString() })) as { type: string }).type, "file");
    equal(((await ask(STAT, { uri: file("").toString() })) as { type: string }).type, "folder");
    equal(await ask(STAT, { uri: file("missing.agenda.yaml").toString() }), null);
  });

  test("agendas are found below a folder", async () => {
    const ask = requests();
    for (const glob of ["**/*.agenda.yaml", "*.agenda.yaml"]) {
      const found = await ask(FIND_FILES, { folder: file("").toString(), glob });
      equal(JSON.stringify(found), JSON.stringify([file("river.agenda.yaml").toString()]));
    }
  });

  test("nothing outside the workspace is read, named in whatever way", async () => {
    const ask = requests();
    for (const uri of [outside(), "file:///etc/hostname", "file:///nowhere/secret.txt", "no uri", `${file("").toString()}/%2e%2e/secret.txt`]) {
      equal(await ask(READ_FILE, { uri }), null);
      equal(await ask(STAT, { uri }), null);
      equal(JSON.stringify(await ask(FIND_FILES, { folder: uri, glob: "**/*" })), "[]");
    }
    equal(JSON.stringify(await ask(FIND_FILES, { folder: file("").toString(), glob: "../**/*" })), "[]");
  });

  test("links that lead out of the folder are followed in a trusted workspace alone", async () => {
    const plan = file("plan.md");
    const realPath = async (uri: vscode.Uri) => (uri.path === plan.path ? vscode.Uri.file("/elsewhere/plan.md") : uri);
    includes(text(await requests({ realPath })(READ_FILE, { uri: plan.toString() })) ?? "", "# Plan");
    const ask = requests({ realPath, isTrusted: () => false });
    equal(await ask(READ_FILE, { uri: plan.toString() }), null);
    includes(text(await ask(READ_FILE, { uri: file("river.agenda.yaml").toString() })) ?? "", "id: river-programme");
  });
});
