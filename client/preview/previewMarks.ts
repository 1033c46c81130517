/**
 * The marks that the server last told for the drafts that are previewed. VS Code asks for them while it renders and waits for nothing, so they
 * are asked for ahead, and what is shown is rendered anew when they are others.
 */
import * as vscode from "vscode";
import { MARKS, type MarkedText, type MarksParams } from "../protocol/review.ts";
import { shiftLines } from "./lines.ts";
import { looksOf } from "./marking.ts";
import type { MarkSource } from "./plugin.ts";

/** Asks the server; undefined where none runs, or where it has not heard of the document. */
export type Ask = <Answer>(method: string, params: MarksParams) => Promise<Answer | undefined>;

/** How long to wait for further changes before the server is asked, in milliseconds: so short that marks are there when the preview follows. */
const PAUSE = 40;
/** How long after an edit VS Code has the preview follow by itself, in milliseconds, with some to spare. */
const FOLLOWS = 600;

/** Files on which the marks of every draft depend. */
const OFFICIAL = /\.agenda\.yaml$|\/\.concord\.yaml$/u;

/** The preview beside an editor, and the one that stands in an editor's place. */
const PREVIEW = /(?:^|-)(?:markdown\.preview|vscode\.markdown\.preview\.editor)$/u;

/** A draft that was rendered since it was opened. */
interface Known {
  marks: readonly MarkedText[];
  /** What a reader sees of marks, as last rendered. */
  looks: readonly string[];
  /** Changed since the marks were asked for. */
  isStale: boolean;
  /** Counts what has changed, by which an answer is known that comes too late. */
  turn: number;
  /** When the text was last changed, in milliseconds since 1970. */
  edited: number;
  asking?: ReturnType<typeof setTimeout>;
  /** Set while marks are known that are not shown. */
  showing?: ReturnType<typeof setTimeout>;
}

const isPreview = ({ input }: vscode.Tab): boolean =>
  (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) && PREVIEW.test(input.viewType);

const isPreviewOpen = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview));

/** Keeps the marks of previewed drafts. Where none is previewed it does nothing. */
export class PreviewMarks implements MarkSource, vscode.Disposable {
  readonly #ask: Ask;
  readonly #known = new Map<string, Known>();
  readonly #listening: vscode.Disposable;

  /** Marks that are told by the server that `ask` reaches. */
  constructor(ask: Ask) {
    this.#ask = ask;
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#changed(uri.toString());
      }),
    );
  }

  /** The last known marks of a document that is being rendered. */
  of(document: unknown): readonly MarkedText[] {
    if (!(document instanceof vscode.Uri)) return [];
    const uri = document.toString();
    const known = this.#known.get(uri) ?? { marks: [], looks: [], isStale: true, turn: 0, edited: 0 };
    this.#known.set(uri, known);
    clearTimeout(known.showing);
    delete known.showing;
    if (known.isStale) this.#askSoon(uri, known);
    return known.marks;
  }

  /** Takes note of what a reader sees now. */
  shown(document: unknown, looks: readonly string[]): void {
    const known = this.#known.get(String(document));
    if (known) known.looks = looks;
  }

  /** Asks for nothing any more. */
  dispose(): void {
    this.#listening.dispose();
    for (const uri of [...this.#known.keys()]) this.#forget(uri);
  }

  #forget(uri: string): void {
    const known = this.#known.get(uri);
    clearTimeout(known?.asking);
    clearTimeout(known?.showing);
    this.#known.delete(uri);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.#known.size === 0 || contentChanges.length === 0) return;
    if (OFFICIAL.test(document.uri.path)) {
      for (const uri of this.#known.keys()) this.#changed(uri);
      return;
    }
    const uri = document.uri.toString();
    const known = this.#known.get(uri);
    if (!known) return;
    known.marks = shiftLines(known.marks, contentChanges);
    known.edited = Date.now();
    this.#changed(uri);
  }

  /** What was told may be otherwise now. Whoever renders next asks; where a preview is open, nobody else would. */
  #changed(uri: string): void {
    const known = this.#known.get(uri);
    if (!known) return;
    known.isStale = true;
    known.turn++;
    if (isPreviewOpen()) this.#askSoon(uri, known);
  }

  #askSoon(uri: string, known: Known): void {
    known.asking ??= setTimeout(() => void this.#askNow(uri, known), PAUSE);
  }

  async #askNow(uri: string, known: Known): Promise<void> {
    delete known.asking;
    known.isStale = false;
    const { turn } = known;
    const marks = await this.#ask<readonly MarkedText[]>(MARKS, { uri });
    if (turn !== known.turn || this.#known.get(uri) !== known) return;
    if (!marks) {
      known.isStale = true; // no server yet, or one that has not heard of the document
      return;
    }
    const isSame = JSON.stringify(marks) === JSON.stringify(known.marks);
    known.marks = marks;
    // While a text is typed its marks move on, but mostly look the same.
    if (!isSame && JSON.stringify(looksOf(marks)) !== JSON.stringify(known.looks)) this.#showSoon(known);
  }

  /** Has the previews rendered anew: they are loaded anew for it, so not while one is about to follow an edit, with these marks, by itself. */
  #showSoon(known: Known): void {
    const wait = Math.max(0, known.edited + FOLLOWS - Date.now());
    known.showing ??= setTimeout(() => {
      delete known.showing;
      // Whoever shows previews may have gone meanwhile.
      void vscode.commands.executeCommand("markdown.preview.refresh").then(undefined, () => {});
    }, wait);
  }
}
