/** Relative links of the pages lead to files and headings that are there. */
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import path from "node:path/posix";
import { describe, it } from "node:test";
import { DOCS, listPages, proseOf, readText } from "./pages.ts";

const ROOT = new URL("../../", import.meta.url);
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...listPages(DOCS), ...listPages(`${DOCS}/rules`)];

const isWeb = (target: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(target);

/** The targets of links and pictures in a page. */
const targetsIn = (page: string): readonly string[] => [...proseOf(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = ""]) => target);

/** A heading's anchor, as GitHub and VS Code write it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsIn = (page: string): readonly string[] =>
  page
    .replace(/^ *```[\s\S]*?^ *```$/gm, "")
    .split("\n")
    .flatMap((line) => (/^#+ /.test(line) ? [anchorOf(line.replace(/^#+ /, ""))] : []));

/** Why a link leads nowhere; undefined where it leads somewhere. */
function faultOf(page: string, target: string): string | undefined {
  const [file = "", anchor] = target.split("#");
  const full = file === "" ? page : path.join(path.dirname(page), file);
  const url = new URL(full, ROOT);
  if (full.startsWith("../") || !existsSync(url)) return `${target}: no such file`;
  if (!statSync(url).isFile()) return `${target}: a folder, which opens nowhere but on the web`;
  if (anchor !== undefined && !anchorsIn(readText(full)).includes(anchor)) return `${target}: no such heading`;
  return undefined;
}

describe("links", () => {
  for (const page of PAGES) {
    it(`of ${page} lead somewhere`, () => {
      const relative = targetsIn(readText(page)).filter((target) => !isWeb(target));
      assert.deepEqual(
        relative.flatMap((target) => faultOf(page, target) ?? []),
        [],
      );
    });
  }

  it("are seen, and broken ones told", () => {
    const text =
      "[a](configuration.md#ignoring-a-finding) ![b](none.png) `[c](code.md)` [d](rules)\n\n```md\n[e](fenced.md)\n```\n[f](agenda.md#none)\n";
    assert.deepEqual(
      targetsIn(text).map((target) => faultOf(`${DOCS}/x.md`, target)?.replace(/,.*/, "")),
      [undefined, "none.png: no such file", "rules: a folder", "agenda.md#none: no such heading"],
    );
  });
});
