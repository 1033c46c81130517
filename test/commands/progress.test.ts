/** Progress: how far, how fast, how long, in the columns that there are. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createProgress } from "../../server/commands/progress.ts";
import { widthOf } from "../../server/reports/columns.ts";

function watched({
  tty = true,
  columns = 80,
  env = {},
  total = 100,
}: {
  tty?: boolean;
  columns?: number;
  env?: Record<string, string>;
  total?: number;
}) {
  const lines: string[] = [];
  let now = 5_000;
  const stderr = { write: (text: string) => lines.push(text) > 0, once: () => {}, isTTY: tty, columns };
  const progress = createProgress({ stderr, env }, total, () => now);
  const step = (milliseconds: number, name = "drafts/plan.md"): void => {
    now += milliseconds;
    progress.step(name);
  };
  return { lines, step, progress };
}

const TAKE_AWAY = "\r\u001b[2K";

describe("progress", () => {
  it("says nothing of a short run, then one line that changes", () => {
    const { lines, step, progress } = watched({});
    for (let count = 0; count < 4; count++) step(100);
    progress.clear();
    assert.deepEqual(lines, []);
    step(100);
    step(10);
    step(90);
    progress.clear();
    progress.clear();
    assert.deepEqual(lines, [
      `${TAKE_AWAY}5/100, 10 a second, 10 s left  drafts/plan.md`,
      `${TAKE_AWAY}7/100, 12 a second, 8 s left  drafts/plan.md`,
      TAKE_AWAY,
    ]);
  });

  it("is slow, and long, in words that fit", () => {
    const { lines, step } = watched({ total: 2000 });
    step(1000);
    step(40_000);
    assert.deepEqual(lines, [
      `${TAKE_AWAY}1/2000, 1 a second, 34 min left  drafts/plan.md`,
      `${TAKE_AWAY}2/2000, 0.049 a second, 11 h 23 min left  drafts/plan.md`,
    ]);
  });

  it("what turns out not to be there to do is not waited for", () => {
    const { lines, step, progress } = watched({});
    for (let count = 0; count < 90; count++) progress.skip();
    step(1000);
    assert.deepEqual(lines, [`${TAKE_AWAY}1/10, 1 a second, 9 s left  drafts/plan.md`]);
  });

  it("never takes more columns than there are, whatever the name is, and writes nothing that a terminal obeys", () => {
    for (const columns of [8, 20, 45, 60, 120]) {
      for (const name of ["a.md", `${"deep/".repeat(60)}plan.md`, `${"計画".repeat(60)}.md`, "x\u001b[31m\r\n.md"]) {
        const { lines, step } = watched({ columns });
        step(1000, name);
        const [line = ""] = lines;
        const told = line.slice(TAKE_AWAY.length);
        assert.ok(line.startsWith(TAKE_AWAY) && !/\p{Cc}/u.test(told), JSON.stringify(line));
        assert.ok(widthOf(told) < columns, `${columns}: ${told}`);
      }
    }
    const { lines, step } = watched({ columns: 60 });
    step(1000, `${"deep/".repeat(60)}plan.md`);
    assert.match(lines[0] ?? "", /left {2}….*deep\/plan\.md$/);
  });

  it("where no terminal reads, plain lines, few, and none of a run that is soon over", () => {
    for (const where of [{ tty: false }, { env: { CI: "true" } }, { env: { TERM: "dumb" } }]) {
      const { lines, step, progress } = watched(where);
      step(10_000);
      assert.deepEqual(lines, []);
      step(5_000);
      progress.clear();
      step(14_999);
      step(1);
      assert.deepEqual(lines, ["2/100, 0.13 a second, 13 min left\n", "4/100, 0.13 a second, 12 min left\n"]);
    }
  });
});
