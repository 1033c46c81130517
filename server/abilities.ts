/** What a client says that it can do, and what the server answers that it does. */
import {
  type InitializeParams,
  type InitializeResult,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { CompletionOptions } from "./features/completionModel.ts";
import type { DiagnosticOptions } from "./features/diagnostics.ts";
import type { Format } from "./features/model.ts";

/** What of a client's capabilities the server asks about. */
export interface Abilities {
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pull: boolean;
  /** Asks anew when told that diagnostics may be others. */
  readonly refresh: boolean;
  readonly diagnostics: DiagnosticOptions;
  readonly hover: Format;
  readonly documentation: Format;
  readonly completion: Omit<CompletionOptions, "automatic" | "known">;
  /** Takes edits that say for which version of a document they are meant. */
  readonly documentChanges: boolean;
  /** Takes definitions that say from where and to what they lead. */
  readonly links: boolean;
  /** The same of type definitions. */
  readonly typeLinks: boolean;
  /** Asks for the tooltip of an inlay hint when it is to be shown. */
  readonly lateTooltips: boolean;
  /** Shows the outline of a document as a tree. */
  readonly symbolHierarchy: boolean;
  /** Asks anew for inlay hints, semantic tokens or code lenses when told that they may be others. */
  readonly hintRefresh: boolean;
  readonly tokenRefresh: boolean;
  readonly lensRefresh: boolean;
  /** Has the command that shows where drafts cite an entry: `initializationOptions: { "citations": true }`. */
  readonly showsCitations: boolean;
  /** Asks what can be renamed before it asks for a new name. */
  readonly prepareRename: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly folderChanges: boolean;
  /** Shows how far long work is. */
  readonly progress: boolean;
  /** Watches files when asked to. */
  readonly watches: boolean;
  /** Lets itself be told for which files there is formatting. */
  readonly registersFormatting: boolean;
  /** Serves files by requests: `initializationOptions: { "files": true }`. */
  readonly files: boolean;
  /** Has the commands that code actions ask the drafter by (`concord.ignore` …): `initializationOptions: { "commands": true }`. */
  readonly commands: boolean;
  /** Asks for the edit of a code action when it is chosen, and not before. */
  readonly lazyEdits: boolean;
  /** Shows edits that ask for it before they are made. */
  readonly annotations: boolean;
}

/** Whether the initialization options say yes to something. */
const hasOption = (options: unknown, name: string): boolean =>
  typeof options === "object" && options !== null && (options as Readonly<Record<string, unknown>>)[name] === true;

const formatOf = (formats: readonly string[] | undefined): Format => (formats?.includes(MarkupKind.Markdown) ? "markdown" : "plaintext");

/** Reads a client's capabilities. */
export function readAbilities({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const { textDocument, workspace } = capabilities;
  const told = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const item = textDocument?.completion?.completionItem;
  const action = textDocument?.codeAction;
  return {
    pull: pulled !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    diagnostics: {
      relatedInformation: (pulled?.relatedInformation ?? told?.relatedInformation) === true,
      codeDescription: (pulled?.codeDescriptionSupport ?? told?.codeDescriptionSupport) === true,
    },
    hover: formatOf(textDocument?.hover?.contentFormat),
    documentation: formatOf(item?.documentationFormat),
    completion: {
      labelDetails: item?.labelDetailsSupport === true,
      snippets: item?.snippetSupport === true,
      commitCharacters: item?.commitCharactersSupport === true,
      asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    },
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    links: textDocument?.definition?.linkSupport === true,
    lateTooltips: textDocument?.inlayHint?.resolveSupport?.properties.includes("tooltip") === true,
    symbolHierarchy: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hintRefresh: workspace?.inlayHint?.refreshSupport === true,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    showsCitations: hasOption(initializationOptions, "citations"),
    typeLinks: textDocument?.typeDefinition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    progress: capabilities.window?.workDoneProgress === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersFormatting: textDocument?.formatting?.dynamicRegistration === true,
    files: hasOption(initializationOptions, "files"),
    commands: hasOption(initializationOptions, "commands"),
    lazyEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    annotations: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
  };
}

/** The answer to `initialize`, with what each group of requests declares. */
export const initializeResult = (abilities: Abilities, groups: readonly ServerCapabilities[], version?: string): InitializeResult => ({
  serverInfo: { name: "Concord", ...(version !== undefined && { version }) },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: abilities.folderChanges } },
    ...Object.assign({}, ...groups),
  },
});
