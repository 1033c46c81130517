/** Links in drafts: from a tagged number to its entry in the agenda. */
import * as l10n from "@vscode/l10n";
import type { DocumentLink } from "vscode-languageserver-types";
import { resolveEntry } from "../review/tags.ts";
import { type Reviewed, rangeOf } from "./model.ts";
import { nameOf } from "./texts.ts";

/**
 * One link a tag, over all of it: editors that have links of their own for Markdown see that this one is meant. The target names the line as
 * editors read it: `#L12`.
 */
export function findDraftLinks(reviewed: Reviewed): readonly DocumentLink[] {
  const { draft, agendas } = reviewed.review;
  return draft.tags.flatMap((tag): readonly DocumentLink[] => {
    const entry = resolveEntry(agendas, tag.target);
    if (!entry) return [];
    const { uri, key } = entry.place;
    const language = draft.blocks[tag.block]?.content.language ?? "en";
    return [
      {
        range: rangeOf(reviewed, tag),
        target: `${uri}#L${key.start.line + 1},${key.start.character + 1}`,
        tooltip: l10n.t("Open ‘{0}’ in the agenda", nameOf(entry, language)),
      },
    ];
  });
}
