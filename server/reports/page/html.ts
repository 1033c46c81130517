/** HTML in which everything that is put in is text, unless it was made here. */

/** Finished HTML. */
export class Html {
  readonly #text: string;

  /** Only `html` and `written` call it. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text and numbers are escaped; lists are put one behind the other; undefined and false are nothing. */
export type Content = string | number | Html | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Control characters, which HTML forbids, and what is not seen but could turn the order of letters around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as HTML that shows it as it stands, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(UNSEEN, "").replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

function write(content: Content): string {
  if (content instanceof Html) return content.toString();
  if (Array.isArray(content)) return (content as readonly Content[]).map(write).join("");
  return content === undefined || content === false ? "" : escapeHtml(String(content));
}

/** A template of HTML: attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = parts[0] ?? "";
  for (const [index, content] of contents.entries()) text += write(content) + (parts[index + 1] ?? "");
  return new Html(text);
}

/** HTML that `html` has made, and that was kept or sent as text since. */
export const written = (text: string): Html => new Html(text);

/** One behind the other, with something between. */
export const join = (contents: readonly Content[], between: Content): Content =>
  contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));

/**
 * A translated sentence with HTML in it: what stands for `{0}`, `{1}` … is put in place of marks that no text has.
 * @param write is given a mark for each of the contents.
 */
export function sentence(tell: (...marks: readonly string[]) => string, ...contents: readonly Content[]): Content {
  const marks = contents.map((_, index) => `\uE000${index}\uE001`);
  return tell(...marks)
    .split(/(\uE000\d+\uE001)/u)
    .map((part) => {
      const at = marks.indexOf(part);
      return at < 0 ? part : contents[at];
    });
}
