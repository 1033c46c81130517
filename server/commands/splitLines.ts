/** Streams of text, line by line. */

const NEWLINE = 10;

/**
 * The lines of a stream of UTF-8, without line ends. Split by bytes, so that no character falls apart and nothing but '\n' ends a line: a
 * text in JSON may hold U+2028.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  const take = (): string => {
    const text = parts.length === 1 && parts[0] ? decoder.decode(parts[0]) : decoder.decode(Buffer.concat(parts));
    parts = [];
    return text;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield take();
}
