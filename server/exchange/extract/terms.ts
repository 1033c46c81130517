/** The names and defined terms of a document. */
import { baseLanguage } from "../../draft/language/known.ts";
import type { Block } from "../../draft/model.ts";
import { type Reading, type TermDraft, toldAt } from "./extractModel.ts";

/** A name where it stands. */
interface Named {
  readonly text: string;
  readonly abbreviation?: string;
  readonly definition?: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();

const SMALL = new Set("of for on and the in to a an de du des la le les et und der die das fur für về của và cho".split(" "));

/** The words before a bracket whose first letters make the abbreviation in it; undefined where they do not. */
function expansionOf(before: string, abbreviation: string): { readonly text: string; readonly start: number } | undefined {
  const letters = fold(abbreviation).replace(/[^a-z]/gu, "");
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)].slice(-14);
  let left = letters.length;
  let first = words.length;
  while (first > 0 && left > 0) {
    const word = words[first - 1] as RegExpMatchArray;
    const parts = fold(word[0]).split(/[-’']/u);
    const starts = parts.filter((part) => part !== "").map((part) => part.charAt(0));
    if (letters.slice(0, left).endsWith(starts.join(""))) left -= starts.length;
    else if (letters.charAt(left - 1) === starts[0]) left -= 1;
    else if (!SMALL.has(word[0].toLowerCase())) return undefined;
    first--;
  }
  const word = words[first];
  if (left > 0 || !word || words.length - first < 2) return undefined;
  return { text: before.slice(word.index).trim(), start: word.index ?? 0 };
}

const BRACKET =
  /\(\s*(?:hereinafter|hereafter|referred to as|abbreviated as|gọi tắt là|viết tắt là|sau đây gọi là|sau đây viết tắt là)?[\s"“]*((?:(?:Bộ|Sở|Cục|Ban)\s)?\p{Lu}[\p{L}&]{1,9})[\s"”]*\)/gu;

function abbreviated(block: Block): readonly Named[] {
  const { text } = block.content;
  return [...text.matchAll(BRACKET)].flatMap((found): readonly Named[] => {
    const abbreviation = found[1] ?? "";
    if ((abbreviation.match(/\p{Lu}/gu) ?? []).length < 2) return [];
    const expansion = expansionOf(
      text.slice(Math.max(0, found.index - 200), found.index),
      abbreviation.replace(/^(?:Bộ|Sở|Cục|Ban)\s/u, (head) => head.charAt(0)),
    );
    if (!expansion) return [];
    const start = Math.max(0, found.index - 200) + expansion.start;
    return [{ text: expansion.text.replace(/\s+/gu, " "), abbreviation, block, start, end: start + expansion.text.length }];
  });
}

const DEFINED: Readonly<Record<string, RegExp>> = {
  en: /["“]([^"“”]{3,80})["”],?\s+(?:means|is defined as|refers to|shall mean|is understood as|denotes)\s+([^.;]{10,300})/giu,
  vi: /["“]([^"“”]{3,80})["”],?\s+(?:là|nghĩa là|được hiểu là|là việc|có nghĩa là)\s+([^.;]{10,300})/giu,
};
const PLAINLY: Readonly<Record<string, RegExp>> = {
  en: /^(?:in this \p{L}+, )?(?:the term )?(\p{L}[\p{L} -]{2,60}?)\s+(?:means|is defined as|shall mean)\s+([^.;]{10,300})/iu,
  vi: /^(\p{L}[\p{L} -]{2,60}?)\s+(?:được hiểu là|nghĩa là|có nghĩa là)\s+([^.;]{10,300})/iu,
};

const article = (text: string): string => text.replace(/^(?:the|an?)\s+/iu, "");

function defined({ draft }: Reading, block: Block): readonly Named[] {
  const { text, language } = block.content;
  const base = baseLanguage(language);
  const quoted = DEFINED[base] ? [...text.matchAll(DEFINED[base])] : [];
  const heading = block.headings.some((index) => /definition|glossary|giải thích từ ngữ|thuật ngữ/iu.test(draft.blocks[index]?.content.text ?? ""));
  const plain = block.content.sentences.flatMap(({ start, end }) => {
    const pattern = heading && base === "vi" ? /^(\p{L}[\p{L} -]{2,60}?)\s+là\s+([^.;]{10,300})/iu : PLAINLY[base];
    const sentence = text.slice(start, end);
    const lead = sentence.length - sentence.trimStart().length;
    const found = pattern?.exec(sentence.trimStart());
    return found ? [Object.assign(found, { index: start + lead })] : [];
  });
  return [...quoted, ...plain].map((found) => {
    const name = article((found[1] ?? "").replace(/["“”]/gu, "").trim());
    const start = text.indexOf(name, found.index);
    return {
      text: name,
      definition: (found[2] ?? "").replace(/\s+/gu, " ").trim(),
      block,
      start: Math.max(start, found.index),
      end: Math.max(start, found.index) + name.length,
    };
  });
}

const HEADS =
  "Committee|Ministry|Commission|Council|Agency|Authority|Index|Database|Programme|Program|Strategy|Plan|Fund|Act|Law|Department|Office|Institute|Union|Nations|Organization|Organisation|Board|Assembly|Framework|Initiative|Scheme|Network|Directive|Directorate|Administration|Register|Registry|Charter|Agreement|Convention|Bank|Service|Centre|Center|Observatory|Regulation";
const HEAD_EN = new RegExp(`^(?:${HEADS})$`, "u");
const CAPITAL = /^\p{Lu}[\p{L}\p{N}'’&-]*$/u;
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const LINK = new Set(["of", "for", "on", "and", "the", "to", "in"]);

/** Names of bodies, plans, indices and the like: words with capitals, one of which says what it is. */
function englishNames(block: Block): readonly Named[] {
  const { content } = block;
  const found: Named[] = [];
  const { tokens, text } = content;
  const surface = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end);
  const near = (at: number): boolean =>
    /^[ \n]$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start)) || text.slice(tokens[at - 1]?.end, tokens[at]?.start) === "";
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.type !== "word" || !CAPITAL.test(surface(at)) || (at > 0 && text.charAt((tokens[at]?.start ?? 1) - 1) === "-")) continue;
    let end = at + 1;
    let last = at + 1;
    while (end < tokens.length && near(end)) {
      const word = surface(end);
      if (tokens[end]?.type === "word" && CAPITAL.test(word)) last = ++end;
      else if (LINK.has(word) && tokens[end]?.type === "word") end++;
      else break;
    }
    const words = Array.from({ length: last - at }, (_, i) => surface(at + i));
    const head = words.findIndex((word) => HEAD_EN.test(word));
    // 'the Ministry of Health and the Ministry of Finance' are two names
    const again = words.findIndex(
      (word, i) =>
        i > head + 1 &&
        HEAD_EN.test(word) &&
        words.slice(head + 1, i).some((each) => each === "and" || each === "the" || each === "to" || each === "in"),
    );
    const joint = again < 0 ? words.length : words.findLastIndex((word, i) => i < again && (word === "and" || word === "to" || word === "in"));
    const kept = words.slice(0, joint > 0 ? joint : again < 0 ? words.length : again);
    const place = kept.findIndex((word, i) => i > head && (word === "in" || word === "to" || word === "the") && i > 0);
    const name =
      place > 0 ? kept.slice(0, kept[place - 1] === "of" || kept[place - 1] === "for" || kept[place - 1] === "on" ? kept.length : place) : kept;
    while (name.length > 0 && (LINK.has(name.at(-1) ?? "") || DAY.test(name.at(-1) ?? ""))) name.pop();
    // 'According to the Ministry of …', 'Head of the National Committee …': the name begins behind the article
    const inner = name.findIndex((word, i) => word === "the" && i > 0 && !name.slice(0, i).some((each) => HEAD_EN.test(each)));
    const first = inner >= 0 ? inner + 1 : /^(?:The|This|That|Our|Its|In|On|At|By|Under|And|For|From|With|To)$/u.test(name[0] ?? "") ? 1 : 0;
    const capitals = name.slice(first).filter((word) => CAPITAL.test(word)).length;
    if (head >= first && head < name.length && capitals >= 2 && name.length - first <= 10) {
      const start = tokens[at + first]?.start ?? 0;
      const stop = tokens[at + name.length - 1]?.end ?? 0;
      found.push({ text: text.slice(start, stop).replace(/\s+/gu, " "), block, start, end: stop });
    }
    at += Math.max(0, name.length - 1);
  }
  return found;
}

const HEADS_VI =
  "Bộ|Ủy ban|Uỷ ban|Tổng cục|Cục|Quỹ|Cơ sở dữ liệu|Chỉ số|Chương trình|Chiến lược|Đề án|Ban Chỉ đạo|Hội đồng|Viện|Ngân hàng|Trung tâm|Nghị quyết|Luật";
/** Words of two syllables, the first with a capital: 'Giáo dục', 'Công Thương'. */
const UNIT_VI = "\\p{Lu}\\p{Ll}*\\s+(?:\\p{Lu}\\p{Ll}*|(?!và|về|đã|sẽ|được|có|là|cho|tại|của|để|do|với|vào|cũng)\\p{Ll}+)";
/** What goes on in small letters: 'Giao thông vận tải', 'Bảo hiểm y tế'. */
const REST_VI =
  "(?:\\s+(?!(?:và|về|đã|sẽ|được|có|là|cho|tại|của|để|do|với|vào|cũng|theo|trong|ở|từ|phối|tổ|ban|công|yêu|đề|báo|thông|khẳng|nhấn|chủ|triển|thực|hướng|trình|chỉ|đánh|tiếp|cần|phải|họp|diễn|vừa|mới|đang|hiện|chi|quản|phấn|đưa|giao|nâng|đạt|tăng|giảm|lần|ngày|năm)(?!\\p{L}))\\p{Ll}+){2}";
const TAIL_VI = "\\s+về(?:\\s+(?!được|đã|sẽ|là|có|và|cho|tại|ngày|trong|của|để|do|đạt|với|vào|cũng|lần|họp)\\p{Ll}+){1,4}";
const NAME_VI = new RegExp(
  `(?<!\\p{L})((?:${HEADS_VI})(?:\\s+quốc gia)?(?:(?:\\s+${UNIT_VI})(?:(?:,|\\s+và)?\\s+${UNIT_VI}){0,4}(?:${REST_VI})?(?:${TAIL_VI})?|${TAIL_VI}))(?!\\p{L})`,
  "gu",
);

const vietnameseNames = (block: Block): readonly Named[] =>
  [...block.content.text.matchAll(NAME_VI)].flatMap((found) => {
    const text = (found[1] ?? "").replace(/\s+/gu, " ").replace(/\s+(?:về|và)$/u, "");
    return text.split(" ").length < 3 ? [] : [{ text, block, start: found.index, end: found.index + (found[1] ?? "").length }];
  });

/** Under this, two names are one in other words: 'Committee for Digital Transformation', 'Digital Transformation Committee'. */
export const nameKey = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !SMALL.has(word))
    .sort()
    .join(" ");

const isHeadline = ({ type, content: { tokens, text } }: Block): boolean => {
  const words = tokens.filter((token) => token.type === "word");
  const capitals = words.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))).length;
  return (type === "heading" || words.length < 16) && capitals > words.length * 0.7 && words.length > 6;
};

/** The names and terms of a document, each once, with the ways in which it is written. */
export function findTerms(reading: Reading): readonly TermDraft[] {
  const byKey = new Map<string, { readonly named: Named[]; readonly forms: Map<string, number> }>();
  for (const block of reading.draft.blocks) {
    const language = baseLanguage(block.content.language);
    const names = isHeadline(block) ? [] : language === "vi" ? vietnameseNames(block) : englishNames(block);
    for (const named of [...abbreviated(block), ...defined(reading, block), ...names]) {
      const plain = article(named.text);
      const key = `${language} ${nameKey(plain)}`;
      const known = byKey.get(key) ?? { named: [], forms: new Map<string, number>() };
      byKey.set(key, known);
      if (!known.named.some(({ block: other, start }) => other === block && start === named.start))
        known.forms.set(plain, (known.forms.get(plain) ?? 0) + 1);
      known.named.push({ ...named, text: plain });
    }
  }
  return [...byKey.values()].flatMap(({ named, forms }): readonly TermDraft[] => {
    const [first] = named;
    if (!first) return [];
    const sorted = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
    const [preferred = first.text, ...others] = sorted.filter(
      (form, at) => sorted.findIndex((other) => other.toLowerCase() === form.toLowerCase()) === at,
    );
    const abbreviations = named.flatMap(({ abbreviation }) => abbreviation ?? []);
    const definition = named.find((each) => each.definition !== undefined)?.definition;
    return [
      {
        type: "term",
        language: baseLanguage(first.block.content.language),
        preferred,
        admitted: [...new Set([...others, ...abbreviations])],
        ...(definition !== undefined && { definition }),
        caseSensitive: preferred !== preferred.toLowerCase() && definition === undefined,
        told: named.map(({ block, start, end }) => toldAt(reading, block, { start, end })),
        doubts: [],
      },
    ];
  });
}
