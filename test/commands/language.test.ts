/** The language of the command line: that of the environment's messages, and nothing but what people read depends on it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { AGENDA, makeFolder, run, runProcess } from "./run.ts";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));

/** What people read, in JSON reports. */
const READ = new Set(["message", "title", "reason"]);

interface Told {
  readonly rest: string;
  readonly texts: readonly string[];
}

/** A report without what people read, and that apart. */
function split(json: string): Told {
  const texts: string[] = [];
  const rest = JSON.parse(json, function (this: unknown, key, value: unknown) {
    const isSource = typeof this === "object" && this !== null && "publisher" in this;
    if (!READ.has(key) || typeof value !== "string" || isSource) return value;
    texts.push(value);
    return null;
  });
  return { rest: JSON.stringify(rest), texts };
}

test("fingerprints are the same in every language, and so are baselines", async () => {
  const [english, vietnamese] = await Promise.all(
    ["C", "vi_VN.UTF-8"].map(async (language) => {
      const { stdout } = await runProcess(SEEDS, ["check", "example", "--format=sarif"], "", { LC_ALL: language });
      const { results } = JSON.parse(stdout).runs[0] as {
        readonly results: readonly { readonly partialFingerprints: object; readonly message: { readonly text: string } }[];
      };
      return { prints: results.map(({ partialFingerprints }) => partialFingerprints), messages: results.map(({ message }) => message.text) };
    }),
  );
  assert.ok(english && english.prints.length > 30);
  assert.deepEqual(vietnamese?.prints, english.prints);
  assert.ok(vietnamese?.messages.every((message, index) => message !== english.messages[index]));

  const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": "Every river zone has gauges. Broadband is used by 81.2% of households.\n" });
  assert.equal((await runProcess(folder, ["baseline", "update"], "", { LC_ALL: "C" })).status, 0);
  const hidden = await runProcess(folder, ["check", "--baseline", ".concord-baseline.yaml"], "", { LC_ALL: "vi_VN.UTF-8" });
  assert.equal(hidden.status, 0, hidden.stdout);
});

for (const command of ["check", "claims"]) {
  // A process for each: what a review has made of a text is remembered with its words.
  test(`${command} in Vietnamese: other words, and the same rules, places and fixes`, async () => {
    const args = [command, "example", "--format=json"];
    const [english, vietnamese] = await Promise.all([
      runProcess(SEEDS, args, "", { LC_ALL: "C" }),
      runProcess(SEEDS, args, "", { LC_ALL: "", LC_MESSAGES: "", LANG: "vi_VN.UTF-8" }),
    ]);
    assert.deepEqual([vietnamese.status, vietnamese.stderr], [english.status, english.stderr]);
    const [en, vi] = [split(english.stdout), split(vietnamese.stdout)];
    assert.equal(vi.rest, en.rest);
    assert.ok(en.texts.length > 20);
    assert.deepEqual(
      vi.texts.filter((text, index) => text === en.texts[index]),
      [],
    );
  });
}

const folder = makeFolder({ "river.agenda.yaml": AGENDA, "plan.md": "Of all households 91.2% use broadband internet, says the language test.\n" });

test("the locale is LC_ALL, else LC_MESSAGES, else LANG; one without texts is English", async () => {
  const usage = async (env: Readonly<Record<string, string>>) =>
    /^(\p{L}+ ?\p{L}*): concord/mu.exec((await run(folder, ["--help"], { env })).stdout)?.[1];
  assert.equal(await usage({ LANG: "vi_VN.UTF-8" }), "Cách dùng");
  assert.equal(await usage({ LC_MESSAGES: "vi", LANG: "en_GB.UTF-8" }), "Cách dùng");
  assert.equal(await usage({ LC_ALL: "C", LC_MESSAGES: "vi_VN", LANG: "vi_VN" }), "Usage");
  assert.equal(await usage({ LC_ALL: "", LANG: "vi-VN" }), "Cách dùng");
  for (const LANG of ["", "C", "POSIX", "C.UTF-8", "ja_JP.UTF-8", "vietnamese", "__proto__"]) assert.equal(await usage({ LANG }), "Usage", LANG);
});

test("a report for people is in one language throughout", async () => {
  const { stdout, status } = await runProcess(folder, ["check"], "", { LC_ALL: "vi_VN.UTF-8" });
  assert.equal(status, 1);
  assert.equal(
    stdout,
    [
      "plan.md",
      "  1:19    lỗi      '91.2%' không phải là con số chính thức. Chính thức: households using broadband",
      "                   internet: 80.2% of households (2024)  figure-value",
      "    │ Of all households 91.2% use broadband internet, says the language test.",
      "    │                   ^~~~~",
      "    chính thức households using broadband internet: 80.2% of households, 2024  figures/broadband",
      "    nguồn      Bulletin of the river programme, River Board, 2024-05-01",
      "    cách sửa   80.2%",
      "",
      "1 phát hiện (1 lỗi) trong 1 dự thảo. Trong các con số, 0 khớp, 1 không khớp, 0 không kiểm tra.",
      "",
    ].join("\n"),
  );
});
