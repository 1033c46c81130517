/** The rules of a `.gitignore` file, pattern by pattern, so that what git says of a path itself is known apart from what it says of its folders. */
import ignore, { type Ignore } from "ignore";

/** One pattern. */
interface Rule {
  readonly negated: boolean;
  /** As it stands, without '!' and without a slash at its end. */
  readonly pattern: string;
  readonly rules: Ignore;
}

/** The patterns of a file, in order. */
export type GitRules = readonly Rule[];

/** Reads a `.gitignore` file. Never throws: what is no pattern matches nothing. */
export function readGitRules(text: string): GitRules {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .flatMap((line): readonly Rule[] => {
      if (line.trim() === "" || line.startsWith("#")) return [];
      const negated = line.startsWith("!");
      const written = negated ? line.slice(1) : line;
      return [{ negated, pattern: written.trimEnd().replace(/\/$/u, ""), rules: ignore().add(written.startsWith("#") ? `\\${written}` : written) }];
    });
}

/** Whether a pattern means a path itself, and not only a folder in which it lies. */
function matches({ pattern, rules }: Rule, path: string): boolean {
  if (!rules.ignores(path)) return false;
  const cut = path.slice(0, -1).lastIndexOf("/");
  if (cut < 0 || !rules.ignores(path.slice(0, cut + 1))) return true;
  return pattern.includes("/") ? pattern.endsWith("/**") : rules.ignores(path.slice(cut + 1));
}

/**
 * What the rules say of a path itself: true where it is ignored, false where it is not, undefined where they say nothing. The last pattern that
 * fits has the last word. Whether a folder above it is ignored must have been asked before, as git does.
 * @param path from the folder of the `.gitignore`, '/' as separator, with one at the end for a folder.
 */
export const tellIgnored = (rules: GitRules, path: string): boolean | undefined => {
  const last = rules.findLast((rule) => matches(rule, path));
  return last && !last.negated;
};
