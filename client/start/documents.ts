/**
 * The types of document that a draft can be started as. Each is a snippet of `snippets/documents.LANGUAGE.code-snippets`, in VS Code's own format;
 * its first tab stop is the title.
 */

/** A type of document. */
export interface DocumentType {
  /** The same in every language: `decision`. */
  readonly id: string;
  readonly label: string;
  /** What it is made of, in a few words. */
  readonly detail: string;
  /** In VS Code's snippet syntax. */
  readonly body: string;
}

/** The languages that the types of document are written in. */
export const DOCUMENT_LANGUAGES = ["en", "vi"] as const;

/** The one of them for a language tag; English where there is none. */
export const documentLanguage = (tag: string): (typeof DOCUMENT_LANGUAGES)[number] =>
  DOCUMENT_LANGUAGES.find((language) => language === /^[a-z]+/i.exec(tag)?.[0].toLowerCase()) ?? "en";

interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

/** Reads a file of document types. Throws where it is no JSON: it ships with Concord. */
export function readDocumentTypes(text: string): readonly DocumentType[] {
  const snippets = JSON.parse(text) as Readonly<Record<string, Snippet>>;
  return Object.entries(snippets).map(([id, { description, body }]) => {
    const [label = id, detail = ""] = description.split(/:[ ]/, 2);
    return { id, label, detail, body: body.join("\n") };
  });
}

/** What a draft is started with. */
export interface NewDraft {
  /** Left blank, the drafter is led to it first. */
  readonly title: string;
  /** The id of the agenda that it answers to; left out, the nearest speaks. */
  readonly agenda?: string | undefined;
  /** A language tag. */
  readonly language: string;
}

/** A text as it stands, in a snippet. */
const literal = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

const TITLE = /\$\{1:(?:[^}\\]|\\.)*\}|\$1(?!\d)/g;

/** What front matter takes for text as it stands; everything else is put in quotation marks. */
const isPlain = (id: string): boolean => /^[a-z][a-z0-9-]*$/.test(id) && !/^(?:null|true|false)$/.test(id);

/** The whole draft as a snippet: front matter, then the type's body with the title in place. */
export function draftSnippet({ body }: DocumentType, { title, agenda, language }: NewDraft): string {
  const line = title.replace(/\s+/g, " ").trim();
  const named = agenda === undefined ? [] : [`agenda: ${isPlain(agenda) ? agenda : JSON.stringify(agenda)}`];
  const head = ["---", ...named, `lang: ${language}`, "---", "", ""].map(literal).join("\n");
  return head + (line === "" ? body : body.replace(TITLE, () => literal(line)));
}
