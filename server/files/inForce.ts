/** What is in force for a file, and where each of it is said: for people who wonder. */
import type { Range } from "vscode-languageserver-types";
import { RULES, type RuleId, type Severity } from "../checks/rules.ts";
import type { FrontMatter } from "../draft/model.ts";
import type { LoadedConfig } from "./configs.ts";
import type { Context, EditorSettings, NamedBy, RuleSettings } from "./context.ts";
import { isDraftUri } from "./drafts.ts";
import { parentOf, resolvePath } from "./uris.ts";

/** Where something is said. */
export interface Origin {
  readonly by: NamedBy | "default";
  /** The file that says it, where one does, and the place in it. */
  readonly uri?: string;
  readonly range?: Range;
}

/** A value and where it is said. */
export interface Said<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What is in force for a file. */
export interface InForce {
  /** The configuration that holds for it. */
  readonly config?: string;
  /** Whether it may be a draft, by its name and the configuration, and the key that says that it is none. */
  readonly isDraft: Said<boolean>;
  readonly agendas: readonly { readonly id: string; readonly title: string; readonly uri: string }[];
  readonly agendasBy: Origin;
  /** Names of agendas that are not there. */
  readonly missing: readonly string[];
  /** Absent where the text decides. */
  readonly language?: Said<string>;
  readonly requireReasons: Said<boolean>;
  /** Every rule that somebody has spoken of, in the order of the table of rules. */
  readonly rules: readonly (Said<Severity> & { readonly rule: RuleId; readonly usual: Severity })[];
  /** The URI of the file of known findings, and whether it can be read. */
  readonly baseline?: Said<string> & { readonly isThere: boolean };
  readonly snippets: readonly Said<string>[];
}

/** What is known of a file and of those who speak of it. */
export interface Spoken {
  readonly uri: string;
  readonly context: Context;
  readonly settings: EditorSettings;
  readonly frontMatter: FrontMatter | undefined;
  /** `--rule` and `--require-reasons`. */
  readonly commandRules: RuleSettings | undefined;
  readonly commandReasons: boolean | undefined;
}

const inConfig = (config: LoadedConfig | undefined, key: string): Origin => {
  const range = config?.places.get(key);
  return { by: "configuration", ...(config && { uri: config.uri }), ...(range && { range }) };
};

/** The last who speaks of a rule: the settings, the configuration, its overrides one after the other, the command line. */
function sayRule(rule: RuleId, { uri, context: { config }, settings, commandRules }: Spoken): Said<Severity> | undefined {
  const said: (Said<Severity> | undefined)[] = [];
  const add = (value: Severity | undefined, origin: Origin): void => void (value && said.push({ value, origin }));
  add(settings.rules?.[rule], { by: "settings" });
  add(config?.config.rules[rule], inConfig(config, `rules.${rule}`));
  for (const index of config?.overridesFor(uri) ?? [])
    add(config?.config.overrides?.[index]?.rules[rule], inConfig(config, `overrides.${index}.rules.${rule}`));
  add(commandRules?.[rule], { by: "command line" });
  return said.at(-1);
}

function sayLanguage({ uri, context: { config }, settings, frontMatter }: Spoken): Said<string> | undefined {
  if (frontMatter?.lang !== undefined) return { value: frontMatter.lang, origin: { by: "front matter", uri } };
  if (config?.config.language !== undefined) return { value: config.config.language, origin: inConfig(config, "language") };
  return settings.language === undefined || settings.language === "" ? undefined : { value: settings.language, origin: { by: "settings" } };
}

function sayReasons({ context: { config }, commandReasons }: Spoken): Said<boolean> {
  if (commandReasons !== undefined) return { value: commandReasons, origin: { by: "command line" } };
  const value = config?.config.requireReasons;
  return value === undefined ? { value: false, origin: { by: "default" } } : { value, origin: inConfig(config, "requireReasons") };
}

/** Puts together what is in force. */
export function explain(spoken: Spoken): InForce {
  const { uri, context } = spoken;
  const { config, agendas, by, baseline } = context;
  const out = config?.leftOutBy(uri);
  const language = sayLanguage(spoken);
  const folder = config && parentOf(config.uri);
  const agendasBy: Origin = by === "configuration" ? inConfig(config, "agendas") : by === "front matter" ? { by, uri } : { by };
  return {
    ...(config && { config: config.uri }),
    isDraft: { value: isDraftUri(uri) && out === undefined, origin: out === undefined ? { by: "default" } : inConfig(config, out) },
    agendas: agendas.map(({ id, title, uri: file }) => ({ id, title, uri: file })),
    agendasBy,
    missing: [...context.missing, ...context.missingElsewhere].map(({ name }) => name),
    ...(language && { language }),
    requireReasons: sayReasons(spoken),
    rules: (Object.keys(RULES) as RuleId[]).flatMap((rule) => {
      const said = sayRule(rule, spoken);
      return said ? [{ rule, ...said, usual: RULES[rule].severity }] : [];
    }),
    ...(baseline && {
      baseline: { value: baseline.uri, origin: inConfig(config, "baseline"), isThere: baseline.text !== undefined },
    }),
    snippets: (config?.config.snippets ?? []).map(({ path }) => ({
      value: resolvePath(folder ?? uri, path),
      origin: inConfig(config, "snippets"),
    })),
  };
}
