/** The review report: one page of HTML for people who review drafts, that can be opened anywhere, and printed. */
import type { Agenda } from "../agenda/model.ts";
import type { FaultyFile } from "./model.ts";
import { writeDraft } from "./page/draft.ts";
import { type ReportFaults, writePage } from "./page/page.ts";
import type { GatheredReport, ReportContext } from "./report.ts";
import { reportFile } from "./reported.ts";
import { readAgendaData, readReviewData } from "./reviewData.ts";
import type { PageDraft, ReportAgenda } from "./reviewModel.ts";

/** The faults of an agenda, as the page tells them. */
export const readFaults = (file: FaultyFile): ReportFaults => ({
  type: "faults",
  path: file.path,
  faults: reportFile(file).findings.map(({ range, severity, message, text }) => ({ line: range.start.line + 1, severity, message, text })),
});

/** The first of all agendas at each path. */
function firstOfEach(agendas: readonly ReportAgenda[]): readonly ReportAgenda[] {
  const met = new Set<string>();
  return agendas.filter(({ path }) => !met.has(path) && met.add(path));
}

/** The report. Its pieces are a draft's part of the page with what is summed up, and of each agenda in force that this report has not met before: the page begins with sums. */
export function htmlReport(context: ReportContext): GatheredReport {
  const met = new WeakSet<Agenda>();
  return {
    type: "gathered",
    ofDraft: (draft) => {
      const fresh = draft.review.agendas.filter((agenda) => !met.has(agenda));
      for (const agenda of fresh) met.add(agenda);
      return [writeDraft(readReviewData(draft, context), context), ...fresh.map((agenda) => readAgendaData(agenda, context))].map((data) =>
        JSON.stringify(data),
      );
    },
    ofFile: (file) => (file.faults.length > 0 ? [JSON.stringify(readFaults(file))] : []),
    whole: (pieces, ending) => {
      const data = pieces.map((piece): PageDraft | ReportAgenda | ReportFaults => JSON.parse(piece));
      const agendas = data.filter((each) => each.type === "agenda");
      return writePage(
        {
          drafts: data.filter((each) => each.type === "draft"),
          // Each thread meets an agenda by itself.
          agendas: firstOfEach(agendas),
          files: data.filter((each) => each.type === "faults"),
          ending,
        },
        context,
      );
    },
  };
}
