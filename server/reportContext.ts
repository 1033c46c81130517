/** What reports are given of the layers beside and above them, wherever they are made. */
import { provideClaims } from "./features/claimList.ts";
import { escapeMarkdown, webAddress } from "./features/markup.ts";
import type { Reviewed } from "./features/model.ts";
import { summarize } from "./features/official.ts";
import { REPOSITORY, rulePage } from "./features/ruleDocs.ts";
import { provideLabelPlaces } from "./features/standings.ts";
import { uiLanguage } from "./localize.ts";
import type { CheckedDraft } from "./reports/model.ts";
import type { ReportContext } from "./reports/report.ts";
import { VERSION } from "./version.ts";

const asReviewed = (draft: CheckedDraft): Reviewed => ({ ...draft, uri: draft.review.draft.uri, version: 0 });

/** The context of a report, by what only the run knows. */
export const createReportContext = (run: Pick<ReportContext, "writePath" | "fromRoot" | "failOn" | "date">): ReportContext => ({
  ...run,
  describeFigure: summarize,
  rulePage,
  project: REPOSITORY,
  version: VERSION,
  language: uiLanguage(),
  escapeMarkdown,
  webAddress,
  listNumbers: (draft) => provideClaims({ ...asReviewed(draft), resultId: "" }).claims ?? [],
  // Judged by all findings: what is hidden from a report does not agree by that.
  listLabels: (draft) =>
    provideLabelPlaces({ ...asReviewed(draft), shown: draft.review.findings.map((finding) => ({ ...finding, severity: "hint" })) }),
});
