/** Advice behind what is wrong with arguments. */
import * as l10n from "@vscode/l10n";

/**
 * What is wrong, what was likely meant, and what to read.
 * @param near what was likely meant, if anything.
 * @param help the command that tells more, if any.
 */
export function withHint(wrong: string, near: string | undefined, help?: string): string {
  const meant = near === undefined ? [] : [l10n.t("Did you mean '{0}'?", near)];
  const more = help === undefined ? [] : [l10n.t("See '{0}'.", help)];
  return [wrong, ...meant, ...more].join(" ");
}
