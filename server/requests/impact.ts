/** What a change of an agenda breaks: the drafts that disagree with it as it stands and did not with an older text of it. */

import { diffAgendas } from "../features/agendaDiff.ts";
import type { PageLink } from "../features/impactPage.ts";
import { type BrokenDraft, type BrokenPlace, writeImpact } from "../features/impactPage.ts";
import { rangeOf } from "../features/model.ts";
import { normalUri, relativePath } from "../files/uris.ts";
import { freshFindings } from "../reports/freshFindings.ts";
import { writeFix } from "../reports/json.ts";
import type { DraftReview } from "../serviceModel.ts";
import { clientUri } from "./agendaPlace.ts";
import type { RequestContext, RequestGroup } from "./model.ts";

/** Request of the client: what the change of an agenda breaks. Answer: `AgendaImpact`, or null where one of the two states is no agenda. */
export const AGENDA_IMPACT = "concord/agendaImpact";

/** What a change breaks: a page of Markdown, and where its parts lead. */
export interface AgendaImpact {
  readonly text: string;
  readonly links: readonly PageLink[];
}

interface Params {
  /** Of the agenda. */
  readonly uri: string;
  /** What it was. */
  readonly before: string;
  /** What that state is called. */
  readonly name: string;
}

const isParams = (params: unknown): params is Params =>
  typeof params === "object" &&
  params !== null &&
  ["uri", "before", "name"].every((key) => typeof (params as Record<string, unknown>)[key] === "string");

const answersTo = ({ review }: DraftReview, uri: string): boolean => review.agendas.some(({ files }) => files.includes(uri));

function toPlaces(now: DraftReview, fresh: DraftReview["shown"]): readonly BrokenPlace[] {
  const { text } = now.review.draft;
  return fresh.map((finding) => {
    const { start, end, message, rule } = finding;
    const fix = writeFix(finding, text);
    return { message, rule, range: rangeOf(now, { start, end }), text: text.slice(start, end), ...(fix !== null && { fix }) };
  });
}

async function findImpact({ service, isCancelled }: RequestContext, { uri, before, name }: Params): Promise<AgendaImpact | null> {
  const normal = normalUri(uri);
  const older = service.withDocument({ uri, version: -1, text: before });
  const [now, then] = await Promise.all([service.readAgenda(normal), older.readAgenda(normal)]);
  if (!now || !then) return null;
  const broken: BrokenDraft[] = [];
  let drafts = 0;
  let unchecked = 0;
  for (const draft of await service.listDrafts()) {
    if (isCancelled()) return null;
    const after = await service.reviewDraft(draft);
    const last = after && answersTo(after, normal) ? await older.reviewDraft(draft) : undefined;
    if (!after || !last) continue;
    drafts++;
    unchecked += Math.max(0, after.counts.unlinked - last.counts.unlinked);
    const folder = normal.slice(0, normal.lastIndexOf("/"));
    const path = relativePath(folder, draft) ?? decodeURIComponent(draft.slice(draft.lastIndexOf("/") + 1));
    const places = toPlaces(after, freshFindings({ ...last, path }, { ...after, path }));
    if (places.length > 0) broken.push({ uri: clientUri(service, draft), path, places });
  }
  const changes = diffAgendas(then, now);
  const faults = (await service.findFaults(normal)).filter(({ severity }) => severity === "error");
  const page = writeImpact({ title: now.title, from: name, changes, drafts, broken, unchecked, faults, uri: normal });
  const links = page.links.map((link) => ({ ...link, uri: link.uri === normal ? uri : link.uri }));
  return { ...page, links };
}

/** What changes of agendas break. */
export const impactRequests: RequestGroup = {
  capabilities: () => ({}),
  serve: (connection, answer) => {
    connection.onRequest(
      AGENDA_IMPACT,
      answer("the impact of an agenda", null, async (context, params: unknown) => (isParams(params) ? findImpact(context, params) : null)),
    );
  },
};
