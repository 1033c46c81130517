/** Snippets with references: listed, filled in, made of a selection. */
import type { Range } from "vscode-languageserver-types";

/** Request to the server: the snippets for a place of a draft. Answer: `ListedSnippet[]`. */
export const LIST_SNIPPETS = "concord/snippets";

/** Request to the server: a snippet filled in. Answer: `FilledSnippet`, or null where it is there no more. */
export const FILL_SNIPPET = "concord/fillSnippet";

/** Request to the server: a selection as a snippet. Answer: `SnippetProposal`, or null where nothing is selected. */
export const PROPOSE_SNIPPET = "concord/proposeSnippet";

/** Request to the server: the team's file with a new snippet in it. Answer: `SnippetSaved`, or null where the file cannot be edited. */
export const SAVE_SNIPPET = "concord/saveSnippet";

/** A snippet in a list. */
export interface ListedSnippet {
  readonly key: string;
  readonly origin: "team" | "shipped" | "agenda";
  readonly name: string;
  readonly description: string;
  readonly prefix: string;
  /** The first words of what will stand in the draft. */
  readonly preview: string;
}

/** A snippet to put in. */
export interface FilledSnippet {
  /** In VS Code's syntax. */
  readonly snippet: string;
  /** What changes elsewhere: footnotes at the draft's end. */
  readonly also: readonly { readonly range: Range; readonly newText: string }[];
  /** References that no agenda has. */
  readonly missing: readonly string[];
}

/** A selection as a snippet. */
export interface SnippetProposal {
  readonly text: string;
  /** What of it is official. Offsets in `text`. */
  readonly references: readonly { readonly start: number; readonly end: number; readonly text: string; readonly reference: string }[];
  readonly uri: string;
  /** The names that are taken in the file, and the prefixes that are taken anywhere. */
  readonly names: readonly string[];
  readonly prefixes: readonly string[];
}

/** A file to write. */
export interface SnippetSaved {
  readonly uri: string;
  readonly text: string;
}
