/** Terms as TBX-Basic 3 (ISO 30042:2019) in the style DCA. */
import * as l10n from "@vscode/l10n";
import type { Texts } from "../agenda/model.ts";
import { tellLosses } from "./losses.ts";
import type { AgendaData, Exported, Note, TermData } from "./model.ts";
import { OWN_MARK } from "./tbx.ts";
import { listTexts } from "./texts.ts";
import { escapeXml, isXmlText, toName } from "./xml.ts";

const KINDS = ["preferred", "admitted", "deprecated"] as const;

const definitionLine = (text: string, indent: string, language?: string): string =>
  `${indent}<descrip type="definition"${language === undefined ? "" : ` xml:lang="${language}"`}>${escapeXml(text)}</descrip>`;

function termLines(text: string, kind: (typeof KINDS)[number], source: string | undefined): readonly string[] {
  return [
    "          <termSec>",
    `            <term>${escapeXml(text)}</term>`,
    `            <termNote type="administrativeStatus">${kind}Term-admn-sts</termNote>`,
    ...(source === undefined ? [] : [`            <admin type="source">${escapeXml(source)}</admin>`]),
    "          </termSec>",
  ];
}

function entryLines(term: TermData, source: string | undefined, language: string): readonly string[] {
  // The source stands behind one preferred term.
  const sourced = term.preferred[language] ? language : Object.keys(term.preferred)[0];
  const languages = new Set(KINDS.flatMap((kind) => Object.keys(term[kind])));
  const definitions = (isWanted: (tag: string) => boolean) => listTexts(term.definition).filter(([tag]) => isWanted(tag));
  return [
    `      <conceptEntry id="${toName(term.key)}">`,
    // A language without terms has no section for its definition.
    ...definitions((tag) => !languages.has(tag)).map(([tag, text]) => definitionLine(text, "        ", tag)),
    ...Array.from(languages).flatMap((tag) => [
      `        <langSec xml:lang="${tag}">`,
      ...definitions((each) => each === tag).map(([, text]) => definitionLine(text, "          ")),
      ...KINDS.flatMap((kind) =>
        (term[kind][tag] ?? []).flatMap((text) => termLines(text, kind, kind === "preferred" && tag === sourced ? source : undefined)),
      ),
      "        </langSec>",
    ]),
    "      </conceptEntry>",
  ];
}

function* lossesOf({ key, ...term }: TermData): Generator<Note> {
  const place = `terms/${key}`;
  const all = [...KINDS, "definition" as const].flatMap((field) => listTexts(term[field] as Texts));
  if (all.some(([, text]) => !isXmlText(text))) yield { place, message: l10n.t("Control characters are left out: XML cannot write them.") };
}

/** Writes the terms of an agenda. */
export function writeTbx({ head, sources, terms, groups, figures }: AgendaData): Exported {
  const titles = new Map(sources.map(({ key, title }) => [key, title]));
  const language = head.language ?? "en";
  const lost = groups.length + figures.length;
  const notes: Note[] = [
    ...(lost > 0 ? [{ place: "", message: l10n.t("TBX holds terms: {0} groups and figures are left out.", lost) }] : []),
    ...(sources.length > 0 ? [{ place: "", message: l10n.t("Of sources, TBX holds the titles.") }] : []),
    ...tellLosses(
      "TBX",
      terms.flatMap(({ caseSensitive }) => (caseSensitive ? ["'caseSensitive'"] : [])),
    ),
    ...terms.flatMap((term) => [...lossesOf(term)]),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">`,
    "  <tbxHeader>",
    "    <fileDesc>",
    ...(head.title === undefined ? [] : ["      <titleStmt>", `        <title>${escapeXml(head.title)}</title>`, "      </titleStmt>"]),
    "      <sourceDesc>",
    `        <p>${OWN_MARK}${escapeXml(head.id ?? "")}</p>`,
    "      </sourceDesc>",
    "    </fileDesc>",
    "  </tbxHeader>",
    "  <text>",
    "    <body>",
    ...terms.flatMap((term) => entryLines(term, term.source === undefined ? undefined : titles.get(term.source), language)),
    "    </body>",
    "  </text>",
    "</tbx>",
  ];
  return { text: `${lines.join("\n")}\n`, notes };
}
