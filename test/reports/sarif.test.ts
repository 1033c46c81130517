/** SARIF, held against the schema of OASIS and read back by the words of the standard. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeFolder, run } from "../commands/run.ts";
import { faultsOf, fixed, PLAN } from "./standards.ts";
import { FILES, findingsOf, reportOf } from "./workspace.ts";

describe("SARIF", () => {
  interface Region {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly snippet?: { readonly text: string };
  }
  interface Location {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }
  interface Result {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly locations: readonly [Location];
    readonly relatedLocations?: readonly Location[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly suppressions: readonly { readonly kind: string; readonly justification?: string; readonly location: Location }[];
    readonly fixes?: readonly {
      readonly artifactChanges: readonly {
        readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[];
      }[];
    }[];
  }
  const logOf = async (files?: Readonly<Record<string, string>>, args: readonly string[] = []) =>
    JSON.parse((await reportOf("sarif", files, {}, args)).stdout);
  const resultsOf = async (files?: Readonly<Record<string, string>>): Promise<readonly Result[]> => (await logOf(files)).runs[0].results;

  /** Lines end with CR LF, LF or CR, columns count UTF-16 units from 1: by the words of the standard, and by no code of ours. */
  function offsetIn(text: string, line: number, column: number): number {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
    return (starts[line - 1] ?? text.length) + column - 1;
  }
  const cutOut = (text: string, { startLine, startColumn, endLine, endColumn }: Region): string =>
    text.slice(offsetIn(text, startLine, startColumn), offsetIn(text, endLine, endColumn));

  it("follows the schema of OASIS, also with nothing to tell, and in Vietnamese", async () => {
    assert.deepEqual(faultsOf("sarif-2.1.0.json", await logOf()), []);
    assert.deepEqual(faultsOf("sarif-2.1.0.json", await logOf({ "a.agenda.yaml": "id: a\ntitle: A\nlanguage: en\n", "a.md": "Nothing.\n" })), []);
    assert.deepEqual(faultsOf("sarif-2.1.0.json", JSON.parse((await reportOf("sarif", FILES, { env: { LANG: "vi_VN.UTF-8" } })).stdout)), []);
  });

  it("would not, were a thing out of place", async () => {
    const log = await logOf();
    log.runs[0].results[0].level = "hint";
    log.runs[0].results[1].message = {};
    log.runs[0].results[2].locations[0].physicalLocation.region.startLine = 0;
    const faults = faultsOf("sarif-2.1.0.json", log).join("\n");
    for (const place of ["results/0/level", "results/1/message", "results/2/locations/0/physicalLocation/region/startLine"])
      assert.match(faults, new RegExp(place));
  });

  it("tells every finding of the JSON report, with its words and its rule", async () => {
    const log = await logOf();
    const { results, tool } = log.runs[0];
    const told = (results as readonly Result[])
      .filter(({ suppressions }) => suppressions.length === 0)
      .map(({ ruleId, ruleIndex, locations: [{ physicalLocation }] }) => {
        const name = decodeURIComponent(physicalLocation.artifactLocation.uri);
        assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
        assert.equal(cutOut(FILES[name] ?? "", physicalLocation.region), physicalLocation.region.snippet?.text);
        return [name, ruleId, physicalLocation.region.snippet?.text];
      });
    assert.deepEqual(
      told,
      (await findingsOf()).map((finding) => [finding.path, finding.rule, finding.text]),
    );
    assert.ok(told.length >= 8);
  });

  it("every rule has help", async () => {
    for (const rule of (await logOf()).runs[0].tool.driver.rules) {
      assert.match(rule.help.text, /^\S.{10,}https:\/\/\S+\.md$/);
      assert.ok(rule.help.markdown.includes(`](${rule.helpUri})`));
    }
  });

  it("its fixes, made in the draft, are those of --fix", async () => {
    const results = await resultsOf();
    const changes = results
      .filter(
        ({ ruleId, suppressions, locations }) =>
          suppressions.length === 0 &&
          ruleId !== "group-missing" &&
          ruleId !== "ignore-unused" &&
          locations[0].physicalLocation.artifactLocation.uri === "drafts/plan.md",
      )
      .flatMap(({ fixes }) => fixes?.[0]?.artifactChanges[0]?.replacements ?? [])
      .map(({ deletedRegion: region, insertedContent }) => ({
        start: offsetIn(PLAN, region.startLine, region.startColumn),
        end: offsetIn(PLAN, region.endLine, region.endColumn),
        text: insertedContent.text,
      }))
      .sort((a, b) => b.start - a.start);
    const made = changes.reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), PLAN);
    assert.equal(changes.length, 2);
    assert.equal(made, await fixed("drafts/plan.md"));
  });

  it("tells what is waived as suppressed in the source, with the comment and its reason; all else as not suppressed", async () => {
    const results = await resultsOf();
    const [waived, ...others] = results.filter(({ suppressions }) => suppressions.length > 0);
    assert.deepEqual(others, []);
    const [suppression] = waived?.suppressions ?? [];
    assert.deepEqual(
      [waived?.ruleId, suppression?.kind, suppression?.justification],
      ["term-deprecated", "inSource", "a law's title | <script>alert(1)</script> @anna, see #12"],
    );
    assert.match(cutOut(PLAN, suppression?.location.physicalLocation.region ?? assert.fail()), /^<!-- concord-ignore-next-line .*-->$/);
    assert.ok(results.every(({ suppressions }) => Array.isArray(suppressions)));
  });

  it("its fingerprints survive ten lines above, and are each given once", async () => {
    const printsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
      (await resultsOf(files)).map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
    const prints = await printsOf(FILES);
    const moved = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [name, name.endsWith(".md") ? `${"Not a word.\n\n".repeat(10)}${text}` : text]),
    );
    assert.deepEqual(await printsOf(moved), prints);
    assert.equal(new Set(prints).size, prints.length);
  });

  it("says that something could not be checked", async () => {
    const folder = makeFolder(FILES);
    const { stdout, status } = await run(folder, ["check", "--format", "sarif"]);
    assert.deepEqual([JSON.parse(stdout).runs[0].invocations, status], [[{ executionSuccessful: true }], 1]);
    const broken = await reportOf("sarif", { ...FILES, ".concord.yaml": "rules: { figure-valu: off }\n" });
    const [invocation] = JSON.parse(broken.stdout).runs[0].invocations;
    assert.equal(invocation.executionSuccessful, false);
    assert.match(invocation.toolConfigurationNotifications[0].message.text, /^\.concord\.yaml:1:\d+: .*figure-valu/);
    assert.deepEqual(faultsOf("sarif-2.1.0.json", JSON.parse(broken.stdout)), []);
    assert.equal(broken.status, 2);
  });
});
