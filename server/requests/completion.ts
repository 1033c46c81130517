/** `textDocument/completion` and `completionItem/resolve`. */
import { type CompletionList, CompletionTriggerKind } from "vscode-languageserver";
import { isCompletionData, isInFrontMatter, provideCompletion, resolveCompletion, TRIGGER_CHARACTERS } from "../features/completion.ts";
import { CompletionIndexes } from "../features/completionIndex.ts";
import { type RequestGroup, reviewOf } from "./model.ts";
import { completeSnippetFile, REFERENCE_CHARACTERS } from "./snippetFiles.ts";
import { isSnippetData, offerSnippets, resolveSnippet } from "./snippetOffers.ts";
import { completeYaml } from "./yamlFiles.ts";

/** Completion in drafts, agendas, configurations and snippet files. */
export const completionRequests: RequestGroup = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS, ...REFERENCE_CHARACTERS], resolveProvider: true } }),
  serve: (connection, answer) => {
    const indexes = new CompletionIndexes();
    connection.onCompletion(
      answer("completion", null, async (request, { textDocument, position, context }): Promise<CompletionList | null> => {
        const { service, abilities } = request;
        const inYaml = await completeYaml(request, textDocument.uri, position);
        if (inYaml) return inYaml;
        const inSnippets = await completeSnippetFile(request, textDocument.uri, position);
        if (inSnippets) return inSnippets;
        if (REFERENCE_CHARACTERS.includes(context?.triggerCharacter ?? "")) return null;
        const reviewed = await reviewOf(service, textDocument.uri);
        if (!reviewed || reviewed.ignored) return null;
        const automatic = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const known = isInFrontMatter(reviewed, reviewed.lines.offsetAt(position)) ? await service.listAgendas() : [];
        const options = { ...abilities.completion, automatic, known };
        const { items, ...list } = provideCompletion(reviewed, position, indexes, options);
        return { ...list, items: [...items, ...(await offerSnippets(request, reviewed, position, options))] };
      }),
    );
    connection.onCompletionResolve((item, token) =>
      answer("completion", item, async (request) => {
        const { service, abilities } = request;
        const { data } = item;
        if (isSnippetData(data)) return resolveSnippet(request, item, data);
        if (!isCompletionData(data)) return item;
        const agendas = (await service.review(data.uri))?.review.agendas ?? (await service.snippets.load(data.uri))?.agendas;
        return agendas ? resolveCompletion(item, agendas, abilities.documentation) : item;
      })(item, token),
    );
  },
};
