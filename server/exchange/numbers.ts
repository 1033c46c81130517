/** Numbers as tables write them. */

/** A number without its grouping: digits, a point before decimals, maybe a sign. "80.20" keeps its zero. */
export type Decimal = string;

/** What blanks group digits: thin, narrow, no-break ones too; and apostrophes (Swiss). */
const GROUPING = /(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/gu;
const MINUS = /^[\u2212\u2012-\u2014]/u;

const bare = (text: string): string => text.trim().replace(GROUPING, "").replace(MINUS, "-");

/** What a number shows of the mark before decimals: that, or nothing where it could be either. */
export function decimalMarkOf(text: string): "point" | "comma" | undefined {
  const number = bare(text).replace(/^[-+]/, "");
  const marks = number.replace(/\d/g, "");
  if (!/^[.,]+$/.test(marks)) return undefined;
  if (marks.includes(".") && marks.includes(",")) return marks.lastIndexOf(".") > marks.lastIndexOf(",") ? "point" : "comma";
  // Several of one kind group digits.
  if (marks.length > 1) return marks.startsWith(".") ? "comma" : "point";
  const [whole = "", rest = ""] = number.split(/[.,]/);
  const groups = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return groups ? undefined : marks === "." ? "point" : "comma";
}

/** Reads a number whose mark before decimals is known. Undefined where it is none: '1.2.3', '1,23,456'. */
export function readDecimal(text: string, mark: "point" | "comma"): Decimal | undefined {
  const number = bare(text);
  const plain = mark === "point" ? number : number.replace(/[.,]/g, (each) => (each === "," ? "." : ","));
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+|)(?:\.(\d+))?(?:[eE]([-+]?\d{1,3}))?$/.exec(plain);
  if (!match) return undefined;
  const [, sign = "", whole = "", rest, exponent] = match;
  if (whole === "" && rest === undefined) return undefined;
  const digits = `${sign === "-" ? "-" : ""}${whole.replaceAll(",", "") || "0"}${rest === undefined ? "" : `.${rest}`}`;
  return exponent === undefined ? digits : scale(digits, Number(exponent));
}

/** A number times a power of ten, digit by digit: 80.2 thousand is 80200, and no 80200.00000000001. */
export function scale(decimal: Decimal, power: number): Decimal {
  if (power === 0) return decimal;
  const [, sign = "", whole = "", rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = `${whole}${rest}`;
  const point = whole.length + power;
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = point <= 0 ? 1 : point;
  const front = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const behind = padded.slice(at);
  return `${sign}${front}${behind === "" ? "" : `.${behind}`}`;
}

/** Digits behind the point. */
export const decimalsOf = (decimal: Decimal): number => decimal.split(".")[1]?.length ?? 0;

/** A value as a number of so many decimals: 80.2 with 2 is '80.20'. Never with an exponent. */
export function writeDecimal(value: number, decimals: number): Decimal {
  const plain = scientific(value);
  const lacking = decimals - decimalsOf(plain);
  return lacking > 0 ? `${plain}${plain.includes(".") ? "" : "."}${"0".repeat(lacking)}` : plain;
}

function scientific(value: number): Decimal {
  const text = String(value);
  const [digits = "", exponent] = text.split("e");
  return exponent === undefined ? text : scale(digits, Number(exponent));
}
