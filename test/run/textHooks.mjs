// Module hooks of strip.mjs: snippet files are imported as texts, as the bundler has them.
import { readFileSync } from "node:fs";

/** Node's `load` hook, for this thread. */
export function loadText(url, context, nextLoad) {
  if (!/^file:.*\.code-snippets$/.test(url)) return nextLoad(url, context);
  return { format: "module", source: `export default ${JSON.stringify(readFileSync(new URL(url), "utf8"))};`, shortCircuit: true };
}

/** The same, for a thread of hooks. */
export const load = async (url, context, nextLoad) => loadText(url, context, nextLoad);
