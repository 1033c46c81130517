/** What GitHub and GitLab are told, read back as they read it. */
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { makeFolder, run } from "../commands/run.ts";
import { FILES, findingsOf, reportOf } from "./workspace.ts";

describe("GitHub's workflow commands", () => {
  const unescapeData = (text: string): string => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const unescapeProperty = (text: string): string =>
    text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");

  /** A line as the runner reads it: '::name key=value,key=value::message'. Lines of another form are no commands. */
  function readCommand(line: string) {
    if (!line.startsWith("::")) return undefined;
    const end = line.indexOf("::", 2);
    if (end < 0) return undefined;
    const info = line.slice(2, end);
    const space = info.indexOf(" ");
    const pairs = space < 0 ? [] : info.slice(space + 1).split(",");
    const properties = Object.fromEntries(
      pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), unescapeProperty(pair.slice(pair.indexOf("=") + 1))]),
    );
    return { name: space < 0 ? info : info.slice(0, space), properties, message: unescapeData(line.slice(end + 2)) };
  }
  const commandsIn = (text: string) => text.split("\n").flatMap((line) => readCommand(line) ?? []);

  it("are read as the findings that they tell", async () => {
    const commands = commandsIn((await reportOf("github")).stdout);
    const names: Readonly<Record<string, string>> = { error: "error", warning: "warning", information: "notice", hint: "notice" };
    assert.deepEqual(
      commands.map(({ name, properties, message }) => [name, properties, message.split("\n")[0]]),
      (await findingsOf()).map(({ path: file, severity, rule, message, range: { start, end } }) => [
        names[severity],
        {
          file,
          line: `${start.line + 1}`,
          endLine: `${end.line + 1}`,
          ...(start.line === end.line && { col: `${start.character + 1}`, endColumn: `${end.character + 1}` }),
          title: `Concord: ${rule}`,
        },
        message,
      ]),
    );
    assert.ok(commands.length >= 8);
  });

  it("are one a line whatever a draft is called and says, and name files from the repository's root", async () => {
    const folder = makeFolder({ "sub/a.agenda.yaml": FILES["ferries.agenda.yaml"] ?? "", "sub/dr/50%, a.md": "A pontoon pier.\n" });
    const { stdout } = await run(path.join(folder, "sub"), ["check", "--format", "github", "dr"], { env: { GITHUB_WORKSPACE: folder } });
    assert.deepEqual(
      commandsIn(stdout).map(({ properties }) => properties.file),
      ["sub/dr/50%, a.md", "sub/a.agenda.yaml", "sub/a.agenda.yaml"],
    );
    const { stdout: elsewhere } = await run(path.join(folder, "sub"), ["check", "--format", "github", "dr"], {
      env: { GITHUB_WORKSPACE: "/nowhere" },
    });
    assert.equal(commandsIn(elsewhere)[0]?.properties.file, "dr/50%, a.md");
    const stdin = await run(path.join(folder, "sub"), ["check", "--format", "github", "-"], {
      stdin: "A pontoon pier.\n",
      env: { GITHUB_WORKSPACE: folder },
    });
    assert.equal(commandsIn(stdin.stdout)[0]?.properties.file, undefined);
  });
});

describe("GitLab's Code Quality", () => {
  interface Issue {
    readonly check_name: string;
    readonly description: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
  }

  it("has what GitLab asks of each issue, and each fingerprint once", async () => {
    const issues: readonly Issue[] = JSON.parse((await reportOf("gitlab")).stdout);
    for (const { description, check_name, fingerprint, severity, location } of issues) {
      for (const text of [description, check_name, fingerprint, location.path]) assert.ok(typeof text === "string" && text !== "");
      assert.match(severity, /^(?:info|minor|major|critical|blocker)$/);
      assert.ok(!location.path.startsWith("./") && location.lines.begin >= 1 && location.lines.end >= location.lines.begin);
    }
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    assert.deepEqual(
      issues.map(({ check_name, description, location }) => [location.path, check_name, description]),
      (await findingsOf()).map(({ path: name, rule, message }) => [name, rule, message]),
    );
  });
});
