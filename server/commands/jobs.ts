/** Where the work is done: in this thread, or in as many as there are cores. */
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import * as l10n from "@vscode/l10n";
import { uiLanguage } from "../localize.ts";
import { Crew, type Runner } from "./crew.ts";
import { type Io, UsageError } from "./io.ts";
import type { WorkerSetup } from "./worker.ts";

/** More threads than this take more memory than they save time, unless somebody asks for them. */
const MOST = 8;

/** A thread is worth its start where there are so many drafts for it. */
const WORTH = 32;

/**
 * The value of `--jobs`; undefined where it is not given.
 * @throws {UsageError} for what is no number from 1 up.
 */
export function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new UsageError(l10n.t("'{0}' must be a number from {1} up, not '{2}'.", "--jobs", 1, value));
}

/**
 * How many threads are to do the work.
 * @param asked `--jobs`.
 * @param count how many things there are to do; undefined where that is not known: threads are started as there is work for them.
 * @returns 1 where this thread is enough.
 */
export function chooseJobs({ workerFile }: Io, asked: number | undefined, count = Number.POSITIVE_INFINITY): number {
  if (workerFile === undefined || count < 2) return 1;
  if (asked !== undefined) return Math.min(asked, count);
  return Math.max(1, Math.min(availableParallelism(), MOST, Math.floor(count / WORTH)));
}

/** Whether two of these files are one: it must not be written by two threads at a time. */
export async function haveTwins(files: readonly string[]): Promise<boolean> {
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  return new Set(real).size < real.length;
}

/** Does tasks in this thread, one after the other. */
class Alone<Task, Outcome> implements Runner<Task, Outcome> {
  readonly #check: (task: Task) => Promise<Outcome>;
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(check: (task: Task) => Promise<Outcome>) {
    this.#check = check;
  }

  run(task: Task): Promise<Outcome | undefined> {
    const done = this.#last.then(() => (this.#stopped ? undefined : this.#check(task)));
    this.#last = done.catch(() => {});
    return done;
  }

  stop(): void {
    this.#stopped = true;
  }

  async close(): Promise<void> {}
}

/** How tasks are done. */
export interface RunnerOptions<Task, Outcome> {
  /** How many threads are to do the work; 1: this one. */
  readonly jobs: number;
  /** Does a task in this thread. */
  readonly check: (task: Task) => Promise<Outcome>;
  /** What other threads need to do the same. */
  readonly setup: Omit<WorkerSetup, "concord" | "language">;
  /** What comes of a task that breaks its thread. */
  readonly broken: (task: Task, why: string) => Outcome;
}

/** Makes what does tasks. */
export function createRunner<Task, Outcome>(io: Io, { jobs, check, setup, broken }: RunnerOptions<Task, Outcome>): Runner<Task, Outcome> {
  if (jobs === 1 || io.workerFile === undefined) return new Alone(check);
  const told: WorkerSetup = { concord: "worker", language: uiLanguage(), ...setup };
  return new Crew<Task, Outcome>({ size: jobs, file: io.workerFile, setup: told, broken });
}

/** How many tasks may be under way or wait to be told: enough to go on behind one that takes long. */
export const windowFor = (jobs: number): number => (jobs === 1 ? 1 : 6 * jobs);
