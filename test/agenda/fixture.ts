import assert from "node:assert/strict";
import type { Agenda, AgendaFault, AgendaRule } from "../../server/agenda/model.ts";
import type { AgendaFile } from "../../server/agenda/own.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";

/** The least that an agenda needs. Fixtures go on below it. */
export const HEAD = "id: test\ntitle: Test agenda\nlanguage: en\narea: VN\n";

/** A fault that a test expects: its rule and a telling part of its message. */
export type Expected = readonly [rule: AgendaRule, message: RegExp];

/** A fixture without its «marks», and what they enclosed, in order. */
export function readMarks(marked: string): { readonly text: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let text = "";
  let open = "";
  const position = () => {
    const lines = text.split("\n");
    return `${lines.length - 1}:${lines.at(-1)?.length}`;
  };
  for (const part of marked.split(/(?=[«»])/)) {
    if (part.startsWith("«")) open = position();
    if (part.startsWith("»")) ranges.push(`${open}-${position()}`);
    text += part.replace(/^[«»]/, "");
  }
  return { text, ranges };
}

/** A range as the marks have it: "4:2-4:7". */
export const showRange = ({ range: { start, end } }: AgendaFault): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** An agenda of one file, in force, and its faults. */
export function readOne(
  text: string,
  today?: string,
): { readonly file: AgendaFile; readonly agenda: Agenda | undefined; readonly faults: readonly AgendaFault[] } {
  const file = parseAgenda("file:///test.agenda.yaml", text);
  const { agenda, faults } = resolveAgenda(file, () => undefined, today);
  return { file, agenda, faults };
}

/** Several files by name, the first of them resolved. */
export function readFiles(files: Readonly<Record<string, string>>): ReturnType<typeof resolveAgenda> {
  const parsed = new Map(Object.entries(files).map(([name, text]) => [name, parseAgenda(name, text)]));
  const [first] = parsed.values();
  assert.ok(first);
  return resolveAgenda(first, (path) => parsed.get(path.replace("./", "")));
}

/** The entries in force, by id. */
export const listIds = (agenda: Agenda | undefined): readonly string[] =>
  agenda ? [agenda.sources, agenda.terms, agenda.groups, agenda.figures].flatMap((entries) => entries.map(({ id }) => id)) : [];

/** Checks that a fixture, under the usual head, has exactly the expected faults, at the marked places, in order. */
export function assertFaults(marked: string, ...expected: readonly Expected[]): AgendaFault[] {
  return assertFileFaults(HEAD + marked, ...expected);
}

/** As `assertFaults`, for a whole file. */
export function assertFileFaults(marked: string, ...expected: readonly Expected[]): AgendaFault[] {
  const { text, ranges } = readMarks(marked);
  const faults = [...readOne(text).faults];
  const shown = faults.map((fault) => `${fault.rule} ${showRange(fault)} ${fault.message}`).join("\n");
  assert.deepEqual(
    faults.map((fault) => [fault.rule, showRange(fault)]),
    expected.map(([rule], index) => [rule, ranges[index]]),
    shown,
  );
  for (const [index, [, message]] of expected.entries()) assert.match(faults[index]?.message ?? "", message);
  return faults;
}

/** Checks that a fixture, under the usual head, has no fault. */
export function assertClean(text: string): Agenda {
  const { agenda, faults } = readOne(HEAD + text);
  assert.deepEqual(
    faults.map(({ rule, message }) => `${rule} ${message}`),
    [],
  );
  assert.ok(agenda);
  return agenda;
}
