/** What the tests of draft-* checks share. */
import type { Finding } from "../../server/checks/model.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Draft } from "../../server/draft/model.ts";

/** A draft of one language. */
export const draftOf = (markdown: string, language = "en"): Draft => readDraft("file:///draft.md", markdown, { languages: [language], language });

/** The source with a finding's first edit made; undefined where there is none. */
export const mended = (markdown: string, finding: Finding | undefined): string | undefined => {
  const edit = finding?.edits[0];
  if (!edit) return undefined;
  return [...edit.changes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), markdown);
};

/** Each finding as the text it stands on and what its first edit writes there: '40% -> 50%', '40%' without one. */
export const told = (check: (draft: Draft) => readonly Finding[], markdown: string, language = "en"): readonly string[] =>
  check(draftOf(markdown, language)).map((finding) => {
    const text = markdown.slice(finding.start, finding.end);
    const change = finding.edits[0]?.changes.find(({ start, end }) => start === finding.start && end === finding.end);
    return change ? `${text} -> ${change.newText}` : text;
  });
