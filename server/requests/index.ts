/** Every group of requests that the language server answers. */
import { assistRequests } from "./assist.ts";
import { codeActionRequests } from "./codeActions.ts";
import { codeLensRequests } from "./codeLenses.ts";
import { completionRequests } from "./completion.ts";
import { diagnosticRequests } from "./diagnostics.ts";
import { extractRequests } from "./extract.ts";
import { fixRequests } from "./fixes.ts";
import { formattingRequests } from "./formatting.ts";
import { hoverRequests } from "./hover.ts";
import { impactRequests } from "./impact.ts";
import { inlayHintRequests } from "./inlayHints.ts";
import { linkRequests } from "./links.ts";
import { markRequests } from "./marks.ts";
import type { RequestGroup } from "./model.ts";
import { navigationRequests } from "./navigation.ts";
import { newEntryRequests } from "./newEntry.ts";
import { newFigureRequests } from "./newFigure.ts";
import { renameRequests } from "./rename.ts";
import { reportRequests } from "./report.ts";
import { semanticTokenRequests } from "./semanticTokens.ts";
import { snippetRequests } from "./snippets.ts";
import { symbolRequests } from "./symbols.ts";
import { updateFigureRequests } from "./updateFigure.ts";
import { viewRequests } from "./views.ts";

/** In the order in which they are put on the connection, which makes no difference. */
export const REQUEST_GROUPS: readonly RequestGroup[] = [
  assistRequests,
  codeActionRequests,
  codeLensRequests,
  completionRequests,
  diagnosticRequests,
  extractRequests,
  fixRequests,
  formattingRequests,
  hoverRequests,
  impactRequests,
  inlayHintRequests,
  linkRequests,
  markRequests,
  navigationRequests,
  newEntryRequests,
  newFigureRequests,
  semanticTokenRequests,
  snippetRequests,
  symbolRequests,
  updateFigureRequests,
  viewRequests,
  renameRequests,
  reportRequests,
];
