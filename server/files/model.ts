/** How files are reached: on disk, through the editor, or in the memory of a test. Everything is named by URI. */

/** What stands at a URI. */
export interface FileStat {
  readonly type: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Of the last change, in milliseconds since 1970. */
  readonly mtime: number;
}

/** What the service needs of a file system. Nothing of it rejects: what cannot be had is undefined or empty. */
export interface FileAccess {
  /** The text of a file, UTF-8, without byte order mark. */
  readText(uri: string): Promise<string | undefined>;
  stat(uri: string): Promise<FileStat | undefined>;
  /** The URIs of the files below a folder that match one of the globs (relative to it, '/' as separator), sorted; `*.x` is of the folder alone. */
  findFiles(folder: string, globs: readonly string[]): Promise<readonly string[]>;
  /** Writes a file whole. Absent where nothing is to be written. Rejects where it cannot. */
  readonly writeText?: (uri: string, text: string) => Promise<void>;
}

/** Where the service says what happens. Never a draft's text. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What a document is to Concord, told by its name: `*.agenda.yaml`, `.concord.yaml`, `*.code-snippets`, anything else is a draft. */
export type DocumentKind = "draft" | "agenda" | "config" | "snippets";
