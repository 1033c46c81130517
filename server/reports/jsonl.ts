/** A line of the form in which a corpus is piped through: one draft in, its findings out. */
import * as l10n from "@vscode/l10n";
import type { JsonFinding } from "./json.ts";

/** A line asked for, or what is wrong with it. */
export type Asked = { readonly id: unknown; readonly markdown: string } | { readonly error: string };

/** Reads a line; undefined for a blank one. Keys other than `id` and `markdown` are passed over. */
export function readLine(line: string): Asked | undefined {
  if (line.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: l10n.t("This line is no JSON: {0}", error instanceof Error ? error.message : String(error)) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { error: l10n.t("A line must be an object with 'id' and 'markdown'.") };
  const { id, markdown } = value as Readonly<Record<string, unknown>>;
  if (!Object.hasOwn(value, "id")) return { error: l10n.t("The line has no 'id'.") };
  if (typeof markdown !== "string") return { error: l10n.t("The line's 'markdown' must be a text.") };
  return { id, markdown };
}

/** The answer to a line. */
export const writeFindings = (id: unknown, findings: readonly JsonFinding[]): string => `${JSON.stringify({ id, findings })}\n`;

/** The answer to a line that is wrong. */
export const writeError = (error: string): string => `${JSON.stringify({ id: null, error })}\n`;
