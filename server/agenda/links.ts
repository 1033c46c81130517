/** The files that an agenda extends. */
import * as l10n from "@vscode/l10n";
import type { AgendaFault } from "./model.ts";
import type { AgendaFile } from "./own.ts";
import { shorten } from "./texts.ts";

/** Gives the file at a path, seen from the file that names it; undefined where there is none. */
export type LoadAgenda = (path: string, fromUri: string) => AgendaFile | undefined;

/** A file and all that it extends. */
export interface Files {
  /** Each once, what is extended before what extends it. */
  readonly files: readonly AgendaFile[];
  readonly faults: readonly AgendaFault[];
  /** True where a file is missing or broken: what is not found may stand there. */
  readonly incomplete: boolean;
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf("/") + 1);

/** Reads what a file extends, and what that extends, each file once. A circle is told at every path that is part of it, and goes no further. */
export function gatherFiles(start: AgendaFile, load: LoadAgenda): Files {
  const files: AgendaFile[] = [];
  const faults: AgendaFault[] = [];
  const done = new Set<string>();
  const open: { readonly file: AgendaFile; link: AgendaFile["extends"][number] | undefined }[] = [];
  let incomplete = false;

  const tellCircle = (from: number): void => {
    const circle = open.slice(from);
    const names = [...circle, circle[0]].map((step) => nameOf(step?.file.uri ?? "")).join(" → ");
    for (const { file, link } of circle) {
      if (link)
        faults.push({ rule: "agenda-reference", message: l10n.t("This agenda extends itself: {0}.", names), uri: file.uri, range: link.range });
    }
  };
  const visit = (file: AgendaFile): void => {
    const step: (typeof open)[number] = { file, link: undefined };
    open.push(step);
    for (const link of file.extends) {
      step.link = link;
      const next = load(link.path, file.uri);
      if (!next) {
        incomplete = true;
        const message = l10n.t("There is no agenda at '{0}'.", shorten(link.path));
        faults.push({ rule: "agenda-reference", message, uri: file.uri, range: link.range });
        continue;
      }
      const at = open.findIndex((other) => other.file.uri === next.uri);
      if (at >= 0) tellCircle(at);
      else if (!done.has(next.uri)) visit(next);
    }
    open.pop();
    done.add(file.uri);
    files.push(file);
    if (file.broken) incomplete = true;
  };
  visit(start);
  return { files, faults, incomplete };
}
