/** What assistants are told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { provideAgendaOutline } from "../../server/features/agendaOutline.ts";
import { lookUp, tellChecked, tellClaims } from "../../server/features/assist.ts";
import { countClaims } from "../../server/review/counted.ts";
import { open } from "./support.ts";

const ask = (question: string, draft = "Some text.") => lookUp(provideAgendaOutline(open(draft).reviewed), question);
const reviewed = (text: string) => {
  const opened = open(text).reviewed;
  return { ...opened, resultId: "1", counts: countClaims(opened.review) };
};

test("a question finds the figure, with its value, how to write it and where it is from", () => {
  const { agendas, entries } = ask("share of households with water connection");
  assert.deepEqual(agendas, ["river: River programme"]);
  assert.deepEqual(entries[0], {
    id: "figures/connected-households",
    type: "figure",
    name: "households with a safe water connection",
    value: "72.5% of households, 2024",
    definition: null,
    alsoCalled: ["hộ gia đình có nước sạch an toàn"],
    members: [],
    write: "72.5% of households with a safe water connection",
    source: { title: "Annual report 2024", publisher: "Lake District Council", date: "2025-02-01", url: "https://example.org/river/2024" },
  });
});

test("in Vietnamese, without diacritics, and misspelt", () => {
  assert.equal(ask("ho gia dinh co nuoc sach", "Đây là dự thảo của chương trình sông.").entries[0]?.id, "figures/connected-households");
  assert.equal(ask("monitering").entries[0]?.id, "terms/monitoring");
});

test("a group comes with its members, and by the name of one", () => {
  const [group] = ask("pillars").entries;
  assert.deepEqual([group?.id, group?.members], ["groups/pillars", ["river restoration", "clean water", "monitoring"]]);
  assert.ok(ask("clean water").entries.some(({ id }) => id === "groups/pillars"));
});

test("what the agenda does not know is not found, and no question lists the first entries", () => {
  assert.deepEqual(ask("unemployment of fishmongers").entries, []);
  const all = ask("");
  assert.equal(all.entries.length + all.more, 12);
});

test("a text is told what is wrong, what to write instead, and which numbers nobody vouches for", () => {
  const { findings, claims, unchecked } = tellChecked(
    reviewed("# Plan\n\nIn 2024, 73.5% of households had a safe water connection.\n\nA bridge of 40 metres is built.\n"),
  );
  assert.deepEqual(
    findings.map(({ rule, line, text, instead, entry }) => [rule, line, text, instead, entry?.id, entry?.source]),
    [["figure-value", 3, "73.5%", "72.5%", "figures/connected-households", "Annual report 2024"]],
  );
  assert.deepEqual(claims, { consistent: 0, inconsistent: 1, unlinked: 1, waived: 0 });
  assert.deepEqual(unchecked, [{ line: 5, text: "40 metres", context: "A bridge of 40 metres is built." }]);
});

test("a text that is right is told so by silence", () => {
  const { findings, claims } = tellChecked(reviewed("In 2024, 72.5% of households had a safe water connection.\n"));
  assert.deepEqual([findings, claims.consistent], [[], 1]);
});

test("the claims of a draft, in order", () => {
  const claims = tellClaims(reviewed("In 2024, 72.5% of households had a safe water connection. A bridge of 40 metres is built.\n"));
  assert.deepEqual(
    claims.map(({ line, text, status, entry }) => [line, text, status, entry]),
    [
      [1, "72.5%", "consistent", "figures/connected-households"],
      [1, "40 metres", "unlinked", null],
    ],
  );
});
