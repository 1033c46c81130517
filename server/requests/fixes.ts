/**
 * What is mended on request: a finding ignored with a reason, all safe findings of the workspace, all tagged numbers. A client may ask what
 * would be mended, show it, and name the drafts. Clients that have no commands of Concord's get the last two as the server's.
 */
import * as l10n from "@vscode/l10n";
import type { Connection, WorkspaceEdit } from "vscode-languageserver";
import { findFinding } from "../features/diagnosticData.ts";
import { type Fix, type FixSample, fixedText, fixesOf, samplesOf, tagUpdatesOf } from "../features/draftFixes.ts";
import { type IgnoreArgument, ignoreChange } from "../features/ignoreActions.ts";
import type { Reviewed } from "../features/model.ts";
import { type DocumentEdits, editDraft, editsOf, joinEdits } from "../features/workspaceEdits.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";

/** Request of the client: ignore a finding, with a reason. Answer: `Applied`; not where the finding is there no more. */
export const IGNORE = "concord/ignore";
/** Request of the client: mend all safe findings of the workspace. Answer: `Mended`. */
export const FIX_ALL = "concord/fixAll";
/** Request of the client: rewrite the tagged numbers of the workspace that the agenda has changed. Answer: `Mended`. */
export const UPDATE_TAGS = "concord/updateTags";

/** Request of the client: what one of the two would mend. Params: `{ what }`. Answer: a list of `DraftFixes`. */
export const PROPOSE_FIXES = "concord/proposeFixes";
/** Request of the client: a draft as one of the two would leave it. Params: `{ what, uri }`. Answer: `FixedText`; null where nothing is to mend. */
export const FIXED_TEXT = "concord/fixedText";

/** Whether an edit was made. */
export interface Applied {
  readonly applied: boolean;
}

/** How much is to be mended. */
export interface Mended {
  readonly drafts: number;
  /** How many findings or tagged numbers. */
  readonly fixes: number;
}

/** A draft as it would be. */
export interface FixedText {
  readonly text: string;
}

/** What is to be mended of a draft. */
export interface DraftFixes {
  readonly uri: string;
  readonly fixes: number;
  /** Some of them. */
  readonly samples: readonly FixSample[];
}

type IgnoreParams = Pick<IgnoreArgument, "uri" | "finding" | "scope"> & { readonly reason: string };

/** What is done to each draft, and what it is called. */
interface Mending {
  readonly label: () => string;
  readonly nothing: () => string;
  readonly fixesOf: (reviewed: Reviewed) => readonly Fix[];
}

const MENDINGS: Readonly<Record<string, Mending>> = {
  [FIX_ALL]: {
    label: () => l10n.t("Fix all safe findings"),
    nothing: () => l10n.t("No draft has a finding that can be fixed safely."),
    fixesOf,
  },
  [UPDATE_TAGS]: {
    label: () => l10n.t("Update tagged numbers"),
    nothing: () => l10n.t("All tagged numbers are those of the agenda."),
    fixesOf: tagUpdatesOf,
  },
};

const COMMANDS: Readonly<Record<string, string>> = { "concord.fixAll": FIX_ALL, "concord.updateTags": UPDATE_TAGS };

/** How many changes of a draft are told before they are made. */
const SAMPLES = 3;

/** A draft with what is to be mended of it. */
interface Found {
  readonly uri: string;
  readonly reviewed: Reviewed;
  readonly fixes: readonly Fix[];
}

/** The drafts of which something is to be mended; undefined where the client has taken the request back. */
async function findFixes(
  { service, isCancelled }: RequestContext,
  mending: Mending,
  wanted?: ReadonlySet<string>,
): Promise<readonly Found[] | undefined> {
  const found: Found[] = [];
  for (const uri of await service.listDrafts()) {
    const own = service.getDocument(uri)?.uri ?? uri;
    if (wanted && !wanted.has(own)) continue;
    const reviewed = await service.reviewDraft(uri);
    if (isCancelled()) return undefined;
    const fixes = reviewed ? mending.fixesOf(reviewed) : [];
    if (reviewed && fixes.length > 0) found.push({ uri: own, reviewed, fixes });
  }
  return found;
}

const count = (found: readonly Found[]): Mended => ({ drafts: found.length, fixes: found.reduce((sum, { fixes }) => sum + fixes.length, 0) });

function editOf({ service, abilities }: RequestContext, found: readonly Found[]): WorkspaceEdit {
  const documents = found.map(({ uri, reviewed, fixes }): DocumentEdits => {
    const version = service.getDocument(uri) ? reviewed.version : null;
    return { uri, version, edits: editsOf(reviewed, fixes.flat()) };
  });
  return joinEdits(documents, abilities);
}

/** Sends an edit. `isRefactoring`: a client that knows what that is saves the drafts that it opened for it. */
async function apply(connection: Connection, label: string, edit: WorkspaceEdit, isRefactoring = false): Promise<boolean> {
  return (await connection.workspace.applyEdit({ label, edit, ...(isRefactoring && { metadata: { isRefactoring } }) })).applied;
}

/** Mends the drafts that are named, or all. */
async function mendDrafts(connection: Connection, context: RequestContext, mending: Mending, uris?: readonly string[]): Promise<Mended | null> {
  const found = await findFixes(context, mending, uris && new Set(uris));
  if (!found) return null;
  const sent = found.length === 0 ? undefined : apply(connection, mending.label(), editOf(context, found), true);
  // Who names no drafts is not waited for: an editor may wait for the answer before it makes the edit.
  if (!uris) void sent?.catch(() => {});
  else if (sent && !(await sent)) return null;
  return count(found);
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

const fieldsOf = (params: unknown): Readonly<Record<string, unknown>> =>
  typeof params === "object" && params !== null ? (params as Readonly<Record<string, unknown>>) : {};

/** The mending that parameters name. */
function mendingOf(params: unknown): Mending | undefined {
  const { what } = fieldsOf(params);
  return typeof what === "string" && Object.hasOwn(MENDINGS, what) ? MENDINGS[what] : undefined;
}

function urisOf(params: unknown): readonly string[] | undefined {
  const { uris } = fieldsOf(params);
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string") : undefined;
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
    connection.onRequest(
      PROPOSE_FIXES,
      answer("fixes", null, async (context, params: unknown): Promise<readonly DraftFixes[] | null> => {
        const mending = mendingOf(params);
        const found = mending && (await findFixes(context, mending));
        return found?.map(({ uri, reviewed, fixes }) => ({ uri, fixes: fixes.length, samples: samplesOf(reviewed, fixes, SAMPLES) })) ?? null;
      }),
    );
    connection.onRequest(
      FIXED_TEXT,
      answer("fixed text", null, async (context, params: unknown): Promise<FixedText | null> => {
        const [mending, { uri }] = [mendingOf(params), fieldsOf(params)];
        const [found] = (mending && typeof uri === "string" && (await findFixes(context, mending, new Set([uri])))) || [];
        return found ? { text: fixedText(found.reviewed, found.fixes) } : null;
      }),
    );
    for (const [method, mending] of Object.entries(MENDINGS)) {
      connection.onRequest(
        method,
        answer(method, null, (context, params: unknown) => mendDrafts(connection, context, mending, urisOf(params))),
      );
    }
    connection.onExecuteCommand(
      answer("command", null, async (context, { command }) => {
        const mending = Object.hasOwn(COMMANDS, command) ? MENDINGS[COMMANDS[command] ?? ""] : undefined;
        if (!mending) return null;
        const mended = await mendDrafts(connection, context, mending);
        if (mended?.fixes === 0) connection.window.showInformationMessage(mending.nothing());
        return mended;
      }),
    );
  },
};
