/** Every group of requests that the language server answers. */
import { codeActionRequests } from "./codeActions.ts";
import { completionRequests } from "./completion.ts";
import { diagnosticRequests } from "./diagnostics.ts";
import { hoverRequests } from "./hover.ts";
import type { RequestGroup } from "./model.ts";
import { navigationRequests } from "./navigation.ts";

/** In the order in which they are put on the connection, which makes no difference. */
export const REQUEST_GROUPS: readonly RequestGroup[] = [
  codeActionRequests,
  completionRequests,
  diagnosticRequests,
  hoverRequests,
  navigationRequests,
];
