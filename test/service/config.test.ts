/** What `.concord.yaml` and the settings say, in force. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toEntries, writeBaseline } from "../../server/reports/baseline.ts";
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

test("overrides hold for their files, the later before the earlier; the command line before all", async () => {
  const files = {
    "x.agenda.yaml": agenda("x"),
    ".concord.yaml":
      "rules: { term-deprecated: error }\noverrides:\n  - { files: [old/, '*.vi.md'], rules: { term-deprecated: off } }\n  - { files: old/new.md, rules: { term-deprecated: hint } }\n",
  };
  const severities = async (options = {}): Promise<unknown> => {
    const { service } = memoryService(files, options);
    const told = ["plan.md", "old/plan.md", "old/new.md", "sub/a.vi.md", "older/plan.md"].map(async (path) => {
      const { shown } = await service.reviewText({ uri: at(path), version: 1, text: DRAFT });
      return shown.map(({ severity }) => severity).join();
    });
    return Promise.all(told);
  };
  assert.deepEqual(await severities(), ["error", "", "hint", "", "error"]);
  assert.deepEqual(
    await severities({ rules: { "term-deprecated": "information" } }),
    Array.from({ length: 5 }, () => "information"),
  );
});

test("overrides hold for agenda files too, wherever their faults are told", async () => {
  const bare = "id: a\ntitle: A\nlanguage: en\nsources: { s: { title: S } }\nterms:\n  basin: { preferred: river basin }\n";
  const config = "overrides:\n  - { files: old.agenda.yaml, rules: { agenda-source: error } }\n";
  const { service } = memoryService({ "old.agenda.yaml": bare, ".concord.yaml": config });
  const told = [
    ...(await service.findFaults(at("old.agenda.yaml"))),
    ...(await service.reviewText({ uri: at("plan.md"), version: 1, text: "x" })).fileFaults,
  ];
  assert.deepEqual(
    told.map(({ rule, severity }) => [rule, severity]),
    [
      ["agenda-source", "error"],
      ["agenda-source", "error"],
    ],
  );
});

/** A baseline that knows the findings of a text at a path, as 'concord baseline' writes it. */
async function baselineOf(path: string, text: string, more: object = {}): Promise<string> {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  const reviewed = await service.reviewText({ uri: at(path), version: 1, text });
  return writeBaseline(toEntries({ ...reviewed, path }, {}).map((entry) => ({ ...entry, ...more })));
}

test("a baseline hides what it knows, and nothing else; what has expired shows", async () => {
  const review = async (known: string, options = {}) => {
    const files = { "x.agenda.yaml": agenda("x"), "sub/.concord.yaml": "baseline: ../known.yaml\nagendas: x\n", "known.yaml": known };
    const { service } = memoryService(files, { today: () => "2030-01-02", ...options });
    const {
      shown,
      known: hidden,
      fileFaults,
    } = await service.reviewText({ uri: at("sub/plan.md"), version: 1, text: `${DRAFT}\nNot in any river zone!\n` });
    return [shown.map(({ start }) => start), hidden?.length, fileFaults.map(({ message }) => message)];
  };
  // paths count from where the configuration stands
  const known = await baselineOf("plan.md", DRAFT);
  assert.deepEqual(await review(known), [[49], 1, []]);
  assert.deepEqual(await review(known, { baselines: false }), [[25, 49], undefined, []]);
  assert.deepEqual(await review(await baselineOf("sub/plan.md", DRAFT)), [[25, 49], 0, []]);
  assert.deepEqual(await review(await baselineOf("plan.md", DRAFT, { expires: "2030-01-02" })), [[49], 1, []]);
  assert.deepEqual(await review(await baselineOf("plan.md", DRAFT, { expires: "2030-01-01" })), [[25, 49], 0, []]);
  assert.deepEqual(await review("[]"), [[25, 49], undefined, ["../known.yaml: A baseline has 'version: 1' and a list 'findings'."]]);
});

test("a baseline that is not there, or outside, is told where it is named", async () => {
  const told = async (name: string): Promise<unknown> => {
    const { service } = memoryService({ "x.agenda.yaml": agenda("x"), ".concord.yaml": `language: en\nbaseline: ${name}\n` });
    return (await service.findFaults(at(".concord.yaml"))).map(({ message, range, severity }) => [message, range.start, severity]);
  };
  const place = { line: 1, character: 10 };
  assert.deepEqual(await told("none.yaml"), [["There is no baseline at 'none.yaml': 'concord baseline update' writes one.", place, "error"]]);
  assert.deepEqual(await told("../up.yaml"), [["'../up.yaml' lies outside the workspace folder, so it is not read.", place, "error"]]);
});

test("an open draft answers anew when the baseline has changed", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x"), ".concord.yaml": "baseline: known.yaml\n", "known.yaml": "" });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const before = await service.review(at("plan.md"));
  files.texts.set(at("known.yaml"), await baselineOf("plan.md", DRAFT));
  assert.deepEqual(service.filesChanged([at("known.yaml")]), [at("plan.md")]);
  const after = await service.review(at("plan.md"));
  assert.deepEqual([before?.shown.length, after?.shown.length, after?.known?.length], [1, 0, 1]);
  assert.notEqual(before?.resultId, after?.resultId);
});

test("the command line may ask for reasons where the configuration does not", async () => {
  const text = "Every river zone. <!-- concord-ignore-line term-deprecated: - -->\n";
  const rules = async (options: object): Promise<unknown> => {
    const { service } = memoryService({ "x.agenda.yaml": agenda("x") }, options);
    return (await service.reviewText({ uri: at("plan.md"), version: 1, text })).shown.map(({ rule }) => rule);
  };
  assert.deepEqual(await rules({}), []);
  // '-' is no reason
  assert.deepEqual(await rules({ requireReasons: true }), ["ignore-reason"]);
});
