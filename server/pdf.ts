/** The reader of PDFs: a bundle of its own, which is large, loaded when one is asked for. */
export { readPdf } from "./exchange/readers/pdf.ts";
