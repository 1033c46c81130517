/** Which steps of the walkthrough are done, told from how drafts fare. Without VS Code in it. */
import type { Status } from "../status.ts";

/** There is an agenda. */
export const HAS_AGENDA = "concord.hasAgenda";
/** There is a draft. */
export const HAS_DRAFT = "concord.hasDraft";
/** Something was found in a draft, and is there no more. */
export const HAS_MENDED = "concord.hasMended";

/** A step, by the context key of VS Code that package.json names. */
export type Step = typeof HAS_AGENDA | typeof HAS_DRAFT | typeof HAS_MENDED;

/** Makes what is told of every status of the draft at hand, and answers with the steps that are done by then. */
export function createProgress(): (draft: string | undefined, status: Status) => readonly Step[] {
  let last: { readonly draft: string; readonly agenda: string; readonly findings: number } | undefined;
  return (draft, status) => {
    if (draft === undefined || status.state !== "ready" || !status.agenda) return [];
    const now = { draft, agenda: status.agenda.uri, findings: status.findings ?? 0 };
    const isMended = last?.draft === draft && last.agenda === now.agenda && now.findings < last.findings;
    last = now;
    const steps: readonly Step[] = [HAS_AGENDA, HAS_DRAFT];
    return isMended ? [...steps, HAS_MENDED] : steps;
  };
}
