/** `concord check --jsonl`: a corpus, line by line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AGENDA, makeFolder, run } from "./run.ts";

const WRONG = "Broadband internet is used by 81.2% of households.";
const folder = makeFolder({
  "river.agenda.yaml": AGENDA,
  "lake.agenda.yaml": "id: lake\ntitle: Lake\nlanguage: en\n",
  ".concord.yaml": "agendas: [river.agenda.yaml]\n",
});

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function answers(
  stdin: string | readonly Uint8Array[],
  args: readonly string[] = [],
): Promise<{ readonly status: number | undefined; readonly lines: readonly Record<string, unknown>[]; readonly stderr: string }> {
  const { status, stdout, stderr } = await run(folder, ["check", "--jsonl", ...args], { stdin });
  return {
    status,
    stderr,
    lines: stdout
      .split("\n")
      .filter((each) => each !== "")
      .map((each) => JSON.parse(each)),
  };
}

test("a line for a line, in order, with the findings of check", async () => {
  const { lines, status } = await answers(
    line({ id: 1, markdown: WRONG }) + line({ id: "b", markdown: "Nothing." }) + line({ id: null, markdown: "" }),
  );
  assert.deepEqual(
    lines.map(({ id, findings }) => [id, (findings as readonly unknown[]).length]),
    [
      [1, 1],
      ["b", 0],
      [null, 0],
    ],
  );
  const [first] = (lines[0]?.findings ?? []) as readonly Record<string, unknown>[];
  assert.deepEqual(Object.keys(first ?? {}), ["rule", "severity", "message", "range", "text", "entry", "fix", "edits", "location", "source"]);
  assert.deepEqual(Object.keys(lines[0] ?? {}), ["id", "findings"]);
  assert.equal(status, 1);
});

test("ids are any JSON; other keys and blank lines are passed over; the last line needs no end", async () => {
  const { lines, status } = await answers(`\n \r\n${line({ more: [1], markdown: "Yes.", id: { deep: ["x"] } })}\n{"id":7,"markdown":"x"}`);
  assert.deepEqual(
    [lines, status],
    [
      [
        { id: { deep: ["x"] }, findings: [] },
        { id: 7, findings: [] },
      ],
      0,
    ],
  );
});

test("a line that is no such object gets an error on its own line, the rest goes on, and the status is 2", async () => {
  const bad = ["{", "[]", "null", "3", '"x"', '{"markdown":"x"}', '{"id":1}', '{"id":1,"markdown":2}'];
  const { lines, status } = await answers(`${bad.join("\n")}\n${line({ id: 9, markdown: WRONG })}`);
  assert.equal(lines.length, bad.length + 1);
  for (const each of lines.slice(0, -1)) assert.deepEqual([each.id, typeof each.error, Object.keys(each)], [null, "string", ["id", "error"]]);
  assert.equal(((lines.at(-1)?.findings ?? []) as readonly unknown[]).length, 1);
  assert.equal(status, 2);
});

test("front matter counts: an agenda by id, the language, ignores", async () => {
  const { lines } = await answers(
    line({ id: 1, markdown: `---\nagenda: lake\n---\n\n${WRONG}` }) +
      line({ id: 2, markdown: `---\nagenda: river\n---\n\n${WRONG}` }) +
      line({ id: 3, markdown: `${WRONG} <!-- concord-ignore-line figure-value: x -->` }),
  );
  assert.deepEqual(
    lines.map(({ findings }) => (findings as readonly unknown[]).length),
    [0, 1, 0],
  );
});

test("--agenda outranks the configuration", async () => {
  const { lines } = await answers(line({ id: 1, markdown: WRONG }), ["--agenda", "lake.agenda.yaml"]);
  assert.deepEqual(lines, [{ id: 1, findings: [] }]);
});

test("chunks may end anywhere: within a character, within a line", async () => {
  const bytes = new TextEncoder().encode(line({ id: "ấ🌊", markdown: `Sông 🌊 — ${WRONG}` }) + line({ id: 2, markdown: "a\u2028b" }));
  const whole = await answers([bytes]);
  const single = await answers([...bytes].map((byte) => Uint8Array.of(byte)));
  assert.deepEqual(single, whole);
  assert.deepEqual(
    whole.lines.map(({ id }) => id),
    ["ấ🌊", 2],
  );
});

test("without an agenda, or with a broken one, it ends at once with status 2", async () => {
  const bare = makeFolder({});
  const none = await run(bare, ["check", "--jsonl"], { stdin: line({ id: 1, markdown: WRONG }) });
  assert.deepEqual([none.status, none.stdout], [2, ""]);
  assert.match(none.stderr, /^concord: No agenda speaks/);
  const broken = makeFolder({ "x.agenda.yaml": "id: [" });
  const { status, stdout, stderr } = await run(broken, ["check", "--jsonl"], { stdin: line({ id: 1, markdown: WRONG }) });
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /^concord: x\.agenda\.yaml:\d+:\d+: /);
});

test("empty input is no lines, and fine", async () => {
  assert.deepEqual(await answers(""), { status: 0, stderr: "", lines: [] });
});

test("--fail-on counts here too", async () => {
  assert.equal((await answers(line({ id: 1, markdown: "Every river zone." }), ["--fail-on", "error"])).status, 0);
  assert.equal((await answers(line({ id: 1, markdown: "Every river zone." }))).status, 1);
});
