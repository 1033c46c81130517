/**
 * The one definition of the agenda file: `parseAgenda` checks files against it and `agendaJsonSchema` tells it to YAML editors.
 * The message of each part says what must stand there, so that it reads on from 'must be'. Messages are made when they are told, in the
 * language of the user interface; descriptions, of which the JSON Schema is made once, are English.
 */
import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { isArea } from "./areas.ts";
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
const TAG_PATTERN = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}$/;

/** What must stand at a place, as a message that is made when it is told. */
type Message = () => string;

/** A list is an object to the library, and would pass as a map with the keys 0, 1, 2. */
function noList<Schema extends v.GenericSchema>(schema: Schema, message: Message): Schema {
  const refuse = v.never(message);
  const run: Schema["~run"] = (dataset, config) => (Array.isArray(dataset.value) ? refuse : schema)["~run"](dataset, config);
  return { ...schema, "~run": run };
}

const TEXT: Message = () => l10n.t("text");
const NOT_BLANK: Message = () => l10n.t("text that is not blank");
const SOME_TEXT: Message = () => l10n.t("text in one language at least");
const TEXT_OR_LIST: Message = () => l10n.t("text or a list of texts");
const TEXTS: Message = () => l10n.t("text, or a map from language to text or list of texts");
const PREFERRED: Message = () => l10n.t("text, or a map from language to text");

/** Whether a message asks for text: 2030 and true must then stand in quotes. */
export const isAboutText = (message: string): boolean =>
  [TEXT, NOT_BLANK, SOME_TEXT, TEXT_OR_LIST, TEXTS, PREFERRED].some((about) => about() === message);

const text = v.pipe(v.string(TEXT), v.regex(/\S/, NOT_BLANK));
const tag = v.pipe(
  v.string(() => l10n.t("a language tag such as en")),
  v.regex(TAG_PATTERN, () => l10n.t("a language tag such as en or vi")),
);
const textOrList = v.union(
  [
    text,
    v.pipe(
      v.array(text, TEXTS),
      v.nonEmpty(() => l10n.t("a list of at least one text")),
    ),
  ],
  TEXT_OR_LIST,
);
const textMap = noList(v.record(tag, textOrList, TEXTS), TEXTS);
const oneText = v.union(
  [
    text,
    v.pipe(
      v.array(text, PREFERRED),
      v.minLength(1, () => l10n.t("a text")),
      v.maxLength(1, () => l10n.t("one text a language (further labels belong under 'admitted')")),
    ),
  ],
  PREFERRED,
);

const texts = (says: string) => v.pipe(v.union([text, textMap], TEXTS), v.description(says));
const neededTexts = (says: string) => v.pipe(v.union([text, v.pipe(textMap, v.minEntries(1, SOME_TEXT))], TEXTS), v.description(says));
const oneTexts = (says: string) =>
  v.pipe(v.union([text, v.pipe(noList(v.record(tag, oneText, PREFERRED), PREFERRED), v.minEntries(1, SOME_TEXT))], PREFERRED), v.description(says));
const string = (says: string) => v.pipe(text, v.description(says));
const flag = (says: string) =>
  v.pipe(
    v.boolean(() => l10n.t("true or false")),
    v.description(says),
  );
const oneOf = <const Options extends readonly string[]>(options: Options, says: string) =>
  v.pipe(
    v.picklist(options, () => l10n.t("one of {0}", options.join(", "))),
    v.description(says),
  );

const PERIOD: Message = () => l10n.t("a year, quarter (2024-Q1), month (2024-06), day, or an interval of these (2021/2027)");
const period = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.number(PERIOD), v.integer(PERIOD), v.minValue(1000, PERIOD), v.maxValue(9999, PERIOD)),
        v.pipe(
          v.string(PERIOD),
          v.regex(PERIOD_PATTERN, PERIOD),
          v.check(
            (value) => readPeriod(value) !== undefined,
            () => l10n.t("a period that exists"),
          ),
        ),
      ],
      PERIOD,
    ),
    v.description(says),
  );

const DAY: Message = () => l10n.t("a day such as 2024-04-24");
const dayText = (message: Message) =>
  v.pipe(
    v.string(message),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, message),
    v.check(isDay, () => l10n.t("a day that exists")),
  );
const day = (says: string) => v.pipe(dayText(DAY), v.description(says));
const DATE: Message = () => l10n.t("a date such as 2024-04-24, 2024-04 or 2024");
const date = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.number(DATE), v.integer(DATE), v.minValue(1000, DATE), v.maxValue(9999, DATE)),
        v.pipe(
          v.string(DATE),
          v.regex(/^\d{4}(?:-\d{2}){0,2}$/, DATE),
          v.check(isDate, () => l10n.t("a date that exists")),
        ),
      ],
      DATE,
    ),
    v.description(says),
  );

const AREA: Message = () => l10n.t("a region code of the Unicode CLDR: two capitals such as VN or EU, or three digits such as 001 for the world");
const area = (says: string) =>
  v.pipe(
    v.union(
      [
        v.pipe(v.string(AREA), v.regex(/^(?:[A-Z]{2}|[0-9]{3})$/, AREA), v.check(isArea, AREA)),
        // Editors take 001 for a number, and so does YAML with 419.
        v.pipe(
          v.number(AREA),
          v.integer(AREA),
          v.check((value) => isArea(String(value).padStart(3, "0")), AREA),
        ),
      ],
      AREA,
    ),
    v.description(says),
  );

const VALUE: Message = () => l10n.t("a number (such as 80.2), a range [low, high], or a day for the unit 'date'");
const number = v.pipe(v.number(VALUE), v.finite(VALUE));
const value = (says: string) =>
  v.pipe(
    v.union(
      [
        number,
        v.pipe(
          v.strictTuple([number, number], VALUE),
          v.check(
            ([low, high]) => low <= high,
            () => l10n.t("a range with the lower number first"),
          ),
        ),
        dayText(VALUE),
      ],
      VALUE,
    ),
    v.description(says),
  );

/** The unit of a figure. */
export const UNIT = v.pipe(
  v.string(() => l10n.t("a unit")),
  v.check(isUnit, () => l10n.t("a unit of the agenda format, a currency code (VND) or a unit of the Unicode CLDR (kilometer)")),
  v.description(
    "What the value counts: percent, percentage-points, count (with `base`), times, rank, places, ordinal, years, months, days, date, points, a currency (VND) or a CLDR unit (kilowatt-hour). The value is in the plain unit: 268 million is 268000000.",
  ),
);
const sourceName = (says: string) =>
  v.pipe(
    v.string(() => l10n.t("the id of a source")),
    v.description(says),
  );

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
  () => l10n.t("a map with 'title'"),
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
  () => l10n.t("a map with 'preferred'"),
);

/** The fields of a member whose words mean nothing outside its group. */
export const MEMBER = v.strictObject(
  {
    preferred: oneTexts("The member's right label, one a language."),
    admitted: v.optional(texts("Labels of the member that are also right.")),
    deprecated,
  },
  () => l10n.t("the id of a term, or a map with 'preferred'"),
);

const MEMBERS: Message = () => l10n.t("a list of term ids, or of maps with 'preferred'");

/** The fields of a group. */
export const GROUP = v.strictObject(
  {
    preferred: oneTexts("The name of the list, one a language."),
    admitted: v.optional(texts("How a draft may call the list once it says how many.")),
    deprecated,
    definition,
    members: v.pipe(
      v.array(
        v.union([text, noList(MEMBER, () => l10n.t("the id of a term, or a map with 'preferred'"))], () =>
          l10n.t("the id of a term, or a map with 'preferred'"),
        ),
        MEMBERS,
      ),
      v.nonEmpty(() => l10n.t("a list of at least one member")),
      v.description("The members in official order: ids of terms, or maps for members whose words mean nothing outside the list."),
    ),
    ordered: v.optional(flag("True: a draft that lists all members must keep the order.")),
    source,
  },
  () => l10n.t("a map with 'preferred' and 'members'"),
);

/** The fields of another official value of a figure's measure. */
export const SERIES = v.strictObject(
  {
    period: period("The period that the value holds for."),
    value: value("The official value of that period, in the figure's unit."),
    source: v.optional(sourceName("The id of its source, where it is another than the figure's.")),
  },
  () => l10n.t("a map with 'period' and 'value'"),
);

const SERIES_LIST: Message = () => l10n.t("a list of maps with 'period' and 'value'");

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
      v.pipe(
        v.string(() => l10n.t("year, quarter, month, day or a noun")),
        v.regex(KEBAB_PATTERN, () => l10n.t("year, quarter, month, day or a noun in lower case, with hyphens")),
        v.description("For a rate: year, quarter, month, day or a noun."),
      ),
    ),
    direction: v.optional(oneOf(DIRECTIONS, "For changes and steps in a ranking.")),
    decimals: v.optional(
      v.pipe(
        v.number(() => l10n.t("a whole number from 0 to 20")),
        v.integer(() => l10n.t("a whole number from 0 to 20")),
        v.minValue(0, () => l10n.t("a whole number from 0 to 20")),
        v.maxValue(20, () => l10n.t("a whole number from 0 to 20")),
        v.description("How many decimals a fix writes; as in `value` where left out."),
      ),
    ),
    area: v.optional(area("The area it speaks of; the agenda's where left out.")),
    keywords: v.optional(texts("Words that point at this figure where the label's own words do not.")),
    series: v.optional(
      v.pipe(
        v.array(
          noList(SERIES, () => l10n.t("a map with 'period' and 'value'")),
          SERIES_LIST,
        ),
        v.description("Other official values of the same measure."),
      ),
    ),
    tolerance: v.optional(
      v.pipe(
        v.number(() => l10n.t("a number that is not negative")),
        v.finite(() => l10n.t("a number that is not negative")),
        v.minValue(0, () => l10n.t("a number that is not negative")),
        v.description("How far, in the unit, an unhedged number may be off beyond rounding; 0 where left out."),
      ),
    ),
    source,
  },
  () => l10n.t("a map with 'label', 'value' and 'unit'"),
);

const key = v.pipe(
  v.string(),
  v.regex(KEY_PATTERN, () => l10n.t("an id without blanks or any of / @ : ? # & ( ) [ ] { } < > | quotes")),
);

/** The file without its entries. */
export const HEAD = v.strictObject(
  {
    id: v.pipe(
      v.string(() => l10n.t("an id in lower case, with hyphens")),
      v.regex(KEBAB_PATTERN, () => l10n.t("an id in lower case, with hyphens (such as vn-broadband)")),
      v.maxLength(200, () => l10n.t("at most 200 characters long")),
      v.description("The agenda's id, unique in a workspace: lower case, with hyphens."),
    ),
    title: oneTexts("What the agenda is called."),
    language: v.pipe(tag, v.description("The language of plain strings.")),
    area: v.optional(area("What figures speak of unless they say otherwise: VN, EU, 001 for the world.")),
    areaNames: v.optional(texts("Further names by which drafts call the area.")),
    parts: v.optional(texts("Parts of the area or of its people, whose own figures are other measures.")),
    date: v.optional(day("The day that the agenda speaks as of.")),
    extends: v.optional(
      v.pipe(
        v.array(text, () => l10n.t("a list of paths")),
        v.description("Other agendas, read first; an entry here with the same id replaces theirs whole."),
      ),
    ),
  },
  () => l10n.t("a map with 'id', 'title' and 'language'"),
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
