/** Events that are counted and dated: 'the eighth meeting of the Committee, on 24 April 2024', 'takes effect on 1 July 2025'. */
import { baseLanguage } from "../../draft/language/known.ts";
import type { Block, Quantity, Sentence } from "../../draft/model.ts";
import { type FigureDraft, type Reading, toldAt } from "./extractModel.ts";
import { lowerFirst } from "./phrase.ts";
import { EVENTS } from "./wordsEn.ts";

const NAME = "[\\p{L}\\p{N}'’&-]+";
/** 'meeting of the National Committee on Digital Transformation': the noun and its phrases up to a place, a mark or a verb. */
const EVENT_EN = new RegExp(
  `^\\s+((?:${NAME}\\s+){0,2}?(${[...EVENTS].join("|")}))((?:\\s+(?:of|on|for|to)\\s+(?:the\\s+)?(?:${NAME})(?:\\s+(?:and\\s+)?\\p{Lu}${NAME.slice(0)}){0,7})*)`,
  "iu",
);
const EVENT_VI = /(phiên họp|kỳ họp|hội nghị|đại hội|cuộc họp|hội thảo|diễn đàn|khóa|phiên)\s+(?:lần\s+)?(?:thứ\s*)?$/iu;
const BEHIND_VI = /^\s*(?:\(?khóa [IVXLC]+\)?\s*)?((?:của\s+|về\s+)?[^,.;:()–—]{0,90})/u;

const EFFECT: Readonly<Record<string, RegExp>> = {
  en: /\b((?:this |the )?\p{Lu}?[\p{L} ]{0,40}?)\s*(?:shall |will )?(?:takes? effect|comes? into (?:force|effect)|enters? into force|(?:is|be) effective)\s+(?:on|from|as of)\s+$/iu,
  vi: /((?:Quyết định|Nghị định|Thông tư|Luật|Nghị quyết|Kế hoạch)(?:\s+này)?)\s+có hiệu lực\s+(?:thi hành\s+)?(?:kể\s+)?từ\s+(?:ngày\s+)?$/iu,
};

/** A meeting's name and number. */
interface Event {
  readonly quantity: Quantity;
  readonly name: string;
}

function eventOf(block: Block, quantity: Quantity): Event | undefined {
  const { text, language } = block.content;
  if (baseLanguage(language) === "vi") {
    const noun = EVENT_VI.exec(text.slice(0, quantity.start))?.[1];
    if (noun === undefined) return undefined;
    const behind = (BEHIND_VI.exec(text.slice(quantity.end))?.[1] ?? "")
      .replace(/\s+(?:diễn ra|được|đã|tại|ngày|vào|sáng|chiều|do|ở|cho|nhấn|yêu|bàn|thông|với)(?=\s|$).*$/u, "")
      .trim();
    return { quantity, name: [noun, behind].filter((part) => part !== "").join(" ") };
  }
  const found = EVENT_EN.exec(text.slice(quantity.end, quantity.end + 200));
  if (!found) return undefined;
  const name = `${found[1]}${found[3] ?? ""}`.replace(/\s+/gu, " ").replace(/\s+(?:of|on|for|to)(?: the)?$/u, "");
  return { quantity, name };
}

const dayIn = (block: Block, sentence: Sentence): Quantity | undefined =>
  block.content.quantities.find(({ unit, start, end }) => unit === "date" && start >= sentence.start && end <= sentence.end);

/** The events of a block that tell which one of a row it is, and their days. */
export function findEvents(reading: Reading, block: Block): readonly FigureDraft[] {
  const { content } = block;
  const language = baseLanguage(content.language);
  if (language !== "en" && language !== "vi") return [];
  const found: FigureDraft[] = [];
  const figure = (label: string, quantity: Quantity, period?: string): FigureDraft => ({
    type: "figure",
    language,
    label: lowerFirst(label.trim(), reading.names),
    value: quantity.value as number | string,
    unit: quantity.unit ?? "ordinal",
    ...(period !== undefined && { period }),
    told: [toldAt(reading, block, quantity)],
    doubts: [],
  });
  for (const quantity of content.quantities) {
    const sentence = content.sentences.find((each) => each.start <= quantity.start && quantity.start < each.end);
    if (!sentence) continue;
    if (quantity.unit === "ordinal") {
      const event = eventOf(block, quantity);
      const day = event && dayIn(block, sentence);
      if (!event) continue;
      found.push(figure(event.name, quantity, day && String(day.value)));
      const words = content.text.slice(quantity.start, quantity.end);
      const label =
        language === "vi"
          ? `ngày ${event.name.replace(/^(\S+ \S+|\S+)/u, `$1 thứ ${String(quantity.value)}`)}`
          : `date of the ${words.toLowerCase()} ${event.name}`;
      if (day) found.push(figure(label, day));
    }
    if (quantity.unit === "date") {
      const what = EFFECT[language]?.exec(content.text.slice(sentence.start, quantity.start))?.[1];
      if (what === undefined) continue;
      const name = what.replace(/^(?:this|the)\s+/iu, "").trim() || "decision";
      found.push(figure(language === "vi" ? `ngày ${name.replace(/\s+này$/u, "")} có hiệu lực` : `date on which the ${name} takes effect`, quantity));
    }
  }
  return found;
}
