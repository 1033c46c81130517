// Writes the table of rules into package.json, where VS Code reads the setting `concord.rules` from, and what each rule says into the
// package.nls files, in every language of the user interface.
//   npm run manifest            test/client/manifest.test.ts fails where they have parted
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RULES, type Rule } from "../../server/checks/rules.ts";
import { setUiLanguage, UI_LANGUAGES, type UiLanguage } from "../../server/localize.ts";

/** Where package.json stands. */
export const manifestFile = new URL("../../package.json", import.meta.url);

/** Where the manifest's texts in a language stand: VS Code asks for these names. */
export const textsFile = (language: UiLanguage): URL => new URL(`../../package.nls${language === "en" ? "" : `.${language}`}.json`, import.meta.url);

/** The schema of the setting's properties: one a rule, each with its severities. */
export function ruleSettings(rules: Readonly<Record<string, Rule>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, { severity }]) => [
      id,
      { enum: ["error", "warning", "information", "hint", "off"], default: severity, description: `%rule.${id}%` },
    ]),
  );
}

/** What each rule says, as a sentence in a language, by its key in the package.nls files. Leaves English behind. */
export function ruleTexts(rules: Readonly<Record<string, Rule>>, language: UiLanguage): Readonly<Record<string, string>> {
  setUiLanguage(language);
  const texts = Object.entries(rules).map(([id, { says }]) => [`rule.${id}`, `${says.charAt(0).toUpperCase()}${says.slice(1)}.`]);
  setUiLanguage("en");
  return Object.fromEntries(texts);
}

const readJson = (file: URL) => JSON.parse(readFileSync(file, "utf8"));
const writeJson = (file: URL, value: unknown): void => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = readJson(manifestFile);
  manifest.contributes.configuration.properties["concord.rules"].properties = ruleSettings(RULES);
  writeJson(manifestFile, manifest);
  for (const language of UI_LANGUAGES) {
    const own = Object.entries<string>(readJson(textsFile(language))).filter(([key]) => !key.startsWith("rule."));
    writeJson(textsFile(language), { ...Object.fromEntries(own), ...ruleTexts(RULES, language) });
  }
}
