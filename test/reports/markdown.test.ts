/** Reports in Markdown, as a parser that is not ours reads them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import MarkdownIt from "markdown-it";
import { FILES, findingsOf, reportOf } from "./workspace.ts";

describe("Markdown", () => {
  const parser = new MarkdownIt({ html: true, linkify: true });
  const flat = (text: string) => parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);

  /** What a page has that is not text: HTML, links, pictures. */
  function activeIn(text: string): readonly string[] {
    return flat(text).flatMap(({ type, content, attrGet }, index, all) => {
      if (type === "html_block" || type === "html_inline") return [content.trim()];
      if (type === "link_open") return [`-> ${all[index]?.attrGet("href")}`];
      return type === "image" ? [`image ${attrGet("src")}`] : [];
    });
  }

  it("holds no HTML but its own, no link but to the source, whatever stands in drafts and agendas", async () => {
    const { stdout } = await reportOf("markdown");
    assert.deepEqual(
      [...new Set(activeIn(stdout))],
      [
        "<!-- concord-ignore-file: this is a report of Concord -->",
        "-> https://ferries.example/report?a=1%7C2",
        "<details>\n<summary>1 finding is waived</summary>",
        "</details>",
      ],
    );
    assert.doesNotMatch(parser.render(stdout).replace(/<[^>]*>/g, ""), /[@#](?=[\p{L}\p{N}])/u);
  });

  it("is a table of four columns for each file, with the words of each finding and of its source", async () => {
    const { stdout } = await reportOf("markdown");
    const rows = parser.render(stdout).match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    const plain = (html: string): string =>
      html
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&")
        .replaceAll("\u200b", "")
        .trim();
    const cells = rows.map((row) => (row.match(/<t[dh]>[\s\S]*?<\/t[dh]>/g) ?? []).map(plain));
    const findings = await findingsOf();
    assert.deepEqual(
      cells.filter(([place]) => place !== "Place").map(([place, told, words]) => [place, told, words]),
      findings.map(({ range: { start }, severity, message, rule, text, fix }) => [
        `${start.line + 1}:${start.character + 1}`,
        `${severity} ${message} ${rule}`,
        fix === null ? text : `${text} → ${fix}`,
      ]),
    );
    assert.ok(cells.every(({ length }) => length === 4));
    assert.ok(cells.some(([, , , source]) => source === "Ferry report <b>2024</b> | part [1](command:x) @anna #12, Ferry & Board, 2025-02-01"));
  });

  it("stays short enough for a comment, and says what it leaves out", async () => {
    const { stdout } = await reportOf("markdown", {
      "a.agenda.yaml": FILES["ferries.agenda.yaml"] ?? "",
      "a.md": "Each pontoon pier is new.\n\n".repeat(900),
    });
    assert.ok(stdout.length < 65_536 && stdout.length > 50_000);
    const rows = stdout.match(/^\| \d+:6 /gm)?.length ?? 0;
    assert.match(stdout, new RegExp(`^\\*${900 - rows + 2} more findings are left out here\\.\\*$`, "m"));
  });
});
