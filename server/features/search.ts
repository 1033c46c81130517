/** Looking up what stands at an offset among many things in order. */

/** The last of some things in order that starts at an offset or before it; undefined where all start behind it. */
export function lastFrom<T extends { readonly start: number }>(things: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((things[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return things[low - 1];
}
