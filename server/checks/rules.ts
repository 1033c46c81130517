/** The table of rules: id, default severity, and what each says in one line. findings.md is the contract. */

/** How grave a finding is; `off` silences its rule. */
export type Severity = "error" | "warning" | "information" | "hint" | "off";

/** One row of the table. */
export interface Rule {
  readonly severity: Exclude<Severity, "off">;
  readonly says: string;
}

/** Every rule by its id. */
export const RULES = {
  "figure-value": { severity: "error", says: "the number is not the official one" },
  "figure-unit": { severity: "error", says: "right number, wrong unit or magnitude" },
  "figure-base": { severity: "error", says: "right number, wrong 'of what'" },
  "figure-period": { severity: "error", says: "the value belongs to another year or date" },
  "figure-comparator": { severity: "warning", says: "the bound was strengthened, weakened or turned" },
  "figure-status": { severity: "warning", says: "a target told as achieved, or an achieved figure told as a target" },
  "figure-superseded": { severity: "warning", says: "an older official value told as if it were today's" },
  "figure-rounded": { severity: "hint", says: "right once rounded, but coarser than the official figure and without a hedge" },
  "group-count": { severity: "error", says: "another number of members than the agenda has" },
  "group-missing": { severity: "warning", says: "a list that claims to be whole leaves a member out" },
  "group-extra": { severity: "warning", says: "a list of the group holds something that is no member" },
  "group-name": { severity: "warning", says: "the members of one group under another group's name" },
  "group-order": { severity: "warning", says: "the members of an ordered group out of order" },
  "term-deprecated": { severity: "warning", says: "a deprecated label" },
  "term-variant": { severity: "warning", says: "a near miss of a label" },
  "term-mixed": { severity: "hint", says: "two admitted labels of one term in the same draft" },
  "draft-contradiction": { severity: "warning", says: "the draft gives one measure two values that cannot both hold" },
  "draft-arithmetic": { severity: "warning", says: "numbers in one statement that do not agree" },
  "draft-sum": { severity: "warning", says: "a total, or shares of one whole, that do not add up" },
  "draft-count": { severity: "warning", says: "a list of another length than announced" },
  "draft-date": { severity: "warning", says: "a weekday that the date does not fall on, or a date that does not exist" },
  "tag-reference": { severity: "error", says: "a tagged number names an entry that no agenda has" },
  "snippet-reference": { severity: "error", says: "a snippet names an entry that no agenda has" },
  "snippet-syntax": { severity: "error", says: "broken tab stops or filters in a snippet file" },
  "snippet-duplicate": { severity: "warning", says: "a prefix used twice in a snippet file" },
  "ignore-unused": { severity: "hint", says: "an ignore that ignores nothing" },
  "ignore-reason": { severity: "warning", says: "an ignore without a reason where reasons are required" },
  "agenda-source": { severity: "hint", says: "an entry without source" },
  "agenda-stale": { severity: "hint", says: "a period long past" },
  "agenda-syntax": { severity: "error", says: "the agenda file is not valid YAML" },
  "agenda-schema": { severity: "error", says: "the agenda file does not follow the format" },
  "agenda-reference": { severity: "error", says: "the agenda names what is not there" },
  "agenda-duplicate": { severity: "error", says: "an id or label used twice or deprecated elsewhere" },
  "agenda-ambiguous": { severity: "error", says: "figures that no draft could tell apart" },
} as const satisfies Record<string, Rule>;

/** A rule's id. */
export type RuleId = keyof typeof RULES;

/** Whether a text is a rule's id. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);
