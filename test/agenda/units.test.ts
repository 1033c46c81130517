import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isArea } from "../../server/agenda/areas.ts";
import { canonicalUnit, isCurrency, isUnit, listUnits, suggestUnit } from "../../server/agenda/units.ts";

test("knows the units of the format, of CLDR, and currencies", () => {
  const own = ["percent", "percentage-points", "count", "times", "rank", "places", "ordinal", "years", "months", "days", "date", "points"];
  for (const unit of [...own, "VND", "USD", "EUR", "kilometer", "kilowatt-hour", "hectare", "celsius", "week", "permille", "megabyte"]) {
    assert.ok(isUnit(unit), unit);
  }
  assert.ok(isCurrency("VND") && !isCurrency("vnd") && !isCurrency("percent"));
});

test("knows what CLDR's unit identifiers build: prefixes, powers, products, quotients", () => {
  for (const unit of ["gigawatt-hour", "kilotonne", "square-kilometer", "megabit-per-second", "gram-per-kilometer", "liter-per-100-kilometer"]) {
    assert.equal(canonicalUnit(unit), unit);
  }
  for (const unit of [
    "kilohour",
    "square-",
    "-meter",
    "meter-per-",
    "per-second",
    "meter-per-second-per-second",
    "meter--second",
    "foo-per-second",
  ]) {
    assert.equal(canonicalUnit(unit), undefined, unit);
  }
});

test("has one id for each unit", () => {
  assert.equal(canonicalUnit("year"), "years");
  assert.equal(canonicalUnit("length-kilometer"), "kilometer");
  assert.equal(canonicalUnit("metric-ton"), "tonne");
  assert.equal(canonicalUnit("mass-metric-ton"), "tonne");
});

test("does not know what is none, and suggests what was meant", () => {
  const slips = {
    kilometre: "kilometer",
    persent: "percent",
    "%": "percent",
    vnd: "VND",
    km: "kilometer",
    Percent: "percent",
    GWh: "gigawatt-hour",
    $: "USD",
  };
  for (const [slip, meant] of Object.entries(slips)) {
    assert.ok(!isUnit(slip), slip);
    assert.equal(suggestUnit(slip), meant);
  }
  assert.equal(suggestUnit("bananas"), undefined);
  assert.ok(!isUnit("__proto__") && !isUnit("constructor") && !isUnit(""));
});

test("every listed unit is a unit, its own canonical id, and listed once", () => {
  const units = listUnits();
  assert.equal(new Set(units).size, units.length);
  assert.ok(units.length > 350);
  for (const unit of units) assert.equal(canonicalUnit(unit), unit);
});

test("the canonical id is a fixed point, whatever the text", () => {
  const part = fc.constantFrom("kilo", "meter", "-", "per", "square", "second", "100", "VND", "metric-ton", "length", "x", "-per-");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
      ),
      (text) => {
        const canonical = canonicalUnit(text);
        if (canonical !== undefined) assert.equal(canonicalUnit(canonical), canonical);
      },
    ),
  );
});

test("areas are CLDR region codes that have a name", () => {
  for (const code of ["VN", "EU", "001", "419", "DE", "UN"]) assert.ok(isArea(code), code);
  for (const code of ["vn", "XX", "ZZ", "1", "999", "VNM", "", "V1"]) assert.ok(!isArea(code), code);
});
