/** Where the page of each rule can be read on the web. */
import type { RuleId } from "../checks/rules.ts";

/** The repository, as its pages are read on the web. */
export const REPOSITORY = "https://github.com/concord-policy/concord-policy";

/** The page of a rule. */
export const rulePage = (rule: RuleId): string => `${REPOSITORY}/blob/main/client/docs/rules/${rule}.md`;
