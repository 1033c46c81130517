import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changedStandings, childrenOf, itemOf, layOut, type OutlineNode } from "../../client/views/agendaNodes.ts";
import { type ClaimLayout, type ClaimsNode, claimItemOf, findNode, layOutClaims, neighbour, renewClaims } from "../../client/views/claimNodes.ts";
import type { Claim, Localizer, Outline } from "../../client/views/model.ts";
import { provideAgendaOutline } from "../../server/features/agendaOutline.ts";
import { provideClaims } from "../../server/features/claimList.ts";
import { open, RIVER, readAgenda } from "../features/support.ts";

/** English, as the texts are written. */
const l10n: Localizer = { t: (message, ...args) => message.replaceAll(/\{(\d)\}/gu, (_, index) => String(args[Number(index)])) };

const TEXT = `In 2024, 73.5% of households had a safe water connection. Nearly 1,240 river gauges are in service, and 31 villages wait.

The three pillars of the river programme are known. River repair goes on.
`;

// What the server answers is what the client reads: the compiler holds one against the other.
const outlineOf = (text: string): Outline => provideAgendaOutline(open(text).reviewed);
const claimsOf = (text: string): readonly Claim[] => provideClaims({ ...open(text).reviewed, resultId: "1" }).claims ?? [];

/** What a view shows, a line for each node, indented. */
function draw<N>(roots: readonly N[], below: (node: N) => readonly N[], line: (node: N) => string, indent = ""): readonly string[] {
  return roots.flatMap((node) => [indent + line(node), ...draw(below(node), below, line, `${indent}  `)]);
}

describe("the Agenda view", () => {
  const outline = outlineOf(TEXT);
  const tree = layOut(outline.agendas ?? []);
  const item = (node: OutlineNode) => itemOf(node, outline.standings, l10n);
  const find = (id: string) => {
    const node = tree.entries.get(id);
    assert.ok(node);
    return item(node);
  };

  test("shows the entries by kind, each with its value and how the draft stands to it", () => {
    const lines = draw(tree.roots, childrenOf, (node) => {
      const { label, description, icon } = item(node);
      return `[${icon.id}] ${label}${description === "" ? "" : ` | ${description}`}`;
    });
    assert.deepEqual(lines, [
      "[symbol-numeric] Figures | 5, 1 cited otherwise",
      "  [error] 72.5% · households with a safe water connection | of households, 2024 · disagrees",
      "  [symbol-numeric] 91% · population covered by flood warnings | of the population",
      "  [pass] 1,240 · river gauges in service | river gauges · cited 1×",
      "  [symbol-numeric] 12.5% · share of clean-up costs in the budget | of the budget",
      "  [symbol-numeric] at least 5 places · rise in the water quality index | target, 2030",
      "[list-unordered] Groups | 2",
      "  [pass] pillars of the river programme | 3: river restoration, clean water and monitoring · cited 1×",
      "    [circle-small] river restoration",
      "    [circle-small] clean water",
      "    [circle-small] monitoring",
      "  [list-unordered] three steps | 3: survey, design and works",
      "    [circle-small] survey",
      "    [circle-small] design",
      "    [circle-small] works",
      "[book] Terms | 4, 1 cited otherwise",
      "  [error] river restoration | Giving a river back its bends. · disagrees",
      "  [book] e-Permit",
      "  [book] clean water",
      "  [book] monitoring",
      "[library] Sources | 1",
      "  [library] Annual report 2024 | Lake District Council, 2025-02-01 · cited 4×",
    ]);
  });

  test("tells all of an entry in its tooltip, and says it to screen readers", () => {
    const { tooltip, spoken } = find("terms/river-restoration");
    assert.deepEqual(tooltip.split("\n"), [
      "river restoration",
      "Giving a river back its bends.",
      "Also right: phục hồi sông; Flussrenaturierung; RR",
      "Source: Annual report 2024, Lake District Council, 2025-02-01",
      "Cited by this draft: 1. Agree: 0, disagree: 1.",
      "terms/river-restoration",
    ]);
    assert.equal(spoken, "river restoration, Giving a river back its bends. Cited by this draft: 1. Agree: 0, disagree: 1.");
    assert.equal(find("figures/places").spoken, "rise in the water quality index, at least 5 places, target, 2030. This draft does not cite it.");
  });

  test("offers to go to citations only where there are some", () => {
    assert.deepEqual(
      [find("figures/gauges").context, find("figures/places").context, find("sources/report").context],
      ["entry cited", "entry", "entry"],
    );
  });

  test("shows several agendas under their titles", () => {
    const agendas = [readAgenda(RIVER), readAgenda("id: other\ntitle: Other\nlanguage: en\nterms: { bog: { preferred: bog } }\n", "other")];
    const { roots } = layOut(provideAgendaOutline(open("Bog.", { agendas }).reviewed).agendas ?? []);
    assert.deepEqual(
      draw(
        roots,
        (node) => (node.kind === "entry" ? [] : childrenOf(node)),
        (node) => item(node).label,
      ).filter((line) => !line.startsWith("    ")),
      ["River programme", "  Figures", "  Groups", "  Terms", "  Sources", "Other", "  Terms"],
    );
  });

  test("is made anew only where the draft stands otherwise", () => {
    const then = outlineOf(TEXT).standings;
    const changed = (text: string) => [...changedStandings(then, outlineOf(text).standings)].sort();
    assert.deepEqual(changed(`Words more.\n\n${TEXT}`), []);
    assert.deepEqual(changed(TEXT.replace("73.5%", "72.5%")), ["figures/connected-households", "sources/report"]);
    assert.deepEqual(changed(TEXT.replace("River repair", "Boat repair")), ["sources/report", "terms/river-restoration"]);
  });
});

describe("the Claims view", () => {
  const claims = claimsOf(TEXT);
  const STATUS: ClaimLayout = { order: "status", shown: "all" };
  const below = (node: ClaimsNode): readonly ClaimsNode[] => (node.kind === "status" ? node.claims : []);
  const lines = (layout: ClaimLayout) =>
    draw(layOutClaims(claims, layout), below, (node) => {
      const { label, description, icon } = claimItemOf(node, l10n);
      return `[${icon.id}] ${label} | ${description}`;
    });

  test("groups the numbers by how they stand, what disagrees first", () => {
    assert.deepEqual(lines(STATUS), [
      "[error] Disagree | 1",
      "  [error] 73.5% | official: 72.5% of households, 2024 · households with a safe water connection",
      "[pass] Agree | 2",
      "  [pass] Nearly 1,240 | river gauges in service",
      "  [pass] three | pillars of the river programme",
      "[circle-outline] Not checked | 1",
      "  [circle-outline] 31 | Nearly 1,240 river gauges are in service, and 31 villages wait.",
    ]);
  });

  test("says what each group counts", () => {
    assert.deepEqual(
      layOutClaims(claims, STATUS).map((node) => claimItemOf(node, l10n).tooltip),
      [
        "Numbers that are not as the agenda has them. Findings on words and lists stand in the Problems view.",
        "Numbers that are as the agenda has them.",
        "Numbers that no figure of the agenda was found for; each says why.",
      ],
    );
  });

  test("shows them in the order of the text, or what disagrees alone", () => {
    assert.deepEqual(
      layOutClaims(claims, { order: "text", shown: "all" }).map((node) => claimItemOf(node, l10n).label),
      ["73.5%", "Nearly 1,240", "31", "three"],
    );
    assert.deepEqual(lines({ order: "text", shown: "disagreeing" }), [
      "[error] 73.5% | official: 72.5% of households, 2024 · households with a safe water connection",
    ]);
    assert.deepEqual(layOutClaims([], STATUS), []);
  });

  test("tells why, and says it to screen readers", () => {
    const [first] = claims;
    const node = first && findNode(layOutClaims(claims, STATUS), first);
    assert.ok(node);
    const { tooltip, spoken } = claimItemOf(node, l10n);
    assert.match(tooltip, /^In 2024, 73\.5% of households had a safe water connection\.\n'73\.5%' is not the official number\./u);
    assert.match(spoken, /^73\.5%, disagrees\. '73\.5%' is not the official number\./u);
  });

  test("is not made anew where only places change, but knows the new places", () => {
    const roots = layOutClaims(claims, STATUS);
    const moved = claimsOf(`# Plan\n\n${TEXT}`);
    assert.equal(renewClaims(roots, moved, STATUS), true);
    const [disagreeing] = roots;
    assert.ok(disagreeing?.kind === "status");
    assert.equal(disagreeing.claims[0]?.claim.range.start.line, 2);
    assert.equal(renewClaims(roots, claimsOf(TEXT.replace("73.5%", "74.5%")), STATUS), false);
    assert.equal(renewClaims(roots, claimsOf(`${TEXT}And 7 boats.`), STATUS), false);
  });

  test("tells equal numbers apart", () => {
    const twice = claimsOf("The 31 villages wait.\n\nThe 31 villages wait.\n");
    const ids = layOutClaims(twice, { order: "text", shown: "all" }).map((node) => claimItemOf(node, l10n).id);
    assert.equal(new Set(ids).size, 2);
  });

  test("goes from claim to claim, and round", () => {
    const at = (line: number, character: number, end = character) => ({ start: { line, character }, end: { line, character: end } });
    const go = (step: "next" | "previous", line: number, character: number, end?: number) => neighbour(claims, at(line, character, end), step)?.text;
    assert.equal(go("next", 0, 0), "73.5%");
    assert.equal(go("next", 0, 9), "73.5%", "the cursor stands before it");
    assert.equal(go("next", 0, 9, 14), "Nearly 1,240", "it is selected");
    assert.equal(go("next", 0, 10), "Nearly 1,240", "the cursor stands in it");
    assert.equal(go("next", 2, 20), "73.5%");
    assert.equal(go("previous", 2, 20), "three");
    assert.equal(go("previous", 0, 9, 14), "three");
    assert.equal(neighbour([], at(0, 0), "next"), undefined);
  });
});
