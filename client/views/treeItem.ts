/** What is shown of a node, as VS Code takes it. */
import * as vscode from "vscode";
import type { ViewItem } from "./model.ts";

const STATES = {
  none: vscode.TreeItemCollapsibleState.None,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
} as const;

/** The item. Labels and tooltips are plain text: nothing of an agenda or a draft becomes Markdown. */
export function toTreeItem(item: ViewItem, command?: vscode.Command): vscode.TreeItem {
  const { id, color } = item.icon;
  const made = new vscode.TreeItem(item.label, STATES[item.children]);
  made.id = item.id;
  made.description = item.description;
  made.tooltip = item.tooltip === "" ? item.label : item.tooltip;
  made.iconPath = color === undefined ? new vscode.ThemeIcon(id) : new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
  made.accessibilityInformation = { label: item.spoken };
  made.contextValue = item.context;
  if (command) made.command = command;
  return made;
}
