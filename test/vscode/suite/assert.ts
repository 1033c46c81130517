/** A few assertions that also run in a Web Worker, where Node's are missing. */

/** Fails unless the condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both are the same. */
export function equal<T>(actual: T | undefined, expected: T): void {
  ok(actual === expected, `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Fails unless the text holds the part. */
export function includes(text: string, part: string): void {
  ok(text.includes(part), `expected '${part}' in: ${text}`);
}
