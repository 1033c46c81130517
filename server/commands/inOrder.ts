/** Many things at a time, and what comes of them in their order. */

/** Wakes one who waits. */
class Bell {
  #ring = (): void => {};

  /** Resolves with the next ring. */
  heard(): Promise<void> {
    return new Promise((resolve) => {
      this.#ring = resolve;
    });
  }

  ring(): void {
    this.#ring();
  }
}

interface Slot<Outcome> {
  /** Set once it is done; `outcome` undefined: it was not begun. */
  result?: { readonly outcome: Outcome | undefined } | { readonly error: unknown };
}

/** How many things at a time, and until when. */
export interface OrderOptions {
  /** How many may be begun, or done and not yet taken, at a time: what bounds the memory. */
  readonly window: number;
  /** Once aborted no more is begun: what has been is given, then it ends. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs tasks and gives their outcomes, in the order of the tasks. A task is asked for as soon as there is room, however long the one before it takes.
 * @param run may give undefined for a task that it has not begun, once it was told to stop: then nothing behind it is given either.
 * @throws what `tasks` or `run` throw, when its turn comes.
 */
export async function* inOrder<Task, Outcome>(
  tasks: AsyncIterable<Task>,
  run: (task: Task) => Promise<Outcome | undefined>,
  { window, signal }: OrderOptions,
): AsyncGenerator<Outcome> {
  const iterator = tasks[Symbol.asyncIterator]();
  const slots: Slot<Outcome>[] = [];
  const [taken, news] = [new Bell(), new Bell()];
  let ended = false;
  let closed = false;
  const stop = (): void => {
    ended = true;
    taken.ring();
    news.ring();
  };

  const begin = (task: Task): void => {
    const slot: Slot<Outcome> = {};
    slots.push(slot);
    run(task).then(
      (outcome) => {
        slot.result = { outcome };
        news.ring();
      },
      (error: unknown) => {
        slot.result = { error };
        news.ring();
      },
    );
  };
  const readAll = async (): Promise<void> => {
    try {
      while (!ended) {
        const { done, value } = await iterator.next();
        if (done || ended) break;
        begin(value);
        while (slots.length >= window && !closed && !ended) await taken.heard();
      }
    } catch (error) {
      slots.push({ result: { error } });
    }
    ended = true;
    news.ring();
  };

  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  void readAll();
  try {
    for (;;) {
      const [first] = slots;
      if (!first && ended) return;
      const result = first?.result;
      if (!result) {
        await news.heard();
        continue;
      }
      if ("error" in result) throw result.error;
      if (result.outcome === undefined) return;
      yield result.outcome;
      slots.shift();
      taken.ring();
    }
  } finally {
    ended = true;
    closed = true;
    taken.ring();
    signal?.removeEventListener("abort", stop);
    // Not awaited: who reads from a person's keyboard may never come to an end.
    iterator.return?.().catch(() => {});
  }
}
