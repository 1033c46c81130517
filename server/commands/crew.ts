/** Worker threads that do tasks: each its own memory, which is bounded. One that breaks takes no task but its own with it. */
import { type ResourceLimits, Worker } from "node:worker_threads";
import * as l10n from "@vscode/l10n";

/** What a thread answers to a task. */
export type Answer<Outcome> =
  | { readonly outcome: Outcome }
  /** What the task threw: a fault of Concord. */
  | { readonly fault: string };

/** What is told where a task breaks its thread. */
export const tellBroken = (why: string): string => l10n.t("this should not have happened: the thread that checked it broke off ({0})", why);

/** Does tasks. */
export interface Runner<Task, Outcome> {
  /**
   * Does a task.
   * @returns undefined where it was not begun before `stop`.
   * @throws what it throws.
   */
  run(task: Task): Promise<Outcome | undefined>;
  /** Begins nothing more. */
  stop(): void;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A fault of Concord in another thread, with the stack that it had there. */
export class ThreadError extends Error {
  constructor(stack: string) {
    super(stack.split("\n", 1)[0] ?? "");
    this.stack = stack;
  }
}

/** What a crew is made of. */
export interface CrewOptions<Task, Outcome> {
  /** How many threads there may be; they are started as there is work for them. */
  readonly size: number;
  /** The module that a thread runs. */
  readonly file: string | URL;
  /** What it is told when it starts: plain data. */
  readonly setup: unknown;
  /** What comes of a task that breaks its thread, twice. */
  readonly broken: (task: Task, why: string) => Outcome;
}

interface Job<Task, Outcome> {
  readonly task: Task;
  readonly resolve: (outcome: Outcome | undefined) => void;
  readonly reject: (error: unknown) => void;
  /** Whether a thread has had it before. */
  begun: boolean;
}

interface Hand<Task, Outcome> {
  readonly worker: Worker;
  /** What it was given and has not answered, in order: it does the first. */
  readonly jobs: Job<Task, Outcome>[];
}

/** One that is done, and one that lies ready meanwhile. */
const DEPTH = 2;

/**
 * Megabytes of a thread's heap. V8 collects the sooner the less there may be, and takes no longer for it all in all; drafts of some 10 KB need a
 * fourth of this. A draft that needs more is done again in a thread that may have as much as there is.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** Threads that share tasks out among them, the first come first. */
export class Crew<Task, Outcome> implements Runner<Task, Outcome> {
  readonly #options: CrewOptions<Task, Outcome>;
  readonly #waiting: Job<Task, Outcome>[] = [];
  readonly #hands = new Set<Hand<Task, Outcome>>();
  readonly #workers = new Set<Worker>();
  /** Tasks that have broken a thread are done again one by one, for they may take all the memory there is. */
  #again: Promise<void> = Promise.resolve();

  /** A crew of which no thread is started yet. */
  constructor(options: CrewOptions<Task, Outcome>) {
    this.#options = options;
  }

  run(task: Task): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject, begun: false });
      this.#share();
    });
  }

  stop(): void {
    const left = this.#waiting.splice(0);
    for (const job of left) if (!job.begun) job.resolve(undefined);
    this.#waiting.push(...left.filter(({ begun }) => begun));
  }

  async close(): Promise<void> {
    this.#hands.clear();
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #share(): void {
    while (this.#waiting.length > 0) {
      const hand = this.#findHand();
      const job = hand && this.#waiting.shift();
      if (!job) return;
      job.begun = true;
      hand.jobs.push(job);
      hand.worker.postMessage(job.task);
    }
  }

  #findHand(): Hand<Task, Outcome> | undefined {
    const [least] = [...this.#hands].sort((a, b) => a.jobs.length - b.jobs.length);
    if (least && least.jobs.length < DEPTH) return least;
    return this.#hands.size < this.#options.size ? this.#start() : undefined;
  }

  #start(): Hand<Task, Outcome> {
    const { file, setup } = this.#options;
    const worker = new Worker(file, { workerData: setup, resourceLimits: LIMITS });
    const hand: Hand<Task, Outcome> = { worker, jobs: [] };
    this.#hands.add(hand);
    this.#workers.add(worker);
    worker
      .on("message", (answer: Answer<Outcome>) => {
        const job = hand.jobs.shift();
        if (job) settle(job, answer);
        this.#share();
      })
      // What is wrong is told when it is done again, if it still is. The end follows.
      .on("error", () => {})
      .on("exit", () => {
        this.#workers.delete(worker);
        this.#lose(hand);
      });
    return hand;
  }

  /** A thread is no more: what it was at is done again by itself, the rest by the others. */
  #lose(hand: Hand<Task, Outcome>): void {
    if (!this.#hands.delete(hand)) return;
    const [job, ...others] = hand.jobs;
    if (job) this.#again = this.#again.then(() => this.#doAgain(job));
    this.#waiting.unshift(...others);
    this.#share();
  }

  #doAgain(job: Job<Task, Outcome>): Promise<void> {
    const { file, setup, broken } = this.#options;
    return new Promise((done) => {
      const worker = new Worker(file, { workerData: setup });
      this.#workers.add(worker);
      let why = "";
      worker
        .on("message", (answer: Answer<Outcome>) => {
          settle(job, answer);
          void worker.terminate();
        })
        .on("error", ({ message }) => {
          why = message;
        })
        .on("exit", (status) => {
          this.#workers.delete(worker);
          // Of no account where there was an answer.
          job.resolve(broken(job.task, why || `exit ${status}`));
          done();
        });
      worker.postMessage(job.task);
    });
  }
}

function settle<Task, Outcome>({ resolve, reject }: Job<Task, Outcome>, answer: Answer<Outcome>): void {
  if ("outcome" in answer) resolve(answer.outcome);
  else reject(new ThreadError(answer.fault));
}
