/** What VS Code runs in a Node extension host. */
import Mocha from "mocha";

/** Resolves when all tests passed. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", reporter: "spec", color: false, timeout: 60_000 });
  // The bundled suite registers its tests when it is loaded, which needs mocha's globals first.
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "concord", mocha);
  require("./files.test.ts");
  require("./lens.test.ts");
  require("./concord.test.ts");
  require("./completion.test.ts");
  require("./assist.test.ts");
  require("./actions.test.ts");
  require("./workspace.test.ts");
  require("./views.test.ts");
  require("./firstRun.test.ts");
  require("./extract.test.ts");
  require("./extractPacked.test.ts");
  require("./navigation.test.ts");
  require("./agendaFile.test.ts");
  require("./snippets.test.ts");
  require("./preview.test.ts");
  require("./report.test.ts");
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
