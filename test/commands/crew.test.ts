/** Threads that share tasks out among them: real threads, of a module that does as its tasks tell it. */
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { Crew, ThreadError } from "../../server/commands/crew.ts";

const FILE = new URL("./crewWorker.mjs", import.meta.url);

/** What the module does, and what it answers. */
type Task = { readonly name: string; readonly do?: "throw" | "exit" | "exit-where-bounded" };

const crews: Crew<Task, string>[] = [];
after(() => Promise.all(crews.map((crew) => crew.close())));

function makeCrew(size = 2): Crew<Task, string> {
  const crew = new Crew<Task, string>({ size, file: FILE, setup: { greeting: "did" }, broken: ({ name }, why) => `${name} broke: ${why}` });
  crews.push(crew);
  return crew;
}

describe("a crew", () => {
  it("does every task, by as many threads as it may have", async () => {
    const crew = makeCrew(3);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => crew.run({ name: `${index}` })));
    assert.deepEqual(
      answers.map((answer) => answer?.replace(/ in \d+$/, "")),
      Array.from({ length: 60 }, (_, index) => `did ${index}`),
    );
    assert.equal(new Set(answers.map((answer) => / in (\d+)$/.exec(answer ?? "")?.[1])).size, 3);
  });

  it("a task that ends its thread is told with why; those beside and behind it are done", async () => {
    const crew = makeCrew();
    const tasks: readonly Task[] = Array.from({ length: 20 }, (_, index) => ({ name: `${index}`, ...(index === 7 && { do: "exit" }) }));
    const answers = await Promise.all(tasks.map((task) => crew.run(task)));
    assert.deepEqual(
      answers.map((answer) => answer?.replace(/ in \d+$/, "")),
      tasks.map(({ name }) => (name === "7" ? "7 broke: exit 3" : `did ${name}`)),
    );
  });

  it("a task that takes more memory than a thread may have is done by itself in one that may have more", async () => {
    const crew = makeCrew();
    const answers = await Promise.all([crew.run({ name: "a", do: "exit-where-bounded" }), crew.run({ name: "b" })]);
    assert.deepEqual(
      answers.map((answer) => answer?.replace(/ in \d+$/, "")),
      ["did a", "did b"],
    );
  });

  it("a fault in a thread is thrown here, with the stack that it had there, and the thread goes on", async () => {
    const crew = makeCrew(1);
    await assert.rejects(crew.run({ name: "a", do: "throw" }), (error) => {
      assert.ok(error instanceof ThreadError);
      assert.match(error.message, /^Error: a is wrong$/);
      assert.match(error.stack ?? "", /crewWorker\.mjs/);
      return true;
    });
    assert.match((await crew.run({ name: "b" })) ?? "", /^did b in /);
  });

  it("stopped, it ends what was begun and begins nothing more", async () => {
    const crew = makeCrew(1);
    const answers = Promise.all(["a", "b", "c", "d"].map((name) => crew.run({ name })));
    crew.stop();
    assert.deepEqual(
      (await answers).map((answer) => answer?.replace(/ in \d+$/, "")),
      // One is done, one lies ready.
      ["did a", "did b", undefined, undefined],
    );
  });
});
