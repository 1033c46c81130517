import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { kindOfDocument, placeIn, readText } from "../../../server/exchange/extract/sourceText.ts";
import { DocumentError, tellProblem } from "../../../server/exchange/readers/documentError.ts";
import { readDocx } from "../../../server/exchange/readers/docx.ts";
import { readHtml } from "../../../server/exchange/readers/html.ts";
import { readPdf } from "../../../server/exchange/readers/pdf.ts";
import { joinLines } from "../../../server/exchange/readers/pdfLines.ts";
import { setUiLanguage } from "../../../server/localize.ts";
import { makeDocx, paragraph, table } from "./docx.ts";
import { LOCKED, makePdf, type PdfLine } from "./pdf.ts";

before(() => setUiLanguage("en"));

/** Whether an error tells of a document what a pattern says. */
const tells =
  (pattern: RegExp) =>
  (error: unknown): boolean =>
    error instanceof DocumentError && pattern.test(tellProblem(error.problem));

const wordsOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

describe("plain text", () => {
  it("has a paragraph for each line, and tells the line that each comes from", () => {
    const { markdown, numbers } = readText("\ufeffA first line.\r\n\r\n   A second line.\r\n• one\r\n• two\r\n# no heading\r\n");
    assert.equal(markdown, "A first line.\n\nA second line.\n\n- one\n- two\n\nno heading\n");
    assert.deepEqual(numbers, [1, 3, 3, 4, 4, 5, 6, 6]);
  });

  it("is put together again where its lines were wrapped", () => {
    const text =
      "The programme was adopted in the spring of the year and\ngives two hundred villages a well of their own before the\nnext dry season, so that nobody has to walk further than a\nkilometre for a bucket of water.\n\nA second paragraph.\n";
    assert.deepEqual(readText(text).markdown.split("\n\n").length, 2);
  });

  it("is never Markdown by chance, whatever stands in it", () => {
    const { markdown } = readText("> quoted\n=====\n```\n\0nul\n\n\n");
    assert.deepEqual(
      wordsOf(markdown).map((line) => line.trim()),
      ["quoted", "nul"],
    );
  });
});

describe("HTML", () => {
  it("keeps headings, paragraphs, lists and tables, and leaves out what is no text", () => {
    const { markdown, title } = readHtml(
      "<html><head><title>News</title><style>p{}</style></head><body><nav>Menu 24</nav><h2>Water &amp; wells</h2><p>One <b>bold</b> word,<br>a line.</p><ul><li>first<ul><li>inner</li></ul></li><li>second</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>x|y</td><td>2</td></tr></table><script>alert(99)</script></body></html>",
    );
    assert.equal(title, "News");
    assert.equal(
      markdown,
      "## Water & wells\n\nOne bold word,\n\na line.\n\n- first\n  - inner\n- second\n\n| A | B |\n| --- | --- |\n| x\\|y | 2 |\n",
    );
  });

  it("tells the line of the page", () => {
    const source = readHtml("<body>\n<p>one</p>\n\n<p>two</p></body>");
    assert.equal(placeIn(source)(source.markdown.indexOf("two")), 4);
  });

  it("lets no markup of a page become markup of the draft", () => {
    const { markdown } = readHtml("<p>&lt;img src=x onerror=alert(1)&gt; [a](command:x) *b* `c`</p><p># no heading</p><p>1. no item</p>");
    assert.equal(markdown, "\\<img src=x onerror=alert(1)> \\[a\\](command:x) \\*b\\* \\`c\\`\n\n\\# no heading\n\n1\\. no item\n");
  });

  it("reads broken and deeply nested pages", () => {
    assert.match(readHtml("<p>open <b>never closed <p>two").markdown, /open never closed[\s\S]*two/u);
    assert.match(readHtml(`${"<div>".repeat(1000)}deep`).markdown, /deep/u);
    assert.throws(() => readHtml("<div>".repeat(500_000)), tells(/nested too deeply/u));
    assert.equal(readHtml("").markdown.trim(), "");
    assert.equal(readHtml("<table><tr><td>lost").markdown.includes("<"), false);
  });
});

/** A few kilobytes that are more than 50 megabytes when they are unpacked. */
const makeBomb = (): Uint8Array => zipSync({ "word/document.xml": new Uint8Array(51_000_000) }, { level: 1 });

describe("Word documents", () => {
  it("keep headings in any language of Word, lists, tables and footnotes", () => {
    const bytes = makeDocx(
      [
        paragraph("Kết quả", '<w:pStyle w:val="berschrift1"/>'),
        paragraph("80% of households &amp; homes"),
        paragraph("first", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
        paragraph("second", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
        table(["Indicator", "2024"], ["Wells", "12"]),
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r></w:p>",
      ].join(""),
    );
    const source = readDocx(bytes);
    assert.equal(
      source.markdown,
      "# Kết quả\n\n80% of households & homes\n\n- first\n- second\n\n| Indicator | 2024 |\n| --- | --- |\n| Wells | 12 |\n\nkept\n",
    );
    assert.equal(source.counted, "paragraph");
    assert.equal(placeIn(source)(source.markdown.indexOf("80%")), 2);
  });

  it("expand no entities of their own", () => {
    const bytes = zipSync({
      "word/document.xml": strToU8(
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>x &b; y</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    assert.equal(readDocx(bytes).markdown.includes("aaaa"), false);
  });

  it("that are none, or are made to fill the memory, are refused", () => {
    const none = tells(/no Word document/u);
    assert.throws(() => readDocx(new Uint8Array()), none);
    assert.throws(() => readDocx(strToU8("PK\u0003\u0004 nonsense")), none);
    assert.throws(() => readDocx(zipSync({ "other.xml": strToU8("x") })), none);
    const bomb = makeBomb();
    assert.throws(() => readDocx(bomb), tells(/too big/u));
  });

  it("whose parts are bigger than they say are read no further", () => {
    const bomb = makeBomb();
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    // The sizes before unpacking are 22 bytes into a file's head, and 24 into its entry in the directory (APPNOTE.TXT 4.3.7, 4.3.12).
    for (let at = 0; at < bomb.length - 30; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    let markdown = "";
    try {
      ({ markdown } = readDocx(bomb));
    } catch (error) {
      assert.ok(error instanceof DocumentError);
    }
    assert.ok(markdown.length < 2000);
  });
});

const page = (number: number, ...lines: readonly string[]): readonly PdfLine[] => [
  { text: "River Board - Annual report", x: 50, y: 800 },
  ...lines.map((text, at): PdfLine => ({ text, x: 50, y: 740 - 14 * at })),
  { text: `Page ${number} of 3`, x: 280, y: 30 },
];

describe("PDF", () => {
  it("has its lines joined to paragraphs, words parted at line ends made whole, and the heads and feet of its pages left out", async () => {
    const source = await readPdf(
      makePdf([
        page(
          1,
          "In 2024, 80.2% of house-",
          "holds used broadband internet, which is more than in any year before and",
          "a success of the public-private partnership.",
        ),
        page(2, "The public-private partner-", "ship goes on, and the number of wells rose to 1,200 in the year of the report."),
        page(3, "End of the report."),
      ]),
    );
    assert.deepEqual(source.markdown.trim().split("\n\n"), [
      "In 2024, 80.2% of households used broadband internet, which is more than in any year before and a success of the public-private partnership.",
      "The public-private partnership goes on, and the number of wells rose to 1,200 in the year of the report.",
      "End of the report.",
    ]);
    assert.deepEqual([source.counted, placeIn(source)(source.markdown.indexOf("1,200"))], ["page", 2]);
  });

  it("keeps the rows of tables, and tells headings by their size", async () => {
    const row = (y: number, ...cells: readonly string[]): readonly PdfLine[] => cells.map((text, at) => ({ text, x: 50 + at * 180, y }));
    const body = "A paragraph of the report that is long enough to tell how big its letters are.";
    const { markdown } = await readPdf(
      makePdf([
        [
          { text: "Results of the year", x: 50, y: 780, size: 20 },
          { text: body, x: 50, y: 740 },
          ...row(700, "Indicator", "2023", "2024"),
          ...row(686, "Wells", "10", "12"),
          ...row(672, "Pumps", "3", "4"),
        ],
      ]),
    );
    assert.equal(
      markdown,
      `# Results of the year\n\n${body}\n\n| Indicator | 2023 | 2024 |\n| --- | --- | --- |\n| Wells | 10 | 12 |\n| Pumps | 3 | 4 |\n`,
    );
  });

  it("that cannot be read says why", async () => {
    await assert.rejects(readPdf(strToU8("no PDF at all")), tells(/no PDF/u));
    await assert.rejects(readPdf(new Uint8Array()), DocumentError);
    await assert.rejects(readPdf(makePdf([[]])), tells(/no text/u));
    await assert.rejects(readPdf(makePdf([page(1, "secret")], LOCKED)), tells(/password/u));
    await assert.rejects(
      readPdf(makePdf([page(1, "long")]), () => true),
      tells(/only 1 of 1 pages/u),
    );
  });

  it("joins words with a hyphen of their own as they are written elsewhere", () => {
    assert.equal(joinLines("the socio-", "economic goals", new Set(["socio-economic"])), "the socio-economic goals");
    assert.equal(joinLines("the infra-", "structure", new Set()), "the infrastructure");
    assert.equal(joinLines("from 2020 -", "2024", new Set()), "from 2020 - 2024");
  });
});

it("documents are known by their endings, and no others", () => {
  assert.deepEqual(["a.md", "b.TXT", "c.htm", "d.docx", "e.PDF", "f.doc", "g", "h.constructor"].map(kindOfDocument), [
    "markdown",
    "text",
    "html",
    "docx",
    "pdf",
    undefined,
    undefined,
    undefined,
  ]);
});
