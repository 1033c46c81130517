/**
 * Completion while typing. VS Code leaves it off in Markdown, and rightly: every word would bring a list. Here the server is asked first, and
 * the list opens where it has something official to offer, and nowhere else.
 */
import * as vscode from "vscode";
import { type BaseLanguageClient, CompletionRequest, CompletionTriggerKind } from "vscode-languageclient";

/** How long the drafter must pause, in milliseconds; less than a pause between two words. */
const PAUSE = 80;

/** A letter that the drafter has just typed, and where it ends. */
interface Typed {
  readonly letter: string;
  readonly position: vscode.Position;
}

/** The letter typed; undefined after any other change. */
function typedLetter({ contentChanges, reason }: vscode.TextDocumentChangeEvent): Typed | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || !change.range.isEmpty || !/^\p{L}$/u.test(change.text)) return undefined;
  return { letter: change.text, position: change.range.start.translate(0, change.text.length) };
}

/** Whether VS Code asks by itself, or the drafter wants no lists that open by themselves. */
function isLeftToVsCode(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration("editor", document);
  const quick = editor.get<unknown>("quickSuggestions");
  const other = typeof quick === "object" && quick !== null ? (quick as { readonly other?: unknown }).other : quick;
  return (other !== "off" && other !== false) || editor.get("suggestOnTriggerCharacters") === false;
}

/** Whether the server has something to offer. */
async function hasOffers(client: BaseLanguageClient, document: vscode.TextDocument, { letter, position }: Typed): Promise<boolean> {
  const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
  const answer = await client.sendRequest(CompletionRequest.type, {
    ...params,
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: letter },
  });
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).length > 0;
}

/** Opens the list of completions while a draft is typed. Ends when disposed of. */
export function suggestWhileTyping(client: BaseLanguageClient): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (document: vscode.TextDocument, typed: Typed): Promise<void> => {
    const { version } = document;
    if (!client.isRunning() || !(await hasOffers(client, document, typed))) return;
    const editor = vscode.window.activeTextEditor;
    // Meanwhile the drafter may have gone on; the next letter asks anew.
    if (editor?.document !== document || document.version !== version || !editor.selection.active.isEqual(typed.position)) return;
    await vscode.commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  };
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    const { document } = event;
    if (document.languageId !== "markdown" || document !== vscode.window.activeTextEditor?.document) return;
    clearTimeout(timer);
    const typed = typedLetter(event);
    if (!typed || isLeftToVsCode(document)) return;
    // A server that cannot answer has said so in its log; typing goes on.
    timer = setTimeout(() => void offer(document, typed).catch(() => {}), PAUSE);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listening.dispose();
  });
}
