/** Why a document cannot be read: as data, since readers are bundles of their own, and the one who asks tells it in his language. */
import * as l10n from "@vscode/l10n";

/** What is wrong with a document, and the numbers that belong to it. */
export interface Problem {
  readonly code: "tooBig" | "noWord" | "noPdf" | "password" | "noText" | "pages" | "late" | "nested" | "noReader" | "browser";
  readonly numbers?: readonly [number, number];
}

/** A document that cannot be read. */
export class DocumentError extends Error {
  readonly problem: Problem;

  constructor(code: Problem["code"], numbers?: Problem["numbers"]) {
    super(code);
    this.problem = { code, ...(numbers && { numbers }) };
  }
}

/** A problem in words, for a person: what is wrong, and what to do. */
export function tellProblem({ code, numbers: [first, second] = [0, 0] }: Problem): string {
  switch (code) {
    case "tooBig":
      return l10n.t("its text is too big to be read");
    case "noWord":
      return l10n.t("it is no Word document (.docx), or a damaged or protected one");
    case "noPdf":
      return l10n.t("it is no PDF, or a damaged one");
    case "password":
      return l10n.t("it is protected by a password: save it without one");
    case "noText":
      return l10n.t("it has no text, as a scanned page has none: have its text recognised first");
    case "pages":
      return l10n.t("it has {0} pages; at most {1} are read", first, second);
    case "late":
      return l10n.t("reading it takes too long: only {0} of {1} pages were read in time", first, second);
    case "nested":
      return l10n.t("its markup is nested too deeply");
    case "noReader":
      return l10n.t("PDFs are read on the command line alone: concord extract FILE");
    case "browser":
      return l10n.t("Concord reads Markdown and plain text in a browser; open this document on the desktop");
  }
}
