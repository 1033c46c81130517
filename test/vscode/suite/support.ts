/** Waiting and asking, for tests in the extension host. */
import * as vscode from "vscode";

const DEADLINE = 20_000;
const PAUSE = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is not undefined or false. Throws after 20 seconds, naming what was waited for. */
export async function until<T>(what: string, ask: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(PAUSE);
  }
}

/** Asks a provider, again where VS Code cancels: it does so when another extension's provider registers meanwhile. */
export async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await vscode.commands.executeCommand<T>(command, ...args);
    } catch (error) {
      if (tries === 5 || !/cancel/i.test(String(error))) throw error;
      await pause(200);
    }
  }
}

/** The first workspace folder's file of that name. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the tests need a workspace folder");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The text of a file on disk. */
export const readText = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Writes a file as another program would, past the editor. */
export const writeText = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** The range of the first place where a text stands in a document. Throws where it does not. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`'${text}' does not stand in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What hovers say, in one text. */
export const hoverText = (hovers: readonly vscode.Hover[]): string =>
  hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value))).join("\n");

/** Concord's findings in a document as 'rule: text', in the order of the text. */
export function findings(document: vscode.TextDocument): readonly string[] {
  const rule = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? code.value : code);
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "concord")
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${rule(diagnostic)}: ${document.getText(diagnostic.range)}`);
}

/** Waits until a document has exactly these findings. */
export async function untilFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  try {
    await until("findings", () => JSON.stringify(findings(document)) === JSON.stringify(expected));
  } catch {
    throw new Error(`expected the findings ${JSON.stringify(expected)}, found ${JSON.stringify(findings(document))}`);
  }
}
