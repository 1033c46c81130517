/** A workspace in memory: files by path under one folder, and a service over them. */
import type { Finding } from "../../server/checks/model.ts";
import type { FileAccess } from "../../server/files/model.ts";
import { applyIgnores } from "../../server/review/ignores.ts";
import type { MakeReviewer } from "../../server/review/reviewers.ts";
import { createPolicyService, type PolicyService, type ServiceOptions } from "../../server/service.ts";

/** The workspace folder. */
export const ROOT = "file:///w";

/** The URI of a path in the workspace. */
export const at = (path: string): string => `${ROOT}/${path}`;

/** Files in memory that count how often they were read, and can be changed behind the service's back. */
export interface MemoryFiles extends FileAccess {
  readonly texts: Map<string, string>;
  readonly reads: string[];
}

/** Files by their paths below the workspace folder, or by URI. */
export function memoryFiles(files: Readonly<Record<string, string>>): MemoryFiles {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path.includes("://") ? path : at(path), text]));
  const reads: string[] = [];
  return {
    texts,
    reads,
    readText: async (uri) => {
      reads.push(uri);
      return texts.get(uri);
    },
    stat: async (uri) => {
      const text = texts.get(uri);
      return text === undefined ? undefined : { type: "file", size: text.length, mtime: 0 };
    },
    findFiles: async (folder, globs) => {
      const below = [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const matches = (uri: string, glob: string): boolean =>
        new RegExp(`${glob.replace(/^(?:\*\*\/)?\*/, "").replaceAll(".", "\\.")}$`).test(uri) &&
        (glob.startsWith("**/") || !uri.slice(folder.length + 1).includes("/"));
      return below.filter((uri) => globs.some((glob) => matches(uri, glob))).sort();
    },
  };
}

/** A reviewer that knows one thing: deprecated labels as they stand. What the service does with findings is the same for all of them. */
const reviewWords: MakeReviewer = (agendas, options) => ({
  agendas,
  languages: ["en"],
  review: (draft) => {
    const terms = agendas.flatMap((each) => each.terms);
    const found = terms.flatMap((term) =>
      (term.deprecated.en ?? []).flatMap((label) =>
        [...draft.text.matchAll(new RegExp(label, "g"))].map(
          ({ index }): Finding => ({
            rule: "term-deprecated",
            start: index,
            end: index + label.length,
            message: `'${label}' is deprecated`,
            entry: term,
            edits: [],
          }),
        ),
      ),
    );
    return { draft, agendas, mentions: [], lists: [], claims: [], ...applyIgnores(draft, found, options) };
  },
});

/** A service over files in memory, with the one workspace folder. */
export function memoryService(
  files: Readonly<Record<string, string>>,
  options: Partial<ServiceOptions> = {},
): { readonly service: PolicyService; readonly files: MemoryFiles } {
  const memory = memoryFiles(files);
  const service = createPolicyService({ files: memory, makeReviewer: reviewWords, ...options });
  service.setFolders([ROOT]);
  return { service, files: memory };
}

/** A small agenda of invented content. `households` is the one figure. */
export const agenda = (id: string, { value = 80, more = "" } = {}): string => `id: ${id}
title: River programme ${id}
language: en
terms:
  river-basin:
    preferred: { en: river basin }
    deprecated: { en: [river zone] }
figures:
  gauges:
    label: { en: gauges that report every hour }
    value: ${value}
    unit: percent
    base: { en: [gauges] }
${more}`;
