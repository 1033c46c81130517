/** The syntax of bodies: tab stops, placeholders, choices and references, and what is told of broken ones. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Part, parseBody } from "../../server/snippets/syntax.ts";

/** Parts in a short form: what a text begins as, with stops and references in brackets. */
const shown = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      if (part.type === "text") return part.text;
      if (part.type === "reference") return `<${part.reference.id.text}${part.inChoice ? " in a choice" : ""}>`;
      if (part.type === "stop") return `[${part.stop}:${shown(part.parts)}]`;
      return `[${part.stop}|${part.options.map(shown).join(" or ")}]`;
    })
    .join("");

const faultsOf = (body: string): readonly string[] => parseBody(body).faults.map(({ start, end }) => body.slice(start, end));

const dollar = (text: string): string => text.replaceAll("§", "$");

describe("the syntax of bodies", () => {
  for (const [body, expected] of [
    ["Plain text.", "Plain text."],
    ["§1 and §{2}, then §0", "[1:] and [2:], then [0:]"],
    ["§{1:of §{2:the city} today}", "[1:of [2:the city] today]"],
    ["§{1|one,two\\, three,a\\|b|}", "[1|one or two, three or a|b]"],
    ["§TM_FILENAME §{CURRENT_YEAR:2024}", "[TM_FILENAME:] [CURRENT_YEAR:2024]"],
    ["§{TM_FILENAME/(.*)\\.md/§{1:/upcase}/g}!", "[TM_FILENAME:]!"],
    ["costs \\§5 and \\\\ and \\} but {this} stays", "costs $5 and \\ and } but {this} stays"],
    ["{{figures/x}} {{ vn:terms/a.b.label | capital }}", "<figures/x> <vn:terms/a.b>"],
    ["§{1:{{figures/x}}} §{2|{{figures/a.value}},{{figures/b.value}}|}", "[1:<figures/x>] [2|<figures/a in a choice> or <figures/b in a choice>]"],
    ["{{name}} and {{a/b}} and {% x %} are somebody else's", "{{name}} and {{a/b}} and {% x %} are somebody else's"],
    ["chi phí § 5 và 10§", "chi phí $ 5 và 10$"],
    ["", ""],
  ] as const) {
    it(`reads ${dollar(body) || "nothing"}`, () => {
      const { parts, faults } = parseBody(dollar(body));
      assert.equal(shown(parts), expected.replaceAll("§", "$"));
      assert.deepEqual(faults, []);
    });
  }

  for (const [body, fault] of [
    ["of §{1:the city", "§{1:"],
    ["§{1|one,two", "§{1|"],
    ["§{} and so on", "§{"],
    ["§{1 x}", "§{1"],
    ["§{TM_FILENAME/(/x/}", "§{TM_FILENAME/(/x/}"],
    ["§{1/a/b", "§{1/"],
    ["on §CURENT_YEAR", "CURENT_YEAR"],
    ["see {{figures/broadband and more", "{{figures/broadband"],
  ] as const) {
    it(`tells what is broken in ${dollar(body)}`, () => assert.deepEqual(faultsOf(dollar(body)), [dollar(fault)]));
  }

  it("tells nothing of an unknown variable, which VS Code makes a placeholder of", () =>
    assert.deepEqual(faultsOf(dollar("§name §{place:here} §CITY")), []));

  it("reads on, and in one pass, whatever a body holds", () => {
    for (const piece of ["${1:", "${1|a", "{{figures/", "${a/b", "\\", "$", "}}", "{{", "${1/"]) {
      const { faults } = parseBody(piece.repeat(20_000));
      assert.ok(Array.isArray(faults), piece);
    }
  });
});
