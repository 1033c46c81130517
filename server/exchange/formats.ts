/** The formats that agendas are made from and written in. */
import * as l10n from "@vscode/l10n";
import { readCsv } from "./csv.ts";
import { writeCsv } from "./csvWrite.ts";
import { DATA_FORMATS, type DataFormat } from "./formatNames.ts";
import { type AgendaData, type Exported, type Imported, type ImportOptions, UnreadableError } from "./model.ts";
import { readJsonLd, readTurtle } from "./rdf.ts";
import { isSdmxHeader } from "./sdmxColumns.ts";
import { readSdmxCsv } from "./sdmxCsv.ts";
import { writeSdmxCsv } from "./sdmxWrite.ts";
import { readSkos } from "./skos.ts";
import { writeSkosJsonLd, writeSkosTurtle } from "./skosWrite.ts";
import { readHeader } from "./table.ts";
import { readTbx } from "./tbx.ts";
import { writeTbx } from "./tbxWrite.ts";

const READERS: Readonly<Record<DataFormat, (text: string, options: ImportOptions) => Promise<Imported>>> = {
  csv: readCsv,
  "sdmx-csv": readSdmxCsv,
  tbx: readTbx,
  "skos-turtle": async (text, options) => readSkos(await readTurtle(text), options),
  "skos-jsonld": async (text, options) => readSkos(await readJsonLd(text), options),
};

const WRITERS: Readonly<Record<DataFormat, (data: AgendaData) => Exported | Promise<Exported>>> = {
  csv: writeCsv,
  "sdmx-csv": writeSdmxCsv,
  tbx: writeTbx,
  "skos-turtle": writeSkosTurtle,
  "skos-jsonld": writeSkosJsonLd,
};

/**
 * Reads data.
 * @throws {UnreadableError} where they cannot be.
 */
export const readData = (format: DataFormat, text: string, options: ImportOptions): Promise<Imported> => READERS[format](text, options);

/** Writes data. */
export const writeData = async (format: DataFormat, data: AgendaData): Promise<Exported> => WRITERS[format](data);

const ENDINGS: readonly (readonly [ending: RegExp, format: DataFormat])[] = [
  [/\.(?:tbx|martif)$/i, "tbx"],
  [/\.(?:ttl|turtle|n3|nt|trig|nq)$/i, "skos-turtle"],
  [/\.(?:jsonld|json)$/i, "skos-jsonld"],
];

/**
 * The format of a file: by its ending, and by what it begins with.
 * @throws {UnreadableError} where neither tells.
 */
export async function tellFormat(name: string, text: string): Promise<DataFormat> {
  const byName = ENDINGS.find(([ending]) => ending.test(name))?.[1];
  if (byName) return byName;
  const head = text.slice(0, 2000).trimStart();
  if (head.startsWith("<")) {
    if (/<(?:\w+:)?(?:tbx|martif)[\s/>]/.test(text.slice(0, 20_000))) return "tbx";
    const advice = l10n.t("It is XML, but no TBX. SKOS in RDF/XML is not read: have it written as Turtle or JSON-LD.");
    throw new UnreadableError(advice);
  }
  if (/^(?:@prefix|@base|PREFIX\b|BASE\b|<[^>]+>\s+<)/.test(head)) return "skos-turtle";
  if (/^[[{]/.test(head)) return "skos-jsonld";
  if (!/\.(?:csv|tsv|txt|tab)$/i.test(name))
    throw new UnreadableError(l10n.t("Its name does not tell what it holds. Say '--format' with one of {0}.", DATA_FORMATS.join(", ")));
  return isSdmxHeader(await readHeader(text)) ? "sdmx-csv" : "csv";
}
