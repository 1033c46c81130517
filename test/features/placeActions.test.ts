/** 'The city' in the draft of a city whose agenda does not say that it is its own: told, and mended from the number. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editAreaNames, readAreaNameChange } from "../../server/features/agendaEdits.ts";
import { provideClaims } from "../../server/features/claimList.ts";
import { provideHover } from "../../server/features/hover.ts";
import { findingsOf, offer } from "./actionSupport.ts";
import { applyEdits, open, readAgenda } from "./support.ts";

const CITY = `id: city
title: Cycling programme
language: en
figures:
  trips: { label: { en: share of trips made by bicycle }, value: 34, unit: percent, base: { en: [trips] }, period: 2025 }
`;
const AGENDAS = [readAgenda(CITY, "city")];
const DRAFT = "The city builds ten lines. In 2025, 43|% of trips were made by bicycle.";
const ADD = "Add ‘the city’ to the agenda's own places (areaNames)";

/** The agenda after the action. */
function learned(agenda: string, draft = DRAFT): string {
  const { actions, titles } = offer(draft, { agendas: [readAgenda(agenda, "city")] });
  const action = actions.find(({ title }) => title.includes("(areaNames)"));
  assert.ok(action, titles.join(" | "));
  const change = readAreaNameChange(JSON.parse(JSON.stringify(action.data)));
  assert.equal(change?.uri, "file:///work/city.agenda.yaml");
  const edits = change && editAreaNames(agenda, change);
  assert.ok(edits);
  return applyEdits(agenda, edits);
}

describe("a number that was left alone for a place", () => {
  test("is told with its reason and what to do, in the claims and at the number", () => {
    const { reviewed, position } = open(DRAFT, { agendas: AGENDAS });
    const claim = provideClaims({ ...reviewed, resultId: "1" }).claims?.find(({ text }) => text === "43%");
    const reason = "not figures/trips: ‘The city’ is read as another place; where it is the agenda's own, add it to its areaNames";
    assert.deepEqual([claim?.status, claim?.reason], ["unlinked", reason]);
    assert.deepEqual(provideHover(reviewed, position, "plaintext")?.contents, {
      kind: "plaintext",
      value: `Not checked: ${reason}\n\nIf ‘share of trips made by bicycle’ is meant (official: 34% of trips, 2025), tag the number.`,
    });
  });

  test("can be tagged, before it is offered as a new figure", () => {
    const { titles, after } = offer(DRAFT, { agendas: AGENDAS, commands: true });
    assert.deepEqual(titles, [
      "Tag this number as ‘share of trips made by bicycle’ (official: 34% of trips, 2025)",
      ADD,
      "Add ‘43%’ to the agenda as a new figure…",
    ]);
    const tagged = "The city builds ten lines. In 2025, [43%](agenda:figures/trips) of trips were made by bicycle.";
    assert.equal(after("Tag this number"), tagged);
    assert.deepEqual(findingsOf(tagged, AGENDAS), ["figure-value: 43%"]);
  });

  test("is checked once the agenda says that the place is its own, with an area or without", () => {
    const once = learned(CITY);
    assert.equal(once, CITY.replace("language: en\n", "language: en\nareaNames: { en: [the city] }\n"));
    const text = DRAFT.replace("|", "");
    assert.deepEqual(findingsOf(text, AGENDAS), []);
    assert.deepEqual(findingsOf(text, [readAgenda(once, "city")]), ["figure-value: 43%"]);
    assert.deepEqual(findingsOf(text.replace("The city", "The province"), [readAgenda(once, "city")]), []);
    const dutch = CITY.replace("language: en\n", "language: en\narea: NL\nareaNames: { en: [our town] }\r\n");
    assert.equal(learned(dutch), dutch.replace("[our town]", "[our town, the city]"));
    assert.deepEqual(findingsOf(text, [readAgenda(learned(dutch), "city")]), ["figure-value: 43%"]);
  });

  test("in Vietnamese", () => {
    const agenda = CITY.replace("share of trips made by bicycle", "share of trips made by bicycle, vi: tỷ lệ chuyến đi bằng xe đạp").replace(
      "[trips]",
      "[trips], vi: [chuyến đi]",
    );
    const draft = "Thành phố ta xây mười tuyến. Năm 2025, 43|% chuyến đi bằng xe đạp.";
    const after = learned(agenda, draft);
    assert.equal(after, agenda.replace("language: en\n", "language: en\nareaNames: { vi: [thành phố ta] }\n"));
    assert.deepEqual(findingsOf(draft.replace("|", ""), [readAgenda(agenda, "city")]), []);
    assert.deepEqual(findingsOf(draft.replace("|", ""), [readAgenda(after, "city")]), ["figure-value: 43%"]);
  });

  test("is not told so of a name, of 'here', or where nothing of the agenda is near", () => {
    for (const draft of [
      "Thailand builds lines. In 2025, 43|% of trips were made by bicycle.",
      "Lines are built. In 2025, 43|% of trips here were made by bicycle.",
      "The city builds lines. In 2025, 43|% of voters stayed at home.",
      "The city builds te|n lines.",
    ]) {
      const { titles } = offer(draft, { agendas: AGENDAS });
      assert.deepEqual(
        titles.filter((title) => title.includes("areaNames")),
        [],
        draft,
      );
    }
  });

  test("what a client sends back is looked at", () => {
    for (const data of [
      undefined,
      null,
      1,
      {},
      { agenda: null },
      { agenda: { uri: "x" } },
      { agenda: { uri: "x", areaName: null } },
      { agenda: { uri: "x", areaName: { label: "y" } } },
    ])
      assert.equal(readAreaNameChange(data), undefined);
    assert.equal(editAreaNames("a: [", { uri: "x", areaName: { language: "en", label: "y" } }), undefined);
    assert.equal(editAreaNames("", { uri: "x", areaName: { language: "en", label: "y" } }), undefined);
  });
});
