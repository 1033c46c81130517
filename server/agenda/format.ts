/**
 * The canonical form of an agenda file: two blanks a level, one blank behind a colon and a comma, `{ a: b }` and `[a, b]`, an empty line before
 * each section and never two in a row, no blanks at the ends of lines. Only white space changes: what it says, its order, quotes and comments stay.
 */
import type { TextEdit } from "vscode-languageserver-types";
import { isAlias, isMap, isPair, isScalar, isSeq, Lexer, type Node } from "yaml";
import { Planner, planComments } from "./formatPlan.ts";
import { plainLines } from "./positions.ts";
import { SECTIONS } from "./schema.ts";
import { findPair, readYaml, type Splice, type YamlText } from "./yamlText.ts";

/** A line as it is to be. */
interface Line {
  readonly before: string;
  readonly after: string;
  /** Text of a scalar: nothing of it may go. */
  readonly fixed: boolean;
  /** A comment alone, at the very left. */
  readonly isHead: boolean;
}

const isBlank = ({ after, fixed }: Line): boolean => after === "" && !fixed;

/** A line with its own splices done. */
function spaced(content: string, start: number, splices: readonly Splice[]): string {
  return splices.reduceRight((done, each) => done.slice(0, each.start - start) + each.newText + done.slice(each.end - start), content);
}

function layOut({ text }: YamlText, { lines: { starts, lineOf }, plans, splices }: Planner): readonly Line[] {
  const own = new Map<number, Splice[]>();
  for (const splice of splices.toSorted((a, b) => a.start - b.start)) {
    const line = lineOf(splice.start);
    own.set(line, [...(own.get(line) ?? []), splice]);
  }
  const contents = starts.map((start, line) => text.slice(start, starts[line + 1] ?? text.length).replace(/\r?\n$/u, ""));
  const columnOf = (content: string): number => /^ */u.exec(content)?.[0].length ?? 0;
  const alone = contents.flatMap((content, line): readonly (readonly [number, number])[] => {
    const from = columnOf(content);
    return content[from] === "#" && !plans.has(line) ? [[line, from]] : [];
  });
  const comments = planComments(plans, new Map(alone));
  return contents.map((before, line) => {
    const [plan, comment] = [plans.get(line), comments.get(line)];
    const from = columnOf(before);
    const to = plan?.to ?? comment ?? from;
    const moved = before.trim() === "" ? before : " ".repeat(to) + spaced(before, starts[line] ?? 0, own.get(line) ?? []).slice(from);
    const fixed = plan?.fixed === true;
    return { before, after: fixed ? moved : moved.trimEnd(), fixed, isHead: comment === 0 };
  });
}

/** The lines before which an empty one belongs: those of sections, or of the comments right above them. */
function findHeads({ root }: YamlText, { lines: { lineOf } }: Planner, lines: readonly Line[]): ReadonlySet<number> {
  const heads = SECTIONS.flatMap((section) => {
    const pair = root.flow ? undefined : findPair(root, (key) => key === section);
    if (!pair || !isMap(pair.value) || pair.value.flow) return [];
    let line = lineOf(pair.key.range[0]);
    while (lines[line - 1]?.isHead) line--;
    return [line];
  });
  return new Set(heads.filter((line) => line > 0));
}

/** The edits, line by line, that make lines what they are to be. */
function* editLines(lines: readonly Line[], heads: ReadonlySet<number>, eol: string): Generator<TextEdit> {
  const last = lines.findLastIndex((line) => !isBlank(line));
  let isApart = true;
  for (const [number, line] of lines.entries()) {
    if (number > last) break;
    const { before, after } = line;
    const start = { line: number, character: 0 };
    if (isBlank(line) && isApart) yield { range: { start, end: { line: number + 1, character: 0 } }, newText: "" };
    else {
      const gap = heads.has(number) && !isApart ? eol : "";
      if (gap !== "" || before !== after)
        yield {
          range: { start, end: { line: number, character: gap !== "" && before === after ? 0 : before.length } },
          newText: gap + (before === after ? "" : after),
        };
    }
    isApart = isBlank(line) || after === "";
  }
  const [final, end] = [lines.length - 1, lines[last]?.before.length ?? 0];
  const isEnded = final === last + 1 && lines[final]?.before === "";
  if (last >= 0 && !isEnded && !lines[last]?.fixed)
    yield { range: { start: { line: last, character: end }, end: { line: final, character: lines[final]?.before.length ?? 0 } }, newText: eol };
}

/** Whether two nodes say the same, in the same order, as they are written but for white space. */
function isSame(a: unknown, b: unknown): boolean {
  if (isScalar(a) && isScalar(b)) return Object.is(a.value, b.value) && a.type === b.type && a.source === b.source && isMarkedAlike(a, b);
  if (isAlias(a) && isAlias(b)) return a.source === b.source;
  if (isPair(a) && isPair(b)) return isSame(a.key, b.key) && isSame(a.value, b.value);
  if ((isMap(a) && isMap(b)) || (isSeq(a) && isSeq(b)))
    return a.items.length === b.items.length && isMarkedAlike(a, b) && a.items.every((item, index) => isSame(item, b.items[index]));
  return a === null && b === null;
}

const isMarkedAlike = (a: Node & { readonly anchor?: string | undefined }, b: Node & { readonly anchor?: string | undefined }): boolean =>
  a.anchor === b.anchor && a.tag === b.tag;

/** Every comment of a text, in order. */
const commentsOf = (text: string): string =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith("#"))
    .map((token) => token.trimEnd())
    .join("\n");

function applyLines(text: string, edits: readonly TextEdit[], starts: readonly number[]): string {
  const at = ({ line, character }: TextEdit["range"]["start"]): number => Math.min((starts[line] ?? text.length) + character, text.length);
  let done = "";
  let from = 0;
  for (const { range, newText } of edits) {
    done += text.slice(from, at(range.start)) + newText;
    from = at(range.end);
  }
  return done + text.slice(from);
}

/** A file in its canonical form. */
export interface Formatted {
  /** Line by line, in order; none where it is so already. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * Formats an agenda file.
 * @returns undefined where it is no proper YAML, or is written in a way in which white space cannot be changed safely. What comes out has been
 * read again: it says the same, with the same comments.
 */
export function formatAgenda(text: string): Formatted | undefined {
  const plain = plainLines(text);
  const yaml = readYaml(plain);
  if (!yaml) return undefined;
  const planner = new Planner(yaml);
  if (!yaml.root.flow) planner.block(yaml.root, 0);
  const lines = layOut(yaml, planner);
  const edits = [...editLines(lines, findHeads(yaml, planner, lines), yaml.eol)];
  if (edits.length === 0) return { edits, text: plain };
  const formatted = applyLines(plain, edits, planner.lines.starts);
  const again = readYaml(formatted);
  return again && isSame(yaml.root, again.root) && commentsOf(plain) === commentsOf(formatted) ? { edits, text: formatted } : undefined;
}
