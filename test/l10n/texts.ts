/** The texts for people that the sources hold: the keys of `l10n.t("…")`, and what looks like a text that was told past it. */
import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const root = new URL("../../", import.meta.url);

/** A text and the file in which it stands. */
export interface Found {
  readonly file: string;
  readonly text: string;
}

/** A file of the package as text. */
export const readSource = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** A JSON file of the package. */
export const readJson = (path: string): Readonly<Record<string, string>> => JSON.parse(readSource(path));

/** The TypeScript files below a folder of the package, as JavaScript without comments, so that a scan meets nothing but code. */
export function readCode(folder: string): readonly { readonly file: string; readonly code: string }[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => ({ file, code: stripped(readSource(file)) }));
}

/** TypeScript without types and comments. */
export const stripped = (source: string): string => transformSync(source, { loader: "ts", charset: "utf8", legalComments: "none" }).code;

const LITERAL = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`)/u;

/** What a literal says, in whichever quotes it has come out. */
function readLiteral(literal: string): string {
  const inner = literal
    .slice(1, -1)
    .replace(/\\.|"|\n/gu, (part) => (part === '"' ? '\\"' : part === "\n" ? "\\n" : /^\\['`]/u.test(part) ? part.slice(1) : part));
  return JSON.parse(`"${literal.startsWith('"') ? literal.slice(1, -1) : inner}"`);
}

/** The keys of a file's calls of `l10n.t`, and the calls whose key is no plain literal and can be found by no scan. */
export function findKeys(code: string): { readonly keys: readonly string[]; readonly odd: readonly string[] } {
  const keys: string[] = [];
  const odd: string[] = [];
  for (const { 0: call, index } of code.matchAll(/\bl10n\.t\(/gu)) {
    const behind = code.slice(index + call.length);
    const literal = LITERAL.exec(behind)?.[1];
    if (literal === undefined) odd.push(behind.slice(0, 60));
    else keys.push(readLiteral(literal));
  }
  return { keys, odd };
}

/** The keys of all calls below a folder, each once, sorted. */
export const listKeys = (folder: string): readonly string[] => [...new Set(readCode(folder).flatMap(({ code }) => findKeys(code).keys))].sort();

/** Where texts for people are put: properties, the errors of the command line, the lines of hovers. */
const PLACES =
  /(?:\b(?:message|title|reason|says|tooltip|label|detail|description|documentation|placeHolder|prompt|ariaLabel)\s*[:=](?!=)\s*(?:[\w.?!&|()<>= ]+ \?\s*)?|\bnew UsageError\(\s*|\bline\(\s*|\bshow(?:Information|Warning|Error)Message\(\s*|\byield \[[^,\]]+,\s*)("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gu;

/** A text has two words with a blank between; ids, marks and single words of the format have not. */
const isText = (literal: string): boolean => /\p{L}{2,}[^\p{L}]* \S/u.test(literal.replace(/\$\{[^}]*\}/gu, "…"));

/** Texts of a file that stand where people read them and are looked up in no language. */
export const findBare = (code: string): readonly string[] =>
  [...code.matchAll(PLACES)].map(([, literal = ""]) => literal).filter((literal) => isText(literal.slice(1, -1)));

/** The placeholders of a text, sorted: `{0}`, `{1}`. */
export const placeholdersOf = (text: string): readonly string[] => [...text.matchAll(/\{\d+\}/gu)].map(([mark]) => mark).sort();
