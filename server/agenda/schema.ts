/**
 * The one definition of the agenda file: `parseAgenda` checks files against it and `agendaJsonSchema` tells it to YAML editors.
 * The message of each part says what must stand there, so that it reads on from 'must be'. Messages are made when they are told, in the
 * language of the user interface; descriptions, of which the JSON Schema is made once, are English.
 */
import * as v from "valibot";
import { isArea } from "./areas.ts";
import { type Message, must } from "./expected.ts";
import { isDate, isDay, PERIOD_PATTERN, readPeriod } from "./periods.ts";
import { isUnit } from "./units.ts";

/** The bounds that a value may state, the default first. */
export const COMPARATORS = ["exactly", "at-least", "at-most", "about", "more-than", "less-than"] as const;
/** Whether a value was measured, is wanted or is expected; the default first. */
export const KINDS = ["observed", "target", "forecast"] as const;
/** Ways of a change. */
export const DIRECTIONS = ["up", "down"] as const;
/** The sections of an agenda, in the order in which they are read. */
export const SECTIONS = ["sources", "terms", "groups", "figures"] as const;
/** A section's name. */
export type Section = (typeof SECTIONS)[number];

/** An id of lower-case words: `vn-digital-transformation`. */
export const KEBAB_PATTERN = /^[a-z0-9](?:-?[a-z0-9])*$/;
/** An entry's key: anything that can stand in `agenda:figures/KEY@2024` and in a path. */
export const KEY_PATTERN = /^[^\s/@:?#&()[\]{}"'<>|\\]{1,200}$/;
/** A language tag, roughly as BCP 47 has it. */
export const TAG_PATTERN = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** A list is an object to the library, and would pass as a map with the keys 0, 1, 2. */
function noList<Schema extends v.GenericSchema>(schema: Schema, message: Message): Schema {
  const refuse = v.never(message);
  const run: Schema["~run"] = (dataset, config) => (Array.isArray(dataset.value) ? refuse : schema)["~run"](dataset, config);
  return { ...schema, "~run": run };
}

const text = v.pipe(v.string(must.text), v.regex(/\S/, must.notBlank));
const tag = v.pipe(v.string(must.tag), v.regex(TAG_PATTERN, must.realTag));
const textOrList = v.union([text, v.pipe(v.array(text, must.texts), v.nonEmpty(must.someTexts))], must.textOrList);
const textMap = noList(v.record(tag, textOrList, must.texts), must.texts);
const oneText = v.union(
  [text, v.pipe(v.array(text, must.preferred), v.minLength(1, must.oneText), v.maxLength(1, must.onlyOneText))],
  must.preferred,
);

const texts = (says: string) => v.pipe(v.union([text, textMap], must.texts), v.description(says));
const neededTexts = (says: string) => v.pipe(v.union([text, v.pipe(textMap, v.minEntries(1, must.someText))], must.texts), v.description(says));
const oneTexts = (says: string) =>
  v.pipe(
    v.union([text, v.pipe(noList(v.record(tag, oneText, must.preferred), must.preferred), v.minEntries(1, must.someText))], must.preferred),
    v.description(says),
  );
const string = (says: string) => v.pipe(text, v.description(says));
const flag = (says: string) => v.pipe(v.boolean(must.flag), v.description(says));
const oneOf = <const Options extends readonly string[]>(options: Options, says: string) =>
  v.pipe(v.picklist(options, must.oneOf(options)), v.description(says));

const period = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.number(must.period), v.integer(must.period), v.minValue(1000, must.period), v.maxValue(9999, must.period)),
        v.pipe(
          v.string(must.period),
          v.regex(PERIOD_PATTERN, must.period),
          v.check((value) => readPeriod(value) !== undefined, must.realPeriod),
        ),
      ],
      must.period,
    ),
    v.description(says),
  );

const dayText = (message: Message) => v.pipe(v.string(message), v.regex(/^\d{4}-\d{2}-\d{2}$/, message), v.check(isDay, must.realDay));
const day = (says: string) => v.pipe(dayText(must.day), v.description(says));
const date = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.number(must.date), v.integer(must.date), v.minValue(1000, must.date), v.maxValue(9999, must.date)),
        v.pipe(v.string(must.date), v.regex(/^\d{4}(?:-\d{2}){0,2}$/, must.date), v.check(isDate, must.realDate)),
      ],
      must.date,
    ),
    v.description(says),
  );

const area = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.string(must.area), v.regex(/^(?:[A-Z]{2}|[0-9]{3})$/, must.area), v.check(isArea, must.area)),
        // Editors take 001 for a number, and so does YAML with 419.
        v.pipe(
          v.number(must.area),
          v.integer(must.area),
          v.check((value) => isArea(String(value).padStart(3, "0")), must.area),
        ),
      ],
      must.area,
    ),
    v.description(says),
  );

const number = v.pipe(v.number(must.value), v.finite(must.value));
const value = (says: string) =>
  v.pipe(
    v.union(
      [
        number,
        v.pipe(
          v.strictTuple([number, number], must.value),
          v.check(([low, high]) => low <= high, must.rising),
        ),
        dayText(must.value),
      ],
      must.value,
    ),
    v.description(says),
  );

/** The unit of a figure. */
export const UNIT = v.pipe(
  v.string(must.unit),
  v.check(isUnit, must.realUnit),
  v.description(
    "What the value counts: percent, percentage-points, count (with `base`), times, rank, places, ordinal, years, months, days, date, points, a currency (VND) or a CLDR unit (kilowatt-hour). The value is in the plain unit: 268 million is 268000000.",
  ),
);
const sourceName = (says: string) => v.pipe(v.string(must.sourceId), v.description(says));

/** The fields of a source. */
export const SOURCE = v.strictObject(
  {
    title: oneTexts("What the publication is called."),
    publisher: v.optional(oneTexts("Who published it.")),
    attributedTo: v.optional(texts("Whose figures these are, besides the publisher: the names after 'according to'.")),
    date: v.optional(date("When it was published.")),
    file: v.optional(string("The file in which it stands, seen from the agenda.")),
    url: v.optional(string("The address at which it stands.")),
    language: v.optional(v.pipe(tag, v.description("The language that it is written in."))),
  },
  must.source,
);

const definition = v.optional(texts("What it is, in a sentence."));
const deprecated = v.optional(texts("Wrong: drafts should say the preferred label instead."));
const source = v.optional(sourceName("The id of the source, as in `sources`."));

/** The fields of a term. */
export const TERM = v.strictObject(
  {
    preferred: oneTexts("The right label, one a language."),
    admitted: v.optional(texts("Labels that are also right.")),
    deprecated,
    definition,
    caseSensitive: v.optional(flag("True for names: their case is part of them.")),
    source,
  },
  must.term,
);

/** The fields of a member whose words mean nothing outside its group. */
export const MEMBER = v.strictObject(
  {
    preferred: oneTexts("The member's right label, one a language."),
    admitted: v.optional(texts("Labels of the member that are also right.")),
    deprecated,
  },
  must.member,
);

/** The fields of a group. */
export const GROUP = v.strictObject(
  {
    preferred: oneTexts("The name of the list, one a language."),
    admitted: v.optional(texts("How a draft may call the list once it says how many.")),
    deprecated,
    definition,
    members: v.pipe(
      v.array(v.union([text, noList(MEMBER, must.member)], must.member), must.members),
      v.nonEmpty(must.someMembers),
      v.description("The members in official order: ids of terms, or maps for members whose words mean nothing outside the list."),
    ),
    ordered: v.optional(flag("True: a draft that lists all members must keep the order.")),
    source,
  },
  must.group,
);

/** The fields of another official value of a figure's measure. */
export const SERIES = v.strictObject(
  {
    period: period("The period that the value holds for."),
    value: value("The official value of that period, in the figure's unit."),
    source: v.optional(sourceName("The id of its source, where it is another than the figure's.")),
  },
  must.series,
);

/** The fields of a figure. */
export const FIGURE = v.strictObject(
  {
    label: neededTexts("What is measured, as a drafter would say it."),
    definition,
    value: value("The official value in the plain unit: a number, [low, high] for a range, or a day for the unit 'date'."),
    unit: UNIT,
    base: v.optional(texts("Of what: the denominator of a share, the noun of a count.")),
    notBase: v.optional(texts("The bases that drafters mistake it for.")),
    comparator: v.optional(oneOf(COMPARATORS, "The bound that the value states; 'exactly' where left out.")),
    kind: v.optional(oneOf(KINDS, "Measured, wanted or expected; 'observed' where left out.")),
    period: v.optional(period("The period it holds for: a year, quarter, month, day or ISO 8601 interval; the deadline of a target.")),
    until: v.optional(period("The last period in which it may be told as today's.")),
    per: v.optional(
      v.pipe(v.string(must.per), v.regex(KEBAB_PATTERN, must.realPer), v.description("For a rate: year, quarter, month, day or a noun.")),
    ),
    direction: v.optional(oneOf(DIRECTIONS, "For changes and steps in a ranking.")),
    decimals: v.optional(
      v.pipe(
        v.number(must.decimals),
        v.integer(must.decimals),
        v.minValue(0, must.decimals),
        v.maxValue(20, must.decimals),
        v.description("How many decimals a fix writes; as in `value` where left out."),
      ),
    ),
    area: v.optional(area("The area it speaks of; the agenda's where left out.")),
    keywords: v.optional(texts("Words that point at this figure where the label's own words do not.")),
    series: v.optional(v.pipe(v.array(noList(SERIES, must.series), must.seriesList), v.description("Other official values of the same measure."))),
    tolerance: v.optional(
      v.pipe(
        v.number(must.tolerance),
        v.finite(must.tolerance),
        v.minValue(0, must.tolerance),
        v.description("How far, in the unit, an unhedged number may be off beyond rounding; 0 where left out."),
      ),
    ),
    source,
  },
  must.figure,
);

const key = v.pipe(v.string(), v.regex(KEY_PATTERN, must.key));

/** The file without its entries. */
export const HEAD = v.strictObject(
  {
    id: v.pipe(
      v.string(must.id),
      v.regex(KEBAB_PATTERN, must.realId),
      v.maxLength(200, must.shortId),
      v.description("The agenda's id, unique in a workspace: lower case, with hyphens."),
    ),
    title: oneTexts("What the agenda is called."),
    language: v.pipe(tag, v.description("The language of plain strings.")),
    area: v.optional(area("What figures speak of unless they say otherwise: VN, EU, 001 for the world.")),
    areaNames: v.optional(texts("Further names by which drafts call the area.")),
    parts: v.optional(texts("Parts of the area or of its people, whose own figures are other measures.")),
    date: v.optional(day("The day that the agenda speaks as of.")),
    extends: v.optional(
      v.pipe(v.array(text, must.paths), v.description("Other agendas, read first; an entry here with the same id replaces theirs whole.")),
    ),
  },
  must.head,
);

const section = <Entry extends v.GenericSchema>(entry: Entry, says: string) =>
  v.optional(v.nullable(v.pipe(v.record(key, entry), v.description(says))));

/** The whole file. */
export const AGENDA = v.strictObject({
  ...HEAD.entries,
  sources: section(SOURCE, "Where the official words and numbers come from, by id."),
  terms: section(TERM, "Official terms, by id."),
  groups: section(GROUP, "Official lists, by id."),
  figures: section(FIGURE, "Official figures, by id."),
});

/** The definition of an entry, by section. */
export const ENTRY_SCHEMAS = { sources: SOURCE, terms: TERM, groups: GROUP, figures: FIGURE } as const;
