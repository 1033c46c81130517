/**
 * Every format of a report of one small workspace, whole, as it is kept in golden/. After a change that is meant: `UPDATE_GOLDEN=1 npm run
 * test:unit`, and look at what git says has changed.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { FORMAT_NAMES } from "../../server/reports/formats.ts";
import { reportOf } from "./workspace.ts";

const GOLDEN = path.join(path.dirname(fileURLToPath(import.meta.url)), "golden");

/** The file of each format. `pretty` has tests of its own. */
const NAMES: Readonly<Record<string, string>> = {
  json: "report.json",
  sarif: "report.sarif",
  github: "github.txt",
  gitlab: "gitlab.json",
  junit: "junit.xml",
  rdjson: "rdjson.json",
  markdown: "markdown.md",
  html: "review.html",
};

/** Leaves out what changes with every version, every new rule, every day and every change of looks. */
function withoutVersion(format: string, text: string): string {
  if (format === "html")
    return text
      .replace(/<style>[\s\S]*?<\/style>/, "<style></style>")
      .replace(/<time datetime="[^"]*">[^<]*(?=<\/time><\/p>)/, '<time datetime="">')
      .replace(/(<title>[^<]*?) – [^<]*/, "$1")
      .replace(/Concord \d[^ "]*/g, "Concord");
  if (format !== "sarif") return text;
  const log = JSON.parse(text);
  for (const run of log.runs) {
    Object.assign(run.tool.driver, { version: "", semanticVersion: "", rules: [] });
    for (const result of run.results) delete result.ruleIndex;
  }
  return `${JSON.stringify(log, null, 2)}\n`;
}

describe("reports", () => {
  for (const [format, name] of Object.entries(NAMES)) {
    it(format, async () => {
      const file = path.join(GOLDEN, name);
      const { stdout, stderr, status } = await reportOf(format);
      assert.deepEqual([stderr, status], ["", 1]);
      const text = withoutVersion(format, stdout);
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
      assert.equal(text, readFileSync(file, "utf8"));
    });
  }

  it("every format has its file here", () => {
    assert.deepEqual(
      FORMAT_NAMES.filter((format) => format !== "pretty"),
      Object.keys(NAMES),
    );
  });

  it("documents of JSON are written as one would be that is written at once", async () => {
    for (const format of ["json", "sarif", "gitlab", "rdjson"]) {
      for (const files of [undefined, { "a.agenda.yaml": "id: a\ntitle: A\nlanguage: en\n", "a.md": "Nothing.\n" }]) {
        const { stdout } = await reportOf(format, files);
        assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
      }
    }
  });

  it("say the same in Vietnamese, under the same fingerprints", async () => {
    const printsIn = (text: string): readonly string[] => text.match(/"(?:fingerprint|concordFinding\/v1)": "[^"]*"/g) ?? [];
    for (const format of ["sarif", "gitlab"]) {
      const english = await reportOf(format);
      const vietnamese = await reportOf(format, undefined, { env: { LC_ALL: "vi_VN.UTF-8" } });
      assert.notEqual(vietnamese.stdout, english.stdout);
      assert.deepEqual(printsIn(vietnamese.stdout), printsIn(english.stdout));
      assert.ok(printsIn(english.stdout).length >= 4);
    }
  });
});
