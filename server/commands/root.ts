/** Paths as services that run a pipeline take them: from the root of the repository, wherever in it concord runs. */
import path from "node:path";
import type { Io } from "./io.ts";

const slashed = (file: string): string => file.split(path.sep).join("/");

/**
 * How a path from the working folder is written from the root of the repository, which the environment of GitHub Actions (`GITHUB_WORKSPACE`)
 * and GitLab CI (`CI_PROJECT_DIR`) tells; elsewhere, and where concord runs outside of it, it stays as it is.
 */
export function rootPaths(cwd: string, { GITHUB_WORKSPACE, CI_PROJECT_DIR }: Io["env"]): (file: string) => string {
  const root = GITHUB_WORKSPACE || CI_PROJECT_DIR;
  const below = root === undefined || root === "" ? "" : slashed(path.relative(root, cwd));
  if (below === "" || below === ".." || below.startsWith("../") || path.isAbsolute(below)) return (file) => file;
  return (file) => (file === "-" ? file : path.posix.normalize(`${below}/${file}`));
}
