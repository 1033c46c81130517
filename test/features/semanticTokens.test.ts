import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { provideSemanticTokens } from "../../server/features/semanticTokens.ts";
import { open } from "./support.ts";

/** The tokens as 'type modifiers: text'. */
function tokens(text: string, range?: Parameters<typeof provideSemanticTokens>[1]): readonly string[] {
  const { reviewed } = open(text);
  return provideSemanticTokens(reviewed, range).map(({ line, character, length, type, modifiers }) => {
    const at = reviewed.lines.offsetAt({ line, character });
    return `${[type, ...modifiers].join(" ")}: ${text.slice(at, at + length)}`;
  });
}

describe("semantic tokens", () => {
  test("are numbers that agree and labels that are right", () => {
    assert.deepEqual(tokens("In 2024, 72.5% of households had a safe water connection. RR, clean water: pillars of the river programme."), [
      "agendaNumber: 72.5%",
      "agendaTerm admitted: RR",
      "agendaTerm: clean water",
      "agendaGroup: pillars of the river programme",
    ]);
  });

  test("are never what a finding stands on, nor what nobody can vouch for", () => {
    assert.deepEqual(tokens("In 2024, 73.5% of households had a safe water connection. River repair goes on with 17 boats."), []);
  });

  test("members of a group are terms", () => {
    assert.deepEqual(tokens("The three steps are survey, design and works."), [
      "agendaGroup: three steps",
      "agendaTerm: survey",
      "agendaTerm: design",
      "agendaTerm: works",
    ]);
  });

  test("leave headings to the Markdown grammar", () => {
    assert.deepEqual(tokens("# River restoration\n\nRiver restoration goes on.\n"), ["agendaTerm: River restoration"]);
  });

  test("end with their line, without what begins the next", () => {
    assert.deepEqual(tokens("> We pay for river\n> restoration now."), ["agendaTerm: river", "agendaTerm: restoration"]);
    assert.deepEqual(tokens("- We pay for river\r\n  restoration now."), ["agendaTerm: river", "agendaTerm: restoration"]);
  });

  test("count as editors do: emoji are two, and Vietnamese in either normal form", () => {
    const text = "🏞️ Phục hồi sông: 72,5% hộ gia đình có nước sạch an toàn.";
    assert.deepEqual(tokens(text), ["agendaTerm: Phục hồi sông", "agendaNumber: 72,5%", "agendaTerm: nước sạch"]);
    const decomposed = text.normalize("NFD");
    assert.deepEqual(
      tokens(decomposed).map((token) => token.normalize("NFC")),
      tokens(text),
    );
  });

  test("of a range are those that touch it", () => {
    const text = "We restore: river restoration.\n\nAnd clean water.\n\nAnd monitoring.\n";
    assert.deepEqual(tokens(text, { start: { line: 2, character: 5 }, end: { line: 3, character: 0 } }), ["agendaTerm: clean water"]);
  });

  test("come in order and never overlap", () => {
    const { reviewed } = open(
      "| a | b |\n| - | - |\n| river restoration | 72.5% of households with a safe water connection |\n\nClean water[^1] of 1,240 river gauges.\n\n[^1]: Monitoring.\n",
    );
    const found = provideSemanticTokens(reviewed);
    assert.ok(found.length >= 4);
    let free = 0;
    for (const token of found) {
      const start = reviewed.lines.offsetAt(token);
      assert.ok(start >= free && token.length > 0);
      free = start + token.length;
    }
  });
});
