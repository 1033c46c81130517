/** What a draft answers to: the configuration and the agendas in force for it, and what is wrong with their files. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import type { Agenda } from "../agenda/model.ts";
import { isRuleId, type RuleId, type Severity } from "../checks/rules.ts";
import type { FrontMatter } from "../draft/model.ts";
import { AgendaStore, type LoadedAgenda } from "./agendas.ts";
import { Chooser, type MissingAgenda, type Naming, namedIn } from "./choose.ts";
import { type RuleSeverities, readSeverity } from "./config.ts";
import { ConfigStore, type LoadedConfig, severitiesFor } from "./configs.ts";
import { explain, type InForce } from "./inForce.ts";
import { SnippetPlaces } from "./snippetPlaces.ts";
import type { Texts, Trace } from "./texts.ts";
import { findRoot, isInside, parentOf, resolvePath } from "./uris.ts";

/** Severities that a level of the configuration gives. */
export type RuleSettings = RuleSeverities;

/** An editor's settings, as far as they are right. */
export interface EditorSettings {
  readonly agenda?: string | readonly string[];
  readonly rules?: RuleSettings;
  readonly language?: string;
  readonly validate?: Validation;
  readonly inlayHints?: boolean;
}

/** When documents are validated: as they are typed, as they are saved, or not at all. */
export type Validation = (typeof VALIDATIONS)[number];

const VALIDATIONS = ["onType", "onSave", "off"] as const;

/** A fault of a file, before severities are applied. */
export interface ContextFault {
  /** Absent for a fault of the configuration. */
  readonly rule?: RuleId;
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly entry?: string;
  readonly suggestion?: string;
  readonly broken: boolean;
}

/** The file of known findings that a configuration names. */
export interface NamedBaseline {
  readonly uri: string;
  /** As it is named, and where: in the configuration. */
  readonly path: string;
  readonly range: Range;
  readonly config: string;
  /** The configuration's folder: from there the paths of drafts count. */
  readonly folder: string;
  /** Absent where it cannot be read. */
  readonly text?: string;
  /** False where it lies outside of the workspace folders. */
  readonly isInside: boolean;
}

/** Which of the ways led to the agendas of a draft. */
export type NamedBy = "command line" | "front matter" | "configuration" | "settings" | "nearest";

/** What a draft answers to. */
export interface Context {
  readonly agendas: readonly Agenda[];
  readonly by: NamedBy;
  /** For all files, before the overrides of the configuration. */
  readonly rules: RuleSettings;
  /** For one file. */
  readonly rulesFor: (uri: string) => RuleSettings;
  readonly requireReasons: boolean;
  readonly baseline?: NamedBaseline;
  readonly language?: string;
  readonly config?: LoadedConfig;
  /** Faults of agendas and configuration, in that order. */
  readonly faults: readonly ContextFault[];
  /** Agendas that the draft's front matter names and that are not there. */
  readonly missing: readonly MissingAgenda[];
  /** Agendas that the settings or the command line name and that are not there: no file can be blamed. */
  readonly missingElsewhere: readonly MissingAgenda[];
}

/** What contexts are made of, besides the workspace's texts. */
export interface ContextOptions {
  readonly texts: Texts;
  readonly folders: () => readonly string[];
  readonly settings: (root: string | undefined) => EditorSettings;
  /** `--agenda`: outranks configuration and settings. */
  readonly agendas?: Naming | undefined;
  /** `--rule`: outranks every configuration. */
  readonly rules?: RuleSettings | undefined;
  /** `--require-reasons`: whatever the configuration says. */
  readonly requireReasons?: boolean | undefined;
  /** False: the baselines that configurations name hide nothing. */
  readonly baselines?: boolean | undefined;
  readonly extendsAnywhere?: boolean | undefined;
  readonly today?: (() => string) | undefined;
}

/** Finds out what drafts answer to. Nothing of it rejects. */
export class Contexts {
  readonly #options: ContextOptions;
  readonly #configs: ConfigStore;
  /** Where snippets lie. */
  readonly snippets: SnippetPlaces;
  readonly #store: AgendaStore;
  readonly #chooser: Chooser;
  /** Agendas that the command line names are read wherever they lie. */
  readonly #allowed: ReadonlySet<string>;

  /** Contexts of a workspace of which nothing has been read. */
  constructor(options: ContextOptions) {
    const { texts, folders, agendas: named, extendsAnywhere, today } = options;
    this.#options = options;
    this.#allowed = new Set(named?.names.map(({ name }) => resolvePath(named.folder, name)));
    const mayRead = (uri: string): boolean => isInside(folders(), uri) || this.#allowed.has(uri);
    this.#configs = new ConfigStore(texts);
    this.snippets = new SnippetPlaces({ texts, folders, configs: this.#configs, mayRead: (uri) => this.mayRead(uri) });
    this.#store = new AgendaStore({ texts, mayRead, mayExtend: extendsAnywhere ? () => true : mayRead, today });
    this.#chooser = new Chooser({ store: this.#store, texts });
  }

  /** What a draft at a URI answers to, given what its front matter names. */
  async read(uri: string, named: readonly string[], trace: Trace): Promise<Context> {
    const root = findRoot(this.#options.folders(), uri);
    const settings = this.#options.settings(root);
    const config = root === undefined ? undefined : await this.#configs.findFor(uri, root, trace);
    const frontMatter =
      named.length > 0
        ? namedIn(
            uri,
            named.map((name) => ({ name })),
          )
        : undefined;
    const configured = this.#configured(config, settings, root);
    const choice = await this.#chooser.choose(uri, root, frontMatter, configured, trace);

    const language = config?.config.language ?? settings.language;
    const byConfig = choice.by === "configuration" && !this.#options.agendas && config?.config.agendas !== undefined;
    const baseline = config && (await this.#readBaseline(config, trace));
    return {
      agendas: choice.agendas.flatMap(({ agenda }) => agenda ?? []),
      by: choice.by !== "configuration" || byConfig ? choice.by : this.#options.agendas ? "command line" : "settings",
      rules: { ...settings.rules, ...config?.config.rules, ...this.#options.rules },
      ...this.#severities(settings, config),
      ...(baseline && { baseline }),
      ...(language === undefined || language === "" ? {} : { language }),
      ...(config ? { config } : {}),
      faults: [
        ...agendaFaults(choice.agendas),
        ...(config ? configFaults(config) : []),
        ...(byConfig && config ? choice.missing.map((missing) => this.#missingFault(missing, config.uri)) : []),
      ],
      missing: choice.by === "front matter" ? choice.missing : [],
      missingElsewhere: choice.by === "configuration" && !byConfig ? choice.missing : [],
    };
  }

  /** What is in force for a file, and where it is said. */
  async explain(uri: string, frontMatter: FrontMatter | undefined, trace: Trace): Promise<InForce> {
    const settings = this.#options.settings(findRoot(this.#options.folders(), uri));
    const { rules: commandRules, requireReasons: commandReasons } = this.#options;
    const context = await this.read(uri, frontMatter?.agenda ?? [], trace);
    return explain({ uri, context, settings, frontMatter, commandRules, commandReasons });
  }

  /** The faults of a configuration by itself, and of the agendas that it names and that are not there. */
  async readConfigFaults(uri: string, trace: Trace): Promise<readonly ContextFault[]> {
    const config = await this.#configs.load(uri, trace);
    if (!config) return [];
    const named = config.config.agendas;
    const root = findRoot(this.#options.folders(), uri);
    const choice = named && (await this.#chooser.choose(uri, root, undefined, namedIn(uri, named), trace));
    const missing = (choice?.missing ?? []).map((each) => this.#missingFault(each, uri));
    return [...configFaults(config), ...missing, ...(await this.snippets.findFaults(config, trace))];
  }

  /** The baseline that a configuration names. */
  async readBaseline(uri: string, trace: Trace): Promise<NamedBaseline | undefined> {
    const config = await this.#configs.load(uri, trace);
    return config && this.#readBaseline(config, trace);
  }

  async #readBaseline({ config: { baseline, uri: config } }: LoadedConfig, trace: Trace): Promise<NamedBaseline | undefined> {
    if (!baseline || this.#options.baselines === false) return undefined;
    const folder = parentOf(config);
    const uri = resolvePath(folder, baseline.path);
    const isAllowed = this.mayRead(uri);
    const text = isAllowed ? await this.#options.texts.read(uri, trace) : undefined;
    return { uri, ...baseline, config, folder, isInside: isAllowed, ...(text !== undefined && { text }) };
  }

  /** The rules that hold for an agenda file: nobody's front matter has a say. */
  async readRules(uri: string, trace: Trace): Promise<Pick<Context, "rulesFor" | "requireReasons">> {
    const root = findRoot(this.#options.folders(), uri);
    const config = root === undefined ? undefined : await this.#configs.findFor(uri, root, trace);
    return this.#severities(this.#options.settings(root), config);
  }

  #severities(settings: EditorSettings, config: LoadedConfig | undefined): Pick<Context, "rulesFor" | "requireReasons"> {
    const { rules, requireReasons } = this.#options;
    return {
      rulesFor: (uri) => ({ ...settings.rules, ...(config && severitiesFor(config, uri)), ...rules }),
      requireReasons: requireReasons ?? config?.config.requireReasons ?? false,
    };
  }

  /** The agenda at a URI by itself. */
  loadAgenda(uri: string, trace: Trace): Promise<LoadedAgenda | undefined> {
    return this.#store.load(uri, trace, this.#options.extendsAnywhere);
  }

  /** Every agenda in a folder and below it. */
  listAgendas(folder: string, trace: Trace): Promise<readonly LoadedAgenda[]> {
    return this.#chooser.listAll(folder, trace);
  }

  /** Whether a path that a file names may be read. */
  mayRead(uri: string): boolean {
    return isInside(this.#options.folders(), uri) || this.#allowed.has(uri);
  }

  #configured(config: LoadedConfig | undefined, settings: EditorSettings, root: string | undefined): Naming | undefined {
    if (this.#options.agendas) return this.#options.agendas;
    const named = config?.config.agendas;
    if (config && named && named.length > 0) return namedIn(config.uri, named);
    const { agenda } = settings;
    const names = (typeof agenda === "string" ? [agenda] : (agenda ?? [])).filter((name) => name.trim() !== "");
    return names.length > 0 && root !== undefined ? { names: names.map((name) => ({ name: name.trim() })), folder: root } : undefined;
  }

  #missingFault(missing: MissingAgenda, uri: string): ContextFault {
    const range = missing.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { message: describeMissing(missing, namedIn(uri, []).folder, (path) => this.mayRead(path)), uri, range, broken: true };
  }
}

/** What is wrong with an agenda that is named and not there, in a sentence. */
export function describeMissing({ name, type }: MissingAgenda, folder: string, mayRead: (uri: string) => boolean): string {
  if (type === "id") return l10n.t("There is no agenda with the id '{0}' in the workspace folder.", name);
  return mayRead(resolvePath(folder, name))
    ? l10n.t("There is no agenda at '{0}'.", name)
    : l10n.t("'{0}' lies outside the workspace folder, so it is not read.", name);
}

const configFaults = ({ faults }: LoadedConfig): readonly ContextFault[] => faults;

/** The faults of agendas and of the files that they extend, each once, and ids that two of them share. */
function agendaFaults(loaded: readonly LoadedAgenda[]): readonly ContextFault[] {
  const faults = loaded.flatMap((each) => each.faults.map((fault) => ({ ...fault, broken: each.broken.includes(fault.uri) })));
  const once = new Map(faults.map((fault) => [`${fault.uri} ${JSON.stringify(fault.range)} ${fault.message}`, fault]));
  return [...once.values(), ...loaded.flatMap((each) => duplicateIdFaults(each, loaded))];
}

/** What is told of an agenda whose id another has too: an id is unique in a workspace. */
export function duplicateIdFaults({ uri, agenda, idRange }: LoadedAgenda, others: readonly LoadedAgenda[]): readonly ContextFault[] {
  const twin = others.find((other) => other.uri !== uri && agenda !== undefined && other.agenda?.id === agenda.id);
  if (!twin || !agenda) return [];
  const name = twin.uri.slice(twin.uri.lastIndexOf("/") + 1);
  return [
    {
      rule: "agenda-duplicate",
      message: l10n.t("Another agenda, '{0}', has the id '{1}' too.", decodeURIComponent(name), agenda.id),
      uri,
      range: idRange,
      broken: false,
    },
  ];
}

/** Whether two contexts are the same in all that shows. */
export function sameContext(a: Context, b: Context): boolean {
  const rest = ({ agendas: _agendas, config, ...others }: Context): string => JSON.stringify([others, config?.config]);
  return a.agendas.length === b.agendas.length && a.agendas.every((agenda, index) => agenda === b.agendas[index]) && rest(a) === rest(b);
}

/** Whether `{ "enabled": true }` is said. */
const isEnabled = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (value as { readonly enabled?: unknown }).enabled === true;

/** An editor's settings as they come, from outside: what is wrong in them is passed over. */
export function readSettings(settings: { readonly [name in keyof EditorSettings]?: unknown }): EditorSettings {
  const { agenda, rules, language, validate, inlayHints } = settings;
  const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
  const known = Object.entries(rules ?? {}).flatMap(([rule, severity]): readonly (readonly [RuleId, Severity])[] => {
    const level = isText(severity) ? readSeverity(severity) : undefined;
    return isRuleId(rule) && level ? [[rule, level]] : [];
  });
  const when = VALIDATIONS.find((each) => each === validate);
  const agendas: readonly unknown[] = Array.isArray(agenda) ? agenda : [agenda];
  return {
    agenda: agendas.filter(isText),
    rules: Object.fromEntries(known),
    ...(isText(language) && { language }),
    ...(when && { validate: when }),
    ...(isEnabled(inlayHints) && { inlayHints: true }),
  };
}
