/** How much of a prefix has been typed. */

/** Longer prefixes are found by their first characters alone. */
const LONGEST = 80;
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** How many characters before the cursor begin a prefix, whatever their capitals; 0 where none do, or they end a longer word. */
export function typedOf(before: string, prefix: string): number {
  const line = before.slice(-LONGEST).toLowerCase();
  const wanted = prefix.toLowerCase();
  for (let length = Math.min(wanted.length, line.length); length > 0; length--) {
    if (!line.endsWith(wanted.slice(0, length))) continue;
    const inWord = WORD.test(line.charAt(line.length - length - 1)) && WORD.test(wanted.charAt(0));
    if (!inWord) return length;
  }
  return 0;
}
