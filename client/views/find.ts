/** 'Find in Agenda': every entry in force for the draft at hand, in one list to type into. */
import * as vscode from "vscode";
import type { Lists } from "./lists.ts";
import type { OutlineAgenda, OutlineEntry } from "./model.ts";

/** An entry in the list. */
export interface EntryPick extends vscode.QuickPickItem {
  readonly entry: OutlineEntry;
}

/** What an entry's name or value happens to spell is no icon. */
const plain = (text: string): string => text.replaceAll(/\$\([\w-]+(?:~[\w-]+)?\)/gu, "\\$&");

/** The list of agendas, one under the title of each. */
export function listPicks(agendas: readonly OutlineAgenda[]): readonly (EntryPick | vscode.QuickPickItem)[] {
  const open = { iconPath: new vscode.ThemeIcon("go-to-file"), tooltip: vscode.l10n.t("Open in the Agenda") };
  return agendas.flatMap(({ title, entries }) => {
    const picks = entries.map((entry): EntryPick => {
      const { name, value, definition, source, also } = entry;
      const from = source ? [source.title, source.publisher, source.date].filter((each) => each !== null).join(", ") : "";
      return {
        entry,
        label: plain(name),
        description: plain(value ?? definition ?? ""),
        detail: plain([from, also.join("; ")].filter((each) => each !== "").join(" · ")),
        buttons: [open],
      };
    });
    return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...picks];
  });
}

/** Shows the list. `insert` is given what was chosen by Enter, `open` what by the button. */
export async function findInAgenda(
  lists: Lists,
  act: { readonly insert: (entry: OutlineEntry) => Promise<unknown>; readonly open: (entry: OutlineEntry) => Promise<unknown> },
): Promise<void> {
  const picker = vscode.window.createQuickPick<EntryPick | vscode.QuickPickItem>();
  picker.placeholder = vscode.l10n.t("What do you look for? Enter puts it at the cursor");
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;
  const done = new Promise<(() => Promise<unknown>) | undefined>((resolve) => {
    const choose = (item: vscode.QuickPickItem | undefined, how: (entry: OutlineEntry) => Promise<unknown>): void => {
      if (!item || !("entry" in item)) return; // nothing fits what was typed, or nothing is there yet
      resolve(() => how((item as EntryPick).entry));
      picker.hide();
    };
    picker.onDidAccept(() => choose(picker.selectedItems[0], act.insert));
    picker.onDidTriggerItemButton(({ item }) => choose(item, act.open));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  const outline = await lists.outline();
  picker.items = listPicks(outline?.agendas ?? []);
  if (picker.items.length === 0) picker.placeholder = vscode.l10n.t("No agenda speaks for this draft");
  picker.busy = false;
  const action = await done;
  picker.dispose();
  await action?.();
}
