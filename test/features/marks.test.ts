import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideMarks } from "../../server/features/marks.ts";
import { showFindings } from "../../server/review/shown.ts";
import { type OpenOptions, open, RIVER, readAgenda } from "./support.ts";

/** The marks of a draft: line, kind and words without blanks. */
function marks(text: string, options: OpenOptions = {}): readonly (readonly [line: number, kind: string, words: string])[] {
  const { reviewed } = open(text, { cursor: "§", ...options });
  return provideMarks(reviewed).flatMap((each) => each.marks.map(({ start, end, kind }) => [each.line, kind, each.text.slice(start, end)] as const));
}

/** What is said beside the marked words. */
const titles = (text: string, options?: OpenOptions): readonly (readonly string[])[] =>
  provideMarks(open(text, { cursor: "§", ...options }).reviewed).flatMap((each) => each.marks.map(({ title }) => title.split("\n")));

const RIGHT = "In 2024, 72.5% of households had a safe water connection.";
const WRONG = "In 2024, 73.5% of households had a safe water connection.";

describe("what is marked", () => {
  test("numbers that agree, words that disagree, and official terms", () => {
    assert.deepEqual(marks(RIGHT), [[0, "agrees", "72.5%"]]);
    assert.deepEqual(marks(WRONG), [[0, "disagrees", "73.5%"]]);
    assert.deepEqual(marks("# Monitoring\n\nRiver repair means river restoration.\n"), [
      [0, "term", "Monitoring"],
      [2, "disagrees", "Riverrepair"],
      [2, "term", "riverrestoration"],
    ]);
  });

  test("nothing where nothing official is meant, or nobody is to be told", () => {
    assert.deepEqual(marks("In 2024, 17% of cats slept.\n"), []);
    assert.deepEqual(marks(""), []);
    assert.deepEqual(marks(`${WRONG} <!-- concord-ignore-line figure-value: as the minister said -->\n`), []);
    assert.deepEqual(marks("```\nclean water 73.5%\n```\n\n`clean water`, <!-- clean water --> ![clean water](x.png)\n"), []);
    assert.deepEqual(marks(WRONG, { agendas: [] }), []);
    const { reviewed } = open(WRONG);
    assert.deepEqual(
      provideMarks({ ...reviewed, shown: showFindings(reviewed.review.findings, { rules: { "figure-value": "off" }, requireReasons: false }) }),
      [],
    );
  });

  test("no members of lists, which are everyday words elsewhere", () => {
    assert.deepEqual(marks("The survey of the design comes first.\n"), []);
    assert.deepEqual(marks("The three steps are survey, design and works.\n"), [[0, "term", "threesteps"]]);
  });

  test("what is right but a hint says more of stays right", () => {
    const rounded = "In 2024, 73% of households had a safe water connection.";
    assert.deepEqual(
      open(rounded).reviewed.shown.map(({ rule, severity }) => [rule, severity]),
      [["figure-rounded", "hint"]],
    );
    assert.deepEqual(marks(rounded), [[0, "agrees", "73%"]]);
  });

  test("the cells of a row count as one text, each row by itself", () => {
    const table = "| Measure, 2024 | Share |\n| --- | --- |\n| clean water | 1 |\n| households with a safe water connection | **73.5**% |\n";
    assert.deepEqual(marks(table), [
      [2, "term", "cleanwater"],
      [3, "disagrees", "73.5%"],
    ]);
    assert.deepEqual(
      provideMarks(open(table, { cursor: "§" }).reviewed).map(({ text }) => text),
      ["cleanwater1", "householdswithasafewaterconnection73.5%"],
    );
  });

  test("lines count as in the source, words as they are read", () => {
    const text = `---\r\nlang: en\r\n---\r\n\r\n> - first\r\n>   the river\r\n>   **restoration** &amp; [clean water](x "y")[^1] go\\!\r\n`;
    assert.deepEqual(marks(text), [
      [4, "term", "riverrestoration"],
      [4, "term", "cleanwater"],
    ]);
    assert.deepEqual(
      provideMarks(open(text).reviewed).map((each) => each.text),
      ["firsttheriverrestoration&cleanwatergo!"],
    );
  });

  test("a tagged number; where the tag names nothing, the words that are shown, not the link", () => {
    assert.deepEqual(
      marks("[72.5%](agenda:figures/connected-households), [73.5%](agenda:figures/connected-households), [our aim](agenda:terms/monitoring)."),
      [
        [0, "agrees", "72.5%"],
        [0, "disagrees", "73.5%"],
        [0, "term", "ouraim"],
      ],
    );
    assert.deepEqual(marks("[9%](agenda:figures/nope) and [9%](https://example.org/figures/nope)."), [[0, "disagrees", "9%"]]);
  });

  test("of marks in one place the graver stays, and all that disagree are told", () => {
    const group = "The five pillars of the river programme are river restoration and monitoring.";
    const found = marks(group);
    assert.ok(
      found.some(([, kind, words]) => kind === "disagrees" && words.startsWith("five")),
      JSON.stringify(found),
    );
    const [first] = provideMarks(open(group).reviewed);
    for (const [index, mark] of (first?.marks ?? []).entries()) assert.ok(mark.start >= (first?.marks[index - 1]?.end ?? 0));
    const { reviewed } = open(WRONG);
    const [finding] = reviewed.shown;
    assert.ok(finding);
    const wider = { ...finding, start: finding.start - 9, message: "a second finding" };
    const [both] = provideMarks({ ...reviewed, shown: [wider, finding] });
    assert.deepEqual(
      both?.marks.map(({ start, end, title }) => [both.text.slice(start, end), title.split("\n")[0], title.includes(finding.message)]),
      [["In2024,73.5%", "a second finding", true]],
    );
  });
});

describe("what is said beside it", () => {
  test("the official value with base, period and source; of an older value its own", () => {
    assert.deepEqual(titles(RIGHT), [["households with a safe water connection: 72.5% of households, 2024 (Lake District Council)"]]);
    assert.deepEqual(titles(RIGHT.replace("2024", "2022").replace("72.5", "68.1")), [
      ["households with a safe water connection: 68.1% of households, 2022 (Lake District Council)"],
    ]);
  });

  test("the finding, and what is official", () => {
    const [[message, official] = []] = titles(WRONG);
    assert.equal(message, open(WRONG).reviewed.shown[0]?.message);
    assert.equal(official, "households with a safe water connection: 72.5% of households, 2024 (Lake District Council)");
  });

  test("a term's definition, a group's size, in the language of the text", () => {
    assert.deepEqual(titles("The RR, and the pillars of the river programme.\n"), [
      ["river restoration: Giving a river back its bends. (Lake District Council)"],
      ["pillars of the river programme: 3 (Lake District Council)"],
    ]);
    assert.deepEqual(titles("---\nlang: vi\n---\n\nNăm 2024, 72,5% hộ gia đình có nước sạch an toàn.\n"), [
      ["hộ gia đình có nước sạch an toàn: 72,5% hộ gia đình, 2024 (Lake District Council)"],
      ["nước sạch (Lake District Council)"],
    ]);
  });

  test("no definition in another language than the text's", () => {
    assert.deepEqual(titles("---\nlang: vi\n---\n\nKế hoạch phục hồi sông.\n"), [["phục hồi sông (Lake District Council)"]]);
  });

  test("plain text in one line each, whatever the agenda holds", () => {
    const agenda = readAgenda(RIVER.replace('"Giving a river back its bends."', '"A\\n<b>\\u202ebend\\u0000s</b>\\r\\n[x](command:y)"'));
    assert.deepEqual(titles("river restoration", { agendas: [agenda] }), [
      ["river restoration: A <b>bends</b> [x](command:y) (Lake District Council)"],
    ]);
  });
});
