/** What the server asks of the client about files, which it cannot reach by itself in a browser. */

/** Request of the server: the text of a file as UTF-8. Answer: `{ text }`, or null where it cannot be read or lies outside the workspace folders. */
export const READ_FILE = "concord/readFile";

/** Request of the server: what stands at a URI. Answer: a `FileStat`, or null where there is nothing or it lies outside the workspace folders. */
export const STAT = "concord/stat";

/** Request of the server: the files below a folder that match a glob. Answer: their URIs, sorted. */
export const FIND_FILES = "concord/findFiles";

/** Params of `READ_FILE` and `STAT`. */
export interface FileParams {
  readonly uri: string;
}

/** Answer to `READ_FILE`. */
export interface FileText {
  readonly text: string;
}

/** Answer to `STAT`. */
export interface FileStat {
  readonly type: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Of the last change, in milliseconds since 1970. */
  readonly mtime: number;
}

/** Params of `FIND_FILES`. */
export interface FindFilesParams {
  /** URI of a workspace folder or a folder below one. */
  readonly folder: string;
  /** Relative to `folder`, in the syntax of VS Code. */
  readonly glob: string;
}
