/** Renaming over a whole workspace: the texts of all files afterwards. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { renameRequests } from "../../server/requests/rename.ts";
import { at } from "../service/memory.ts";
import { applyWorkspaceEdit, CAPABILITIES, type Workspace, workspace } from "./support.ts";

const AGENDA = `id: river
title: River programme
language: en
terms:
  # the heart of it
  river-restoration:
    preferred:
      en: river restoration # since 2020
      vi: phục hồi sông
    admitted: { en: [RR, bank renewal] }
    deprecated: { en: [river repair] }
  clean-water: { preferred: { en: clean water }, admitted: { en: [pure water] } }
groups:
  pillars:
    preferred: { en: pillars of the river programme }
    members: [river-restoration, clean-water]
  steps:
    preferred: three steps
    members:
      - preferred: { en: survey }
      - { preferred: { en: design }, admitted: { en: [drawing] } }
figures:
  gauges:
    label: { en: river gauges in service }
    value: 1240
    unit: count
    base: { en: [gauges] }
`;
const PLAN = `# River Restoration

We fund river
restoration, RR and “river restoration”. River restoration's aims are known; a river restoration is a
river repair no more. RIVER RESTORATION!
`;
const NOTE = "The agenda speaks of river restoration.\n\n| What | How |\n| --- | --- |\n| river restoration | well |\n";
const VIETNAMESE = "---\nlang: vi\n---\n\nPhục hồi sông là việc chung. Chúng ta phục hồi\nsông ở đây.\n";
const FILES = { "river.agenda.yaml": AGENDA, "plan.md": PLAN, "notes/note.md": NOTE, "vi.md": VIETNAMESE, "other.md": "Nothing of the kind.\n" };

const marked = (text: string, before: string, behind: string): string => {
  assert.ok(text.includes(before + behind), `'${before}${behind}' stands in the text`);
  return text.replace(before + behind, `${before}|${behind}`);
};

type Answer = WorkspaceEdit | ResponseError<never> | null;
const ask = (in_: Workspace, path: string, text: string, newName: string) =>
  in_.ask<Answer>(renameRequests, "onRenameRequest", path, text, { newName });

/** The texts of the files that a renaming changes. */
async function rename(path: string, text: string, newName: string, in_ = workspace(FILES)) {
  const edit = await ask(in_, path, text, newName);
  assert.ok(edit && !(edit instanceof ResponseError), JSON.stringify(edit));
  return { edit, after: applyWorkspaceEdit(in_, edit) };
}

async function refusal(path: string, text: string, newName: string, in_ = workspace(FILES)): Promise<string | undefined> {
  const answer = await ask(in_, path, text, newName);
  return answer instanceof ResponseError ? answer.message : undefined;
}

const PLAN_AFTER = `# Stream Revival

We fund stream
revival, RR and “stream revival”. Stream revival's aims are known; a stream revival is a
river repair no more. STREAM REVIVAL!
`;
const AGENDA_AFTER = AGENDA.replace("en: river restoration #", "en: stream revival #").replace("[river repair]", "[river repair, river restoration]");

describe("the preferred label of a term", () => {
  test("is renamed in its agenda and in every draft, open or not, from a draft and from the agenda", async () => {
    const expected = {
      "river.agenda.yaml": AGENDA_AFTER,
      "plan.md": PLAN_AFTER,
      "notes/note.md": NOTE.replaceAll("river restoration", "stream revival"),
    };
    const from = async (path: string, text: string) => (await rename(path, text, "stream revival")).after;
    assert.deepEqual(await from("plan.md", marked(PLAN, "and “river", " restoration”")), expected);
    assert.deepEqual(await from("plan.md", marked(PLAN, "river", " repair no more")), expected);
    assert.deepEqual(await from("river.agenda.yaml", marked(AGENDA, "en: river rest", "oration")), expected);
    assert.deepEqual(await from("river.agenda.yaml", marked(AGENDA, "river-rest", "oration:")), expected);
  });

  test("in one language alone", async () => {
    const { after } = await rename("vi.md", marked(VIETNAMESE, "Phục", " hồi sông"), "tái tạo dòng chảy");
    assert.deepEqual(after, {
      "river.agenda.yaml": AGENDA.replace("vi: phục hồi sông", "vi: tái tạo dòng chảy").replace(
        "[river repair] }",
        "[river repair], vi: [phục hồi sông] }",
      ),
      "vi.md": VIETNAMESE.replace("Phục hồi sông", "Tái tạo dòng chảy").replace("phục hồi\nsông", "tái tạo\ndòng chảy"),
    });
  });

  test("afterwards no draft is found fault with for the old label, and every one for what was wrong before", async () => {
    const { after } = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "stream revival");
    const { service } = workspace({ ...FILES, ...after });
    const found = await Promise.all(
      (await service.listDrafts()).map(async (uri) => {
        const reviewed = await service.reviewDraft(uri);
        return reviewed?.shown.map(({ rule, start, end }) => `${rule}: ${reviewed.review.draft.text.slice(start, end)}`);
      }),
    );
    assert.deepEqual(found.flat(), ["term-deprecated: river repair"]);
    assert.deepEqual(await service.findFaults(at("river.agenda.yaml")).then((faults) => faults.filter(({ severity }) => severity === "error")), []);
  });

  test("a name that was admitted or deprecated is so no more", async () => {
    const admitted = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "bank renewal");
    assert.equal(
      admitted.after["river.agenda.yaml"],
      AGENDA.replace("en: river restoration #", "en: bank renewal #")
        .replace("[RR, bank renewal]", "[RR]")
        .replace("[river repair]", "[river repair, river restoration]"),
    );
    const deprecated = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "river repair");
    assert.equal(
      deprecated.after["river.agenda.yaml"],
      AGENDA.replace("en: river restoration #", "en: river repair #").replace("[river repair] }", "[river restoration] }"),
    );
    const pure = await rename("river.agenda.yaml", marked(AGENDA, "en: clean", " water }"), "pure water");
    assert.equal(
      pure.after["river.agenda.yaml"],
      AGENDA.replace(
        "clean-water: { preferred: { en: clean water }, admitted: { en: [pure water] } }",
        "clean-water: { preferred: { en: pure water }, deprecated: { en: [clean water] } }",
      ),
    );
  });

  test("another form of the old one leaves drafts as they are, and deprecates nothing", async () => {
    const { after } = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "river restorations");
    assert.deepEqual(after, { "river.agenda.yaml": AGENDA.replace("en: river restoration #", "en: river restorations #") });
  });

  test("in files with CRLF, and in an agenda all in braces", async () => {
    const crlf = workspace({ ...FILES, "river.agenda.yaml": AGENDA.replaceAll("\n", "\r\n") });
    const lines = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "stream revival", crlf);
    assert.equal(lines.after["river.agenda.yaml"], AGENDA_AFTER.replaceAll("\n", "\r\n"));
    const braces = "{ id: x, title: X, language: en, terms: { a: { preferred: first thing }, b: { preferred: { en: second thing } } } }";
    const { after } = await rename("a.md", "The first| thing.", "third thing", workspace({ "x.agenda.yaml": braces, "a.md": "The first thing." }));
    assert.deepEqual(after, {
      "a.md": "The third thing.",
      "x.agenda.yaml": braces.replace("preferred: first thing", "preferred: third thing, deprecated: { en: [first thing] }"),
    });
  });

  test("what YAML takes for something else is quoted", async () => {
    const { after } = await rename("plan.md", marked(PLAN, "and “river", " restoration”"), "  rivers:  the   #1 \n");
    assert.ok(after["river.agenda.yaml"]?.includes('en: "rivers: the #1" # since 2020'), after["river.agenda.yaml"]);
    assert.ok(after["notes/note.md"]?.includes("The agenda speaks of rivers: the #1."), after["notes/note.md"]);
  });
});

describe("other labels", () => {
  test("a group's", async () => {
    const plan = "The two pil|lars of the river programme hold.\n";
    const { after } = await rename("plan.md", plan, "columns of the river programme");
    assert.deepEqual(after, {
      "river.agenda.yaml": AGENDA.replace(
        "preferred: { en: pillars of the river programme }",
        "preferred: { en: columns of the river programme }\n    deprecated: { en: [pillars of the river programme] }",
      ),
      "plan.md": "The two columns of the river programme hold.\n",
    });
  });

  test("a plain text's", async () => {
    const { after } = await rename("river.agenda.yaml", marked(AGENDA, "preferred: three", " steps"), "three stages");
    assert.deepEqual(after, {
      "river.agenda.yaml": AGENDA.replace("preferred: three steps", "preferred: three stages\n    deprecated: { en: [three steps] }"),
    });
  });

  test("a group's own member's, in lists of the group alone", async () => {
    const plan = "A design is a drawing. The three steps: survey and des|ign.\n";
    const { after } = await rename("plan.md", plan, "blueprint");
    assert.deepEqual(after, {
      "river.agenda.yaml": AGENDA.replace(
        "{ preferred: { en: design }, admitted: { en: [drawing] } }",
        "{ preferred: { en: blueprint }, admitted: { en: [drawing] }, deprecated: { en: [design] } }",
      ),
      "plan.md": "A design is a drawing. The three steps: survey and blueprint.\n",
    });
    const survey = await rename("river.agenda.yaml", marked(AGENDA, "en: sur", "vey"), "stock-taking");
    assert.deepEqual(survey.after, {
      "river.agenda.yaml": AGENDA.replace(
        "- preferred: { en: survey }\n",
        "- preferred: { en: stock-taking }\n        deprecated: { en: [survey] }\n",
      ),
    });
  });

  test("a figure's, in the agenda alone", async () => {
    const { after } = await rename("river.agenda.yaml", marked(AGENDA, "label: { en: river", " gauges"), "gauges that report");
    assert.deepEqual(after, { "river.agenda.yaml": AGENDA.replace("river gauges in service", "gauges that report") });
  });

  test("an entry's of an agenda that is extended, in its own file", async () => {
    const in_ = workspace({
      ...FILES,
      "town/town.agenda.yaml": "id: town\ntitle: Town\nlanguage: en\nextends: [../river.agenda.yaml]\n",
      "town/a.md": "Clean water.\n",
    });
    const { after } = await rename("town/a.md", "Clean| water.\n", "safe water", in_);
    assert.deepEqual(after["town/a.md"], "Safe water.\n");
    assert.deepEqual(Object.keys(after), ["river.agenda.yaml", "town/a.md"]);
  });
});

describe("prepare", () => {
  const prepare = async (path: string, text: string) => {
    const in_ = workspace(FILES);
    const found = await in_.ask<{ range: Parameters<Workspace["show"]>[1]; placeholder: string } | null>(
      renameRequests,
      "onPrepareRename",
      path,
      text,
    );
    return found && [in_.show(at(path), found.range), found.placeholder];
  };

  test("gives the words at hand, and the label that is renamed", async () => {
    assert.deepEqual(await prepare("plan.md", marked(PLAN, "RIVER", " REST")), ["plan.md: RIVER RESTORATION", "river restoration"]);
    assert.deepEqual(await prepare("plan.md", marked(PLAN, "R", "R and")), ["plan.md: RR", "river restoration"]);
    assert.deepEqual(await prepare("river.agenda.yaml", marked(AGENDA, "vi: phục", " hồi")), ["river.agenda.yaml: phục hồi sông", "phục hồi sông"]);
    assert.deepEqual(await prepare("river.agenda.yaml", marked(AGENDA, "river-rest", "oration:")), [
      "river.agenda.yaml: river-restoration",
      "river restoration",
    ]);
  });

  test("gives nothing elsewhere", async () => {
    assert.equal(await prepare("plan.md", marked(PLAN, "aims are", " known")), null);
    for (const [before, behind] of [
      ["[river re", "pair]"],
      ["members: [river-", "restoration"],
      ["value: 12", "40"],
      ["title: Riv", "er"],
    ] as const)
      assert.equal(await prepare("river.agenda.yaml", marked(AGENDA, before, behind)), null, before);
  });
});

describe("a name that cannot be is refused, and why is said", () => {
  const plan = marked(PLAN, "and “river", " restoration”");
  for (const [what, name, message] of [
    ["none", "  ", "A name needs at least one letter."],
    ["marks alone", "?!", "A name needs at least one letter."],
    ["the same", "river  restoration ", "‘river restoration’ is the name already."],
    ["another term's label", "Clean Water", "‘Clean Water’ is a label of terms/clean-water already."],
    ["another term's admitted label", "pure-water", "‘pure-water’ is a label of terms/clean-water already."],
    ["a group's label", "pillars of the river programme", "‘pillars of the river programme’ is a label of groups/pillars already."],
  ] as const)
    test(what, async () => assert.equal(await refusal("plan.md", plan, name), message));

  test("another member's", async () => {
    const text = "The three steps: survey and des|ign.\n";
    assert.equal(await refusal("plan.md", text, "survey"), "‘survey’ is another member of ‘groups/steps’ already.");
  });

  test("where the agenda file has an error now", async () => {
    const in_ = workspace(FILES);
    await in_.service.readAgenda(at("river.agenda.yaml"));
    in_.open("river.agenda.yaml", `${AGENDA}x: [\n`);
    assert.match((await refusal("plan.md", plan, "stream revival", in_)) ?? "", /^The agenda file cannot be changed/u);
  });

  test("where nothing can be renamed, nothing is answered", async () =>
    assert.equal(await ask(workspace(FILES), "plan.md", marked(PLAN, "aims are", " known"), "x"), null));
});

describe("how the edit is given", () => {
  const text = "River| restoration. She said: “We want more river restoration in every valley of the land.”\n";
  const files = { "river.agenda.yaml": AGENDA, "plan.md": text.replace("|", ""), "b.md": NOTE };

  test("open documents by their version, others without; what may be somebody else's words asks to be confirmed", async () => {
    const in_ = workspace(files);
    in_.open("river.agenda.yaml");
    const { edit } = await rename("plan.md", text, "stream revival", in_);
    assert.deepEqual(
      edit.documentChanges?.map(
        (change) => "textDocument" in change && [change.textDocument, change.edits.map((each) => "annotationId" in each && each.annotationId)],
      ),
      [
        [{ uri: at("river.agenda.yaml"), version: 1 }, ["agenda"]],
        [{ uri: at("b.md"), version: null }, ["drafts", "drafts"]],
        [{ uri: at("plan.md"), version: 2 }, ["drafts", "quoted"]],
      ],
    );
    assert.deepEqual(edit.changeAnnotations, {
      agenda: { label: "Agenda: ‘stream revival’ instead of ‘river restoration’" },
      drafts: { label: "Drafts: ‘stream revival’ instead of ‘river restoration’" },
      quoted: { label: "Drafts: quoted, spoken of, or part of a longer name", needsConfirmation: true },
    });
  });

  test("a client that shows nothing before leaves somebody else's words alone", async () => {
    const expected = text.replace("River| restoration", "Stream revival");
    const versioned = workspace(files, { ...CAPABILITIES, workspace: { workspaceEdit: { documentChanges: true } } });
    const first = await rename("plan.md", text, "stream revival", versioned);
    assert.deepEqual([first.after["plan.md"], first.edit.changeAnnotations, first.edit.changes], [expected, undefined, undefined]);
    const plain = await rename("plan.md", text, "stream revival", workspace(files, {}));
    assert.deepEqual([plain.after["plan.md"], plain.edit.documentChanges], [expected, undefined]);
    assert.deepEqual(Object.keys(plain.edit.changes ?? {}).sort(), [at("b.md"), at("plan.md"), at("river.agenda.yaml")]);
  });
});
