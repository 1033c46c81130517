/** Finding one's way in a JSON Schema (draft 7): as much of it as Concord's own schemas use. */

/** A JSON Schema, as data. */
export interface Schema {
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly anyOf?: readonly unknown[] | undefined;
}

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema and all that may stand in its place. */
export function alternativesOf(schema: unknown): readonly Schema[] {
  if (!isSchema(schema)) return [];
  return [schema, ...(schema.anyOf ?? []).flatMap(alternativesOf)];
}

/** The schemas of what stands under a key, or in a list ('-'). */
function stepInto(schema: Schema, key: string): readonly Schema[] {
  if (key === "-") return alternativesOf(schema.items);
  const { properties = {}, additionalProperties } = schema;
  return alternativesOf(Object.hasOwn(properties, key) ? properties[key] : additionalProperties);
}

/** The schemas that hold at a path of keys, '-' for a list's item; none where the path leads nowhere. */
export const schemasAt = (schema: Schema, path: readonly string[]): readonly Schema[] =>
  path.reduce<readonly Schema[]>((schemas, key) => schemas.flatMap((each) => stepInto(each, key)), alternativesOf(schema));

/** A key that a map may have. */
export interface SchemaKey {
  readonly key: string;
  readonly description: string;
  readonly required: boolean;
  /** What may stand under it. */
  readonly schemas: readonly Schema[];
}

/** The keys that maps of these schemas may have: those that are needed first, each once. */
export function keysOf(schemas: readonly Schema[]): readonly SchemaKey[] {
  const keys = new Map<string, SchemaKey>();
  for (const { properties = {}, required = [] } of schemas)
    for (const [key, schema] of Object.entries(properties)) {
      const description = isSchema(schema) ? (schema.description ?? "") : "";
      if (!keys.has(key)) keys.set(key, { key, description, required: required.includes(key), schemas: alternativesOf(schema) });
    }
  return [...keys.values()].sort((a, b) => Number(b.required) - Number(a.required));
}

/** The words that may stand as values of these schemas, each once. */
export function valuesOf(schemas: readonly Schema[]): readonly string[] {
  const values = schemas.flatMap((each) => [...(each.enum ?? []), ...(each.type === "boolean" ? [true, false] : [])]);
  return [...new Set(values.filter((value) => value !== null).map(String))];
}

/** The description of the first of these schemas that has one. */
export const descriptionOf = (schemas: readonly Schema[]): string | undefined =>
  schemas.find(({ description }) => description !== undefined)?.description;

/** What stands under a key: a map, a list, or something that can stand on the key's own line. */
export function shapeOf(schemas: readonly Schema[]): "map" | "list" | "line" {
  const types = new Set(schemas.flatMap(({ type, enum: words }) => (words ? ["string"] : (type ?? []))));
  types.delete("null");
  if (types.size !== 1) return "line";
  return types.has("object") ? "map" : types.has("array") ? "list" : "line";
}
