/** The agenda format as a JSON Schema, by which YAML editors complete and check agendas. */
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { AGENDA, UNIT } from "./schema.ts";
import { listUnits } from "./units.ts";

/** Units are listed for completion; compound ones (`tonne-per-hectare`) and prefixed ones (`kilotonne`) go by their form. */
const UNIT_CHOICE = {
  anyOf: [
    { enum: [...listUnits()] },
    { type: "string", pattern: "^[a-z0-9]+-[a-z0-9-]+$" },
    { type: "string", pattern: "^(?:kilo|mega|giga|tera|peta|milli|micro|nano)[a-z]+$" },
  ],
} satisfies JsonSchema;

/**
 * The JSON Schema (draft 7) of an agenda file, from the same definition that agendas are checked against. What needs a calendar, CLDR or other
 * entries has no words in JSON Schema and is left to `parseAgenda` and `resolveAgenda`.
 */
export const agendaJsonSchema = (): JsonSchema => ({
  ...toJsonSchema(AGENDA, {
    target: "draft-07",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema }) => (valibotSchema === UNIT.pipe[0] ? UNIT_CHOICE : undefined),
  }),
  title: "Concord agenda",
  description: "Official terms, lists and figures, each with its source: what policy drafts must agree with.",
});
