/** A workspace in memory for the tests of editor features: drafts with cursors, agendas written in the test. */
import assert from "node:assert/strict";
import type { Position, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Agenda } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { createLines } from "../../server/draft/lines.ts";
import type { Reviewed } from "../../server/features/model.ts";
import type { Reviewer } from "../../server/review/model.ts";
import { createReviewer } from "../../server/review/review.ts";
import { showFindings } from "../../server/review/shown.ts";

/** The agenda of the tests that bring none of their own. */
export const RIVER = `
id: river
title: River programme
language: en
date: 2025-02-01
sources:
  report:
    title: Annual report 2024
    publisher: Lake District Council
    date: 2025-02-01
    url: https://example.org/river/2024
terms:
  river-restoration:
    preferred: { en: river restoration, vi: phục hồi sông, de: Flussrenaturierung }
    admitted: { en: [RR] }
    deprecated: { en: [river repair] }
    definition: { en: "Giving a river back its bends." }
    source: report
  e-permit: { preferred: { en: e-Permit }, caseSensitive: true, source: report }
  clean-water: { preferred: { en: clean water, vi: nước sạch }, source: report }
  monitoring: { preferred: { en: monitoring, vi: giám sát }, source: report }
groups:
  pillars:
    preferred: { en: pillars of the river programme, vi: trụ cột của chương trình sông }
    admitted: { en: [pillars], vi: [trụ cột] }
    members: [river-restoration, clean-water, monitoring]
    source: report
  steps:
    preferred: { en: three steps }
    members:
      - preferred: { en: survey }
      - preferred: { en: design }
      - preferred: { en: works }
    ordered: true
    source: report
figures:
  connected-households:
    label: { en: households with a safe water connection, vi: hộ gia đình có nước sạch an toàn }
    value: 72.5
    unit: percent
    base: { en: [households, families], vi: [hộ gia đình] }
    notBase: { en: [population, people] }
    period: 2024
    keywords: { en: [tap water] }
    series: [{ period: 2022, value: 68.1 }, { period: 2023, value: 70.3 }]
    source: report
  covered-population:
    label: { en: population covered by flood warnings }
    value: 91
    unit: percent
    base: { en: [population] }
    source: report
  gauges:
    label: { en: river gauges in service }
    value: 1240
    unit: count
    base: { en: [river gauges, gauges] }
    source: report
  clean-up-share:
    label: { en: share of clean-up costs in the budget }
    value: 12.5
    unit: percent
    base: { en: [the budget] }
    source: report
  places:
    label: { en: rise in the water quality index }
    value: 5
    unit: places
    comparator: at-least
    kind: target
    period: 2030
    direction: up
    source: report
`;

/** Reads an agenda that must be right. */
export function readAgenda(text: string, name = "river"): Agenda {
  const { agenda, faults } = resolveAgenda(parseAgenda(`file:///work/${name}.agenda.yaml`, text), () => undefined);
  assert.deepEqual(
    faults.filter(({ rule }) => rule !== "agenda-source"),
    [],
    "the agenda of a test is right",
  );
  assert.ok(agenda);
  return agenda;
}

const RIVER_ALONE = [readAgenda(RIVER)];

/** Reviewers by the agendas in force: a reviewer keeps indexes of them. */
const reviewers = new WeakMap<readonly Agenda[], Reviewer>();

function reviewerOf(agendas: readonly Agenda[]): Reviewer {
  const reviewer = reviewers.get(agendas) ?? createReviewer(agendas);
  reviewers.set(agendas, reviewer);
  return reviewer;
}

/** A draft under review, and the cursors that stood in its text. */
export interface Opened {
  readonly reviewed: Reviewed;
  readonly text: string;
  /** Where the cursors stood. */
  readonly positions: readonly Position[];
  /** The first cursor. */
  readonly position: Position;
}

/** What `open` may be told. */
export interface OpenOptions {
  readonly agendas?: readonly Agenda[];
  readonly uri?: string;
  readonly cursor?: string;
}

/** Reviews a draft whose cursors are marked by '|' (or by another mark, where the draft holds tables). */
export function open(marked: string, { agendas = RIVER_ALONE, uri = "file:///work/plan.md", cursor = "|" }: OpenOptions = {}): Opened {
  const parts = marked.split(cursor);
  const text = parts.join("");
  const reviewer = reviewerOf(agendas);
  const review = reviewer.review(readDraft(uri, text, { languages: reviewer.languages }));
  const lines = createLines(text);
  const shown = showFindings(review.findings, { rules: {}, requireReasons: false });
  let offset = 0;
  const positions = parts.slice(0, -1).map((part) => {
    offset += part.length;
    return lines.positionAt(offset);
  });
  return { reviewed: { uri, version: 7, review, shown, lines }, text, positions, position: positions[0] ?? { line: 0, character: 0 } };
}

/** A text after edits, none of which may touch another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const { offsetAt } = createLines(text);
  const placed = edits
    .map(({ range, newText }) => ({ start: offsetAt(range.start), end: offsetAt(range.end), newText }))
    .sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, newText } of placed) {
    assert.ok(start >= at, "edits do not overlap");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The edits of a workspace edit for one document, in whichever of the two ways they are given. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  const versioned =
    edit?.documentChanges?.flatMap((change) => ("textDocument" in change && change.textDocument.uri === uri ? change.edits : [])) ?? [];
  return [...(edit?.changes?.[uri] ?? []), ...(versioned as TextEdit[])];
}
