/** What `.concord.yaml` and the settings say, in force. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenda, at, memoryService } from "./memory.ts";

const DRAFT = "Gauges are read in every river zone.\n";

test("the configuration outranks the settings, rule by rule; the command line outranks both", async () => {
  const files = { "x.agenda.yaml": agenda("x"), ".concord.yaml": "rules: { term-deprecated: error }\n" };
  const severity = async (options = {}): Promise<unknown> => {
    const { service } = memoryService(files, options);
    service.setSettings({ rules: { "term-deprecated": "off", "figure-value": "hint" } });
    return (await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT })).shown.map((finding) => finding.severity);
  };
  assert.deepEqual(await severity(), ["error"]);
  assert.deepEqual(await severity({ rules: { "term-deprecated": "information" } }), ["information"]);
  assert.deepEqual(await severity({ rules: { "term-deprecated": "off" } }), []);
});

test("settings that are wrong are passed over", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.setSettings({ rules: { "term-deprecated": "loud", nonsense: "error" }, language: 3, agenda: [7] } as never);
  const { shown } = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual(
    shown.map(({ severity }) => severity),
    ["warning"],
  );
});

test("a file that the configuration leaves out is not checked", async () => {
  const files = { "x.agenda.yaml": agenda("x"), ".concord.yaml": "drafts: [plans/**/*.md]\nignore: [plans/old/, '*-notes.md']\n" };
  const { service } = memoryService(files);
  const ignored = async (path: string): Promise<boolean> => (await service.reviewText({ uri: at(path), version: 1, text: DRAFT })).ignored;
  assert.deepEqual(await Promise.all(["plans/a.md", "plans/b/a.md", "a.md", "plans/old/a.md", "plans/a-notes.md"].map(ignored)), [
    false,
    false,
    true,
    true,
    true,
  ]);
});

test("the nearest configuration holds, and its paths count from where it stands", async () => {
  const files = {
    "x.agenda.yaml": agenda("x"),
    "sub/.concord.yaml": "agendas: [deep/y.agenda.yaml]\nrules: { term-deprecated: off }\n",
    "sub/deep/y.agenda.yaml": agenda("y"),
  };
  const { service } = memoryService(files);
  const sub = await service.reviewText({ uri: at("sub/plan.md"), version: 1, text: DRAFT });
  const top = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual([sub.review.agendas.map(({ id }) => id), sub.shown.length], [["y"], 0]);
  assert.deepEqual([top.review.agendas.map(({ id }) => id), top.shown.length], [["x"], 1]);
});

test("reasons are asked for where they are required, and only there", async () => {
  const text = "Every river zone. <!-- concord-ignore-line term-deprecated -->\n";
  const shown = async (config: string): Promise<unknown> => {
    const { service } = memoryService({ "x.agenda.yaml": agenda("x"), ".concord.yaml": config });
    const reviewed = await service.reviewText({ uri: at("plan.md"), version: 1, text });
    return [reviewed.shown.map(({ rule }) => rule), reviewed.review.waived.map(({ rule }) => rule)];
  };
  assert.deepEqual(await shown("requireReasons: true\n"), [["ignore-reason"], ["term-deprecated"]]);
  assert.deepEqual(await shown("requireReasons: false\n"), [[], ["term-deprecated"]]);
});

test("faults of the configuration are told with the drafts, and on the file itself; the rest of it holds", async () => {
  const config = "rulez: {}\nrules: { term-deprecatd: off, term-deprecated: info, figure-value: error }\nagendas: [x.agenda.yaml, y.agenda.yaml]\n";
  const { service } = memoryService({ "x.agenda.yaml": agenda("x"), ".concord.yaml": config });
  const told = [
    [{ line: 0, character: 0 }, "Unknown key 'rulez' in the configuration. Did you mean 'rules'?"],
    [{ line: 1, character: 9 }, "There is no rule 'term-deprecatd'. Did you mean 'term-deprecated'?"],
    [{ line: 1, character: 47 }, "The severity of 'term-deprecated' must be error, warning, information, hint or off. Did you mean 'information'?"],
    [{ line: 2, character: 25 }, "There is no agenda at 'y.agenda.yaml'."],
  ];
  const reviewed = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual(
    reviewed.fileFaults.map(({ range, message }) => [range.start, message]),
    told,
  );
  assert.deepEqual(
    (await service.findFaults(at(".concord.yaml"))).map(({ range, message }) => [range.start, message]),
    told,
  );
  assert.deepEqual(
    reviewed.review.agendas.map(({ id }) => id),
    ["x"],
  );
});

test("a configuration that is no YAML: the last good one holds", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x"), ".concord.yaml": "rules: { term-deprecated: off }\n" });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual((await service.review(at("plan.md")))?.shown, []);
  files.texts.set(at(".concord.yaml"), "rules: { term-deprecated: [\n");
  assert.deepEqual(service.filesChanged([at(".concord.yaml")]), [at("plan.md")]);
  const after = await service.review(at("plan.md"));
  assert.deepEqual([after?.shown, after?.fileFaults.every(({ broken, rule }) => broken && rule === undefined)], [[], true]);
  assert.notEqual(after?.fileFaults.length, 0);
  assert.equal((await service.status(at("plan.md"))).state, "broken");
});

test("severities hold for agendas too, and hints are told of them", async () => {
  const sourced = `${agenda("x")}sources:\n  s: { title: A report }\n`;
  const found = async (config: string): Promise<unknown> => {
    const { service } = memoryService({ "x.agenda.yaml": sourced, ".concord.yaml": config });
    return (await service.findFaults(at("x.agenda.yaml"))).map(({ rule, severity }) => [rule, severity]);
  };
  assert.deepEqual(await found(""), [
    ["agenda-source", "hint"],
    ["agenda-source", "hint"],
  ]);
  assert.deepEqual(await found("rules: { agenda-source: off }\n"), []);
});
