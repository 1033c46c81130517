/** Files through the editor: the only way there is in a browser, and the same on the desktop. */
import type { FileAccess, FileStat } from "./model.ts";

/** The requests that the server sends to its client, which answers them for the workspace folders alone. */
export const FILE_REQUESTS = { readFile: "concord/readFile", stat: "concord/stat", findFiles: "concord/findFiles" } as const;

/** Sends a request to the client. */
export type SendRequest = (method: string, params: unknown) => Promise<unknown>;

const orElse = async <T>(answer: Promise<T>, otherwise: T): Promise<T> => answer.catch(() => otherwise);

/** Files as a client serves them. An answer of another shape counts as none. */
export function clientFiles(send: SendRequest): FileAccess {
  const readText = async (uri: string): Promise<string | undefined> => {
    const answer = (await send(FILE_REQUESTS.readFile, { uri })) as { readonly text?: unknown } | null;
    return typeof answer?.text === "string" ? answer.text : undefined;
  };
  const stat = async (uri: string): Promise<FileStat | undefined> => {
    const answer = (await send(FILE_REQUESTS.stat, { uri })) as FileStat | null;
    return answer ?? undefined;
  };
  const find = async (folder: string, glob: string): Promise<readonly string[]> => {
    const answer = await send(FILE_REQUESTS.findFiles, { folder, glob });
    return Array.isArray(answer) ? answer.filter((uri) => typeof uri === "string") : [];
  };
  return {
    readText: (uri) => orElse(readText(uri), undefined),
    stat: (uri) => orElse(stat(uri), undefined),
    findFiles: async (folder, globs) => {
      const found = await Promise.all(globs.map((glob) => orElse(find(folder, glob), [])));
      return [...new Set(found.flat())].sort();
    },
  };
}
