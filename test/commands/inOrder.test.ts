/** Many things at a time, and what comes of them in their order. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inOrder } from "../../server/commands/inOrder.ts";

/** A task that ends when it is told to. */
interface Held {
  readonly finish: (outcome: string | undefined) => void;
  readonly fail: (error: Error) => void;
}

/** What runs tasks, each held until the test lets it go. */
function holding() {
  const held = new Map<string, Held>();
  const begun: string[] = [];
  const run = (task: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      begun.push(task);
      held.set(task, { finish: resolve, fail: reject });
    });
  const finish = (task: string): void => held.get(task)?.finish(`${task}!`);
  const leave = (task: string): void => held.get(task)?.finish(undefined);
  return { begun, run, finish, leave, fail: (task: string, error: Error): void => held.get(task)?.fail(error) };
}

async function* from(tasks: readonly string[]): AsyncGenerator<string> {
  yield* tasks;
}

/** Lets everything that can go on do so. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function taking(outcomes: AsyncIterable<string>) {
  const taken: string[] = [];
  const whole = (async () => {
    for await (const outcome of outcomes) taken.push(outcome);
  })();
  whole.catch(() => {});
  return { taken, whole };
}

describe("in order", () => {
  it("outcomes come in the order of the tasks, whatever is done first", async () => {
    const { run, finish } = holding();
    const { taken, whole } = taking(inOrder(from(["a", "b", "c"]), run, { window: 3 }));
    await settle();
    finish("c");
    finish("b");
    await settle();
    assert.deepEqual(taken, []);
    finish("a");
    await whole;
    assert.deepEqual(taken, ["a!", "b!", "c!"]);
  });

  it("no more is begun than the window holds, and one more as soon as the first is taken", async () => {
    const { run, finish, begun } = holding();
    const { whole } = taking(inOrder(from(["a", "b", "c", "d"]), run, { window: 2 }));
    await settle();
    finish("b");
    await settle();
    assert.deepEqual(begun, ["a", "b"]);
    finish("a");
    await settle();
    assert.deepEqual(begun, ["a", "b", "c", "d"]);
    finish("c");
    finish("d");
    await whole;
  });

  it("an outcome is given before the next task is there", async () => {
    let more = (_: string): void => {};
    const tasks = (async function* () {
      yield "a";
      yield await new Promise<string>((resolve) => {
        more = resolve;
      });
    })();
    const { taken, whole } = taking(inOrder(tasks, async (task) => `${task}!`, { window: 8 }));
    await settle();
    assert.deepEqual(taken, ["a!"]);
    more("b");
    await whole;
    assert.deepEqual(taken, ["a!", "b!"]);
  });

  it("stopped, it begins nothing more, gives what was begun, and does not wait for tasks that never come", async () => {
    const { run, finish, begun } = holding();
    const controller = new AbortController();
    const tasks = (async function* () {
      yield "a";
      yield "b";
      await new Promise(() => {});
    })();
    const { taken, whole } = taking(inOrder(tasks, run, { window: 8, signal: controller.signal }));
    await settle();
    controller.abort(130);
    await settle();
    finish("b");
    finish("a");
    await whole;
    assert.deepEqual(
      [begun, taken],
      [
        ["a", "b"],
        ["a!", "b!"],
      ],
    );
  });

  it("behind a task that was not begun nothing is given", async () => {
    const { run, finish, leave } = holding();
    const { taken, whole } = taking(inOrder(from(["a", "b", "c"]), run, { window: 3 }));
    await settle();
    finish("c");
    finish("a");
    leave("b");
    await whole;
    assert.deepEqual(taken, ["a!"]);
  });

  it("what a task or the reading of tasks throws is thrown in its turn", async () => {
    const { run, finish, fail } = holding();
    const one = taking(inOrder(from(["a", "b"]), run, { window: 2 }));
    await settle();
    fail("b", new Error("no"));
    await settle();
    finish("a");
    await assert.rejects(one.whole, /^Error: no$/);
    assert.deepEqual(one.taken, ["a!"]);
    const failing = (async function* () {
      yield "a";
      throw new Error("unreadable");
    })();
    const two = taking(inOrder(failing, async (task) => task, { window: 2 }));
    await assert.rejects(two.whole, /^Error: unreadable$/);
    assert.deepEqual(two.taken, ["a"]);
  });

  it("whoever stops taking ends the reading", async () => {
    let closed = false;
    const tasks = (async function* () {
      try {
        for (let at = 0; ; at++) yield `${at}`;
      } finally {
        closed = true;
      }
    })();
    for await (const outcome of inOrder(tasks, async (task) => task, { window: 2 })) if (outcome === "3") break;
    await settle();
    assert.equal(closed, true);
  });
});
