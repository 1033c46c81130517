/** Numbers in digits: what a run of digits with separators means under a language's marks. */

/** A number in digits. */
export interface Digits {
  /** As a JavaScript number literal: "1250000.5". */
  readonly literal: string;
  readonly decimals: number;
  /** The mark before the decimals, where one was written. */
  readonly mark?: string;
  /** What stands between groups of three, where it was written. */
  readonly group?: string;
  /** Digits before the decimal mark. */
  readonly whole: number;
}

const separators = /[^0-9]/g;
const threes = (runs: readonly string[]): boolean => runs.every((run) => run.length === 3);
/** Indian grouping: the last three digits, then pairs ('1,00,000'). */
const indian = (runs: readonly string[]): boolean => runs.at(-1)!.length === 3 && runs.slice(0, -1).every((run) => run.length === 2);

const made = (whole: string, fraction: string, mark?: string, group?: string): Digits => ({
  literal: `${whole || "0"}${fraction ? `.${fraction}` : ""}`,
  decimals: fraction.length,
  whole: whole.length,
  ...(mark !== undefined && { mark }),
  ...(group !== undefined && { group }),
});

/**
 * Reads digits with separators.
 *
 * A single point or comma is decided by the language, not by the number: '12.480' is 12480 where the point groups (vi, de), else 12.48.
 * Where the grouping mark is followed by other than three digits it was meant as a decimal mark, a slip that journalists make ('80.2%'
 * in Vietnamese).
 * @param mark The language's decimal mark.
 * @param group The language's grouping mark; a blank leaves a single point with three digits a group.
 * @returns Undefined where the separators make no number: '16.5.1', '1,2,3'.
 */
export const readDigits = (raw: string, mark: string, group: string): Digits | undefined => {
  const runs = raw.split(separators);
  const seps = raw.match(separators) ?? [];
  if (seps.length === 0) return made(raw, "");
  const last = seps.at(-1)!;
  const point = last === "." || last === ",";
  if (seps.length === 1 && point) {
    const [whole, rest] = runs as [string, string];
    if (last === mark || whole === "" || whole.startsWith("0") || rest.length !== 3 || whole.length > 3) return made(whole, rest, last);
    if (last === group || group.trim() === "") return made(whole + rest, "", undefined, last);
    return made(whole, rest, last);
  }
  const first = seps[0]!;
  const sameBefore = seps.slice(0, -1).every((sep) => sep === first);
  if (!sameBefore) return undefined;
  if (runs[0]!.length > 3 || runs[0]!.length === 0 || runs[0]!.startsWith("0")) return undefined;
  if (last === first) {
    const groups = runs.slice(1);
    if (!threes(groups) && !((last === "," || last === " ") && indian(groups))) return undefined;
    return made(runs.join(""), "", undefined, last);
  }
  const groups = runs.slice(1, -1);
  if (!point || (!threes(groups) && !indian(groups))) return undefined;
  return made(runs.slice(0, -1).join(""), runs.at(-1)!, last, first);
};

/** Fractions of one character: '¾' is 3 of 4. */
export const VULGAR: Readonly<Record<string, readonly [part: number, whole: number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅛": [1, 8],
};

/** `literal` × 10^`power`, without the error of a multiplication: 3.2 × 10⁹ is 3200000000. */
export const scaled = (literal: string, power: number): number => Number(`${literal}e${power}`);

/** The power of ten of a magnitude: 6 for 1e6. */
export const powerOf = (magnitude: number): number => Math.round(Math.log10(magnitude));
