/** What VS Code runs in a Web Worker extension host: one bundle, mocha's browser build in it. */
import "mocha/mocha.js";

/** Resolves when all tests passed. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "tdd", reporter: "spec", color: false, timeout: 60_000 });
  await import("./files.test.ts");
  await import("./lens.test.ts");
  await import("./concord.test.ts");
  await import("./completion.test.ts");
  await import("./assist.test.ts");
  await import("./actions.test.ts");
  await import("./workspace.test.ts");
  await import("./views.test.ts");
  await import("./firstRun.test.ts");
  await import("./extract.test.ts");
  await import("./navigation.test.ts");
  await import("./agendaFile.test.ts");
  await import("./snippets.test.ts");
  await import("./preview.test.ts");
  await import("./report.test.ts");
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
