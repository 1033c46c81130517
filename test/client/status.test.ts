import assert from "node:assert/strict";
import { test } from "node:test";
import * as l10n from "@vscode/l10n";
import type { StatusParams } from "../../client/protocol/status.ts";
import { findingsOf, type Status, type StatusView, viewOf } from "../../client/status.ts";

const view = (status: Status): StatusView => viewOf(status, l10n);

const agenda = { id: "river", title: "River programme", uri: "file:///w/river.agenda.yaml" };
const counts = { consistent: 12, inconsistent: 2, unlinked: 31, waived: 0 };
const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } };

test("with findings, the number is shown and leads to the problems", () => {
  const shown = view({ state: "ready", agenda, findings: 3, counts });
  assert.equal(shown.text, "$(law) Concord: 3");
  assert.equal(shown.tooltip, "3 findings by the agenda 'River programme'.\nOf the numbers in this draft 12 agree, 2 do not, 31 are not checked.");
  assert.equal(shown.command.command, "workbench.actions.view.problems");
});

test("the badge of the views counts what the status bar counts", () => {
  for (const [status, count] of [
    [{ state: "ready", agenda, findings: 3, counts }, 3],
    [{ state: "ready", agenda, findings: 0, counts }, 0],
    [{ state: "broken", agenda, findings: 3, counts }, 0],
    [{ state: "none" }, 0],
    [{ state: "stopped" }, 0],
  ] as const) {
    assert.equal(findingsOf(status), count, status.state);
    assert.equal(/Concord: (\d+)/u.exec(view(status).text)?.[1] ?? "0", String(count), status.state);
  }
});

test("one finding is one finding, and waived numbers are told", () => {
  const shown = view({ state: "ready", agenda, findings: 1, counts: { ...counts, waived: 1 } });
  assert.match(shown.tooltip, /^1 finding by/);
  assert.match(shown.tooltip, /31 are not checked, 1 waived\.$/);
});

test("without findings, it leads to the agenda", () => {
  const shown = view({ state: "ready", agenda, findings: 0 });
  assert.equal(shown.text, "$(law) Concord $(check)");
  assert.equal(shown.tooltip, "No findings by the agenda 'River programme'.");
  assert.deepEqual(shown.command, { command: "concord.openAgenda", title: "Open the agenda", arguments: [agenda.uri] });
});

test("a broken agenda leads to its fault", () => {
  const fault = { uri: "file:///w/national.agenda.yaml", range, message: "unknown key 'lable'" };
  const shown = view({ state: "broken", agenda, fault });
  assert.equal(shown.severity, "error");
  assert.match(shown.tooltip, /unknown key 'lable'/);
  assert.deepEqual(shown.command.arguments, [fault.uri, range]);
});

test("a broken agenda whose fault is not told leads to the agenda", () => {
  assert.deepEqual(view({ state: "broken", agenda }).command.arguments, [agenda.uri]);
  assert.deepEqual(view({ state: "broken" }).command.arguments, []);
});

test("every other state says what it is and offers what helps", () => {
  const commands = (["starting", "reading", "none", "stopped"] as const).map((state) => view({ state } as StatusParams).command.command);
  assert.deepEqual(commands, ["concord.showOutput", "concord.showOutput", "concord.newAgenda", "concord.restart"]);
  assert.match(view({ state: "none" }).tooltip, /nothing is checked/);
  assert.equal(view({ state: "stopped" }).severity, "warning");
  assert.equal(view({ state: "stopped", reason: "no server" }).tooltip, "Concord is not running: no server. Click to start it again.");
});
