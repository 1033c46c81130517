/** The agendas of a workspace: read, kept while nothing of them changes, and the last good version in force while a file is broken. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import type { Agenda, AgendaFault } from "../agenda/model.ts";
import type { AgendaFile } from "../agenda/own.ts";
import { parseAgenda } from "../agenda/read.ts";
import { resolveAgenda } from "../agenda/resolve.ts";
import type { Texts, Trace } from "./texts.ts";
import { parentOf, resolvePath } from "./uris.ts";

/** An agenda in force, as far as there is one, and what is wrong with its files. */
export interface LoadedAgenda {
  readonly uri: string;
  readonly agenda?: Agenda;
  /** Where the file gives its id. */
  readonly idRange: Range;
  readonly faults: readonly AgendaFault[];
  /** The files of which, as they stand now, nothing can be used. */
  readonly broken: readonly string[];
}

/** What the store is made of. */
export interface AgendaStoreOptions {
  readonly texts: Texts;
  /** Whether a file may be read. */
  readonly mayRead: (uri: string) => boolean;
  /** Whether a file may be read that an agenda extends. */
  readonly mayExtend: (uri: string) => boolean;
  /** Today as an ISO day. */
  readonly today?: (() => string) | undefined;
}

/** A file as it stands, and the version of it that is in force. */
interface Version {
  readonly now: AgendaFile;
  readonly inForce: AgendaFile;
}

interface Gathered {
  readonly versions: ReadonlyMap<string, Version>;
  readonly links: ReadonlyMap<string, AgendaFile>;
  readonly refused: readonly { readonly uri: string; readonly path: string; readonly line: number; readonly character: number }[];
}

const linkKey = (path: string, from: string): string => `${from}\n${path}`;

/** Reads agendas. Nothing of it rejects. */
export class AgendaStore {
  readonly #options: AgendaStoreOptions;
  readonly #parsed = new Map<string, { readonly text: string; readonly version: Version }>();
  readonly #loaded = new Map<string, { readonly made: readonly unknown[]; readonly loaded: LoadedAgenda }>();

  /** A store that has read nothing. */
  constructor(options: AgendaStoreOptions) {
    this.#options = options;
  }

  /** The agenda at a URI with all that it extends; undefined where there is no such file, or it may not be read. `extended`: as far as agendas may extend. */
  async load(uri: string, trace: Trace, extended = false): Promise<LoadedAgenda | undefined> {
    if (!(extended ? this.#options.mayExtend(uri) : this.#options.mayRead(uri))) return undefined;
    const version = await this.#version(uri, trace);
    if (!version) return undefined;
    const gathered = await this.#gather(uri, version, trace);
    const today = this.#options.today?.();
    // The same files on the same day are the same agenda: whoever keeps indexes by it need not make them again.
    const made = [
      today,
      ...[...gathered.versions.values()].flatMap(({ now, inForce }) => [now, inForce]),
      ...gathered.refused.map(({ path }) => path),
    ];
    const known = this.#loaded.get(uri);
    if (known && known.made.length === made.length && known.made.every((part, index) => part === made[index])) return known.loaded;
    const loaded = { ...resolve(uri, gathered, today), uri, idRange: findIdRange(this.#parsed.get(uri)?.text ?? "") };
    this.#loaded.set(uri, { made, loaded });
    return loaded;
  }

  async #version(uri: string, trace: Trace): Promise<Version | undefined> {
    const text = await this.#options.texts.read(uri, trace);
    const known = this.#parsed.get(uri);
    if (text === undefined) {
      this.#parsed.delete(uri);
      this.#loaded.delete(uri);
      return undefined;
    }
    if (known?.text === text) return known.version;
    const now = parseAgenda(uri, text);
    const version = { now, inForce: now.broken && known ? known.version.inForce : now };
    this.#parsed.set(uri, { text, version });
    return version;
  }

  /** Reads what an agenda extends, and what that extends, each file once. */
  async #gather(uri: string, version: Version, trace: Trace): Promise<Gathered> {
    const versions = new Map([[uri, version]]);
    const links = new Map<string, AgendaFile>();
    const refused: Gathered["refused"][number][] = [];
    const waiting = [version];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const { path, range } of next.inForce.extends) {
        const from = next.inForce.uri;
        const target = resolvePath(parentOf(from), path);
        if (!this.#options.mayExtend(target)) {
          refused.push({ uri: from, path, ...range.start });
          continue;
        }
        const known = versions.get(target);
        const found = known ?? (await this.#version(target, trace));
        if (!found) continue;
        links.set(linkKey(path, from), found.inForce);
        if (known) continue;
        versions.set(target, found);
        waiting.push(found);
      }
    }
    return { versions, links, refused };
  }
}

/** The value of the `id:` of an agenda; the start of the text where none is found (`"id": x` in braces). */
function findIdRange(text: string): Range {
  const lines = text.split(/\r\n|\r|\n/);
  const line = lines.findIndex((each) => /^id[ \t]*:/.test(each));
  const found = /^(id[ \t]*:[ \t]*)(\S*)/.exec(lines[line] ?? "");
  const [, before = "", value = ""] = found ?? [];
  return { start: { line: Math.max(line, 0), character: before.length }, end: { line: Math.max(line, 0), character: before.length + value.length } };
}

/** The faults are those of the files as they stand now, also where an older version is in force. */
function resolve(uri: string, { versions, links, refused }: Gathered, today: string | undefined): Omit<LoadedAgenda, "uri" | "idRange"> {
  const root = versions.get(uri);
  if (!root) return { faults: [], broken: [] };
  const { agenda, faults } = resolveAgenda(root.inForce, (path, from) => links.get(linkKey(path, from)), today);
  const outdated = [...versions.values()].filter(({ now, inForce }) => now !== inForce);
  const stale = new Set(outdated.map(({ now }) => now.uri));
  const told = [...faults.filter((fault) => !stale.has(fault.uri)), ...outdated.flatMap(({ now }) => now.faults)].map((fault) => {
    const isRefused = ({ uri: from, line, character }: (typeof refused)[number]): boolean =>
      fault.rule === "agenda-reference" && from === fault.uri && line === fault.range.start.line && character === fault.range.start.character;
    const link = refused.find(isRefused);
    return link ? { ...fault, message: l10n.t("'{0}' lies outside the workspace folder, so it is not read.", link.path) } : fault;
  });
  const broken = [...versions.values()].filter(({ now }) => now.broken).map(({ now }) => now.uri);
  return { faults: told, broken, ...(agenda ? { agenda } : {}) };
}
