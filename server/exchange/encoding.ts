/** Bytes of an input as text. */
import * as l10n from "@vscode/l10n";
import { UnreadableError } from "./model.ts";

const startsWith = (bytes: Uint8Array, ...marks: readonly number[]): boolean => marks.every((mark, index) => bytes[index] === mark);

/** UTF-16 without its mark: half of the first bytes of a text in it are 0. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 200);
  const zeros = (from: number): number => head.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return "utf-16le";
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? "utf-16be" : undefined;
}

/** What an XML declaration says (XML 1.0, 4.3.3): it is ASCII up to there in every encoding but UTF-16. */
const declared = (bytes: Uint8Array): string | undefined =>
  /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(String.fromCharCode(...bytes.subarray(0, 300)))?.[1];

function createDecoder(name: string) {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    throw new UnreadableError(l10n.t("There is no encoding '{0}'.", name));
  }
}

/**
 * The text of bytes: by their byte order mark, by an XML declaration, else UTF-8.
 * @param encoding what it is said to be, as the Encoding Standard names it ("windows-1258").
 * @throws {UnreadableError} where the bytes are no text in that encoding.
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : startsWith(bytes, 0xef, 0xbb, 0xbf)
        ? "utf-8"
        : undefined;
  const name = marked ?? encoding ?? guessUtf16(bytes) ?? declared(bytes) ?? "utf-8";
  const decoder = createDecoder(name);
  try {
    return decoder.decode(bytes);
  } catch {
    const example = "--encoding windows-1258";
    throw new UnreadableError(l10n.t("It is no text in {0}. Save it as UTF-8, or say what it is in: '{1}', for one.", name.toUpperCase(), example));
  }
}
