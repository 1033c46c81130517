/** What a list of agendas shows of each: read from the first lines of the file, without a YAML library. */

/** An agenda in a list. */
export interface AgendaHead {
  readonly id: string;
  /** The id where the title stands in several languages. */
  readonly title: string;
  /** The language tag of its plain texts; undefined where it names none. */
  readonly language?: string;
}

/** The text of a plain or quoted scalar; undefined for maps and lists. */
function scalarOf(written: string): string | undefined {
  const text = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? /^'((?:[^']|'')*)'/.exec(text);
  if (quoted) {
    try {
      return text.startsWith('"') ? String(JSON.parse(quoted[0])) : quoted[1]?.replaceAll("''", "'");
    } catch {
      return quoted[1]; // an escape that YAML knows and JSON does not
    }
  }
  const plain = text.replace(/(?:^|[ \t])#.*$/, "").trim();
  return plain === "" || /^[{[|>&*!]/.test(plain) ? undefined : plain;
}

const fieldOf = (text: string, key: string): string | undefined => scalarOf(new RegExp(`^${key}:[ \\t]+(.*)$`, "m").exec(text)?.[1] ?? "");

/** The head of an agenda file; undefined where it has no id. */
export function readHead(text: string): AgendaHead | undefined {
  const id = fieldOf(text, "id");
  if (id === undefined) return undefined;
  const language = fieldOf(text, "language");
  return { id, title: fieldOf(text, "title") ?? id, ...(language === undefined ? {} : { language }) };
}
