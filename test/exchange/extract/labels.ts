/** What should come out of each document, as a person reads it. */

/** A figure: value, unit, words that its label must hold, and a word of its base where it has one. */
export interface WantedFigure {
  readonly value: number | string | readonly [number, number];
  readonly unit: string;
  /** Each must stand in the label. */
  readonly words: string;
  /** Stands in the base; undefined where none is asked for. */
  readonly base?: string;
  readonly kind?: "target" | "forecast";
  readonly comparator?: string;
  readonly period?: string;
}

/** A list: words of its name, and of each of its members. */
export interface WantedGroup {
  readonly name: string;
  readonly members: readonly string[];
}

/** A document and what it tells. */
export interface Labelled {
  readonly file: string;
  readonly language: "en" | "vi";
  /** Whether it was looked at while the extractor was written. */
  readonly part: "dev" | "held-out";
  readonly figures: readonly WantedFigure[];
  readonly groups: readonly WantedGroup[];
  /** Names and defined terms, each as it stands. */
  readonly terms: readonly string[];
}

const figure = (
  value: WantedFigure["value"],
  unit: string,
  words: string,
  more: Omit<WantedFigure, "value" | "unit" | "words"> = {},
): WantedFigure => ({ value, unit, words, ...more });

/** The labelled documents. */
export const LABELLED: readonly Labelled[] = [
  {
    file: "digital-a.txt",
    language: "en",
    part: "dev",
    figures: [
      figure(8, "ordinal", "meeting"),
      figure(5, "places", "e-government index", { comparator: "at-least", kind: "target" }),
      figure(30, "rank", "cybersecurity index", { base: "world", comparator: "at-most", kind: "target" }),
    ],
    groups: [
      { name: "enhancements", members: ["awareness", "resources", "public-private partnership"] },
      { name: "pillars", members: ["IT industry", "digitalization", "governance", "data"] },
      { name: "thrusts", members: ["institutions", "infrastructure", "data", "skills", "cybersecurity"] },
    ],
    terms: ["National Committee for Digital Transformation", "United Nations"],
  },
  {
    file: "digital-b.txt",
    language: "en",
    part: "dev",
    figures: [
      figure(8, "ordinal", "meeting national committee", { period: "2024-04-24" }),
      figure("2024-04-24", "date", "eighth meeting"),
      figure(18, "count", "ministries database", { base: "ministries" }),
      figure(63, "count", "provinces database", { base: "provinces" }),
      figure(268_000_000, "count", "data people database", { base: "data" }),
      figure(80.2, "percent", "households broadband", { base: "households" }),
      figure(100, "percent", "communes fiber", { base: "communes" }),
      figure(99.8, "percent", "population 4G", { base: "population" }),
      figure(16.5, "percent", "digital economy share GDP", { base: "GDP", period: "2023" }),
      figure(20, "percent", "growth digital economy"),
      figure(3, "times", "growth GDP", { base: "GDP growth" }),
      figure(2, "years", "consecutive growth"),
      figure(1, "rank", "growth", { base: "Southeast Asia" }),
    ],
    groups: [
      { name: "breakthroughs", members: ["institutions", "human resources", "infrastructure"] },
      { name: "pillars", members: ["information technology", "digitalization", "governance", "data"] },
    ],
    terms: ["National Committee on Digital Transformation", "Ministry of Information and Communications"],
  },
  {
    file: "health.md",
    language: "en",
    part: "dev",
    figures: [
      figure(86.4, "percent", "births attended", { base: "births", period: "2024" }),
      figure(91, "percent", "children immunized", { base: "children" }),
      figure(4_200_000, "count", "people enrolled insurance", { base: "people" }),
      figure(312, "count", "health centres built", { base: "health centres", period: "2024" }),
      figure(187, "count", "maternal mortality", {}),
      figure(23, "percent", "malaria", { period: "2024" }),
      figure(48_500_000_000, "count", "primary care", { base: "shillings", period: "2025", kind: "target" }),
      figure(95, "percent", "households water", { base: "households", kind: "target", comparator: "at-least", period: "2030" }),
      figure(42, "minute", "waiting time", {}),
    ],
    groups: [{ name: "pillars", members: ["primary health care", "health workforce", "digital health"] }],
    terms: ["Ministry of Health", "National Health Sector Plan", "National Health Insurance Fund", "Community health unit"],
  },
  {
    file: "transport.md",
    language: "en",
    part: "dev",
    figures: [
      figure(308_000_000, "count", "passengers", { base: "passengers", period: "2024" }),
      figure(71, "percent", "bus share journeys", { base: "journeys" }),
      figure(22, "percent", "passengers light rail", { base: "passengers" }),
      figure(94.3, "percent", "punctuality"),
      figure(1240, "kilometer", "bus lanes"),
      figure(68, "percent", "fleet electric", { base: "fleet" }),
      figure(412_000_000, "EUR", "subsidies", { period: "2024" }),
      figure(1000, "count", "charging points", { base: "charging points", period: "2027", kind: "target" }),
      figure(51, "percent", "emissions", { kind: "target", period: "2030" }),
      figure(173, "count", "fatal accidents"),
      figure(48_100_000, "count", "light rail", { period: "2023" }),
      figure(53_200_000, "count", "light rail", { period: "2024" }),
      figure(120, "count", "stations accessible", { period: "2023" }),
      figure(131, "count", "stations accessible", { period: "2024" }),
      figure(1, "rank", "score", { base: "Europe" }),
    ],
    groups: [{ name: "measures", members: ["fares", "night", "stops", "information"] }],
    terms: ["Public Transport Authority", "Sustainable Mobility Strategy"],
  },
  {
    file: "education-vi.md",
    language: "vi",
    part: "dev",
    figures: [
      figure(70, "percent", "trường học chuẩn quốc gia", { base: "trường học", kind: "target", comparator: "at-least", period: "2030" }),
      figure(100, "percent", "trường phổ thông Internet", { base: "trường phổ thông", kind: "target", period: "2030" }),
      figure(95, "percent", "học sinh tốt nghiệp", { base: "học sinh", kind: "target", period: "2030" }),
      figure(15_231, "count", "trường tiểu học", { base: "trường tiểu học", period: "2023" }),
      figure(99.1, "percent", "trẻ em 5 tuổi", { period: "2023" }),
      figure(380_000_000_000_000, "VND", "giáo dục", { period: "2023" }),
      figure(16.8, "percent", "giáo dục ngân sách", { base: "ngân sách" }),
      figure(82, "percent", "giáo viên học liệu số", { base: "giáo viên" }),
      figure(38, "count", "học sinh lớp"),
      figure("2024-09-01", "date", "hiệu lực"),
    ],
    groups: [{ name: "nhiệm vụ", members: ["chương trình", "giáo viên", "cơ sở vật chất"] }],
    terms: ["Bộ Giáo dục và Đào tạo"],
  },
  {
    file: "energy-vi.md",
    language: "vi",
    part: "dev",
    figures: [
      figure(308_700_000_000, "kilowatt-hour", "sản lượng điện", { period: "2024" }),
      figure(9.9, "percent", "sản lượng điện"),
      figure(13.2, "percent", "năng lượng tái tạo sản lượng điện", { base: "sản lượng điện" }),
      figure(99.7, "percent", "hộ dân nông thôn điện", { base: "hộ dân nông thôn" }),
      figure(6.2, "percent", "tổn thất điện năng"),
      figure(27, "count", "trạm biến áp", { base: "trạm biến áp", period: "2024" }),
      figure(20, "percent", "năng lượng tái tạo", { base: "năng lượng", kind: "target", period: "2030" }),
      figure(134_700_000_000, "USD", "vốn đầu tư", { kind: "forecast" }),
      figure(3, "rank", "điện mặt trời", { base: "Đông Nam Á" }),
    ],
    groups: [{ name: "giải pháp", members: ["nguồn điện", "lưới điện", "tiết kiệm", "chuyển đổi số"] }],
    terms: ["Bộ Công Thương"],
  },
  {
    file: "water.html",
    language: "en",
    part: "dev",
    figures: [
      figure(1_800_000_000, "EUR", "waste water treatment", { kind: "target", period: "2032" }),
      figure(63, "percent", "rivers good condition", { base: "rivers" }),
      figure(5_400_000, "count", "inhabitants treatment plants", { base: "inhabitants" }),
      figure(12, "percent", "nitrate"),
      figure(85, "percent", "rivers good condition", { base: "rivers", kind: "target", period: "2032" }),
      figure(2500, "count", "farms", { base: "farms", kind: "target" }),
      figure(14, "percent", "water reused", { period: "2024" }),
      figure(410, "kilometer", "rivers restored", { period: "2024" }),
      figure(19.5, "percent", "leakage water supplied", { base: "water", period: "2024" }),
      figure(4.2, "EUR", "households"),
    ],
    groups: [{ name: "strands", members: ["waste water", "restoration", "advice", "monitoring"] }],
    terms: ["Clean Rivers Programme", "Environment Agency"],
  },
  {
    file: "housing.txt",
    language: "en",
    part: "dev",
    figures: [
      figure(36_200, "count", "homes completed", { base: "homes", period: "2024" }),
      figure(11, "percent", "homes"),
      figure(24, "percent", "social housing new homes", { base: "homes" }),
      figure(7900, "count", "families cost-rental", { base: "families", comparator: "about" }),
      figure(1460, "EUR", "average rent"),
      figure(300_000, "count", "homes", { base: "homes", kind: "target", comparator: "at-least", period: "2030" }),
      figure(9.1, "percent", "vacancy rate", { period: "2022" }),
      figure(7.6, "percent", "vacancy rate", { period: "2024" }),
      figure(242_000_000, "EUR", "homelessness"),
      figure(18, "percent", "tenants rent support", { base: "tenants" }),
      figure(52_400, "count", "applications"),
    ],
    groups: [{ name: "priorities", members: ["rents", "vacant", "student"] }],
    terms: ["Housing Agency"],
  },
  {
    file: "health-vi.md",
    language: "vi",
    part: "dev",
    figures: [
      figure(94.2, "percent", "bảo hiểm y tế", { period: "2024", base: "dân số" }),
      figure(1645, "count", "bệnh viện", { base: "bệnh viện" }),
      figure(34, "count", "giường bệnh"),
      figure(95.6, "percent", "trẻ em tiêm chủng", { base: "trẻ em" }),
      figure(87, "percent", "trạm y tế xã bác sĩ", { base: "trạm y tế" }),
      figure(74.7, "years", "tuổi thọ"),
      figure(95, "percent", "dân số bảo hiểm y tế", { base: "dân số", kind: "target", comparator: "more-than", period: "2025" }),
      figure(12_500_000_000_000, "VND", "y tế cơ sở", { period: "2025" }),
      figure(183_000_000, "count", "lượt khám bệnh", { base: "lượt khám bệnh" }),
      figure(18, "percent", "sốt xuất huyết"),
    ],
    groups: [{ name: "giải pháp", members: ["chất lượng", "nhân lực", "chuyển đổi số"] }],
    terms: ["Bộ Y tế", "Quỹ Bảo hiểm y tế"],
  },
  {
    file: "transport-vi.txt",
    language: "vi",
    part: "dev",
    figures: [
      figure(3000, "kilometer", "cao tốc", { kind: "target", period: "2025" }),
      figure(16, "ordinal", "phiên họp Ban Chỉ đạo", { period: "2025-02-20" }),
      figure("2025-02-20", "date", "phiên họp"),
      figure(2021, "kilometer", "cao tốc"),
      figure(93, "percent", "giải ngân vốn", { period: "2024", base: "kế hoạch" }),
      figure(8.5, "percent", "vận tải hành khách", { period: "2024" }),
      figure(336_600_000_000_000, "VND", "Long Thành"),
      figure(6500, "count", "kỹ sư", { base: "kỹ sư" }),
      figure(13.2, "percent", "tai nạn giao thông"),
      figure(50, "percent", "xe buýt điện", { base: "xe buýt", kind: "target", comparator: "at-least", period: "2030" }),
    ],
    groups: [{ name: "quyết tâm", members: ["quyết tâm cao", "nỗ lực", "hành động", "phân công", "giám sát"] }],
    terms: ["Bộ Giao thông vận tải"],
  },
  {
    file: "schools.md",
    language: "en",
    part: "dev",
    figures: [
      figure(97, "percent", "children primary school", { base: "children" }),
      figure(1420, "count", "schools", { base: "schools" }),
      figure(28, "count", "pupils teacher"),
      figure(5.2, "percent", "education GDP", { base: "GDP" }),
      figure(9000, "count", "teachers", { base: "teachers", kind: "target", period: "2028" }),
      figure(80, "percent", "pupils read", { base: "pupils", kind: "target", comparator: "at-least" }),
      figure(64, "percent", "pupils read", { base: "pupils" }),
      figure(2_300_000_000, "GHS", "school buildings"),
      figure("2025-09-01", "date", "takes effect"),
    ],
    groups: [{ name: "aims", members: ["access", "quality", "inclusion"] }],
    terms: ["Ministry of Education", "Basic Education Strategy", "basic education"],
  },
  {
    file: "power.txt",
    language: "en",
    part: "dev",
    figures: [
      figure(12_400, "megawatt", "installed capacity"),
      figure(37, "percent", "wind solar electricity", { base: "electricity" }),
      figure(4.6, "percent", "electricity demand", { period: "2024" }),
      figure(98.9, "percent", "households connected", { base: "households" }),
      figure(1_750_000, "count", "smart meters", { base: "smart meters" }),
      figure(60, "percent", "renewable", { kind: "target", period: "2030" }),
      figure(820_000_000, "USD", "grid"),
      figure(15, "percent", "losses"),
      figure(11, "percent", "losses", { kind: "target", period: "2029" }),
    ],
    groups: [{ name: "reforms", members: ["tariffs", "grid", "procurement"] }],
    terms: ["Energy Regulatory Authority"],
  },
  {
    file: "nong-nghiep.md",
    language: "vi",
    part: "dev",
    figures: [
      figure(62_500_000_000, "USD", "kim ngạch xuất khẩu", { period: "2024" }),
      figure(18.7, "percent", "kim ngạch xuất khẩu"),
      figure(78, "percent", "xã nông thôn mới", { base: "xã" }),
      figure(42.02, "percent", "che phủ rừng"),
      figure(9_000_000, "tonne", "gạo"),
      figure(15_300, "count", "sản phẩm OCOP", { base: "sản phẩm" }),
      figure(64_000_000, "VND", "thu nhập"),
      figure(80, "percent", "xã nông thôn mới", { base: "xã", kind: "target", period: "2025" }),
    ],
    groups: [{ name: "trụ cột", members: ["nông nghiệp sinh thái", "nông thôn hiện đại", "nông dân văn minh"] }],
    terms: ["Bộ Nông nghiệp và Môi trường"],
  },
  {
    file: "forest.txt",
    language: "en",
    part: "held-out",
    figures: [
      figure(31.4, "percent", "forests land", { base: "land", period: "2024" }),
      figure(30.9, "percent", "forests land", { base: "land", period: "2022" }),
      figure(48_000, "hectare", "replanted", { period: "2024" }),
      figure(1_900_000, "count", "seedlings", { base: "seedlings", period: "2024" }),
      figure(17, "percent", "illegal logging"),
      figure(96_000_000, "EUR", "fire prevention"),
      figure(40, "percent", "forests", { base: "forests", kind: "target", period: "2035" }),
      figure(620, "count", "rangers", { base: "rangers", kind: "target", period: "2026" }),
      figure(2.8, "percent", "forest products exports", { base: "exports" }),
      figure(84, "years", "average age spruce"),
    ],
    groups: [{ name: "fields of action", members: ["regeneration", "fire", "timber", "recreation", "research"] }],
    terms: ["National Forest Programme", "Forest Service"],
  },
  {
    file: "lao-dong.md",
    language: "vi",
    part: "held-out",
    figures: [
      figure(53_000_000, "count", "lực lượng lao động", { base: "người", period: "2024" }),
      figure(2.24, "percent", "thất nghiệp", { period: "2024" }),
      figure(0.04, "percentage-points", "thất nghiệp"),
      figure(7_700_000, "VND", "thu nhập bình quân"),
      figure(28.3, "percent", "lao động qua đào tạo", { base: "lao động" }),
      figure(40.3, "percent", "dịch vụ lao động", { base: "lao động" }),
      figure(1_500_000, "count", "việc làm", { base: "người" }),
      figure(158_000, "count", "lao động nước ngoài", { base: "lao động", comparator: "more-than" }),
      figure(70, "percent", "lao động qua đào tạo", { base: "lao động", kind: "target", period: "2025" }),
    ],
    groups: [{ name: "nhiệm vụ", members: ["thị trường lao động", "kỹ năng nghề"] }],
    terms: ["Cục Thống kê", "Bộ Nội vụ"],
  },
];
