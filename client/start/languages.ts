/** Which languages an agenda speaks. */

const base = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

/** Whether labels in some languages are labels in another: those of `en-GB` are in `en`. */
export const speaks = (languages: readonly string[], tag: string): boolean => languages.some((each) => base(each) === base(tag));
