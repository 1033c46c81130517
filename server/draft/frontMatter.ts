/** Front matter: the YAML between `---` at the start of a draft. */
import { parse } from "yaml";
import { blankMerges } from "./merges.ts";
import type { FrontMatter, MergeConflict } from "./model.ts";

const asTexts = (value: unknown): readonly string[] => {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return Array.isArray(value) ? value.flatMap(asTexts) : [];
};

/** A BCP 47 tag as far as it matters here: `en`, `pt-BR`, `zh_Hans`. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}$/u;

/**
 * Reads the front matter that ends at `end`; undefined where `end` is 0. Fields: `lang` (a language tag) and `agenda` (a path, an id, or a list of
 * them). What is no YAML, or says something else, counts as said nothing: the draft is checked all the same.
 * @param merges conflicts of the text: nothing between their marks counts.
 */
export const readFrontMatter = (text: string, end: number, merges: readonly MergeConflict[] = []): FrontMatter | undefined => {
  if (end === 0) return undefined;
  const yaml = blankMerges(text, merges)
    .slice(0, end)
    .replace(/^\uFEFF?---[ \t]*/u, "")
    .replace(/(?:---|\.\.\.)[ \t]*$/u, "");
  const span = { start: 0, end };
  try {
    const fields: unknown = parse(yaml, { logLevel: "silent" });
    if (typeof fields !== "object" || fields === null) return { ...span, agenda: [] };
    const { lang, agenda } = fields as Record<string, unknown>;
    return { ...span, agenda: asTexts(agenda), ...(typeof lang === "string" && LANGUAGE.test(lang.trim()) && { lang: lang.trim() }) };
  } catch {
    return { ...span, agenda: [] };
  }
};
