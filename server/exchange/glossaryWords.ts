/** The words of a glossary, in the languages that Concord knows: it is a document, and speaks the language of its agenda. */

/** What stands between the entries. */
export interface GlossaryWords {
  readonly terms: string;
  readonly groups: string;
  readonly figures: string;
  readonly sources: string;
  /** Before admitted labels. */
  readonly also: string;
  /** Before deprecated labels. */
  readonly not: string;
  readonly source: string;
  /** Before other values of a figure. */
  readonly earlier: string;
}

const EN: GlossaryWords = {
  terms: "Terms",
  groups: "Lists",
  figures: "Figures",
  sources: "Sources",
  also: "Also",
  not: "Not",
  source: "Source",
  earlier: "Other periods",
};

const WORDS: Readonly<Record<string, GlossaryWords>> = {
  en: EN,
  vi: {
    terms: "Thuật ngữ",
    groups: "Danh mục",
    figures: "Số liệu",
    sources: "Nguồn",
    also: "Cũng gọi là",
    not: "Không dùng",
    source: "Nguồn",
    earlier: "Kỳ khác",
  },
  fr: {
    terms: "Termes",
    groups: "Listes",
    figures: "Chiffres",
    sources: "Sources",
    also: "Aussi",
    not: "À éviter",
    source: "Source",
    earlier: "Autres périodes",
  },
  de: {
    terms: "Begriffe",
    groups: "Listen",
    figures: "Zahlen",
    sources: "Quellen",
    also: "Auch",
    not: "Nicht",
    source: "Quelle",
    earlier: "Andere Zeiträume",
  },
};

/** The words of a language; English where it has none. */
export const glossaryWords = (language: string): GlossaryWords => WORDS[language.split("-", 1)[0] ?? ""] ?? EN;
