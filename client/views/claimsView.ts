/** The Claims view: every number of the draft at hand, how it stands to the agenda, and why. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";
import { findingsOf, viewOf } from "../status.ts";
import { type ClaimLayout, type ClaimNode, type ClaimsNode, claimItemOf, findNode, layOutClaims, renewClaims, shownClaims } from "./claimNodes.ts";
import { keepFresh } from "./keepFresh.ts";
import type { Lists, WholeClaims } from "./lists.ts";
import type { Claim } from "./model.ts";
import { toTreeItem } from "./treeItem.ts";

/** The view's nodes and their items. */
export class ClaimsTree implements vscode.TreeDataProvider<ClaimsNode> {
  readonly #lists: Lists;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #layout: ClaimLayout;
  #shown: WholeClaims | undefined;
  #roots: readonly ClaimsNode[] = [];

  /** A tree that is empty until it is asked for. */
  constructor(lists: Lists, layout: ClaimLayout) {
    this.#lists = lists;
    this.#layout = layout;
  }

  /** How the claims are laid out. */
  get layout(): ClaimLayout {
    return this.#layout;
  }

  /** The claims of the draft at hand, as they were when they were last asked for. */
  get claims(): WholeClaims | undefined {
    return this.#shown;
  }

  /** The claims that the layout shows, in the order of the text, as they are now. */
  async ask(): Promise<(WholeClaims & { readonly shown: readonly Claim[] }) | undefined> {
    await this.refresh();
    return this.#shown && { ...this.#shown, shown: shownClaims(this.#shown.claims, this.#layout) };
  }

  /** Asks for what is in the draft now; what looks the same is not shown anew. */
  async refresh(): Promise<void> {
    const before = this.#shown;
    const now = await this.#lists.claims();
    this.#shown = now;
    if (now?.claims === before?.claims && now?.uri === before?.uri) return;
    if (now?.uri === before?.uri && renewClaims(this.#roots, now?.claims ?? [], this.#layout)) return;
    this.#layOut();
  }

  /** Lays the claims out otherwise. */
  setLayout(layout: ClaimLayout): void {
    this.#layout = layout;
    this.#layOut();
  }

  /** The node of a claim; undefined where the layout does not show it. */
  nodeOf(claim: Claim): ClaimNode | undefined {
    return findNode(this.#roots, claim);
  }

  getChildren(node?: ClaimsNode): ClaimsNode[] {
    if (!node) return [...this.#roots];
    return node.kind === "status" ? [...node.claims] : [];
  }

  getParent(node: ClaimsNode): ClaimsNode | undefined {
    return node.kind === "claim" ? node.parent : undefined;
  }

  getTreeItem(node: ClaimsNode): vscode.TreeItem {
    const reveal = { command: "concord.showClaim", title: vscode.l10n.t("Show in the Draft"), arguments: [node] };
    return toTreeItem(claimItemOf(node, vscode.l10n), node.kind === "claim" ? reveal : undefined);
  }

  #layOut(): void {
    this.#roots = layOutClaims(this.#shown?.claims ?? [], this.#layout);
    this.#changed.fire(undefined);
  }
}

/** Where the layout is remembered. */
const LAYOUT = "concord.claims.layout";

/** The view, kept up to date while it is seen. */
export interface ClaimsView {
  readonly tree: ClaimsTree;
  readonly view: vscode.TreeView<ClaimsNode>;
  readonly setLayout: (change: Partial<ClaimLayout>) => Promise<void>;
  readonly parts: vscode.Disposable[];
}

/** Says what the view shows, where its items do not. */
function describe(view: vscode.TreeView<unknown>, { claims, layout }: ClaimsTree): void {
  view.description = claims ? vscode.workspace.asRelativePath(vscode.Uri.parse(claims.uri, true)) : "";
  const isEmpty = claims !== undefined && shownClaims(claims.claims, layout).length === 0;
  const none = layout.shown === "disagreeing" && claims?.claims.length ? vscode.l10n.t("No number of this draft disagrees.") : undefined;
  view.message = isEmpty ? (none ?? vscode.l10n.t("This draft holds no numbers.")) : "";
}

/** The badge: the count of the status bar, in its words. It is told with the status, so that it is there while the view is not seen. */
function mark(view: vscode.TreeView<unknown>, session: Session): void {
  const value = session.draft === undefined ? 0 : findingsOf(session.status);
  const { tooltip } = viewOf(session.status, vscode.l10n);
  if ((view.badge?.value ?? 0) === value && (value === 0 || view.badge?.tooltip === tooltip)) return;
  view.badge = value === 0 ? undefined : { value, tooltip };
}

/** Makes the view. The layout is remembered by the workspace. */
export function showClaims(session: Session, lists: Lists, state: vscode.Memento): ClaimsView {
  const tree = new ClaimsTree(lists, state.get<ClaimLayout>(LAYOUT, { order: "status", shown: "all" }));
  const view = vscode.window.createTreeView("concord.claims", { treeDataProvider: tree, showCollapseAll: true });
  const tellLayout = (): void => {
    void vscode.commands.executeCommand("setContext", "concord.claims.order", tree.layout.order);
    void vscode.commands.executeCommand("setContext", "concord.claims.shown", tree.layout.shown);
  };
  const setLayout = async (change: Partial<ClaimLayout>): Promise<void> => {
    tree.setLayout({ ...tree.layout, ...change });
    tellLayout();
    describe(view, tree);
    await state.update(LAYOUT, tree.layout);
  };
  const refresh = async (): Promise<void> => {
    await tree.refresh();
    describe(view, tree);
  };
  tellLayout();
  return { tree, view, setLayout, parts: [view, ...keepFresh(view, session, refresh), session.onDidChange(() => mark(view, session))] };
}
