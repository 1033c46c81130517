/** The status bar item: shows the state of the active draft and opens what it speaks of. */
import * as vscode from "vscode";
import { type Status, type StatusView, viewOf } from "./status.ts";

const BACKGROUND = { normal: undefined, warning: "statusBarItem.warningBackground", error: "statusBarItem.errorBackground" } as const;

/** Owns the item. Hidden while the active editor holds neither a draft nor an agenda. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("concord.status", vscode.StatusBarAlignment.Right, 100);
  #status: Status = { state: "starting" };

  /** The item starts hidden, in the state `starting`. */
  constructor() {
    this.#item.name = "Concord";
    this.#draw();
  }

  /** The state that is shown. */
  get status(): Status {
    return this.#status;
  }

  /** What is shown. */
  get view(): StatusView {
    return viewOf(this.#status, vscode.l10n);
  }

  /** Goes over to another state. */
  update(status: Status): void {
    this.#status = status;
    this.#draw();
  }

  /** Shows or hides the item. */
  setVisible(visible: boolean): void {
    if (visible) this.#item.show();
    else this.#item.hide();
  }

  /** Takes the item away. */
  dispose(): void {
    this.#item.dispose();
  }

  #draw(): void {
    const view = this.view;
    const color = BACKGROUND[view.severity];
    this.#item.text = view.text;
    this.#item.tooltip = view.tooltip;
    this.#item.backgroundColor = color === undefined ? undefined : new vscode.ThemeColor(color);
    this.#item.command = { command: view.command.command, title: view.command.title, arguments: [...view.command.arguments] };
    this.#item.accessibilityInformation = { label: `${view.text.replaceAll(/\$\([^)]*\)/g, "").trim()}. ${view.tooltip}` };
  }
}
