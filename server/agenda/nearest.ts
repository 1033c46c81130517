/** The nearest known word to a mistyped one, for 'did you mean'. */

/** Longer words are no slips of the pen, and the distance costs the product of both lengths. */
const MAX_LENGTH = 64;

/**
 * The Damerau–Levenshtein distance (optimal string alignment) of two words: how many letters must be put in, left out, changed or swapped
 * with their neighbour. Stops at `limit` and says `limit + 1` then.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** A word as compared: case and the marks between its parts are what people mistype first. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, "");

/** The nearest of the known words, if any is near enough to be meant: a third of the letters wrong at most. The first of equals. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = bare(word);
  if (wanted === "" || wanted.length > MAX_LENGTH) return undefined;
  let nearest: string | undefined;
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of known) {
    const distance = editDistance(wanted, bare(candidate), limit);
    if (distance > limit || candidate === word) continue;
    nearest = candidate;
    if (distance === 0) break;
    limit = distance - 1;
  }
  return nearest;
}
