/** How names stand in a text. */
import { beginsSentence, surfaceOf } from "../checks/surface.ts";
import type { Content, Token } from "../draft/model.ts";
import { foldSpelling } from "./folding.ts";
import type { Label } from "./labels.ts";

const isLower = (text: string): boolean => text === text.toLowerCase();
const isUpper = (text: string): boolean => text === text.toUpperCase() && !isLower(text);

/** How a name's words stand in a text: as in the label, in another case, or in another form. */
export type NameFit = "fits" | "case" | "form";

function fitWord(label: string, written: string, first: boolean, titled: boolean): NameFit {
  if (written === label) return "fits";
  if (written.toLowerCase() !== label.toLowerCase()) return "form";
  const capitalized = label.charAt(0).toUpperCase() + label.slice(1);
  return written === capitalized && (first || titled) ? "fits" : "case";
}

/** What German puts behind a noun in the genitive or plural; in a name it is grammar, not another name. An s that is the noun's own stays. */
const declines = (label: Label, own: string, written: string): boolean => label.language === "de" && own !== `${written}s`;

/**
 * How the words from token `first` on stand to a name's label that matches them by lemma. A word in capitals throughout fits, and so does
 * a capital where a sentence begins or a heading is in title case; regional spellings are the same word.
 * @param titled whether the text is a heading in title case.
 */
export function fitName(content: Content, label: Label, tokens: readonly Token[], first: number, titled: boolean): NameFit {
  if (tokens.length !== label.surfaces.length) return "form";
  const sameWords = tokens.every((token, i) => token.norm === label.words[i]?.norm);
  if (sameWords && tokens.length > 1 && tokens.every((token) => isUpper(surfaceOf(content, token)))) return "fits";
  let worst: NameFit = "fits";
  for (const [i, token] of tokens.entries()) {
    const written = surfaceOf(content, token).replace(/[’ʼ]/gu, "'");
    const own = (label.surfaces[i] ?? "").replace(/[’ʼ]/gu, "'");
    const one = fitWord(own, written, i === 0 && beginsSentence(content, first), titled);
    if (one === "form") {
      const spelling = foldSpelling(token.norm, label.language) === foldSpelling(label.words[i]?.norm ?? "", label.language);
      const sameCase = beginsSentence(content, first + i) || titled || isLower(written.charAt(0)) === isLower(own.charAt(0));
      if (!(spelling || declines(label, own, written)) || !sameCase) return "form";
    } else if (one === "case") worst = "case";
  }
  return worst;
}
