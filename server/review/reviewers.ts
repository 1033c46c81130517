/** Reviewers, kept by the agendas that they hold drafts against: their indexes are worth more than any draft. */
import type { Agenda } from "../agenda/model.ts";
import type { Reviewer } from "./model.ts";

/** Makes a reviewer for a set of agendas. */
export type MakeReviewer = (agendas: readonly Agenda[], options: { readonly requireReasons: boolean }) => Reviewer;

/** More sets of agendas than a workspace has at a time. */
const MOST = 16;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((part, index) => part === b[index]);

/** Gives the same reviewer for the same agendas. */
export class Reviewers {
  readonly #make: MakeReviewer;
  #kept: readonly Reviewer[] = [];

  /** @param make called once for every set of agendas that has not been seen lately. */
  constructor(make: MakeReviewer) {
    this.#make = make;
  }

  /** The reviewer for agendas, in this order. */
  get(agendas: readonly Agenda[]): Reviewer {
    const found = this.#kept.find((each) => isSame(each.agendas, agendas));
    // Whether reasons are required is for who shows the findings: a reviewer serves both.
    const reviewer = found ?? this.#make(agendas, { requireReasons: true });
    if (this.#kept[0] !== reviewer) this.#kept = [reviewer, ...this.#kept.filter((each) => each !== reviewer)].slice(0, MOST);
    return reviewer;
  }
}
