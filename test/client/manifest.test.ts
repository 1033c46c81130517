import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { RULES } from "../../server/checks/rules.ts";
import { UI_LANGUAGES } from "../../server/localize.ts";
import { manifestFile, ruleSettings, ruleTexts, textsFile } from "../run/manifest.ts";

const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const contributes = manifest.contributes;
const source = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("the setting concord.rules offers every rule with its default and what it says, as `npm run manifest` writes it", () => {
  assert.deepEqual(contributes.configuration.properties["concord.rules"].properties, ruleSettings(RULES));
  for (const language of UI_LANGUAGES) {
    const texts = Object.entries<string>(JSON.parse(readFileSync(textsFile(language), "utf8")));
    assert.deepEqual(Object.fromEntries(texts.filter(([key]) => key.startsWith("rule."))), ruleTexts(RULES, language));
  }
});

test("every command of the manifest is registered, and no other", () => {
  const sources = readdirSync(new URL("../../client", import.meta.url), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const registered = sources.flatMap((name) => [...source(`client/${name}`).matchAll(/registerCommand\("([^"]+)"/g)].map(([, id]) => id));
  assert.deepEqual(registered.sort(), contributes.commands.map(({ command }: { command: string }) => command).sort());
});

test("the walkthrough has four steps, whose pictures ship and whose buttons lead to commands", () => {
  const [walkthrough, ...others] = contributes.walkthroughs;
  assert.deepEqual([walkthrough.id, walkthrough.steps.length, others.length], ["concord.start", 4, 0]);
  assert.ok(source("client/start/start.ts").includes(`#${walkthrough.id}`));
  const own = new Set(contributes.commands.map(({ command }: { command: string }) => command));
  for (const { description, media, completionEvents } of walkthrough.steps) {
    for (const theme of ["light", "dark", "hc", "hcLight"]) {
      assert.match(media.image[theme], /^client\/docs\/images\/[a-z-]+\.webp$/); // .vscodeignore lets these ship
      assert.ok(existsSync(new URL(`../../${media.image[theme]}`, import.meta.url)), media.image[theme]);
    }
    const [led, ...others] = ["package.nls.json", "package.nls.vi.json"].map((file) => {
      const told = JSON.parse(source(file))[description.slice(1, -1)];
      return [...told.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id);
    });
    for (const other of others) assert.deepEqual(other, led);
    assert.ok(led?.length);
    for (const id of led) assert.ok(own.has(id) || /^(?:vscode|workbench)\./.test(id), id);
    // A command may be given up before it has done anything: a step ends by what was done.
    assert.ok(completionEvents.length > 0);
    for (const event of completionEvents) {
      const [, context] = /^onContext:(concord\.\w+)$/.exec(event) ?? [];
      assert.ok(context ? source("client/start/steps.ts").includes(`"${context}"`) : event === "onView:workbench.panel.markers.view", event);
    }
  }
});

test("menus, keys and the views' empty states name commands that are there", () => {
  const ids: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const texts = [JSON.parse(source("package.nls.json")), JSON.parse(source("package.nls.vi.json"))];
  const items: readonly { command: string }[] = [...Object.values<{ command: string }[]>(contributes.menus).flat(), ...contributes.keybindings];
  const links = contributes.viewsWelcome.flatMap(({ contents }: { contents: string }) =>
    texts.flatMap((text) => [...text[contents.slice(1, -1)].matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id)),
  );
  assert.ok(links.length > 0);
  for (const id of [...items.map(({ command }) => command), ...links]) assert.ok(ids.includes(id) || id.startsWith("workbench."), id);
});

test("the views have pictures of their own, which are packed", () => {
  const icons = [...contributes.viewsContainers.activitybar, ...contributes.views.concord].map(({ icon }: { icon: string }) => icon);
  for (const icon of icons) assert.match(source(icon), /stroke="currentColor"/, icon);
  assert.ok(source(".vscodeignore").includes("!client/images/*.svg"));
});

test("Concord starts for drafts and agendas alone, and runs where it promises to", () => {
  assert.deepEqual(manifest.activationEvents, ["onLanguage:markdown", "workspaceContains:**/*.agenda.yaml"]);
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ["concord.agenda"]);
  assert.equal(manifest.capabilities.virtualWorkspaces, true);
});

test("VS Code finds the entries where esbuild.mjs puts them, and reads them as CommonJS", () => {
  assert.equal(manifest.main, "./dist/extension.node.js");
  assert.equal(manifest.browser, "./dist/extension.web.js");
  assert.equal(manifest.type, undefined); // the web extension host refuses any entry of a package that says "module"
  const schema = contributes.yamlValidation[0].url.replace("./dist/", "");
  assert.ok(source("esbuild.mjs").includes(`"${schema}"`));
});

test("versions are exact, and the lock file names no registry", () => {
  const versions = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  assert.deepEqual(versions, []);
  for (const lock of ["package-lock.json", "test/vscode/browser/package-lock.json"]) assert.ok(!source(lock).includes('"resolved"'), lock);
});
