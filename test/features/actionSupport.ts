/** Code actions for the place that '⟦…⟧' or '|' marks, and the text after one of them. */
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-types";
import type { Agenda } from "../../server/agenda/model.ts";
import type { CodeActionOptions } from "../../server/features/actionModel.ts";
import { provideCodeActions } from "../../server/features/codeActions.ts";
import { provideDiagnostics } from "../../server/features/diagnostics.ts";
import { applyEdits, editsFor, type Opened, open } from "./support.ts";

/** A draft, and the actions offered where its cursors stood: the first is the start of the place, the last its end. */
export interface Offered extends Opened {
  readonly actions: readonly CodeAction[];
  readonly titles: readonly string[];
  /** The text after the action with a title that begins so. */
  readonly after: (title: string) => string;
}

/** What `offer` may be told. */
export interface OfferOptions extends Partial<CodeActionOptions> {
  readonly agendas?: readonly Agenda[];
  readonly cursor?: string;
}

/** The actions at the cursor, or between two cursors. The client lists the diagnostics there. */
export function offer(marked: string, { agendas, cursor = "|", ...options }: OfferOptions = {}): Offered {
  const opened = open(marked, { cursor, ...(agendas && { agendas }) });
  const { reviewed, text, positions } = opened;
  const range = { start: positions[0] ?? opened.position, end: positions.at(-1) ?? opened.position };
  const { offsetAt } = reviewed.lines;
  const diagnostics = provideDiagnostics(reviewed, { relatedInformation: false, codeDescription: false }).filter(
    (each) => offsetAt(each.range.start) <= offsetAt(range.end) && offsetAt(each.range.end) >= offsetAt(range.start),
  );
  const actions = provideCodeActions(reviewed, range, { diagnostics }, { documentChanges: true, ...options });
  const titles = actions.map(({ title }) => title);
  const after = (title: string): string => {
    const action = actions.find((each) => each.title.startsWith(title));
    assert.ok(action?.edit, `'${title}' is among: ${titles.join(" | ")}`);
    return applyEdits(text, editsFor(action.edit, reviewed.uri));
  };
  return { ...opened, actions, titles, after };
}

/** The findings of a text, as 'rule: text'. */
export const findingsOf = (text: string, agendas?: readonly Agenda[]): readonly string[] => {
  const { reviewed } = open(text, { cursor: "\0", ...(agendas && { agendas }) });
  return reviewed.shown.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
};
