// Lets a Node without type stripping run the TypeScript of this project: `node --import ./test/run/strip.mjs file.ts`.
import { register } from "node:module";

if (!process.features.typescript) register("./stripHooks.mjs", import.meta.url);
