/** Small arithmetic of URIs: folders, relative paths, what lies inside of what. */
import { URI, Utils } from "vscode-uri";

/** One spelling for every URI: editors encode ':' and blanks in different ways. A text that is no URI stays as it is. */
export function normalUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** The URI of the folder in which a file or folder stands. */
export const parentOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString();

/** The last part of a URI's path, decoded. */
export const nameOf = (uri: string): string => Utils.basename(URI.parse(uri));

/** Whether a text names a place by itself, with a scheme of at least two letters (`C:` is a drive). */
const isUri = (path: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(path);

/**
 * The URI of a path as people write it in a file: relative to a folder, absolute, with a drive, or a URI. Backslashes are taken for slashes:
 * files that name others are written on every system. `..` is resolved.
 */
export function resolvePath(folder: string, path: string): string {
  if (isUri(path)) return normalUri(path);
  const slashed = path.replaceAll("\\", "/");
  const base = URI.parse(folder);
  if (/^[A-Za-z]:\//.test(slashed)) return base.with({ path: Utils.resolvePath(base.with({ path: "/" }), `/${slashed}`).path }).toString();
  return Utils.resolvePath(base, slashed).toString();
}

const pathOf = (uri: string): { readonly head: string; readonly path: string } => {
  const { scheme, authority, path } = URI.parse(uri);
  return { head: `${scheme}://${authority}`, path: path.endsWith("/") ? path.slice(0, -1) : path };
};

/** The path of a file below a folder, '/' as separator, "" for the folder itself; undefined where it is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = pathOf(folder);
  const target = pathOf(uri);
  if (base.head !== target.head) return undefined;
  if (base.path === target.path) return "";
  return target.path.startsWith(`${base.path}/`) ? target.path.slice(base.path.length + 1) : undefined;
}

/** Whether a file lies in one of the folders, or is one. */
export const isInside = (folders: readonly string[], uri: string): boolean => folders.some((folder) => relativePath(folder, uri) !== undefined);

/** The innermost of the folders in which a file lies. */
export function findRoot(folders: readonly string[], uri: string): string | undefined {
  const holding = folders.filter((folder) => relativePath(folder, uri) !== undefined);
  return holding.reduce<string | undefined>((best, folder) => (best === undefined || folder.length > best.length ? folder : best), undefined);
}

/** The folder of a file, the folder above, and so on up to `root`, in which the file lies. */
export function foldersUpTo(uri: string, root: string): readonly string[] {
  const folders: string[] = [];
  let folder = parentOf(uri);
  while (relativePath(root, folder) !== undefined) {
    folders.push(folder);
    const parent = parentOf(folder);
    if (parent === folder || relativePath(root, folder) === "") break;
    folder = parent;
  }
  return folders;
}
