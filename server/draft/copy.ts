/**
 * The same text in memory of its own. Engines let a slice point into the text it was cut from, so that one remembered word would keep
 * a whole version of a draft alive. Joining is what makes them copy.
 */
export const copyText = (text: string): string => (text.length < 13 ? text : [text.slice(0, 6), text.slice(6)].join(""));
