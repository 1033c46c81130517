/** The tools that assistants are offered: what a model is told of each, and what it is answered. For models, so in English; titles are for people. */
import * as l10n from "@vscode/l10n";
import type { Assistant } from "./assistant.ts";

/** A tool. */
export interface AssistantTool {
  readonly name: string;
  /** As clients show it. */
  readonly title: () => string;
  readonly description: string;
  /** JSON Schema of what it takes. The protocol's library refuses what does not fit. */
  readonly inputSchema: {
    readonly type: "object";
    readonly properties: Readonly<Record<string, { readonly type: "string"; readonly description: string }>>;
    readonly required: string[];
    readonly additionalProperties: false;
  };
  /** @param asked fits the schema. */
  readonly ask: (assistant: Assistant, asked: unknown) => Promise<object>;
}

/** What a model is told of the server as a whole. */
export const INSTRUCTIONS =
  "Concord holds policy drafts against the official terms, lists and figures of an agenda. Before writing a number, a list of pillars or goals, or an official name into a policy draft, call look_up and write what 'write' says; give its source. Before handing a text over, call check_text and mend what it finds. A number that neither knows is not official: say so.";

const DRAFT = "Path of a draft, relative to the folder: 'drafts/plan.md'.";
const draft = { type: "string", description: `${DRAFT} Tells which agenda speaks. Leave out for the agenda of the folder.` } as const;

/** What a model is told of the addresses of entries. */
export const TEMPLATE = "An entry of an agenda; {type} is figures, groups, terms or sources.";

/** Told where an answer failed by a fault of Concord, which then stands on standard error. */
export const FAILED = "This should not have happened: Concord failed to answer.";

/** All tools. */
export const TOOLS: readonly AssistantTool[] = [
  {
    name: "look_up",
    title: () => l10n.t("Look up official entries"),
    description:
      "Looks up official terms, lists ('groups') and figures. Call this before writing any number, list or official name in a policy draft, and write what it says in 'write'. Each entry comes with its value, base, period and source. An empty answer means that nothing official is known: then do not state a number as official.",
    inputSchema: {
      type: "object",
      properties: {
        query: {
          type: "string",
          description:
            "What the entry is about, in a few words of any language of the agenda: 'households with broadband'. Empty lists the first entries.",
        },
        language: { type: "string", description: "Language tag ('en', 'vi') of the text that is being written, where no draft is named." },
        draft,
      },
      required: ["query"],
      additionalProperties: false,
    },
    ask: (assistant, asked) => assistant.lookUp(asked as Parameters<Assistant["lookUp"]>[0]),
  },
  {
    name: "check_text",
    title: () => l10n.t("Check a text against the agenda"),
    description:
      "Checks Markdown text that you wrote, or are about to put into a draft: wrong numbers, bases, years, targets told as achieved, missing or extra members of a list, deprecated terms, sums that do not add up. Returns each finding with what to write instead, and the numbers that nobody vouches for. Read 'notes': where no agenda speaks, nothing was checked.",
    inputSchema: {
      type: "object",
      properties: { text: { type: "string", description: "The Markdown text." }, draft },
      required: ["text"],
      additionalProperties: false,
    },
    ask: (assistant, asked) => assistant.checkText(asked as Parameters<Assistant["checkText"]>[0]),
  },
  {
    name: "list_claims",
    title: () => l10n.t("List the claims of a draft"),
    description:
      "Lists every quantity of a draft in the folder, in order: the official figure that it speaks of, whether it agrees, and why or why not it was checked.",
    inputSchema: { type: "object", properties: { draft: { type: "string", description: DRAFT } }, required: ["draft"], additionalProperties: false },
    ask: (assistant, asked) => assistant.listClaims(asked as Parameters<Assistant["listClaims"]>[0]),
  },
];
