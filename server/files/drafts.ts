/** Which files of a workspace folder are drafts, as far as their names and git say so. */
import { type GitRules, readGitRules, tellIgnored } from "./gitRules.ts";
import type { FileAccess } from "./model.ts";
import { relativePath } from "./uris.ts";

/** Whether a file is a draft, by its name. */
export const isDraftUri = (uri: string): boolean => /\.(?:md|markdown)$/i.test(uri);

/** Whatever their capitals, which some systems tell apart in patterns, and some do not. */
const GLOBS = ["**/*.[mM][dD]", "**/*.[mM][aA][rR][kK][dD][oO][wW][nN]"];

/** Whether a folder is never looked into: what tools keep, and what others wrote. */
const isHidden = (path: string): boolean => path.split("/").some((part) => part === "node_modules" || part.startsWith("."));

/** Reads `.gitignore` files, each once. */
class GitIgnores {
  readonly #files: FileAccess;
  readonly #read = new Map<string, Promise<GitRules | undefined>>();

  constructor(files: FileAccess) {
    this.#files = files;
  }

  #rules(folder: string): Promise<GitRules | undefined> {
    const known = this.#read.get(folder);
    if (known) return known;
    const read = this.#files
      .readText(`${folder.replace(/\/$/, "")}/.gitignore`)
      .then((text) => (text === undefined ? undefined : readGitRules(text)));
    this.#read.set(folder, read);
    return read;
  }

  /** As git decides: a folder that is ignored hides all below it; of files of rules, the innermost that says anything has the last word. */
  async ignores(root: string, uri: string): Promise<boolean> {
    const path = relativePath(root, uri) ?? "";
    const parts = path.split("/");
    let folder = root.replace(/\/$/, "");
    const above: { readonly depth: number; readonly rules: GitRules }[] = [];
    for (const [depth, part] of parts.entries()) {
      const rules = await this.#rules(folder);
      if (rules) above.push({ depth, rules });
      const isFolder = depth < parts.length - 1;
      for (const each of above.toReversed()) {
        const ignored = tellIgnored(each.rules, parts.slice(each.depth, depth + 1).join("/") + (isFolder ? "/" : ""));
        if (ignored) return true;
        if (ignored === false) break;
      }
      folder = `${folder}/${encodeURIComponent(part)}`;
    }
    return false;
  }
}

/** The Markdown files below workspace folders that git does not ignore: URIs, each once, sorted. Never rejects. */
export async function findDrafts(files: FileAccess, folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const rules = new GitIgnores(files);
      const uris = (await files.findFiles(folder, GLOBS)).filter((uri) => !isHidden(relativePath(folder, uri) ?? "."));
      const ignored = await Promise.all(uris.map((uri) => rules.ignores(folder, uri).catch(() => false)));
      return uris.filter((_, index) => !ignored[index]);
    }),
  ).catch(() => []);
  return [...new Set(found.flat())].sort();
}
