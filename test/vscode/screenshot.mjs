// Makes the pictures of the README and of the walkthrough anew: a real VS Code in headless Chromium.
//   npm run screenshot                     writes client/docs/images/
//   npm run screenshot views start-dark    some sets of them, in both themes or in one
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { CHROMIUM_FLAGS, startCodeServer } from "./servers.mjs";
import { ensureBrowserBuild, ensureChromium, root } from "./setup.mjs";

const images = path.join(root, "client/docs/images");

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

/** A picture as WebP: as PNG they would be half of the whole package. */
async function shoot(page, name) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  writeFileSync(path.join(images, `${name}.webp`), Buffer.from(data, "base64"));
}

/** Takes the pictures of findings and of completion. Throws, as all of these do, when what a picture is to show does not come. */
async function takeDrafting(page, url, look) {
  const shot = (name) => shoot(page, `${name}-${look}`);
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

/** The views, beside the draft that they speak of. */
const VIEW_SETTINGS = { ...SETTINGS, "workbench.activityBar.location": "default", "workbench.tree.indent": 14 };

/** The command of a name, from the palette. */
async function runCommand(page, name) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
}

/** Takes the pictures of the views: one large, the other folded away. */
async function takeViews(page, url, look) {
  const shot = (name) => shoot(page, `${name}-${look}`);
  const pane = (name) => page.locator(".pane", { has: page.locator(".pane-header .title", { hasText: name }) });
  const row = (name, at) => pane(name).locator(".monaco-list-row").nth(at);
  const fold = (name) => pane(name).locator(".pane-header").click();
  const settle = () => page.waitForTimeout(800); // animations and fonts
  await page.goto(url);
  await page.waitForSelector(".monaco-editor .squiggly-error", { timeout: 60_000 });
  await page.locator(".activitybar .action-label[aria-label^='Concord']").click({ force: true }); // the badge lies over it
  await row("Agenda", 2).waitFor();
  await row("Claims", 1).waitFor();
  await fold("Claims");
  await page.mouse.move(900, 580); // off the entries, whose hover would lie over them
  await settle();
  await shot("agenda-view");
  await fold("Claims");
  await fold("Agenda");
  await settle();
  await row("Claims", 1).click();
  await settle();
  await shot("claims-view");
}

/** A small editor without frills, so that a picture can be read in half a window. */
const SMALL = {
  ...SETTINGS,
  "workbench.editor.showTabs": "single",
  "workbench.editor.editorActionsLocation": "hidden",
  "editor.stickyScroll.enabled": false,
  "editor.scrollBeyondLastLine": false,
  "[yaml]": { "editor.fontSize": 12 },
};

/** Answers a question: types the words, and takes what is then the first choice. */
async function answer(page, question, words) {
  await page.waitForSelector(`.quick-input-widget:has-text("${question}"), .quick-input-widget input[placeholder="${question}"]`);
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** The pictures of the walkthrough in one theme: the steps as a newcomer takes them. */
async function takeStart(page, url, look) {
  const shot = (name) => shoot(page, `start-${name}-${look}`);
  const settle = () => page.waitForTimeout(800);
  await page.goto(url);
  await page.waitForSelector(".monaco-editor .squiggly-error", { timeout: 60_000 });
  await page.keyboard.press("Control+B");
  await settle();
  await page.locator(".squiggly-error").first().hover({ force: true });
  await page.waitForSelector(".monaco-hover:not(.hidden) .hover-contents");
  await settle();
  await shot("finding");

  await page.keyboard.press("Escape");
  await runCommand(page, "Problems: Focus on Problems View");
  await page.waitForSelector(".markers-panel .monaco-list-row");
  await page.mouse.move(1, 1);
  await settle();
  await shot("team");
  await page.keyboard.press("Control+J"); // the panel away

  await runCommand(page, "Concord: New Draft");
  await answer(page, "The type of document", "decision");
  await answer(page, "The title. Leave it empty to write it later.", "Safe wells in every village");
  await answer(page, "The language of the draft", "");
  await page.waitForSelector(".monaco-editor .snippet-placeholder");
  await settle();
  await shot("draft");

  await runCommand(page, "Concord: New Agenda");
  await answer(page, "What is the agenda about? Its file is named after this title.", "Safe wells");
  await answer(page, "The language of the official terms. Others can stand beside it later.", "");
  await answer(page, "The country or region that the figures speak of; for a city or province, its country", "");
  await page.waitForSelector('.monaco-editor .view-line:has-text("id: safe-wells")');
  await page.keyboard.press("Control+End");
  await settle();
  await shot("agenda");
}

/** A folder with the files of the example, to which the drafter of the pictures adds. */
function exampleFolder(temp) {
  const folder = path.join(temp, "drafts");
  mkdirSync(folder);
  copyFileSync(path.join(root, "client/docs/example.agenda.yaml"), path.join(folder, "rivers.agenda.yaml"));
  copyFileSync(path.join(root, "client/docs/example.md"), path.join(folder, "draft.md"));
  return { workspace: folder, open: path.join(folder, "draft.md") };
}

/** The example workspace, in which nothing is saved. */
const seeds = () => ({ workspace: path.join(root, "seeds"), open: path.join(root, "seeds/example/talking-points.md") });

/** Takes the picture of a draft beside its preview. */
async function takePreview(page, url, look) {
  await page.goto(url);
  await page.waitForSelector(".monaco-editor .squiggly-error", { timeout: 60_000 });
  await page.keyboard.press("Control+B");
  await runCommand(page, "Markdown: Open Preview to the Side");
  const preview = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await preview.locator(".concord-disagrees").first().waitFor({ timeout: 60_000 });
  await preview.locator(".concord-agrees").first().waitFor();
  await page.waitForTimeout(800);
  await shoot(page, `preview-${look}`);
}

/** Takes the picture of the review report beside a draft. */
async function takeReport(page, url, look) {
  await page.goto(url);
  await page.waitForSelector(".monaco-editor .squiggly-error", { timeout: 60_000 });
  await page.keyboard.press("Control+B");
  await runCommand(page, "Concord: Show Review Report");
  const report = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await report.locator("table.plot").waitFor({ timeout: 60_000 });
  await page.mouse.move(1, 1);
  await page.waitForTimeout(800);
  await shoot(page, `report-${look}`);
}

const SIZE = { viewport: { width: 1120, height: 640 }, deviceScaleFactor: 1.5 };
const WIDE = { viewport: { width: 1440, height: 860 }, deviceScaleFactor: 1.25 };
const NARROW = { viewport: { width: 960, height: 640 }, deviceScaleFactor: 1.25 };
const HALF = { viewport: { width: 800, height: 600 }, deviceScaleFactor: 1.5 };

/** Every set of pictures: what takes it, with which settings, in which folder and size. */
const SETS = {
  drafting: { take: takeDrafting, settings: SETTINGS, folder: seeds, size: SIZE },
  views: { take: takeViews, settings: VIEW_SETTINGS, folder: seeds, size: SIZE },
  preview: { take: takePreview, settings: SETTINGS, folder: seeds, size: NARROW },
  report: { take: takeReport, settings: SETTINGS, folder: seeds, size: WIDE },
  start: { take: takeStart, settings: SMALL, folder: exampleFolder, size: HALF },
};

const LOOKS = { light: {}, dark: { "workbench.colorTheme": "Default Dark Modern" } };

/** Every set in every theme, or those that are named. */
const wanted = (names) =>
  Object.keys(SETS)
    .flatMap((set) => Object.keys(LOOKS).map((look) => ({ set, look })))
    .filter(({ set, look }) => names.length === 0 || names.includes(set) || names.includes(`${set}-${look}`));

const build = ensureBrowserBuild({ server: true });
const chromium = ensureChromium();
mkdirSync(images, { recursive: true });
const browser = await build.require("playwright-core").chromium.launch({ executablePath: chromium, args: CHROMIUM_FLAGS });
try {
  for (const { set, look } of wanted(process.argv.slice(2))) {
    const { settings, take, folder, size } = SETS[set];
    const temp = mkdtempSync(path.join(os.tmpdir(), "vsp-"));
    const server = await startCodeServer(build, { temp, ...folder(temp), extension: root, settings: { ...settings, ...LOOKS[look] } });
    try {
      await take(await browser.newPage(size), server.url, look);
    } finally {
      await server.stop();
      rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }
} finally {
  await browser.close();
}
