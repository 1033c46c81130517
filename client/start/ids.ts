/** Names made from titles: ids of agendas, names of files. */

/** Letters that do not come apart into a Latin letter and a mark. `Ð` is often typed for `Đ`. */
const LETTERS: Readonly<Record<string, string>> = { đ: "d", ð: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

const MAX_LENGTH = 60;

/** Whether YAML would read it as something else than text: `2025`, `1e5`, `null`. */
const isNoText = (id: string): boolean => /^\d/.test(id) || id === "null" || id === "true" || id === "false";

/**
 * An id in small ASCII letters, digits and hyphens, at most 60 long: 'Kế hoạch Đổi mới' gives `ke-hoach-doi-moi`. `fallback`, itself an id, where
 * nothing of the title is left, and before what YAML would not read as text.
 */
export function idOf(title: string, fallback: string): string {
  const plain = title
    .slice(0, 500)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? " ");
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word.slice(0, MAX_LENGTH) : `${id}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    id = longer;
  }
  if (id === "") return fallback;
  return isNoText(id) ? `${fallback}-${id}`.slice(0, MAX_LENGTH).replace(/-$/, "") : id;
}

/** The wanted name, with a number behind it where it is taken: `plan`, `plan-2`, `plan-3`. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(id)) return id;
  }
}
