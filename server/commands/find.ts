/** Which drafts the arguments of a command name. */

import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { type GitRules, readGitRules, tellIgnored } from "../files/gitRules.ts";
import { UsageError } from "./io.ts";

/** What the arguments name, as absolute paths, each once, in the order of the arguments and sorted within a folder. */
export interface Found {
  readonly drafts: readonly string[];
  /** Agendas that are named themselves. */
  readonly agendas: readonly string[];
  /** Snippet files that are named themselves, or lie in a folder that is. */
  readonly snippets: readonly string[];
  /** Folders that were searched. */
  readonly searched: readonly string[];
  /** Folders in which the named files lie, outside of the working folder. */
  readonly roots: readonly string[];
}

const isDraft = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);
const isAgenda = (name: string): boolean => name.endsWith(".agenda.yaml");
const isSnippets = (name: string): boolean => name.endsWith(".code-snippets");
const isGlob = (text: string): boolean => /[*?[\]{}]|^!/.test(text);

/** Whether a folder is never looked into. */
const isSkipped = (name: string): boolean => name === "node_modules" || name.startsWith(".");

/** A `.gitignore` and the folder from which its patterns count. */
interface Rules {
  readonly folder: string;
  readonly rules: GitRules;
}

async function readRules(folder: string): Promise<readonly Rules[]> {
  const text = await readFile(path.join(folder, ".gitignore"), "utf8").catch(() => undefined);
  return text === undefined ? [] : [{ folder, rules: readGitRules(text) }];
}

const slashed = (file: string): string => file.split(path.sep).join("/");

/** As git decides: the innermost file that says anything of a path has the last word. */
function isIgnored(file: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const ignored = tellIgnored(own, slashed(path.relative(folder, file)) + (isFolder ? "/" : ""));
    if (ignored !== undefined) return ignored;
  }
  return false;
}

const isBelow = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
};

/** The `.gitignore` files that hold for a folder, from the working folder down; outside of it, only the folder's own. */
async function rulesAbove(folder: string, cwd: string): Promise<readonly Rules[]> {
  if (!isBelow(cwd, folder)) return [];
  const folders: string[] = [];
  for (let at = folder; at !== cwd && at !== path.dirname(at); ) {
    at = path.dirname(at);
    folders.unshift(at);
  }
  return (await Promise.all(folders.map(readRules))).flat();
}

/** The drafts below a folder, sorted. Ignored folders are not looked into; links are not followed: what they lead to is found in its own place. */
async function walk(folder: string, above: readonly Rules[]): Promise<readonly string[]> {
  const rules = [...above, ...(await readRules(folder))];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name) && !isIgnored(file, true, rules)) found.push(...(await walk(file, rules).catch(() => [])));
    } else if (entry.isFile() && isDraft(entry.name) && !entry.name.startsWith(".") && !isIgnored(file, false, rules)) found.push(file);
  }
  return found;
}

/** Whether a file, or a folder in which it lies, is ignored, from the working folder down. */
async function isHidden(file: string, cwd: string): Promise<boolean> {
  const folder = path.dirname(file);
  const rules = [...(await rulesAbove(folder, cwd)), ...(await readRules(folder))];
  const isAbove = (at: string): boolean => at !== cwd && isBelow(cwd, at);
  for (let at = folder; isAbove(at); at = path.dirname(at)) {
    const known = rules.filter((each) => each.folder !== at && isBelow(each.folder, at));
    if (isIgnored(at, true, known)) return true;
  }
  return isIgnored(file, false, rules);
}

async function expand(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob([slashed(pattern)], {
    cwd,
    absolute: true,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  const files: string[] = [];
  for (const file of found.map((each) => path.resolve(each)).sort()) {
    if (!(await isHidden(file, cwd))) files.push(file);
  }
  return files;
}

/**
 * Finds what the arguments name: files as they are, folders searched for Markdown, globs.
 * @throws {UsageError} for what is not there, and for a folder or glob without drafts.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<Found> {
  const drafts = new Set<string>();
  const agendas = new Set<string>();
  const snippets = new Set<string>();
  const searched = new Set<string>();
  const roots = new Set<string>();
  const add = (file: string): void => void (isAgenda(file) ? agendas : isSnippets(file) ? snippets : drafts).add(file);
  for (const arg of args) {
    const file = path.resolve(cwd, arg);
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isDirectory()) {
      const found = await walk(file, await rulesAbove(file, cwd)).catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", arg, error.code ?? error.message));
      });
      const own = (await readdir(file)).filter(isSnippets).map((name) => path.join(file, name));
      if (found.length === 0 && own.length === 0) throw new UsageError(l10n.t("There is no draft (*.md, *.markdown) in '{0}'.", arg));
      for (const each of found) drafts.add(each);
      for (const each of own) snippets.add(each);
      searched.add(file);
      if (!isBelow(cwd, file)) roots.add(file);
    } else if (stats) {
      add(file);
      if (!isBelow(cwd, file)) roots.add(path.dirname(file));
    } else if (isGlob(arg)) {
      const found = await expand(arg, cwd);
      if (found.length === 0) throw new UsageError(l10n.t("No file matches '{0}'.", arg));
      for (const each of found) {
        add(each);
        if (!isBelow(cwd, each)) roots.add(path.dirname(each));
      }
    } else throw new UsageError(l10n.t("There is no file or folder '{0}'.", arg));
  }
  return { drafts: [...drafts], agendas: [...agendas], snippets: [...snippets].sort(), searched: [...searched], roots: [...roots] };
}

/** How reports write a path: from the working folder, '/' as separator. */
export const relativeTo = (cwd: string, file: string): string => slashed(path.relative(cwd, file)) || ".";
