import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addEntry, addLabel } from "../../server/agenda/edit.ts";
import { formatAgenda } from "../../server/agenda/format.ts";
import type { Entry } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { updateFigure } from "../../server/agenda/update.ts";
import { applyEdits } from "../features/support.ts";

/** The text in its canonical form, which its edits make too; formatting it again changes nothing. */
function format(text: string): string {
  const formatted = formatAgenda(text);
  assert.ok(formatted, "it can be formatted");
  assert.equal(applyEdits(text.replace(/^\ufeff/, ""), formatted.edits), formatted.text);
  assert.deepEqual(formatAgenda(formatted.text), { edits: [], text: formatted.text }, formatted.text);
  return formatted.text;
}

/** What a text says, wherever it stands. */
function meaning(text: string): unknown {
  const { agenda, faults } = resolveAgenda(parseAgenda("file:///a.agenda.yaml", text), () => undefined);
  const bare = (entry: Entry): unknown => JSON.parse(JSON.stringify(entry, (key, value) => (["place", "range"].includes(key) ? undefined : value)));
  return (
    agenda && {
      ...agenda,
      ...Object.fromEntries((["sources", "terms", "groups", "figures"] as const).map((name) => [name, agenda[name].map(bare)])),
      faults: faults.length,
    }
  );
}

const UNTIDY = `

# what this is
id:   a
title:  "A  title"   # aligned \t
language : en


areaNames: {en:[x,y , z],vi: [  ]}
sources:
    old: { title: Old }\t
    # about new
    new:   {title: New,}
# Figures now.
# Second line.
figures:
    # The best-known.
    f: # of the census
        label: { en: households online,   vi : "a, b"  }
        definition: >
            Folded text  
              deeper

            end


        value: 80.20
        unit: percent
        period: 2024
        series:
        - {period: 2022, value: 75.6}
        -   period: 2023
            value: 78
        keywords:
          en:
          -  a
          -  "b
             c"
          vi: [d,
              e , f]
    g:
        label: plain text
            over two
        value: 1
        unit: count
        # last in g
    # last of all
terms:


    # only a comment


    t : {preferred: x}


`;

const TIDY = `# what this is
id: a
title: "A  title"   # aligned
language: en

areaNames: { en: [x, y, z], vi: [] }

sources:
  old: { title: Old }
  # about new
  new: { title: New }

# Figures now.
# Second line.
figures:
  # The best-known.
  f: # of the census
    label: { en: households online, vi: "a, b" }
    definition: >
        Folded text  
          deeper

        end

    value: 80.20
    unit: percent
    period: 2024
    series:
      - { period: 2022, value: 75.6 }
      - period: 2023
        value: 78
    keywords:
      en:
        - a
        - "b
           c"
      vi: [d,
          e, f]
  g:
    label: plain text
        over two
    value: 1
    unit: count
    # last in g
  # last of all

terms:

  # only a comment

  t: { preferred: x }
`;

describe("formatting an agenda", () => {
  it("changes indentation, blanks and empty lines, and nothing else", () => {
    assert.equal(format(UNTIDY), TIDY);
    assert.deepEqual(meaning(TIDY), meaning(UNTIDY));
  });
  it("keeps Windows line ends, and passes over a byte order mark", () => {
    assert.equal(format(UNTIDY.replaceAll("\n", "\r\n")), TIDY.replaceAll("\n", "\r\n"));
    assert.equal(format(`\ufeff${UNTIDY}`), TIDY);
  });
  it("leaves the agendas that ship as they are", () => {
    for (const file of ["seeds/vn-digital-transformation.agenda.yaml", "seeds/example/province.agenda.yaml", "client/docs/example.agenda.yaml"])
      assert.deepEqual(formatAgenda(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"))?.edits, [], file);
  });
  it("ends the file with one line break", () => {
    assert.equal(format("id: a\n\n\n  \n"), "id: a\n");
    assert.equal(format("id: a"), "id: a\n");
    assert.equal(format("id: a # b  "), "id: a # b\n");
  });
  it("does not touch the text of blocks: what ends in empty lines keeps them", () => {
    const kept = "title: |+\n   a\n\n\nid: b\n";
    assert.equal(format(kept), kept);
    const last = "title: |+\n   a  \n\n\n";
    assert.equal(format(last), last);
  });
  it("keeps anchors, aliases and tags, and quotes as they are", () => {
    const text = "id: a\nterms:\n  t: &t { preferred: 'x' }\n  u: *t\n  v: !!map { preferred:   \"y\" }\n";
    assert.equal(format(text), text.replace("terms:", "\nterms:").replace("preferred:   ", "preferred: "));
  });
  it("has no answer for what is no proper YAML, or no map", () => {
    for (const text of ["", "- a\n", "id: [\n", "id: a\n id: b\n", "\u0000", "text", "<<<<<<< ours\nid: a\n=======\nid: b\n>>>>>>> theirs\n"])
      assert.equal(formatAgenda(text), undefined, JSON.stringify(text));
  });
  it("of whatever comes says the same afterwards, or has no answer", () => {
    const word = fc.constantFrom(
      "a",
      "bé",
      "c d",
      "🏞️",
      "'x: y'",
      '"q"',
      "1",
      "80.20",
      "~",
      "[a,b]",
      "{ a: 1 , b: [c] }",
      "|\n    x\n\n    y",
      ">-\n   z",
      "",
    );
    const gap = fc.constantFrom("", " ", "  ", "\n", "\n\n\n", " # c", "\n# d", "\n    # e", "\n   ");
    const line = fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("", "- ", "-  - "),
      fc.constantFrom("k", "terms", "figures", "m"),
      fc.integer(),
      word,
      gap,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const text = lines
          .map(([indent, dash, key, number, value, behind]) => `${" ".repeat(indent)}${dash}${key}${number}: ${value}${behind}`)
          .join("\n");
        const formatted = formatAgenda(text);
        if (!formatted) return;
        assert.equal(applyEdits(text, formatted.edits), formatted.text);
        assert.deepEqual(meaning(formatted.text), meaning(text));
        assert.equal(formatted.text.replace(/[\s,]/gu, ""), text.replace(/[\s,]/gu, ""));
      }),
      { numRuns: 300 },
    );
  });
});

describe("an agenda of 300 entries with comments", () => {
  const entry = (number: number): string => `  # The ${number}th of them.
  f${number}: # counted
    label: { en: measure number ${number} } # as told
    value: ${number}.5
    unit: percent
    base: { en: [things] }
    period: 2024
    source: s

`;
  const many =
    `id: a\ntitle: A\nlanguage: en\n\nsources:\n  s: { title: S }\n\nfigures:\n${Array.from({ length: 299 }, (_, number) => entry(number)).join("")}`.trimEnd();
  const whole = `${many}\n`;

  /** The lines that are there in one text alone. */
  function diff(before: string, after: string): readonly string[] {
    const [old, now] = [before.split("\n"), after.split("\n")];
    let [first, last] = [0, 0];
    while (old[first] === now[first] && first < old.length) first++;
    while (old.at(-1 - last) === now.at(-1 - last) && last < Math.min(old.length, now.length) - first) last++;
    return [...old.slice(first, old.length - last).map((line) => `-${line}`), ...now.slice(first, now.length - last).map((line) => `+${line}`)];
  }

  it("is formatted by a difference of exactly the lines that are untidy", () => {
    assert.deepEqual(formatAgenda(whole)?.edits, []);
    const untidy = whole.replace("    value: 150.5\n", "    value:   150.5  \n");
    assert.deepEqual(diff(untidy, format(untidy)), ["-    value:   150.5  ", "+    value: 150.5"]);
  });
  it("is extended by exactly the lines of the new entry and of the new label", () => {
    const added = applyEdits(whole, addEntry(whole, "figures", "fresh", { label: { en: "fresh" }, value: 1, unit: "count" }) ?? []);
    assert.deepEqual(diff(whole, added).toSorted(), ["+  fresh:", "+    label: { en: fresh }", "+    value: 1", "+    unit: count", "+"].sort());
    const labelled = applyEdits(whole, addLabel(whole, "figures/f7", "keywords", "en", "seven") ?? []);
    assert.deepEqual(diff(whole, labelled), ["+    keywords: { en: [seven] }"]);
    assert.deepEqual([formatAgenda(added)?.edits, formatAgenda(labelled)?.edits], [[], []]);
  });
  it("is updated by exactly the lines of the value, its period and its series", () => {
    const edits = updateFigure(whole, "figures/f150", { value: "151", period: "2025", source: "s" })?.edits ?? [];
    const updated = applyEdits(whole, edits);
    assert.deepEqual(diff(whole, updated), [
      "-    value: 150.5",
      "-    unit: percent",
      "-    base: { en: [things] }",
      "-    period: 2024",
      "+    value: 151",
      "+    unit: percent",
      "+    base: { en: [things] }",
      "+    period: 2025",
      "+    series:",
      "+      - { period: 2024, value: 150.5, source: s }",
    ]);
    assert.deepEqual(formatAgenda(updated)?.edits, []);
  });
});
