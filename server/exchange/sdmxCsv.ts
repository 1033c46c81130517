/**
 * Statistics in SDMX-CSV 1.0 (first column DATAFLOW) and 2.0 (STRUCTURE, STRUCTURE_ID, ACTION), as the SDMX Technical Working Group publishes them
 * (sdmx-csv field guides): each series key is a figure, its latest period the value and the others its series.
 */
import * as l10n from "@vscode/l10n";
import type { Texts } from "../agenda/model.ts";
import { COMPARATORS, KINDS } from "../agenda/schema.ts";
import { areaFrom, periodFrom } from "./cells.ts";
import { rowFilter } from "./csv.ts";
import { unguardCell } from "./csvRow.ts";
import { Keys, keyFrom } from "./ids.ts";
import { type Imported, type ImportOptions, type Note, UnreadableError } from "./model.ts";
import { decimalsOf, readDecimal, scale } from "./numbers.ts";
import { gatherFigures, type Observation } from "./observations.ts";
import {
  AREAS,
  ATTRIBUTES,
  type Code,
  type Component,
  FREQUENCIES,
  findComponents,
  idOf,
  readCode,
  STRUCTURAL,
  TIMES,
  TOTAL,
  UNITS,
} from "./sdmxColumns.ts";
import { readUnitCode } from "./sdmxUnits.ts";
import { type Row, readTable } from "./table.ts";

/** More series than an agenda is made of: the person is asked to choose. */
const MAX_SERIES = 5000;

/** Whose structure the files are that Concord writes. */
export const OWN_AGENCY = "CONCORD:";

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
    const known = readUnitCode(asked, told?.name);
    if (known) return { ...known, power: power + known.power };
    const own = this.#options.unit === undefined ? undefined : readUnitCode(this.#options.unit, undefined);
    if (own) return { ...own, power: power + own.power };
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
    if (/^(?:|NaN|:|-)$/i.test(cell)) return "";
    // No digits are grouped, so that a comma stands before decimals: some services write so for some languages.
    const decimal = readDecimal(cell, cell.includes(",") ? "comma" : "point");
    if (decimal === undefined) return l10n.t("Left out: '{0}' is no number.", cell);
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
  // What is wrong with a thousand rows is told once.
  const left = new Map<string, { readonly line: number; count: number }>();
  let empty = 0;
  for (const row of rows) {
    const read = reader.read(row, telling, flow);
    if (read === "") empty++;
    else if (typeof read === "string") {
      const known = left.get(read);
      if (known) known.count++;
      else left.set(read, { line: row.line, count: 1 });
    } else {
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
  for (const [message, { line, count }] of left)
    notes.push({ place: count === 1 ? l10n.t("line {0}", line) : l10n.t("line {0} and {1} more", line, count - 1), message });
  if (empty > 0) notes.push({ place: "", message: empty === 1 ? l10n.t("1 row has no value.") : l10n.t("{0} rows have no value.", empty) });
  const keys = new Keys();
  const gathered = gatherFigures(observations, new Keys(), notes, true);
  const named = reader.isOwn(rows[0])
    ? gathered
    : gathered.map((figure) => ({ ...figure, key: keys.take(keyOf(Object.values(figure.label)[0]?.[0] ?? "", figure.key)) }));
  // One area for all is the agenda's.
  const [area, ...others] = new Set(named.map((figure) => figure.area));
  const isOneArea = area !== undefined && others.length === 0;
  const figures = isOneArea ? named.map(({ area: _, ...figure }) => figure) : named;
  const isCode = ({ label }: { readonly label: Texts }): boolean =>
    Object.values(label)
      .flat()
      .every((text) => /^[A-Z0-9_.,: ()-]+$/.test(text));
  if (figures.length > 0 && figures.every(isCode))
    notes.push({
      place: "",
      message: l10n.t("The labels are codes: the file has no names. Fetch it again with labels=both, or write labels as drafters write."),
    });
  const head = { language: options.language, ...(flow === undefined ? {} : { title: flow }), ...(isOneArea ? { area } : {}) };
  return { data: { head, sources: [], terms: [], groups: [], figures }, notes };
}
