/** `textDocument/completion` and `completionItem/resolve`. */
import { type CompletionList, CompletionTriggerKind } from "vscode-languageserver";
import { isCompletionData, isInFrontMatter, provideCompletion, resolveCompletion, TRIGGER_CHARACTERS } from "../features/completion.ts";
import { CompletionIndexes } from "../features/completionIndex.ts";
import { type RequestGroup, reviewOf } from "./model.ts";
import { completeYaml } from "./yamlFiles.ts";

/** Completion in drafts, agendas and configurations. */
export const completionRequests: RequestGroup = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true } }),
  serve: (connection, answer) => {
    const indexes = new CompletionIndexes();
    connection.onCompletion(
      answer("completion", null, async (request, { textDocument, position, context }): Promise<CompletionList | null> => {
        const { service, abilities } = request;
        const inYaml = await completeYaml(request, textDocument.uri, position);
        if (inYaml) return inYaml;
        const reviewed = await reviewOf(service, textDocument.uri);
        if (!reviewed || reviewed.ignored) return null;
        const automatic = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const known = isInFrontMatter(reviewed, reviewed.lines.offsetAt(position)) ? await service.listAgendas() : [];
        return provideCompletion(reviewed, position, indexes, { ...abilities.completion, automatic, known });
      }),
    );
    connection.onCompletionResolve((item, token) =>
      answer("completion", item, async ({ service, abilities }) => {
        const reviewed = isCompletionData(item.data) ? await service.review(item.data.uri) : undefined;
        return reviewed ? resolveCompletion(item, reviewed.review.agendas, abilities.documentation) : item;
      })(item, token),
    );
  },
};
