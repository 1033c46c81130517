/** Character references that stand for a character that matters to reading; all others are read as blanks. */

// biome-ignore format: a table
const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»",
  ndash: "–", mdash: "—", hyphen: "‐", minus: "−", hellip: "…", middot: "·", bull: "•", times: "×", plusmn: "±", deg: "°",
  percnt: "%", permil: "‰", euro: "€", pound: "£", yen: "¥", cent: "¢", dollar: "$", sect: "§", frac12: "½", frac14: "¼", frac34: "¾",
  le: "≤", ge: "≥", ne: "≠", asymp: "≈", copy: "©", reg: "®", trade: "™", sup2: "²", sup3: "³", num: "#", comma: ",", period: ".", colon: ":",
  semi: ";", excl: "!", quest: "?", lpar: "(", rpar: ")", plus: "+", equals: "=", sol: "/", dash: "‐",
};

/** The character that a reference (`&amp;`, `&#37;`, `&#x25;`) stands for; a blank for blanks and for what is not known. */
export const readEntity = (entity: string): string => {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? " ") : " ";
  const hex = name[1] === "x" || name[1] === "X";
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (!(point > 32 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) return " ";
  const char = String.fromCodePoint(point);
  return /[\s\p{C}]/u.test(char) ? " " : char;
};
