/** The labels of the agendas' terms and groups that stand in a draft. */
import type { Group } from "../agenda/model.ts";
import type { Mention } from "../checks/model.ts";
import type { Block, Draft } from "../draft/model.ts";
import { findAnchors, placeAnchor } from "./anchors.ts";
import { weighEvidence } from "./evidence.ts";
import type { LabelIndex } from "./labels.ts";
import { scanBlock } from "./scan.ts";

const readMentions = (block: Block, index: LabelIndex): readonly Mention[] =>
  scanBlock(block, index).hits.map(({ label, start, end }) => ({
    block: block.index,
    start: block.start + start,
    end: block.start + end,
    entry: label.entry,
    ...(label.member !== undefined && { member: label.member }),
    label: label.text,
    status: label.status,
    language: label.language,
  }));

/** Whether a mention is a group's deprecated name: 'five promotions' may as well be somebody's. */
const isDoubtful = ({ entry, member, status }: Mention): boolean => entry.type === "group" && member === undefined && status === "deprecated";

/** Deprecated names of groups that are not meant for sure: common nouns behind a count. */
function findStray(draft: Draft, mentions: readonly Mention[], index: LabelIndex): ReadonlySet<number> {
  const blocks = new Set(mentions.filter(isDoubtful).map((mention) => mention.block));
  const around = { draft, mentions, index, told: new Set<Group>() };
  const stray = new Set<number>();
  for (const at of blocks) {
    const block = draft.blocks[at];
    for (const anchor of block ? findAnchors(block, index) : []) {
      const [group] = anchor.named;
      if (block && anchor.label.status === "deprecated" && group && weighEvidence(anchor, block, group, around) < 2)
        stray.add(placeAnchor(anchor, block).end);
    }
  }
  return stray;
}

/**
 * The labels of terms, groups and members that stand in a draft, in order. Inflected forms, hyphens, soft line breaks, either Unicode normal
 * form and the case make no difference, save for names (agenda-format.md, 'How labels, figures and drafts meet'); the longest label wins.
 * Linear in the text.
 */
export function findMentions(draft: Draft, index: LabelIndex): readonly Mention[] {
  const mentions = draft.blocks.flatMap((block) => readMentions(block, index));
  if (!mentions.some(isDoubtful)) return mentions;
  const stray = findStray(draft, mentions, index);
  return mentions.filter((mention) => !(isDoubtful(mention) && stray.has(mention.end)));
}
