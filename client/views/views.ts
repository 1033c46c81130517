/** The views of the activity bar, their commands, and what package.json asks about them. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";
import type { EntryNode, OutlineNode } from "./agendaNodes.ts";
import { type AgendaTree, showAgenda } from "./agendaView.ts";
import { type ClaimNode, neighbour } from "./claimNodes.ts";
import { type ClaimsTree, type ClaimsView, showClaims } from "./claimsView.ts";
import { findInAgenda, listPicks } from "./find.ts";
import { acceptDrops, copyEntry, EntryDrop, insertEntry } from "./insert.ts";
import { Lists } from "./lists.ts";
import { ENTRY_PLACES, type EntryParams, type EntryPlace, type OutlineEntry } from "./model.ts";
import { editorOf, fromRange, select } from "./place.ts";

/** What the tests look at. */
export interface ViewsApi {
  readonly agenda: AgendaTree;
  readonly claims: ClaimsTree;
  readonly claimsView: vscode.TreeView<unknown>;
  readonly drop: EntryDrop;
  readonly picks: typeof listPicks;
}

/** How long a hint stays in the status bar, in milliseconds. */
const HINT = 4000;

/** What the views have to show; told to package.json. */
function shownState({ status: { state }, draft, agenda }: Session): string {
  if (state === "stopped" || state === "starting") return state;
  if (draft === undefined) return agenda === undefined ? "noDraft" : "agendaFile";
  return state === "none" ? "noAgenda" : "active";
}

/** Tells package.json whether there is a draft at hand and an agenda in force: by that the views say what to do, and keys are bound. */
function tellState(session: Session): void {
  const { state } = session.status;
  const isActive = session.draft !== undefined && (state === "ready" || state === "broken");
  void vscode.commands.executeCommand("setContext", "concord.state", shownState(session));
  void vscode.commands.executeCommand("setContext", "concord.active", isActive);
}

/** Goes to the next of some places of the draft at hand, or to the one before. Returns it. */
async function go<T extends EntryPlace | ClaimNode["claim"]>(uri: string, places: readonly T[], step: "next" | "previous"): Promise<T | undefined> {
  const editor = await editorOf(uri);
  const place = neighbour(places, fromRange(editor.selection), step);
  if (place) select(editor, place.range);
  return place;
}

async function goToClaim({ tree, view }: ClaimsView, step: "next" | "previous"): Promise<void> {
  const asked = await tree.ask();
  if (!asked) return;
  const claim = await go(asked.uri, asked.shown, step);
  if (!claim) vscode.window.setStatusBarMessage(vscode.l10n.t("This draft has no such numbers."), HINT);
  const node = claim && view.visible ? tree.nodeOf(claim) : undefined;
  if (node) await view.reveal(node, { select: true, focus: false });
}

/** Registers the views, their commands and dropping. */
export function registerViews(session: Session, state: vscode.Memento): { readonly api: ViewsApi; readonly views: vscode.Disposable } {
  const { registerCommand } = vscode.commands;
  const lists = new Lists(session);
  const agenda = showAgenda(session, lists);
  const claims = showClaims(session, lists, state);
  const selected = (node?: OutlineNode): OutlineEntry | undefined => {
    const chosen = node ?? agenda.view.selection[0];
    return chosen?.kind === "entry" ? chosen.entry : undefined;
  };
  const open = async ({ place: { uri, range } }: Pick<OutlineEntry, "place">): Promise<void> => {
    await vscode.commands.executeCommand("concord.openAgenda", uri, range);
  };
  const insert = async (entry: OutlineEntry | undefined): Promise<void> => {
    if (!entry) return;
    if (!(await insertEntry(session, entry.id)))
      vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing was inserted: open a draft, and put the cursor where it is to stand."), HINT);
  };
  const goToCitation = async (entry: OutlineEntry | undefined): Promise<void> => {
    const uri = session.draft;
    if (!entry || uri === undefined) return;
    await go(uri, (await session.ask<readonly EntryPlace[]>(ENTRY_PLACES, { uri, entry: entry.id } satisfies EntryParams)) ?? [], "next");
  };
  const openClaim = async (node?: ClaimNode): Promise<void> => {
    const chosen = node ?? claims.view.selection[0];
    const entry = chosen?.kind === "claim" ? chosen.claim.entry : null;
    if (entry) await open({ place: entry });
  };
  const views = vscode.Disposable.from(
    lists,
    ...agenda.parts,
    ...claims.parts,
    acceptDrops(session),
    session.onDidChange(() => tellState(session)),
    registerCommand("concord.findInAgenda", () => findInAgenda(lists, { insert, open })),
    registerCommand("concord.insertEntry", (node?: EntryNode) => insert(selected(node))),
    registerCommand("concord.openEntry", async (node?: EntryNode) => {
      const entry = selected(node);
      if (entry) await open(entry);
    }),
    registerCommand("concord.copyEntry", async (node?: EntryNode) => {
      const entry = selected(node);
      if (entry) await copyEntry(session, entry.id, entry.text);
    }),
    registerCommand("concord.nextCitation", (node?: EntryNode) => goToCitation(selected(node))),
    registerCommand("concord.showClaim", async (node?: ClaimNode) => {
      const uri = claims.tree.claims?.uri;
      if (node && uri !== undefined) select(await editorOf(uri, true), node.claim.range);
    }),
    registerCommand("concord.openClaimEntry", openClaim),
    registerCommand("concord.nextClaim", () => goToClaim(claims, "next")),
    registerCommand("concord.previousClaim", () => goToClaim(claims, "previous")),
    registerCommand("concord.claimsByStatus", () => claims.setLayout({ order: "status" })),
    registerCommand("concord.claimsByText", () => claims.setLayout({ order: "text" })),
    registerCommand("concord.claimsDisagreeing", () => claims.setLayout({ shown: "disagreeing" })),
    registerCommand("concord.claimsAll", () => claims.setLayout({ shown: "all" })),
  );
  tellState(session);
  const api = { agenda: agenda.tree, claims: claims.tree, claimsView: claims.view, drop: new EntryDrop(session), picks: listPicks };
  return { api, views };
}
