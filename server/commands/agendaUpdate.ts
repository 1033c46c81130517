/** `concord agenda update`: gives a figure its new official value, and keeps the old one in its series. */
import { fileURLToPath } from "node:url";
import * as l10n from "@vscode/l10n";
import { isAdvice } from "../agenda/hints.ts";
import { parseAgenda } from "../agenda/read.ts";
import { resolveAgenda } from "../agenda/resolve.ts";
import type { NewSource } from "../features/newFigure.ts";
import { summarize } from "../features/official.ts";
import { provideUpdate, sayOld } from "../features/updateFigure.ts";
import { plainText } from "../reports/columns.ts";
import { unifiedDiff } from "../reports/unifiedDiff.ts";
import { openAgendas } from "./agendaFiles.ts";
import { findNamed } from "./agendaShow.ts";
import { relativeTo } from "./find.ts";
import { withHint } from "./hint.ts";
import { type Io, UsageError, write } from "./io.ts";
import { save } from "./mend.ts";
import { type OptionTable, readOptions } from "./options.ts";
import { readInput } from "./workspace.ts";

/** The options of `agenda update`. */
export const AGENDA_UPDATE_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  value: { type: "string" },
  period: { type: "string" },
  "old-period": { type: "string" },
  source: { type: "string" },
  "source-title": { type: "string" },
  "source-publisher": { type: "string" },
  "source-date": { type: "string" },
  "source-url": { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const satisfies OptionTable;

type Values = Readonly<Partial<Record<Exclude<keyof typeof AGENDA_UPDATE_OPTIONS, "agenda" | "dry-run">, string>>>;

/** The source that the options name: the key of one that is there, or a new one. */
function readSource(values: Values): string | NewSource | undefined {
  const { source, "source-title": title, "source-publisher": publisher, "source-date": date, "source-url": url } = values;
  const isNew = [title, publisher, date, url].some((each) => each !== undefined);
  if (source !== undefined && isNew)
    throw new UsageError(l10n.t("'--source' names a source that is there, '--source-title' a new one: give one of them."));
  if (isNew && title === undefined) throw new UsageError(l10n.t("A new source needs '--source-title'."));
  return title === undefined ? source : { title, publisher: publisher ?? "", date: date ?? "", url: url ?? "" };
}

/**
 * Runs `concord agenda update`.
 * @returns the exit status: 0.
 * @throws {UsageError} for wrong arguments, and where the figure cannot be updated.
 */
export async function updateAgenda(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("agenda", args, AGENDA_UPDATE_OPTIONS);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    throw new UsageError(withHint(l10n.t("Which figure? Write 'concord agenda update FIGURE --value VALUE'."), undefined, "concord agenda --help"));
  if (values.value === undefined) throw new UsageError(l10n.t("'--value' is needed: the new official value of '{0}'.", name));
  const source = readSource(values);
  const files = await openAgendas(io, { paths: values.agenda ?? [], inForce: values.agenda !== undefined });
  const found = findNamed(files.agendas, name);
  const [first, other] = found.filter(({ entry }) => entry.type === "figure");
  if (first?.entry.type !== "figure") throw new UsageError(l10n.t("'{0}' is no figure.", name));
  if (other) throw new UsageError(l10n.t("Several agendas have '{0}': write '{1}', for one.", name, `${first.agenda.id}:${first.entry.id}`));

  const { entry: figure, agenda } = first;
  const { uri } = figure.place;
  const file = fileURLToPath(uri);
  const input = { file, uri, path: relativeTo(io.cwd, file) };
  const before = await readInput(input, io);
  const sources = agenda.sources.map(({ id }) => id.slice(id.indexOf("/") + 1));
  const answers = {
    value: values.value,
    period: values.period ?? "",
    oldPeriod: values["old-period"] ?? "",
    ...(source !== undefined && { source }),
  };
  const updated = provideUpdate(before.text, figure, answers, { sources, language: agenda.language });
  if (!updated)
    throw new UsageError(l10n.t("'{0}' is written in a way that cannot be edited safely (anchors, tags, or all in one line).", input.path));
  if ("fault" in updated) throw new UsageError(updated.fault);
  const broken = resolveAgenda(parseAgenda(uri, updated.text), () => undefined).faults.find(
    (fault) => fault.entry === figure.id && !isAdvice(fault) && fault.rule !== "agenda-reference",
  );
  if (broken) throw new UsageError(broken.message);

  await write(io.stdout, unifiedDiff(input.path, before.mark + before.text, before.mark + updated.text));
  if (!values["dry-run"] && updated.text !== before.text) await save(input, before, updated.text);
  const now = resolveAgenda(parseAgenda(uri, updated.text), () => undefined).agenda?.figures.find(({ id }) => id === figure.id);
  const change = now ? `${summarize(figure, agenda.language)} → ${summarize(now, agenda.language)}` : "";
  const said = [`${agenda.id}:${figure.id}  ${change}`, ...sayOld(figure, updated)];
  for (const line of said) await write(io.stderr, `concord: ${plainText(line)}\n`);
  return 0;
}
