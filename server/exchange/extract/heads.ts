/** What a document says of itself: title, date, publisher, whose numbers it tells, and which words are names in it. */
import { baseLanguage } from "../../draft/language/known.ts";
import type { Draft } from "../../draft/model.ts";

/** How far from its beginning and end a document tells its own date, in blocks. */
const EDGE = 8;

/** The day that a document speaks as of: the first that is written in full near its beginning or its end; undefined where none is. */
export function dateOf({ blocks }: Draft): string | undefined {
  const edges = blocks.length <= 2 * EDGE ? blocks : [...blocks.slice(0, EDGE), ...blocks.slice(-EDGE)];
  const days = edges.flatMap(({ content }) =>
    content.times.filter(({ type, relation, impossible }) => type === "day" && !impossible && relation === "in"),
  );
  return days[0]?.from;
}

const MOST_TITLE = 180;

/** The first heading, else a first line that is no sentence. */
export function titleOf({ blocks }: Draft): string | undefined {
  const heading = blocks.find(({ type, level }) => type === "heading" && (level ?? 1) <= 2);
  const first = blocks[0];
  const text = (heading ?? (first && !/[.:;!?|]\s*$/u.test(first.content.text) ? first : undefined))?.content.text.replace(/\s+/gu, " ").trim();
  return text === undefined || text === "" || text.length > MOST_TITLE ? undefined : text;
}

/** Who publishes: the mark before a report's first sentence, '(AGENCY) -'. */
export function publisherOf({ blocks }: Draft): string | undefined {
  for (const { content } of blocks.slice(0, 4)) {
    const found = /^\s*\(?(\p{Lu}[\p{Lu}\d]{2,15})\)?\s*[-–—]/u.exec(content.text);
    if (found) return found[1];
  }
  return undefined;
}

const ACCORDING: Readonly<Record<string, RegExp>> = {
  en: /\b[Aa]ccording to (?:the )?((?:\p{Lu}[\p{L}'’&-]*(?:\s+(?:of|and|for|on|the)(?=\s+\p{Lu}))*(?:\s+(?=\p{Lu}))?)+)/gu,
  vi: /(?<!\p{L})[Tt]heo (?:báo cáo của |số liệu của |thống kê của )?((?:Bộ|Ủy ban|Cục|Tổng cục|Sở|Viện|Ban)(?:\s+(?:\p{Lu}\p{L}*|và(?=\s\p{Lu}))){1,8})/gu,
};

/** Those according to whom a document tells its numbers. */
export function attributionsIn({ blocks }: Draft): readonly string[] {
  const found = blocks.flatMap(({ content }) =>
    [...content.text.matchAll(ACCORDING[baseLanguage(content.language)] ?? /(?!)/gu)].map((match) =>
      (match[1] ?? "")
        .replace(/\s+/gu, " ")
        .replace(/['’]s?$/u, "")
        .trim(),
    ),
  );
  return [...new Set(found)].filter((name) => name.length > 2).slice(0, 12);
}

/** Words that stand with a capital within sentences and never without one. */
export function namesIn({ blocks }: Draft): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { type, content } of blocks) {
    if (type === "heading") continue;
    const starts = new Set(content.sentences.map(({ start }) => start));
    let first = true;
    for (const { start, end, type: kind } of content.tokens) {
      if (starts.has(start)) first = true;
      if (kind !== "word") continue;
      const word = content.text.slice(start, end);
      if (!/^\p{Lu}/u.test(word)) small.add(word.toLowerCase());
      else if (!first) capital.add(word);
      first = false;
    }
  }
  return new Set([...capital].filter((word) => !small.has(word.toLowerCase())));
}
