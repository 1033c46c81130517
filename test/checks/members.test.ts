import assert from "node:assert/strict";
import { test } from "node:test";
import { readCount, readOrdinal, writeCount, writeOrdinal } from "../../server/checks/members.ts";
import { readTokens } from "../../server/draft/language/tokens.ts";

const count = (text: string, language: string) => readCount(readTokens(text, language)[0], language);
const ordinal = (text: string, language: string) => readOrdinal(readTokens(text, language)[0], language);

test("counts are read in words and digits", () => {
  assert.deepEqual(
    [count("four", "en"), count("Vier", "de"), count("quatre", "fr"), count("bốn", "vi"), count("04", "en"), count("4", "vi")],
    [4, 4, 4, 4, 4, 4],
  );
  assert.deepEqual(
    [count("2024", "en"), count("fourth", "en"), count("4.5", "en"), count("toString", "de"), count("x", "zz")],
    [undefined, undefined, undefined, undefined, undefined],
  );
});

test("ordinals are read with their endings", () => {
  assert.deepEqual([ordinal("sixth", "en"), ordinal("sechsten", "de"), ordinal("sixième", "fr"), ordinal("première", "fr")], [6, 6, 6, 1]);
  assert.deepEqual([ordinal("acht", "de"), ordinal("achte", "de"), ordinal("six", "en")], [undefined, 8, undefined]);
});

test("counts are written as the draft writes them", () => {
  assert.deepEqual(
    [
      writeCount(4, "five", "en"),
      writeCount(4, "Five", "en"),
      writeCount(4, "FIVE", "en"),
      writeCount(4, "5", "en"),
      writeCount(4, "05", "vi"),
      writeCount(44, "five", "en"),
    ],
    ["four", "Four", "FOUR", "4", "04", "44"],
  );
  assert.deepEqual(
    [writeOrdinal(5, "sixth", "en"), writeOrdinal(5, "Sechsten", "de"), writeOrdinal(5, "sixième", "fr"), writeOrdinal(5, "thứ sáu", "vi")],
    ["fifth", "Fünften", "cinquième", undefined],
  );
});
