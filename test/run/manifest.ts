// Writes the table of rules into package.json, where VS Code reads the setting `concord.rules` from.
//   npm run manifest            test/client/manifest.test.ts fails where the two have parted
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RULES, type Rule } from "../../server/checks/rules.ts";

/** Where package.json stands. */
export const manifestFile = new URL("../../package.json", import.meta.url);

/** The schema of the setting's properties: one a rule, each with its severities. */
export function ruleSettings(rules: Readonly<Record<string, Rule>>): Readonly<Record<string, unknown>> {
  const setting = ({ severity, says }: Rule) => ({
    enum: ["error", "warning", "information", "hint", "off"],
    default: severity,
    description: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
  });
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, setting(rule)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  manifest.contributes.configuration.properties["concord.rules"].properties = ruleSettings(RULES);
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
}
