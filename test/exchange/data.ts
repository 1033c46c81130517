/** Agendas as data, for tests: made by hand and at random. */
import fc from "fast-check";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { dataOf } from "../../server/exchange/fromAgenda.ts";
import type { AgendaData, EntriesData, FigureData, GroupData, ImportOptions, SeriesData, SourceData, TermData } from "../../server/exchange/model.ts";
import { writeAgenda } from "../../server/exchange/newAgenda.ts";
import { settleLabels } from "../../server/exchange/settle.ts";

/** Options as the command line has them where nothing is said. */
export const OPTIONS: ImportOptions = { language: "en", columns: {}, only: {}, separator: "|" };

/** The agenda of a text; its faults must be none. */
export function agendaOf(text: string) {
  const { agenda, faults } = resolveAgenda(parseAgenda("file:///w/x.agenda.yaml", text), () => undefined);
  return { agenda, faults };
}

/** Entries by key: the order of some formats is their own. */
export const sorted = ({ sources, terms, groups, figures }: EntriesData): EntriesData => {
  const byKey = <Entry extends { readonly key: string }>(entries: readonly Entry[]): readonly Entry[] =>
    [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { sources: byKey(sources), terms: byKey(terms), groups: byKey(groups), figures: byKey(figures) };
};

/** Pieces of labels that formats must not trip over. */
const NASTY = [
  ...[
    '"',
    "'",
    "''",
    "<",
    ">",
    "&",
    "&amp;",
    "<b>",
    "]]>",
    "@",
    "\\",
    "\\n",
    "|",
    "\\|",
    ";",
    ",",
    ":",
    "#",
    "=",
    "+",
    "-",
    "{",
    "}",
    "%",
    "^^",
    "`",
  ],
  ...[
    "עברית",
    "العربية",
    "\u200f",
    "🌊",
    "👩‍👩‍👧",
    "chuyển đổi số",
    "chuyển đổi số".normalize("NFD"),
    "ß",
    "0",
    "12",
    "true",
    "null",
    "~",
    "@en",
    "$0",
  ],
];

const word = fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[a-z]{2,8}$/) }, { weight: 2, arbitrary: fc.constantFrom(...NASTY) });

/** A label in one line, without blanks around it, and with a letter somewhere. */
const label = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.stringMatching(/^[a-z]{3,9}$/), fc.boolean())
  .map(([words, letters, isFirst]) => (isFirst ? [letters, ...words] : [...words, letters]).join(" ").normalize("NFC"));

const LANGUAGES = ["en", "vi", "de", "pt-BR"] as const;

const texts = (most: number, least = 0) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...LANGUAGES), fc.uniqueArray(label, { minLength: 1, maxLength: most })), {
      selector: ([language]) => language,
      minLength: least,
      maxLength: 3,
    })
    .map((list): Readonly<Record<string, readonly string[]>> => Object.fromEntries(list));

const key = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{2,9}(?:-[a-z0-9]{1,6}){0,2}$/) },
  { weight: 1, arbitrary: fc.constantFrom("c1", "4g", "giá-trị", "_x0034_g", "a+b", "x.y", "100", "null", "true", "IATE-35") },
);

const labels = { preferred: texts(1, 1), admitted: texts(2), deprecated: texts(2) };
const maybe = <Name extends string, Value>(name: Name, value: fc.Arbitrary<Value>) =>
  fc.option(value).map((given) => (given === null ? {} : ({ [name]: given } as { readonly [Key in Name]: Value })));

const source = fc
  .tuple(
    fc.record({ key, title: label, attributedTo: texts(2) }),
    maybe("publisher", label),
    maybe("date", fc.constantFrom("2024", "2024-04", "2024-04-24")),
    maybe("url", fc.constantFrom("https://example.org/report?a=1&b=<2>", "https://example.org/b%C3%A1o-c%C3%A1o#x")),
    maybe("language", fc.constantFrom("en", "vi")),
  )
  .map((parts): SourceData => Object.assign({}, ...parts));

const term = fc.record<TermData>({ key, ...labels, definition: texts(1), caseSensitive: fc.boolean() });

const value = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((each) => each / 100),
  fc.constantFrom(268_000_000_000_000, 0.000_001, 1e21, -0.5),
);

const PERIODS = ["2019", "2020-Q1", "2021-04", "2022-04-24", "2023", "2024-H1", "2021/2027"];

const figure = fc
  .tuple(
    fc.record({
      key,
      label: texts(2, 1),
      definition: texts(1),
      base: texts(2),
      notBase: texts(2),
      keywords: texts(2),
      unit: fc.constantFrom("percent", "count", "VND", "kilowatt-hour", "percentage-points", "points", "rank"),
      comparator: fc.constantFrom("exactly", "at-least", "about"),
      kind: fc.constantFrom("observed", "target", "forecast"),
      tolerance: fc.constantFrom(0, 0.5),
      decimals: fc.constantFrom(0, 1, 2, 3),
    }),
    fc.oneof(
      { weight: 4, arbitrary: value.map((each) => ({ value: each })) },
      {
        weight: 1,
        arbitrary: fc.tuple(value, value).map(([a, b]) => ({ value: [Math.min(a, b), Math.max(a, b)] as const })),
      },
    ),
    fc
      .shuffledSubarray(PERIODS, { minLength: 1, maxLength: 3 })
      .chain(([own, ...others]) =>
        fc
          .array(value, { minLength: others.length, maxLength: others.length })
          .map((values) => ({ period: own ?? "2024", series: others.map((period, index): SeriesData => ({ period, value: values[index] ?? 0 })) })),
      ),
    maybe("until", fc.constantFrom("2025", "2026-06")),
    maybe("per", fc.constantFrom("year", "month")),
    maybe("direction", fc.constantFrom("up", "down")),
    maybe("area", fc.constantFrom("VN", "DE", "001")),
  )
  .map((parts): FigureData => Object.assign({}, ...parts));

/** A random agenda that loads without faults: labels that stand in each other's way are settled, sources and members are there. */
export const agendas: fc.Arbitrary<AgendaData> = fc
  .record({
    sources: fc.uniqueArray(source, { maxLength: 2, selector: (each) => each.key }),
    terms: fc.uniqueArray(term, { maxLength: 4, selector: (each) => each.key }),
    groups: fc.uniqueArray(fc.record({ key, ...labels, definition: texts(1), ordered: fc.boolean(), own: fc.record(labels), most: fc.nat(3) }), {
      maxLength: 2,
      selector: (each) => each.key,
    }),
    figures: fc.uniqueArray(figure, { maxLength: 3, selector: (each) => each.key }),
    title: label,
    cited: fc.infiniteStream(fc.boolean()),
  })
  .map(({ sources, terms, groups, figures, title, cited }) => {
    const cite = (): { readonly source?: string } => (sources[0] && cited.next().value ? { source: sources[0].key } : {});
    const data: AgendaData = {
      head: { id: "some-agenda", title, language: "en" },
      sources,
      terms: terms.map((each) => ({ ...each, ...cite() })),
      groups: groups.map(
        ({ own, most, ...each }): GroupData => ({
          ...each,
          members: [...terms.slice(0, most).map((member) => ({ term: member.key })), own],
          ...cite(),
        }),
      ),
      figures: figures.map((each) => ({ ...each, ...cite() })),
    };
    const settled = settleLabels(data, []);
    const { agenda } = agendaOf(writeAgenda({ id: "some-agenda", title, language: "en" }, settled));
    if (!agenda) throw new Error("a random agenda is broken");
    return dataOf(agenda);
  });
