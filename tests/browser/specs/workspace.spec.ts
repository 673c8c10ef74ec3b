// A workspace's own life on one laptop: resetting the example, deleting, two tabs, locking by itself.
import { PeoplePages } from "../pages/people.js";
import { GENT, StartPage } from "../pages/start.js";
import { App } from "../pages/app.js";
import { expect, test } from "../support/test.js";

test("the example is made anew, without what one did in it", async ({ app }) => {
  const start = new StartPage(app);
  const people = new PeoplePages(app);
  await start.openExample();
  await people.add("Wilfried", "Proefpersoon", "mentee");
  await app.go("#/settings");
  await start.button("Opnieuw beginnen").click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Opnieuw beginnen" }).click();
  await expect(app.page.locator("nav.nav")).toBeHidden();
  await expect(app.page.locator("nav.nav")).toBeVisible({ timeout: 60_000 });
  await people.openList();
  await people.search("Wilfried Proefpersoon");
  await expect(people.names()).toHaveCount(0);
});

test("a workspace is deleted once its name was typed, and a founding is not taken back", async ({ app }) => {
  const start = new StartPage(app);
  await start.makeWorkspace();
  await expect(start.button(/Niets om ongedaan te maken/)).toBeDisabled();
  await app.page.keyboard.press("Control+z");
  await app.go("#/settings");
  await expect(app.page.getByLabel(`Naam van afdeling ‘${GENT.branch}’`)).toBeVisible();

  await start.button("Verwijderen van deze laptop").click();
  const dialog = app.page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Voorgoed verwijderen" })).toBeDisabled();
  await dialog.getByRole("textbox").fill(GENT.workspace);
  await dialog.getByRole("button", { name: "Voorgoed verwijderen" }).click();
  await expect(app.page.getByRole("heading", { name: "Welkom bij Koppel" })).toBeVisible();
  await expect(app.page.locator(".workspace-card")).toHaveCount(0);
  const left = await app.page.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
  expect(left.filter((name) => name !== "koppel")).toEqual([]);
});

test("of two tabs one writes; the other follows, says so, and can take over", async ({ app, context, site }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const people = new PeoplePages(app);

  const other = new App(await context.newPage(), site);
  const second = new StartPage(other);
  await other.open("#/start");
  await second.unlock(keys.passphrase);
  await second.expectOpen(GENT.workspace);
  await expect(other.page.locator(".reads-only")).toContainText("ander tabblad");

  // What the first writes, the second shows.
  await people.add("Amina", "Diallo", "mentee");
  const there = new PeoplePages(other);
  await there.openList();
  await expect(there.names()).toHaveText(["Amina Diallo"]);

  await second.button("Hier verder werken").click();
  await expect(other.page.locator(".reads-only")).toHaveCount(0);
  await expect(app.page.locator(".reads-only")).toBeVisible();
  await there.add("Bilal", "Said", "mentee");
  await people.openList();
  await expect(people.names()).toHaveCount(2);

  // Locking one locks both.
  await second.lock();
  await expect(app.page.locator(".workspace-card")).toBeVisible();
});

test("it warns and then locks by itself when nobody does anything", async ({ app }) => {
  // The minute is a minute of the page's clock, which the test may wind on.
  const { clock } = app.page;
  await clock.install();
  const start = new StartPage(app);
  await start.makeWorkspace();
  await app.go("#/settings");
  await app.page.getByLabel(/^Na hoeveel minuten/).fill("1");
  await app.page.getByLabel(/^Na hoeveel minuten/).press("Enter");
  const asks = app.page.getByRole("dialog", { name: "Ben je er nog?" });
  // From here on nobody touches anything.
  await expect(asks).toHaveCount(0);
  await clock.fastForward(35_000);
  await expect(asks).toBeVisible();
  await clock.fastForward(35_000);
  await expect(app.page.locator(".workspace-card")).toBeVisible();
  await expect(app.page.locator("nav.nav")).toHaveCount(0);
});
