// The first minutes: the example, a workspace of one's own, locking and unlocking it.
import { GENT, StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("the example opens at once and survives a restart", async ({ app }) => {
  const start = new StartPage(app);
  await start.openExample();
  await expect(app.page.locator("header .example")).toBeVisible();
  await start.openExample();
});

test("a workspace is made, locked, and opened with the passphrase and with the recovery key", async ({ app }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  await start.expectOpen(GENT.workspace);
  await start.lock();
  await expectAccessible(app.page, "unlocking");

  await start.unlock("not the one at all");
  await expect(app.page.locator(".field-error").filter({ hasText: "Deze wachtzin past niet" })).toBeVisible();

  // Blanks come by themselves on a phone.
  await start.unlock(` ${keys.passphrase}  `);
  await start.expectOpen(GENT.workspace);

  await start.lock();
  await start.unlock(keys.recovery.toLowerCase().replaceAll("-", " "), "Met de herstelsleutel");
  await start.expectOpen(GENT.workspace);
});

test("nothing is kept before both keys were tried", async ({ app }) => {
  const start = new StartPage(app);
  await app.open("#/start");
  await expectAccessible(app.page, "the first run");
  await start.button(/Een nieuwe werkruimte/).click();
  await start.button("Verder").click();
  await expect(app.page.locator(".field-error").filter({ hasText: "Vul dit in" })).toHaveCount(4);
  await start.fillNames(GENT);
  const passphrase = (await app.page.locator(".offered-words").textContent())?.trim() ?? "";
  await start.button("Verder").click();
  const key = app.page.locator(".key-sheet-key");
  await expect(key).toBeVisible();
  const recovery = (await key.textContent())?.trim() ?? "";
  await expectAccessible(app.page, "the recovery key");
  await start.button("Ik heb ze allebei").click();

  await start.prove("something else", recovery);
  await expect(app.page.locator(".field-error").filter({ hasText: "Deze wachtzin past niet" })).toBeVisible();
  await start.prove(passphrase, recovery.slice(0, -1));
  await expect(app.page.locator(".field-error").filter({ hasText: "32 tekens" })).toBeVisible();

  await app.reload();
  await expect(app.page.locator(".workspace-card")).toHaveCount(0);
});

test("a file is opened on someone else's laptop, and nothing stays there", async ({ app, otherLaptop, site }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const file = await start.saveFile();

  const theirs = await start.elsewhere(await otherLaptop.open(), site);
  await theirs.app.open("#/start");
  await theirs.chooseFile(file);
  await expectAccessible(theirs.page, "opening a file");
  await theirs.page.getByLabel(/^Niets: dit is de laptop/).check();
  await theirs.openChosen("not the one at all");
  await expect(theirs.page.locator(".field-error").filter({ hasText: "Deze wachtzin past niet" })).toBeVisible();
  await theirs.openChosen(keys.passphrase);
  await theirs.expectOpen(GENT.workspace);
  await expect(theirs.page.locator("header .example")).toHaveText(/blijft op deze laptop niets achter/);

  await theirs.app.go("#/settings");
  await theirs.page.getByLabel(/^Nieuwe afdeling/).fill("Rechteroever");
  await theirs.button("Toevoegen").click();
  await expect(theirs.page.getByLabel("Naam van afdeling ‘Rechteroever’")).toBeVisible();
  await theirs.button("Afsluiten en alles weghalen").click();
  await theirs.button("Eerst een bestand bewaren").click();
  await theirs.saveFile();
  await theirs.button("Afsluiten en alles weghalen").click();
  await expect(theirs.page.getByRole("heading", { name: "Welkom bij Koppel" })).toBeVisible();
  await expect(theirs.page.locator(".workspace-card")).toHaveCount(0);
});

test("a file that is kept opens again with the recovery key, and another file is refused", async ({ app, otherLaptop, site }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const file = await start.saveFile();

  const theirs = await start.elsewhere(await otherLaptop.open(), site);
  await theirs.app.open("#/start");
  await theirs.chooseFile({ name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from("naam;taal") });
  await expect(theirs.page.locator(".notice").filter({ hasText: "geen bestand van Koppel" })).toBeVisible();
  await theirs.page.locator("input[type=file]").setInputFiles(file);
  await theirs.page.getByLabel(/^Alles, versleuteld/).check();
  await theirs.openChosen(keys.recovery);
  await theirs.expectOpen(GENT.workspace);
  await theirs.lock();
  await theirs.unlock(keys.passphrase, GENT.me);
  await theirs.expectOpen(GENT.workspace);
});
