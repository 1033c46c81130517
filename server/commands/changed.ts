/** `check --changed [BASE]`: which lines are new since a commit of git, the working tree included. */
import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { type Changed, readDiff } from "../reports/changedLines.ts";
import { runGit, tryGit } from "./git.ts";
import { UsageError } from "./io.ts";
import type { Input } from "./workspace.ts";

/** `--changed` as it was asked for. */
export interface ChangedOption {
  /** A commit, branch or tag; undefined: what the repository says is its main branch. */
  readonly base?: string;
}

/** Which lines are new. */
export interface Changes {
  /** What has changed of a file (absolute path); undefined where nothing has, and for files outside of the repository. */
  of(file: string): Promise<Changed | undefined>;
}

const OPTION = "--changed";
const isCommit = async (cwd: string, name: string): Promise<boolean> =>
  !name.startsWith("-") && (await tryGit(cwd, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`])) !== undefined;

/**
 * Takes `--changed`, `--changed BASE` and `--changed=BASE` out of arguments. A word behind it that is a file, a folder or a pattern is none of a
 * commit: where it could be either, that is said.
 * @throws {UsageError} where it stands twice, and where the word behind it may be both.
 */
export async function takeChanged(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly rest: readonly string[]; readonly changed?: ChangedOption }> {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const isOption = (arg: string, index: number): boolean => index < end && (arg === OPTION || arg.startsWith(`${OPTION}=`));
  const at = args.findIndex(isOption);
  if (at < 0) return { rest: args };
  if (args.some((arg, index) => index > at && isOption(arg, index))) throw new UsageError(l10n.t("'{0}' may be given once.", OPTION));
  const [before, behind] = [args.slice(0, at), args.slice(at + 1)];
  const written = args[at] ?? "";
  if (written !== OPTION) return { rest: [...before, ...behind], changed: { base: written.slice(OPTION.length + 1) } };
  const [next, ...others] = behind;
  if (next === undefined || at + 1 >= end || next.startsWith("-") || !(await isBase(next, cwd))) return { rest: [...before, ...behind], changed: {} };
  return { rest: [...before, ...others], changed: { base: next } };
}

async function isBase(word: string, cwd: string): Promise<boolean> {
  const [isThere, known] = [await stat(path.resolve(cwd, word)).then(Boolean, () => false), await isCommit(cwd, word)];
  if (isThere && known)
    throw new UsageError(
      l10n.t("'{0}' is a file or folder and a name that git knows: write '{1}' or '{2}'.", word, `--changed=${word}`, `./${word}`),
    );
  if (known || isThere || /[*?[\]{}!]|\.(?:md|markdown)$/i.test(word)) return known;
  // Told as what it was most likely meant to be.
  return true;
}

/** The commit from which changes count: where the base and HEAD part. Undefined where nothing has been committed yet. */
async function findStart(cwd: string, base: string | undefined): Promise<string | undefined> {
  const hasHead = await isCommit(cwd, "HEAD");
  const name = base ?? ((await isCommit(cwd, "refs/remotes/origin/HEAD")) ? "refs/remotes/origin/HEAD" : "HEAD");
  if ((base === undefined || base === "HEAD") && !hasHead) return undefined;
  if (!(await isCommit(cwd, name))) throw new UsageError(l10n.t("git knows no commit, branch or tag '{0}' here. Has it been fetched?", name));
  const [start] = (await tryGit(cwd, ["merge-base", name, "HEAD"])) ?? [];
  if (start !== undefined) return start;
  throw new UsageError(l10n.t("git knows no commit that '{0}' and HEAD have in common. In CI, fetch the whole history ('fetch-depth: 0').", name));
}

const DIFF = ["--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/"];

/** Names may be in either normal form: some systems change it. */
const keyOf = (name: string): string => name.normalize("NFC");

/** The files that git tracks, as `keyOf` has them. */
async function listTracked(root: string): Promise<ReadonlySet<string>> {
  const lines: string[] = [];
  for await (const line of runGit(root, ["ls-files", "-z"])) lines.push(line);
  return new Set(lines.join("\n").split("\0").map(keyOf));
}

/** The folder of the repository. That git finds none, and that it does not trust the one that is there, are told apart. */
async function findRoot(cwd: string): Promise<string> {
  try {
    for await (const line of runGit(cwd, ["rev-parse", "--show-toplevel"])) return await realpath(line);
  } catch (error) {
    if (!(error instanceof UsageError && error.message.includes("not a git repository"))) throw error;
  }
  throw new UsageError(l10n.t("'--changed' asks git, and the working folder is in no git repository."));
}

/**
 * Asks git which lines are new: in the working tree, since HEAD parted from a base. Files that git does not track are new.
 * @param drafts all of them must stand in the repository of the working folder.
 * @throws {UsageError} where there is no git, no repository, no such base, or a draft stands outside.
 */
export async function findChanges(cwd: string, { base }: ChangedOption, drafts: readonly Input[]): Promise<Changes> {
  const root = await findRoot(cwd);
  const nameOf = async (file: string): Promise<string | undefined> => {
    const relative = path.relative(root, await realpath(file).catch(() => file));
    const isOutside = relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
    return isOutside ? undefined : keyOf(relative.split(path.sep).join("/"));
  };
  for (const { file, path: name } of drafts) {
    if (file !== undefined && (await nameOf(file)) === undefined)
      throw new UsageError(l10n.t("'{0}' is not in the git repository of the working folder: '--changed' cannot tell what is new in it.", name));
  }
  const start = await findStart(cwd, base);
  if (start === undefined) return { of: async (file) => ((await nameOf(file)) === undefined ? undefined : "all") };
  const changed = new Map<string, Changed>();
  for (const [name, lines] of await readDiff(runGit(cwd, ["diff", ...DIFF, start, "--"]))) changed.set(keyOf(name), lines);
  const tracked = await listTracked(root);
  return {
    of: async (file) => {
      const name = await nameOf(file);
      return name === undefined ? undefined : tracked.has(name) ? changed.get(name) : "all";
    },
  };
}
