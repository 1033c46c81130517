/** The package ships no types. */
declare module "wink-porter2-stemmer" {
  /** The Porter 2 stem of a word in lower case. */
  function stem(word: string): string;
  export = stem;
}
