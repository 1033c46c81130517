/** `textDocument/prepareRename` and `textDocument/rename`: of labels, in the agenda and in every draft. */
import * as l10n from "@vscode/l10n";
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Agenda } from "../agenda/model.ts";
import { tidy } from "../agenda/texts.ts";
import { isOf } from "../features/references.ts";
import {
  agendasAlong,
  checkName,
  type DraftChange,
  deprecatesOld,
  findAgendaRenamable,
  findRenamable,
  type Renamable,
  type Renaming,
  renameInDraft,
} from "../features/rename.ts";
import { renameInAgenda } from "../features/renameAgenda.ts";
import { renameAlong } from "../features/renameAlong.ts";
import type { PolicyService } from "../serviceModel.ts";
import { agendaPlaceOf, clientUri } from "./agendaPlace.ts";
import { type RequestContext, type RequestGroup, reviewOf } from "./model.ts";

/** A refusal, with its reason for a person. */
const refuse = (message: string): ResponseError<never> => new ResponseError<never>(LSPErrorCodes.RequestFailed, message);

/** What is changed in a document, and why each change is made. */
interface DocumentEdits {
  readonly uri: string;
  readonly edits: readonly (TextEdit & { readonly why: keyof Reasons })[];
}

type Reasons = Readonly<Record<"agenda" | "names" | "drafts" | "form" | "quoted", ChangeAnnotation>>;

/** What may be somebody else's words, or a name of its own. */
const DOUBTFUL: ReadonlySet<keyof Reasons> = new Set<keyof Reasons>(["names", "quoted"]);

const reasons = ({ label }: Renaming, name: string): Reasons => ({
  agenda: { label: l10n.t("Agenda: ‘{0}’ instead of ‘{1}’", name, label) },
  names: { label: l10n.t("Agenda: part of a longer name, which may be one of its own"), needsConfirmation: true },
  drafts: { label: l10n.t("Drafts: ‘{0}’ instead of ‘{1}’", name, label) },
  form: { label: l10n.t("Drafts: see whether the form of the word is right"), needsConfirmation: true },
  quoted: { label: l10n.t("Drafts: quoted, spoken of, or part of a longer name"), needsConfirmation: true },
});

/**
 * The edits as the client takes them. Where it shows nothing before an edit is made, what may be somebody else's words stays as it is. In VS
 * Code an edit that needs confirmation opens the preview, in which it is not yet ticked; so those that are sure need none.
 */
function toWorkspaceEdit({ service, abilities }: RequestContext, documents: readonly DocumentEdits[], why: Reasons): WorkspaceEdit {
  const plain = ({ range, newText }: TextEdit): TextEdit => ({ range, newText });
  const shown = abilities.annotations
    ? documents
    : documents.map(({ uri, edits }) => ({ uri, edits: edits.filter((edit) => !DOUBTFUL.has(edit.why)) })).filter(({ edits }) => edits.length > 0);
  if (!abilities.documentChanges) return { changes: Object.fromEntries(shown.map(({ uri, edits }) => [clientUri(service, uri), edits.map(plain)])) };
  const documentChanges = shown.map(({ uri, edits }): TextDocumentEdit => {
    const document = service.getDocument(uri);
    const annotated = edits.map((edit): AnnotatedTextEdit => ({ ...plain(edit), annotationId: edit.why }));
    return {
      textDocument: { uri: document?.uri ?? uri, version: document?.version ?? null },
      edits: abilities.annotations ? annotated : annotated.map(plain),
    };
  });
  if (!abilities.annotations) return { documentChanges };
  const used = new Set(shown.flatMap(({ edits }) => edits.map((edit) => edit.why)));
  return { documentChanges, changeAnnotations: Object.fromEntries(Object.entries(why).filter(([id]) => used.has(id as keyof Reasons))) };
}

const WHY = { none: "drafts", form: "form", quoted: "quoted" } as const;

const toEdits = (changes: readonly DraftChange[]): DocumentEdits["edits"] =>
  changes.map(({ range, newText, doubt }) => ({ range, newText, why: WHY[doubt] }));

/** The changes of every draft, open or not. */
async function renameInDrafts({ service, isCancelled }: RequestContext, renaming: Renaming, name: string): Promise<readonly DocumentEdits[]> {
  const isMeant = isOf(renaming.subject);
  const found: DocumentEdits[] = [];
  for (const uri of await service.listDrafts()) {
    if (isCancelled()) break;
    const cited = await service.findCitations(uri);
    const reviewed = cited?.citations.some(isMeant) ? await service.reviewDraft(uri) : undefined;
    const edits = reviewed ? toEdits(renameInDraft(reviewed, renaming, name)) : [];
    if (edits.length > 0) found.push({ uri, edits });
  }
  return found;
}

/** The changes of the entries that hold the old label, in whichever files of agendas they stand. */
async function renameInEntries({ service }: RequestContext, agendas: readonly Agenda[], renaming: Renaming, name: string) {
  const { holders, editsOf } = renameAlong(agendasAlong(agendas, renaming, name), renaming, name);
  const found = new Map<string, DocumentEdits["edits"]>();
  for (const uri of new Set(holders.map(({ entry }) => entry.place.uri))) {
    const text = await readWhole(service, uri);
    const own = text === undefined ? [] : holders.filter(({ entry }) => entry.place.uri === uri);
    const edits = editsOf(own, text ?? "").flatMap((each, i) => each.map((edit) => ({ ...edit, why: own[i]?.sure ? "agenda" : "names" }) as const));
    if (edits.length > 0) found.set(uri, edits);
  }
  return found;
}

/** The text of an agenda file; undefined where it has an error or is not there. */
async function readWhole(service: PolicyService, uri: string): Promise<string | undefined> {
  const isBroken = (await service.findFaults(uri)).some(({ broken }) => broken);
  return isBroken ? undefined : service.readText(uri);
}

/** Every agenda of the workspace, and those in force for a draft that lies elsewhere. */
async function agendasAround(service: PolicyService, uri: string): Promise<readonly Agenda[]> {
  const own = (await service.review(uri))?.review.agendas ?? [];
  return [...new Map([...(await service.listAgendas()), ...own].map((agenda) => [agenda.uri, agenda])).values()];
}

async function rename(context: RequestContext, uri: string, { renaming }: Renamable, asked: string): Promise<WorkspaceEdit | ResponseError<never>> {
  const { service } = context;
  const agendas = await agendasAround(service, uri);
  const fault = checkName(agendas, renaming, asked);
  if (fault !== undefined) return refuse(fault);
  const name = tidy(asked);
  const file = renaming.subject.entry.place.uri;
  const text = await readWhole(service, file);
  const inAgenda = text === undefined ? undefined : renameInAgenda(text, renaming, name, deprecatesOld(agendas, renaming, name));
  if (!inAgenda) return refuse(l10n.t("The agenda file cannot be changed: it is not there, lies outside the workspace, or has an error."));
  const along = await renameInEntries(context, agendas, renaming, name);
  const own: DocumentEdits = { uri: file, edits: [...inAgenda.map((edit) => ({ ...edit, why: "agenda" }) as const), ...(along.get(file) ?? [])] };
  along.delete(file);
  const others = [...along].map(([other, edits]): DocumentEdits => ({ uri: other, edits }));
  return toWorkspaceEdit(context, [own, ...others, ...(await renameInDrafts(context, renaming, name))], reasons(renaming, name));
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** What can be renamed at a position of a draft or agenda file. */
async function renamableAt({ service }: RequestContext, { textDocument, position }: Asked): Promise<Renamable | undefined> {
  const place = await agendaPlaceOf(service, textDocument.uri, position);
  if (place) return findAgendaRenamable(place.agenda, place.spot);
  const reviewed = await reviewOf(service, textDocument.uri);
  return reviewed && findRenamable(reviewed, position);
}

/** Renaming of labels. */
export const renameRequests: RequestGroup = {
  capabilities: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  serve: (connection, answer) => {
    connection.onPrepareRename(
      answer("rename", null, async (context, params): Promise<{ range: Range; placeholder: string } | null> => {
        const found = await renamableAt(context, params);
        return found ? { range: found.range, placeholder: found.renaming.label } : null;
      }),
    );
    connection.onRenameRequest(
      answer("rename", null, async (context, params): Promise<WorkspaceEdit | ResponseError<never> | null> => {
        const found = await renamableAt(context, params);
        return found ? rename(context, params.textDocument.uri, found, params.newName) : null;
      }),
    );
  },
};
