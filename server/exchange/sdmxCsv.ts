/**
 * Statistics in SDMX-CSV 1.0 (first column DATAFLOW) and 2.0 (STRUCTURE, STRUCTURE_ID, ACTION), as the SDMX Technical Working Group publishes them
 * (sdmx-csv field guides): each series key is a figure, its latest period the value and the others its series.
 */
import * as l10n from "@vscode/l10n";
import type { Texts } from "../agenda/model.ts";
import { COMPARATORS, KINDS } from "../agenda/schema.ts";
import { canonicalUnit, isCurrency } from "../agenda/units.ts";
import { areaFrom, periodFrom } from "./cells.ts";
import { rowFilter } from "./csv.ts";
import { unguardCell } from "./csvRow.ts";
import { Keys, keyFrom } from "./ids.ts";
import { type Imported, type ImportOptions, type Note, UnreadableError } from "./model.ts";
import { decimalsOf, readDecimal, scale } from "./numbers.ts";
import { gatherFigures, type Observation } from "./observations.ts";
import { UNIT_CODES } from "./sdmxUnits.ts";
import { type Row, readTable } from "./table.ts";

/** More series than an agenda is made of: the person is asked to choose. */
const MAX_SERIES = 5000;

/** A component of the data: a column with codes, and the column with their names where there is one. */
interface Component {
  /** As in the data structure, in capitals: REF_AREA. */
  readonly id: string;
  readonly index: number;
  /** The column of names, where they stand apart. */
  readonly names?: number;
}

/** Whose structure the files are that Concord writes. */
export const OWN_AGENCY = "CONCORD:";

const STRUCTURAL = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "LAST UPDATE",
  "KEY",
  "DATASET",
  "DATAFLOW_NAME",
  "SERIES_KEY",
]);
/** Columns that never tell one series from another, wherever they stand (the SDMX cross-domain concepts). */
const ATTRIBUTES = new Set(
  (
    "OBS_VALUE OBS_STATUS OBS_FLAG OBS_CONF CONF_STATUS CONFIDENTIALITY DECIMALS UNIT_MULT UNIT_MULTIPLIER TIME_FORMAT TITLE TITLE_COMPL COLLECTION COMPILATION " +
    "SOURCE_AGENCY SOURCE DATA_SOURCE SOURCE_LINK PRE_BREAK_VALUE OBS_PRE_BREAK OBS_COM COMMENT_OBS COMMENT_TS COMMENT_DSET NOTE_INDICATOR NOTE_SOURCE NOTE " +
    "EMBARGO_TIME BREAKS AVAILABILITY DOM_SER_IDS UNIT_INDEX_BASE PUBL_PUBLIC PUBL_MU PUBL_ECB TIME_PER_COLLECT COVERAGE NAT_TITLE DISS_ORG CUSTODIAN " +
    "UPPER_BOUND LOWER_BOUND WGTD_SAMPL_SIZE REF_YEAR_PRICE COUNTRY_NOTES SERIES_FOOTNOTE OBS_FOOTNOTE TIME_DETAIL REPORTING_TYPE NATURE GEO_INFO_TYPE"
  ).split(" "),
);
const AREAS = new Set(["REF_AREA", "GEO", "REFERENCE_AREA", "GEOPOLITICAL_ENTITY", "COUNTRY", "LOCATION", "GEO_PICT", "AREA"]);
const UNITS = new Set(["UNIT_MEASURE", "UNIT", "UNIT_CODE", "CURRENCY_UNIT"]);
const TIMES = new Set(["TIME_PERIOD", "TIME"]);
const FREQUENCIES = new Set(["FREQ", "FREQUENCY"]);
/** Codes that say 'all of them': sex _T, age TOTAL. They would only lengthen labels. */
const TOTAL = /^(?:_T|_Z|_X|_O|T|TOTAL|ALL|_ALL|NA|N)$/;

/** What stands in a cell of a component: a code, and its name where the file tells it. */
interface Code {
  readonly code: string;
  readonly name?: string;
}

/** 'A: Annual' (labels=both) is a code and its name; ISO times have colons, too. */
function readCode(cell: string): Code {
  const match = /^([A-Za-z0-9_@$+-]{1,80})\s*[:;]\s+?(\S.*)$/.exec(cell) ?? /^([A-Za-z_][A-Za-z0-9_@$-]{0,80});(\S.*)$/.exec(cell);
  return match ? { code: match[1] ?? cell, name: (match[2] ?? "").trim() } : { code: cell };
}

const idOf = (header: string): string => readCode(header).code.toUpperCase();

/** Whether a header is one of SDMX-CSV. */
export function isSdmxHeader(cells: readonly string[]): boolean {
  const ids = cells.map(idOf);
  const first = ids[0]?.replace(/^[^A-Z]+/, "");
  return ids.includes("OBS_VALUE") && (first === "DATAFLOW" || first === "STRUCTURE" || first === "KEY" || ids.some((id) => TIMES.has(id)));
}

/** A name column stands behind its code's: 'REF_AREA,Reference area' (labels=both of 2.0); its header is no id. */
function findComponents(header: readonly string[]): ReadonlyMap<string, Component> {
  const components = new Map<string, Component>();
  let last: Component | undefined;
  header.forEach((cell, index) => {
    const isId = /^[A-Za-z][A-Za-z0-9_@$-]*(?:$|\s*[:;])/.test(cell) || STRUCTURAL.has(cell.toUpperCase());
    const id = idOf(cell);
    // With names apart, the header of a name has blanks or small letters behind an id in capitals.
    const isName = last && last.names === undefined && (!isId || (/[a-z]/.test(cell) && /^[A-Z0-9_]+$/.test(header[last.index] ?? "")));
    if (isName && last) {
      last = { ...last, names: index };
      components.set(last.id, last);
    } else if (!components.has(id)) {
      last = { id, index };
      components.set(id, last);
    }
  });
  return components;
}

/** Reads rows of one file. */
class Reader {
  readonly #components: ReadonlyMap<string, Component>;
  readonly #options: ImportOptions;
  readonly notes: Note[] = [];
  /** Dimensions: what stands before the value, and tells series apart. */
  readonly dimensions: readonly Component[];
  readonly #time: Component | undefined;

  constructor(header: Row, options: ImportOptions) {
    this.#options = options;
    this.#components = findComponents(header.cells);
    this.#time = this.#find(TIMES);
    const value = this.#components.get("OBS_VALUE");
    if (!value) throw new UnreadableError(l10n.t("Line {0}: there is no column OBS_VALUE.", header.line));
    const own = (id: string): boolean => STRUCTURAL.has(id) || ATTRIBUTES.has(id) || TIMES.has(id);
    this.dimensions = [...this.#components.values()].filter(({ id, index }) => index < value.index && !own(id));
  }

  #find(ids: ReadonlySet<string>): Component | undefined {
    return [...this.#components.values()].find(({ id }) => ids.has(id));
  }

  code(row: Row, component: Component | undefined): Code | undefined {
    const cell = component && row.cells[component.index];
    if (component === undefined || cell === undefined || cell === "") return undefined;
    const name = component.names === undefined ? undefined : row.cells[component.names];
    return name === undefined || name === "" ? readCode(cell) : { code: cell, name };
  }

  /** Whether a row was written by `writeSdmxCsv`. */
  isOwn(row: Row | undefined): boolean {
    return row !== undefined && (this.#cell(row, "STRUCTURE_ID")?.startsWith(OWN_AGENCY) ?? false);
  }

  /** A cell as it stands, whether or not it looks like a code with a name. */
  #cell(row: Row, id: string): string | undefined {
    const component = this.#components.get(id);
    const cell = component && row.cells[component.index];
    return cell === undefined || cell === "" ? undefined : cell;
  }

  get(row: Row, id: string): string | undefined {
    return this.code(row, this.#components.get(id))?.code;
  }

  /** The name of the data flow, where the file tells it. */
  title(row: Row | undefined): string | undefined {
    if (!row || this.isOwn(row)) return undefined;
    const flow = this.code(row, this.#components.get("DATAFLOW")) ?? this.code(row, this.#components.get("STRUCTURE_ID"));
    const named = this.#components.get("STRUCTURE_NAME");
    return (named && row.cells[named.index]) || flow?.name || flow?.code;
  }

  #unit(row: Row): { readonly unit: string; readonly base?: string; readonly power: number } | string {
    const told = this.code(row, this.#find(UNITS));
    const multiplier = this.get(row, "UNIT_MULT") ?? this.get(row, "UNIT_MULTIPLIER");
    const power = multiplier !== undefined && /^-?\d{1,2}$/.test(multiplier) ? Number(multiplier) : 0;
    const asked = told?.code ?? this.#options.unit;
    if (asked === undefined) return l10n.t("Left out: the series has no unit. Say '--unit UNIT'.");
    const known = UNIT_CODES.get(asked.toUpperCase());
    if (known) return { ...known, power: power + known.power };
    const unit = isCurrency(asked.toUpperCase())
      ? asked.toUpperCase()
      : (canonicalUnit(asked) ?? canonicalUnit(asked.toLowerCase().replaceAll("_", "-")));
    if (unit !== undefined) return { unit, power };
    if (this.#options.unit !== undefined) return { unit: this.#options.unit, power };
    const said = told?.name === undefined ? asked : `${asked}: ${told.name}`;
    return l10n.t("Left out: the unit '{0}' is none that an agenda knows. Say which it is: '--unit UNIT'.", said);
  }

  /** What the dimensions say, in words as far as the file has them. Those that are the same everywhere, or say 'all', go without saying. */
  label(row: Row, telling: ReadonlySet<Component>): string {
    const title = this.#cell(row, "TITLE") ?? this.#cell(row, "TITLE_COMPL");
    if (title !== undefined && (title.length > 3 || this.isOwn(row))) return unguardCell(title);
    const words = this.dimensions.flatMap((component) => {
      const code = this.code(row, component);
      const isSilent = AREAS.has(component.id) || UNITS.has(component.id) || FREQUENCIES.has(component.id);
      if (!code || isSilent || (!telling.has(component) && !isMeasure(component)) || (TOTAL.test(code.code) && !isMeasure(component))) return [];
      return [code.name ?? code.code];
    });
    return words.join(", ");
  }

  read(row: Row, telling: ReadonlySet<Component>, flow: string | undefined): Observation | string {
    const cell = this.code(row, this.#components.get("OBS_VALUE"))?.code ?? "";
    const place = l10n.t("line {0}", row.line);
    const decimal = readDecimal(cell, "point");
    if (decimal === undefined) return "";
    const unit = this.#unit(row);
    if (typeof unit === "string") return unit;
    const time = this.code(row, this.#time)?.code;
    // Halves are semesters in SDMX.
    const period = time === undefined ? undefined : periodFrom(time)?.replace(/-S([12])$/, "-H$1");
    if (time !== undefined && period === undefined) return l10n.t("Left out: the period '{0}' is none that an agenda knows.", time);
    const areaCode = this.code(row, this.#find(AREAS));
    const area = areaCode && areaFrom(areaCode.code);
    // An area that no agenda knows, such as a province, becomes part of the words.
    const place2 = areaCode && area === undefined && !TOTAL.test(areaCode.code) ? (areaCode.name ?? areaCode.code) : undefined;
    const words = [this.label(row, telling) || flow || "", ...(place2 === undefined ? [] : [place2])].filter((each) => each !== "").join(", ");
    const language = this.#options.language;
    const given = this.get(row, "DECIMALS");
    const scaled = scale(decimal, unit.power);
    const told = given !== undefined && /^\d{1,2}$/.test(given) ? Math.max(0, Number(given) - unit.power) : 0;
    const status = this.get(row, "OBS_STATUS") ?? this.get(row, "OBS_FLAG");
    const codes = this.dimensions.flatMap((component) => this.code(row, component)?.code ?? []);
    const texts = (text: string | undefined): Texts => (text === undefined || text === "" ? {} : { [language]: [text] });
    const own = this.isOwn(row);
    const kind = own ? KINDS.find((each) => each === this.#cell(row, "KIND")) : undefined;
    const comparator = own ? COMPARATORS.find((each) => each === this.#cell(row, "COMPARATOR")) : undefined;
    return {
      place,
      id: own ? (this.#cell(row, "INDICATOR") ?? "") : codes.join("."),
      label: texts(words),
      definition: {},
      value: Number(scaled),
      unit: unit.unit,
      base: texts(own ? unguardCell(this.#cell(row, "BASE") ?? "") : unit.base),
      notBase: {},
      comparator: comparator ?? "exactly",
      kind: kind ?? (status === "F" || status === "f" ? "forecast" : (this.#options.kind ?? "observed")),
      decimals: Math.min(20, own ? told : Math.max(decimalsOf(scaled), told)),
      keywords: {},
      tolerance: 0,
      ...(period === undefined ? {} : { period }),
      ...(area === undefined ? {} : { area }),
    };
  }
}

const isMeasure = ({ id }: Component): boolean => /^(?:INDICATOR|MEASURE|SERIES|SUBJECT|VARIABLE|CONCEPT|NA_ITEM|INDIC\w*|BOP_ITEM|STO)$/.test(id);

/** The dimensions that are not the same in every row. */
function tellingOf(reader: Reader, rows: readonly Row[]): ReadonlySet<Component> {
  return new Set(
    reader.dimensions.filter((component) => {
      const first = rows[0] && reader.code(rows[0], component)?.code;
      return rows.some((row) => reader.code(row, component)?.code !== first);
    }),
  );
}

/** A figure's key: from its words where they are short, else from its codes. */
function keyOf(label: string, codes: string): string {
  const fromLabel = keyFrom(label, "");
  return fromLabel === "" ? keyFrom(codes, "figure") : fromLabel;
}

/**
 * Reads statistics.
 * @throws {UnreadableError} where it is none, or holds more series than an agenda can.
 */
export async function readSdmxCsv(text: string, options: ImportOptions): Promise<Imported> {
  const { header, rows: all } = await readTable(text, options.delimiter);
  const reader = new Reader(header, options);
  const isWanted = rowFilter(header.cells.map(idOf), options.only);
  const rows = all.filter(isWanted).filter((row) => !/^[D]$/i.test(reader.get(row, "ACTION") ?? ""));
  if (rows.length === 0) throw new UnreadableError(l10n.t("There are no rows, or '--only' leaves none."));
  const telling = tellingOf(reader, rows);
  const flow = reader.title(rows[0]);
  const notes: Note[] = [];
  const observations: Observation[] = [];
  const series = new Set<string>();
  let empty = 0;
  for (const row of rows) {
    const read = reader.read(row, telling, flow);
    if (read === "") empty++;
    else if (typeof read === "string") notes.push({ place: l10n.t("line {0}", row.line), message: read });
    else {
      observations.push(read);
      series.add(`${read.id} ${read.kind}`);
    }
  }
  if (series.size > MAX_SERIES) {
    const names = reader.dimensions.map(({ id }) => id).join(", ");
    throw new UnreadableError(
      l10n.t(
        "It holds {0} series: too many for an agenda. Choose some: '{1}', for one. The dimensions are {2}.",
        series.size,
        "--only REF_AREA=VN",
        names,
      ),
    );
  }
  if (empty > 0) notes.push({ place: "", message: empty === 1 ? l10n.t("1 row has no value.") : l10n.t("{0} rows have no value.", empty) });
  const hasNames =
    rows.slice(0, 50).some((row) => reader.dimensions.some((component) => reader.code(row, component)?.name !== undefined)) ||
    reader.get(rows[0] as Row, "TITLE") !== undefined;
  if (!hasNames)
    notes.push({
      place: "",
      message: l10n.t("The labels are codes: the file has no names. Fetch it again with labels=both, or write labels as drafters write."),
    });
  const keys = new Keys();
  const gathered = gatherFigures(observations, new Keys(), notes, true);
  const named = reader.isOwn(rows[0])
    ? gathered
    : gathered.map((figure) => ({ ...figure, key: keys.take(keyOf(Object.values(figure.label)[0]?.[0] ?? "", figure.key)) }));
  // One area for all is the agenda's.
  const [area, ...others] = new Set(named.map((figure) => figure.area));
  const isOneArea = area !== undefined && others.length === 0;
  const figures = isOneArea ? named.map(({ area: _, ...figure }) => figure) : named;
  const head = { language: options.language, ...(flow === undefined ? {} : { title: flow }), ...(isOneArea ? { area } : {}) };
  return { data: { head, sources: [], terms: [], groups: [], figures }, notes };
}
