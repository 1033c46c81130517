/** What the list of drafts to mend says. Without VS Code in it. */
import { type DraftFixes, FIX_ALL, type FixesParams, type Mended } from "./protocol/fixes.ts";
import type { Texts } from "./status.ts";

/** How much of some drafts is to be mended. */
export const sumUp = (drafts: readonly Pick<DraftFixes, "fixes">[]): Mended => ({
  drafts: drafts.length,
  fixes: drafts.reduce((sum, { fixes }) => sum + fixes, 0),
});

/** What will be done with what is ticked. */
export function planLine(what: FixesParams["what"], { drafts, fixes }: Mended, l10n: Texts): string {
  if (drafts === 0) return l10n.t("Nothing is ticked");
  if (what === FIX_ALL) {
    if (drafts > 1) return l10n.t("Fix {0} findings in {1} drafts", fixes, drafts);
    return fixes === 1 ? l10n.t("Fix 1 finding in 1 draft") : l10n.t("Fix {0} findings in 1 draft", fixes);
  }
  if (drafts > 1) return l10n.t("Update {0} numbers in {1} drafts", fixes, drafts);
  return fixes === 1 ? l10n.t("Update 1 number in 1 draft") : l10n.t("Update {0} numbers in 1 draft", fixes);
}

/** What was done. */
export function doneLine({ drafts, fixes }: Mended, l10n: Texts): string {
  if (drafts > 1) return l10n.t("Changed {0} places in {1} drafts. Undo takes it back.", fixes, drafts);
  return fixes === 1
    ? l10n.t("Changed 1 place in 1 draft. Undo takes it back.")
    : l10n.t("Changed {0} places in 1 draft. Undo takes it back.", fixes);
}

/** How many of a draft's findings or numbers. */
export function countLine(what: FixesParams["what"], fixes: number, l10n: Texts): string {
  if (what === FIX_ALL) return fixes === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", fixes);
  return fixes === 1 ? l10n.t("1 number") : l10n.t("{0} numbers", fixes);
}

/** Some of the changes of a draft. */
export const samplesLine = ({ samples, fixes }: Pick<DraftFixes, "samples" | "fixes">): string =>
  [...samples.map(({ before, after }) => `${before} → ${after}`), ...(samples.length > 0 && fixes > samples.length ? ["…"] : [])].join(" · ");
