/** `concord agenda list`: the entries of agendas, each with its value or name and its source. */
import { listEntries } from "../agenda/find.ts";
import type { Agenda, Entry } from "../agenda/model.ts";
import { summarize } from "../features/official.ts";
import { plainText, widthOf } from "../reports/columns.ts";
import { describeEntry } from "../reports/describe.ts";
import { toEntry } from "../reports/entries.ts";
import { findSource } from "../reports/json.ts";
import { openAgendas, tellBroken } from "./agendaFiles.ts";
import { hasColors, type Io, painter, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions } from "./options.ts";

/** The options of `agenda list`. */
export const AGENDA_LIST_OPTIONS = {
  format: { type: "string", default: "pretty" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** Ids that are longer begin their line and do not widen the column. */
const MOST_COLUMNS = 48;

/** The entries that stand in the file itself: those that it extends are listed with their own. */
export const ownEntries = (agenda: Agenda): readonly Entry[] => listEntries(agenda).filter(({ place }) => place.uri === agenda.uri);

/**
 * Runs `concord agenda list`.
 * @returns the exit status: 0, or 2 for agendas that cannot be used.
 * @throws {UsageError} for wrong arguments.
 */
export async function listAgendas(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_LIST_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json"]);
  const opened = await openAgendas(io, { paths: positionals });
  const { agendas, writePath } = opened;
  if (format === "json") {
    const listed = agendas.map((agenda) => {
      const { id, title, uri, date } = agenda;
      const entries = ownEntries(agenda).map((entry) => toEntry(entry, agenda, summarize, writePath));
      return { path: writePath(uri), id, title, date: date ?? null, entries };
    });
    await write(io.stdout, `${JSON.stringify({ version: 1, agendas: listed }, null, 2)}\n`);
    return tellBroken(opened, io);
  }
  const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
  for (const agenda of agendas) {
    const { id, title, date, uri } = agenda;
    const head = [title, id, date].filter((each) => each !== undefined).join(", ");
    await write(io.stdout, `${paint("path", plainText(writePath(uri)))}  ${plainText(head)}\n`);
    const entries = ownEntries(agenda);
    const width = Math.min(
      MOST_COLUMNS,
      entries.reduce((most, entry) => Math.max(most, widthOf(entry.id)), 0),
    );
    for (const entry of entries) {
      const gap = " ".repeat(Math.max(0, width - widthOf(entry.id)));
      const source = entry.type === "source" ? [entry.publisher, entry.date] : [findSource(entry, [agenda])?.title];
      const behind = source.filter((each) => each !== undefined).join(", ");
      const official = plainText(describeEntry(entry, agenda.language, summarize));
      await write(
        io.stdout,
        `  ${paint("bold", plainText(entry.id))}${gap}  ${official}${behind === "" ? "" : `  ${paint("dim", `[${plainText(behind)}]`)}`}\n`,
      );
    }
    await write(io.stdout, "\n");
  }
  return tellBroken(opened, io);
}
