/** Which agendas a draft answers to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenda, at, memoryService, ROOT } from "./memory.ts";

const DRAFT = "Gauges are read in every river zone.\n";

/** The ids of the agendas in force for a draft. */
async function inForce(
  files: Readonly<Record<string, string>>,
  draft: string,
  setUp: (service: ReturnType<typeof memoryService>["service"]) => void = () => {},
): Promise<readonly string[]> {
  const { service } = memoryService(files);
  setUp(service);
  const { review } = await service.reviewText({ uri: at(draft), version: 1, text: files[draft] ?? "" });
  return review.agendas.map(({ id }) => id);
}

const withFrontMatter = (agendas: string): string => `---\nagenda: ${agendas}\n---\n\n${DRAFT}`;

test("the nearest folder that has any agenda decides, and all of it is in force", async () => {
  const files = {
    "top.agenda.yaml": agenda("top"),
    "a/one.agenda.yaml": agenda("one"),
    "a/two.agenda.yaml": agenda("two"),
    "a/b/plan.md": DRAFT,
    "c/plan.md": DRAFT,
  };
  assert.deepEqual(await inForce(files, "a/b/plan.md"), ["one", "two"]);
  assert.deepEqual(await inForce(files, "c/plan.md"), ["top"]);
});

test("without an agenda, nothing is said", async () => {
  const { service } = memoryService({ "plan.md": DRAFT });
  const { shown, review, fileFaults } = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual([shown, review.agendas, fileFaults], [[], [], []]);
});

test("the search ends at the workspace folder", async () => {
  const { service } = memoryService({ "file:///above.agenda.yaml": agenda("above"), "plan.md": DRAFT });
  const { review } = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual(review.agendas, []);
});

test("front matter names an agenda by id, wherever it lies in the workspace", async () => {
  const files = { "near.agenda.yaml": agenda("near"), "far/away/x.agenda.yaml": agenda("far"), "plan.md": withFrontMatter("far") };
  assert.deepEqual(await inForce(files, "plan.md"), ["far"]);
});

test("front matter names an agenda by path, from the draft", async () => {
  const files = {
    "near.agenda.yaml": agenda("near"),
    "common/x.agenda.yaml": agenda("common"),
    "a/plan.md": withFrontMatter("../common/x.agenda.yaml"),
  };
  assert.deepEqual(await inForce(files, "a/plan.md"), ["common"]);
});

test("front matter may hold a list, whose order holds", async () => {
  const files = { "a.agenda.yaml": agenda("a"), "b.agenda.yaml": agenda("b"), "plan.md": withFrontMatter("[b, ./a.agenda.yaml]") };
  assert.deepEqual(await inForce(files, "plan.md"), ["b", "a"]);
});

test("front matter goes before the configuration, which goes before the settings, which go before the nearest", async () => {
  const all = {
    "near.agenda.yaml": agenda("near"),
    "x/set.agenda.yaml": agenda("set"),
    "x/conf.agenda.yaml": agenda("conf"),
    "x/fm.agenda.yaml": agenda("fm"),
  };
  const config = { ".concord.yaml": "agendas: [x/conf.agenda.yaml]\n" };
  const set = (service: ReturnType<typeof memoryService>["service"]): void => service.setSettings({ agenda: "x/set.agenda.yaml" });
  assert.deepEqual(await inForce({ ...all, ...config, "plan.md": withFrontMatter("fm") }, "plan.md", set), ["fm"]);
  assert.deepEqual(await inForce({ ...all, ...config, "plan.md": DRAFT }, "plan.md", set), ["conf"]);
  assert.deepEqual(await inForce({ ...all, "plan.md": DRAFT }, "plan.md", set), ["set"]);
  assert.deepEqual(await inForce({ ...all, "plan.md": DRAFT }, "plan.md"), ["near"]);
});

test("--agenda outranks the configuration, not the front matter", async () => {
  const files = {
    "a.agenda.yaml": agenda("a"),
    "b.agenda.yaml": agenda("b"),
    "c.agenda.yaml": agenda("c"),
    ".concord.yaml": "agendas: b.agenda.yaml\n",
  };
  const { service } = memoryService(files, { agendas: [at("c.agenda.yaml")] });
  const plain = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  const named = await service.reviewText({ uri: at("plan.md"), version: 1, text: withFrontMatter("a") });
  assert.deepEqual(
    [plain, named].map(({ review }) => review.agendas.map(({ id }) => id)),
    [["c"], ["a"]],
  );
});

test("an agenda that front matter names and that is not there is told in the draft, at its name", async () => {
  const { service } = memoryService({ "a.agenda.yaml": agenda("a") });
  const text = withFrontMatter("[a, rivr]");
  const { faults, review } = await service.reviewText({ uri: at("plan.md"), version: 1, text });
  assert.deepEqual(
    review.agendas.map(({ id }) => id),
    ["a"],
  );
  assert.equal(faults.length, 1);
  assert.deepEqual(
    [faults[0]?.rule, faults[0]?.message, faults[0]?.range],
    [
      "agenda-reference",
      "There is no agenda with the id 'rivr' in the workspace folder.",
      { start: { line: 1, character: 12 }, end: { line: 1, character: 16 } },
    ],
  );
});

test("nothing outside the workspace folders is read, whoever names it", async () => {
  const { service, files } = memoryService({
    "file:///out.agenda.yaml": agenda("out"),
    ".concord.yaml": "agendas: [../out.agenda.yaml, in.agenda.yaml]\n",
    "in.agenda.yaml": `extends: [../out.agenda.yaml, /out.agenda.yaml]\n${agenda("in")}`,
  });
  const configured = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  const named = await service.reviewText({ uri: at("plan.md"), version: 1, text: withFrontMatter("../out.agenda.yaml") });
  assert.deepEqual(
    configured.review.agendas.map(({ id }) => id),
    ["in"],
  );
  assert.deepEqual(
    configured.fileFaults.map(({ message }) => message),
    [
      "'../out.agenda.yaml' lies outside the workspace folder, so it is not read.",
      "'/out.agenda.yaml' lies outside the workspace folder, so it is not read.",
      "'../out.agenda.yaml' lies outside the workspace folder, so it is not read.",
    ],
  );
  assert.deepEqual(
    named.faults.map(({ message }) => message),
    ["'../out.agenda.yaml' lies outside the workspace folder, so it is not read."],
  );
  assert.ok(
    files.reads.every((uri) => uri.startsWith(`${ROOT}/`)),
    files.reads.join(" "),
  );
});

test("on the command line, an agenda may extend one that lies elsewhere", async () => {
  const files = { "file:///out.agenda.yaml": agenda("out"), "in.agenda.yaml": `extends: [../out.agenda.yaml]\nid: in\ntitle: In\nlanguage: en\n` };
  const { service } = memoryService(files, { extendsAnywhere: true });
  const { review, fileFaults } = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  assert.deepEqual(fileFaults, []);
  assert.deepEqual(
    review.agendas.map(({ id, figures }) => [id, figures.map((figure) => figure.agenda)]),
    [["in", ["out"]]],
  );
});

test("with several workspace folders, each draft answers to its own", async () => {
  const { service } = memoryService({ "a/x.agenda.yaml": agenda("xa"), "b/plan.md": DRAFT, "top.agenda.yaml": agenda("top") });
  service.setFolders([at("a"), `${at("b")}/`]);
  const ids = async (path: string): Promise<readonly string[]> =>
    (await service.reviewText({ uri: at(path), version: 1, text: DRAFT })).review.agendas.map(({ id }) => id);
  assert.deepEqual(await ids("a/plan.md"), ["xa"]);
  assert.deepEqual(await ids("b/plan.md"), []);
  assert.deepEqual(await ids("c/plan.md"), []);
});

test("an unsaved draft answers to what a file at the root of the first folder would", async () => {
  const { service } = memoryService({ "x.agenda.yaml": agenda("x") });
  const { review } = await service.reviewText({ uri: "untitled:Untitled-1", version: 1, text: DRAFT });
  assert.deepEqual(
    review.agendas.map(({ id }) => id),
    ["x"],
  );
});

test("two agendas in force with one id are told of", async () => {
  const { service } = memoryService({ "a.agenda.yaml": agenda("same"), "b.agenda.yaml": agenda("same"), "c.agenda.yaml": agenda("other") });
  const { fileFaults } = await service.reviewText({ uri: at("plan.md"), version: 1, text: DRAFT });
  const told = fileFaults
    .filter(({ rule }) => rule === "agenda-duplicate")
    .map(({ uri, range, message }) => [uri, range.start, range.end.character, message]);
  assert.deepEqual(told, [
    [at("a.agenda.yaml"), { line: 0, character: 4 }, 8, "Another agenda, 'b.agenda.yaml', has the id 'same' too."],
    [at("b.agenda.yaml"), { line: 0, character: 4 }, 8, "Another agenda, 'a.agenda.yaml', has the id 'same' too."],
  ]);
});
