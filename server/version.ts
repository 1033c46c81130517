/** The version, from the package's own manifest: the bundler puts it in place, so that nothing is read at run time. */
import manifest from "../package.json" with { type: "json" };

/** The version of Concord, as in package.json. */
export const VERSION: string = manifest.version;
