/** Which lines of which files have changed, as a unified diff tells it. */

/** What has changed of a file; lines count from 0 and end at '\n' alone, as git counts them. */
export interface ChangedLines {
  /** New or changed lines, in order. */
  readonly lines: readonly number[];
  /** Lines behind which others were taken away, in order; -1: before the first. */
  readonly gaps: readonly number[];
}

/** All of a file, or some of its lines. */
export type Changed = "all" | ChangedLines;

const ESCAPES: Readonly<Record<string, string>> = { a: "\u0007", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r" };

/** A path as git quotes it in a diff (git-config, `core.quotePath`), without its prefix of two characters; undefined for /dev/null. */
function readPath(written: string): string | undefined {
  if (written === "/dev/null") return undefined;
  // Behind a name with blanks stands a tab.
  if (!written.startsWith('"')) return written.replace(/\t$/, "").slice(2);
  return written
    .replace(/\t$/, "")
    .slice(3, -1)
    .replace(/\\([0-7]{3}|.)/gs, (_, code: string) => (code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code)));
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const BINARY = /^Binary files .* and (b\/.*|"b\/.*") differ$/;

const countOf = (text: string | undefined): number => (text === undefined ? 1 : Number(text));

/** Reads the lines of a hunk. */
class HunkReader {
  readonly lines: number[] = [];
  readonly gaps: number[] = [];
  #old = 0;
  #new = 0;
  #at = 0;
  #removed = 0;
  #added = 0;

  /** Begins a hunk. `start` counts from 1; of a hunk without new lines it is the line before. */
  begin(old: number, start: number, count: number): void {
    this.#old = old;
    this.#new = count;
    this.#at = count === 0 ? start : start - 1;
  }

  /** Whether lines of the hunk are still to come. */
  get isOpen(): boolean {
    return this.#old > 0 || this.#new > 0;
  }

  /** Takes a line of the hunk. */
  take(line: string): void {
    const [sign] = line;
    if (sign === "\\") return;
    if (sign === "-") {
      this.#old--;
      this.#removed++;
    } else if (sign === "+") {
      this.#new--;
      this.#added++;
      this.lines.push(this.#at++);
    } else {
      this.#close();
      this.#old--;
      this.#new--;
      this.#at++;
    }
    if (!this.isOpen) this.#close();
  }

  #close(): void {
    if (this.#removed > 0 && this.#added === 0) this.gaps.push(this.#at - 1);
    this.#removed = 0;
    this.#added = 0;
  }
}

/**
 * Reads a unified diff as git writes it (prefixes 'a/' and 'b/'), however much context it has.
 * @returns what has changed, by the new path, '/' as separator. Files that were taken away, only renamed, or of which only the mode is another,
 * are not among them.
 */
export async function readDiff(lines: AsyncIterable<string> | Iterable<string>): Promise<ReadonlyMap<string, Changed>> {
  const files = new Map<string, Changed>();
  let hunks = new HunkReader();
  let old = "";
  for await (const line of lines) {
    if (hunks.isOpen) {
      hunks.take(line);
      continue;
    }
    const [, before, start, after] = HUNK.exec(line) ?? [];
    if (start !== undefined) hunks.begin(countOf(before), Number(start), countOf(after));
    else if (line.startsWith("--- ")) old = line;
    else if (line.startsWith("+++ ") && old !== "") {
      hunks = new HunkReader();
      old = "";
      const path = readPath(line.slice(4));
      if (path !== undefined) files.set(path, hunks);
    } else {
      const binary = BINARY.exec(line)?.[1];
      const path = binary === undefined ? undefined : readPath(binary);
      if (path !== undefined) files.set(path, "all");
    }
  }
  return files;
}
