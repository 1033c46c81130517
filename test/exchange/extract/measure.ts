/** How much of what documents tell is proposed, and how much of what is proposed they tell. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { extract } from "../../../server/exchange/extract/extract.ts";
import type { Extraction } from "../../../server/exchange/extract/extraction.ts";
import type { FigureDraft, GroupDraft } from "../../../server/exchange/extract/extractModel.ts";
import { readMarkdown, readText } from "../../../server/exchange/extract/sourceText.ts";
import { readHtml } from "../../../server/exchange/readers/html.ts";
import type { Labelled, WantedFigure, WantedGroup } from "./labels.ts";

const folder = path.join(import.meta.dirname, "documents");

/** A document's text as the extractor takes it. */
export function documentOf(file: string) {
  const text = readFileSync(path.join(folder, file), "utf8");
  return { name: file, source: file.endsWith(".html") ? readHtml(text) : file.endsWith(".txt") ? readText(text) : readMarkdown(text) };
}

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/[-‑]/gu, " ").replace(/’/gu, "'");
const holds = (text: string, words: string): boolean => words.split(" ").every((word) => plain(text).includes(plain(word)));

const figureFits = (found: FigureDraft, wanted: WantedFigure): boolean =>
  JSON.stringify(found.value) === JSON.stringify(wanted.value) &&
  found.unit === wanted.unit &&
  holds(found.label, wanted.words) &&
  (wanted.base === undefined || (found.base !== undefined && plain(found.base).includes(plain(wanted.base))));

const detailsFit = (found: FigureDraft, { kind, comparator, period }: WantedFigure): boolean =>
  (found.kind ?? undefined) === kind &&
  (comparator === undefined || found.comparator === comparator) &&
  (period === undefined || found.period === period);

const groupFits = (found: GroupDraft, { name, members }: WantedGroup): boolean =>
  [found.preferred, ...found.admitted].some((label) => holds(label, name)) &&
  found.members.length === members.length &&
  found.members.every(({ preferred }, at) => holds(preferred, members[at] ?? ""));

/** What was counted of one document. */
export interface Score {
  readonly file: string;
  readonly figures: { readonly found: number; readonly wanted: number; readonly right: number; readonly proposed: number; readonly details: number };
  readonly groups: { readonly found: number; readonly wanted: number; readonly proposed: number };
  readonly terms: { readonly found: number; readonly wanted: number; readonly proposed: number };
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Holds what is proposed of a document against what it tells. Entries that are left out count as not proposed. */
export function score(labelled: Labelled): Score & { readonly extraction: Extraction } {
  const extraction = extract({ documents: [documentOf(labelled.file)] });
  const entries = extraction.entries.map(({ entry }) => entry);
  const figures = entries.filter((entry) => entry.type === "figure");
  const groups = entries.filter((entry) => entry.type === "group");
  const terms = entries.filter((entry) => entry.type === "term");
  const series = (found: FigureDraft): readonly FigureDraft[] => [found, ...(found.series ?? []).map((each) => ({ ...found, ...each }))];
  const all = figures.flatMap(series);
  const hit = (wanted: WantedFigure): FigureDraft | undefined =>
    all.find((found) => figureFits(found, wanted) && detailsFit(found, wanted)) ?? all.find((found) => figureFits(found, wanted));
  const missed = [
    ...labelled.figures.filter((wanted) => !hit(wanted)).map((wanted) => JSON.stringify(wanted)),
    ...labelled.groups.filter((wanted) => !groups.some((found) => groupFits(found, wanted))).map((wanted) => JSON.stringify(wanted)),
    ...labelled.terms.filter(
      (wanted) => !terms.some((found) => [found.preferred, ...found.admitted].some((label) => plain(label) === plain(wanted))),
    ),
    ...labelled.figures
      .filter((wanted) => hit(wanted) && !detailsFit(hit(wanted) as FigureDraft, wanted))
      .map((wanted) => `details ${JSON.stringify(wanted)} ${JSON.stringify(hit(wanted))}`),
  ];
  const right = figures.filter((found) => labelled.figures.some((wanted) => series(found).some((each) => figureFits(each, wanted))));
  const wrong = [
    ...figures.filter((found) => !right.includes(found)).map(({ label, value, unit, base }) => JSON.stringify({ label, value, unit, base })),
    ...groups
      .filter((found) => !labelled.groups.some((wanted) => groupFits(found, wanted)))
      .map(({ preferred, members }) => JSON.stringify({ preferred, members })),
  ];
  return {
    extraction,
    file: labelled.file,
    figures: {
      found: labelled.figures.filter(hit).length,
      wanted: labelled.figures.length,
      right: right.length,
      proposed: figures.length,
      details: labelled.figures.filter((wanted) => hit(wanted) && detailsFit(hit(wanted) as FigureDraft, wanted)).length,
    },
    groups: {
      found: labelled.groups.filter((wanted) => groups.some((found) => groupFits(found, wanted))).length,
      wanted: labelled.groups.length,
      proposed: groups.length,
    },
    terms: {
      found: labelled.terms.filter((wanted) =>
        terms.some((found) => [found.preferred, ...found.admitted].some((label) => plain(label) === plain(wanted))),
      ).length,
      wanted: labelled.terms.length,
      proposed: terms.length,
    },
    missed,
    wrong,
  };
}
