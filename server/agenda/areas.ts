/** Areas: region codes of the Unicode CLDR (BCP 47 region subtags: ISO 3166-1 letters, UN M.49 numbers). */

const known = new Map<string, boolean>();

let names: Intl.DisplayNames | undefined;

function hasName(code: string): boolean {
  try {
    names ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    return names.of(code) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a code is a CLDR region code with a name: `VN`, `EU`, `001`. `ZZ` (unknown region) is none. */
export function isArea(code: string): boolean {
  if (!/^(?:[A-Z]{2}|\d{3})$/.test(code) || code === "ZZ") return false;
  const remembered = known.get(code);
  if (remembered !== undefined) return remembered;
  const answer = hasName(code);
  known.set(code, answer);
  return answer;
}
