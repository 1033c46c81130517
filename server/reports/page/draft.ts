/** A draft in the review report: its numbers, its lists and terms, what else was found, what is waived. */
import * as l10n from "@vscode/l10n";
import type { ClaimStatus } from "../../checks/model.ts";
import { nameSeverity } from "../counts.ts";
import type { Official, PageDraft, ReportClaim, ReportDraft, ReportLabel, ReportRemark } from "../reviewModel.ts";
import { type Content, html, join, written } from "./html.ts";
import type { Quotation } from "./prose.ts";
import { CLASSES, STATUSES, tellStatus } from "./shares.ts";

/** What the page says of itself. */
export interface PageContext {
  /** A language tag. */
  readonly language: string;
  /** An address of the web as it may stand in a link; undefined for anything else. */
  readonly webAddress: (text: string) => string | undefined;
}

/** The language of words that are not the page's. */
const langOf = (language: string, page: PageContext): Content => language !== page.language && html` lang="${language}"`;

/** Words in a language of their own. */
export const inLanguage = (language: string, page: PageContext, words: Content): Content =>
  language === page.language ? words : html`<span lang="${language}">${words}</span>`;

function quoted({ heads, before, words, behind, language }: Quotation, page: PageContext, mark: "" | "d" = ""): Content {
  const class_ = mark !== "" && html` class="${mark}"`;
  const context = heads.length > 0 && html`<span class="heads">${heads.join(" · ")}: </span>`;
  return inLanguage(language, page, html`${context}${before}<mark${class_}>${words}</mark>${behind}`);
}

/** The source that stands behind an entry. */
export function sourceOf({ source }: Pick<Official, "source">, page: PageContext): Content {
  if (!source) return undefined;
  const address = source.url === undefined ? undefined : page.webAddress(source.url);
  const text = address === undefined ? source.text : html`<a href="${address}">${source.text}</a>`;
  return html`<p class="src">${text}</p>`;
}

const official = (entry: Official | undefined, page: PageContext): Content =>
  entry && [
    html`<p${langOf(entry.language, page)}>${entry.text}</p>`,
    sourceOf(entry, page),
    (entry.instead ?? []).map((each) => html`<p class="src">${each}</p>`),
  ];

const tag = (class_: string, words: string): Content => html`<p class="tag ${class_}">${words}</p>`;

/** A table of things that filters can leave out, under a heading; nothing where there are none. */
function part(heading: string, heads: readonly string[], rows: readonly { readonly class: string; readonly row: Content }[]): Content {
  if (rows.length === 0) return undefined;
  const classes = [...new Set(rows.map((each) => each.class))].join(" ");
  return html`<table class="claims f ${classes}"><caption><h4>${heading}</h4></caption>
<thead><tr>${heads.map((head, index) => html`<th scope="col" class="c${index + 1}">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(({ class: own, row }) => html`<tr class="f ${own}">${row}</tr>\n`)}</tbody></table>
`;
}

const lineHead = (lines: Content): Content => html`<th scope="row" class="n">${lines}</th>`;

const paragraph = (text: string | undefined, class_ = ""): Content =>
  text !== undefined && text !== "" && (class_ === "" ? html`<p>${text}</p>` : html`<p class="${class_}">${text}</p>`);

function claimRow({ line, quote, status, official: entry, message, reason }: ReportClaim, page: PageContext): Content {
  const told = [tag(CLASSES[status], tellStatus(status)), paragraph(message), paragraph(reason, "why")];
  return [
    lineHead(line),
    html`<td>${quoted(quote, page, status === "inconsistent" ? "d" : "")}</td>`,
    html`<td>${official(entry, page)}</td>`,
    html`<td>${told}</td>`,
  ];
}

const fixed = (fix: string | undefined): Content =>
  fix !== undefined && html`<p>${fix === "" ? l10n.t("Leave these words out.") : l10n.t("Write instead: {0}", fix)}</p>`;

const ruled = (rule: string | undefined): Content => rule !== undefined && html`<p class="why"><code>${rule}</code></p>`;

const isGrave = ({ severity }: ReportRemark): boolean => severity === "error" || severity === "warning";

function severityTag(remark: ReportRemark): Content {
  return tag(isGrave(remark) ? "d" : "h", nameSeverity(remark.severity));
}

function wrongRow(remark: ReportRemark, page: PageContext): Content {
  const { line, quote, official: entry, message, fix, rule } = remark;
  const status = isGrave(remark) ? tag("d", tellStatus("inconsistent")) : severityTag(remark);
  const told = [status, paragraph(message), fixed(fix), ruled(rule)];
  return [lineHead(line), html`<td>${quoted(quote, page, "d")}</td>`, html`<td>${official(entry, page)}</td>`, html`<td>${told}</td>`];
}

/** '3, 8, 12', and that there are more where not all are named. */
const listLines = (lines: readonly number[], isMore: boolean): string => `${lines.join(", ")}${isMore ? " …" : ""}`;

function labelRow({ words, language, lines, count, official: entry }: ReportLabel, page: PageContext): Content {
  const often = count > 1 && html` <span class="dim">${l10n.t("{0} times", count)}</span>`;
  const place = html`<th scope="row" class="n">${listLines(lines.slice(0, 3), lines.length > 3)}</th>`;
  const rest = lines.length > 3 && paragraph(l10n.t("Lines {0}", listLines(lines, count > lines.length)), "why");
  return [
    place,
    html`<td>${inLanguage(language, page, words)}${often}${rest}</td>`,
    html`<td${langOf(entry.language, page)}>${entry.text}</td>`,
    html`<td>${tag("a", tellStatus("consistent"))}</td>`,
  ];
}

function otherRow(remark: ReportRemark, page: PageContext): Content {
  const { line, quote, official: entry, message, fix, rule } = remark;
  const told = [severityTag(remark), paragraph(message), fixed(fix), ruled(rule)];
  return [lineHead(line), html`<td>${quoted(quote, page, "d")}</td>`, html`<td>${official(entry, page)}</td>`, html`<td>${told}</td>`];
}

function waivedRow({ line, quote, message, rule, waived }: ReportRemark, page: PageContext): Content {
  const reason = waived ?? l10n.t("ignored without a reason");
  return [lineHead(line), html`<td>${quoted(quote, page)}</td>`, html`<td>${paragraph(message)}${ruled(rule)}</td>`, html`<td>${reason}</td>`];
}

/** The counts of a draft in a line: '12 agree · 2 disagree'. */
export function tellCounts(counts: Readonly<Record<ClaimStatus, number>>): string {
  const told = {
    consistent: (count: number) => l10n.t("{0} agree", count),
    inconsistent: (count: number) => l10n.t("{0} disagree", count),
    waived: (count: number) => l10n.t("{0} waived", count),
    unlinked: (count: number) => l10n.t("{0} not checked", count),
  };
  const parts = STATUSES.filter((status) => counts[status] > 0).map((status) => told[status](counts[status]));
  return parts.length > 0 ? parts.join(" · ") : l10n.t("no numbers");
}

/** The name of a draft: its title and its path. */
export const nameDraft = ({ title, path, language }: Pick<ReportDraft, "title" | "path" | "language">, page: PageContext): Content =>
  join([title !== undefined && inLanguage(language, page, title), html`<span class="path">${path}</span>`].filter(Boolean), " ");

/** Writes a draft's part of the page. What is told of the draft is not needed any more then. */
export function writeDraft(draft: ReportDraft, page: PageContext): PageDraft {
  const { path, title, language, hasAgenda, findings, cited, claims, wrongLabels, labels, others, waived, counts } = draft;
  const draftWords = l10n.t("In the draft");
  const heads = [l10n.t("Line"), draftWords, l10n.t("Official"), l10n.t("Result")];
  const parts = [
    part(
      l10n.t("Numbers"),
      heads,
      claims.map((claim) => ({ class: CLASSES[claim.status], row: claimRow(claim, page) })),
    ),
    part(l10n.t("Lists and terms"), heads, [
      ...wrongLabels.map((remark) => ({ class: "d", row: wrongRow(remark, page) })),
      ...labels.map((label) => ({ class: "a", row: labelRow(label, page) })),
    ]),
    part(
      l10n.t("Other findings"),
      [l10n.t("Line"), draftWords, l10n.t("Official"), l10n.t("Finding")],
      others.map((remark) => ({ class: "d", row: otherRow(remark, page) })),
    ),
    part(
      l10n.t("Waived"),
      [l10n.t("Line"), draftWords, l10n.t("Finding"), l10n.t("Reason")],
      waived.map((remark) => ({ class: "w", row: waivedRow(remark, page) })),
    ),
  ];
  const statuses = new Set(STATUSES.filter((status) => counts[status] > 0).map((status) => CLASSES[status]));
  if (wrongLabels.length + others.length > 0) statuses.add("d");
  if (labels.length > 0) statuses.add("a");
  if (waived.length > 0) statuses.add("w");
  const nothing = parts.every((each) => each === undefined) && html`<p>${l10n.t("Nothing in this draft speaks of the agenda.")}</p>`;
  return {
    type: "draft",
    path,
    ...(title !== undefined && { title }),
    language,
    hasAgenda,
    counts,
    findings,
    cited,
    waivedCount: waived.length,
    classes: [...statuses].join(" "),
    // Of a draft that is held against nothing, nothing is told.
    body: hasAgenda ? `${html`${nothing}${parts}`}` : "",
  };
}

/** A draft as a part of the page that can be folded. */
export const foldDraft = (draft: PageDraft, page: PageContext, { id, open }: { readonly id: string; readonly open: boolean }): Content =>
  html`<details class="f ${draft.classes}" id="${id}"${open && html` open`}>
<summary><h3>${nameDraft(draft, page)}</h3> <span class="dim">${tellCounts(draft.counts)}</span></summary>
${written(draft.body)}</details>
`;
