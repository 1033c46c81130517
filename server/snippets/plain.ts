/** A body as the draft that it begins as, in which every character knows where it stands: so that it can be held against the agenda as a draft is. */
import type { Change, Finding } from "../checks/model.ts";
import type { RuleId } from "../checks/rules.ts";
import { escapeJson } from "./check.ts";
import { escapeText } from "./fill.ts";
import type { Snippet, Span } from "./model.ts";
import type { Reference } from "./references.ts";
import { firstOption, type Part, parseBody } from "./syntax.ts";

/** A body in plain text. */
export interface PlainBody {
  readonly text: string;
  /** The place in the body of a span of the text; undefined where any of it is filled in from an agenda. */
  readonly locate: (span: Span) => Span | undefined;
  /** Whether a span stands in the body in one piece. */
  readonly isWhole: (span: Span) => boolean;
}

/** Writes a body in plain text. `write` gives what stands for a reference. */
export function plainBody(body: string, write: (reference: Reference, line: string) => string): PlainBody {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, placeOf: (index: number) => Span | undefined): void => {
    for (let index = 0; index < piece.length; index++) {
      const place = placeOf(index);
      starts.push(place?.start ?? -1);
      ends.push(place?.end ?? -1);
    }
    text += piece;
  };
  const addParts = (parts: readonly Part[]): void => {
    for (const part of parts) {
      const { start, end } = part;
      if (part.type === "reference") add(write(part.reference, text.slice(text.lastIndexOf("\n") + 1)), () => undefined);
      else if (part.type === "stop") addParts(part.parts);
      else if (part.type === "choice") addParts(firstOption(part));
      else if (part.text.length === end - start) add(part.text, (index) => ({ start: start + index, end: start + index + 1 }));
      else add(part.text, () => ({ start, end }));
    }
  };
  addParts(parseBody(body).parts);
  const isOwn = ({ start, end }: Span): boolean => starts.slice(start, Math.max(end, start + 1)).every((each) => each >= 0);
  return {
    text,
    locate: (span) => {
      const [start, end] = [starts[span.start], ends[span.end - 1]];
      return span.end > span.start && start !== undefined && end !== undefined && isOwn(span) ? { start, end } : undefined;
    },
    isWhole: ({ start, end }) => {
      for (let at = start + 1; at < end; at++) if (starts[at] !== ends[at - 1]) return false;
      return true;
    },
  };
}

/** A finding of a body, at its place in the file. */
export interface SnippetFinding extends Span {
  readonly rule: RuleId;
  readonly message: string;
  readonly entry?: string;
  readonly suggestion?: string;
}

/** What a snippet can be told of: a piece of a draft, not a draft. What takes a whole draft to know is not said of it. */
const isOfPieces = (rule: RuleId): boolean => /^(?:figure|group|term|tag)-/u.test(rule) && rule !== "term-mixed";

/** The findings on a body's own words as what stands in the file. */
export function toFile(findings: readonly Finding[], plain: PlainBody, { body }: Pick<Snippet, "body">): readonly SnippetFinding[] {
  return findings.flatMap((finding): readonly SnippetFinding[] => {
    const { rule, message, entry, edits } = finding;
    const place = isOfPieces(rule) ? plain.locate(finding) : undefined;
    if (!place) return [];
    const change = edits[0]?.changes.length === 1 ? edits[0].changes[0] : undefined;
    const isSame = change?.start === finding.start && change.end === finding.end;
    const suggestion = isSame && plain.isWhole(finding) && body.isWhole(place) ? mendText(change) : undefined;
    return [
      {
        rule,
        message,
        ...body.locate(place),
        ...(entry && { entry: entry.id }),
        ...(suggestion !== undefined && { suggestion }),
      },
    ];
  });
}

const mendText = ({ newText }: Change): string => escapeJson(escapeText(newText));
