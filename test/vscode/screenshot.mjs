// Makes the pictures of the README anew: the example drafts in a real VS Code, in headless Chromium.
//   npm run screenshot            writes client/docs/images/*.png
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CHROMIUM_FLAGS, startCodeServer } from "./servers.mjs";
import { ensureBrowserBuild, ensureChromium, root } from "./setup.mjs";

const images = path.join(root, "client/docs/images");
const workspace = path.join(root, "seeds"); // nothing is saved there
const draft = path.join(root, "seeds/example/talking-points.md");

/** A plain editor in which the draft is what one sees. */
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "breadcrumbs.enabled": false,
  "editor.hover.above": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 14,
  "editor.wordWrap": "on",
  "editor.unicodeHighlight.nonBasicASCII": false,
  "editor.inlayHints.enabled": "off",
  "problems.decorations.enabled": false,
};

/** The one of several elements that stands lowest on the page. */
async function lowest(locator) {
  const placed = await Promise.all((await locator.all()).map(async (element) => ({ element, y: (await element.boundingBox())?.y ?? 0 })));
  return placed.sort((a, b) => b.y - a.y)[0].element;
}

/** Takes every picture. Throws when what a picture is to show does not come. */
async function takePictures(page, url) {
  const shot = (name) => page.screenshot({ path: path.join(images, `${name}.png`) });
  const settle = () => page.waitForTimeout(800); // animations and fonts
  await page.goto(url);
  await page.waitForSelector(".monaco-editor .squiggly-error", { timeout: 60_000 });
  await page.keyboard.press("Control+B"); // the side bar away
  await settle();
  await (await lowest(page.locator(".squiggly-error"))).hover({ force: true }); // so that the hover hides no other finding
  await page.waitForSelector(".monaco-hover:not(.hidden) .hover-contents");
  await settle();
  await shot("findings");

  await page.keyboard.press("Escape");
  await page.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Across the country, broadb", { delay: 40 });
  await page.waitForSelector(".suggest-widget.visible .monaco-list-row");
  await page.keyboard.press("Control+Space"); // the details of the item
  await settle();
  await shot("completion");
}

const temp = mkdtempSync(path.join(os.tmpdir(), "vsp-"));
const build = ensureBrowserBuild({ server: true });
const chromium = ensureChromium();
mkdirSync(images, { recursive: true });
const server = await startCodeServer(build, { temp, workspace, extension: root, open: draft, settings: SETTINGS });
const browser = await build.require("playwright-core").chromium.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
try {
  await takePictures(await browser.newPage({ viewport: { width: 1120, height: 640 }, deviceScaleFactor: 1.5 }), server.url);
} finally {
  await browser.close();
  await server.stop();
  rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
