/** What mending would change, as a unified diff: for people to read, and for `git apply` and `patch -p1`. */
import { createTwoFilesPatch, OMIT_HEADERS } from "diff";

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\" };

const escapeChar = (char: string): string => ESCAPES[char] ?? (char < "\u0080" ? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}` : char);

/** A path as it stands in the head of a diff: quoted where git and GNU patch need it, and a tab behind one with blanks to tell its end. */
function writePath(path: string): string {
  const escaped = path.replace(/["\\]|\p{Cc}/gu, escapeChar);
  if (escaped !== path) return `"${escaped}"`;
  return path.includes(" ") ? `${path}\t` : path;
}

/**
 * The unified diff of two texts of a file, byte order marks included.
 * @param path from the folder in which the diff is to be applied, '/' as separator.
 * @returns lines with their ends; nothing where the texts are the same.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const hunks = createTwoFilesPatch("a", "b", before, after, undefined, undefined, { context: 3, headerOptions: OMIT_HEADERS });
  return `--- ${writePath(`a/${path}`)}\n+++ ${writePath(`b/${path}`)}\n${hunks}`;
}
