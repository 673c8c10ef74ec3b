// Two laptops that work apart: a pack with only what the other lacks, brought in, taken back and brought in again.
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("what a colleague added comes in, leaves without a trace, and comes in again", async ({ app, otherLaptop, site }, info) => {
  const here = { start: new StartPage(app), people: new PeoplePages(app), files: new FilesPage(app) };
  const keys = await here.start.makeWorkspace();
  await here.people.add("Amina", "Vermeulen", "mentee");
  const whole = info.outputPath("whole.json");
  await here.files.save(whole);
  await expect(app.page.getByRole("button", { name: /Alles zit in een bestand/ })).toBeVisible();

  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  await openFileAtTheDoor(there, whole, keys.passphrase);
  await new StartPage(there).expectOpen(keys.workspace);
  await new PeoplePages(there).add("Bilal", "Peeters", "mentor");
  const pack = info.outputPath("pack.json");
  await new FilesPage(there).saveForColleague(pack);

  const bringIn = async () => {
    await here.files.look(pack);
    await expect(app.page.getByText("Nieuw: 1 persoon")).toBeVisible();
    await app.page.getByText(/^Per persoon/).click();
    await expect(app.page.getByText("Bilal Peeters: nieuw")).toBeVisible();
    await here.files.bringIn();
  };
  await bringIn();
  await here.people.openList();
  await expect(here.people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters"]);

  await app.go("#/history");
  await expect(app.page.locator(".deed").first()).toContainText(/uit bestand ‘pack\.json’, binnengehaald op/);
  await app.go("#/files");
  await app.page.getByRole("button", { name: "Terugdraaien" }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Terugdraaien" }).click();
  await expect(app.page.getByText(/^Teruggedraaid\./)).toBeVisible();
  await here.people.openList();
  await expect(here.people.names()).toHaveText(["Amina Vermeulen"]);

  await bringIn();
  await here.start.lock();
  await here.start.unlock(keys.passphrase);
  await here.people.openList();
  await expect(here.people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters"]);
});
