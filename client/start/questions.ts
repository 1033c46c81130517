/**
 * Questions asked one after the other in the same place. Each takes the place of the one before without giving the focus back in between: what
 * had it, such as the page of the walkthrough, would take it from the next question.
 */
import * as vscode from "vscode";

/** A question that is answered in writing. */
export interface WrittenQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly faultOf?: (text: string) => string | undefined;
}

/** Asks. To be disposed of when all is asked. */
export class Questions implements vscode.Disposable {
  readonly #title: string;
  readonly #total: number;
  #step = 0;
  #current: vscode.QuickInput | undefined;

  /** `total`: how many questions there will be, as far as that is known. */
  constructor(title: string, total: number) {
    this.#title = title;
    this.#total = total;
  }

  /** Lets the drafter choose; undefined where they leave. */
  choose<Item extends vscode.QuickPickItem>(placeholder: string, items: readonly Item[]): Promise<Item | undefined> {
    const input = vscode.window.createQuickPick<Item>();
    Object.assign(input, { placeholder, items, matchOnDescription: true, matchOnDetail: true });
    this.#step++;
    return this.#show(input, () => input.selectedItems[0]);
  }

  /** Lets the drafter write; undefined where they leave. `isSame`: it belongs to the question before. */
  write({ prompt, placeholder, faultOf }: WrittenQuestion, isSame = false): Promise<string | undefined> {
    const input = vscode.window.createInputBox();
    input.prompt = prompt;
    input.placeholder = placeholder;
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    if (!isSame) this.#step++;
    return this.#show(input, () => {
      input.validationMessage = faultOf?.(input.value);
      return input.validationMessage === undefined ? input.value : undefined;
    });
  }

  #show<Answer>(input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, answer: () => Answer | undefined): Promise<Answer | undefined> {
    input.title = this.#title;
    input.ignoreFocusOut = true;
    if (this.#total > 1) Object.assign(input, { step: this.#step, totalSteps: Math.max(this.#step, this.#total) });
    return new Promise((resolve) => {
      input.onDidAccept(() => {
        const given = answer();
        if (given !== undefined) resolve(given);
      });
      input.onDidHide(() => resolve(undefined));
      const before = this.#current;
      this.#current = input;
      input.show();
      before?.dispose();
    });
  }

  /** Takes the last question away. */
  dispose(): void {
    this.#current?.dispose();
  }
}
