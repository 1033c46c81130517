/** Looking things up in what is in order, in logarithmic time: a block may be a whole file in one line. */

/** Index of the first of the sorted things for which `isBehind` holds, as it must for all that follow it; their number where it holds for none. */
export function firstWhere<T>(sorted: readonly T[], isBehind: (one: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last of some things in order that starts at an offset or before it; undefined where all start behind it. */
export const lastFrom = <T extends { readonly start: number }>(things: readonly T[], offset: number): T | undefined =>
  things[firstWhere(things, ({ start }) => start > offset) - 1];
