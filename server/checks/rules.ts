/** The table of rules: id, default severity, and what each says in one line. findings.md is the contract. */
import * as l10n from "@vscode/l10n";

/** How grave a finding is; `off` silences its rule. */
export type Severity = "error" | "warning" | "information" | "hint" | "off";

/** One row of the table. */
export interface Rule {
  readonly severity: Exclude<Severity, "off">;
  /** What it says, in the language of the user interface. */
  readonly says: string;
}

/** A row whose text is looked up when it is read: the language is not known yet when this file is loaded. */
const rule = <Default extends Rule["severity"]>(severity: Default, say: () => string): Rule & { readonly severity: Default } => ({
  severity,
  get says() {
    return say();
  },
});

/** Every rule by its id. */
export const RULES = {
  "figure-value": rule("error", () => l10n.t("the number is not the official one")),
  "figure-unit": rule("error", () => l10n.t("right number, wrong unit or magnitude")),
  "figure-base": rule("error", () => l10n.t("right number, wrong 'of what'")),
  "figure-period": rule("error", () => l10n.t("the value belongs to another year or date")),
  "figure-comparator": rule("warning", () => l10n.t("the bound was strengthened, weakened or turned")),
  "figure-status": rule("warning", () => l10n.t("a target told as achieved, or an achieved figure told as a target")),
  "figure-superseded": rule("warning", () => l10n.t("an older official value told as if it were today's")),
  "figure-rounded": rule("hint", () => l10n.t("right once rounded, but coarser than the official figure and without a hedge")),
  "group-count": rule("error", () => l10n.t("another number of members than the agenda has")),
  "group-missing": rule("warning", () => l10n.t("a list that claims to be whole leaves a member out")),
  "group-extra": rule("warning", () => l10n.t("a list of the group holds something that is no member")),
  "group-name": rule("warning", () => l10n.t("the members of one group under another group's name")),
  "group-order": rule("warning", () => l10n.t("the members of an ordered group out of order")),
  "term-deprecated": rule("warning", () => l10n.t("a deprecated label")),
  "term-variant": rule("warning", () => l10n.t("a near miss of a label")),
  "term-mixed": rule("hint", () => l10n.t("two admitted labels of one term in the same draft")),
  "draft-contradiction": rule("warning", () => l10n.t("the draft gives one measure two values that cannot both hold")),
  "draft-arithmetic": rule("warning", () => l10n.t("numbers in one statement that do not agree")),
  "draft-sum": rule("warning", () => l10n.t("a total, or shares of one whole, that do not add up")),
  "draft-count": rule("warning", () => l10n.t("a list of another length than announced")),
  "draft-date": rule("warning", () => l10n.t("a weekday that the date does not fall on, or a date that does not exist")),
  "tag-reference": rule("error", () => l10n.t("a tagged number names an entry that no agenda has")),
  "snippet-reference": rule("error", () => l10n.t("a snippet names an entry that no agenda has")),
  "snippet-syntax": rule("error", () => l10n.t("broken tab stops or filters in a snippet file")),
  "snippet-duplicate": rule("warning", () => l10n.t("a prefix used twice in a snippet file")),
  "ignore-unused": rule("hint", () => l10n.t("an ignore that ignores nothing")),
  "ignore-reason": rule("warning", () => l10n.t("an ignore without a reason where reasons are required")),
  "agenda-source": rule("hint", () => l10n.t("an entry without source")),
  "agenda-stale": rule("hint", () => l10n.t("a period long past")),
  "agenda-similar": rule("hint", () => l10n.t("labels that can be mistaken for each other")),
  "agenda-syntax": rule("error", () => l10n.t("the agenda file is not valid YAML")),
  "agenda-schema": rule("error", () => l10n.t("the agenda file does not follow the format")),
  "agenda-reference": rule("error", () => l10n.t("the agenda names what is not there")),
  "agenda-duplicate": rule("error", () => l10n.t("an id or label used twice or deprecated elsewhere")),
  "agenda-ambiguous": rule("error", () => l10n.t("figures that no draft could tell apart")),
} as const satisfies Record<string, Rule>;

/** A rule's id. */
export type RuleId = keyof typeof RULES;

/** Whether a text is a rule's id. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(RULES, text);
