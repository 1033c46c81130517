/** The review report as an editor asks for it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ReviewReport } from "../../server/requests/report.ts";
import { reportRequests } from "../../server/requests/report.ts";
import { AGENDA } from "../commands/run.ts";
import { at, ROOT } from "../service/memory.ts";
import { type Workspace, workspace } from "./support.ts";

const WRONG = "In 2024, 81.5% of households use broadband internet.\n";
const RIGHT = WRONG.replace("81.5", "80.2");
const FILES = { "river.agenda.yaml": AGENDA, "a.md": WRONG, "drafts/b.md": RIGHT };

/** Asks for reports of one session, as often as one likes. */
function asker({ service }: Workspace): (params?: object) => Promise<ReviewReport | null> {
  let handler: ((params: unknown, token: object) => Promise<ReviewReport | null>) | undefined;
  const connection = { onRequest: (_: string, made: typeof handler) => (handler = made) };
  reportRequests.serve(
    connection as never,
    (_name, _empty, provide) => async (params) => provide({ service, isCancelled: () => false } as Parameters<typeof provide>[0], params),
  );
  return (params = {}) => handler?.({ folders: [ROOT], date: "2026-11-22", ...params }, {}) ?? Promise.resolve(null);
}

/** 'path: agrees disagrees' of each draft in the plot. */
const plotOf = (report: ReviewReport | null): readonly string[] =>
  [...(report?.html ?? "").matchAll(/<span class="path">([^<]*)<\/span><\/a><\/th>.*?<td class="n">(\d+).*?<td class="n">(\d+)/g)].map(
    ([, path, agrees, disagrees]) => `${path}: ${agrees} ${disagrees}`,
  );

describe("the review report", () => {
  test("is of every draft, open or not, and follows what changes", async () => {
    const files = workspace(FILES);
    const ask = asker(files);
    const first = await ask();
    assert.deepEqual(plotOf(first), ["a.md: 0 1", "drafts/b.md: 1 0"]);
    assert.match(first?.html ?? "", /<time datetime="2026-11-22">22 November 2026<\/time>/);
    assert.deepEqual(await ask({ known: first?.id }), { id: first?.id, html: null });
    files.open("a.md", RIGHT);
    assert.deepEqual(plotOf(await ask({ known: first?.id })), ["a.md: 1 0", "drafts/b.md: 1 0"]);
    files.open("river.agenda.yaml", AGENDA.replace("80.2", "81.5"));
    const last = await ask();
    assert.deepEqual(plotOf(last), ["a.md: 0 1", "drafts/b.md: 0 1"]);
    assert.notEqual(last?.id, first?.id);
  });

  test("is of one draft where one is named", async () => {
    const files = workspace(FILES);
    files.open("drafts/b.md");
    assert.deepEqual(plotOf(await asker(files)({ uri: at("drafts/b.md") })), ["drafts/b.md: 1 0"]);
  });

  test("names folders where there are several, and files outside of all by their names", async () => {
    const files = workspace(FILES);
    assert.deepEqual(plotOf(await asker(files)({ folders: [at("drafts"), at("other")] })), ["a.md: 0 1", "drafts/b.md: 1 0"]);
  });

  test("tells faults of agendas, once, and what of them cannot be read", async () => {
    const files = workspace({ ...FILES, "river.agenda.yaml": AGENDA.replace("value: 412", "value: many") });
    const { html } = (await asker(files)()) ?? { html: "" };
    assert.equal(html?.match(/<code>many<\/code>/g)?.length, 1);
    files.open("river.agenda.yaml", "id: [");
    const broken = (await asker(files)())?.html ?? "";
    assert.match(broken, /Not everything could be checked:<\/strong><\/p><ul><li>river\.agenda\.yaml:1:\d+: /);
  });

  test("is made of nothing, and by wrong parameters", async () => {
    const ask = asker(workspace({}));
    for (const params of [{}, { folders: 7, date: "2026-99-99" }, { uri: "nowhere:x" }, { uri: 7, known: 7 }]) {
      assert.match((await ask(params))?.html ?? "", /<p>0 numbers in 0 drafts<\/p>/);
    }
  });
});
