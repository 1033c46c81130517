/**
 * What is mended on request: a finding ignored with a reason, all safe findings of the workspace, all tagged numbers. The edits are sent to the
 * client, which shows them before they are made where it can. Clients that have no commands of Concord's get the last two as the server's.
 */
import * as l10n from "@vscode/l10n";
import type { Connection, WorkspaceEdit } from "vscode-languageserver";
import { findFinding } from "../features/diagnosticData.ts";
import { fixesOf, tagUpdatesOf } from "../features/draftFixes.ts";
import { type IgnoreArgument, ignoreChange } from "../features/ignoreActions.ts";
import type { Reviewed } from "../features/model.ts";
import { type DocumentEdits, editDraft, joinEdits, type LabelledEdit } from "../features/workspaceEdits.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";

/** Request of the client: ignore a finding, with a reason. Answer: `Applied`; not where the finding is there no more. */
export const IGNORE = "concord/ignore";
/** Request of the client: mend all safe findings of the workspace. Answer: `Mended`. */
export const FIX_ALL = "concord/fixAll";
/** Request of the client: rewrite the tagged numbers of the workspace that the agenda has changed. Answer: `Mended`. */
export const UPDATE_TAGS = "concord/updateTags";

/** Whether an edit was made. */
export interface Applied {
  readonly applied: boolean;
}

/** How much is to be mended. */
export interface Mended {
  readonly drafts: number;
  readonly edits: number;
}

type IgnoreParams = Pick<IgnoreArgument, "uri" | "finding" | "scope"> & { readonly reason: string };

/** What is done to each draft, and what it is called. */
interface Mending {
  readonly label: () => string;
  readonly nothing: () => string;
  readonly editsOf: (reviewed: Reviewed) => readonly LabelledEdit[];
}

const MENDINGS: Readonly<Record<typeof FIX_ALL | typeof UPDATE_TAGS, Mending>> = {
  [FIX_ALL]: {
    label: () => l10n.t("Fix all safe findings"),
    nothing: () => l10n.t("No draft has a finding that can be fixed safely."),
    editsOf: fixesOf,
  },
  [UPDATE_TAGS]: {
    label: () => l10n.t("Update tagged numbers"),
    nothing: () => l10n.t("All tagged numbers are those of the agenda."),
    editsOf: tagUpdatesOf,
  },
};

const COMMANDS: Readonly<Record<string, keyof typeof MENDINGS>> = { "concord.fixAll": FIX_ALL, "concord.updateTags": UPDATE_TAGS };

async function apply(connection: Connection, label: string, edit: WorkspaceEdit): Promise<boolean> {
  return (await connection.workspace.applyEdit({ label, edit })).applied;
}

async function mendDrafts(connection: Connection, context: RequestContext, { label, editsOf }: Mending): Promise<Mended | null> {
  const { service, abilities, isCancelled } = context;
  const documents: DocumentEdits[] = [];
  for (const uri of await service.listDrafts()) {
    const reviewed = await service.reviewDraft(uri);
    if (isCancelled()) return null;
    const edits = reviewed ? editsOf(reviewed) : [];
    const open = service.getDocument(uri);
    if (reviewed && edits.length > 0) documents.push({ uri: open?.uri ?? uri, version: open ? reviewed.version : null, edits });
  }
  const edits = documents.reduce((sum, document) => sum + document.edits.length, 0);
  // Not waited for: the drafter may look at a preview for as long as it takes.
  if (edits > 0) apply(connection, label(), joinEdits(documents, abilities)).catch(() => {});
  return { drafts: documents.length, edits };
}

async function ignore(connection: Connection, { service, abilities }: RequestContext, params: IgnoreParams): Promise<boolean> {
  const reviewed = await reviewOf(service, params.uri);
  const finding = reviewed && findFinding(reviewed, params.finding);
  const change = finding && ignoreChange(reviewed, finding, params.scope, params.reason);
  return change ? apply(connection, l10n.t("Ignore {0}", finding.rule), editDraft(reviewed, [change], abilities)) : false;
}

/** Whether a client's parameters are what they are to be. */
function isIgnore(params: unknown): params is IgnoreParams {
  if (typeof params !== "object" || params === null) return false;
  const { uri, finding, scope, reason } = params as Partial<IgnoreParams>;
  const ranged = typeof finding === "object" && finding !== null && typeof finding.range?.start?.line === "number";
  return typeof uri === "string" && ranged && (scope === "here" || scope === "file") && typeof reason === "string";
}

/** Mending on request. */
export const fixRequests: RequestGroup = {
  capabilities: ({ commands }) => (commands ? {} : { executeCommandProvider: { commands: Object.keys(COMMANDS) } }),
  serve: (connection, answer) => {
    connection.onRequest(
      IGNORE,
      answer("ignoring", null, async (context, params: unknown): Promise<Applied | null> => {
        return isIgnore(params) ? { applied: await ignore(connection, context, params) } : null;
      }),
    );
    for (const [method, mending] of Object.entries(MENDINGS)) {
      connection.onRequest(
        method,
        answer(method, null, (context, _: unknown) => mendDrafts(connection, context, mending)),
      );
    }
    connection.onExecuteCommand(
      answer("command", null, async (context, { command }) => {
        const method = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
        if (method === undefined) return null;
        const mended = await mendDrafts(connection, context, MENDINGS[method]);
        if (mended?.edits === 0) connection.window.showInformationMessage(MENDINGS[method].nothing());
        return mended;
      }),
    );
  },
};
