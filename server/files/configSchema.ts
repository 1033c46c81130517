/** The format of `.concord.yaml` as a JSON Schema, by which editors complete and check it. */
import * as l10n from "@vscode/l10n";
import { RULES } from "../checks/rules.ts";
import { type CONFIG_KEYS, LEVELS } from "./config.ts";

/** Texts of which one may stand alone. */
const texts = (description: string) => ({
  description,
  anyOf: [
    { type: "string", pattern: "\\S" },
    { type: "array", items: { type: "string", pattern: "\\S" } },
  ],
});

/** Severities by rule. A rule's default is shown, and left out where it is made the same. */
const rulesSchema = (description: string) => ({
  description,
  type: "object",
  properties: Object.fromEntries(
    Object.entries(RULES).map(([rule, { says, severity }]) => [rule, { description: says, enum: LEVELS, default: severity }]),
  ),
  additionalProperties: false,
});

/** Every key. */
const properties = () =>
  ({
    agendas: texts(l10n.t("The agendas that drafts answer to: paths from this file, or ids. All are in force.")),
    drafts: texts(l10n.t("Which Markdown files are drafts: patterns as in .gitignore, from this folder. All, where it is left out.")),
    ignore: texts(l10n.t("Which files are no drafts: patterns as in .gitignore, from this folder.")),
    rules: rulesSchema(l10n.t("The severity of each rule.")),
    overrides: {
      description: l10n.t("Severities for some files. Of two that speak of one rule, the later has the last word."),
      type: "array",
      items: {
        type: "object",
        properties: {
          files: texts(l10n.t("The files: patterns as in .gitignore, from this folder.")),
          rules: rulesSchema(l10n.t("The severity of each rule in these files.")),
        },
        required: ["files"],
        additionalProperties: false,
      },
    },
    baseline: { description: l10n.t("The file of known findings, which are not shown. 'concord baseline update' writes it."), type: "string" },
    snippets: texts(l10n.t("Files of snippets: paths from this file.")),
    language: { description: l10n.t("The language of drafts that do not say otherwise, as a tag: en, vi."), type: "string" },
    requireReasons: { description: l10n.t("Whether an ignore comment must say why."), type: "boolean", default: false },
  }) satisfies Readonly<Record<(typeof CONFIG_KEYS)[number], object>>;

/** The JSON Schema (draft 7) of a configuration, its descriptions in the language of the user interface: English in the file that ships. */
export const configJsonSchema = () => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: l10n.t("Concord configuration"),
  description: l10n.t("What a workspace says for every editor, the command line and CI."),
  type: "object",
  properties: properties(),
  additionalProperties: false,
});
