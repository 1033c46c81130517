/** What a snippet is made of. Offsets of a body are those of its text, as it is once JSON has been read. */
import type { Position, Range } from "vscode-languageserver-types";

/** A span of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text of a snippet file as JSON means it, and where its characters stand in the file. */
export interface SourcedText {
  readonly text: string;
  /** Where a span of the text stands in the file. An empty span is where its character would begin. */
  readonly locate: (span: Span) => Span;
  /** Whether a span stands in one string of the file, so that it can be replaced by another text. */
  readonly isWhole: (span: Span) => boolean;
}

/** A prefix and where it stands in the file. */
export interface Prefix extends Span {
  readonly text: string;
}

/** One snippet of a file. */
export interface Snippet {
  /** Its key in the file. */
  readonly name: string;
  /** What is typed for it; none where it is only chosen. */
  readonly prefixes: readonly Prefix[];
  readonly description: string;
  /** The words of `scope`: language identifiers of VS Code, and types of document. Empty where it is for everything. */
  readonly scope: readonly string[];
  readonly body: SourcedText;
}

/** What is wrong in a snippet file. Offsets in the file. */
export interface SnippetFault extends Span {
  readonly rule: "snippet-syntax" | "snippet-reference" | "snippet-duplicate";
  readonly message: string;
  /** What to put in place of the span, where one thing is likely. */
  readonly suggestion?: string;
}

/** A snippet file as read. */
export interface SnippetFile {
  readonly uri: string;
  readonly text: string;
  /** From the file's name: `plan.vi.code-snippets` is for Vietnamese drafts alone. */
  readonly language?: string;
  readonly snippets: readonly Snippet[];
  /** What is wrong with the file as JSON, and with the shape of its snippets. */
  readonly faults: readonly SnippetFault[];
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
  readonly rangeOf: (span: Span) => Range;
}
