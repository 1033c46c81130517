/** What formats are called. Loads nothing. */

/** Formats of data: what is written of an agenda in one of them can be read again. */
export const DATA_FORMATS = ["csv", "sdmx-csv", "tbx", "skos-turtle", "skos-jsonld"] as const;
/** A format of data. */
export type DataFormat = (typeof DATA_FORMATS)[number];

/** All that agendas are written in: data, and glossaries for people. */
export const EXPORT_FORMATS = [...DATA_FORMATS, "markdown", "html"] as const;
/** What an agenda is written in. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
