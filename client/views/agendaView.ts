/** The Agenda view: the entries of the agendas in force for the draft at hand, and how it stands to each. */
import * as vscode from "vscode";
import type { Session } from "../session.ts";
import { changedStandings, childrenOf, countDisagreeing, itemOf, layOut, type OutlineNode, type OutlineTree, parentOf } from "./agendaNodes.ts";
import { keepFresh } from "./keepFresh.ts";
import type { Lists, WholeOutline } from "./lists.ts";
import { toTreeItem } from "./treeItem.ts";

/** What an entry is dragged as: its id. Beside it goes its text, for whoever knows no entries. */
export const ENTRY_MIME = "application/vnd.concord.entry";

const EMPTY: OutlineTree = { roots: [], entries: new Map() };

/** The view's nodes and their items. */
export class AgendaTree implements vscode.TreeDataProvider<OutlineNode>, vscode.TreeDragAndDropController<OutlineNode> {
  readonly dragMimeTypes = [ENTRY_MIME, "text/plain"];
  readonly dropMimeTypes: readonly string[] = [];
  readonly #lists: Lists;
  readonly #changed = new vscode.EventEmitter<OutlineNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: WholeOutline | undefined;
  #tree = EMPTY;

  /** A tree that is empty until it is asked for. */
  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** The agendas that are shown. */
  get outline(): WholeOutline | undefined {
    return this.#shown;
  }

  /** Asks for what is in force now, and shows what has changed and nothing else. */
  async refresh(): Promise<void> {
    const before = this.#shown;
    const now = await this.#lists.outline();
    this.#shown = now;
    if (before?.agendas === now?.agendas && before?.uri === now?.uri) {
      const ids = changedStandings(before?.standings ?? {}, now?.standings ?? {});
      const nodes = ids.flatMap((id) => this.#tree.entries.get(id) ?? []);
      const sections = [...new Set(nodes.map(({ parent }) => parent))].filter((section) => {
        const [then, today] = [before, now].map((each) => countDisagreeing(section, each?.standings ?? {}));
        return then !== today;
      });
      if (nodes.length > 0) this.#changed.fire([...sections, ...nodes]);
      return;
    }
    this.#tree = now ? layOut(now.agendas) : EMPTY;
    this.#changed.fire(undefined);
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node ? childrenOf(node) : this.#tree.roots)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return parentOf(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const item = itemOf(node, this.#shown?.standings ?? {}, vscode.l10n);
    const open = { command: "concord.openEntry", title: vscode.l10n.t("Open in the Agenda"), arguments: [node] };
    return toTreeItem(item, node.kind === "entry" ? open : undefined);
  }

  handleDrag([node]: readonly OutlineNode[], transfer: vscode.DataTransfer): void {
    if (node?.kind === "member") transfer.set("text/plain", new vscode.DataTransferItem(node.name));
    if (node?.kind !== "entry") return;
    transfer.set(ENTRY_MIME, new vscode.DataTransferItem(node.entry.id));
    transfer.set("text/plain", new vscode.DataTransferItem(node.entry.text));
  }
}

/** The view, kept up to date while it is seen. Its description names the agenda where it is one. */
export function showAgenda(
  session: Session,
  lists: Lists,
): { readonly tree: AgendaTree; readonly view: vscode.TreeView<OutlineNode>; readonly parts: vscode.Disposable[] } {
  const tree = new AgendaTree(lists);
  const view = vscode.window.createTreeView("concord.agenda", { treeDataProvider: tree, dragAndDropController: tree, showCollapseAll: true });
  const refresh = async (): Promise<void> => {
    await tree.refresh();
    const [only, ...others] = tree.outline?.agendas ?? [];
    view.description = only && others.length === 0 ? only.title : "";
  };
  return { tree, view, parts: [view, ...keepFresh(view, session, refresh)] };
}
