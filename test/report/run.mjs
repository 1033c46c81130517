// The review report in a real browser: that axe finds nothing in it, light and dark, that its filter works without a mouse, that paper gets
// all of it, and that nothing of a draft runs.
//   node esbuild.mjs && node test/report/run.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { CHROMIUM_FLAGS } from "../vscode/servers.mjs";
import { ensureBrowserBuild, ensureChromium, root } from "../vscode/setup.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const EVIL = `</style><script>document.title="run"</script><img src="https://example.org/x.png" onerror="document.title='run'">`;
const AGENDA = `id: river
title: River programme
language: en
sources: { bulletin: { title: Bulletin, url: "https://example.org/bulletin" } }
terms: { basin: { preferred: river basin, deprecated: { en: [river zone] }, source: bulletin } }
figures:
  gauges: { label: river gauges in service, value: 412, unit: count, base: { en: [gauges] }, source: bulletin }
`;

const temp = mkdtempSync(path.join(os.tmpdir(), "concord-report-"));

/** The report of a folder of files, as the command line writes it: the path of the page. */
function write(name, files, env = {}) {
  const folder = path.join(temp, name);
  if (typeof files === "string") cpSync(files, folder, { recursive: true });
  else
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  const page = path.join(temp, `${name}.html`);
  const { stderr } = spawnSync(process.execPath, [path.join(root, "dist/cli.js"), "check", "--output", `html=${page}`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", ...env },
  });
  assert.ok(readFileSync(page, "utf8").endsWith("</html>\n"), stderr);
  return page;
}

const PAGES = {
  english: () => write("english", path.join(root, "seeds")),
  vietnamese: () => write("vietnamese", path.join(root, "seeds"), { LC_ALL: "vi_VN.UTF-8" }),
  // More drafts than are unfolded, nothing wrong in any, and one that no agenda speaks for.
  many: () =>
    write("many", {
      "in/river.agenda.yaml": AGENDA,
      ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`in/${index}.md`, "There are 412 river gauges in service.\n"])),
      "README.md": "There are 9 dams.\n",
    }),
  evil: () =>
    write("evil", {
      "river.agenda.yaml": AGENDA.replace("title: River programme", `title: ${JSON.stringify(EVIL)}`),
      "a.md": `# ${EVIL}\n\nThere are 400 ${EVIL} river gauges in service, says ${EVIL}.\n\nThe river zone ${EVIL}.\n\n| ${EVIL} | 7 |\n|---|---|\n| ${EVIL} | 8 |\n`,
    }),
  broken: () => write("broken", { "river.agenda.yaml": AGENDA.replace("value: 412", "value: many"), "a.md": "The river zone.\n", "b.md": "" }),
};

describe("the review report in a browser", () => {
  let browser;
  const pages = {};

  before(async () => {
    const build = ensureBrowserBuild({ server: false });
    browser = await build.require("playwright-core").chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
    for (const [name, make] of Object.entries(PAGES)) pages[name] = pathToFileURL(make()).href;
  });
  after(async () => {
    await browser?.close();
    rmSync(temp, { recursive: true, force: true });
  });

  /** Opens a page, does something with it, and closes it. */
  async function withPage(name, { context: options = {}, prepare }, act) {
    // axe is put into the page past its policy, under which no script runs.
    const context = await browser.newContext({ viewport: { width: 1120, height: 800 }, bypassCSP: true, ...options });
    try {
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(pages[name]);
      return await act(page);
    } finally {
      await context.close();
    }
  }

  const faults = async (page) => {
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
    assert.ok(passes.length > 20, "axe has looked at next to nothing");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`);
  };

  for (const name of Object.keys(PAGES)) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
        assert.deepEqual(await withPage(name, { context: { colorScheme } }, faults), []);
      });
    }
  }

  for (const [theme, colors] of Object.entries({
    light: ["#ffffff", "#3b3b3b"],
    dark: ["#1f1f1f", "#cccccc"],
    "high-contrast": ["#000000", "#ffffff"],
  })) {
    test(`axe finds nothing in VS Code's theme, whatever the system's: ${theme}`, async () => {
      const colorScheme = theme === "light" ? "dark" : "light";
      const found = await withPage("english", { context: { colorScheme } }, async (page) => {
        await page.evaluate(
          ([name, [back, front]]) => {
            document.body.classList.add(`vscode-${name}`);
            document.documentElement.style.setProperty("--vscode-editor-background", back);
            document.documentElement.style.setProperty("--vscode-editor-foreground", front);
          },
          [theme, colors],
        );
        return faults(page);
      });
      assert.deepEqual(found, []);
    });
  }

  const shownRows = (page) => page.locator("details tr.f:visible").evaluateAll((rows) => [...new Set(rows.map((row) => row.className))].sort());

  test("shows what is chosen, by keyboard alone", async () => {
    await withPage("english", {}, async (page) => {
      assert.deepEqual(await shownRows(page), ["f a", "f d", "f u", "f w"]);
      await page.locator("#all").focus();
      for (const rows of ["d", "u", "a", "w"]) {
        await page.keyboard.press("ArrowDown");
        assert.deepEqual(await shownRows(page), [`f ${rows}`]);
        assert.deepEqual(await page.locator(".note:visible").count(), 1);
      }
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.locator(".note:visible").count(), 0);
      assert.deepEqual(await shownRows(page), ["f a", "f d", "f u", "f w"]);
    });
  });

  test("the first stop of the tabulator leads to the drafts", async () => {
    await withPage("english", {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "drafts");
    });
  });

  test("on paper it is light and unfolded, without what only a screen can do", async () => {
    await withPage("many", { context: { colorScheme: "dark" } }, async (page) => {
      assert.equal(await page.locator("details[id]:not([open])").count(), 30);
      assert.equal(await page.getByText("There are 412 river gauges").first().isVisible(), false);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
      assert.equal(await page.locator("fieldset").isVisible(), false);
      const heights = await page.locator("details[id] tbody tr").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
      assert.equal(heights.length, 30);
      assert.ok(heights.every((height) => height > 10));
      const source = page.locator(".src a").first();
      assert.equal(await source.evaluate((link) => getComputedStyle(link, "::after").content), '" <https://example.org/bulletin>"');
    });
  });

  test("fits a telephone", async () => {
    for (const name of Object.keys(PAGES)) {
      await withPage(name, { context: { viewport: { width: 360, height: 700 } } }, async (page) => {
        assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= 360, name);
      });
    }
  });

  test("nothing of a draft or an agenda runs or is fetched", async () => {
    const requests = [];
    await withPage("evil", { prepare: (page) => page.on("request", (request) => requests.push(request.url())) }, async (page) => {
      assert.equal(await page.locator("script, img, iframe, object, [style], [onerror]").count(), 0);
      assert.match(await page.title(), /^Review report/);
      assert.ok((await page.getByText(EVIL, { exact: false }).count()) > 0, "it is shown as text");
    });
    assert.deepEqual(requests, [pages.evil]);
  });
});
