/** Progress of a long run, on a terminal. */
import type { Io } from "./io.ts";

/** Tells how far a run is. */
export interface Progress {
  /** The next thing is begun. */
  step(name: string): void;
  /** Takes the line away, for what is to be printed. */
  clear(): void;
}

/** Runs that are over before this are not worth a line, and lines change no faster than this: milliseconds. */
const AFTER = 500;
const EVERY = 100;

/** A line on standard error while a run lasts; nothing where no terminal reads. `total` is how many things there are. */
export function createProgress({ stderr, env }: Pick<Io, "stderr" | "env">, total: number): Progress {
  if (stderr.isTTY !== true || env.CI !== undefined || env.TERM === "dumb") return { step: () => {}, clear: () => {} };
  const started = Date.now();
  let last = 0;
  let count = 0;
  let shown = false;
  return {
    step: (name) => {
      count++;
      const now = Date.now();
      if (now - started < AFTER || now - last < EVERY) return;
      last = now;
      shown = true;
      const room = Math.max(10, (stderr.columns ?? 80) - 16);
      stderr.write(`\r\u001b[2K${count}/${total} ${name.length > room ? `…${name.slice(1 - room)}` : name}`);
    },
    clear: () => {
      if (shown) stderr.write("\r\u001b[2K");
      shown = false;
    },
  };
}
