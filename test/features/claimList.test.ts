import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ListedClaim, provideClaims } from "../../server/features/claimList.ts";
import { type OpenOptions, open } from "./support.ts";

/** The claims of a draft; that their places hold their words is checked. */
function claims(text: string, options?: OpenOptions): readonly ListedClaim[] {
  const { reviewed } = open(text, { cursor: "@@", ...options });
  const list = provideClaims({ ...reviewed, resultId: "1" }).claims ?? [];
  for (const { range, text: words } of list) {
    const there = text.slice(reviewed.lines.offsetAt(range.start), reviewed.lines.offsetAt(range.end));
    assert.equal(there.replaceAll(/\s+/gu, " "), words);
  }
  return list;
}

const short = (text: string, options?: OpenOptions) =>
  claims(text, options).map((claim) => `${claim.text}: ${claim.status} ${claim.entry?.id ?? "-"}`);

describe("the claims of a draft", () => {
  test("are all of its numbers in order, each with how it stands", () => {
    const text = `In 2024, 73.5% of households had a safe water connection. Nearly 1,240 river gauges are in service, and 31 villages wait.

In 2024, 73.5% of households had a safe water connection. <!-- concord-ignore-line figure-value: quoted -->
`;
    assert.deepEqual(short(text), [
      "73.5%: inconsistent figures/connected-households",
      "Nearly 1,240: consistent figures/gauges",
      "31: unlinked -",
      "73.5%: waived figures/connected-households",
    ]);
  });

  test("tell the official value, what is wrong and where the entry stands", () => {
    const [claim] = claims("In 2024, 73.5% of households had a safe water connection.");
    assert.equal(claim?.official, "72.5% of households, 2024");
    assert.match(claim?.message ?? "", /^'73\.5%' is not the official number\./u);
    assert.match(claim?.reason ?? "", /^figures\/connected-households, by the words/u);
    assert.equal(claim?.context, "In 2024, 73.5% of households had a safe water connection.");
    assert.deepEqual([claim?.entry?.name, claim?.entry?.uri], ["households with a safe water connection", "file:///work/river.agenda.yaml"]);
    assert.deepEqual([claim?.value, claim?.unit], [73.5, "percent"]);
  });

  test("that agree or are not checked have nothing wrong with them", () => {
    const [agrees, unlinked] = claims("In 2024, 72.5% of households had a safe water connection. The 31 villages wait.");
    assert.deepEqual([agrees?.status, agrees?.message], ["consistent", null]);
    assert.deepEqual([unlinked?.message, unlinked?.official, unlinked?.reason], [null, null, "no figure of the agenda speaks of this"]);
  });

  test("tell the older official value that they are held against", () => {
    const [claim] = claims("In 2022, 68.1% of households had a safe water connection.");
    assert.deepEqual([claim?.status, claim?.official], ["consistent", "68.1%, 2022"]);
  });

  test("that count a group stand as the group's count does", () => {
    assert.deepEqual(short("The five pillars of the river programme are known."), ["five: inconsistent groups/pillars"]);
    assert.deepEqual(short("The three pillars of the river programme are known."), ["three: consistent groups/pillars"]);
    const [five] = claims("The five pillars of the river programme are known.");
    assert.equal(five?.reason, "It counts the members of ‘pillars of the river programme’.");
    assert.match(five?.message ?? "", /has 3 members/u);
    assert.deepEqual(short("The five villages are known."), ["five: unlinked -"]);
  });

  test("have the words around them for context, and in a table what heads row and column", () => {
    const table = "| Measure | 2024 | Budget |\n| --- | --- | --- |\n| Safe water | 72.5% | 3,000 |\n";
    assert.deepEqual(
      claims(table).map(({ context }) => context),
      ["Safe water · 2024 · 72.5%", "Safe water · Budget · 3,000"],
    );
    const long = `${"The villages of the upper valley know it. ".repeat(3)}${"So many words stand here ".repeat(6)}and 31 villages wait ${"for a very long time ".repeat(6)}.`;
    assert.equal(
      claims(long).at(-1)?.context,
      "…here So many words stand here So many words stand here and 31 villages wait for a very long time for a very long time…",
    );
    assert.equal(claims("Of `code` and **31** villages\nin the valley.")[0]?.context, "Of … and 31 villages in the valley.");
  });

  test("are known by the review's id: the same are not told again", () => {
    const { reviewed } = open("The 31 villages wait.");
    assert.deepEqual(provideClaims({ ...reviewed, resultId: "3.1" }, "3.1"), { id: "3.1", claims: null });
    assert.equal(provideClaims({ ...reviewed, resultId: "3.1" }, "2.1").claims?.length, 1);
  });

  test("of a draft without an agenda are none, and nothing throws", () => {
    assert.deepEqual(claims("The 31 villages wait.", { agendas: [] }), []);
    for (const text of ["", "\0 80% 😀\r\n", "12", "Trong năm 2024, 73,5% hộ gia đình có nước sạch an toàn.".normalize("NFD")])
      assert.ok(claims(text));
  });

  test("of a Vietnamese draft are told in its language", () => {
    const [claim] = claims("Năm 2024, 73,5% hộ gia đình có nước sạch an toàn.");
    assert.deepEqual([claim?.text, claim?.status, claim?.entry?.name], ["73,5%", "inconsistent", "hộ gia đình có nước sạch an toàn"]);
    assert.match(claim?.official ?? "", /^72,5%/u);
  });
});
