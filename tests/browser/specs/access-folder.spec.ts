// A folder that brings in by itself: what it never does without a person.
import { App } from "../pages/app.js";
import { AccessPage, openFileAtTheDoor } from "../pages/files.js";
import { SharedFolder } from "../pages/folder.js";
import { PeoplePages } from "../pages/people.js";
import { MembersPage } from "../pages/settings.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("a folder brings in by itself what is written, and neither erases nor changes who opens", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const people = new PeoplePages(app);
  const folder = new SharedFolder(app);
  await folder.standIn();
  const keys = await start.makeWorkspace();
  const salma = await new MembersPage(app).add("Salma", keys.passphrase);
  for (const name of ["Amina", "Bilal", "Chadia", "Dina", "Emre"]) await people.add(name, "Peeters", "mentee");
  await folder.choose();
  await app.go("#/files");
  await app.page.getByLabel(/^Werk van collega's meteen binnenhalen/).check();
  const [first] = await folder.files();
  const pack = info.outputPath("pack.json");
  await folder.saveOne(first, pack);

  // A colleague lets someone in and writes about one person: that comes in, and the question waits.
  const context = await otherLaptop.open();
  const other = new App(context.pages()[0] ?? (await context.newPage()), site);
  const theirs = { start: new StartPage(other), people: new PeoplePages(other), folder: new SharedFolder(other) };
  await theirs.folder.standIn();
  await openFileAtTheDoor(other, pack, salma);
  await theirs.start.expectOpen(keys.workspace);
  await theirs.people.add("Farid", "Maes", "mentor");
  await new MembersPage(other).add("Sofie", salma);
  await theirs.folder.take(await folder.contents());
  await theirs.folder.choose();
  await folder.take(await theirs.folder.contents());
  await folder.update();
  await people.openList();
  await expect(people.names().filter({ hasText: "Farid Maes" })).toHaveCount(1);
  const access = new AccessPage(app);
  await app.go("#/files");
  await expect(access.asks).toHaveCount(1);
  await expect(access.asks).toContainText("Sofie");
  await start.lock();
  await expect(app.page.getByLabel(/^Wie ben je/).locator("option:not([value=''])")).toHaveText(["Griet", "Salma", "Met de herstelsleutel"]);
  await start.unlock(keys.passphrase, "Griet");
  await start.expectOpen(keys.workspace);

  // Then she erases everyone: nothing goes before a person has looked, and typed how many.
  for (const name of ["Amina", "Bilal", "Chadia", "Dina", "Emre"]) {
    await theirs.people.openList();
    await theirs.people.names().filter({ hasText: `${name} Peeters` }).click();
    await theirs.people.erase();
  }
  await theirs.folder.update();
  await folder.take(await theirs.folder.contents());
  await folder.update();
  await people.openList();
  await expect(people.names()).toHaveCount(6);
  await app.go("#/files");
  await app.page.getByRole("button", { name: "Bekijken wat er verandert" }).click();
  await expect(app.page.locator(".preview")).toContainText("5 mensen worden helemaal gewist");
  const bring = app.page.getByRole("button", { name: "Binnenhalen", exact: true });
  await expect(bring).toBeDisabled();
  await app.page.getByLabel(/^Er wordt veel gewist/).fill("4");
  await expect(bring).toBeDisabled();
  await app.page.getByLabel(/^Er wordt veel gewist/).fill("5");
  await bring.click();
  await expect(app.page.getByText(/^Binnengehaald: /)).toBeVisible();
  // What is said of taking it back is true.
  await app.page.getByRole("button", { name: "Terugdraaien" }).click();
  const dialog = app.page.getByRole("dialog").filter({ hasText: "terugdraaien" });
  await expect(dialog).toContainText("die komen niet terug");
  await dialog.getByRole("button", { name: "Terugdraaien" }).click();
  await expect(app.page.getByText(/gewist werd, komt niet terug/)).toBeVisible();
  await people.openList();
  await expect(people.names()).toHaveText(["Farid Maes"]);
});
