/**
 * The language of what people read: findings, hovers, reports, faults. What is written into a draft follows the draft's language instead.
 * Texts stand in the code in English, as `l10n.t("…")`, and are looked up when they are made; other languages are in server/l10n/.
 */
import * as l10n from "@vscode/l10n";
import vietnamese from "./l10n/bundle.l10n.vi.json" with { type: "json" };

/** The languages of the user interface, English first. */
export const UI_LANGUAGES = ["en", "vi"] as const;

/** A language of the user interface. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** The texts of each language; those of English are the keys themselves. */
const BUNDLES: Readonly<Record<UiLanguage, Record<string, string>>> = { en: {}, vi: vietnamese };

let language: UiLanguage = "en";

/** The language of the user interface, for what is told by rules and not by texts: names of months and days. */
export const uiLanguage = (): UiLanguage => language;

/**
 * Sets the language of all texts from here on. The server does so once, before it says anything.
 * @param locale a language tag (`vi`, `vi-VN`) or a POSIX locale (`vi_VN.UTF-8`); any language without texts, and undefined, mean English.
 */
export function setUiLanguage(locale: string | undefined): void {
  const base = locale?.split(/[-_.@]/, 1)[0]?.toLowerCase() ?? "";
  language = Object.hasOwn(BUNDLES, base) ? (base as UiLanguage) : "en";
  l10n.config({ contents: BUNDLES[language] });
}
