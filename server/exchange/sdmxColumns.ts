/** The columns of SDMX-CSV: which hold dimensions, which hold names, and what stands in their cells. */

/** A component of the data: a column with codes, and the column with their names where there is one. */
export interface Component {
  /** As in the data structure, in capitals: REF_AREA. */
  readonly id: string;
  readonly index: number;
  /** The column of names, where they stand apart. */
  readonly names?: number;
}

/** Columns that say of which data a row is. */
export const STRUCTURAL = new Set([
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
export const ATTRIBUTES = new Set(
  (
    "OBS_VALUE OBS_STATUS OBS_FLAG OBS_CONF CONF_STATUS CONFIDENTIALITY DECIMALS UNIT_MULT UNIT_MULTIPLIER TIME_FORMAT TITLE TITLE_COMPL COLLECTION COMPILATION " +
    "SOURCE_AGENCY SOURCE DATA_SOURCE SOURCE_LINK PRE_BREAK_VALUE OBS_PRE_BREAK OBS_COM COMMENT_OBS COMMENT_TS COMMENT_DSET NOTE_INDICATOR NOTE_SOURCE NOTE " +
    "EMBARGO_TIME BREAKS AVAILABILITY DOM_SER_IDS UNIT_INDEX_BASE PUBL_PUBLIC PUBL_MU PUBL_ECB TIME_PER_COLLECT COVERAGE NAT_TITLE DISS_ORG CUSTODIAN " +
    "UPPER_BOUND LOWER_BOUND WGTD_SAMPL_SIZE REF_YEAR_PRICE COUNTRY_NOTES SERIES_FOOTNOTE OBS_FOOTNOTE TIME_DETAIL REPORTING_TYPE NATURE GEO_INFO_TYPE"
  ).split(" "),
);
/** Dimensions of places. */
export const AREAS = new Set(["REF_AREA", "GEO", "REFERENCE_AREA", "GEOPOLITICAL_ENTITY", "COUNTRY", "LOCATION", "GEO_PICT", "AREA"]);
/** Components that say the unit. */
export const UNITS = new Set(["UNIT_MEASURE", "UNIT", "UNIT_CODE", "CURRENCY_UNIT"]);
/** The time dimension. */
export const TIMES = new Set(["TIME_PERIOD", "TIME"]);
/** How often. */
export const FREQUENCIES = new Set(["FREQ", "FREQUENCY"]);
/** Codes that say 'all of them': sex _T, age TOTAL. They would only lengthen labels. */
export const TOTAL = /^(?:_T|_Z|_X|_O|T|TOTAL|ALL|_ALL|NA|N)$/;

/** What stands in a cell of a component: a code, and its name where the file tells it. */
export interface Code {
  readonly code: string;
  readonly name?: string;
}

/** 'A: Annual' (labels=both) is a code and its name; ISO times have colons, too. */
export function readCode(cell: string): Code {
  const match = /^([A-Za-z0-9_@$+-]{1,80})\s*[:;]\s+?(\S.*)$/.exec(cell) ?? /^([A-Za-z_][A-Za-z0-9_@$-]{0,80});(\S.*)$/.exec(cell);
  return match ? { code: match[1] ?? cell, name: (match[2] ?? "").trim() } : { code: cell };
}

/** The id of a header's component, in capitals: 'OBS_VALUE: Observation value', 'STRUCTURE[;]' and 'ATTR[]' (several values) are ids with more behind. */
export const idOf = (header: string): string => readCode(header.replace(/\[.?\]/, "")).code.toUpperCase();

/** Whether a header is one of SDMX-CSV. */
export function isSdmxHeader(cells: readonly string[]): boolean {
  const ids = cells.map(idOf);
  const first = ids[0]?.replace(/^[^A-Z]+/, "");
  if (first === "DATAFLOW" || (first === "STRUCTURE" && ids[1] === "STRUCTURE_ID")) return true;
  return ids.includes("OBS_VALUE") && (first === "KEY" || ids.some((id) => TIMES.has(id)));
}

/** A name column stands behind its code's: 'REF_AREA,Reference area' (labels=both of 2.0); its header is no id. */
export function findComponents(header: readonly string[]): ReadonlyMap<string, Component> {
  const components = new Map<string, Component>();
  let last: Component | undefined;
  header.forEach((cell, index) => {
    const isId = /^[A-Za-z][A-Za-z0-9_@$-]*(?:\[.?\])?(?:$|\s*[:;])/.test(cell) || STRUCTURAL.has(cell.toUpperCase());
    const id = idOf(cell);
    // With names apart, the header of a name has blanks or small letters behind an id in capitals.
    const isWords = /^[^:;]*$/.test(cell) && (/\s/.test(cell) || /^[A-Z][a-z]/.test(cell));
    const isName = last && last.names === undefined && (!isId || (isWords && /^[A-Z0-9_]+$/.test(header[last.index] ?? "")));
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
