/** `concord/reviewReport`: the review report of a workspace, or of one draft, as a page of HTML. */
import * as l10n from "@vscode/l10n";
import { createLines } from "../draft/lines.ts";
import { findRoot, nameOf, relativePath } from "../files/uris.ts";
import { createReportContext } from "../reportContext.ts";
import { readFaults } from "../reports/html.ts";
import { addSeverities, NO_TOTALS } from "../reports/model.ts";
import { writeDraft } from "../reports/page/draft.ts";
import { writePage } from "../reports/page/page.ts";
import type { ReportContext } from "../reports/report.ts";
import { readAgendaData, readReviewData } from "../reports/reviewData.ts";
import type { PageDraft, ReportAgenda } from "../reports/reviewModel.ts";
import type { DraftReview, FileFault } from "../serviceModel.ts";
import type { RequestContext, RequestGroup } from "./model.ts";
import { type ReportParams, readReportParams } from "./viewParams.ts";

/** The answer. Plain JSON. */
export interface ReviewReport {
  /** The same id, the same page. */
  readonly id: string;
  /** Null where the asker knows it: it named the id. */
  readonly html: string | null;
}

/** What is kept of a draft that was reviewed: its review is not. */
interface Told {
  readonly resultId: string;
  readonly data: PageDraft;
  readonly agendas: readonly ReportAgenda[];
  readonly severities: DraftReview["shown"][number]["severity"][];
  readonly fileFaults: readonly FileFault[];
  readonly failed: boolean;
}

/** After so many drafts the editor's other requests are answered. */
const BREATH = 20;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Paths as the drafter has them: from the workspace folder, and with its name where there are several. */
function pathsIn(folders: readonly string[]): (uri: string) => string {
  return (uri) => {
    const folder = findRoot(folders, uri);
    if (folder === undefined) return nameOf(uri);
    return `${folders.length > 1 ? `${nameOf(folder)}/` : ""}${relativePath(folder, uri)}`;
  };
}

/** Makes reports, and remembers what it knows of each draft until that changes. */
class Reporter {
  readonly #context: ReportContext;
  readonly #agendas = new WeakMap<object, ReportAgenda>();
  readonly #told = new Map<string, Told>();

  constructor(folders: readonly string[]) {
    this.#context = createReportContext({ writePath: pathsIn(folders), fromRoot: (path) => path, failOn: "warning" });
  }

  /** The page of some drafts; undefined where whoever asked has gone. */
  async report({ service, isCancelled }: RequestContext, uris: readonly string[], date: string | undefined): Promise<string | undefined> {
    const all: Told[] = [];
    for (const [index, uri] of uris.entries()) {
      if (index % BREATH === 0) await breathe();
      if (isCancelled()) return undefined;
      const known = this.#told.get(uri);
      const told = known && known.resultId === service.knownResult(uri) ? known : this.#tell(uri, await service.reviewDraft(uri));
      if (told) all.push(told);
    }
    const faults = unique(all.flatMap(({ fileFaults }) => fileFaults));
    const { writePath } = this.#context;
    const files = await Promise.all(
      [...new Set(faults.map(({ uri }) => uri))].map(async (uri) => {
        const text = (await service.readText(uri)) ?? "";
        const own = faults.filter((fault) => fault.uri === uri && fault.rule !== undefined);
        return readFaults({ path: writePath(uri), text, lines: createLines(text), faults: own });
      }),
    );
    const told = files.filter((file) => file.faults.length > 0);
    const found = [...all.flatMap(({ severities }) => severities.map((severity) => ({ severity }))), ...told.flatMap((file) => file.faults)];
    const totals = { ...addSeverities(NO_TOTALS, found), drafts: all.length };
    const blockers = faults.filter(({ rule, broken, severity }) => rule === undefined || (broken && severity === "error"));
    const parts = {
      drafts: all.map(({ data }) => data),
      agendas: [...new Set(all.flatMap(({ agendas }) => agendas))],
      files: told,
      ending: {
        totals,
        summary: true,
        failures: all.filter(({ failed }) => failed).map(({ data }) => `${data.path}: ${l10n.t("this should not have happened: the review failed")}`),
        blockers: blockers.map(({ uri, range, message }) => `${writePath(uri)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`),
      },
    };
    return writePage(parts, { ...this.#context, ...(date !== undefined && { date }) });
  }

  #tell(uri: string, reviewed: DraftReview | undefined): Told | undefined {
    if (!reviewed) {
      this.#told.delete(uri);
      return undefined;
    }
    const known = this.#told.get(uri);
    const { resultId, review, shown, faults, fileFaults, failure } = reviewed;
    if (known?.resultId === resultId) return known;
    const told: Told = {
      resultId,
      data: writeDraft(readReviewData({ ...reviewed, path: this.#context.writePath(uri) }, this.#context), this.#context),
      agendas: review.agendas.map((agenda) => {
        const data = this.#agendas.get(agenda) ?? readAgendaData(agenda, this.#context);
        this.#agendas.set(agenda, data);
        return data;
      }),
      severities: [...shown, ...faults].map(({ severity }) => severity),
      fileFaults,
      failed: failure !== undefined,
    };
    this.#told.set(uri, told);
    return told;
  }
}

/** Each fault once: all drafts of an agenda tell them. */
const unique = (faults: readonly FileFault[]): readonly FileFault[] => [
  ...new Map(faults.map((fault) => [`${fault.uri} ${JSON.stringify(fault.range)} ${fault.message}`, fault])).values(),
];

/** Makes the answers of one session. */
function createReports(): (context: RequestContext, params: ReportParams) => Promise<ReviewReport | null> {
  let reporter: { readonly folders: string; readonly made: Reporter } | undefined;
  const last = new Map<string, { readonly id: string; readonly html: string }>();
  let count = 0;
  return async (context, { uri, folders, date, known }) => {
    const key = JSON.stringify(folders);
    if (reporter?.folders !== key) reporter = { folders: key, made: new Reporter(folders) };
    const html = await reporter.made.report(context, uri === undefined ? await context.service.listDrafts() : [uri], date);
    if (html === undefined) return null;
    const before = last.get(uri ?? "");
    const answer = before?.html === html ? before : { id: `report ${++count}`, html };
    last.set(uri ?? "", answer);
    return { id: answer.id, html: answer.id === known ? null : answer.html };
  };
}

/** The review report. */
export const reportRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    const make = createReports();
    connection.onRequest<ReviewReport | null, never>(
      "concord/reviewReport",
      answer("review report", null, (context, params: unknown) => make(context, readReportParams(params))),
    );
  },
};
