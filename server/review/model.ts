/** What a review of a draft against its agendas gives. */
import type { GroupList } from "../checks/groupModel.ts";
import type { Agenda, Claim, Draft, Finding, Mention } from "../checks/model.ts";

/** A draft held against the agendas in force. */
export interface Review {
  readonly draft: Draft;
  /** The agendas in force for it, its own first; none where nothing applies. */
  readonly agendas: readonly Agenda[];
  /** In order. The words of a group's own member, which mean nothing elsewhere, are mentions in a list of the group alone. */
  readonly mentions: readonly Mention[];
  /** The lists that are meant to be a group, and the places where one is counted without a list. */
  readonly lists: readonly GroupList[];
  /** Every quantity of the draft, in order, linked or not; but for what only numbers rows, headings and points. */
  readonly claims: readonly Claim[];
  /** Sorted by place; those that an ignore comment waives are in `waived`. Severities are not applied here: a rule that is `off` is left out by who shows them. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
}

/** Reviews drafts against a fixed set of agendas, whose indexes it keeps. Pure but for its memory: the same draft gives the same review. */
export interface Reviewer {
  readonly agendas: readonly Agenda[];
  /** The languages that the agendas speak, the first one's default first: what `readDraft` is to tell among. */
  readonly languages: readonly string[];
  review(draft: Draft): Review;
}
