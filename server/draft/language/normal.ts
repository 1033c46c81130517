/** Words as they are compared: one spelling for what readers see as one word. */

/** The two ways to place a Vietnamese tone on an open `oa`, `oe`, `uy`: the first is turned into the second. */
// biome-ignore format: a table
const TONE_PLACES = new Map([
  ["òa", "oà"], ["óa", "oá"], ["ỏa", "oả"], ["õa", "oã"], ["ọa", "oạ"],
  ["òe", "oè"], ["óe", "oé"], ["ỏe", "oẻ"], ["õe", "oẽ"], ["ọe", "oẹ"],
  ["ùy", "uỳ"], ["úy", "uý"], ["ủy", "uỷ"], ["ũy", "uỹ"], ["ụy", "uỵ"],
]);

const TONE_PLACE = /[òóỏõọ][ae]|[ùúủũụ]y/gu;
const SILENT_CHARS = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u2032\uFF07]/gu;
const HYPHENS = /[\u2010\u2011\u2043\uFE63\uFF0D]/gu;
/** U+00F0 (Icelandic eth) and U+0256 (African d) look like đ when capital, and are typed for it. */
const ETHS = /[\u00F0\u0256]/gu;
const ASCII = /^[\x20-\x7e]*$/u;

/**
 * A word as compared: NFC, lower case, typographic apostrophes and hyphens made plain, soft hyphens and zero-width characters dropped,
 * Vietnamese tone marks in one placement (hoá and hóa), Ð and Ɖ read as Đ.
 */
export const normalize = (word: string): string => {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .replace(SILENT_CHARS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, "-")
    .replace(ETHS, "đ")
    .replace(TONE_PLACE, (pair) => TONE_PLACES.get(pair) ?? pair);
};
