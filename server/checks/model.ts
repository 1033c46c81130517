/** What checks are given and what they say. */
import type { Agenda, Comparator, Entry, Figure, Group, Kind, Period, Source, Term, Value } from "../agenda/model.ts";
import type { Draft, Quantity, Time } from "../draft/model.ts";
import type { Verdict } from "./compare.ts";
import type { RuleId } from "./rules.ts";

/** A replacement in the draft. Offsets in the source. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** One way to mend a finding. */
export interface Edit {
  readonly title: string;
  /** True where no other reading is plausible: what `--fix` and fix-all apply. */
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** What a check says about a place in a draft. Offsets in the source. */
export interface Finding {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The entry that it is about, where it is about the agenda. */
  readonly entry?: Entry;
  /** Every way to mend it, the likeliest first. */
  readonly edits: readonly Edit[];
  /** Other places of the draft that belong to it: the first of two values that contradict each other. */
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

/** A label of an entry standing in a draft. Offsets in the source. */
export interface Mention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entry: Term | Group;
  /** The member of the group that is meant, where the label is a member's own. */
  readonly member?: number;
  /** The label as the agenda has it. */
  readonly label: string;
  readonly status: "preferred" | "admitted" | "deprecated";
  readonly language: string;
}

/** How a claim fares. */
export type ClaimStatus = "consistent" | "inconsistent" | "unlinked" | "waived";

/** A place in a draft. Offsets in the source. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The official value that a claim is held against: the figure's own, or one of its series. */
export interface OfficialValue {
  readonly value: Value;
  readonly comparator: Comparator;
  readonly tolerance: number;
  readonly period?: Period;
  /** The index in `series`; the figure's own value has none. */
  readonly series?: number;
  readonly source?: string;
}

/** A figure that a quantity may be, though it was not linked to it. */
export interface NearFigure {
  readonly figure: Figure;
  /** What the quantity would be compared with. */
  readonly official: OfficialValue;
  /** The words for which it was not: 'the city', read as another place than the agenda's own. */
  readonly place?: string;
}

/** A quantity linked to the figure that it speaks of, or to none. Spots are places in the source. */
export interface Claim {
  readonly block: number;
  readonly quantity: Quantity;
  /** The quantity with its unit word, and with its hedge. */
  readonly spot: Spot;
  readonly figure?: Figure;
  /** True where the link is a tag: no veto applies. */
  readonly tagged: boolean;
  /** What the quantity is compared with, and how it stands to it. */
  readonly official?: OfficialValue;
  readonly verdict?: Verdict;
  /** The official value of the time that the draft tells, where the number is another time's. */
  readonly asked?: OfficialValue;
  /** How the units stand to each other: `same`, or `mistaken` (same digits, another unit or magnitude). */
  readonly unit?: "same" | "mistaken";
  /** What the written value is multiplied by to be in the figure's unit: 1e9 for TWh under kilowatt-hour. */
  readonly scale: number;
  /** The draft tells the share that is left: 19.8% without broadband. */
  readonly complement: boolean;
  /** The time that the draft gives the value; `near` where it stands in the same clause, row or column, `shared` in a column's header. */
  readonly time?: {
    readonly time: Time;
    readonly spot: Spot;
    readonly year?: Spot;
    readonly near: boolean;
    readonly shared?: boolean;
    readonly fit: "same" | "narrower" | "broader" | "other" | "unknown";
  };
  /** The date told beside an event's ordinal. */
  readonly date?: Spot & { readonly quantity: Quantity };
  /** The hedge or bound. */
  readonly hedge?: Spot;
  /** The noun phrase in the base's place. */
  readonly base?: Spot & { readonly status: "base" | "notBase" | "other" };
  /** How the draft tells it, where words near the number say so. */
  readonly told?: Spot & { readonly kind: Kind; readonly strong: boolean };
  /** A word that turns the figure's direction or superlative around: 'fall' for up, 'slowest' for fastest. */
  readonly opposite?: Spot & { readonly instead?: string };
  /** The sentence gives some time, or puts the value into the past. */
  readonly dated?: boolean;
  /** 0 to 1: how sure the link is. */
  readonly confidence: number;
  /** Of a quantity linked to no figure, those that it may yet be, the likeliest first. */
  readonly near?: readonly NearFigure[];
  /** Why it is linked or not, for a person. */
  readonly reason: string;
}

/** All that a whole-draft check may look at. */
export interface Reading {
  readonly draft: Draft;
  readonly agendas: readonly Agenda[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

export type { Agenda, Draft, Entry, Figure, Group, Source, Term };
