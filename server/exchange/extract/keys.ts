/** Keys of entries made from their names. */

/** Letters that do not come apart into a Latin letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { đ: "d", ð: "d", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i" };

const MOST = 48;

/** A key in small ASCII letters, digits and hyphens: 'Tỷ lệ hộ nghèo' gives `ty-le-ho-ngheo`. `otherwise` where nothing is left of a text. */
export function keyOf(text: string, otherwise: string): string {
  const plain = text
    .slice(0, 400)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s?(?=\s|$)/gu, "")
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? " ");
  let key = "";
  for (const word of plain.match(/[a-z0-9]+/gu) ?? []) {
    const longer = key === "" ? word.slice(0, MOST) : `${key}-${word}`;
    if (longer.length > MOST) break;
    key = longer;
  }
  if (key === "") return otherwise;
  return /^\d|^(?:null|true|false)$/u.test(key) ? `${otherwise}-${key}` : key;
}

/** The wanted key, with a number behind it where it is taken; it is taken from then on. */
export function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`;
  taken.add(key);
  return key;
}
