/** `concord config`: what is in force for a file, and where it is said. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { uriOf } from "../files/disk.ts";
import { isDraftUri } from "../files/drafts.ts";
import type { InForce, Origin } from "../files/inForce.ts";
import { plainText, widthOf } from "../reports/columns.ts";
import type { WritePath } from "../reports/model.ts";
import { relativeTo } from "./find.ts";
import { hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { type OptionTable, readChoice, readOptions, readRuleOptions } from "./options.ts";
import { createService, findAgenda, listBlockers, writePathOf } from "./workspace.ts";

/** The options of `config`. */
export const CONFIG_OPTIONS = {
  agenda: { type: "string", multiple: true, short: "a" },
  rule: { type: "string", multiple: true },
  format: { type: "string", default: "pretty" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** Stands for any draft of the working folder. */
const ANY = "draft.md";

/** Who says something, for a person: a place in a file, or a name. */
function tellOrigin({ by, uri, range }: Origin, writePath: WritePath): string {
  if (uri !== undefined && range) return `${writePath(uri)}:${range.start.line + 1}`;
  if (by === "command line") return l10n.t("the command line");
  if (by === "front matter") return l10n.t("its front matter");
  if (by === "nearest") return l10n.t("the nearest");
  if (by === "settings") return l10n.t("the settings");
  return uri === undefined ? l10n.t("unless said otherwise") : writePath(uri);
}

type Row = readonly [name: string, value: string, origin: string];

/** @param isFolder whether all drafts of a folder are meant: whether one of them is a draft is then no question. */
function toRows(told: InForce, isFolder: boolean, writePath: WritePath): readonly Row[] {
  const { config, isDraft, agendas, agendasBy, missing, language, requireReasons, rules, baseline, snippets } = told;
  const by = (origin: Origin): string => tellOrigin(origin, writePath);
  const yes = (value: boolean): string => (value ? l10n.t("yes") : l10n.t("no"));
  const named = agendas.map(({ id, uri }): Row => ["agendas", `${id} (${writePath(uri)})`, by(agendasBy)]);
  const lost = missing.map((name): Row => ["agendas", l10n.t("{0}: not there", name), by(agendasBy)]);
  const none: Row = ["agendas", l10n.t("none"), by(agendasBy)];
  return [
    ["configuration", config === undefined ? l10n.t("none") : writePath(config), ""],
    ...(isFolder ? [] : [["draft", yes(isDraft.value), isDraft.origin.by === "default" ? "" : by(isDraft.origin)] as const]),
    ...(named.length + lost.length > 0 ? [...named, ...lost] : [none]),
    ["language", language?.value ?? l10n.t("told from the text"), language ? by(language.origin) : ""],
    ["requireReasons", yes(requireReasons.value), by(requireReasons.origin)],
    ["baseline", baseline ? writePath(baseline.value) : l10n.t("none"), baseline ? by(baseline.origin) : ""],
    ...snippets.map(({ value, origin }): Row => ["snippets", writePath(value), by(origin)]),
    ...rules.map(({ rule, value, usual, origin }): Row => {
      const note = value === usual ? "" : ` (${l10n.t("usually {0}", usual)})`;
      return ["rules", `${rule}: ${value}${note}`, by(origin)];
    }),
    ["rules", rules.length > 0 ? l10n.t("all others as 'concord rules' lists them") : l10n.t("as 'concord rules' lists them"), ""],
  ];
}

/** Columns: a name that is that of the row above is left out; what is long pushes its origin out of line, and no other's. */
function* writeRows(rows: readonly Row[], paint: ReturnType<typeof painter>): Generator<string> {
  const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
  const named = Math.max(...rows.map(([name]) => widthOf(name)));
  const width = Math.min(60, Math.max(...rows.map(([, value]) => widthOf(value))));
  for (const [index, [name, value, origin]] of rows.entries()) {
    const shown = name === rows[index - 1]?.[0] ? "" : name;
    const told = plainText(value);
    yield `  ${paint("bold", pad(shown, named))}  ${origin === "" ? told : `${pad(told, width)}  ${paint("dim", plainText(origin))}`}`;
  }
}

const toJsonOrigin = ({ by, uri, range }: Origin, writePath: WritePath): object => ({
  by,
  path: uri === undefined ? null : writePath(uri),
  range: range ?? null,
});

function toJson(told: InForce, name: string, isFolder: boolean, writePath: WritePath): object {
  const { config, isDraft, agendas, agendasBy, missing, language, requireReasons, rules, baseline, snippets } = told;
  const from = (origin: Origin): object => toJsonOrigin(origin, writePath);
  return {
    version: 1,
    path: name,
    configuration: config === undefined ? null : writePath(config),
    draft: isFolder ? null : { value: isDraft.value, from: from(isDraft.origin) },
    agendas: { value: agendas.map(({ id, title, uri }) => ({ id, title, path: writePath(uri) })), missing, from: from(agendasBy) },
    language: language ? { value: language.value, from: from(language.origin) } : null,
    requireReasons: { value: requireReasons.value, from: from(requireReasons.origin) },
    baseline: baseline ? { value: writePath(baseline.value), from: from(baseline.origin) } : null,
    snippets: snippets.map(({ value, origin }) => ({ value: writePath(value), from: from(origin) })),
    rules: Object.fromEntries(rules.map(({ rule, value, usual, origin }) => [rule, { value, usual, from: from(origin) }])),
  };
}

/**
 * Runs `concord config`.
 * @returns the exit status: 0, or 2 for a configuration or agendas that are wrong.
 * @throws {UsageError} for wrong arguments.
 */
export async function config(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("config", args, CONFIG_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json"]);
  if (positionals.length > 1) throw new UsageError(l10n.t("'concord config' is about one file."));
  const { cwd } = io;
  const named = path.resolve(cwd, positionals[0] ?? ".");
  const stats = await stat(named).catch(() => undefined);
  if (!stats) throw new UsageError(l10n.t("There is no file or folder '{0}'.", positionals[0] ?? "."));
  const file = stats.isDirectory() ? path.join(named, ANY) : named;
  // Of anything but a draft, there is no front matter.
  const text = stats.isFile() && isDraftUri(file) ? await readFile(file, "utf8").catch(() => "") : "";
  const agendas = await Promise.all((values.agenda ?? []).map((name) => findAgenda(name, cwd)));
  const isInside = !relativeTo(cwd, file).startsWith("../");
  const folders = isInside ? [cwd] : [cwd, path.dirname(file)];
  const service = createService(folders, agendas, { rules: readRuleOptions(values.rule ?? []) });
  const writePath: WritePath = (uri) => writePathOf(cwd, uri);
  const document = { uri: uriOf(file), version: 0, text: text.replace(/^\ufeff/u, "") };
  const told = await service.explain(document);
  const name = relativeTo(cwd, named);
  if (format === "json") await write(io.stdout, `${JSON.stringify(toJson(told, name, stats.isDirectory(), writePath), null, 2)}\n`);
  else {
    const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
    await write(io.stdout, `${paint("path", plainText(name))}\n`);
    for (const line of writeRows(toRows(told, stats.isDirectory(), writePath), paint)) await write(io.stdout, `${line}\n`);
  }
  const { faults, fileFaults } = await service.reviewText(document);
  const blockers = listBlockers([...fileFaults, ...faults], writePath);
  for (const blocker of blockers) await write(io.stderr, `concord: ${blocker}\n`);
  return blockers.length > 0 ? 2 : 0;
}
