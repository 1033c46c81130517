/** What completion in agenda files knows besides the format: new entries to fill in, and the names of sources and terms. */
import * as l10n from "@vscode/l10n";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Agenda, Entry } from "../agenda/model.ts";
import { SECTIONS, type Section } from "../agenda/schema.ts";
import { keyOf } from "./agendaFile.ts";
import { escapeSnippet } from "./completionModel.ts";
import { nameOf } from "./texts.ts";
import type { MoreOffers, YamlOffer } from "./yamlCompletion.ts";

/** What is known of the agenda at hand: what the agendas that it extends hold counts as its own. */
export type Known = Pick<Agenda, "language" | "sources" | "terms"> | undefined;

/** A blank to fill in. */
const blank = (number: number, text: string): string => `\${${number}:${escapeSnippet(text)}}`;

/** The line that names a source: one of those known, where there are any. */
function sourceLine(known: Known, number: number): readonly string[] {
  const keys = (known?.sources ?? []).map(keyOf).filter((key) => !/[,|]/.test(key));
  return keys.length > 0 ? [`source: \${${number}|${keys.slice(0, 40).join(",")}|}`] : [];
}

/** New entries as snippets, each field on a line. */
const FIELDS: Readonly<Record<Section, (language: string, known: Known) => readonly string[]>> = {
  sources: () => [
    `title: ${blank(2, l10n.t("what the publication is called"))}`,
    `publisher: ${blank(3, l10n.t("who published it"))}`,
    `date: ${blank(4, "2025-01-31")}`,
  ],
  terms: (language, known) => [`preferred: { ${language}: ${blank(2, l10n.t("the right label"))} }`, ...sourceLine(known, 3)],
  groups: (language, known) => [
    `preferred: { ${language}: ${blank(2, l10n.t("what the list is called"))} }`,
    "members:",
    `  - preferred: { ${language}: ${blank(3, l10n.t("the first member"))} }`,
    `  - preferred: { ${language}: ${blank(4, l10n.t("the second member"))} }`,
    ...sourceLine(known, 5),
  ],
  figures: (language, known) => [
    `label: { ${language}: ${blank(2, l10n.t("what is measured"))} }`,
    `value: ${blank(3, "0")}`,
    `unit: \${4|percent,count,percentage-points,rank,times,years|}`,
    `base: { ${language}: ${blank(5, l10n.t("of what"))} }`,
    `period: ${blank(6, "2025")}`,
    ...sourceLine(known, 7),
  ],
};

/** What a new entry of each section is called. */
const nameOfNew = (section: Section): string => {
  if (section === "sources") return l10n.t("new source");
  if (section === "terms") return l10n.t("new term");
  return section === "groups" ? l10n.t("new group") : l10n.t("new figure");
};

const idOf: Readonly<Record<Section, string>> = { sources: "source-id", terms: "term-id", groups: "group-id", figures: "figure-id" };

function skeleton(section: Section, known: Known, isInside: boolean): YamlOffer {
  const fields = FIELDS[section](known?.language ?? "en", known).map((field) => `  ${field}`);
  const entry = [`${blank(1, idOf[section])}:`, ...fields];
  const lines = isInside ? entry : [`${section}:`, ...entry.map((each) => `  ${each}`)];
  return { label: nameOfNew(section), kind: CompletionItemKind.Snippet, text: lines.join("\n"), isSnippet: true };
}

const names = (entries: readonly Entry[], language: string): readonly YamlOffer[] =>
  entries.map((entry) => ({
    label: keyOf(entry),
    kind: CompletionItemKind.Reference,
    text: keyOf(entry),
    description: nameOf(entry, language),
  }));

/** What is offered in an agenda file besides the words of its format. */
export const agendaOffers =
  (known: Known, options: { readonly snippets?: boolean }): MoreOffers =>
  ({ path, mayBeKey, isFlow, siblings, hasColon }) => {
    const [section, , field] = path;
    if (mayBeKey && !isFlow && !hasColon && options.snippets === true) {
      if (path.length === 0) return SECTIONS.filter((each) => !siblings.has(each)).map((each) => skeleton(each, known, false));
      const own = SECTIONS.find((each) => each === section);
      if (own && path.length === 1) return [skeleton(own, known, true)];
    }
    if (!known) return [];
    if (path.at(-1) === "source" && !mayBeKey) return names(known.sources, known.language);
    return section === "groups" && field === "members" && path.length === 4 ? names(known.terms, known.language) : [];
  };
