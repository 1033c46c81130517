/** Vietnamese: how numbers, hedges, ranks and rates are worded. Data. */
import { type LanguageData, words } from "./data.ts";

const UNITS = words("không một hai ba bốn năm sáu bảy tám chín");

const spellCardinal = (value: number): string => {
  if (value < 10) return UNITS[value]!;
  if (value < 100) {
    const tens = Math.floor(value / 10);
    const rest = value % 10;
    const head = tens === 1 ? "mười" : `${UNITS[tens]} mươi`;
    if (rest === 0) return head;
    if (rest === 1 && tens > 1) return `${head} mốt`;
    return `${head} ${rest === 5 ? "lăm" : UNITS[rest]}`;
  }
  const rest = value % 100;
  const head = `${UNITS[Math.floor(value / 100)]} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} linh ${UNITS[rest]}` : `${head} ${spellCardinal(rest)}`;
};

const spell = (value: number, ordinal: boolean): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= 1000) return undefined;
  if (!ordinal) return spellCardinal(value);
  // 'thứ nhất' and 'thứ tư' have words of their own
  if (value === 1) return "thứ nhất";
  return value === 4 ? "thứ tư" : `thứ ${spellCardinal(value)}`;
};

/** 'mười năm' is ten years and 'mười lăm' fifteen: 'năm' counts after 'linh' or before 'mươi' alone. */
const join = (rest: number, value: number, joined: boolean): number | undefined => {
  if (value === 0) return undefined;
  if (rest === 0) return joined || value !== 5 ? value : undefined;
  if (rest >= 10 && rest % 10 === 0 && value < 10 && value !== 5) return rest + value;
  // 'lăm' is given as 15, so that it is told from 'năm'
  return rest >= 10 && rest % 10 === 0 && value === 15 ? rest + 5 : undefined;
};

const small = { ...Object.fromEntries(UNITS.map((word, k) => [word, k])), mười: 10, mốt: 1, bẩy: 7, lăm: 15, nhăm: 15, tư: 4 };

/** Vietnamese. */
export const vietnamese: LanguageData = {
  tag: "vi",
  decimalMark: ",",
  group: ".",
  percentSign: "%",
  elide: false,
  numberWords: {
    small,
    later: ["không", "mốt", "lăm", "nhăm", "tư"],
    hundred: ["trăm"],
    magnitudes: { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9, chục: 10 },
    alone: [],
    articles: [],
    and: ["linh", "lẻ"],
    point: ["phẩy"],
    half: "rưỡi",
    shares: { nửa: 0.5 },
    join,
    tens: ["mươi"],
  },
  ones: ["một"],
  magnitudes: [
    { value: 1e3, one: "nghìn", many: "nghìn", short: "k|K" },
    { value: 1e6, one: "triệu", many: "triệu", short: "tr" },
    { value: 1e9, one: "tỷ", many: "tỷ", short: "tỉ" },
    { value: 1e12, one: "nghìn tỷ", many: "nghìn tỷ", short: "ngàn tỷ|nghìn tỉ|ngàn tỉ" },
  ],
  hedgesBefore: {
    "at-least":
      "ít nhất|ít nhất là|tối thiểu|không dưới|không ít hơn|không thấp hơn|ít ra|không kém|không nhỏ hơn|đạt tối thiểu|tối thiểu đạt|ít nhất đạt|ít nhất khoảng|≥|>=|từ ít nhất|đạt ít nhất|lớn hơn hoặc bằng",
    "at-most":
      "tối đa|không quá|nhiều nhất|nhiều nhất là|không vượt quá|không hơn|không nhiều hơn|không cao hơn|không lớn hơn|không vượt|≤|<=|cao nhất là|chỉ tối đa|nhỏ hơn hoặc bằng",
    "more-than": "hơn|trên|vượt|vượt quá|vượt mức|vượt mốc|vượt trên|ngoài|nhiều hơn|lớn hơn|đạt trên|đạt hơn|>|vượt ngưỡng|vượt con số",
    "less-than": "dưới|chưa đến|chưa tới|chưa đầy|ít hơn|nhỏ hơn|không đến|không tới|chưa đạt|<|không đầy",
    nearly: "gần|ngót|tiệm cận|gần đạt|gần tới|gần bằng|sát|suýt soát|gần như|xấp xỉ gần|đạt gần|gần đến",
    about:
      "khoảng|xấp xỉ|chừng|ước|ước đạt|ước tính|ước tính khoảng|vào khoảng|ước khoảng|tầm|cỡ|khoảng chừng|độ chừng|~|≈|đạt khoảng|áng chừng|dao động quanh|quanh mức|ước chừng|cỡ khoảng",
    exactly: "đúng|chính xác|chính xác là|vừa đúng|đúng bằng",
  },
  hedgesAfter: {
    "at-least": "trở lên|hoặc hơn|hoặc nhiều hơn|hoặc cao hơn|là ít nhất|là tối thiểu|hay nhiều hơn|+|trở nên",
    "at-most": "trở xuống|hoặc ít hơn|là tối đa|là nhiều nhất|hoặc thấp hơn",
    about: "hoặc khoảng đó",
    exactly: "chẵn",
  },
  noHedges:
    "->|=>|-->|→|nhanh hơn|tốt hơn|mạnh hơn|sớm hơn|chậm hơn|kém hơn|cao hơn|thấp hơn|rẻ hơn|đắt hơn|dài hơn|ngắn hơn|sâu hơn|rộng hơn|dựa trên|nêu trên|nói trên|kể trên|căn cứ trên",
  durationHedges: ["trên"],
  percent: {
    percent: "%|phần trăm|percent",
    "percentage-points": "điểm phần trăm|điểm %|điểm%|% điểm|điểm bách phân",
    permille: "‰|phần nghìn|phần ngàn",
    permyriad: "điểm cơ bản",
  },
  of: [],
  ordinals: {},
  ordinalSuffixes: [],
  ordinalPoint: false,
  ordinalPrefixes: ["thứ"],
  ordinalStops: words("yếu hạng tự bậc trưởng"),
  determiners: [],
  denominators: {},
  halves: "một nửa|nửa",
  fractionFollowers: words("số tổng dân các hộ dân"),
  outOf: { any: "trên tổng số|trong tổng số|trong số|/ tổng số|trên tổng|trong tổng", round: "trong|trên" },
  multiples: {
    "gấp đôi": 2,
    "tăng gấp đôi": 2,
    "gấp ba": 3,
    "gấp bốn": 4,
    "gấp năm": 5,
    "gấp rưỡi": 1.5,
    "nhân đôi": 2,
    "gấp hai": 2,
    "gấp mười": 10,
    "gấp sáu": 6,
  },
  weakMultiples: {},
  multipleFollowers: [],
  timesBefore: "gấp|gấp khoảng|gấp hơn|gấp gần|tăng gấp|cao gấp",
  multipleSuffixes: ["x", "×"],
  ranges: [
    ["từ", "đến"],
    ["từ", "tới"],
    ["khoảng từ", "đến"],
    ["từ khoảng", "đến"],
    ["", "đến"],
    ["", "hoặc"],
    ["", "hay"],
    ["giữa", "và"],
  ],
  joiners: words("đến lên xuống còn và hoặc , tới sang"),
  changes: words("tăng giảm nâng hạ tụt vượt lên xuống rút cải nhảy chuyển thay leo giảm, đưa"),
  per: {
    year: "/năm|một năm|mỗi năm|hằng năm|hàng năm|/ năm|trên năm|/1 năm|/một năm|bình quân mỗi năm|bình quân năm|một năm",
    month: "/tháng|mỗi tháng|một tháng|hằng tháng|hàng tháng|/ tháng",
    quarter: "/quý|mỗi quý|hằng quý|hàng quý",
    day: "/ngày|mỗi ngày|một ngày|hằng ngày|hàng ngày|/ ngày",
    week: "/tuần|mỗi tuần|một tuần|hằng tuần|hàng tuần",
    hour: "/giờ|mỗi giờ|một giờ",
  },
  perWords: ["mỗi"],
  ranks:
    "hạng|xếp hạng|thứ hạng|vị trí|vị trí số|xếp vị trí|đứng vị trí|hạng thứ|xếp ở vị trí|đứng số|vị trí :|xếp hạng :|đứng hạng|xếp ở hạng|hạng số",
  ranksOrdinal:
    "xếp|đứng|hạng|vị trí|xếp hạng|xếp vị trí|đứng vị trí|vươn lên|lên|xuống|từ|đến|đứng ở|xếp ở|về|thứ hạng|đứng ở vị trí|xếp ở vị trí|ở vị trí|bậc|vươn lên vị trí|tụt xuống|đạt|giữ|giữ vị trí|vị trí đứng",
  rankNouns:
    "thế giới|khu vực|trên thế giới|toàn cầu|đông nam á|asean|cả nước|toàn quốc|trong khu vực|châu á|trong asean|ở đông nam á|trong số|trong bảng|trên bảng|về chỉ số",
  rankings: [],
  top: "top|tốp|nhóm đầu|top -",
  among: words("nhóm thuộc trong vào tốp top lọt"),
  leading: words("dẫn hàng đứng tốt cao"),
  structural:
    "nghị quyết|quyết định|nghị định|thông tư|thông tư liên tịch|chỉ thị|công điện|công văn|gọi|gọi số|bấm|điều|khoản|chương|tiết|bảng|biểu|biểu đồ|hình|sơ đồ|phụ lục|trang|tập|quyển|mẫu số|đề án|quyết định số|nghị quyết số|nghị định số|thông tư số|thông tư liên tịch số|chỉ thị số|kết luận số|công điện số|công văn số|thông báo số|tờ trình số|kế hoạch số|báo cáo số|luật số|văn bản số|đề án số|dự án số|hướng dẫn số|điều lệ số|hợp đồng số|giấy phép số|gói thầu số|biên bản số|mã số|mã|số hiệu|số điện thoại|điện thoại|đt|đt :|sđt|sđt :|tel|tel :|hotline|hotline :|fax|fax :|điện thoại :|số điện thoại :|đường dây nóng|đường dây nóng :|tổng đài|tổng đài :|số đăng ký|quốc lộ|tỉnh lộ|đường|đường số|số nhà|phòng|phòng số|tầng|khóa|khoá|lớp|khối|khu phố|tổ|tổ dân phố|ấp|thôn|quận|phường|khu|lô|xóm|ngõ|ngách|( số|, số|; số|: số|- số|vitamin|covid|phiên bản|version|iso|tcvn|qcvn|chuẩn|tiêu chuẩn|mức độ|cấp độ|cấp|loại|đợt|bước|vòng|tầm nhìn|vision|agenda|chương trình nghị sự|web|công nghiệp|cách mạng công nghiệp|công nghệ|mục tiêu số|nhiệm vụ số|giải pháp số|phụ lục số|cột|câu hỏi|câu|bài số|tháp|tòa|toà|lầu|phase|giai đoạn|thế hệ|windows|số tài khoản|tài khoản|tài khoản số|mã bưu chính|mã bưu điện|mã vạch|isbn|issn|doi|doi:|№|no.|#|v|v.|p.|hình số|bảng số|mùng|mồng|khoản số|học kỳ|kỳ|nghị quyết đại hội|đại lộ|kilomet|km số|cấp số|mốc số",
  structuralWeak:
    "số|mục|điểm|phần|nhóm|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|mức|quý|ghi chú|chú thích|dự án|thông báo|tờ trình|kế hoạch|văn bản|biên bản|phiếu|mẫu|bản|chương trình|hướng dẫn|block|hàng|dòng|bài|đoạn|đội|trụ cột|chuyên đề|module|mô hình|bộ chỉ số|luật",
  idioms:
    "một mặt|một khi|một số|một trong|một trong những|một cách|một cửa|một lần nữa|một lúc|một chút|một vài|một ít|một loạt|một chiều|hai chiều|hai mặt|24/7|thứ nhất :|thứ yếu|thứ trưởng|thứ tự|thứ hạng|ba lần bảy lượt|năm ngoái|năm nay|năm qua|năm sau|năm tới|năm trước|năm học|năm đầu|năm cuối|hàng trăm|hàng nghìn|hàng ngàn|hàng triệu|hàng tỷ|hàng chục|hằng năm|hàng năm|trăm phần trăm|năm châu|bốn bể|bốn phương|ba miền|chín muồi|một ngày|từng bước một|nửa đầu|nửa cuối|nửa đêm|nửa sau|nửa vời|lần đầu|lần thứ nhất là|bên thứ ba|nước thứ ba|thế giới thứ ba|chiến tranh thế giới thứ hai|chiến tranh thế giới thứ nhất|một người|một nước|số một|số không|không một|không ai|50/50|một mình|một nhà|một lòng|một đi không trở lại|lần thứ tư của cách mạng công nghiệp|cách mạng công nghiệp lần thứ tư|cách mạng công nghiệp lần thứ 4|tháng ba|tháng hai|tháng tư|tháng năm|tháng sáu|tháng bảy|tháng tám|tháng chín|tháng mười|tháng một|tháng mười một|tháng mười hai|ngôn ngữ thứ hai|thứ nhất ,|thứ hai ,|thứ ba ,|thứ tư ,|thứ năm ,|thứ sáu ,|thứ bảy ,|thứ hai :|thứ ba :|thứ tư :|thứ năm :|thứ nhất là|thứ hai là|thứ ba là|thứ tư là|thứ năm là|ba là|hai là|một là|bốn là|năm là|sáu là|bảy là|tám là",
  homographs: {
    năm: {
      before: words(
        "trong mỗi hằng hàng từng các những cả một đầu cuối giữa qua sau trước theo cùng vào đến từ của / mấy nhiều vài bao hết kể suốt nửa thứ tháng mọi bình quân là hai ba bốn sáu bảy tám chín mười mươi trăm chục tới mùng mồng rưỡi thời tính",
      ),
      after: words(
        "nay qua ngoái trước sau tới đó này kia học tài đầu cuối thứ gần là có đã sẽ được và hoặc liên liền tăng giảm đạt kế vừa nào hiện tiếp kể của tại ở cho với trở lại đây thì mà cũng đều theo khi về chuyển quốc ngân đánh bản kỷ sinh rồi nhằm một hai gốc",
      ),
    },
    ba: { before: words("ông bà cha thứ tháng phần"), after: words("mẹ và") },
    tư: { before: words("thứ đầu công"), after: [] },
    hai: { before: words("thứ tháng"), after: [] },
    sáu: { before: words("thứ tháng"), after: [] },
    bảy: { before: words("thứ tháng"), after: [] },
    tám: { before: words("tháng"), after: [] },
    chín: { before: words("tháng"), after: words("muồi") },
  },
  nouns:
    "chỉ tiêu|chỉ số|chỉ thị|chỉ đạo|cần câu|được mùa|từ khóa|bằng sáng chế|bằng cấp|không gian|có ích|vào cuộc|thông tin|thông tư|thông báo|thông điệp|mới nổi|ngoài khơi|trên cạn",
  stops: words(
    "và hoặc hay nhưng nên thì mà là của ở tại trong ngoài trên dưới từ đến tới với cho bởi vì do nếu khi để về theo so như cùng đã đang sẽ được bị có không chưa phải cần này đó kia ấy vào ra lên xuống qua sau trước giữa bằng hơn còn cũng đều chỉ mới vẫn lại rồi gồm bao gồm tức nghĩa đạt chiếm thuộc trở năm tháng quý ngày mỗi nhằm lần nay nữa trở",
  ),
  unitWeak: ["điểm", "vị trí", "hạng", "độ", "quý", "thùng", "cân", "mẫu"],
  unitAdjectives: [],
  oneCues: words("chỉ đúng nhất thiểu"),
  clockBefore: words("lúc vào hồi"),
  dayBefore: words("ngày từ đến trước sau hôm sáng chiều tối đêm trưa tới hết vào và"),
  spell,
};
