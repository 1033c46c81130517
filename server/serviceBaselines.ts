/** The baselines that configurations name: read once, and held against drafts. */
import * as l10n from "@vscode/l10n";
import type { Lines } from "./draft/lines.ts";
import type { ContextFault, NamedBaseline } from "./files/context.ts";
import { relativePath } from "./files/uris.ts";
import { type BaselineEntry, readBaseline, siftKnown } from "./reports/baseline.ts";
import type { Review } from "./review/model.ts";
import type { ShownFinding } from "./review/shown.ts";

type Known = ReadonlyMap<string, BaselineEntry>;

interface Reading {
  readonly text: string | undefined;
  readonly known?: Known;
  /** What is wrong with it, for a person. */
  readonly fault?: string;
}

/** A draft that was reviewed, as far as baselines ask. */
interface Reviewed {
  /** That by which its path is told. */
  readonly uri: string;
  readonly review: Review;
  readonly shown: readonly ShownFinding[];
  readonly lines: Lines;
}

/** Findings to show, and those that are known. */
export interface Sifted {
  readonly shown: readonly ShownFinding[];
  /** Absent where there is no baseline. */
  readonly known?: readonly ShownFinding[];
}

/** Reads baselines, each version once. */
export class Baselines {
  readonly #today: () => string;
  readonly #read = new Map<string, Reading>();

  /** @param today as an ISO day; without it nothing expires. */
  constructor(today: (() => string) | undefined) {
    this.#today = today ?? (() => "");
  }

  #load({ uri, text, path, isInside }: NamedBaseline): Reading {
    const before = this.#read.get(uri);
    if (before && before.text === text) return before;
    const reading = { text, ...readKnown(text, path, isInside) };
    this.#read.set(uri, reading);
    return reading;
  }

  /** What is wrong with a baseline, told where it is named. Half a baseline would tell old findings as new: none of it is in force then. */
  findFaults(baseline: NamedBaseline | undefined): readonly ContextFault[] {
    const fault = baseline && this.#load(baseline).fault;
    return fault === undefined ? [] : [{ message: fault, uri: baseline?.config ?? "", range: baseline?.range ?? NOWHERE, broken: false }];
  }

  /** A draft's findings without those that are known. The draft's path counts from the folder of the configuration. */
  sift({ uri, review, shown, lines }: Reviewed, baseline: NamedBaseline | undefined): Sifted {
    const known = baseline && this.#load(baseline).known;
    const path = known && relativePath(baseline.folder, uri);
    return path === undefined ? { shown } : siftKnown({ path, review, shown, lines }, known, this.#today());
  }
}

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function readKnown(text: string | undefined, path: string, isInside: boolean): Omit<Reading, "text"> {
  if (!isInside) return { fault: l10n.t("'{0}' lies outside the workspace folder, so it is not read.", path) };
  if (text === undefined) return { fault: l10n.t("There is no baseline at '{0}': 'concord baseline update' writes one.", path) };
  try {
    return { known: new Map(readBaseline(text).map((entry) => [entry.fingerprint, entry])) };
  } catch (error) {
    return { fault: `${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
