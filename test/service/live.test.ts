/** What changes when files and documents do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { MakeReviewer } from "../../server/review/reviewers.ts";
import { agenda, at, memoryService } from "./memory.ts";

const DRAFT = "Gauges are read in every river zone.\n";

test("the review of an open draft is remembered until something changes", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const first = await service.review(at("plan.md"));
  const reads = files.reads.length;
  assert.equal(await service.review(at("plan.md")), first);
  assert.equal(files.reads.length, reads);
  assert.deepEqual(
    first?.shown.map(({ rule, severity }) => [rule, severity]),
    [["term-deprecated", "warning"]],
  );

  service.changeDocument({ uri: at("plan.md"), version: 2, text: "Gauges are read in every river basin.\n" });
  const second = await service.review(at("plan.md"));
  assert.deepEqual([second?.shown, second?.version], [[], 2]);
  assert.notEqual(second?.resultId, first?.resultId);
});

test("an agenda changed on disk: the drafts that answer to it are named, and reviewed anew", async () => {
  const { service, files } = memoryService({ "a/x.agenda.yaml": agenda("x"), "b/y.agenda.yaml": agenda("y") });
  for (const path of ["a/plan.md", "b/plan.md"]) service.openDocument({ uri: at(path), version: 1, text: DRAFT });
  const before = await service.review(at("a/plan.md"));
  await service.review(at("b/plan.md"));

  files.texts.set(at("a/x.agenda.yaml"), agenda("x").replace("river zone", "river area"));
  assert.deepEqual(service.filesChanged([at("a/x.agenda.yaml")]), [at("a/plan.md")]);
  const after = await service.review(at("a/plan.md"));
  assert.deepEqual([before?.shown.length, after?.shown.length], [1, 0]);
  assert.notEqual(after?.resultId, before?.resultId);
});

test("a change that changes nothing keeps the result id", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const before = await service.review(at("plan.md"));
  service.filesChanged([at("x.agenda.yaml")]);
  const after = await service.review(at("plan.md"));
  assert.equal(after?.resultId, before?.resultId);
});

test("files that have nothing to do with a draft change nothing", async () => {
  const { service } = memoryService({ "a/x.agenda.yaml": agenda("x"), "b/y.agenda.yaml": agenda("y") });
  service.openDocument({ uri: at("a/plan.md"), version: 1, text: DRAFT });
  await service.review(at("a/plan.md"));
  assert.deepEqual(service.filesChanged([at("a/other.md"), at("b/y.agenda.yaml"), at("b/new.agenda.yaml")]), []);
});

test("an agenda that appears nearer, or goes, is taken notice of", async () => {
  const { service, files } = memoryService({ "top.agenda.yaml": agenda("top") });
  service.openDocument({ uri: at("a/plan.md"), version: 1, text: DRAFT });
  const ids = async (): Promise<readonly string[] | undefined> => (await service.review(at("a/plan.md")))?.review.agendas.map(({ id }) => id);
  assert.deepEqual(await ids(), ["top"]);
  files.texts.set(at("a/near.agenda.yaml"), agenda("near"));
  assert.deepEqual(service.filesChanged([at("a/near.agenda.yaml")]), [at("a/plan.md")]);
  assert.deepEqual(await ids(), ["near"]);
  files.texts.delete(at("a/near.agenda.yaml"));
  service.filesChanged([at("a/near.agenda.yaml")]);
  assert.deepEqual(await ids(), ["top"]);
});

test("an agenda open in the editor speaks before its file, from the first letter changed until it is closed", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const rules = async (): Promise<readonly string[] | undefined> => (await service.review(at("plan.md")))?.shown.map(({ rule }) => rule);
  assert.deepEqual(await rules(), ["term-deprecated"]);
  service.openDocument({ uri: at("x.agenda.yaml"), version: 1, text: agenda("x") });
  assert.deepEqual(service.changeDocument({ uri: at("x.agenda.yaml"), version: 2, text: agenda("x").replace("river zone", "river area") }), [
    at("plan.md"),
  ]);
  assert.deepEqual(await rules(), []);
  assert.deepEqual(service.closeDocument(at("x.agenda.yaml")), [at("plan.md")]);
  assert.deepEqual(await rules(), ["term-deprecated"]);
});

test("while an agenda is broken its last good version is in force, and the fault is told", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  await service.review(at("plan.md"));
  files.texts.set(at("x.agenda.yaml"), `${agenda("x")}\n<<<<<<< mine\n`);
  service.filesChanged([at("x.agenda.yaml")]);
  const broken = await service.review(at("plan.md"));
  assert.deepEqual(
    broken?.shown.map(({ rule }) => rule),
    ["term-deprecated"],
  );
  assert.deepEqual(
    broken?.fileFaults.map(({ rule, broken: all, severity }) => [rule, all, severity]),
    [["agenda-syntax", true, "error"]],
  );
  const status = await service.status(at("plan.md"));
  assert.deepEqual([status.state, status.agenda?.id, status.findings, status.fault?.uri], ["broken", "x", 1, at("x.agenda.yaml")]);

  files.texts.set(at("x.agenda.yaml"), agenda("x"));
  service.filesChanged([at("x.agenda.yaml")]);
  assert.deepEqual((await service.status(at("plan.md"))).state, "ready");
});

test("an agenda broken from the start: nothing is in force, and the status says so", async () => {
  const { service } = memoryService({ "x.agenda.yaml": "id: [" });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const status = await service.status(at("plan.md"));
  assert.deepEqual([status.state, status.agenda, status.fault?.uri], ["broken", undefined, at("x.agenda.yaml")]);
});

test("a broken entry is told of and left out; the rest is in force", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x").replace("unit: percent", "unit: percnt") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const reviewed = await service.review(at("plan.md"));
  assert.deepEqual(
    reviewed?.shown.map(({ rule }) => rule),
    ["term-deprecated"],
  );
  assert.deepEqual(
    reviewed?.fileFaults.map(({ rule, broken, suggestion }) => [rule, broken, suggestion]),
    [["agenda-schema", false, "percent"]],
  );
});

test("a change of an extended agenda reaches drafts, and the agenda that extends it", async () => {
  const child = "extends: [lib/base.agenda.yaml]\nid: child\ntitle: Child\nlanguage: en\n";
  const { service, files } = memoryService({ "lib/base.agenda.yaml": agenda("base"), "child.agenda.yaml": child });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  service.openDocument({ uri: at("child.agenda.yaml"), version: 1, text: child });
  assert.deepEqual(
    (await service.review(at("plan.md")))?.shown.map(({ rule }) => rule),
    ["term-deprecated"],
  );
  assert.deepEqual(await service.findFaults(at("child.agenda.yaml")), []);
  files.texts.delete(at("lib/base.agenda.yaml"));
  assert.deepEqual([...service.filesChanged([at("lib/base.agenda.yaml")])].sort(), [at("child.agenda.yaml"), at("plan.md")]);
  assert.deepEqual((await service.review(at("plan.md")))?.shown, []);
  const faults = await service.findFaults(at("child.agenda.yaml"));
  assert.deepEqual(
    faults.map(({ message, range }) => [message, range.start]),
    [["There is no agenda at 'lib/base.agenda.yaml'.", { line: 0, character: 10 }]],
  );
});

test("refresh finds what has changed where nobody watches", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  await service.review(at("plan.md"));
  assert.deepEqual(await service.refresh(), []);
  files.texts.set(at("x.agenda.yaml"), agenda("x").replace("river zone", "river area"));
  assert.deepEqual(await service.refresh(), [at("plan.md")]);
  await service.review(at("plan.md"));
  files.texts.set(at("new.agenda.yaml"), agenda("new"));
  assert.deepEqual(await service.refresh(), [at("plan.md")]);
});

test("a document opened anew under the same version is another", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const first = await service.review(at("plan.md"));
  service.closeDocument(at("plan.md"));
  assert.equal(await service.review(at("plan.md")), undefined);
  service.openDocument({ uri: at("plan.md"), version: 1, text: "Gauges.\n" });
  const second = await service.review(at("plan.md"));
  assert.deepEqual(second?.shown, []);
  assert.notEqual(second?.resultId, first?.resultId);
});

test("editors spell URIs in their own ways", async () => {
  const { service } = memoryService({ "my plan/x.agenda.yaml": agenda("x") });
  service.openDocument({ uri: "file:///w/my%20plan/plan.md", version: 1, text: DRAFT });
  const plain = at("my%20plan/x.agenda.yaml");
  assert.equal((await service.review("file:///w/my plan/plan.md"))?.review.agendas.length, 0, "the memory's own files have another spelling");
  assert.equal(service.getDocument("file:///w/my plan/plan.md")?.version, 1);
  assert.equal(service.kindOf(plain), "agenda");
});

test("kinds of documents", () => {
  const { service } = memoryService({});
  assert.deepEqual(
    ["plan.md", "x.agenda.yaml", ".concord.yaml", "notes.yaml"].map((path) => service.kindOf(at(path))),
    ["draft", "agenda", "config", "draft"],
  );
});

test("nothing rejects where files cannot be had", async () => {
  const { service } = memoryService(
    {},
    {
      files: {
        readText: () => Promise.reject(new Error("gone")),
        stat: () => Promise.reject(new Error("gone")),
        findFiles: () => Promise.reject(new Error("gone")),
      },
    },
  );
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual(await service.status(at("plan.md")), { state: "none" });
  assert.deepEqual(await service.findFaults(at("x.agenda.yaml")), []);
  assert.deepEqual(await service.refresh(), []);
});

test("a reviewer that fails takes nobody's editor away", async () => {
  const told: string[] = [];
  const logger = { info: () => {}, warn: () => {}, error: (message: string) => void told.push(message) };
  const makeReviewer: MakeReviewer = (agendas) => ({
    agendas,
    languages: ["en"],
    review: () => {
      throw new Error("broken");
    },
  });
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") }, { logger, makeReviewer });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  const reviewed = await service.review(at("plan.md"));
  assert.deepEqual(reviewed?.shown, []);
  assert.match(told.join(), /a review failed: Error: broken/);
  assert.ok(!told.join().includes("river zone"));
});

test("the same workspace with another text of one document: neither hears of the other", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x"), "closed.md": DRAFT });
  service.setSettings({ rules: { "term-deprecated": "error" } });
  service.openDocument({ uri: at("plan.md"), version: 1, text: DRAFT });
  service.openDocument({ uri: at("x.agenda.yaml"), version: 1, text: agenda("x").replace("river zone", "river reach") });
  const other = service.withDocument({ uri: at("x.agenda.yaml"), version: 0, text: agenda("x") });
  const shown = async (of: typeof service): Promise<unknown> => {
    const reviews = await Promise.all(["plan.md", "closed.md"].map((path) => of.reviewDraft(at(path))));
    return reviews.map((reviewed) => reviewed?.shown.map(({ severity }) => severity));
  };
  assert.deepEqual(await shown(service), [[], []]);
  assert.deepEqual(await shown(other), [["error"], ["error"]]);
  service.changeDocument({ uri: at("plan.md"), version: 2, text: "Nothing.\n" });
  assert.deepEqual(await shown(other), [["error"], ["error"]]);
  assert.deepEqual(await shown(service), [[], []]);
});
