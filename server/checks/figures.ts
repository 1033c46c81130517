/** A claim and its figure -> findings: value, unit, base, period, comparator, status, and older or rounded values. */
import type { Figure, Value } from "../agenda/model.ts";
import { formatNumber, formatPlain } from "../draft/quantities/format.ts";
import type { Claim, ClaimStatus, Edit, Finding, OfficialValue, Spot } from "./model.ts";
import type { RuleId } from "./rules.ts";

/** What a check needs besides the claim. */
export interface FigureContext {
  readonly language: string;
  /** ISO date that the draft's own agenda speaks as of: what is 'today' for `until`. */
  readonly date?: string;
}

/** From which confidence on what stands beside a right number may be called wrong. */
const BESIDE = 0.55;
const BESIDE_OTHER = 0.62;

/** What is wrong with a linked claim: at most one finding on the number, the gravest first. */
export function checkClaim(claim: Claim, context: FigureContext): readonly Finding[] {
  const { figure, official, verdict } = claim;
  if (!figure || !official || !verdict) return [];
  if (claim.unit === "mistaken") return [unitFinding(claim, figure, official, context)];
  if (verdict === "within") return [];
  if (verdict === "other") return checkOther(claim, figure, official, context);
  const found =
    checkBase(claim, figure, context) ??
    checkPeriod(claim, figure, official, context) ??
    checkOpposite(claim, figure) ??
    checkComparator(claim, figure, official, context) ??
    checkStatus(claim, figure) ??
    checkSuperseded(claim, figure, official, context) ??
    checkRounded(claim, figure, official, context);
  return found ? [found] : [];
}

/** How a claim fares, given what was found of it. */
export function statusOf(claim: Claim, findings: readonly Finding[]): ClaimStatus {
  if (!claim.figure) return "unlinked";
  return findings.some((finding) => finding.rule !== "figure-rounded") ? "inconsistent" : "consistent";
}

const finding = (
  rule: RuleId,
  { start, end }: Pick<Spot, "start" | "end">,
  message: string,
  entry: Figure,
  edits: readonly Edit[] = [],
): Finding => ({ rule, start, end, message, entry, edits });

/** A fix that writes digits for a fraction leaves the words around it to be mended: 'four in five households'. */
const isSafe = ({ quantity }: Claim): boolean => quantity.fraction === undefined;

const replace = ({ start, end }: Pick<Spot, "start" | "end">, newText: string, safe: boolean): Edit => ({
  title: `Replace with ${newText}`,
  safe,
  changes: [{ start, end, newText }],
});

/** An official value as it reads in the draft's language. */
function official(value: Value, figure: Figure, language: string): string {
  const plain = (each: number | string) => (typeof each === "string" ? each : formatPlain(each, figure.unit, language, decimalsOf(each, figure)));
  return typeof value === "object" ? `${plain(value[0])}–${plain(value[1])}` : plain(value);
}

/** As many as the agenda asks for, more where an older value has more. */
const decimalsOf = (value: number, figure: Figure): number =>
  Math.max(figure.decimals, value === figure.value ? 0 : (String(value).split(".")[1]?.length ?? 0));

const BOUND: Readonly<Record<OfficialValue["comparator"], string>> = {
  exactly: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
  "more-than": "more than ",
  "less-than": "less than ",
};

const nameOf = (figure: Figure, language: string): string => figure.label[language]?.[0] ?? Object.values(figure.label)[0]?.[0] ?? figure.id;

const tell = (claim: Claim, figure: Figure, value: OfficialValue, language: string): string => {
  const base = figure.base[language]?.[0];
  const period = value.period?.text;
  return `${nameOf(figure, language)}: ${BOUND[value.comparator]}${official(value.value, figure, language)}${base && figure.unit === "percent" ? ` of ${base}` : ""}${period ? ` (${period})` : ""}${claim.complement ? ", so the rest is told here" : ""}`;
};

/** The official value in the style of the draft's number, with the unit word where the spot covers it. */
function rewrite(claim: Claim, figure: Figure, value: OfficialValue, language: string): string | undefined {
  if (typeof value.value === "object") return undefined;
  const { quantity, spot } = claim;
  const number = claim.complement && typeof value.value === "number" ? Number((100 - value.value).toPrecision(12)) : value.value;
  const scaled = inWrittenUnit(number, claim.scale);
  const written = formatNumber(
    scaled,
    quantity,
    typeof scaled === "number"
      ? Math.max(decimalsOf(scaled, figure), claim.scale === 1 ? 0 : (String(scaled).split(".")[1]?.length ?? 0))
      : figure.decimals,
    language,
  );
  const length = quantity.end - quantity.start;
  // the spot may reach over the unit word on either side
  const offset = spot.text.length - length;
  if (offset <= 0) return written;
  const unit = quantity.unitSpan;
  if (!unit) return written;
  return unit.end > quantity.end ? written + spot.text.slice(length) : spot.text.slice(0, quantity.start - unit.start) + written;
}

/** The official number in the unit that the draft writes: 21 TWh for 21,000,000,000 kWh. */
const inWrittenUnit = (value: Value, scale: number): Value =>
  typeof value === "number" && scale !== 1 ? Number((value / scale).toPrecision(12)) : value;

function valueEdits(claim: Claim, figure: Figure, value: OfficialValue, language: string): readonly Edit[] {
  const text = rewrite(claim, figure, value, language);
  return text === undefined || text === claim.spot.text ? [] : [replace(claim.spot, text, isSafe(claim))];
}

function unitFinding(claim: Claim, figure: Figure, value: OfficialValue, { language }: FigureContext): Finding {
  const text = typeof value.value === "number" ? unitText(claim, figure, value.value, language) : undefined;
  return finding(
    "figure-unit",
    claim.spot,
    `'${claim.spot.text}' has the wrong unit or magnitude. Official: ${tell(claim, figure, value, language)}`,
    figure,
    text ? [replace(claim.spot, text, true)] : [],
  );
}

/** The official value with its own unit, as near to the draft's style as that goes. */
function unitText(claim: Claim, figure: Figure, value: number, language: string): string {
  const { quantity } = claim;
  const prefixed = withPrefix(claim, value);
  if (prefixed) return prefixed;
  if (quantity.unit === figure.unit || quantity.unit === null)
    return (
      rewrite(claim, figure, { value, comparator: "exactly", tolerance: 0 }, language) ?? formatPlain(value, figure.unit, language, figure.decimals)
    );
  if (figure.unit === "percent" && quantity.style.form === "words")
    return formatNumber(
      value,
      {
        ...quantity,
        unit: "percent",
        style: { ...quantity.style, suffix: language === "en" ? " percent" : ` ${PERCENT_WORD[language] ?? "%"}`, magnitudeText: "", prefix: "" },
        magnitude: 1,
      },
      figure.decimals,
      language,
    );
  const plain = formatPlain(value, figure.unit, language, figure.decimals);
  const word = UNIT_WORDS[language]?.[figure.unit];
  if (!word) return plain;
  const number = formatNumber(
    value,
    { ...quantity, unit: figure.unit, magnitude: 1, style: { ...quantity.style, suffix: "", magnitudeText: "", prefix: "" } },
    figure.decimals,
    language,
  );
  return `${number} ${word}`;
}

/** '21 GWh' to '21 TWh': the same number under the SI prefix that makes it right; undefined where the unit is no symbol with a prefix. */
function withPrefix({ spot, quantity, scale }: Claim, official: number): string | undefined {
  const unit = /(\s?)([kMGTP]?)(Wh|W|t|m|g|l|L|bit\/s|bps|B|Hz|V|J)$/.exec(spot.text);
  if (!unit || typeof quantity.value !== "number" || scale === 1) return undefined;
  const steps = Math.round(Math.log10(official / (quantity.value * scale)) / 3);
  const prefix = PREFIXES[PREFIXES.indexOf(unit[2] ?? "") + steps];
  return prefix === undefined ? undefined : `${spot.text.slice(0, unit.index)}${unit[1] ?? ""}${prefix}${unit[3] ?? ""}`;
}

const PREFIXES: readonly string[] = ["", "k", "M", "G", "T", "P"];

const PERCENT_WORD: Readonly<Record<string, string>> = { fr: "pour cent", de: "Prozent", vi: "phần trăm" };
const UNIT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    places: "places",
    points: "points",
    years: "years",
    months: "months",
    days: "days",
    times: "times",
    "percentage-points": "percentage points",
  },
  fr: {
    places: "places",
    points: "points",
    years: "ans",
    months: "mois",
    days: "jours",
    times: "fois",
    "percentage-points": "points de pourcentage",
  },
  de: { places: "Plätze", points: "Punkte", years: "Jahre", months: "Monate", days: "Tage", times: "mal", "percentage-points": "Prozentpunkte" },
  vi: { places: "bậc", points: "điểm", years: "năm", months: "tháng", days: "ngày", times: "lần", "percentage-points": "điểm phần trăm" },
};

/** The number is not the official one. */
function checkOther(claim: Claim, figure: Figure, value: OfficialValue, context: FigureContext): readonly Finding[] {
  const { language } = context;
  const { spot, quantity } = claim;
  if (
    quantity.hedge &&
    claim.verdict === "other" &&
    typeof value.value === "number" &&
    typeof quantity.value === "number" &&
    nearlySame(quantity.value, value.value)
  ) {
    return [
      finding(
        "figure-comparator",
        hedgeSpot(claim) ?? spot,
        `The official value is ${tell(claim, figure, value, language)}`,
        figure,
        valueEdits(claim, figure, value, language),
      ),
    ];
  }
  if (figure.unit === "date")
    return [
      finding(
        "figure-period",
        spot,
        `'${spot.text}' is not the official date. Official: ${tell(claim, figure, value, language)}`,
        figure,
        valueEdits(claim, figure, value, language),
      ),
    ];
  return [
    finding(
      "figure-value",
      spot,
      `'${spot.text}' is not the official number. Official: ${tell(claim, figure, value, language)}`,
      figure,
      valueEdits(claim, figure, value, language),
    ),
  ];
}

const nearlySame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function checkBase(claim: Claim, figure: Figure, { language }: FigureContext): Finding | undefined {
  const { base } = claim;
  if (!base || base.status === "base" || claim.tagged) return undefined;
  if (claim.confidence < (base.status === "notBase" ? BESIDE : BESIDE_OTHER)) return undefined;
  const right = figure.base[language]?.[0];
  if (!right) return undefined;
  return finding("figure-base", base, `${claim.spot.text} is of ${right}, not of ${base.text.trim()}`, figure, [
    replace(base, right, base.status === "notBase"),
  ]);
}

function checkPeriod(claim: Claim, figure: Figure, value: OfficialValue, { language }: FigureContext): Finding | undefined {
  const { time } = claim;
  if (!time?.near || time.fit !== "other" || claim.tagged) return undefined;
  if (claim.confidence < BESIDE) return undefined;
  const told = claim.told?.kind;
  if (figure.kind === "observed" && time.time.relation === "by" && time.time.from > (value.period?.to ?? ""))
    return finding(
      "figure-status",
      claim.spot,
      `${claim.spot.text} is a result (${value.period?.text ?? "already measured"}), not what is aimed at for ${time.spot.text}`,
      figure,
    );
  if (told === "target" && figure.kind === "observed") return undefined;
  const right = value.period?.text;
  const year = right && /^\d{4}/.exec(right)?.[0];
  const edits: Edit[] = [];
  const date = figure.unit === "ordinal" ? claim.date : undefined;
  if (date && figure.period)
    return finding("figure-period", date, `${claim.spot.text} took place on ${figure.period.text}, not on ${date.text}`, figure, [
      replace(date, formatNumber(figure.period.from, date.quantity, 0, language), true),
    ]);
  if (time.shared)
    return finding(
      "figure-period",
      claim.spot,
      `${claim.spot.text} is the value for ${right ?? "another time"}, not for ${time.spot.text.trim()}`,
      figure,
    );
  if (time.year && year && time.year.text !== year && /^\d{4}$/.test(right)) edits.push(replace(time.year, year, claim.asked === undefined));
  if (claim.asked) edits.push(...valueEdits(claim, figure, claim.asked, language).map((edit) => ({ ...edit, safe: false })));
  return finding(
    "figure-period",
    time.year ?? time.spot,
    `${claim.spot.text} is the value for ${right ?? "another time"}, not for ${time.spot.text.trim()}. Official: ${tell(claim, figure, value, language)}`,
    figure,
    edits,
  );
}

function checkOpposite(claim: Claim, figure: Figure): Finding | undefined {
  const { opposite } = claim;
  if (!opposite || claim.confidence < BESIDE) return undefined;
  return finding(
    "figure-comparator",
    opposite,
    `'${opposite.text}' turns the official statement around`,
    figure,
    opposite.instead ? [replace(opposite, opposite.instead, true)] : [],
  );
}

const hedgeSpot = ({ quantity, spot }: Claim): Pick<Spot, "start" | "end"> | undefined => {
  if (!quantity.hedge) return undefined;
  const offset = spot.start - Math.min(quantity.start, quantity.unit !== "count" ? (quantity.unitSpan?.start ?? quantity.start) : quantity.start);
  return { start: offset + quantity.hedge.start, end: offset + quantity.hedge.end };
};

/** How each bound is said before a number; `about` and the bare number need no mending. */
const BOUND_WORDS: Readonly<Record<string, Readonly<Partial<Record<OfficialValue["comparator"], string>>>>> = {
  en: { about: "about", "at-least": "at least", "at-most": "at most", "more-than": "more than", "less-than": "less than" },
  vi: { about: "khoảng", "at-least": "ít nhất", "at-most": "tối đa", "more-than": "hơn", "less-than": "dưới" },
  fr: { about: "environ", "at-least": "au moins", "at-most": "au plus", "more-than": "plus de", "less-than": "moins de" },
  de: { about: "rund", "at-least": "mindestens", "at-most": "höchstens", "more-than": "mehr als", "less-than": "weniger als" },
};

function checkComparator(claim: Claim, figure: Figure, value: OfficialValue, { language }: FigureContext): Finding | undefined {
  if (claim.verdict !== "comparator") return undefined;
  const spot = hedgeSpot(claim) ?? claim.spot;
  const { quantity } = claim;
  const plain = (BOUND_WORDS[language] ?? BOUND_WORDS.en)?.[value.comparator] ?? "";
  const before = quantity.hedge !== undefined && quantity.hedge.start < quantity.start;
  const bound = before ? plain : "";
  return finding(
    "figure-comparator",
    spot,
    `The agenda says ${plain || "exactly"} ${claim.spot.text}`,
    figure,
    bound
      ? [{ title: `Say '${bound}'`, safe: true, changes: [{ ...spot, newText: bound }] }]
      : [{ title: "Leave the bound out", safe: false, changes: [{ ...spot, newText: "" }] }],
  );
}

function checkStatus(claim: Claim, figure: Figure): Finding | undefined {
  const { told } = claim;
  if (!told || claim.tagged || claim.confidence < BESIDE_OTHER) return undefined;
  const { series } = claim.official ?? {};
  const kind = series === undefined ? figure.kind : "observed";
  if (kind === "observed" && told.kind === "target" && told.strong && claim.time?.fit !== "same")
    return finding("figure-status", claim.spot, `${claim.spot.text} is a result already measured, told here as a target ('${told.text}')`, figure);
  if (kind !== "observed" && told.kind === "observed" && (told.strong || claim.confidence >= 0.8) && claim.time?.fit !== "same")
    return finding(
      "figure-status",
      claim.spot,
      `${claim.spot.text} is a ${kind}${figure.period ? ` for ${figure.period.text}` : ""}, told here as reached ('${told.text}')`,
      figure,
    );
  return undefined;
}

function checkSuperseded(claim: Claim, figure: Figure, value: OfficialValue, { language, date }: FigureContext): Finding | undefined {
  const until = figure.until?.to;
  const late = until !== undefined && date !== undefined && date > until && !claim.time;
  if (claim.tagged || (!late && (value.series === undefined || claim.time?.near || claim.dated))) return undefined;
  if (late) return finding("figure-superseded", claim.spot, `${claim.spot.text} was official until ${figure.until?.text}`, figure);
  const now: OfficialValue = {
    value: figure.value,
    comparator: figure.comparator,
    tolerance: figure.tolerance,
    ...(figure.period && { period: figure.period }),
  };
  if (figure.kind !== "observed") return undefined;
  return finding(
    "figure-superseded",
    claim.spot,
    `${claim.spot.text} was the value for ${value.period?.text}. Today's: ${tell(claim, figure, now, language)}`,
    figure,
    valueEdits(claim, figure, now, language),
  );
}

function checkRounded(claim: Claim, figure: Figure, value: OfficialValue, { language }: FigureContext): Finding | undefined {
  if (claim.verdict !== "rounded") return undefined;
  return finding(
    "figure-rounded",
    claim.spot,
    `Rounded without a hedge. Official: ${tell(claim, figure, value, language)}`,
    figure,
    valueEdits(claim, figure, value, language),
  );
}
