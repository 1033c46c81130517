/** What editors show in agenda files: outline, code lenses, links. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { type AgendaFile, readAgendaFile } from "../../server/features/agendaFile.ts";
import { findAgendaLinks } from "../../server/features/agendaLinks.ts";
import { flatten, provideAgendaSymbols } from "../../server/features/agendaSymbols.ts";
import { findCitations } from "../../server/features/citations.ts";
import { type CodeLensData, isCodeLensData, provideCodeLenses, resolveCodeLens } from "../../server/features/codeLenses.ts";
import { citationsOf, type DraftCitations, findDisagreeing } from "../../server/features/entryCitations.ts";
import { setUiLanguage } from "../../server/localize.ts";
import { open, RIVER } from "./support.ts";

const URI = "file:///work/river.agenda.yaml";

/** An agenda file with whatever faults it has; `now` is its text where that can no longer be read. */
function file(text: string, now = text): AgendaFile {
  const parsed = parseAgenda(URI, text);
  const { agenda } = resolveAgenda(parsed, () => undefined);
  assert.ok(agenda);
  return readAgendaFile(agenda, URI, now);
}

const kindName = (kind: SymbolKind): string => Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? "";

/** The outline as lines: kind, name, detail, and the text that is selected. */
function outline(agendaFile: AgendaFile, symbols: readonly DocumentSymbol[] = provideAgendaSymbols(agendaFile), indent = ""): readonly string[] {
  const { lines, text } = agendaFile;
  return symbols.flatMap(({ kind, name, detail, selectionRange, children }) => {
    const selected = text.slice(lines.offsetAt(selectionRange.start), lines.offsetAt(selectionRange.end));
    const line = `${indent}${kindName(kind)} ${name}${detail ? ` (${detail})` : ""} @ ${selected}`;
    return [line, ...outline(agendaFile, children ?? [], `${indent}  `)];
  });
}

describe("the outline of an agenda file", () => {
  test("has sections, entries with what they say, and members", () => {
    assert.deepEqual(outline(file(RIVER)), [
      "Namespace sources @ sources",
      "  File Annual report 2024 (Lake District Council, 2025-02-01) @ report",
      "Namespace terms @ terms",
      "  String river restoration (vi: phục hồi sông · de: Flussrenaturierung) @ river-restoration",
      "  String e-Permit @ e-permit",
      "  String clean water (vi: nước sạch) @ clean-water",
      "  String monitoring (vi: giám sát) @ monitoring",
      "Namespace groups @ groups",
      "  Array pillars of the river programme (3 members) @ pillars",
      "    EnumMember river restoration @ river-restoration",
      "    EnumMember clean water @ clean-water",
      "    EnumMember monitoring @ monitoring",
      "  Array three steps (3 members) @ steps",
      "    EnumMember survey @ preferred: { en: survey }",
      "    EnumMember design @ preferred: { en: design }",
      "    EnumMember works @ preferred: { en: works }",
      "Namespace figures @ figures",
      "  Number households with a safe water connection (72.5% of households, 2024) @ connected-households",
      "  Number population covered by flood warnings (91% of the population) @ covered-population",
      "  Number river gauges in service (1,240 river gauges) @ gauges",
      "  Number share of clean-up costs in the budget (12.5% of the budget) @ clean-up-share",
      "  Number rise in the water quality index (at least 5 places, target, 2030) @ places",
    ]);
  });

  test("every symbol holds what is selected and its children", () => {
    const check = (symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void => {
      for (const symbol of symbols) {
        const { range, selectionRange } = symbol;
        const holds = (a: typeof range, b: typeof range) =>
          (a.start.line < b.start.line || (a.start.line === b.start.line && a.start.character <= b.start.character)) &&
          (a.end.line > b.end.line || (a.end.line === b.end.line && a.end.character >= b.end.character));
        assert.ok(holds(range, selectionRange), symbol.name);
        if (parent) assert.ok(holds(parent.range, range), symbol.name);
        check(symbol.children ?? [], symbol);
      }
    };
    check(provideAgendaSymbols(file(RIVER)));
    check(provideAgendaSymbols(file(RIVER.replaceAll("\n", "\r\n"))));
  });

  test("is flat for clients that show no tree", () => {
    const flat = flatten(provideAgendaSymbols(file(RIVER)), URI);
    const survey = flat.find(({ name }) => name === "survey");
    assert.equal(flat.length, 22);
    assert.equal(survey?.containerName, "three steps");
    assert.equal(survey?.location.uri, URI);
    assert.equal(RIVER.split("\n")[survey?.location.range.start.line ?? 0]?.trim(), "- preferred: { en: survey }");
  });

  test("is there in flow style and in Vietnamese", () => {
    const text = `{ id: a, title: Nước, language: vi, terms: { nuoc: { preferred: nước sạch } } }`;
    assert.deepEqual(outline(file(text)), ["Namespace terms @ nuoc", "  String nước sạch @ nuoc"]);
  });

  test("leaves out what no longer stands where it was read", () => {
    const now = RIVER.replace("\nterms:\n", "\nterms: [\n\n");
    const names = outline(file(RIVER, now));
    assert.ok(names.includes("Namespace sources @ sources"));
    assert.equal(
      names.find((name) => name.includes("river-restoration")),
      undefined,
    );
    assert.deepEqual(outline(file(RIVER, "")), []);
  });
});

/** Drafts by their names, as the workspace has them. */
const drafts = (texts: Readonly<Record<string, string>>): readonly DraftCitations[] =>
  Object.entries(texts).map(([name, text]) => {
    const uri = `file:///work/${name}`;
    return { uri, citations: findCitations(open(text, { uri }).reviewed) };
  });

const DRAFTS = {
  "a.md": "In 2024, 73.5% of households had a safe water connection.\n\nRiver restoration, and river repair.",
  "b.md": "It is [72.5%](agenda:figures/connected-households). See [there](agenda:figures/gauges).",
  "c.md": "Nothing.",
};

/** The lenses of RIVER as 'entry: title', in the order of the file. */
function lenses(texts: Readonly<Record<string, string>>, canShow = true): readonly string[] {
  const found = drafts(texts);
  return provideCodeLenses(file(RIVER), findDisagreeing(found)).map((lens) => {
    assert.equal(lens.command, undefined, "nothing is counted before it is seen");
    const data = lens.data as CodeLensData;
    const { command } = resolveCodeLens(lens, data, citationsOf(found, data.entry), canShow);
    return `${RIVER.split("\n")[lens.range.start.line]?.trim().split(":")[0]}: ${command?.title}${command?.command ? " →" : ""}`;
  });
}

describe("code lenses", () => {
  test("tell how often drafts cite an entry, and beside it how often they disagree", () => {
    assert.deepEqual(lenses(DRAFTS), [
      "river-restoration: Cited 2 times in one draft →",
      "river-restoration: 1 disagrees →",
      "e-permit: Not cited in any draft",
      "clean-water: Not cited in any draft",
      "monitoring: Not cited in any draft",
      "pillars: Not cited in any draft",
      "steps: Not cited in any draft",
      "connected-households: Cited 2 times in 2 drafts →",
      "connected-households: 1 disagrees →",
      "covered-population: Not cited in any draft",
      "gauges: Cited once →",
      "clean-up-share: Not cited in any draft",
      "places: Not cited in any draft",
    ]);
  });

  test("speak the language of the editor", () => {
    setUiLanguage("vi");
    try {
      const found = lenses(DRAFTS);
      assert.equal(found[0], "river-restoration: Được dẫn 2 lần trong một dự thảo →");
      assert.equal(found[1], "river-restoration: 1 chỗ không khớp →");
      assert.equal(found[2], "e-permit: Chưa được dẫn trong dự thảo nào");
    } finally {
      setUiLanguage(undefined);
    }
  });

  test("lead nowhere in clients that cannot show the places", () => {
    assert.equal(
      lenses(DRAFTS, false).find((lens) => lens.startsWith("gauges")),
      "gauges: Cited once",
    );
  });

  test("name the entry, by which its places are found", () => {
    const found = drafts(DRAFTS);
    const lens = provideCodeLenses(file(RIVER), findDisagreeing(found)).find(({ data }) => (data as CodeLensData).disagreeing);
    assert.ok(lens && isCodeLensData(lens.data));
    const { command } = resolveCodeLens(lens, lens.data, citationsOf(found, lens.data.entry), true);
    assert.deepEqual(command?.arguments, [URI, lens.range.start, `${URI}#terms/river-restoration`, true]);
    const { places, disagreements } = citationsOf(found, `${URI}#terms/river-restoration`);
    const texts = (locations: typeof places) =>
      locations.map(({ uri, range }) => `${uri.slice("file:///work/".length)} ${range.start.line}:${range.start.character}-${range.end.character}`);
    assert.deepEqual(texts(places), ["a.md 2:0-17", "a.md 2:23-35"]);
    assert.deepEqual(texts(disagreements), ["a.md 2:23-35"]);
  });

  test("what is right, only coarse, is no disagreement; two findings on one place are one", () => {
    const coarse = { "a.md": "In 2024, 73% of households had a safe water connection." };
    assert.ok(open(coarse["a.md"]).reviewed.shown.some(({ rule }) => rule === "figure-rounded"));
    assert.equal(findDisagreeing(drafts(coarse)).size, 0);
    assert.ok(lenses(coarse).includes("connected-households: Cited once →"));
    const [draft] = drafts(DRAFTS);
    assert.ok(draft);
    const { disagreements } = draft.citations;
    const twice = [{ ...draft, citations: { ...draft.citations, disagreements: disagreements.flatMap((each) => [each, each]) } }];
    assert.equal(citationsOf(twice, `${URI}#terms/river-restoration`).disagreements.length, 1);
  });

  test("take no data but their own", () => {
    for (const data of [undefined, null, 3, {}, { uri: URI }, { entry: "x" }]) assert.equal(isCodeLensData(data), false);
  });
});

describe("links in agenda files", () => {
  const HEAD = "id: a\ntitle: A\nlanguage: en\n";
  /** The links as 'text -> target'. */
  const links = (text: string, now = text) => {
    const agendaFile = file(text, now);
    const { lines } = agendaFile;
    return findAgendaLinks(agendaFile).map(
      ({ range, ...link }) =>
        `${now.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))} -> ${"path" in link ? `path ${link.path}` : link.address}`,
    );
  };

  test("lead to a source's address and file, and to what the agenda extends", () => {
    assert.deepEqual(links(RIVER), ["https://example.org/river/2024 -> https://example.org/river/2024"]);
    assert.deepEqual(links(`${HEAD}extends: [../x.agenda.yaml, "y.agenda.yaml"]\nsources:\n  s: { title: S, file: 'a b.txt' }\n`), [
      "../x.agenda.yaml -> path ../x.agenda.yaml",
      '"y.agenda.yaml" -> path y.agenda.yaml',
      "'a b.txt' -> path a b.txt",
    ]);
  });

  test("are of the web, or none", () => {
    for (const url of ["javascript:alert(1)", "command:workbench.action.quit", "file:///etc/passwd", "data:text/html,x", "river report"])
      assert.deepEqual(links(`${HEAD}sources:\n  s: { title: S, url: "${url}" }\n`), [], url);
  });

  test("are gone where the text is another", () => {
    const text = `${HEAD}extends: [x.agenda.yaml]\nsources:\n  s: { title: S, file: a.txt }\n`;
    assert.deepEqual(links(text, `[\n${text}`), []);
  });
});
