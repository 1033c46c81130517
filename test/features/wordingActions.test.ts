import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editLabels, type LabelChange, readLabelChange } from "../../server/features/agendaEdits.ts";
import { findingsOf, type OfferOptions, offer } from "./actionSupport.ts";
import { applyEdits, RIVER, readAgenda } from "./support.ts";

const titlesAbout = (marked: string, options?: OfferOptions) => offer(marked, options).titles.filter((title) => title.includes("to the agenda"));

/** The agenda after an action was chosen. */
function agendaAfter(marked: string, title: string): string {
  const { actions, titles } = offer(marked);
  const action = actions.find((each) => each.title === title);
  assert.ok(action, `'${title}' is among: ${titles.join(" | ")}`);
  assert.equal(action.edit, undefined, "the edit is worked out when it is asked for");
  const change = readLabelChange(JSON.parse(JSON.stringify(action.data)));
  assert.equal(change?.uri, "file:///work/river.agenda.yaml");
  const edits = change && editLabels(RIVER, change);
  assert.ok(edits);
  return applyEdits(RIVER, edits);
}

describe("a near miss of a label", () => {
  const DRAFT = "We speak of river res|toratoin here.";

  test("may be an admitted or a deprecated label", () => {
    assert.deepEqual(titlesAbout(DRAFT), [
      "Add ‘river restoratoin’ to the agenda as an admitted label of ‘river restoration’",
      "Add ‘river restoratoin’ to the agenda as a deprecated label of ‘river restoration’",
    ]);
    const admitted = agendaAfter(DRAFT, "Add ‘river restoratoin’ to the agenda as an admitted label of ‘river restoration’");
    assert.equal(admitted, RIVER.replace("{ en: [RR] }", "{ en: [RR, river restoratoin] }"));
    const deprecated = agendaAfter(DRAFT, "Add ‘river restoratoin’ to the agenda as a deprecated label of ‘river restoration’");
    assert.equal(deprecated, RIVER.replace("[river repair]", "[river repair, river restoratoin]"));
    assert.deepEqual(findingsOf("We speak of river restoratoin here.", [readAgenda(admitted)]), []);
  });

  test("is no capital of its own at a sentence's start, but keeps that of a name", () => {
    assert.ok(titlesAbout("River res|toratoin goes on.")[0]?.startsWith("Add ‘river restoratoin’"));
    const named = [readAgenda("id: n\ntitle: N\nlanguage: en\nterms:\n  rba: { preferred: { en: River Basin Authority }, caseSensitive: true }\n")];
    assert.ok(titlesAbout("River basin auth|ority acts.", { agendas: named })[0]?.startsWith("Add ‘River basin authority’"));
  });
});

describe("a deprecated label", () => {
  test("may be admitted, whatever its form in the draft", () => {
    const title = "Add ‘river repair’ to the agenda as an admitted label of ‘river restoration’";
    assert.deepEqual(titlesAbout("River re|pairs go on."), [title]);
    const result = agendaAfter("River re|pairs go on.", title);
    assert.equal(result, RIVER.replace("admitted: { en: [RR] }\n    deprecated: { en: [river repair] }\n", "admitted: { en: [RR, river repair] }\n"));
    assert.deepEqual(findingsOf("River repairs go on.", [readAgenda(result)]), []);
  });
});

describe("a selection", () => {
  test("may be a label of the entries that it is near to", () => {
    assert.deepEqual(titlesAbout("The |restoration of rivers| goes on."), [
      "Add ‘restoration of rivers’ to the agenda as an admitted label of ‘river restoration’",
      "Add ‘restoration of rivers’ to the agenda as a deprecated label of ‘river restoration’",
    ]);
    assert.equal(
      agendaAfter("Có |việc phục hồi các sông| rồi.", "Add ‘việc phục hồi các sông’ to the agenda as an admitted label of ‘phục hồi sông’"),
      RIVER.replace("{ en: [RR] }", "{ en: [RR], vi: [việc phục hồi các sông] }"),
    );
  });

  test("may be a keyword of a figure, or an abbreviation", () => {
    assert.deepEqual(
      titlesAbout("They count |gauges in use| now.")[0],
      "Add ‘gauges in use’ to the agenda as a keyword of ‘river gauges in service’",
    );
    assert.equal(
      agendaAfter("They count |gauges in use| now.", "Add ‘gauges in use’ to the agenda as a keyword of ‘river gauges in service’"),
      RIVER.replace("base: { en: [river gauges, gauges] }\n", "base: { en: [river gauges, gauges] }\n    keywords: { en: [gauges in use] }\n"),
    );
    assert.deepEqual(titlesAbout("The |CW| is near.")[0], "Add ‘CW’ to the agenda as an admitted label of ‘clean water’");
  });

  test("is nothing for the agenda where it is long, has markup, is a label already, or is near to nothing", () => {
    for (const text of [
      "The |river restoration| goes on.",
      "The |river **restoring**| goes on.",
      "The |spoons and forks| are here.",
      "The |river that is restored and then flows along all of the valley| is here.",
      "The |rivers\nrestored| are here.",
      "The | | river.",
      "`|river code|` is code.",
    ])
      assert.deepEqual(titlesAbout(text), [], text);
  });
});

describe("a number that is read as no figure's", () => {
  test("may lack a word that tells", () => {
    const text = "Of all homes, 72|.5% have pipes.";
    assert.deepEqual(titlesAbout(text), ["Add ‘pipes’ to the agenda as a keyword of ‘households with a safe water connection’"]);
    assert.equal(agendaAfter(text, titlesAbout(text)[0] ?? ""), RIVER.replace("{ en: [tap water] }", "{ en: [tap water, pipes] }"));
  });
  test("has none to offer where it is another number, a small count, or linked", () => {
    for (const text of ["Of all homes, 72|.6% have pipes.", "There are 5| pipes.", "In 2024, 72|.5% of households had a safe water connection."])
      assert.deepEqual(titlesAbout(text), [], text);
  });
});

describe("edits of agenda files in steps", () => {
  const change: LabelChange = {
    uri: "file:///work/river.agenda.yaml",
    id: "terms/river-restoration",
    remove: { kind: "deprecated", language: "en", label: "river repair" },
    add: { kind: "admitted", language: "en", label: "river repair" },
  };
  const wanted = RIVER.replace("{ en: [RR] }\n    deprecated: { en: [river repair] }", "{ en: [RR, river repair] }");

  test("are the same whether the file is read whole or the entry's lines alone, whatever its line breaks", () => {
    const entry = readAgenda(RIVER).terms.find(({ id }) => id === change.id);
    assert.ok(entry);
    for (const [text, result] of [
      [RIVER, wanted],
      [RIVER.replaceAll("\n", "\r\n"), wanted.replaceAll("\n", "\r\n")],
    ] as const)
      for (const known of [undefined, entry]) assert.equal(applyEdits(text, editLabels(text, change, known) ?? []), result);
  });

  test("find the entry where it stands by now", () => {
    const entry = readAgenda(RIVER).terms.find(({ id }) => id === change.id);
    const moved = RIVER.replace("terms:\n", "terms:\n  new: { preferred: { en: new } }\n  # one more line\n");
    assert.equal(
      applyEdits(moved, editLabels(moved, change, entry) ?? []),
      wanted.replace("terms:\n", "terms:\n  new: { preferred: { en: new } }\n  # one more line\n"),
    );
  });
});

describe("changes of labels that come back from a client", () => {
  test("are read, and nothing else is", () => {
    const change = { uri: "file:///a", id: "terms/x", add: { kind: "admitted", language: "en", label: "x" } };
    assert.deepEqual(readLabelChange({ agenda: change }), change);
    for (const data of [undefined, null, 1, {}, { agenda: null }, { agenda: { ...change, add: {} } }, { agenda: { ...change, uri: 1 } }])
      assert.equal(readLabelChange(data), undefined);
  });
});
