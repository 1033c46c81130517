/** What of entries a format has no room for, told once for all of them. */
import * as l10n from "@vscode/l10n";
import type { Note } from "./model.ts";

/** Counts what is lost, and tells it in one note. @param format its name. */
export function tellLosses(format: string, losses: Iterable<string>): readonly Note[] {
  const counts = new Map<string, number>();
  for (const loss of losses) counts.set(loss, (counts.get(loss) ?? 0) + 1);
  if (counts.size === 0) return [];
  const told = Array.from(counts, ([loss, count]) => `${loss} (${count})`).join(", ");
  return [{ place: "", message: l10n.t("{0} has no room for {1}.", format, told) }];
}
