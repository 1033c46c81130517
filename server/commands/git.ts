/** Asking git, by its own program and without a shell. Nothing is written: not even what git would note for itself. */
import { spawn } from "node:child_process";
import * as l10n from "@vscode/l10n";
import { UsageError } from "./io.ts";
import { splitLines } from "./splitLines.ts";

/** What would make git write other than we read. */
const SETTINGS = ["-c", "core.quotePath=false", "-c", "diff.interHunkContext=0", "-c", "color.ui=false"];

/** The way git ended. */
interface Answer {
  readonly status: number;
  readonly stderr: string;
}

/**
 * Runs git and gives what it prints, line by line.
 * @returns (of the generator) how it ended.
 * @throws {UsageError} where there is no git.
 */
export async function* askGit(cwd: string, args: readonly string[]): AsyncGenerator<string, Answer> {
  const { GIT_DIFF_OPTS: _, GIT_EXTERNAL_DIFF: __, ...env } = process.env;
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd,
    env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = `${stderr}${text}`.slice(0, 2000);
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 1));
  });
  // Awaited below; a failure to start must not count as unhandled until then.
  ended.catch(() => {});
  try {
    yield* splitLines(child.stdout);
    return { status: await ended, stderr };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(l10n.t("'--changed' asks git, and there is no program 'git' here."));
    throw new UsageError(tellFailure(message));
  } finally {
    child.kill();
  }
}

const tellFailure = (why: string): string => l10n.t("git failed: {0}", why.trim().replace(/\s+/g, " "));

/** The lines that git prints, where it succeeds; undefined where it does not. */
export async function tryGit(cwd: string, args: readonly string[]): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  const answer = askGit(cwd, args);
  for (;;) {
    const { done, value } = await answer.next();
    if (done) return value.status === 0 ? lines : undefined;
    lines.push(value);
  }
}

/**
 * The lines that git prints.
 * @throws {UsageError} where git fails.
 */
export async function* runGit(cwd: string, args: readonly string[]): AsyncGenerator<string> {
  const { status, stderr } = yield* askGit(cwd, args);
  if (status !== 0) throw new UsageError(tellFailure(stderr));
}
