/** Views are made anew while they are seen, and only then. */
import type * as vscode from "vscode";

/** What tells that what a view shows may be another. */
export interface Changing {
  readonly onDidChange: vscode.Event<void>;
}

/** Refreshes a view when something changes; a view that is not seen, once it is. Many changes at once are one. Ends when disposed of. */
export function keepFresh(view: vscode.TreeView<unknown>, changing: Changing, refresh: () => Promise<void>): vscode.Disposable[] {
  let isStale = true;
  let isRunning = false;
  const run = async (): Promise<void> => {
    if (isRunning || !isStale || !view.visible) return;
    isRunning = true;
    try {
      while (isStale && view.visible) {
        isStale = false;
        await refresh();
      }
    } finally {
      isRunning = false;
    }
  };
  const changed = (): void => {
    isStale = true;
    void run();
  };
  return [changing.onDidChange(changed), view.onDidChangeVisibility(() => void run())];
}
