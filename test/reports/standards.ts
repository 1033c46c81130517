/** What tests of reports hold them against. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Schema, Validator } from "@cfworker/json-schema";
import { makeFolder, run } from "../commands/run.ts";
import { FILES } from "./workspace.ts";

const SCHEMAS = path.join(path.dirname(fileURLToPath(import.meta.url)), "schemas");

/** A schema's text. */
export const readSchema = (name: string): string => readFileSync(path.join(SCHEMAS, name), "utf8");

/** The draft of the workspace with everything in it. */
export const PLAN = FILES["drafts/plan.md"] ?? "";

/** What a JSON schema (draft 4) finds wrong with a document. */
export function faultsOf(schema: string, document: unknown): readonly string[] {
  const { valid, errors } = new Validator(JSON.parse(readSchema(schema)) as Schema, "4", false).validate(document);
  return valid ? [] : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** What a draft of the workspace is once all its safe edits are made. */
export async function fixed(name: string): Promise<string> {
  const folder = makeFolder(FILES);
  await run(folder, ["check", "--fix", name]);
  return readFileSync(path.join(folder, name), "utf8");
}
