/** The language server as a Web Worker, for VS Code in a browser. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./connection.ts";
import { SHIPPED } from "./shipped.ts";
import { VERSION } from "./version.ts";

/** The one thing of the browser that is used here; its whole type library would also allow what a server must not touch. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  today: () => new Date().toISOString().slice(0, 10),
  version: VERSION,
  shipped: SHIPPED,
});
