import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { shiftLines } from "../../client/preview/lines.ts";
import { looksOf } from "../../client/preview/marking.ts";
import { markPreview } from "../../client/preview/plugin.ts";
import type { MarkedText } from "../../client/protocol/review.ts";
import { provideMarks } from "../../server/features/marks.ts";
import { type OpenOptions, open, RIVER, readAgenda } from "../features/support.ts";

/** The document that VS Code would name. */
const DOCUMENT = { path: "/work/plan.md" };

/** What the preview shows of a text with these marks: as VS Code does it, HTML of drafts and all. */
function show(text: string, marks: readonly MarkedText[], env: unknown = { currentDocument: DOCUMENT }): string {
  const md = new MarkdownIt({ html: true, linkify: true });
  return markPreview(md, { of: (document) => (document === DOCUMENT ? marks : []) }).render(text, env as Record<string, unknown>);
}

/** The same HTML with marks written shortly: `{✓72.5%}` agrees, `{✗five}` disagrees, `{~term}`; of a mark in several pieces all but the last end with `…}`. */
function shorten(html: string): string {
  const signs: Readonly<Record<string, string>> = { agrees: "✓", disagrees: "✗", term: "~" };
  return html.replaceAll(
    /<span class="concord-mark concord-([a-z]+)( concord-end)?" title="[^"<>]*">([^<]*)<\/span>/g,
    (_, kind: string, end: string | undefined, words: string) => `{${signs[kind]}${words}${end ? "" : "…"}}`,
  );
}

/** Reviews a draft, and shows it. Tables have pipes, so no cursor is looked for. */
const reviewed = (text: string, options: OpenOptions = {}): readonly MarkedText[] => provideMarks(open(text, { cursor: "§", ...options }).reviewed);
const preview = (text: string, options?: OpenOptions): string => shorten(show(text, reviewed(text, options)));

/** The text that a reader sees. */
const seen = (html: string): string => html.replaceAll(/<\/?span[^>]*>/g, "");

describe("the preview of a draft", () => {
  test("marks what agrees, what disagrees and official terms, and nothing else", () => {
    assert.equal(
      preview("In 2024, 72.5% of households had a safe water connection.\n\nIn 2024, 73.5% of households had a safe water connection.\n"),
      "<p>In 2024, {✓72.5%} of households had a safe water connection.</p>\n<p>In 2024, {✗73.5%} of households had a safe water connection.</p>\n",
    );
    assert.equal(
      preview("River repair is river restoration, and 17% of cats agree.\n"),
      "<p>{✗River repair} is {~river restoration}, and 17% of cats agree.</p>\n",
    );
  });

  test("tells the official value and its source beside the words", () => {
    const html = show(
      "In 2024, 72.5% of households had a safe water connection.",
      reviewed("In 2024, 72.5% of households had a safe water connection."),
    );
    assert.equal(
      html,
      '<p>In 2024, <span class="concord-mark concord-agrees concord-end" title="households with a safe water connection: 72.5% of households, 2024 (Lake District Council)">72.5%</span> of households had a safe water connection.</p>\n',
    );
  });

  test("finds words across emphasis, links, line breaks and entities", () => {
    assert.equal(
      preview("In 2024, **72.5**% of households had a\nsafe water connection. The _river_\n**restoration** &amp; [clean water](x.md) go on.\n"),
      "<p>In 2024, <strong>{✓72.5…}</strong>{✓%} of households had a\nsafe water connection. The <em>{~river…}</em>\n<strong>{~restoration}</strong> &amp; " +
        '<a href="x.md">{~clean water}</a> go on.</p>\n',
    );
  });

  test("marks the one of several equal numbers that is meant", () => {
    assert.equal(
      preview("The tax on cats is 72.5%: `72.5%`. <!-- 72.5% --> In 2024, 72.5% of households had a safe water connection. Dogs got 72.5%.\n"),
      "<p>The tax on cats is 72.5%: <code>72.5%</code>. <!-- 72.5% --> In 2024, {✓72.5%} of households had a safe water connection. Dogs got 72.5%.</p>\n",
    );
  });

  test("marks headings, items of lists, quotations and cells", () => {
    assert.equal(
      preview("# River restoration #\n\n- In 2024, 73.5% of households had a safe water connection.\n  - clean water\n\n> clean water\n"),
      "<h1>{~River restoration}</h1>\n<ul>\n<li>In 2024, {✗73.5%} of households had a safe water connection.\n<ul>\n<li>{~clean water}</li>\n</ul>\n</li>\n</ul>\n" +
        "<blockquote>\n<p>{~clean water}</p>\n</blockquote>\n",
    );
    const table = "| Measure, 2024 | Share | Other |\n| --- | --- | --- |\n| households with a safe water connection | 72.5% | 72.5 kg |\n";
    assert.match(preview(table), /<td>\{✓72\.5%\}<\/td>\n<td>72\.5 kg<\/td>/);
  });

  test("marks Vietnamese in either normal form", () => {
    for (const form of ["NFC", "NFD"] as const) {
      const text = "Năm 2024, 73,5% hộ gia đình có nước sạch an toàn.".normalize(form);
      assert.equal(preview(`---\nlang: vi\n---\n\n${text}\n`).includes("{✗73,5%}"), true, form);
    }
  });

  test("knows the lines of a draft with front matter, Windows line ends and emoji", () => {
    assert.equal(preview("🏞️ emoji\r\n\r\nIn 2024, 73.5% of households had\r\na safe water connection 🏞️.\r\n").includes("{✗73.5%} of"), true);
  });
});

describe("a tagged number in the preview", () => {
  test("is plain text with its source beside it, and no link", () => {
    assert.equal(
      preview("So [72.5%](agenda:figures/connected-households) is right, [73.5%](agenda:figures/connected-households) is not.\n"),
      "<p>So {✓72.5%} is right, {✗73.5%} is not.</p>\n",
    );
  });

  test("whose text holds no number, or whose entry is unknown, says so too", () => {
    assert.equal(preview("[Our aim](agenda:terms/clean-water), [7](agenda:figures/nope).\n"), "<p>{~Our aim}, {✗7}.</p>\n");
  });

  test("is no link either where no marks are known, and other links stay", () => {
    const text = "[72.5%](agenda:figures/x) [a **b**](<agenda:x>) [r][r] [web](https://example.org/)\n\n[r]: agenda:figures/x\n";
    const plain = '<p>72.5% a <strong>b</strong> r <a href="https://example.org/">web</a></p>\n';
    assert.equal(show(text, []), plain);
    assert.equal(show(text, [], {}), plain);
    assert.equal(show(text, [], undefined), plain);
  });
});

describe("what a preview is never to do", () => {
  test("nothing of an agenda becomes HTML", () => {
    const evil = '"><img src=x onerror=alert(1)><!--';
    const agenda = readAgenda(
      RIVER.replace("Giving a river back its bends.", `Bends ${evil.replaceAll('"', '\\"')}`).replace(
        "publisher: Lake District Council",
        `publisher: '${evil}'`,
      ),
    );
    const html = show("The river restoration.", reviewed("The river restoration.", { agendas: [agenda] }));
    assert.ok(!html.includes("<img"), html);
    assert.match(html, /title="river restoration: Bends &quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&lt;!-- \(&quot;&gt;&lt;img/);
    assert.equal(seen(html), "<p>The river restoration.</p>\n");
  });

  test("the text that is shown stays as it is, whatever the marks", () => {
    const text = "A 5 **5** `5` <b>5</b> ~~5~~ https://example.org/5 &#53; \\5 [5](agenda:x) ![5](5.png)\n5\\\n5\n\n| 5 | 5 |\n| - | - |\n| 5 | |\n";
    const none = show(text, []);
    const marks: readonly MarkedText[] = [0, 1, 2, 3, 4, 5, 6, 9].flatMap((line) =>
      ["5", "A5", "A5555", "55", ""].map((words) => ({ line, text: words, marks: [{ start: 0, end: 1, kind: "agrees", title: "<5>" }] as const })),
    );
    assert.equal(seen(show(text, marks)), seen(none));
  });

  test("in any draft: marks change nothing that is shown", () => {
    const piece = fc.constantFrom(
      ..."In 2024, 73.5% of households had a safe water connection.|River repair |river *restoration* |clean water|72.5%|`code `|[link](|[72.5%](agenda:figures/connected-households)|](x)| - |\n|\r\n|\n\n|# |> |1. |🏞️|e\u0301|\u00a0|<b>|<b |-->|<!--|agenda:figures/places|---\n|*|**|~~|&amp;|&#x1F600;|\\|\0|=\n|[^1]".split(
        "|",
      ),
      "| a | b |\n| --- | --- |\n| river repair | 73.5% |\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join("");
        const html = show(text, reviewed(text));
        assert.equal(seen(html), seen(show(text, [])));
      }),
      { numRuns: 300 },
    );
  });

  test("marks that are broken or for another text are left out, and the text is shown", () => {
    const text = "In 2024, 72.5% of households.\n";
    const mark = { start: 7, end: 12, kind: "agrees", title: "t" } as const;
    const plain = `<p>${text.trim()}</p>\n`;
    assert.equal(show(text, [{ line: 0, text: "Anothertextaltogether72.5%", marks: [{ ...mark, start: 21, end: 26 }] }]), plain);
    assert.equal(show(text, [{ line: 0, text: "In2024,72.5%ofhouseholds.", marks: [{ ...mark, start: 70, end: 99 }] }]), plain);
    assert.equal(show(text, [{ line: 7, text: "In2024,72.5%ofhouseholds.", marks: [mark] }]), plain);
    assert.equal(show(text, null as unknown as MarkedText[]), plain);
    assert.equal(shorten(show(text, [{ line: 0, text: "In2024,72.5%ofhouseholds.", marks: [mark] }])), "<p>In 2024, {✓72.5%} of households.</p>\n");
  });

  test("the tokens that VS Code keeps stay as they are: rendered again with other marks, it shows those", () => {
    const md = new MarkdownIt();
    let marks = reviewed("The river restoration.");
    markPreview(md, { of: () => marks });
    const tokens = md.parse("The river restoration.", {});
    const render = () => shorten(md.renderer.render(tokens, md.options, { currentDocument: DOCUMENT }));
    assert.equal(render(), "<p>The {~river restoration}.</p>\n");
    assert.equal(render(), "<p>The {~river restoration}.</p>\n");
    marks = [];
    assert.equal(render(), "<p>The river restoration.</p>\n");
  });
});

describe("a text that is shown otherwise than the server reads it", () => {
  const draft = "In 2024, 72.5% of households had a safe water connection. The clean water and the river restoration go on.\n";
  /** The marks of `draft` on a text that has been typed on since. */
  const typed = (now: string): string => shorten(show(now, reviewed(draft)));

  test("keeps the marks before and behind what is another", () => {
    assert.equal(
      typed(draft.replace("safe", "very safe")),
      "<p>In 2024, {✓72.5%} of households had a very safe water connection. The {~clean water} and the {~river restoration} go on.</p>\n",
    );
    // Footnotes are text for a preview without them; one at either end leaves marks between.
    assert.equal(
      typed(draft.replace("In 2024,", "In 2024[^1],").replace("go on.", "go on[^2].")),
      "<p>In 2024[^1], {✓72.5%} of households had a safe water connection. The {~clean water} and the {~river restoration} go on[^2].</p>\n",
    );
  });

  test("looks the same as before where only other words were typed", () => {
    const md = new MarkdownIt();
    let marks = reviewed(draft);
    let seen: readonly string[] = [];
    markPreview(md, { of: () => marks, shown: (_, looks) => (seen = looks) });
    const looks = (now: string): readonly string[] => {
      md.render(now, { currentDocument: DOCUMENT });
      return seen;
    };
    const before = looks(draft);
    assert.deepEqual(before, looksOf(marks));
    assert.equal(before.length, 3);
    const typed = `Some more.\n\n${draft.replace("safe", "very safe")}`;
    marks = shiftLines(marks, [{ range: { start: { line: 0, character: 0 }, end: { line: 0 } }, text: "Some more.\n\n" }]);
    assert.deepEqual(looks(typed), looksOf(reviewed(typed)));
    const other = typed.replace("72.5%", "73.5%");
    assert.notDeepEqual(looks(other), looksOf(reviewed(other)));
  });

  test("loses the mark on words that were changed, at once", () => {
    for (const now of ["72.57%", "172.5%", "71.5%", "72.5%5", "-72.5%"]) {
      const html = typed(draft.replace("72.5%", now));
      assert.ok(!html.includes("✓"), html);
      assert.ok(html.includes("{~clean water}"), html);
    }
  });

  test("follows the lines while text is typed above", () => {
    const marked = [0, 3, 5].map((line) => ({ line, text: "x", marks: [] }));
    const lines = (...changes: Parameters<typeof shiftLines>[1]) => shiftLines(marked, changes).map(({ line }) => line);
    const change = (from: readonly [number, number], to: number, text: string) => ({
      range: { start: { line: from[0], character: from[1] }, end: { line: to } },
      text,
    });
    assert.deepEqual(lines(change([1, 0], 1, "a\r\nb\nc\rd")), [0, 6, 8]);
    assert.deepEqual(lines(change([3, 0], 3, "\n")), [0, 4, 6]);
    assert.deepEqual(lines(change([3, 4], 3, "\n")), [0, 3, 6]);
    assert.deepEqual(lines(change([1, 2], 3, "")), [0, 1, 3]);
    assert.deepEqual(lines(change([5, 0], 5, "\n"), change([1, 0], 1, "\n\n")), [0, 5, 8]);
    assert.deepEqual(lines(change([3, 0], 3, "word")), [0, 3, 5]);
  });
});
