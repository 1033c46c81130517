// Lets a Node without type stripping run the TypeScript of this project, and any Node its imports of texts:
// `node --import ./test/run/strip.mjs file.ts`.
import * as modules from "node:module";
import { loadText } from "./textHooks.mjs";

if (!process.features.typescript) modules.register("./stripHooks.mjs", import.meta.url);
// In this thread where this Node can: hooks in a thread of their own make every start of a server slower.
if (modules.registerHooks) modules.registerHooks({ load: loadText });
else modules.register("./textHooks.mjs", import.meta.url);
