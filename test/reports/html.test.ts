/** The review report: what it tells, and that nothing of drafts and agendas becomes HTML. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { percentOf } from "../../server/reports/page/shares.ts";
import { AGENDA, makeFolder, run } from "../commands/run.ts";
import { FILES, reportOf } from "./workspace.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** What a reader sees of some HTML, in one line; marked words between '[' and ']'. */
const seen = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<mark[^>]*>/g, "[")
    .replaceAll("</mark>", "]")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();

/** The rows of all tables under a caption, a list of cells each. */
function rowsOf(page: string, caption: string): readonly (readonly string[])[] {
  const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
  return tables
    .filter((table) => seen(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? "") === caption)
    .flatMap((table) => (/<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? "").match(/<tr[\s\S]*?<\/tr>/g) ?? [])
    .map((row) => (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(seen));
}

const page = async (files: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> =>
  (await run(makeFolder(files), ["check", "--format", "html", ...args])).stdout;

const cardsOf = (text: string): readonly string[] => (text.match(/<div class="[adwu]"><dt>[\s\S]*?<\/dd>/g) ?? []).map(seen);

const PLAN = `# The *river* plan

In 2024, [80.2%](agenda:figures/broadband) of **households** use broadband internet[^1]. In 2024,
81.5% of households use \`broadband\` internet. There are 9 dams.

| Gauges | River gauges that report every hour |
| --- | --- |
| Now | 455 |

The river zone is wide. The river basin is wide; each river basin is.
In 2024, 70% of households use broadband internet. <!-- concord-ignore-line figure-value: a quotation of 2019 -->

Of 10 villages 3 were visited on Monday, 24 April 2024.

[^1]: Bulletin.
`;

describe("the review report", () => {
  it("lists every number with its sentence, official value, source, status and reason", async () => {
    const rows = rowsOf(await page({ "river.agenda.yaml": AGENDA, "plan.md": PLAN }), "Numbers");
    assert.match(rows[2]?.[3] ?? "", /^Not checked not surely figures\/gauges: another base \(‘dams’\)/);
    const source = "Bulletin of the river programme, River Board, 2024-05-01";
    const official = `households using broadband internet: 80.2% of households, 2024 ${source}`;
    assert.deepEqual(
      rows.map(([line, words, said, result]) => [line, words, said, result?.replace(/, by the words .*|(?<=^Not checked) \S.*/, "")]),
      [
        ["3", "In 2024, [80.2%] of households use broadband internet.", official, "Agrees tagged as figures/broadband"],
        [
          "4",
          "In 2024, [81.5%] of households use broadband internet.",
          official,
          "Disagrees '81.5%' is not the official number. Official: households using broadband internet: 80.2% of households (2024) figures/broadband",
        ],
        ["4", "There are [9] dams.", "", "Not checked"],
        [
          "8",
          "Now · River gauges that report every hour: [455]",
          `river gauges that report every hour: 412 gauges ${source}`,
          "Disagrees '455' is not the official number. Official: river gauges that report every hour: 412 figures/gauges",
        ],
        [
          "11",
          "In 2024, [70%] of households use broadband internet.",
          official,
          "Waived '70%' is not the official number. Official: households using broadband internet: 80.2% of households (2024) a quotation of 2019",
        ],
        ["13", "Of [10] villages 3 were visited on Monday, 24 April 2024.", "", "Not checked"],
        ["13", "Of 10 villages [3] were visited on Monday, 24 April 2024.", "", "Not checked"],
        ["13", "Of 10 villages 3 were visited on Monday, [24 April 2024].", "", "Not checked"],
      ],
    );
  });

  it("then lists and terms, what else was found, and what is waived and why", async () => {
    const text = await page({ "river.agenda.yaml": AGENDA, "plan.md": PLAN });
    const source = "Bulletin of the river programme, River Board, 2024-05-01";
    assert.deepEqual(rowsOf(text, "Lists and terms"), [
      [
        "10",
        "The [river zone] is wide.",
        `river basin ${source}`,
        "Disagrees Say ‘river basin’, not ‘river zone’. Write instead: river basin term-deprecated",
      ],
      ["10", "river basin 2 times", "river basin", "Agrees"],
    ]);
    assert.deepEqual(rowsOf(text, "Other findings"), [
      [
        "13",
        "Of 10 villages 3 were visited on [Monday], 24 April 2024.",
        "",
        "warning 2024-04-24 is a Wednesday, not a Monday. Write instead: Wednesday draft-date",
      ],
    ]);
    assert.deepEqual(rowsOf(text, "Waived"), [
      [
        "11",
        "In 2024, [70%] of households use broadband internet.",
        "'70%' is not the official number. Official: households using broadband internet: 80.2% of households (2024) figure-value",
        "a quotation of 2019",
      ],
    ]);
  });

  it("begins with what share of the numbers stands how, the same counts as in other reports", async () => {
    const files = { "river.agenda.yaml": AGENDA, "plan.md": PLAN, "b/other.md": "In 2024, 80.2% of households use broadband internet.\n" };
    const text = await page(files);
    assert.deepEqual(cardsOf(text), ["Agrees 2 22%", "Disagrees 2 22%", "Waived 1 11%", "Not checked 4 44%"]);
    assert.deepEqual(rowsOf(text, "The numbers of each draft"), [
      ["b/other.md", "", "1 (100%)", "0", "0", "0", "0"],
      ["The river plan plan.md", "", "1 (13%)", "2 (25%)", "1 (13%)", "4 (50%)", "4"],
    ]);
    const bars = [...text.matchAll(/<td class="c2"><svg[^>]*>([\s\S]*?)<\/svg>/g)].map(([, parts = ""]) =>
      [...parts.matchAll(/class="([adwu])" x="([^"]*)" width="([^"]*)"/g)].map(([, ...each]) => each.join(" ")),
    );
    assert.deepEqual(bars, [["a 0% 100%"], ["a 0% 12.5%", "d 12.5% 25%", "w 37.5% 12.5%", "u 50% 50%"]]);
    const json = JSON.parse((await run(makeFolder(files), ["check", "--format", "json"])).stdout);
    assert.deepEqual(
      json.files.map(({ counts }: { readonly counts: object }) => counts),
      [
        { consistent: 1, inconsistent: 0, unlinked: 0, waived: 0 },
        { consistent: 1, inconsistent: 2, unlinked: 4, waived: 1 },
      ],
    );
  });

  it("ends with the entries that no draft cites, over all drafts and agendas in force", async () => {
    const lone = { "river.agenda.yaml": AGENDA, "a.md": "The river zone is wide.\n" };
    assert.deepEqual(
      rowsOf(await page(lone), "Entries that no draft cites").map(([id]) => id),
      ["figures/broadband", "figures/gauges"],
    );
    const both = { ...lone, "b.md": "See [the gauges](agenda:figures/gauges).\n" };
    assert.deepEqual(rowsOf(await page(both), "Entries that no draft cites"), [
      [
        "figures/broadband",
        "households using broadband internet: 80.2% of households, 2024",
        "Bulletin of the river programme, River Board, 2024-05-01",
      ],
    ]);
    const extended = {
      ...both,
      "c/c.agenda.yaml": "id: c\ntitle: C\nlanguage: en\nextends: [../river.agenda.yaml]\nterms:\n  weir: { preferred: weir }\n",
      "c/c.md": "In 2024, 81% of households use broadband internet.\n",
    };
    assert.deepEqual(rowsOf(await page(extended), "Entries that no draft cites"), [["terms/weir", "weir", ""]]);
  });

  it("an entry that stands in the place of another agenda's says so", async () => {
    const town = `id: town\ntitle: Town\nlanguage: en\nextends: [../river.agenda.yaml]\nfigures:\n  broadband: { label: { en: households using broadband internet }, value: 91, unit: percent, base: { en: [households] } }\n`;
    const text = await page({
      "river.agenda.yaml": AGENDA,
      "town/town.agenda.yaml": town,
      "town/a.md": "Broadband internet is used by 91% of households.\n",
    });
    assert.match(text, /In place of what River programme says: 80\.2% of households, 2024/);
    const alone = await page({ "river.agenda.yaml": AGENDA, "a.md": "Broadband internet is used by 80.2% of households.\n" });
    assert.doesNotMatch(alone, /In place of/);
  });

  it("numbers in an official name, and those that count an official list, are numbers like others", async () => {
    const agenda = `id: a\ntitle: A\nlanguage: en\ngroups:\n  aims: { preferred: { en: three aims }, members: [safety, quiet, order] }\n  pillars: { preferred: { en: pillars }, members: [law, skills, data, cash] }\nterms:\n  safety: { preferred: safety }\n  quiet: { preferred: quiet }\n  order: { preferred: order }\n  law: { preferred: law }\n  skills: { preferred: skills }\n  data: { preferred: data }\n  cash: { preferred: cash }\n`;
    const text = await page({ "a.agenda.yaml": agenda, "a.md": "The three aims stand. The five pillars stand, and 7 more.\n" });
    assert.deepEqual(
      rowsOf(text, "Numbers").map(([, words, official, result]) => [words, official, result?.split(" ")[0]]),
      [
        ["The [three] aims stand.", "", "Not"],
        ["The [five] pillars stand, and 7 more.", "pillars (4)", "Disagrees"],
        ["The five pillars stand, and [7] more.", "", "Not"],
      ],
    );
    assert.deepEqual(
      rowsOf(text, "Lists and terms").map(([, words, , result]) => [words, result?.split(" ")[0]]),
      [
        ["The [five] pillars stand, and 7 more.", "Disagrees"],
        ["three aims", "Agrees"],
      ],
    );
  });

  it("counts what a baseline hides, which agrees no more than before", async () => {
    const groups =
      "groups:\n  aims: { preferred: { en: aims of the plan }, members: [{ preferred: { en: safety } }, { preferred: { en: order } }, { preferred: { en: quiet engines } }], source: bulletin }\n";
    const list = "The aims of the plan are:\n\n- safety\n- order\n\nThe five aims of the plan stand.\n";
    const folder = makeFolder({ "river.agenda.yaml": AGENDA.replace("figures:", `${groups}figures:`), "plan.md": `${PLAN}\n${list}` });
    const told = async (args: readonly string[] = []) => {
      const { stdout } = await run(folder, ["check", "--format", "html", ...args]);
      const labels = rowsOf(stdout, "Lists and terms").map(([, words, , result]) => `${words}: ${result?.split(" ")[0]}`);
      return { text: seen(stdout), labels, cards: cardsOf(stdout) };
    };
    const before = await told();
    assert.deepEqual(before.labels, [
      "The [river zone] is wide.: Disagrees",
      "The [aims of the plan] are:: Disagrees",
      "The [five] aims of the plan stand.: Disagrees",
      "river basin 2 times: Agrees",
    ]);
    await run(folder, ["baseline", "update", "--file", "known.yaml"]);
    const after = await told(["--baseline", "known.yaml"]);
    assert.match(after.text, /No findings · 1 finding is waived 6 findings are in the baseline\./);
    assert.deepEqual(after.labels, ["river basin 2 times: Agrees"]);
    assert.deepEqual(after.cards, before.cards);
  });

  it("names drafts that no agenda speaks for, and files that could not be checked", async () => {
    const text = await page({
      "x/river.agenda.yaml": AGENDA,
      "x/a.md": "In 2024, 80.2% of households use broadband internet.\n",
      "README.md": "There are 9 dams.\n",
    });
    assert.match(seen(text), /No agenda speaks for 1 draft\. README\.md/);
    assert.deepEqual(cardsOf(text), ["Agrees 1 100%", "Disagrees 0 0%", "Not checked 0 0%"]);
    const broken = await page({ "a.agenda.yaml": "id: [", "a.md": "There are 9 dams.\n" });
    assert.match(seen(broken), /Not everything could be checked: a\.agenda\.yaml:1:\d+: /);
  });

  it("is written for an empty draft, CRLF, NUL, half a pair, either normal form of Vietnamese", async () => {
    const odd = "# \u0000\r\n\r\nIn 2024, 81.5% of\r\nhouseholds use broadband internet \ud83d\udea2 \u202e.\r\n";
    const text = await page({ "river.agenda.yaml": AGENDA, "a.md": "", "b.md": odd, "c.md": "Nước sạch: 5 làng.\n".normalize("NFD") });
    assert.equal(rowsOf(text, "The numbers of each draft").length, 3);
    assert.equal(rowsOf(text, "Numbers")[0]?.[1], "In 2024, [81.5%] of households use broadband internet 🚢 .");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    assert.doesNotMatch(text, /[\u0000-\u0008\u202e]/);
  });

  it("speaks Vietnamese, and says which words are in another language", async () => {
    const { stdout } = await reportOf("html", FILES, { env: { LC_ALL: "vi_VN.UTF-8" } });
    assert.match(stdout, /<html lang="vi">/);
    assert.match(stdout, /<h1>Báo cáo rà soát<\/h1>/);
    assert.match(stdout, /<span lang="en">Each <mark class="d">pontoon pier<\/mark> is new\.<\/span>/);
  });

  it("is what --output writes, too", async () => {
    const folder = makeFolder(FILES);
    const { stdout } = await run(folder, ["check", "--format", "html", "--output", "html=out/review.html"]);
    assert.equal(readFileSync(`${folder}/out/review.html`, "utf8"), stdout);
  });

  it("tells every finding on a figure of the example drafts beside a number, or among the others", async () => {
    const seeds = new URL("../../seeds/example/", import.meta.url);
    const files = Object.fromEntries(readdirSync(seeds).map((name) => [`example/${name}`, readFileSync(new URL(name, seeds), "utf8")]));
    const all = {
      ...files,
      "vn-digital-transformation.agenda.yaml": readFileSync(new URL("../vn-digital-transformation.agenda.yaml", seeds), "utf8"),
    };
    const text = seen(await page(all));
    const json = JSON.parse((await run(makeFolder(all), ["check", "--format", "json"])).stdout);
    const messages: readonly string[] = json.files.flatMap(({ findings }: { readonly findings: readonly { readonly message: string }[] }) =>
      findings.map(({ message }) => message.replace(/\s+/g, " ")),
    );
    assert.ok(messages.length > 20);
    assert.deepEqual(
      messages.filter((message) => !text.includes(message)),
      [],
    );
  });
});

describe("HTML", () => {
  const EVIL = `</style></mark><script>alert(1)</script><img src=x onerror=alert(1)>" onclick="x' &lt;b&gt; javascript:alert(1)`;

  it("holds only its own tags, whatever stands in drafts, agendas and the names of files", async () => {
    const quoted = JSON.stringify(EVIL);
    const agenda = AGENDA.replace("title: River programme", `title: ${quoted}`)
      .replace("title: Bulletin of the river programme", `title: ${quoted}`)
      .replace('url: "https://river.example/bulletin"', 'url: "javascript:alert(1)"')
      .replace("river basin", `${EVIL.replace(/[",:{}[\]#&*!|>'%@`]/g, "")} basin`);
    const draft = `# ${EVIL}\n\nIn 2024, 81.5% of households \`${EVIL}\` use broadband internet ${EVIL}.\n\n| ${EVIL} | 5 |\n| --- | --- |\n| ${EVIL} | 6 |\n\nThe river zone <!-- concord-ignore-line term-deprecated: ${EVIL} -->\n`;
    const text = await page({ "a.agenda.yaml": agenda, '<img src="x" onerror="y">.md': draft });
    const [, after = ""] = text.split("</style>\n</head>");
    const tags = [...after.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/gi)];
    assert.equal(tags.length, after.match(/</g)?.length, "what is no tag of the report's");
    assert.deepEqual(
      [...new Set(tags.map(([, name]) => name))].filter((name) => /^(?:script|img|style|iframe|b|form|object|meta|base)$/.test(name ?? "")),
      [],
    );
    const attributes = new Set(tags.flatMap(([, , all = ""]) => [...all.matchAll(/([a-z-]+)(?==|\s|$)/gi)].map(([name]) => name)));
    assert.deepEqual(
      [...attributes].filter((name) => name.startsWith("on") || name === "style"),
      [],
    );
    assert.deepEqual([...new Set(after.match(/href="[^"]*"/g))], ['href="#drafts"', 'href="#draft-1"']);
    assert.ok(seen(after).includes("<script>alert(1)</script>"));
  });

  it("rounds shares to whole percent, and never to nothing or to all", () => {
    const shares = [
      [0, 0, "–"],
      [0, 7, "0%"],
      [7, 7, "100%"],
      [1, 1000, "<1%"],
      [999, 1000, ">99%"],
      [1, 8, "13%"],
      [1, 3, "33%"],
      [2, 3, "67%"],
      [1, 100, "1%"],
      [99, 100, "99%"],
    ] as const;
    assert.deepEqual(
      shares.map(([count, total]) => percentOf(count, total)),
      shares.map(([, , told]) => told),
    );
  });
});
