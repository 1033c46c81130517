/** 'The fastest growth in Southeast Asia': a first place that no digit tells. */
import * as l10n from "@vscode/l10n";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Block } from "../../draft/model.ts";
import { type FigureDraft, type Reading, toldAt } from "./extractModel.ts";
import { findPeriod } from "./period.ts";
import { lowerFirst } from "./phrase.ts";

const REGION = "(?:the (?:world|region|country|nation|European Union|EU)|(?:the )?\\p{Lu}[\\p{L}-]+(?:[ -]\\p{Lu}[\\p{L}-]+){0,3})";

/** What is told of whom: the superlative with its noun, and the region. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b((?:fastest|highest|largest|biggest|lowest|best|busiest|longest)(?:[ -]\\p{Ll}[\\p{L}-]*){1,4}?) (?:in|among) (${REGION})`,
    "gu",
  ),
  vi: /((?:nhanh|cao|lớn|thấp|tốt|dài|nhiều)\s+nhất)\s+((?:(?:khu vực|trong khu vực|ở|trong)\s+)?(?:thế giới|cả nước|toàn quốc|khu vực|châu [\p{Lu}][\p{L}]+|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}))/gu,
};

/** The first places that a block tells. */
export function findSuperlatives(reading: Reading, block: Block, before: string | undefined): readonly FigureDraft[] {
  const { content } = block;
  const language = baseLanguage(content.language);
  const pattern = PATTERNS[language];
  if (!pattern || block.type === "heading") return [];
  return [...content.text.matchAll(pattern)].flatMap((found): readonly FigureDraft[] => {
    const [all, what = "", where = ""] = found;
    const start = found.index;
    const sentence = content.sentences.find((each) => each.start <= start && start < each.end);
    if (
      !sentence ||
      /\b(?:one|some|among) of (?:the )?$/iu.test(content.text.slice(0, start)) ||
      /một trong (?:những|các)/iu.test(content.text.slice(sentence.start, start))
    )
      return [];
    const { period, doubts } = findPeriod(reading, block, sentence, { start, end: start + all.length } as never);
    const base = where.replace(/^the /u, "").replace(/^(?:trong|ở)\s+/u, "");
    const noun = what.split(" ").slice(1).join(" ");
    const whose = before?.replace(/ as a multiple of .*$/u, "");
    const label =
      language === "en"
        ? `place of the ${whose === undefined || !whose.includes(noun.split(" ")[0] ?? "") ? noun : whose} in ${where}`
        : `thứ hạng ${before ?? what} ${where}`;
    return [
      {
        type: "figure",
        language,
        label: lowerFirst(label, reading.names),
        value: 1,
        unit: "rank",
        base: lowerFirst(base, reading.names),
        ...(period !== undefined && { period }),
        told: [toldAt(reading, block, { start, end: start + all.length })],
        doubts: [l10n.t("a first place read from ‘{0}’", what), ...doubts],
      },
    ];
  });
}
