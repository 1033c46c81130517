/**
 * Terms from TermBase eXchange (TBX): version 3 (ISO 30042:2019) in both styles, data categories as attributes (DCA) and as tags (DCT), and version 2
 * (ISO 30042:2008, `martif`, such as TBX-Basic).
 */
import * as l10n from "@vscode/l10n";
import type { Labels } from "../agenda/model.ts";
import { KEY_PATTERN, TAG_PATTERN } from "../agenda/schema.ts";
import { plainTag, tidy } from "../agenda/texts.ts";
import { chooseKey, Keys } from "./ids.ts";
import { type Imported, type ImportOptions, type Note, type SourceData, type TermData, UnreadableError } from "./model.ts";
import { firstText, hasTexts, mostSpoken, TextsBuilder } from "./texts.ts";
import { type Element, fromName, readXml } from "./xml.ts";

/** What marks files that Concord writes: their ids are keys. */
export const OWN_MARK = "concord:";

const ENTRIES = new Set(["termEntry", "conceptEntry"]);
const LANGUAGES = new Set(["langSet", "langSec"]);
const TERMS = new Set(["tig", "ntig", "termSec"]);

function* descendants(element: Element, isWanted: (each: Element) => boolean): Generator<Element> {
  for (const child of element.children) {
    if (isWanted(child)) yield child;
    else yield* descendants(child, isWanted);
  }
}

/** The data category of an element: its type in DCA and version 2, its name in DCT. */
const categoryOf = ({ name, attributes }: Element): string => attributes.type ?? name;

const languageOf = ({ attributes }: Element): string | undefined => attributes["xml:lang"] ?? attributes.lang;

/** The kind of label that a term's status makes of it; undefined where it has none. */
function kindOf(section: Element): keyof Labels | undefined {
  for (const note of descendants(section, (each) => /^(?:administrativeStatus|normativeAuthorization)$/i.test(categoryOf(each)))) {
    const status = tidy(note.text);
    if (/^(?:preferred|standardized|legal|regulated)/i.test(status)) return "preferred";
    if (/^admitted/i.test(status)) return "admitted";
    if (/^(?:deprecated|superseded|obsolete|rejected|notRecommended)/i.test(status)) return "deprecated";
  }
  return undefined;
}

/** Of a language without a term that is said to be preferred, the first of which nothing is said is; of an entry without any, the first that is admitted. */
function labelsOf(sections: readonly { readonly language: string; readonly text: string; readonly kind: keyof Labels | undefined }[]): Labels {
  const texts = { preferred: new TextsBuilder(), admitted: new TextsBuilder(), deprecated: new TextsBuilder() };
  const preferred = new Map<string, string>();
  for (const wanted of ["preferred", undefined, "admitted"] as const) {
    if (wanted === "admitted" && preferred.size > 0) break;
    for (const { language, text, kind } of sections) if (kind === wanted && !preferred.has(language)) preferred.set(language, text);
  }
  for (const [language, text] of preferred) texts.preferred.add(language, text);
  for (const { language, text, kind } of sections)
    if (preferred.get(language) !== text) texts[kind === "deprecated" ? "deprecated" : "admitted"].add(language, text);
  return { preferred: texts.preferred.build(), admitted: texts.admitted.build(), deprecated: texts.deprecated.build() };
}

/** Reads the entries of one document. */
class Reader {
  readonly notes: Note[] = [];
  readonly sources: SourceData[] = [];
  readonly #keys = new Keys();
  readonly #sourceKeys = new Map<string, string>();
  readonly #sourceNames = new Keys();
  readonly #isOwn: boolean;
  readonly #language: string;

  constructor(isOwn: boolean, language: string) {
    this.#isOwn = isOwn;
    this.#language = language;
  }

  #tell({ line, attributes }: Element, message: string): void {
    const id = attributes.id ?? attributes["xml:id"];
    this.notes.push({ place: id === undefined ? l10n.t("line {0}", line) : l10n.t("line {0} ({1})", line, id), message });
  }

  #source(entry: Element): { readonly source?: string } {
    const [found] = descendants(entry, (each) => categoryOf(each) === "source");
    const title = tidy(found?.text ?? "");
    if (title === "") return {};
    const known = this.#sourceKeys.get(title);
    if (known !== undefined) return { source: known };
    const key = this.#sourceNames.take(chooseKey(undefined, title, "source"));
    this.#sourceKeys.set(title, key);
    this.sources.push({ key, title, attributedTo: {} });
    return { source: key };
  }

  #sections(entry: Element) {
    return [...descendants(entry, ({ name }) => LANGUAGES.has(name))].flatMap((set) => {
      const tag = languageOf(set) ?? this.#language;
      if (!TAG_PATTERN.test(tag)) this.#tell(set, l10n.t("'{0}' is no language tag: its terms are left out.", tag));
      const sections = TAG_PATTERN.test(tag) ? [...descendants(set, ({ name }) => TERMS.has(name))] : [];
      return sections.flatMap((section) => {
        const [term] = descendants(section, ({ name }) => name === "term");
        const text = tidy(term?.text ?? "");
        return text === "" ? [] : [{ language: plainTag(tag), text, kind: kindOf(section) }];
      });
    });
  }

  entry(entry: Element): TermData | undefined {
    const labels = labelsOf(this.#sections(entry));
    if (!hasTexts(labels.preferred)) {
      this.#tell(entry, l10n.t("Left out: an entry without a term."));
      return undefined;
    }
    const definition = new TextsBuilder();
    const read = (within: Element, language: string): void => {
      for (const child of within.children) {
        if (categoryOf(child) === "definition") definition.add(languageOf(child) ?? language, child.text);
        else if (!TERMS.has(child.name)) read(child, languageOf(child) ?? language);
      }
    };
    read(entry, this.#language);
    const id = entry.attributes.id ?? entry.attributes["xml:id"];
    const own = this.#isOwn && id !== undefined && KEY_PATTERN.test(fromName(id)) ? fromName(id) : undefined;
    const key = this.#keys.take(own ?? chooseKey(id, firstText(labels.preferred, this.#language), "term"));
    return { key, ...labels, definition: definition.build(), caseSensitive: false, ...this.#source(entry) };
  }
}

const first = (element: Element, name: string): string | undefined => {
  const [found] = descendants(element, (each) => each.name === name);
  const text = tidy(found?.text ?? "");
  return text === "" ? undefined : text;
};

/**
 * Reads a term base.
 * @throws {UnreadableError} where it is no XML, or no TBX.
 */
export async function readTbx(text: string, options: ImportOptions): Promise<Imported> {
  const root = await readXml(text);
  if (root.name !== "tbx" && root.name !== "martif")
    throw new UnreadableError(l10n.t("It is no TBX: its root is '{0}', and not 'tbx' or 'martif'.", root.name));
  const tag = languageOf(root);
  const language = tag !== undefined && TAG_PATTERN.test(tag) ? plainTag(tag) : options.language;
  const isOwn = first(root, "sourceDesc")?.startsWith(OWN_MARK) ?? false;
  const reader = new Reader(isOwn, language);
  const terms: TermData[] = [];
  for (const entry of descendants(root, ({ name }) => ENTRIES.has(name))) {
    const term = reader.entry(entry);
    if (term) terms.push(term);
  }
  const { notes, sources } = reader;
  const spoken = terms.some(({ preferred }) => preferred[language]) ? language : (mostSpoken(terms.map(({ preferred }) => preferred)) ?? language);
  const title = first(root, "title");
  return { data: { head: { language: spoken, ...(title === undefined ? {} : { title }) }, sources, terms, groups: [], figures: [] }, notes };
}
