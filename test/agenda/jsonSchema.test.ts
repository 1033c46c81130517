import assert from "node:assert/strict";
import { test } from "node:test";
import { agendaJsonSchema } from "../../server/agenda/jsonSchema.ts";
import { FIGURE, GROUP, HEAD, SERIES, SOURCE, TERM } from "../../server/agenda/schema.ts";

type Schema = { readonly [key: string]: unknown };

/** Every map of fields in a schema, wherever it is. */
function* listObjects(schema: unknown): Generator<Schema> {
  if (schema === null || typeof schema !== "object") return;
  if ("properties" in schema) yield schema as Schema;
  for (const part of Object.values(schema)) yield* listObjects(part);
}

const schema = agendaJsonSchema();
const fieldsOf = (object: Schema) => Object.entries(object.properties as Record<string, Schema>);
const find = (field: string) => [...listObjects(schema)].flatMap(fieldsOf).find(([name]) => name === field)?.[1];

test("names every field of the definition, with the required ones", () => {
  const objects = [...listObjects(schema)].map((object) => JSON.stringify([fieldsOf(object).map(([name]) => name), object.required]));
  for (const { entries } of [SOURCE, TERM, GROUP, FIGURE, SERIES]) {
    const required = Object.entries(entries).filter(([, { type }]) => type !== "optional");
    assert.ok(objects.includes(JSON.stringify([Object.keys(entries), required.map(([name]) => name)])), Object.keys(entries).join());
  }
  assert.deepEqual(schema.required, ["id", "title", "language"]);
  assert.deepEqual(Object.keys(schema.properties ?? {}), [...Object.keys(HEAD.entries), "sources", "terms", "groups", "figures"]);
});

test("describes every field", () => {
  for (const [name, field] of [...listObjects(schema)].flatMap(fieldsOf)) {
    assert.match(JSON.stringify(field), /"description":"[A-Z]/, name);
  }
});

test("lets no unknown key pass", () => {
  for (const object of listObjects(schema)) assert.equal(object.additionalProperties, false);
});

test("completes units and words that a field knows", () => {
  const unit = JSON.stringify(find("unit"));
  for (const id of ["percent", "VND", "kilowatt-hour"]) assert.ok(unit.includes(`"${id}"`), id);
  assert.deepEqual(find("comparator")?.enum, ["exactly", "at-least", "at-most", "about", "more-than", "less-than"]);
});

test("is plain JSON, the same every time", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  assert.deepEqual(agendaJsonSchema(), schema);
  assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
});
