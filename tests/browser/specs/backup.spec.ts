// A backup holds everything, and what is no backup is not taken for one: not by its name, nor by the light, nor on a
// laptop that has nothing yet.
import { copyFileSync, statSync } from "node:fs";
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { Guest } from "../support/browser.js";
import { expect, test } from "../support/test.js";

test("a file for a colleague over the stick's backup loses nothing, and says what it is", async ({ app, otherLaptop, browser, watch, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  await new PeoplePages(app).add("Amina", "Diallo", "mentee");
  const stick = info.outputPath("stick.json");
  await new FilesPage(app).save(stick);

  // A colleague goes on with it: all that is there stands in the file that it was opened from.
  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  await openFileAtTheDoor(there, stick, keys.passphrase);
  await new StartPage(there).expectOpen(keys.workspace);
  const light = there.page.locator(".safety");
  await expect(light).toContainText("Alles zit in een bestand");
  await expect(light).toHaveAttribute("aria-label", /in stick\.json \(daaruit geopend\)/);
  const people = new PeoplePages(there);
  await people.add("Bilal", "Peeters", "mentor");
  await expect(light).toContainText("in geen bestand");

  // What she makes for her colleague is small, is called so, and leaves the light as it was.
  const files = new FilesPage(there);
  const news = info.outputPath("news.json");
  expect(await files.saveForColleague(news)).toMatch(/^koppel-voor-collega-\d{4}-\d\d-\d\d-tot-\d{4}-\d\d-\d\d\.json$/);
  expect(statSync(news).size).toBeLessThan(statSync(stick).size);
  await expect(light).toContainText("in geen bestand");
  await expectAccessible(there.page, "files of someone who knows a colleague");

  // Copied over the stick it opens nowhere as a workspace, and says what to do; nothing is left behind.
  const backup = info.outputPath("backup.json");
  copyFileSync(stick, backup);
  copyFileSync(news, stick);
  const third = new Guest(browser, (context) => watch.follow(context));
  const fresh = await third.open();
  const empty = new App(fresh.pages()[0] ?? (await fresh.newPage()), site);
  await openFileAtTheDoor(empty, stick, keys.passphrase);
  await expect(empty.page.getByText(/^Dit bestand is geen reservekopie: er gaan \d+ wijzigingen aan vooraf/)).toBeVisible({ timeout: 60_000 });
  await empty.page.reload();
  await expect(empty.page.locator(".workspace-card")).toHaveCount(0);

  // With a backup first, it comes in and makes it whole.
  await openFileAtTheDoor(empty, backup, keys.passphrase);
  await new StartPage(empty).expectOpen(keys.workspace);
  const added = new FilesPage(empty);
  await added.look(stick);
  await expect(empty.page.getByText("Nieuw: 1 persoon")).toBeVisible();
  await added.bringIn();
  const both = new PeoplePages(empty);
  await both.openList();
  await expect(both.names()).toHaveText(["Amina Diallo", "Bilal Peeters"]);
  await third.discard();

  // And a backup made by her holds everything by itself.
  const whole = info.outputPath("whole.json");
  await files.save(whole);
  await expect(light).toContainText("Alles zit in een bestand");
  await expect(light).toHaveAttribute("aria-label", /Laatste volledige kopie: vandaag, in koppel-/);
});
