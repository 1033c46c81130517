/** Near misses of labels: misspelt, mis-cased, in another order, with the wrong diacritics. */
import { beginsSentence, isCapitalized, isQuoted, isSpokenOf, isTitleCased, isWithinLongerName, surfaceOf } from "../checks/surface.ts";
import type { Variant, VariantKind } from "../checks/terms.ts";
import { baseLanguage } from "../draft/language/known.ts";
import { isStopWord } from "../draft/language/words.ts";
import type { Block, Content, Draft, Token } from "../draft/model.ts";
import { isForeign } from "./foreign.ts";
import { keyOf, type Label, type LabelIndex, type LabelNode, rememberFor } from "./labels.ts";
import { type NearIndex, nearIndexOf } from "./nearIndex.ts";
import { isInPath } from "./paths.ts";
import { type Misfit, marksAgree, type Scan, scanBlock, skipInnerMarks, wordsBetween } from "./scan.ts";
import { bareOf, isTypo, lacksAccents } from "./typos.ts";

/** A near miss in a text. Tokens of its content. */
interface Near {
  readonly label: Label;
  readonly first: number;
  readonly last: number;
  readonly kind: VariantKind;
}

/** Single words of fewer letters are too many other words' neighbours. */
const SINGLE_LETTERS = 8;
/** Words that English never puts in the plural, with the plural that people write. */
const FALSE_PLURALS = new Set(
  "datas informations equipments softwares hardwares evidences advices knowledges staffs personnels medias criterias phenomenas".split(" "),
);
/** Before a name in lower case or the plural these say that not this one is meant: 'a national committee', 'other ministries of health'. */
const INDEFINITE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "a an any each every no another other some their its his her your our many several these those such all both which what two three four five".split(
      " ",
    ),
  ),
  de: new Set("ein eine einer eines einem einen jeder jede jedes kein keine andere anderer anderen mehrere ihr ihre sein seine".split(" ")),
  fr: new Set("un une chaque tout aucun aucune autre autres plusieurs son sa ses leur leurs certains certaines".split(" ")),
  vi: new Set("một mỗi các những nhiều vài".split(" ")),
};
/** Vietnamese syllables so common that beside a label's others they are their own word: 'kinh tế so với' is no 'kinh tế số'. */
const COMMON_SYLLABLES = new Set(
  "so sở sợ sơ từ tư tự tủ cho chỗ chờ các cấc mà má mã hay hãy hai hại hài sao sáo sau sâu và vá vạ là lá lạ lả ra rà rá rả đã đá đa đà ta tà tá tả tạ ba bà bá bả bạ có cỏ cố cô cổ cũ cụ củ cứ cử do đo đó đồ độ đỗ đổ đô để đê đề đệ để kế kể kê kẻ kẹ lên lền bên bền bến ban bạn bàn bản bán năm nam nằm nắm tại tài tải tái tai về vẻ vế vệ ve với vời vợi thì thi thị thí thế thể thề thệ thê nên nền nến này nay nảy nhà nhã nhả nhờ nhớ nhỏ nho như nhừ nhủ đến đền đèn đen điều điệu vào vao ở ờ ơ ớ cùng cũng cung cứng củng cúng trong trọng tròng một mốt mọt người tốt tột quan quán quản quận quân quần công cống cộng cổng tin tín tìn dân dẫn dần dấn dận liệu liều liễu".split(
    " ",
  ),
);

const isPlainName = (label: Label): boolean => label.words.length === 1 && !/\p{Ll}\p{Lu}|^\p{Ll}.*\p{Lu}/u.test(label.surfaces[0] ?? "");

const isIndefinite = (content: Content, first: number): boolean =>
  INDEFINITE[baseLanguage(content.language)]?.has(content.tokens[first - 1]?.norm ?? "") ?? false;

/** Whether a German name stands there but for an s at the end of a word: 'Energiefond'. */
function lacksEnding(content: Content, label: Label, words: readonly Token[]): boolean {
  const written = words.map((token) => surfaceOf(content, token));
  const same = (i: number): boolean => written[i] === label.surfaces[i] || `${written[i]}s` === label.surfaces[i];
  return label.telling > 1 && written.length === label.surfaces.length && written.every((_, i) => same(i));
}

/** A name in lower case, or one that lost or won a plural in it. */
function fromMisfit(content: Content, { label, first, last, fit }: Misfit): Near | undefined {
  if (label.status === "deprecated" || isIndefinite(content, first)) return undefined;
  if (fit === "case")
    return label.acronym && label.words.length === 1 && !/\p{Ll}/u.test(label.surfaces[0] ?? "")
      ? undefined
      : isPlainName(label)
        ? undefined
        : { label, first, last, kind: "case" };
  const { language } = label;
  const words = content.tokens.slice(first, last + 1).filter((token) => token.type !== "mark");
  if (language === "de") return lacksEnding(content, label, words) ? { label, first, last, kind: "spelling" } : undefined;
  if (label.telling < 2 || (language !== "en" && language !== "fr") || words.length !== label.words.length) return undefined;
  const head = language === "fr" ? 0 : Math.max(0, label.words.findIndex((word, i) => i > 0 && isStopWord(word.norm, language)) - 1);
  for (const [i, token] of words.entries()) {
    const own = label.words[i];
    if (!own) return undefined;
    // Other letters in capitals make it a description, not the name.
    if (isCapitalized(content, token) !== /^\p{Lu}/u.test(label.surfaces[i] ?? "") && !beginsSentence(content, first + i)) return undefined;
    // A plural of its head is a plural: 'the ministries of health'.
    if (
      token.norm !== own.norm &&
      i === (label.words.length === label.telling && language === "en" ? words.length - 1 : head) &&
      token.norm.length > own.norm.length
    )
      return undefined;
  }
  return { label, first, last, kind: "form" };
}

/** Labels of which one word is misspelt, by a walk through the trie that may step aside once. */
function findMisspelt(content: Content, root: LabelNode, near: NearIndex): readonly Near[] {
  const { tokens } = content;
  const found: Near[] = [];
  const { language } = near;
  const step = (node: LabelNode, first: number, from: number, slip: number | undefined): void => {
    const at = from > first ? skipInnerMarks(tokens, from) : from;
    const token = tokens[at];
    if (!token || token.type === "mark") return;
    const enter = (next: LabelNode | undefined, slipped: number | undefined): void => {
      if (!next) return;
      if (slipped !== undefined)
        for (const label of next.labels)
          if (isMisspelt(content, label, first, at, slipped, near)) found.push({ label, first, last: at, kind: "spelling" });
      step(next, first, at + 1, slipped);
    };
    const key = keyOf(token, language);
    enter(node.next.get(key), slip);
    if (slip !== undefined || token.type !== "word" || token.norm.length < 4) return;
    for (const word of near.nearWords(token)) enter(node.next.get(word), at);
  };
  for (let first = 0; first < tokens.length; first++) if (tokens[first]?.type === "word") step(root, first, first, undefined);
  return found;
}

function isMisspelt(content: Content, label: Label, first: number, last: number, slip: number, near: NearIndex): boolean {
  const words = wordsBetween(content.tokens, first, last);
  if (label.status === "deprecated" || label.needsCount || label.acronym || label.words.length !== words.length || !marksAgree(content, label, words))
    return false;
  const token = content.tokens[slip] as Token;
  const at = words.indexOf(slip);
  const own = label.surfaces[at] ?? "";
  // A capital where the label has none is somebody's name; capitals throughout have no accents in some languages.
  if (isCapitalized(content, token) && !/^\p{Lu}/u.test(own) && !beginsSentence(content, slip) && !isTitleCased(content)) return false;
  if (surfaceOf(content, token) === surfaceOf(content, token).toUpperCase()) return false;
  // Nor does a capital need the accent of its letter.
  const meant = label.words[at]?.norm ?? "";
  if (isCapitalized(content, token) && token.norm.charAt(0) !== meant.charAt(0) && !lacksAccents(token.norm.slice(1), meant.slice(1))) return false;
  if (label.telling >= 2) return true;
  return label.words.length === 1 && token.norm.length >= SINGLE_LETTERS && isTypo(token.norm, label.words[0]?.norm ?? "", near.language, true);
}

/** Labels that stand in a trie of changed labels, found by other keys. */
function findChanged(
  content: Content,
  root: LabelNode,
  key: (token: Token) => string,
  kind: VariantKind,
  accept: (near: Near) => boolean,
): readonly Near[] {
  const { tokens } = content;
  const found: Near[] = [];
  if (root.next.size === 0) return found;
  for (let first = 0; first < tokens.length; first++) {
    let node: LabelNode | undefined = root;
    for (let at = first; node && at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.type === "mark") break;
      node = node.next.get(key(token));
      for (const label of node?.labels ?? []) {
        const near = { label, first, last: at, kind };
        if (accept(near)) found.push(near);
      }
    }
  }
  return found;
}

/** Whether a Vietnamese label stands there with other diacritics, and no other words do. */
function isBadlyMarked(content: Content, { label, first, last }: Near): boolean {
  const written = content.tokens.slice(first, last + 1).map((token) => token.norm);
  const wrong = written.filter((norm, i) => norm !== label.words[i]?.norm);
  if (wrong.length === 0) return false;
  const bare = written.every((norm) => norm === bareOf(norm));
  if (bare) return written.length > 2 || label.words.every((word) => word.norm !== bareOf(word.norm));
  if (wrong.some((norm) => COMMON_SYLLABLES.has(norm) || isStopWord(norm, "vi"))) return false;
  return wrong.length === 1 || written.length > 3;
}

/** The words of a name with other function words between them, or in another order around them: 'National Committee to Digital Transformation'. */
function fitNameAt(content: Content, label: Label, first: number, near: NearIndex): Near | undefined {
  const { tokens } = content;
  const { language } = near;
  const wanted = label.keys.filter((_, i) => !isStopWord(label.words[i]?.norm ?? "", language));
  const order: string[] = [];
  let slips = 0;
  let last = first;
  let links = 0;
  for (let at = first; at < tokens.length && order.length < wanted.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === "mark") return undefined;
    if (isStopWord(token.norm, language) && token.norm !== "it") {
      if (++links > label.words.length - wanted.length + 1) return undefined;
      continue;
    }
    if (!isCapitalized(content, token)) return undefined;
    const key = keyOf(token, language);
    const free = (word: string): boolean => wanted.filter((one) => one === word).length > order.filter((one) => one === word).length;
    const slip = free(key) ? undefined : near.nearWords(token).find(free);
    if (!free(key) && slip === undefined) return undefined;
    if (slip !== undefined && ++slips > 1) return undefined;
    order.push(slip ?? key);
    last = at;
  }
  if (order.length < wanted.length) return undefined;
  const sameOrder = order.every((key, i) => key === wanted[i]);
  const same = sameOrder && slips === 0 && tokens.slice(first, last + 1).every((token, i) => keyOf(token, language) === label.keys[i]);
  if (same && last - first + 1 === label.keys.length) return undefined;
  // 'Health Ministry' for 'Ministry of Health' is how people say it; so is any name turned round without its function words.
  if (!sameOrder && slips === 0 && (wanted.length < 3 || links < label.words.length - wanted.length)) return undefined;
  return { label, first, last, kind: sameOrder ? (slips > 0 ? "spelling" : "form") : "order" };
}

function findNames(content: Content, near: NearIndex): readonly Near[] {
  const found: Near[] = [];
  for (const [first, token] of content.tokens.entries()) {
    if (token.type !== "word" || !isCapitalized(content, token)) continue;
    const key = keyOf(token, near.language);
    for (const word of [key, ...near.nearWords(token)]) {
      for (const label of near.names.get(word) ?? []) {
        const fit = fitNameAt(content, label, first, near);
        if (fit) found.push(fit);
      }
    }
  }
  return found;
}

/** Right labels with a plural that the language does not have: 'digital datas'. */
const fromFalsePlurals = (content: Content, scan: Scan): readonly Near[] =>
  scan.hits.flatMap(({ label, first, last }) => {
    if (label.language !== "en" || label.status === "deprecated" || last - first + 1 !== label.words.length) return [];
    const wrong = content.tokens.slice(first, last + 1).some((token, i) => FALSE_PLURALS.has(token.norm) && token.norm !== label.words[i]?.norm);
    return wrong ? [{ label, first, last, kind: "spelling" as const }] : [];
  });

/** The longest near misses, none within another and none where as long a label stands. */
function select(nears: readonly Near[], scan: Scan, plurals: readonly Near[]): readonly Near[] {
  const length = ({ first, last }: { readonly first: number; readonly last: number }): number => last - first;
  const standing = new Map<number, number>();
  for (const hit of scan.hits) for (let i = hit.first; i <= hit.last; i++) standing.set(i, length(hit));
  const taken = new Set<number>();
  const kept: Near[] = [];
  const take = (near: Near): void => {
    for (let i = near.first; i <= near.last; i++) if (taken.has(i)) return;
    for (let i = near.first; i <= near.last; i++) taken.add(i);
    kept.push(near);
  };
  for (const near of plurals) take(near);
  const rank = { case: 0, form: 1, spelling: 2, diacritics: 2, order: 3 };
  for (const near of [...nears].sort((a, b) => length(b) - length(a) || rank[a.kind] - rank[b.kind] || a.first - b.first)) {
    let free = true;
    for (let i = near.first; i <= near.last && free; i++) free = (standing.get(i) ?? -1) < length(near);
    if (free) take(near);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function findIn(block: Block, index: LabelIndex): readonly Near[] {
  const { content } = block;
  const language = baseLanguage(content.language);
  const scan = scanBlock(block, index);
  const root = index.languages.get(language)?.root;
  const near = nearIndexOf(index, language);
  const nears = [
    ...scan.misfits.flatMap((misfit) => fromMisfit(content, misfit) ?? []),
    ...(root && language !== "vi" ? findMisspelt(content, root, near) : []),
    ...findChanged(
      content,
      near.swapped,
      (token) => keyOf(token, language),
      "order",
      () => true,
    ),
    ...findChanged(
      content,
      near.bare,
      (token) => bareOf(token.norm),
      "diacritics",
      (one) => isBadlyMarked(content, one),
    ),
    ...(language === "vi" || language === "de" ? [] : findNames(content, near)),
  ];
  return select(nears, scan, fromFalsePlurals(content, scan)).filter(({ label, first, last }) => {
    const span = { start: content.tokens[first]?.start ?? 0, end: content.tokens[last]?.end ?? 0 };
    return (
      !(label.name && isForeign(content, first, last, index)) &&
      !(label.name && isWithinLongerName(content, first, last)) &&
      !isInPath(content, first, last) &&
      !isQuoted(content, span) &&
      !isSpokenOf(content, first, last)
    );
  });
}

/**
 * The near misses of labels in a draft, in order. Silent where another label stands, in quotations, in longer names, and where the words
 * may be others than the label's: precision goes before recall.
 */
export function findVariants(draft: Draft, index: LabelIndex): readonly Variant[] {
  return draft.blocks.flatMap((block) => {
    if (block.quoted) return [];
    const title = block.type === "heading" || block.type === "caption" || block.cell?.row === 0;
    const nears = rememberFor(index, block.content, title ? "near-title" : "near", () => findIn(block, index));
    return nears.map(({ label, first, last, kind }) => ({
      block: block.index,
      start: block.start + (block.content.tokens[first]?.start ?? 0),
      end: block.start + (block.content.tokens[last]?.end ?? 0),
      entry: label.entry,
      ...(label.member !== undefined && { member: label.member }),
      label: label.text,
      kind,
      language: label.language,
    }));
  });
}
