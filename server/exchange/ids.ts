/** Keys of entries, made from labels. */
import { KEY_PATTERN } from "../agenda/schema.ts";

/** Letters that do not come apart into a Latin letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { đ: "d", ð: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

const MAX_LENGTH = 60;

/** Whether YAML would read it as something else than text: `2025`, `null`. */
const isNoText = (id: string): boolean => /^\d/.test(id) || /^(?:null|true|false|y|n|yes|no|on|off)$/.test(id);

/**
 * A key in small ASCII letters, digits and hyphens, at most 60 long: 'Kế hoạch Đổi mới' gives `ke-hoach-doi-moi`. Words of other scripts stay, as
 * keys may hold them. `fallback` where nothing of the label is left, and before what YAML would not read as text.
 */
export function keyFrom(label: string, fallback: string): string {
  const small = label.slice(0, 500).toLowerCase();
  const latin = small
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
  const ascii = latin.match(/[a-z0-9]+/g);
  const words = ascii?.some((word) => /[a-z]/.test(word)) ? ascii : (small.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  let key = "";
  for (const word of words) {
    const longer = key === "" ? Array.from(word).slice(0, MAX_LENGTH).join("") : `${key}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    key = longer;
  }
  if (key === "" || !KEY_PATTERN.test(key)) return fallback;
  return isNoText(key) ? `${fallback}-${key}`.slice(0, MAX_LENGTH).replace(/-$/, "") : key;
}

/** Gives out keys, each once: `plan`, `plan-2`, `plan-3`. */
export class Keys {
  readonly #taken: Set<string>;
  /** How far the numbers behind a key have come, so that a thousand of one name are not tried from the start. */
  readonly #next = new Map<string, number>();

  /** @param taken those that are given out already. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The wanted key, or the first free one made from it. */
  take(wanted: string): string {
    let key = wanted;
    for (let number = this.#next.get(wanted) ?? 2; this.#taken.has(key); number++) {
      key = `${wanted}-${number}`;
      this.#next.set(wanted, number + 1);
    }
    this.#taken.add(key);
    return key;
  }
}

/** An identifier that says nothing to people: `c12`, `IATE-3504`, `00123`, a UUID. */
const isBlind = (id: string): boolean =>
  /^[\p{L}]{0,8}[-_.]?[\d.-]+$/u.test(id) || /^[0-9a-f]{8}-[0-9a-f-]{20,}$/i.test(id) || /^[\p{L}]{0,8}[-_.]?[0-9a-f]{6,}$/iu.test(id);

/** The key for an entry: the identifier that the input has, where it can be one and says something, else one made from the label. */
export const chooseKey = (id: string | undefined, label: string, fallback: string): string =>
  id !== undefined && KEY_PATTERN.test(id) && !isBlind(id) && !isNoText(id) ? id : keyFrom(label, fallback);
