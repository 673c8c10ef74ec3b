// No file locks a colleague out, lets anyone in, or changes anything that no member made.
import { App } from "../pages/app.js";
import { AccessPage, FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { MembersPage } from "../pages/settings.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { forge } from "../support/forge.js";
import { expect, test } from "../support/test.js";

/** The names that the start page offers to unlock with. */
const whoMayTry = (app: App) => app.page.getByLabel(/^Wie ben je/).locator("option:not([value=''])");

test("a file that takes everyone out takes nobody out, from Files and after a restart", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const salma = await new MembersPage(app).add("Salma", keys.passphrase);
  const files = new FilesPage(app);
  const shared = info.outputPath("shared.json");
  await files.save(shared);

  // On her own laptop Salma takes the owner out, lets Sofie in, and saves a file.
  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, shared, salma);
  await door.expectOpen(keys.workspace);
  const members = new MembersPage(there);
  await members.remove("Griet");
  const sofie = await members.add("Sofie", salma);
  const hostile = info.outputPath("hostile.json");
  await new FilesPage(there).save(hostile);

  await files.look(hostile);
  const preview = app.page.locator(".preview");
  await expect(preview).toContainText("Dit bestand neemt jou de toegang af. Dat kan een bestand niet");
  await expect(preview).toContainText("Dit bestand laat iemand binnen: Sofie, volgens het bestand toegevoegd door Salma");
  await expectAccessible(app.page, "a file that changes who opens");
  await files.bringIn();
  const access = new AccessPage(app);
  await expect(access.asks).toHaveCount(2);
  await expectAccessible(app.page, "questions about access");

  // Nobody answered: the owner comes in as before, the recovery key too, and Sofie does not.
  await start.lock();
  await start.unlock(keys.passphrase, "Griet");
  await start.expectOpen(keys.workspace);
  await start.lock();
  await expect(whoMayTry(app)).toHaveText(["Griet", "Salma", "Met de herstelsleutel"]);
  await start.unlock(keys.recovery, "Met de herstelsleutel");
  await start.expectOpen(keys.workspace);

  // A yes lets her in; taking the import back shows her out again.
  await app.go("#/files");
  await access.answer("Sofie", "Ja, overnemen");
  await start.lock();
  await start.unlock(sofie, "Sofie");
  await start.expectOpen(keys.workspace);
  await start.lock();
  await start.unlock(keys.passphrase, "Griet");
  await start.expectOpen(keys.workspace);
  await files.takeBack();
  await start.lock();
  await expect(whoMayTry(app)).toHaveText(["Griet", "Salma", "Met de herstelsleutel"]);
});

test("someone who was taken out comes back by no file, also at the start page", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const salma = await new MembersPage(app).add("Salma", keys.passphrase);
  const files = new FilesPage(app);
  const shared = info.outputPath("shared.json");
  await files.save(shared);
  await new MembersPage(app).remove("Salma");

  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, shared, salma);
  await door.expectOpen(keys.workspace);
  const again = await new MembersPage(there).add("Sandra", salma);
  const hostile = info.outputPath("hostile.json");
  await new FilesPage(there).save(hostile);

  await start.lock();
  for (const secret of [salma, again]) {
    await app.page.reload();
    await openFileAtTheDoor(app, hostile, secret);
    await expect(app.page.getByText(/opent het bestand, maar niet deze werkruimte op deze computer/)).toBeVisible({ timeout: 60_000 });
  }
  // The owner opens the same file at the start page: it is looked at first, and a no is remembered.
  await app.page.reload();
  await openFileAtTheDoor(app, hostile, keys.passphrase);
  await start.expectOpen(keys.workspace);
  await expect(app.page.locator(".preview")).toContainText("Dit bestand laat iemand binnen: Sandra");
  await files.bringIn();
  const access = new AccessPage(app);
  await access.answer("Sandra", "Nee, niet doen");
  await files.look(hostile);
  await expect(app.page.locator(".preview")).toContainText("Niets nieuws");
  await start.lock();
  await expect(whoMayTry(app)).toHaveText(["Griet", "Met de herstelsleutel"]);
});

test("a passphrase that a stranger sends along reads, and changes nothing", async ({ app }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Amina", "Diallo", "mentee");
  const files = new FilesPage(app);
  const own = info.outputPath("own.json");
  await files.save(own);
  for (const mode of ["stranger", "extra"] as const) {
    const file = info.outputPath(`${mode}.json`);
    const told = "vier woorden van een onbekende";
    forge(mode, own, file, told);
    await files.look(file);
    await app.page.getByLabel("Met welke wachtzin opent het bestand?").fill(told);
    await app.page.getByRole("button", { name: "Openen", exact: true }).click();
    const preview = app.page.locator(".preview");
    await expect(preview).toContainText(`${mode}.json is door niemand van deze werkruimte gemaakt`, { timeout: 60_000 });
    // It can be read, and not brought in.
    await preview.getByText(/^Per persoon/).click();
    await expect(preview).toContainText("Vervalst");
    await expect(app.page.getByRole("button", { name: "Binnenhalen", exact: true })).toBeDisabled();
    await expectAccessible(app.page, "a file of a stranger");
    await app.page.getByRole("button", { name: "Annuleren", exact: true }).click();
  }
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Diallo"]);
  // Nor at the start page: the stranger's passphrase opens her file, and not this workspace.
  await start.lock();
  await openFileAtTheDoor(app, info.outputPath("stranger.json"), "vier woorden van een onbekende");
  await expect(app.page.getByText(/opent het bestand, maar niet deze werkruimte op deze computer/)).toBeVisible({ timeout: 60_000 });
  await app.page.reload();
  await start.unlock(keys.passphrase);
  await start.expectOpen(keys.workspace);
});
