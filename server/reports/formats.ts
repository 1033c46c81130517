/** The formats of reports by their names. A format more is a row more. */
import { githubReport } from "./github.ts";
import { gitlabReport } from "./gitlab.ts";
import { htmlReport } from "./html.ts";
import { writeReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { type PrettyOptions, prettyReport } from "./pretty.ts";
import { rdjsonReport } from "./rdjson.ts";
import type { Report, ReportContext } from "./report.ts";
import { sarifReport } from "./sarif.ts";

type MakeReport = (context: ReportContext, pretty: PrettyOptions) => Report;

const FORMATS = {
  pretty: (_, pretty) => prettyReport(pretty),
  json: ({ writePath }) => writeReport(writePath),
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  rdjson: rdjsonReport,
  markdown: markdownReport,
  html: htmlReport,
} as const satisfies Readonly<Record<string, MakeReport>>;

/** A format's name. */
export type Format = keyof typeof FORMATS;

/** The names of all formats. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/**
 * Makes a report.
 * @param pretty how `pretty` is to look; other formats look the same to everybody.
 */
export const createReport = (format: Format, context: ReportContext, pretty: PrettyOptions): Report => FORMATS[format](context, pretty);
