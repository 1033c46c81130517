/** An extraction as the text of an agenda: each entry under the line that it comes from and what is doubtful about it. */
import * as l10n from "@vscode/l10n";
import type { EntryFields } from "../../agenda/edit.ts";
import { writeBlock, writeText, type YamlValue } from "../../agenda/yamlText.ts";
import type { Extraction, Place, Proposed, ProposedSource, Remark } from "./extraction.ts";
import type { EntryDraft, Told } from "./extractModel.ts";

/** Places of one entry that are told; the rest are counted. */
const MOST_PLACES = 3;

/** A text that stays on its line, whatever stands in it. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff\s]+/gu, " ").trim();

/** A comment of one line. */
const comment = (text: string): string => `# ${oneLine(text)}`;

/** 'line 12' in the language of the reader. */
export function writePlace({ counted, number, document }: Place, several: boolean): string {
  const place =
    counted === "page" ? l10n.t("page {0}", number) : counted === "paragraph" ? l10n.t("paragraph {0}", number) : l10n.t("line {0}", number);
  return several ? `${document}, ${place}` : place;
}

const asPeriod = (period: string): YamlValue => (/^\d{4}$/u.test(period) ? Number(period) : period);

/** An entry's fields as an agenda has them. */
export function fieldsOf(entry: EntryDraft, source: string): EntryFields {
  const text = (value: string | undefined): YamlValue | undefined => (value === undefined ? undefined : { [entry.language]: value });
  const texts = (values: readonly string[]): YamlValue | undefined => (values.length === 0 ? undefined : { [entry.language]: values });
  if (entry.type === "term") {
    const { preferred, admitted, definition, caseSensitive } = entry;
    return { preferred: text(preferred), admitted: texts(admitted), definition: text(definition), caseSensitive: caseSensitive || undefined, source };
  }
  if (entry.type === "group") {
    const members = entry.members.map(({ preferred, admitted }): YamlValue => ({ preferred: text(preferred), admitted: texts(admitted) }));
    return { preferred: text(entry.preferred), admitted: texts(entry.admitted), members, source };
  }
  const { label, value, unit, base, comparator, kind, period, per, direction, decimals, series } = entry;
  return {
    label: text(label),
    value: value as YamlValue,
    unit,
    base: base === undefined ? undefined : texts([base]),
    comparator,
    kind,
    period: period === undefined ? undefined : asPeriod(period),
    per,
    direction,
    decimals,
    series: series?.map((each) => ({ period: asPeriod(each.period), value: each.value as YamlValue })),
    source,
  };
}

const sourceFields = ({ title, publisher, attributedTo, date, file, language }: ProposedSource): EntryFields => ({
  title: oneLine(title) || oneLine(file) || "-",
  publisher,
  attributedTo: attributedTo.length === 0 ? undefined : { [language]: attributedTo },
  date,
  file: oneLine(file) || "-",
  language,
});

/** Writes entries as lines; what they are indented by is the caller's. */
export class AgendaLines {
  readonly #extraction: Extraction;
  readonly #eol: string;

  constructor(extraction: Extraction, eol = "\n") {
    this.#extraction = extraction;
    this.#eol = eol;
  }

  /** Where something stands, a comment for each place. */
  places(told: readonly Told[]): readonly string[] {
    const { placeOf, documents } = this.#extraction;
    const all = [
      ...new Set(
        told.map((each) => {
          const place = placeOf(each);
          return comment(`${writePlace(place, documents.length > 1)}: “${place.text}”`);
        }),
      ),
    ];
    const lines = all.slice(0, MOST_PLACES);
    const rest = all.length - MOST_PLACES;
    if (rest <= 0) return lines;
    return [...lines, comment(rest === 1 ? l10n.t("and one more place") : l10n.t("and {0} more places", rest))];
  }

  /** An entry with its comments. */
  entry({ key, entry, source }: Proposed, indent: string): string {
    const comments = [...this.places(entry.told), ...entry.doubts.map((doubt) => comment(l10n.t("doubt: {0}", doubt)))];
    const lines = [...comments.map((line) => indent + line), `${indent}${key}:`, writeBlock(fieldsOf(entry, source), `${indent}  `, this.#eol)];
    return lines.join(this.#eol);
  }

  /** A source. */
  source(source: ProposedSource, indent: string): string {
    return [`${indent}${source.key}:`, writeBlock(sourceFields(source), `${indent}  `, this.#eol)].join(this.#eol);
  }

  /** Remarks under a title, all of them comments. */
  remarks(title: string, remarks: readonly Remark[]): readonly string[] {
    if (remarks.length === 0) return [];
    return [
      "",
      comment(title),
      ...remarks.flatMap(({ told, text }) => [comment(`- ${text}`), ...this.places(told).map((line) => line.replace("# ", "#   "))]),
    ];
  }

  /** Entries that are left out, as comments that become entries where the mark before them is taken away. */
  leftOut(): readonly string[] {
    const { leftOut } = this.#extraction;
    if (leftOut.length === 0) return [];
    const entries = leftOut.flatMap((each) => [
      comment(`${each.section}: ${each.why}`),
      ...this.entry(each, "  ")
        .split(this.#eol)
        .map((line) => `#${line}`),
    ]);
    return [
      "",
      comment(
        l10n.t("Left out: Concord would take other words of the documents for these. Make them more telling, and take away the marks before them."),
      ),
      ...entries,
    ];
  }
}

/** The sections in the order of an agenda. */
export const SECTION_ORDER = ["terms", "groups", "figures"] as const;

/** The text of a new agenda. */
export function writeAgenda(extraction: Extraction): string {
  const { id, title, language, date, sources, entries, conflicts, known, doubts, documents } = extraction;
  const lines = new AgendaLines(extraction);
  const section = (name: (typeof SECTION_ORDER)[number]): readonly string[] => {
    const own = entries.filter((entry) => entry.section === name);
    return own.length === 0 ? [] : ["", `${name}:`, ...own.map((entry) => lines.entry(entry, "  "))];
  };
  const head = [
    comment(
      l10n.t(
        "Proposed from {0}. Nothing of it is official yet: look at every entry, mend its label, and take out what nobody will cite.",
        documents.join(", "),
      ),
    ),
    `id: ${id}`,
    `title: ${writeText(oneLine(title) || id)}`,
    `language: ${writeText(language)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    "",
    "sources:",
    ...sources.map((source) => lines.source(source, "  ")),
  ];
  return `${[
    ...head,
    ...SECTION_ORDER.flatMap(section),
    ...lines.remarks(l10n.t("Conflicts"), conflicts),
    ...lines.remarks(
      l10n.t("Known already"),
      known.map(({ told, text, entry }) => ({ told, text: text === "" ? l10n.t("known as {0}", entry) : text })),
    ),
    ...lines.remarks(l10n.t("Not proposed"), doubts),
    ...lines.leftOut(),
  ].join("\n")}\n`;
}
