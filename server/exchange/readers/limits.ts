/** How much of a document is read: what is bigger is no document, or is meant to fill the memory. */

/** Bytes of a file. */
export const MOST_BYTES = 60_000_000;

/** Bytes of one part of a packed document, unpacked. */
export const MOST_PART = 50_000_000;

/** Characters of a document's text. */
export const MOST_TEXT = 3_000_000;

/** Pages. */
export const MOST_PAGES = 2000;

/** Elements of a page within each other: browsers stop at 512. */
export const MOST_NESTED = 2000;

/** Cells of a row. */
export const MOST_CELLS = 60;
