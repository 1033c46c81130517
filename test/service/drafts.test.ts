/** The drafts of a workspace, whether or not an editor has them open. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenda, at, memoryService } from "./memory.ts";

const WRONG = "Gauges are read in every river zone.\n";
const RIGHT = "Gauges are read in every river basin.\n";

test("drafts are the open ones and the Markdown files that git does not ignore", async () => {
  const { service } = memoryService({
    "x.agenda.yaml": agenda("x"),
    "b.md": RIGHT,
    "a/c.markdown": RIGHT,
    "notes.txt": RIGHT,
    ".gitignore": "out/\n*.tmp.md\n",
    "out/made.md": RIGHT,
    "x.tmp.md": RIGHT,
    "a/.gitignore": "old.md\n!kept.tmp.md\n",
    "a/old.md": RIGHT,
    "a/kept.tmp.md": RIGHT,
    "old.md": RIGHT,
    "node_modules/p/README.md": RIGHT,
    ".github/x.md": RIGHT,
  });
  service.openDocument({ uri: "untitled:Untitled-1", version: 1, text: WRONG });
  service.openDocument({ uri: at("x.agenda.yaml"), version: 1, text: agenda("x") });
  service.openDocument({ uri: at("b.md"), version: 1, text: WRONG });
  assert.deepEqual(await service.listDrafts(), [...["a/c.markdown", "a/kept.tmp.md", "b.md", "old.md"].map(at), "untitled:Untitled-1"]);
});

test("a file that appears or goes is in the list, or not, from then on", async () => {
  const { service, files } = memoryService({ "a.md": RIGHT });
  assert.deepEqual(await service.listDrafts(), [at("a.md")]);
  files.texts.set(at("b.md"), RIGHT);
  files.texts.delete(at("a.md"));
  service.filesChanged([at("a.md"), at("b.md")]);
  assert.deepEqual(await service.listDrafts(), [at("b.md")]);
});

test("a draft that is not open is reviewed from its file, once, and again when the file or its agenda has changed", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x"), "plan.md": WRONG });
  const first = await service.reviewDraft(at("plan.md"));
  assert.deepEqual(
    first?.shown.map(({ rule, start, end }) => [rule, WRONG.slice(start, end)]),
    [["term-deprecated", "river zone"]],
  );
  const reads = files.reads.length;
  assert.equal(await service.reviewDraft(at("plan.md")), first);
  assert.equal(files.reads.length, reads);

  files.texts.set(at("plan.md"), RIGHT);
  service.filesChanged([at("plan.md")]);
  const second = await service.reviewDraft(at("plan.md"));
  assert.deepEqual(second?.shown, []);
  assert.notEqual(second?.resultId, first?.resultId);

  files.texts.set(at("x.agenda.yaml"), agenda("x").replace("river zone", "river basin of old"));
  service.filesChanged([at("x.agenda.yaml")]);
  const third = await service.reviewDraft(at("plan.md"));
  assert.notEqual(third?.resultId, second?.resultId);
});

test("an open document goes before its file, and the file speaks again when it is closed", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x"), "plan.md": WRONG });
  const found = async () => (await service.reviewDraft(at("plan.md")))?.shown.length;
  assert.equal(await found(), 1);
  service.openDocument({ uri: at("plan.md"), version: 1, text: RIGHT });
  assert.equal(await found(), 0);
  service.closeDocument(at("plan.md"));
  assert.equal(await found(), 1);
});

test("what is no draft by the configuration, is not there, or is far too long is not reviewed", async () => {
  const { service } = memoryService({
    "x.agenda.yaml": agenda("x"),
    ".concord.yaml": "ignore: [old/]\n",
    "old/plan.md": WRONG,
    "long.md": WRONG.repeat(120_000),
  });
  for (const path of ["old/plan.md", "missing.md", "long.md"]) assert.equal(await service.reviewDraft(at(path)), undefined, path);
});

test("clients that watch no files: a draft that changed is found by looking", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x"), "plan.md": WRONG });
  assert.equal((await service.reviewDraft(at("plan.md")))?.shown.length, 1);
  files.texts.set(at("plan.md"), RIGHT);
  await service.refresh();
  assert.equal((await service.reviewDraft(at("plan.md")))?.shown.length, 0);
});

test("citations are remembered for more drafts than reviews, and follow the agenda", async () => {
  const { service, files } = memoryService({ "x.agenda.yaml": agenda("x"), "plan.md": WRONG });
  const before = await service.findCitations(at("plan.md"));
  assert.deepEqual(before?.disagreements, [
    {
      entry: `${at("x.agenda.yaml")}#terms/river-basin`,
      range: { start: { line: 0, character: 25 }, end: { line: 0, character: 35 } },
      rule: "term-deprecated",
      message: "'river zone' is deprecated",
    },
  ]);
  const reads = files.reads.length;
  assert.equal(await service.findCitations(at("plan.md")), before);
  assert.equal(files.reads.length, reads);
  files.texts.set(at("x.agenda.yaml"), agenda("x").replace("river zone", "river land"));
  service.filesChanged([at("x.agenda.yaml")]);
  assert.deepEqual((await service.findCitations(at("plan.md")))?.disagreements, []);
});

test("of drafts that have not changed it is known what their review would be called, without making it again", async () => {
  const long = RIGHT.repeat(30_000); // 1.1 million characters: two of them are more than is kept
  const { service, files } = memoryService({
    "x.agenda.yaml": agenda("x"),
    "a.md": long,
    "b.md": long,
    ".concord.yaml": "ignore: [old/]\n",
    "old/c.md": RIGHT,
  });
  assert.equal(service.knownResult(at("a.md")), undefined);
  const first = await service.reviewDraft(at("a.md"));
  for (const path of ["b.md", "old/c.md"]) await service.reviewDraft(at(path));
  const reads = files.reads.length;
  assert.equal(service.knownResult(at("a.md")), first?.resultId);
  assert.equal(service.knownResult(at("old/c.md")), "");
  assert.equal(files.reads.length, reads);
  const again = await service.reviewDraft(at("a.md"));
  assert.notEqual(again, first);
  assert.equal(again?.resultId, first?.resultId);

  files.texts.set(at("x.agenda.yaml"), agenda("x").replace("river zone", "river land"));
  service.filesChanged([at("x.agenda.yaml")]);
  assert.equal(service.knownResult(at("a.md")), undefined);
  service.openDocument({ uri: at("b.md"), version: 1, text: RIGHT });
  assert.equal(service.knownResult(at("b.md")), undefined);
});
