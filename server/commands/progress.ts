/** Progress of a long run: how far it is, how fast, and how long it is still to take. */
import * as l10n from "@vscode/l10n";
import { excerpt, widthOf } from "../reports/columns.ts";
import type { Io } from "./io.ts";

/** Tells how far a run is. */
export interface Progress {
  /** A thing is done. */
  step(name: string): void;
  /** A thing has turned out not to be there to do. */
  skip(): void;
  /** Takes the line away, for what is to be printed. */
  clear(): void;
}

/** Runs that are over before this are not worth a line, and lines change no faster than this: milliseconds. */
const AFTER = 500;
const EVERY = 100;

/** Where no terminal reads, each line stays: so few of them, and none of a short run. Milliseconds. */
const PLAIN_EVERY = 15_000;

/** Less room than this for a name tells nothing. */
const LEAST_NAME = 12;

function writeTime(seconds: number): string {
  if (seconds < 60) return l10n.t("{0} s", Math.ceil(seconds));
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? l10n.t("{0} min", minutes) : l10n.t("{0} h {1} min", Math.floor(minutes / 60), minutes % 60);
}

/** How far, how fast and how long: '312/1000, 41 a second, 17 s left'. */
function tell(count: number, total: number, milliseconds: number): string {
  const rate = (1000 * count) / Math.max(1, milliseconds);
  const written = rate < 10 ? Number(rate.toPrecision(2)) : Math.round(rate);
  return l10n.t("{0}/{1}, {2} a second, {3} left", count, total, written, writeTime((total - count) / rate));
}

/**
 * Tells on standard error while a run lasts: on a terminal as one line that changes, elsewhere as a line now and then.
 * @param total how many things there are to do.
 * @param clock milliseconds, from any point in time on.
 */
export function createProgress({ stderr, env }: Pick<Io, "stderr" | "env">, total: number, clock: () => number = Date.now): Progress {
  const isTerminal = stderr.isTTY === true && env.CI === undefined && env.TERM !== "dumb";
  const started = clock();
  let last = started;
  let count = 0;
  let skipped = 0;
  let shown = false;
  const line = (name: string, told: string): string => {
    // A terminal goes on to the next line behind its last column.
    const room = (stderr.columns ?? 80) - 1;
    const left = room - widthOf(told) - 2;
    if (left >= LEAST_NAME) return `${told}  ${excerpt(name, name.length, name.length, left).text}`;
    return excerpt(told, 0, 0, room).text;
  };
  return {
    step: (name) => {
      count++;
      const now = clock();
      if (now - last < (isTerminal ? EVERY : PLAIN_EVERY) || (isTerminal && now - started < AFTER)) return;
      last = now;
      const told = tell(count, total - skipped, now - started);
      if (!isTerminal) {
        stderr.write(`${told}\n`);
        return;
      }
      shown = true;
      stderr.write(`\r\u001b[2K${line(name, told)}`);
    },
    skip: () => {
      skipped++;
    },
    clear: () => {
      if (shown) stderr.write("\r\u001b[2K");
      shown = false;
    },
  };
}
