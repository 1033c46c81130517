/** What the Claims view shows: the numbers of a draft by how they stand, or in the order of the text. Without VS Code in it. */
import type { Range } from "vscode-languageserver-types";
import type { Claim, ClaimStatus, Localizer, ViewItem } from "./model.ts";

/** How the view is laid out. */
export interface ClaimLayout {
  readonly order: "status" | "text";
  readonly shown: "all" | "disagreeing";
}

/** The claims that stand in one way. */
export interface StatusNode {
  readonly kind: "status";
  readonly status: ClaimStatus;
  readonly claims: readonly ClaimNode[];
  /** Whether it is the first of the view. */
  readonly first: boolean;
}

/** A claim. */
export interface ClaimNode {
  readonly kind: "claim";
  /** As it stands now: another one where nothing but its place has changed. */
  claim: Claim;
  /** Tells it from the others, and stays the same while other parts of the draft are edited. */
  readonly key: string;
  readonly parent?: StatusNode;
}

/** Whatever stands in the view. */
export type ClaimsNode = StatusNode | ClaimNode;

/** What the drafter must see first stands first. */
const ORDER: readonly ClaimStatus[] = ["inconsistent", "consistent", "unlinked", "waived"];

const ICONS: Readonly<Record<ClaimStatus, ViewItem["icon"]>> = {
  inconsistent: { id: "error", color: "problemsErrorIcon.foreground" },
  consistent: { id: "pass", color: "testing.iconPassed" },
  unlinked: { id: "circle-outline" },
  waived: { id: "circle-slash" },
};

/** The claims that a layout shows, in the order of the text. */
export const shownClaims = (claims: readonly Claim[], { shown }: Pick<ClaimLayout, "shown">): readonly Claim[] =>
  shown === "all" ? claims : claims.filter(({ status }) => status === "inconsistent");

/** Lays out the claims of a draft. */
export function layOutClaims(claims: readonly Claim[], layout: ClaimLayout): readonly ClaimsNode[] {
  const seen = new Map<string, number>();
  const nodes = shownClaims(claims, layout).map((claim): ClaimNode => {
    const words = `${claim.text}\n${claim.context}`;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return { kind: "claim", claim, key: `${words}\n${nth}` };
  });
  if (layout.order === "text") return nodes;
  const groups: StatusNode[] = [];
  for (const status of ORDER) {
    const own: ClaimNode[] = [];
    const group: StatusNode = { kind: "status", status, claims: own, first: groups.length === 0 };
    for (const node of nodes) if (node.claim.status === status) own.push({ ...node, parent: group });
    if (own.length > 0) groups.push(group);
  }
  return groups;
}

/** The node of a claim among laid out ones. */
export const findNode = (roots: readonly ClaimsNode[], claim: Claim): ClaimNode | undefined =>
  roots.flatMap((root) => (root.kind === "status" ? root.claims : [root])).find((node) => node.claim === claim);

/** All that is shown of a claim: not its place. */
const shownOf = ({ text, status, official, message, reason, context, entry }: Claim): string =>
  JSON.stringify([text, status, official, message, reason, context, entry?.id, entry?.name]);

/**
 * Gives laid out nodes the claims of a later time, where they would look the same.
 * @returns false where they would not: then nothing has been changed.
 */
export function renewClaims(roots: readonly ClaimsNode[], claims: readonly Claim[], layout: ClaimLayout): boolean {
  const nodes = layOutClaims(claims, layout);
  const [before, now] = [roots, nodes].map((all) => all.flatMap((root) => (root.kind === "status" ? root.claims : [root]))) as [
    ClaimNode[],
    ClaimNode[],
  ];
  const isSame = before.length === now.length && before.every(({ claim }, index) => shownOf(claim) === shownOf((now[index] as ClaimNode).claim));
  if (isSame) for (const [index, node] of before.entries()) node.claim = (now[index] as ClaimNode).claim;
  return isSame;
}

function statusName(status: ClaimStatus, l10n: Localizer): string {
  switch (status) {
    case "inconsistent":
      return l10n.t("Disagree");
    case "consistent":
      return l10n.t("Agree");
    case "unlinked":
      return l10n.t("Not checked");
    case "waived":
      return l10n.t("Waived");
  }
}

/** What a group of the view counts: numbers, while the badge and the status bar count all findings. */
function explain(status: ClaimStatus, l10n: Localizer): string {
  switch (status) {
    case "inconsistent":
      return l10n.t("Numbers that are not as the agenda has them. Findings on words and lists stand in the Problems view.");
    case "consistent":
      return l10n.t("Numbers that are as the agenda has them.");
    case "unlinked":
      return l10n.t("Numbers that no figure of the agenda was found for; each says why.");
    case "waived":
      return l10n.t("Numbers that are not as the agenda has them, which an ignore comment says is meant.");
  }
}

function told(status: ClaimStatus, l10n: Localizer): string {
  switch (status) {
    case "inconsistent":
      return l10n.t("disagrees");
    case "consistent":
      return l10n.t("agrees");
    case "unlinked":
      return l10n.t("not checked");
    case "waived":
      return l10n.t("waived");
  }
}

function describe({ status, entry, official, context }: Claim, l10n: Localizer): string {
  if (!entry || status === "unlinked") return context;
  if (official === null || status === "consistent") return entry.name;
  return l10n.t("official: {0} · {1}", official, entry.name);
}

function claimItem({ claim, key }: ClaimNode, l10n: Localizer): ViewItem {
  const { text, status, message, reason, context } = claim;
  const why = message ?? reason;
  return {
    id: `claim ${key}`,
    label: text,
    description: describe(claim, l10n),
    tooltip: `${context}\n${why}`,
    icon: ICONS[status],
    spoken: `${text}, ${told(status, l10n)}. ${why}`,
    context: claim.entry ? "claim linked" : "claim",
    children: "none",
  };
}

/** What is shown of a node. */
export function claimItemOf(node: ClaimsNode, l10n: Localizer): ViewItem {
  if (node.kind === "claim") return claimItem(node, l10n);
  const { status, claims, first } = node;
  const label = statusName(status, l10n);
  const description = String(claims.length);
  const children = first || status === "inconsistent" ? "open" : "closed";
  return {
    id: `status ${status}`,
    label,
    description,
    tooltip: explain(status, l10n),
    icon: ICONS[status],
    spoken: `${label}, ${description}`,
    context: "status",
    children,
  };
}

const compare = (a: Range["start"], b: Range["start"]): number => a.line - b.line || a.character - b.character;

/**
 * The next range from a selection on, or the one before it; behind the last comes the first. Undefined where there is none.
 * @param ranges in the order of the text.
 */
export function neighbour<T extends { readonly range: Range }>(things: readonly T[], selection: Range, step: "next" | "previous"): T | undefined {
  const { start } = selection;
  if (step === "previous") return things.findLast(({ range }) => compare(range.start, start) < 0) ?? things.at(-1);
  const isEmpty = compare(start, selection.end) === 0;
  return things.find(({ range }) => compare(range.start, start) > (isEmpty ? -1 : 0)) ?? things[0];
}
