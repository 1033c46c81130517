/** The configurations of a workspace: which one holds for a file, kept while it does not change, the last good one while it is no YAML. */
import ignore from "ignore";
import { type Config, type ConfigFault, type ConfigFile, type RuleSeverities, readConfig } from "./config.ts";
import type { Texts, Trace } from "./texts.ts";
import { foldersUpTo, parentOf, relativePath } from "./uris.ts";

/** The name of a configuration file. */
export const CONFIG_NAME = ".concord.yaml";

/** A configuration in force, and what is wrong with its file as it stands. */
export interface LoadedConfig extends ConfigFile {
  readonly uri: string;
  /** The key that says that a file is no draft: its `drafts` leave it out, or its `ignore` names it. */
  readonly leftOutBy: (uri: string) => "drafts" | "ignore" | undefined;
  /** The overrides that hold for a file: their numbers from 0, in their order. */
  readonly overridesFor: (uri: string) => readonly number[];
}

/** Patterns as in `.gitignore`. One that cannot be read matches nothing. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(patterns.map((pattern) => pattern.replace(/^\.\//, "")));
  return (path) => path !== "" && rules.ignores(path);
}

function makeLeftOutBy({ uri, drafts, ignore: ignored }: Config): LoadedConfig["leftOutBy"] {
  const isDraft = drafts && drafts.length > 0 ? matcher(drafts) : () => true;
  const isIgnored = ignored && ignored.length > 0 ? matcher(ignored) : () => false;
  const folder = parentOf(uri);
  return (file) => {
    const path = relativePath(folder, file);
    if (path === undefined) return undefined;
    return !isDraft(path) ? "drafts" : isIgnored(path) ? "ignore" : undefined;
  };
}

function makeOverridesFor({ uri, overrides = [] }: Config): LoadedConfig["overridesFor"] {
  const matchers = overrides.map(({ files }) => matcher(files));
  const folder = parentOf(uri);
  return (file) => {
    const path = matchers.length > 0 ? relativePath(folder, file) : undefined;
    return path === undefined ? [] : matchers.flatMap((matches, index) => (matches(path) ? [index] : []));
  };
}

/** The severities that a configuration gives for a file: its own, then those of each override that is for it. */
export const severitiesFor = ({ config, overridesFor }: LoadedConfig, uri: string): RuleSeverities =>
  Object.assign({}, config.rules, ...overridesFor(uri).map((index) => config.overrides?.[index]?.rules));

/** Reads configurations. Nothing of it rejects. */
export class ConfigStore {
  readonly #texts: Texts;
  readonly #known = new Map<string, { readonly text: string; readonly loaded: LoadedConfig }>();

  /** A store that has read nothing. */
  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** The configuration at a URI; undefined where there is none. */
  async load(uri: string, trace: Trace): Promise<LoadedConfig | undefined> {
    const text = await this.#texts.read(uri, trace);
    const known = this.#known.get(uri);
    if (text === undefined) {
      this.#known.delete(uri);
      return undefined;
    }
    if (known?.text === text) return known.loaded;
    const now = readConfig(uri, text);
    const lastGood = isBroken(now.faults) ? known?.loaded : undefined;
    const loaded = lastGood
      ? { ...lastGood, faults: now.faults }
      : { uri, ...now, leftOutBy: makeLeftOutBy(now.config), overridesFor: makeOverridesFor(now.config) };
    this.#known.set(uri, { text, loaded });
    return loaded;
  }

  /** The configuration for a file: in its folder, else in the next above that has one, up to the workspace folder `root`. */
  async findFor(uri: string, root: string, trace: Trace): Promise<LoadedConfig | undefined> {
    for (const folder of foldersUpTo(uri, root)) {
      const loaded = await this.load(`${folder.replace(/\/$/, "")}/${CONFIG_NAME}`, trace);
      if (loaded) return loaded;
    }
    return undefined;
  }
}

const isBroken = (faults: readonly ConfigFault[]): boolean => faults.some(({ broken }) => broken);
