/** `concord diff`: what has changed in an agenda, and which drafts disagree now. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { Agenda } from "../agenda/model.ts";
import { diffAgendas, type EntryChange, nameChange, tellChange } from "../features/agendaDiff.ts";
import { type BrokenDraft, tellBroken, writeImpact } from "../features/impactPage.ts";
import { summarize } from "../features/official.ts";
import { uriOf } from "../files/disk.ts";
import { plainText, widthOf } from "../reports/columns.ts";
import { freshFindings } from "../reports/freshFindings.ts";
import { toDraftFile, toFinding } from "../reports/json.ts";
import { REPORT_MARK } from "../reports/markdown.ts";
import type { CheckedDraft } from "../reports/model.ts";
import { countSeverities } from "../reports/model.ts";
import { prettyDraft } from "../reports/pretty.ts";
import type { DraftReview, FileFault, PolicyService } from "../service.ts";
import { applySafeEdits } from "./fix.ts";
import { tryGit } from "./git.ts";
import { columnsOf, hasColors, type Io, painter, UsageError, write } from "./io.ts";
import { isFailure } from "./limits.ts";
import { save } from "./mend.ts";
import { type OptionTable, readChoice, readLevel, readOptions } from "./options.ts";
import { createService, findAgenda, type Input, listBlockers, openWorkspace, readInput, reviewText, toChecked, type Workspace } from "./workspace.ts";

/** The options of `diff`. */
export const DIFF_OPTIONS = {
  format: { type: "string", default: "pretty" },
  "fail-on": { type: "string", default: "warning" },
  fix: { type: "boolean", default: false },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
} as const satisfies OptionTable;

/** A state of an agenda: its text, and what it is called. */
interface State {
  readonly name: string;
  readonly text: string;
  /** Of the file, where it is one. */
  readonly uri?: string;
}

/**
 * The older state of an agenda: a file, or one of git's, as 'HEAD:plans/x.agenda.yaml' names it.
 * @throws {UsageError} where there is none.
 */
async function readState(name: string, cwd: string): Promise<State> {
  const file = path.resolve(cwd, name);
  if (await stat(file).catch(() => undefined)) {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(l10n.t("'{0}' cannot be read: {1}.", name, error.code ?? error.message));
    });
    return { name, text: text.replace(/^\ufeff/u, ""), uri: uriOf(file) };
  }
  const at = name.indexOf(":");
  if (at < 1 || name.startsWith("-")) throw new UsageError(l10n.t("There is no agenda at '{0}'.", name));
  // git takes a path behind the colon from the root of the repository, unless it begins with './'.
  const [revision, below] = [name.slice(0, at), name.slice(at + 1)];
  for (const spelled of below.startsWith("./") ? [below] : [`./${below}`, below]) {
    const lines = await tryGit(cwd, ["show", "--no-textconv", "--end-of-options", `${revision}:${spelled}`]);
    if (lines) return { name, text: `${lines.join("\n")}\n` };
  }
  throw new UsageError(l10n.t("git has no '{0}'.", name));
}

/** Reviews drafts against both states. */
interface Pair {
  readonly before: PolicyService;
  readonly now: PolicyService;
}

const speaksFor = ({ review }: DraftReview, uri: string): boolean => review.agendas.some(({ files }) => files.includes(uri));

/** A draft that answers to the agenda: with what is found in it that was not before. */
interface Held {
  readonly input: Input;
  readonly now: CheckedDraft;
  readonly read: Awaited<ReturnType<typeof readInput>>;
  /** How many of its numbers were held against the agenda and are not any more. */
  readonly unchecked: number;
}

class Comparison {
  readonly #io: Io;
  readonly #workspace: Workspace;
  readonly #old: State;
  readonly #uri: string;
  readonly #isNamed: boolean;
  readonly #usual: Pair;
  readonly #forced: Pair;

  constructor(io: Io, workspace: Workspace, old: State, uri: string, isNamed: boolean) {
    this.#io = io;
    this.#workspace = workspace;
    this.#old = old;
    this.#uri = uri;
    this.#isNamed = isNamed;
    const { folders } = workspace.setup;
    this.#usual = { now: workspace.service, before: createService(folders, []) };
    this.#forced = { now: createService(folders, [uri]), before: createService(folders, [uri]) };
    // An open document's text goes before the file's.
    for (const { before } of [this.#usual, this.#forced]) before.openDocument({ uri, version: 0, text: old.text });
  }

  /** Both states of the agenda, and what makes one of them useless. */
  async agendas(): Promise<{ readonly before: Agenda; readonly now: Agenda }> {
    const { writePath } = this.#workspace;
    const [before, now] = await Promise.all([this.#forced.before, this.#forced.now].map((service) => service.readAgenda(this.#uri)));
    for (const [agenda, service, name] of [
      [before, this.#forced.before, this.#old.name],
      [now, this.#forced.now, writePath(this.#uri)],
    ] as const) {
      if (agenda) continue;
      const [blocker] = listBlockers(await service.findFaults(this.#uri), () => name);
      throw new UsageError(blocker ?? l10n.t("'{0}' is no agenda.", name));
    }
    return { before: before as Agenda, now: now as Agenda };
  }

  /** What is wrong in the agenda that was not before: what stands there is not in force. */
  async faults(): Promise<readonly FileFault[]> {
    const [before, now] = await Promise.all([this.#forced.before, this.#forced.now].map((service) => service.findFaults(this.#uri)));
    const known = new Set(before?.map(({ message }) => message));
    return (now ?? []).filter(({ severity, uri, message }) => severity === "error" && uri === this.#uri && !known.has(message));
  }

  /** The findings of a draft that it did not have before; undefined where it does not answer to the agenda. */
  async hold(input: Input): Promise<Held | undefined> {
    const read = await readInput(input, this.#io);
    if (read.text.startsWith(REPORT_MARK)) return undefined;
    const usual = await reviewText(this.#usual.now, input.uri, read.text);
    if (usual.ignored) return undefined;
    const isUsual = speaksFor(usual, this.#uri) && !(this.#old.uri !== undefined && this.#old.uri !== this.#uri && speaksFor(usual, this.#old.uri));
    const isOthers = usual.review.agendas.length > 0 && !speaksFor(usual, this.#uri) && !speaksFor(usual, this.#old.uri ?? "");
    if (isOthers && !this.#isNamed) return undefined;
    const pair = isUsual ? this.#usual : this.#forced;
    const now = isUsual ? usual : await reviewText(pair.now, input.uri, read.text);
    if (!speaksFor(now, this.#uri)) return undefined;
    const before = toChecked(await reviewText(pair.before, input.uri, read.text), input.path);
    const checked = toChecked(now, input.path);
    const shown = freshFindings(before, checked);
    const unchecked = Math.max(0, checked.counts.unlinked - before.counts.unlinked);
    return { input, read, unchecked, now: { ...checked, shown, waived: [], faults: [] } };
  }
}

/** The drafts that are named; without any, those of the working folder, where there may be none. */
async function openDrafts(io: Io, paths: readonly string[]): Promise<Workspace> {
  if (paths.length > 0) return openWorkspace(io, { paths, agendas: [] });
  const found = await openWorkspace(io, { paths: ["."], agendas: [] }).catch((error: unknown) => {
    if (error instanceof UsageError) return undefined;
    throw error;
  });
  return found ?? { ...(await openWorkspace(io, { paths: ["-"], agendas: [] })), inputs: [] };
}

const toBroken = ({ input, now }: Held, { writePath }: Workspace): BrokenDraft => ({
  uri: input.uri,
  path: input.path,
  places: now.shown.map((finding) => {
    const { rule, message, range, text, fix } = toFinding(finding, now, writePath);
    return { rule: rule ?? "", message, range, text, ...(fix !== null && { fix }) };
  }),
});

const toJsonChange = ({ type, id, name, fields }: EntryChange): object => ({
  type,
  id,
  name,
  fields: fields.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })),
});

/** The changes as lines, under each other. */
function* changeLines(changes: readonly EntryChange[], paint: ReturnType<typeof painter>): Generator<string> {
  const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
  const rows = changes.map((change) => [nameChange(change), plainText(change.id), plainText(tellChange(change))] as const);
  const width = (column: 0 | 1): number => Math.min(48, Math.max(0, ...rows.map((row) => widthOf(row[column]))));
  for (const [type, id, told] of rows) yield `  ${pad(type, width(0))}  ${paint("bold", pad(id, width(1)))}  ${told}`;
  if (rows.length === 0) yield `  ${l10n.t("Nothing that drafts are held against.")}`;
}

/**
 * Runs `concord diff`.
 * @returns the exit status: 0 where nothing breaks, 1 where drafts disagree now.
 * @throws {UsageError} for wrong arguments, and agendas that cannot be used.
 */
export async function diff(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readOptions("diff", args, DIFF_OPTIONS);
  const format = readChoice("--format", values.format, ["pretty", "json", "markdown"]);
  const failOn = readLevel("--fail-on", values["fail-on"]);
  const [oldName, newName, ...paths] = positionals;
  if (oldName === undefined || newName === undefined)
    throw new UsageError(l10n.t("Which agendas? Write 'concord diff OLD NEW', such as 'concord diff HEAD:x.agenda.yaml x.agenda.yaml'."));
  if (paths.includes("-")) throw new UsageError(l10n.t("'diff' is about files: it does not go with standard input."));
  const uri = await findAgenda(newName, io.cwd);
  const old = await readState(oldName, io.cwd);
  const workspace = await openDrafts(io, paths);
  const comparison = new Comparison(io, workspace, old, uri, paths.length > 0);
  const { before, now } = await comparison.agendas();
  const changes = diffAgendas(before, now);
  const held: Held[] = [];
  let drafts = 0;
  let mended = 0;
  let unchecked = 0;
  for (const input of workspace.inputs) {
    let found = await comparison.hold(input);
    if (!found) continue;
    drafts++;
    unchecked += found.unchecked;
    if (values.fix && found.now.shown.length > 0) {
      const fixed = applySafeEdits(found.read.text, found.now.shown);
      if (fixed.mended.length > 0) {
        await save(input, found.read, fixed.text);
        mended += fixed.mended.length;
        found = await comparison.hold(input);
      }
    }
    if (found && found.now.shown.length > 0) held.push(found);
  }

  const broken = held.map((each) => toBroken(each, workspace));
  const { writePath } = workspace;
  const faults = await comparison.faults();
  const impact = { title: now.title, from: oldName, changes, drafts, broken, unchecked, faults, uri };
  if (format === "json") {
    const files = held.map((each) => toDraftFile(each.now, writePath));
    await write(
      io.stdout,
      `${JSON.stringify({ version: 1, agenda: { path: writePath(uri), changes: changes.map(toJsonChange) }, files }, null, 2)}\n`,
    );
  } else if (format === "markdown") await write(io.stdout, `${REPORT_MARK}\n${writeImpact(impact).text}`);
  else {
    const paint = painter(hasColors(io.stdout, io.env, values["no-color"] ? false : values.color));
    await write(io.stdout, `${paint("path", plainText(writePath(uri)))}\n`);
    for (const line of changeLines(changes, paint)) await write(io.stdout, `${line}\n`);
    await write(io.stdout, "\n");
    for (const { range, message } of faults)
      await write(io.stdout, `  ${range.start.line + 1}:${range.start.character + 1}  ${paint("error", l10n.t("error"))}  ${plainText(message)}\n`);
    if (faults.length > 0) await write(io.stdout, "\n");
    const options = { paint, width: columnsOf(io.stdout), describeFigure: summarize };
    for (const each of held) for (const line of prettyDraft(each.now, options)) await write(io.stdout, `${line}\n`);
    await write(io.stdout, `${tellBroken(impact)}\n`);
  }
  if (mended > 0) await write(io.stderr, `${mended === 1 ? l10n.t("1 finding was mended.") : l10n.t("{0} findings were mended.", mended)}\n`);
  const severities = countSeverities([...held.flatMap((each) => each.now.shown), ...faults].map(({ severity }) => severity));
  return isFailure(severities, { failOn }) ? 1 : 0;
}
