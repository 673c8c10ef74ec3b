// From one laptop to another: a sealed file out, the same file in, and in again.
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test.slow();

test("a colleague opens the file, has everything, and a second time changes nothing", async ({ app, otherProfile, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const lists = new ListsPage(app);
  await lists.pick("mentors.xlsx");
  expect(await lists.summary()).toContain("160 rijen gelezen");
  await lists.takeOver();
  const path = info.outputPath("handover.json");
  const files = new FilesPage(app);
  await files.save(path);
  await expectAccessible(app.page, "files");

  const context = await otherProfile.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, path, keys.passphrase);
  await door.expectOpen(keys.workspace);
  await there.go("#/people");
  await expect(there.page.locator("main")).toContainText("160");

  const again = new FilesPage(there);
  await again.look(path);
  await expect(there.page.getByText("0 wijzigingen, 0 conflicten")).toBeVisible({ timeout: 60_000 });
  await expect(there.page.getByRole("button", { name: "Binnenhalen" })).toBeDisabled();
});

test("a file that was cut off or belongs elsewhere is refused with what to do", async ({ app }, info) => {
  const start = new StartPage(app);
  await start.makeWorkspace();
  const path = info.outputPath("whole.json");
  const files = new FilesPage(app);
  await files.save(path);
  const { readFileSync, writeFileSync } = await import("node:fs");
  const whole = readFileSync(path, "utf8");
  const cut = info.outputPath("cut.json");
  writeFileSync(cut, whole.slice(0, whole.length / 2));
  await files.look(cut);
  await expect(app.page.locator(".notice").filter({ hasText: "cut.json" })).toBeVisible();
  const foreign = info.outputPath("foreign.json");
  writeFileSync(foreign, JSON.stringify({ people: [] }));
  await files.look(foreign);
  await expect(app.page.locator(".notice").filter({ hasText: "foreign.json" })).toBeVisible();
});
