/**
 * The libraries by which formats are read and written: a bundle of its own, which is loaded when a format asks for it. None of them touches the
 * disk or the network here.
 */
export { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
export { default as jsonld } from "jsonld";
export { DataFactory, Parser as TurtleParser, Writer as TurtleWriter } from "n3";
export { default as csv } from "papaparse";
