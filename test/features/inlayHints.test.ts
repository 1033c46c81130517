import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { InlayHint, Range } from "vscode-languageserver-types";
import { isInlayHintData, provideInlayHints, resolveInlayHint } from "../../server/features/inlayHints.ts";
import { type Opened, open, RIVER, readAgenda } from "./support.ts";

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** The text with every hint in braces where it stands. */
function shown({ reviewed, text }: Opened, range: Range = ALL): string {
  const hints = provideInlayHints(reviewed, range).toReversed();
  return hints.reduce((line, { position, label }) => {
    const at = reviewed.lines.offsetAt(position);
    return `${line.slice(0, at)}{${label}}${line.slice(at)}`;
  }, text);
}

const RIGHT = "In 2024, 72.5% of households had a safe water connection.";

describe("inlay hints", () => {
  test("tell source and period behind a number that agrees, and nothing behind one that does not", () => {
    assert.equal(shown(open(RIGHT)), RIGHT.replace("72.5%", "72.5%{Lake District Council, 2024}"));
    const wrong = RIGHT.replace("72.5", "73.5");
    assert.equal(shown(open(wrong)), wrong);
  });

  test("tell the period of the value that is meant, and the source alone where there is no period", () => {
    const older = "In 2022, 68.1% of households had a safe water connection.";
    assert.equal(shown(open(older)), older.replace("68.1%", "68.1%{Lake District Council, 2022}"));
    const gauges = "There are 1,240 river gauges in service.";
    assert.equal(shown(open(gauges)), gauges.replace("1,240", "1,240{Lake District Council}"));
  });

  test("name the source by its title where it has no publisher, and stay away where nothing is known", () => {
    const titled = readAgenda(RIVER.replace("    publisher: Lake District Council\n", ""));
    assert.match(shown(open(RIGHT, { agendas: [titled] })), /72\.5%\{Annual report 2024, 2024\} of/u);
    const bare = readAgenda(RIVER.replaceAll(/^ +source: report\n/gmu, "").replaceAll(", source: report", ""));
    const gauges = "There are 1,240 river gauges in service.";
    assert.equal(shown(open(gauges, { agendas: [bare] })), gauges);
  });

  test("speak of Vietnamese numbers as well", () => {
    const text = "Năm 2024, 72,5% hộ gia đình có nước sạch an toàn.";
    assert.equal(shown(open(text)), text.replace("72,5%", "72,5%{Lake District Council, 2024}"));
  });

  test("stand behind emphasis and behind the link of a tagged number", () => {
    const bold = RIGHT.replace("72.5%", "**72.5%**");
    assert.equal(shown(open(bold)), bold.replace("**72.5%**", "**72.5%**{Lake District Council, 2024}"));
    const tagged = "It is [72.5%](agenda:figures/connected-households), of [1,240](agenda:figures/gauges) in all.";
    assert.equal(
      shown(open(tagged)),
      "It is [72.5%](agenda:figures/connected-households){Lake District Council, 2024}, of [1,240](agenda:figures/gauges){Lake District Council} in all.",
    );
  });

  test("are those of the range alone", () => {
    const text = `${RIGHT}\n\nThere are 1,240 river gauges in service.\n\n${RIGHT}`;
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 40 } };
    assert.equal(shown(open(text), range), text.replace("1,240", "1,240{Lake District Council}"));
  });

  test("are text, whatever the agenda holds", () => {
    const odd = readAgenda(
      RIVER.replace("publisher: Lake District Council", 'publisher: "<b>[x](command:y)\\u202e</b> and a name that goes on and on"'),
    );
    const [hint] = provideInlayHints(open(RIGHT, { agendas: [odd] }).reviewed, ALL);
    assert.equal(hint?.label, "<b>[x](command:y)</b> and a name that g…, 2024");
    assert.equal(hint?.paddingLeft, true);
  });

  test("bring the figure's page with them where the client does not ask for it", () => {
    const { reviewed } = open(RIGHT);
    const [hint] = provideInlayHints(reviewed, ALL, "plaintext");
    assert.ok(hint && hint.data === undefined);
    assert.match((hint.tooltip as { value: string }).value, /^households with a safe water connection\n\n72\.5% of households · 2024\n/u);
  });

  test("get the figure's page when it is asked for", () => {
    const { reviewed } = open(RIGHT);
    const [hint] = provideInlayHints(reviewed, ALL);
    assert.equal(hint?.tooltip, undefined);
    assert.ok(isInlayHintData(hint?.data));
    const resolved = resolveInlayHint(hint as InlayHint, hint.data, reviewed, "markdown");
    assert.match((resolved.tooltip as { value: string }).value, /\*\*72\.5%\*\* of households · 2024/u);
    const elsewhere = open("Nothing of the kind.").reviewed;
    assert.equal(resolveInlayHint(hint as InlayHint, hint.data, elsewhere, "markdown").tooltip, "The draft has changed here.");
  });

  test("take no data but their own", () => {
    for (const data of [undefined, null, "x", {}, { uri: "file:///a" }, { uri: 1, at: 1 }]) assert.equal(isInlayHintData(data), false);
  });
});
