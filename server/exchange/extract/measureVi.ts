/** What a Vietnamese number measures. Words are written in syllables: phrases are matched syllable by syllable. */
import { isQuantity, type Piece, type QuantityPiece } from "../../checks/pieces.ts";
import type { Measure } from "./extractModel.ts";
import { isMark, lastBefore, lowerFirst, normAt, type Site, type Stretch, textOf, wordSet } from "./phrase.ts";

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrases = (text: string): Phrases => {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of text.trim().split(/\s*\|\s*/u)) {
    const syllables = phrase.normalize("NFC").split(" ");
    const [first = ""] = syllables;
    found.set(
      first,
      [...(found.get(first) ?? []), syllables].sort((a, b) => b.length - a.length),
    );
  }
  return found;
};

/** How many syllables of a phrase stand at a place; 0 for none. */
const lengthAt = (pieces: readonly Piece[], at: number, list: Phrases): number =>
  list.get(normAt(pieces, at))?.find((phrase) => phrase.every((syllable, i) => normAt(pieces, at + i) === syllable))?.length ?? 0;

/** Behind these a level stands. */
const LEVEL = phrases(
  "đạt | là | ở mức | bằng | lên | còn | ước đạt | đạt mức | lên tới | lên đến | đạt tới | đạt trên | vượt | dừng ở | ước | xuống còn | xuống",
);
const SHARE = phrases("chiếm | đóng góp | chiếm tỷ trọng");
const CHANGE = phrases("tăng | giảm | tăng trưởng | tăng thêm | cắt giảm | giảm bớt");
/** What is done to what is counted. */
const DOING = phrases(
  "phủ | phủ sóng | bao phủ | kết nối | kết nối với | kết nối tới | đồng bộ | cung cấp | đào tạo | xây dựng | hoàn thành | cấp | tiếp nhận | giải ngân | thu hút | tạo | hỗ trợ | triển khai | có | gồm | bao gồm | đưa | lắp đặt | sử dụng | tiêm | tiêm chủng | khám | đầu tư | bố trí | dành | chi | thu | xuất khẩu | nhập khẩu | sản xuất | tuyển | tuyển dụng | phục vụ | đến | tới | xử lý | giải quyết | tiết kiệm | huy động | phân bổ | khởi công | cải tạo | nâng cấp | mở | vận hành | trồng | tổ chức | ghi nhận | thành lập | duy trì | phát triển | được",
);
const VERBS = phrases(
  "sử dụng | dùng | có | được | đã | đang | sẽ | phải | cần | tham gia | đạt | là | kết nối | hoàn thành | tiếp cận | mắc | không | chưa | đều | thuộc | bị | hoạt động | áp dụng | cung cấp | thực hiện | nằm | tốt nghiệp | đến | tới | đủ | còn | trở | tăng | giảm | vào",
);
const STOPS = wordSet("trong tại ở của trên dưới với cho từ để theo và hoặc nhằm về ngoài mà do bởi khi so cùng nhưng qua vào");
const HELPERS = wordSet("đã đang sẽ phải cần cũng đều mới vừa có thể được hiện ước dự kiến phấn đấu để");
/** What leads in, and says nothing of what is measured. */
const LEADS =
  /^(?:(?:đến nay|tới nay|hiện nay|hiện|trong đó|phấn đấu|mục tiêu|đến hết|đến cuối|đến|tính đến|và|với|cũng|để|nhằm|bảo đảm|đảm bảo|cả nước|toàn quốc|theo đó|bên cạnh đó|ngoài ra|trong năm|trong|năm|nâng|đưa|giữ|duy trì|các|những|mỗi năm|hằng năm|dự kiến|ước)(?=[\s,]|$)[\s,]*)+/iu;
const TRAILS = /(?:[\s,]+(?:đã|đang|sẽ|phải|cần|và|với|là|của|trong|được|có|đều|vừa|ước|dự kiến|phấn đấu|hiện|cũng|trên|ở|tại|đạt|thể))+$/iu;
const SAYING = phrases(
  "cho biết | rằng | yêu cầu | nhấn mạnh | khẳng định | thông báo | báo cáo | nêu rõ | đề nghị | chỉ đạo | sao cho | để | phấn đấu | nâng | đưa",
);
const GENERIC =
  /^(?:chính phủ|bộ|cả nước|toàn quốc|tỉnh|thành phố|địa phương|việt nam|nước ta|chúng ta|ngành|các địa phương|toàn ngành|thủ tướng(?: chính phủ)?|chương trình|kế hoạch|đề án|dự án|trong đó|con số này|số này)$/iu;

const isWord = (piece: Piece | undefined): piece is Piece => piece?.type === "word";

const clean = (text: string): string =>
  text
    .replace(LEADS, "")
    .replace(TRAILS, "")
    .replace(LEADS, "")
    .replace(/^[\s,]+|[\s,]+$/gu, "");

interface Verb extends Stretch {
  readonly type: "level" | "share" | "change" | "doing";
  readonly direction?: "up" | "down";
}

const KINDS = [
  ["level", LEVEL],
  ["share", SHARE],
  ["change", CHANGE],
  ["doing", DOING],
] as const;

/** The verb before a number: the last one, but for a level behind a change ('tăng lên 85%'). */
function verbBefore({ content, pieces, at, from }: Site): Verb | undefined {
  const { hedge, start } = (pieces[at] as QuantityPiece).quantity;
  // 'đạt ít nhất 70%': the verb belongs to the words of the bound
  if (hedge && hedge.start < start && /^(?:đạt|lên|chiếm)/iu.test(content.text.slice(hedge.start, hedge.end)))
    return { from: at, to: at, type: /^chiếm/iu.test(content.text.slice(hedge.start)) ? "share" : "level" };
  for (let end = at; end > from; end--) {
    if (isQuantity(pieces[end - 1])) continue;
    for (let start = Math.max(from, end - 3); start < end; start++) {
      const hit = KINDS.find(([, list]) =>
        list.get(normAt(pieces, start))?.some((phrase) => phrase.length === end - start && phrase.every((s, i) => normAt(pieces, start + i) === s)),
      );
      if (!hit) continue;
      const first = normAt(pieces, start);
      let begin = start;
      while (begin > from && (HELPERS.has(normAt(pieces, begin - 1)) || (hit[0] === "level" && lengthAt(pieces, begin - 1, CHANGE) === 1))) begin--;
      return { from: begin, to: end, type: hit[0], ...(hit[0] === "change" && { direction: /^(?:giảm|cắt)/u.test(first) ? "down" : "up" }) };
    }
  }
  return undefined;
}

/** 'trẻ em 5 tuổi', 'một lớp': no number that a subject ends at. */
const isAge = (piece: Piece | undefined): boolean => isQuantity(piece) && (piece.quantity.unit === "years" || piece.quantity.style.form === "words");

const isRound = (value: unknown): boolean => typeof value === "number" && value >= 100 && Number.isInteger(Math.log10(value));

/** 'trên 10.000 dân': of how many a rate is told. */
export const isPer = (pieces: readonly Piece[], at: number): boolean =>
  isQuantity(pieces[at]) &&
  isRound((pieces[at] as QuantityPiece).quantity.value) &&
  pieces.slice(at + 1).some(isQuantity) &&
  ((pieces[at] as QuantityPiece).quantity.hedge?.type === "more-than" || /^(?:trên|mỗi)$/u.test(normAt(pieces, at - 1)));

/** What leads in before a comma: 'Theo Bộ Y tế, …', 'Đến cuối năm, …'. */
const ASIDE = /^(?:$|(?:theo|đến|tính|trong|năm|tại|ngày|hiện|với|bên|ngoài|cùng|để|nhằm|nhờ|cả nước|riêng|cụ thể|sau|từ|trước)(?=\s|$))/iu;

/** A time leads in only by itself: 'năm 2024 kim ngạch xuất khẩu nông, lâm' does not. */
const isLeading = (text: string): boolean => ASIDE.test(text) && (!/^(?:năm|tháng|quý|ngày|trong)\s/iu.test(text) || text.split(" ").length <= 3);

/** The phrase before a verb. */
function subjectOf(site: Site, verb: Stretch): string {
  const { pieces, from } = site;
  let start = from;
  for (let i = from; i < verb.from; i++) {
    const saying = lengthAt(pieces, i, SAYING);
    if (saying > 0 && i + saying <= verb.from) start = i + saying;
    else if ((isQuantity(pieces[i]) && !isAge(pieces[i]) && !isPer(pieces, i)) || isMark(pieces[i], ":;–—")) start = i + 1;
    else if (isMark(pieces[i], ",") && (i - start < 2 || isLeading(textOf(site, { from: start, to: i })))) start = i + 1;
  }
  return clean(textOf(site, { from: start, to: verb.from }));
}

/** The noun phrase behind a number, and what goes on behind it. */
function nounBehind(site: Site): { readonly base: string; readonly tail: string; readonly end: number } | undefined {
  const { pieces, at, to } = site;
  let from = at + 1;
  while (from < to && /^(?:tổng|số|các|những|trong)$/u.test(normAt(pieces, from))) from++;
  let end = from;
  while (end < to && end < from + 8) {
    const norm = normAt(pieces, end);
    const joined = isMark(pieces[end], ",-") && end > from && isWord(pieces[end + 1]) && isListed(site, end + 1);
    if (!joined && (norm === "" || STOPS.has(norm) || (end > from && lengthAt(pieces, end, VERBS) > 0) || (end === from && norm === "so"))) break;
    end++;
  }
  const base = textOf(site, { from, to: end });
  if (base === "") return undefined;
  let last = end;
  while (last < to && last < end + 14 && !isQuantity(pieces[last]) && !isMark(pieces[last], ",;:.()–—") && pieces[last]?.type !== "time") last++;
  const isMore = lengthAt(pieces, end, VERBS) > 0 || /^(?:trong|tại|ở|của|thuộc|trên)$/u.test(normAt(pieces, end));
  const tail = isMore ? textOf(site, { from: end, to: last }).replace(TRAILS, "") : "";
  return { base, tail: tail.replace(/^(?:đã|đang|sẽ|đều)\s+/u, ""), end: last };
}

/** 'bộ, ngành kết nối', 'tỉnh, thành phố': a short noun behind the comma, and then no further number. */
const isListed = ({ pieces, to }: Site, at: number): boolean => {
  let end = at;
  while (end < to && isWord(pieces[end]) && !STOPS.has(normAt(pieces, end)) && lengthAt(pieces, end, VERBS) === 0) end++;
  return end > at && end - at <= 3;
};

/** Of what a measure is a share or number, by its name: 'tỷ lệ hộ gia đình sử dụng Internet', 'tỷ trọng kinh tế số trong GDP'. */
export function baseInVietnamese(label: string): string | undefined {
  const share = /^(?:tỷ|tỉ) trọng .+? (?:trong|trên) (.+)$/iu.exec(label)?.[1];
  if (share !== undefined) return share;
  const whole = /^(?:(?:tỷ|tỉ) lệ|tổng số|số lượng|số) (.+)$/iu.exec(label)?.[1];
  if (whole === undefined) return undefined;
  const syllables = whole.split(" ");
  const norms = syllables.map((syllable) => ({ type: "word", norm: syllable.toLowerCase().replace(/,$/u, "") }) as Piece);
  const end = norms.findIndex(({ norm }, at) => at > 0 && (STOPS.has(norm) || lengthAt(norms, at, VERBS) > 0));
  return syllables
    .slice(0, end < 0 ? syllables.length : end)
    .join(" ")
    .replace(/,$/u, "");
}

const named = (label: string, more: Omit<Measure, "label"> = {}): Measure | undefined => {
  const base = more.base ?? baseInVietnamese(label);
  return label === "" ? undefined : { ...more, label, ...(base !== undefined && { base }) };
};

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** The measure of a number in a Vietnamese sentence; undefined where its words do not tell. */
export function measureVietnamese(site: Site): Measure | undefined {
  const { pieces, at } = site;
  const { quantity } = pieces[at] as QuantityPiece;
  const verb = verbBefore(site);
  const own = verb ? lowerFirst(subjectOf(site, verb), site.names) : "";
  const subject = own === "" || GENERIC.test(own) ? (own === "" || /số này$/iu.test(own) ? (site.before ?? "") : "") : own;
  const noun = nounBehind(site);
  switch (quantity.unit) {
    case "rank":
      return rankOf(site, subject || before(site));
    case "places":
      return named(`số bậc ${verb?.direction === "down" ? "giảm" : "tăng"} của ${subject}`, { direction: verb?.direction ?? "up" });
    case "times":
      return named(join(subject || (site.before ?? ""), "so với", noun?.base.replace(/^so với /u, "") ?? "", noun?.tail ?? ""));
    default:
  }
  const rate = /^(?:bình quân|mỗi năm)/u.test(normAt(pieces, at + 1));
  if (
    verb?.type === "change" &&
    (quantity.unit === "percent" || quantity.unit === "percentage-points" || quantity.unit !== "count") &&
    subject !== ""
  ) {
    const growth = lengthAt(pieces, verb.from, phrases("tăng trưởng")) > 0 || /tốc độ/u.test(subject);
    const label = /tốc độ|mức tăng|tăng trưởng/u.test(subject)
      ? subject
      : `${growth ? "tốc độ tăng trưởng" : verb.direction === "down" ? "mức giảm" : "mức tăng"} ${subject}`;
    return named(label, { direction: verb.direction ?? "up", ...(rate && { per: "year" }) });
  }
  const thing = quantity.unit === "percent" || quantity.unit === "count" || quantity.unit === null;
  const counted = thing || (!/^[A-Z]{3}$/u.test(quantity.unit ?? "") && quantity.unit !== "years" && noun !== undefined);
  if (verb?.type === "share" && noun)
    return named(subject === "" ? join("tỷ lệ", noun.base, noun.tail) : `tỷ trọng ${subject} trong ${noun.base}`, { base: noun.base });
  if (verb?.type === "level" && subject !== "" && !(counted && noun && noun.tail !== "" && quantity.unit === "percent")) {
    const base = quantity.unit === "count" || (quantity.unit === "percent" && !/^(?:so|về|trở)\b/u.test(noun?.base ?? "so")) ? noun?.base : undefined;
    const label =
      quantity.unit === "count" && noun && !/^(?:số|tổng số)/iu.test(subject) && !subject.includes(noun.base)
        ? join(noun.base, "của", subject)
        : subject;
    return named(label, base === undefined ? {} : { base });
  }
  if (counted && noun) {
    const doing = verb?.type === "doing" ? textOf(site, { from: verb.to - lengthOf(site, verb), to: verb.to }) : "";
    const what = join(noun.base, noun.tail);
    const told =
      noun.tail !== "" || subject === "" || /^(?:có|gồm|được|bao gồm)$/u.test(doing)
        ? join(noun.base, /^(?:có|gồm|được|bao gồm|đến|tới|)$/u.test(doing) || noun.tail !== "" ? "" : `được ${doing}`, noun.tail)
        : `${noun.base} được ${subject} ${doing}`;
    return named(what === told && told === noun.base && subject !== "" ? `${noun.base} của ${subject}` : told, thing ? { base: noun.base } : {});
  }
  if (subject !== "") {
    const doing = verb?.type === "doing" ? textOf(site, { from: verb.to - lengthOf(site, verb), to: verb.to }) : "";
    const purpose = purposeOf(site);
    if (doing !== "" && !/^(?:có|được)$/u.test(doing)) return named(purpose === "" ? `vốn ${doing} của ${subject}` : `vốn ${doing} ${purpose}`);
    return named(subject);
  }
  return named(before(site) || (noun ? join(noun.base, noun.tail) : ""));
}

/** What money is for: 'cho y tế cơ sở'. */
function purposeOf(site: Site): string {
  const { pieces, at, to } = site;
  if (!/^(?:cho|để|vào)$/u.test(normAt(pieces, at + 1))) return "";
  let end = at + 1;
  while (end < to && end < at + 12 && isWord(pieces[end])) end++;
  return textOf(site, { from: at + 1, to: end });
}

const lengthOf = ({ pieces }: Site, { from, to }: Stretch): number => {
  for (let start = from; start < to; start++) if (lengthAt(pieces, start, DOING) === to - start) return to - start;
  return 1;
};

/** What stands directly before a number that has no verb: 'Tỷ lệ che phủ rừng: 42%'. */
function before(site: Site): string {
  const start = lastBefore(site.at, site.from, (i) => isQuantity(site.pieces[i]) || isMark(site.pieces[i], ";"));
  return clean(textOf(site, { from: start < 0 ? site.from : start + 1, to: site.at }));
}

function rankOf(site: Site, subject: string): Measure | undefined {
  const { at, to, pieces } = site;
  const what = subject
    .replace(/\s+(?:thuộc|nằm trong|trong|nằm|xếp|đứng|vào|thứ)(?:\s+(?:nhóm|hạng|top|tốp|thứ|số|trong))*$/iu, "")
    .replace(/^.*\bvà\s+(?=chỉ số)/iu, "");
  let end = at + 1;
  while (end < to && isWord(pieces[end])) end++;
  const within = textOf(site, { from: at + 1, to: end })
    .replace(/^(?:quốc gia|nước|trên|trong|ở|của|toàn)\s+/iu, "")
    .replace(/^(?:quốc gia|nước|trên|trong|ở|của)\s+/iu, "");
  return named(`thứ hạng ${what}`, within === "" ? {} : { base: within });
}
