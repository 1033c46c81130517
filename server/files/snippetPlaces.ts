/** Where the snippets of a workspace lie: in a folder of its own, or where the configuration says. */
import * as l10n from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import type { ConfigStore, LoadedConfig } from "./configs.ts";
import { isSnippetUri, type Texts, type Trace } from "./texts.ts";
import { findRoot, normalUri, parentOf, resolvePath } from "./uris.ts";

/** Where a team keeps its snippets, unless the configuration says otherwise: in the workspace folder. */
export const SNIPPET_FOLDER = ".concord/snippets";

/** What places are found with. */
export interface PlaceOptions {
  readonly texts: Texts;
  readonly configs: ConfigStore;
  readonly folders: () => readonly string[];
  readonly mayRead: (uri: string) => boolean;
}

/** A path of a configuration at which there is nothing to be read. */
export interface PlaceFault {
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly broken: false;
}

const placeOf = (path: string, config: string): string => resolvePath(parentOf(config), path).replace(/\/$/, "");

/** Finds snippet files. Nothing of it rejects. */
export class SnippetPlaces {
  readonly #options: PlaceOptions;

  /** @param options what they are found with. */
  constructor(options: PlaceOptions) {
    this.#options = options;
  }

  /** Files and folders that the configuration names for a draft, else `.concord/snippets/` in the workspace folder. URIs. */
  async #list(uri: string, trace: Trace): Promise<readonly string[]> {
    const { configs, folders, mayRead } = this.#options;
    const root = findRoot(folders(), uri);
    if (root === undefined) return [];
    const config = await configs.findFor(uri, root, trace);
    const named = config?.config.snippets?.map(({ path }) => placeOf(path, config.uri));
    return (named ?? [`${root.replace(/\/$/, "")}/${SNIPPET_FOLDER}`]).filter(mayRead);
  }

  /** The snippet files in force for a draft, sorted within each place that the configuration names. URIs. */
  async find(uri: string, trace: Trace): Promise<readonly string[]> {
    const { texts } = this.#options;
    const places = await this.#list(uri, trace);
    const found = await Promise.all(places.map((place) => (isSnippetUri(place) ? [place] : texts.findSnippets(place, trace))));
    return [...new Set(found.flat().map(normalUri))];
  }

  /** The file for a new snippet: in the first of those places that is the team's own. */
  async findOwn(uri: string, language: string, trace: Trace): Promise<string | undefined> {
    const own = (await this.#list(uri, trace)).find((place) => !place.includes("/node_modules/"));
    return own === undefined || isSnippetUri(own) ? own : `${own}/team.${language}.code-snippets`;
  }

  /** Paths under `snippets` at which there is nothing to be read. */
  async findFaults({ config: { snippets = [], uri } }: LoadedConfig, trace: Trace): Promise<readonly PlaceFault[]> {
    const { texts, mayRead } = this.#options;
    const faults = snippets.map(async ({ path, range }): Promise<readonly PlaceFault[]> => {
      const place = placeOf(path, uri);
      const tell = (message: string): readonly PlaceFault[] => [{ message, uri, range, broken: false }];
      if (!mayRead(place)) return tell(l10n.t("'{0}' lies outside the workspace folder, so it is not read.", path));
      const isThere = isSnippetUri(place) ? (await texts.read(place, trace)) !== undefined : (await texts.findSnippets(place, trace)).length > 0;
      return isThere ? [] : tell(l10n.t("There are no snippets (*.code-snippets) at '{0}'.", path));
    });
    return (await Promise.all(faults)).flat();
  }
}
