/** The review report as one page of HTML that needs nothing beside it: no script, no network. */
import * as l10n from "@vscode/l10n";
import { SEVERITIES } from "../../review/shown.ts";
import { countDrafts, countFindings, listSeverities, nameSeverity, tellHidden, tellLeftOut } from "../counts.ts";
import type { Ending } from "../report.ts";
import type { PageDraft, ReportAgenda } from "../reviewModel.ts";
import { foldDraft, inLanguage, nameDraft, type PageContext, sourceOf } from "./draft.ts";
import { type Content, html, sentence } from "./html.ts";
import { bar, CLASSES, hatching, percentOf, STATUSES, sumOf, tellStatus } from "./shares.ts";
import { STYLES } from "./styles.ts";

/** A file with faults: an agenda. Plain JSON. */
export interface ReportFaults {
  readonly type: "faults";
  readonly path: string;
  readonly faults: readonly {
    readonly line: number;
    readonly severity: (typeof SEVERITIES)[number];
    readonly message: string;
    readonly text: string;
  }[];
}

/** What a page is made of. */
export interface PageParts {
  readonly drafts: readonly PageDraft[];
  readonly agendas: readonly ReportAgenda[];
  readonly files: readonly ReportFaults[];
  readonly ending: Ending;
}

/** What a page says of its making. */
export interface PageOptions extends PageContext {
  /** Concord's version. */
  readonly version: string;
  /** The ISO day on which it is made, where it is known. */
  readonly date?: string;
}

/** Of so many drafts all are unfolded; of more, those in which something is wrong. */
const MOST_OPEN = 25;

/** Nothing is loaded, nothing runs, nothing is sent. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

type Counts = PageDraft["counts"];

const addUp = (drafts: readonly PageDraft[]): Counts =>
  drafts.reduce<Counts>(
    (sum, { counts }) => ({
      consistent: sum.consistent + counts.consistent,
      inconsistent: sum.inconsistent + counts.inconsistent,
      unlinked: sum.unlinked + counts.unlinked,
      waived: sum.waived + counts.waived,
    }),
    { consistent: 0, inconsistent: 0, unlinked: 0, waived: 0 },
  );

const countNumbers = (count: number): string => (count === 1 ? l10n.t("1 number") : l10n.t("{0} numbers", count));

const writeDay = (date: string, { language }: PageContext): Content =>
  html`<time datetime="${date}">${new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))}</time>`;

/** What each status means, for those who read no other page of Concord's. */
const MEANINGS = {
  consistent: () => l10n.t("The number is the official one."),
  inconsistent: () => l10n.t("The agenda has another number, year, unit or whole."),
  waived: () => l10n.t("It disagrees, and the draft says that this is meant."),
  unlinked: () => l10n.t("The agenda has no such figure, or it is not certain which is meant. Nobody vouches for these."),
} as const;

function cards(counts: Counts): Content {
  const total = sumOf(counts);
  const card = (status: (typeof STATUSES)[number]): Content =>
    html`<div class="${CLASSES[status]}"><dt>${tellStatus(status)}</dt><dd><span class="count">${counts[status]}</span> <span class="dim">${percentOf(counts[status], total)}</span></dd><dd class="why">${MEANINGS[status]()}</dd></div>`;
  return html`<dl class="cards">${STATUSES.filter((status) => status !== "waived" || counts.waived > 0).map(card)}</dl>`;
}

/** The plot: a bar for each draft, with its numbers beside it. */
function plot(drafts: readonly (PageDraft & { readonly id: string })[], page: PageContext): Content {
  const heads = STATUSES.map((status) => html`<th scope="col" class="n">${tellStatus(status)}</th>`);
  const rows = drafts.map((draft) => {
    const total = sumOf(draft.counts);
    const cells = STATUSES.map((status) => {
      const count = draft.counts[status];
      return html`<td class="n">${count}${count > 0 && html` <span class="dim">(${percentOf(count, total)})</span>`}</td>`;
    });
    return html`<tr><th scope="row"><a href="#${draft.id}">${nameDraft(draft, page)}</a></th><td class="c2">${bar(draft.counts)}</td>${cells}<td class="n">${draft.findings}</td></tr>\n`;
  });
  return html`<table class="plot"><caption>${l10n.t("The numbers of each draft")}</caption>
<thead><tr><th scope="col">${l10n.t("Draft")}</th><th scope="col" class="c2">${l10n.t("Shares")}</th>${heads}<th scope="col" class="n">${l10n.t("Findings")}</th></tr></thead>
<tbody>
${rows}</tbody></table>`;
}

/** Of so many drafts without an agenda the paths are told: of a folder of other texts that is enough. */
const MOST_SILENT = 20;

const listPaths = (drafts: readonly PageDraft[]): Content =>
  html`<ul>${drafts.slice(0, MOST_SILENT).map(({ path }) => html`<li><span class="path">${path}</span></li>`)}${drafts.length > MOST_SILENT && html`<li>…</li>`}</ul>`;

function summary({ drafts, ending }: PageParts, page: PageOptions): Content {
  const { totals, leftOut, hidden, failures, blockers } = ending;
  const held = drafts.flatMap((draft, index) => (draft.hasAgenda ? [{ ...draft, id: `draft-${index + 1}` }] : []));
  const silent = drafts.filter(({ hasAgenda }) => !hasAgenda);
  const counts = addUp(held);
  const found = SEVERITIES.reduce((sum, severity) => sum + totals.severities[severity], 0);
  const waived = drafts.reduce((sum, draft) => sum + draft.waivedCount, 0);
  const troubles = [...blockers, ...failures];
  return html`<section aria-labelledby="summary"><h2 id="summary">${l10n.t("How the numbers stand")}</h2>
${troubles.length > 0 && html`<div class="trouble"><p><strong>${l10n.t("Not everything could be checked:")}</strong></p><ul>${troubles.map((text) => html`<li>${text}</li>`)}</ul></div>`}
<p>${l10n.t("{0} in {1}", countNumbers(sumOf(counts)), countDrafts(held.length))}</p>
${cards(counts)}
<div class="all">${bar(counts)}</div>
<p class="why">${l10n.t("Shares are of all numbers in these drafts, rounded to whole percent.")}</p>
${held.length > 0 && plot(held, page)}
<p>${found === 0 ? l10n.t("No findings") : `${countFindings(found)} (${listSeverities(totals.severities)})`}${waived > 0 && ` · ${waived === 1 ? l10n.t("1 finding is waived") : l10n.t("{0} findings are waived", waived)}`}</p>
${leftOut !== undefined && html`<p>${tellLeftOut(leftOut)}</p>`}${hidden !== undefined && html`<p>${tellHidden(hidden)}</p>`}
${silent.length > 0 && html`<p>${l10n.t("No agenda speaks for {0}.", countDrafts(silent.length))}</p>${listPaths(silent)}`}
</section>
`;
}

/** Choices that leave some of the page alone, by style sheets. */
function filter(): Content {
  const choices: readonly (readonly [id: string, words: string])[] = [
    ["all", l10n.t("Everything")],
    ["only-d", l10n.t("What disagrees")],
    ["only-u", l10n.t("What could not be checked")],
    ["only-a", l10n.t("What agrees")],
    ["only-w", l10n.t("What is waived")],
  ];
  const inputs = choices.map(
    ([id, words], index) => html`<label><input type="radio" name="show" id="${id}"${index === 0 && html` checked`}> <span>${words}</span></label>`,
  );
  const notes = choices.slice(1).map(([id, words]) => html`<p class="note ${id}">${l10n.t("Only ‘{0}’ is shown, the rest is left out.", words)}</p>`);
  return html`<fieldset><legend>${l10n.t("Show")}</legend>${inputs}</fieldset>${notes}`;
}

function draftsOf({ drafts }: PageParts, page: PageOptions): Content {
  const held = drafts.filter(({ hasAgenda }) => hasAgenda);
  const open = ({ findings }: PageDraft): boolean => held.length <= MOST_OPEN || findings > 0;
  const folded = drafts.map((draft, index) => draft.hasAgenda && foldDraft(draft, page, { id: `draft-${index + 1}`, open: open(draft) }));
  return html`<section aria-labelledby="drafts"><h2 id="drafts" tabindex="-1">${l10n.t("Draft by draft")}</h2>
${held.length > 0 && filter()}
${folded}</section>
`;
}

function uncited({ drafts, agendas }: PageParts, page: PageOptions): Content {
  if (agendas.length === 0) return undefined;
  const cited = new Set(drafts.flatMap((draft) => draft.cited));
  const told = new Set<string>();
  const tables = agendas.map(({ title, path, entries, language }) => {
    const own = entries.filter(({ key }) => !told.has(key));
    for (const { key } of own) told.add(key);
    const free = own.filter(({ key }) => !cited.has(key));
    const lang = language !== page.language && html` lang="${language}"`;
    const count = l10n.t("{0} of {1} entries", free.length, own.length);
    const heading = html`<h3>${inLanguage(language, page, title)} <span class="path">${path}</span></h3> <span class="dim">${count}</span>`;
    const rows = free.map(
      (entry) => html`<tr><th scope="row"><code>${entry.id}</code></th><td${lang}>${entry.text}</td><td>${sourceOf(entry, page)}</td></tr>\n`,
    );
    if (free.length === 0) return html`<div>${heading}</div>`;
    const heads = [l10n.t("Entry"), l10n.t("Official"), l10n.t("Source")].map((head) => html`<th scope="col">${head}</th>`);
    return html`<details${free.length <= 200 && html` open`}><summary>${heading}</summary>
<table><caption>${l10n.t("Entries that no draft cites")}</caption><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></details>
`;
  });
  return html`<section aria-labelledby="uncited"><h2 id="uncited">${l10n.t("Entries that no draft cites")}</h2>
<p class="why">${l10n.t("A source counts as cited where an entry that comes from it is.")}</p>
${tables}</section>
`;
}

function faulty({ files }: PageParts): Content {
  if (files.length === 0) return undefined;
  const heads = [l10n.t("Line"), l10n.t("Words"), l10n.t("Finding")].map((head) => html`<th scope="col">${head}</th>`);
  const tables = files.map(({ path, faults }) => {
    const rows = faults.map(
      ({ line, severity, message, text }) =>
        html`<tr><th scope="row" class="n">${line}</th><td><code>${text}</code></td><td><p class="tag ${severity === "error" || severity === "warning" ? "d" : "h"}">${nameSeverity(severity)}</p><p>${message}</p></td></tr>\n`,
    );
    return html`<table><caption><span class="path">${path}</span></caption><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>`;
  });
  return html`<section aria-labelledby="faults"><h2 id="faults">${l10n.t("Faults of agendas")}</h2>
${tables}</section>
`;
}

/** Which agendas the drafts were held against. */
function heldAgainst(agendas: readonly ReportAgenda[], page: PageOptions): Content {
  const items = agendas.map(({ title, path, language, date, extended }) => {
    const day = date !== undefined && html` <span class="dim">${sentence((mark) => l10n.t("as of {0}", mark ?? ""), writeDay(date, page))}</span>`;
    const more = extended.length > 0 && html` <span class="dim">${l10n.t("with what it extends: {0}", extended.join(", "))}</span>`;
    return html`<li>${inLanguage(language, page, title)} <span class="path">${path}</span>${day}${more}</li>`;
  });
  return agendas.length > 0 && html`<p>${l10n.t("Held against:")}</p><ul>${items}</ul>`;
}

/** Writes the page. */
export function writePage(parts: PageParts, page: PageOptions): string {
  const { language, version, date } = page;
  const title = l10n.t("Review report");
  const written = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Concord ${version}">
<title>${title}${date !== undefined && ` – ${date}`}</title>
<style>
`;
  const body = html`</style>
</head>
<body>
<a class="skip" href="#drafts">${l10n.t("Skip to the drafts")}</a>
${hatching()}<header><h1>${title}</h1>
${date !== undefined && html`<p>${writeDay(date, page)}</p>`}
${heldAgainst(parts.agendas, page)}</header>
<main>
${summary(parts, page)}${draftsOf(parts, page)}${uncited(parts, page)}${faulty(parts)}</main>
<footer class="why"><p>${l10n.t("Made by Concord {0} from the drafts and agendas as they were.", version)}</p></footer>
</body>
</html>
`;
  return `${written}${STYLES}${body}`;
}
