/**
 * The agenda for any assistant: a server of the Model Context Protocol (modelcontextprotocol.io) over standard input and output. Only
 * messages of the protocol go to standard output; there is nothing else to tell.
 */
import { fromJsonSchema, McpServer, ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { AskError, type Assistant, createAssistant } from "./commands/assistant.ts";
import type { McpArguments } from "./commands/mcpArguments.ts";
import { FAILED, INSTRUCTIONS, TEMPLATE, TOOLS } from "./commands/mcpTools.ts";
import { diskFiles } from "./files/disk.ts";
import { setUiLanguage } from "./localize.ts";
import { createPolicyService } from "./service.ts";
import { VERSION } from "./version.ts";

/** What a tool answers, as text for every client and as data for those that read it. What cannot be had is told to the model. */
async function answer(asked: Promise<object>) {
  try {
    const told = await asked;
    return { content: [{ type: "text" as const, text: JSON.stringify(told) }], structuredContent: { ...told } };
  } catch (error) {
    const text = error instanceof AskError ? error.message : FAILED;
    if (!(error instanceof AskError)) process.stderr.write(`concord: ${error instanceof Error ? error.stack : String(error)}\n`);
    return { content: [{ type: "text" as const, text }], isError: true };
  }
}

/** Where a page begins, by the cursor that came with the page before. */
function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new ProtocolError(ProtocolErrorCode.InvalidParams, "This cursor was not given out by Concord.");
}

function serveResources({ server }: McpServer, assistant: Assistant): void {
  server.setRequestHandler("resources/list", async ({ params }) => {
    const { resources, next } = await assistant.listResources(readCursor(params?.cursor));
    return {
      resources: resources.map((each) => ({ ...each, mimeType: "application/json" })),
      ...(next !== undefined && { nextCursor: String(next) }),
    };
  });
  server.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: [
      {
        uriTemplate: "concord://{agenda}/{type}/{id}",
        name: "entry",
        description: TEMPLATE,
        mimeType: "application/json",
      },
    ],
  }));
  server.setRequestHandler("resources/read", async ({ params: { uri } }) => {
    const found = await assistant.readResource(uri);
    if (!found) throw new ResourceNotFoundError(uri);
    return {
      contents: [
        { uri, mimeType: "application/json", text: JSON.stringify(found.entry, null, 2) },
        { uri, mimeType: "text/markdown", text: found.page },
      ],
    };
  });
}

function createServer(assistant: Assistant): McpServer {
  const mcp = new McpServer({ name: "concord", version: VERSION }, { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS });
  for (const { name, title, description, inputSchema, ask } of TOOLS) {
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    mcp.registerTool(name, { title: title(), description, inputSchema: fromJsonSchema(inputSchema), annotations }, (asked) =>
      answer(ask(assistant, asked)),
    );
  }
  serveResources(mcp, assistant);
  return mcp;
}

/**
 * Serves until standard input ends.
 * @param locale the language of findings, as POSIX has it.
 */
export function serve({ folder, agendas }: McpArguments, locale: string | undefined): void {
  setUiLanguage(locale);
  const service = createPolicyService({
    files: diskFiles({ within: () => [folder] }),
    agendas,
    today: () => new Date().toISOString().slice(0, 10),
  });
  service.setFolders([folder]);
  const assistant = createAssistant({ service, folder, agendas });
  serveStdio(() => createServer(assistant), { onerror: ({ message }) => process.stderr.write(`concord: ${message}\n`) });
}
