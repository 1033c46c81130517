/**
 * Language-model tools: an assistant that writes in the editor looks official entries up instead of remembering them, and has its own text
 * checked. Nothing happens unless an assistant that the drafter has chosen calls a tool, and nothing leaves the machine through Concord.
 */
import * as vscode from "vscode";
import type { Session } from "./session.ts";

/** What an assistant may ask, by the tool's name in package.json. */
const TOOLS = {
  concord_lookUp: { method: "concord/lookUp", told: (input: Input) => vscode.l10n.t("Looking up “{0}” in the agenda", input.query ?? "") },
  concord_checkText: { method: "concord/checkText", told: () => vscode.l10n.t("Checking a text against the agenda") },
  concord_listClaims: { method: "concord/listClaims", told: () => vscode.l10n.t("Listing the numbers of the draft") },
} as const;

/** The parameters of the tools, as package.json describes them. */
interface Input {
  readonly query?: string;
  readonly text?: string;
  /** Of a draft; the draft at hand where left out. */
  readonly uri?: string;
}

/** Registers the tools. Works without any model: then nobody calls them. */
export function registerTools(session: Pick<Session, "ask" | "draft">): vscode.Disposable {
  const registered = Object.entries(TOOLS).map(([name, { method, told }]) =>
    vscode.lm.registerTool<Input>(name, {
      prepareInvocation: ({ input }) => ({ invocationMessage: told(input) }),
      invoke: async ({ input }, token) => {
        const uri = input.uri ?? session.draft;
        const answer = await session.ask<unknown>(method, { ...input, ...(uri !== undefined && { uri }) }, token);
        // For a model, so in English whatever the drafter speaks.
        const text = answer === undefined ? "Nothing to tell: there is no such draft, or Concord is not running." : JSON.stringify(answer);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    }),
  );
  return vscode.Disposable.from(...registered);
}
