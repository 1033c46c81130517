/** What a command is given of the world: arguments aside, all of it. A test gives it other streams. */
import { styleText } from "node:util";
import type { Style } from "../reports/pretty.ts";

/** Where text is written. */
export interface Output {
  /** False: wait for `drain` before writing more. */
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world of a command. */
export interface Io {
  /** The working folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The module that threads run, which answers by `serveCrew`; without it, everything is done in this thread. */
  readonly workerFile?: string | URL;
  /**
   * Takes what would end the run (Ctrl-C, SIGTERM) as what asks it to stop, from now on: the signal is aborted, its reason the exit status. At
   * the second it ends all the same.
   */
  readonly takeStops?: () => AbortSignal;
}

/** An error for the person at the keyboard: the command ends with status 2 and says this, without a stack. */
export class UsageError extends Error {}

/** Writes, and waits while the reader is slower. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await new Promise<void>((resolve) => output.once("drain", resolve));
}

/** All that stands on standard input, as UTF-8. */
export async function readStdin(io: Io): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of io.stdin) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/**
 * Whether to write in colours: as asked, else by NO_COLOR (no-color.org) and FORCE_COLOR (as Node has it), else where a terminal reads.
 */
export function hasColors(output: Output, env: Io["env"], asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return output.isTTY === true && TERM !== "dumb";
}

const FORMATS = {
  error: ["red"],
  warning: ["yellow"],
  information: ["blue"],
  hint: ["cyan"],
  path: ["underline"],
  dim: ["gray"],
  bold: ["bold"],
  good: ["green"],
} as const satisfies Record<Style, readonly string[]>;

/** Paints, or leaves plain. */
export function painter(colors: boolean): (style: Style, text: string) => string {
  if (!colors) return (_style, text) => text;
  // Whether to paint has been decided: Node is not to decide again.
  return (style, text) => (text === "" ? "" : styleText([...FORMATS[style]], text, { validateStream: false } as object));
}

/** The columns to write for: the terminal's, else a width that logs can show. */
export const columnsOf = ({ columns }: Output): number => (columns !== undefined && columns > 0 ? Math.min(columns, 160) : 100);
