/** What the service says of files that others name, and of the settings of hints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenda, at, memoryService } from "./memory.ts";

test("a file that another names is found in the workspace, and nowhere else", async () => {
  const { service } = memoryService({
    "a/x.agenda.yaml": agenda("x"),
    "reports/2024.txt": "",
    "file:///secret.txt": "",
  });
  const from = at("a/x.agenda.yaml");
  assert.equal(await service.findFile("../reports/2024.txt", from), at("reports/2024.txt"));
  assert.equal(await service.findFile("..\\reports\\2024.txt", from), at("reports/2024.txt"));
  for (const path of ["../reports/2025.txt", "../../secret.txt", "/secret.txt", "file:///secret.txt", "https://example.org/2024.txt", "", "../.."])
    assert.equal(await service.findFile(path, from), undefined, path);
});

test("inlay hints are wanted where the settings of the draft's folder say so", () => {
  const { service } = memoryService({});
  assert.equal(service.wantsInlayHints(at("a.md")), false);
  service.setSettings({ inlayHints: { enabled: true } });
  assert.equal(service.wantsInlayHints(at("a.md")), true);
  assert.equal(service.wantsInlayHints("untitled:Untitled-1"), true);
  service.setSettings({ inlayHints: { enabled: false } }, "file:///w");
  assert.equal(service.wantsInlayHints(at("a.md")), false);
  for (const wrong of [null, true, { enabled: "yes" }, {}]) {
    service.setSettings({ inlayHints: wrong as { enabled?: boolean } }, "file:///w");
    assert.equal(service.wantsInlayHints(at("a.md")), false);
  }
});
