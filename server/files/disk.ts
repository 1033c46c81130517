/** Files on disk, by Node. */
import { readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { URI } from "vscode-uri";
import type { FileAccess, FileStat } from "./model.ts";

/** What `diskFiles` may be told. */
export interface DiskOptions {
  /**
   * The folders (URIs) out of which no symbolic link may lead. Without it links are followed wherever they go: for whoever runs as the person
   * at the keyboard asked.
   */
  readonly within?: () => readonly string[];
}

/** More than any agenda or configuration has; what is larger is something else under its name. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The path of a `file:` URI; undefined for others. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The URI of a path, spelt as the service spells it. */
export const uriOf = (file: string): string => URI.parse(pathToFileURL(file).href).toString();

const orElse = async <T>(answer: Promise<T>, otherwise: T): Promise<T> => answer.catch(() => otherwise);

async function statOf(file: string): Promise<FileStat> {
  const stats = await stat(file);
  return { type: stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other", size: stats.size, mtime: stats.mtimeMs };
}

async function findBelow(folder: string, globs: readonly string[]): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  return glob([...globs], { cwd: folder, absolute: true, ignore: ["**/node_modules/**"], expandDirectories: false, followSymbolicLinks: false });
}

/** `*.agenda.yaml` names files of the folder alone: no need to look at what lies below. */
async function findIn(folder: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending) && !entry.name.startsWith("."))
    .map(({ name }) => path.join(folder, name));
}

const findOne = (folder: string, glob: string): Promise<readonly string[]> =>
  /^\*[^*?[\]{}()!/\\]+$/.test(glob) ? findIn(folder, glob.slice(1)) : findBelow(folder, [glob]);

/** Files on disk. Anything but `file:` URIs is not there. */
export function diskFiles({ within }: DiskOptions = {}): FileAccess {
  /** The path of a file that may be read. */
  const allowed = async (uri: string): Promise<string | undefined> => {
    const file = pathOf(uri);
    if (file === undefined || !within) return file;
    const real = await realpath(file);
    const folders = await Promise.all(within().map((folder) => orElse(realpath(pathOf(folder) ?? ""), "")));
    return folders.some((folder) => folder !== "" && !path.relative(folder, real).startsWith("..") && !path.isAbsolute(path.relative(folder, real)))
      ? file
      : undefined;
  };
  const readText = async (uri: string): Promise<string | undefined> => {
    const file = await allowed(uri);
    if (file === undefined) return undefined;
    const { type, size } = await statOf(file);
    // The decoder takes a byte order mark away.
    return type === "file" && size <= MAX_BYTES ? new TextDecoder().decode(await readFile(file)) : undefined;
  };
  return {
    readText: (uri) => orElse(readText(uri), undefined),
    stat: async (uri) => {
      const file = await orElse(allowed(uri), undefined);
      return file === undefined ? undefined : orElse<FileStat | undefined>(statOf(file), undefined);
    },
    findFiles: async (folder, globs) => {
      const start = await orElse(allowed(folder), undefined);
      if (start === undefined) return [];
      const found = await Promise.all(globs.map((glob) => orElse(findOne(start, glob), [])));
      return [...new Set(found.flat().map(uriOf))].sort();
    },
    writeText: async (uri, text) => writeFile(pathOf(uri) ?? "", text),
  };
}
