// Settings: who can open the workspace, its name and branches, the rules.
import { GENT, StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("a colleague gets in with an own passphrase, and out again", async ({ app }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const { page } = app;
  await app.go("#/settings/members");
  await expect(page.locator(".member")).toHaveCount(2);
  await start.button("Iemand toevoegen").click();
  await page.getByLabel(/^Naam van je collega/).fill("Salma");
  const passphrase = (await page.locator(".offered-words").textContent())?.trim() ?? "";

  await page.getByLabel(/^Jouw eigen wachtzin/).fill("something else");
  await start.button("Toevoegen").click();
  await expect(page.locator(".field-error").filter({ hasText: "Deze wachtzin past niet" })).toBeVisible();
  await expectAccessible(page, "adding someone");
  await page.getByLabel(/^Jouw eigen wachtzin/).fill(keys.passphrase);
  await start.button("Toevoegen").click();
  await expect(page.locator(".member")).toHaveCount(3);

  await start.lock();
  await start.unlock(passphrase, "Salma");
  await start.expectOpen(GENT.workspace);
  await start.lock();
  await start.unlock(keys.passphrase, GENT.me);
  await start.expectOpen(GENT.workspace);

  await app.go("#/settings/members");
  await page.locator(".member").filter({ hasText: "Salma" }).getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Toegang wegnemen" }).click();
  await expect(page.locator(".member")).toHaveCount(2);
  await start.lock();
  await expect(page.getByLabel(/^Wie ben je/).locator("option", { hasText: "Salma" })).toHaveCount(0);
});

test("a passphrase and a recovery key are replaced", async ({ app }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const { page } = app;
  await app.go("#/settings/members");
  await start.button("Wachtzin veranderen").click();
  const passphrase = (await page.locator(".offered-words").textContent())?.trim() ?? "";
  await page.getByLabel(/^Jouw eigen wachtzin/).fill(keys.passphrase);
  await start.button("Wachtzin veranderen").click();
  await expect(page.locator(".offered-words")).toHaveCount(0);

  await start.button("Nieuwe herstelsleutel").click();
  await page.getByLabel(/^Jouw eigen wachtzin/).fill(passphrase);
  await start.button("Nieuwe herstelsleutel").click();
  await expect(page.locator(".key-sheet-key")).toBeVisible();
  const recovery = (await page.locator(".key-sheet-key").textContent())?.trim() ?? "";

  await start.lock();
  await start.unlock(keys.recovery, "Met de herstelsleutel");
  await expect(page.locator(".field-error").filter({ hasText: "past niet" })).toBeVisible();
  await start.unlock(recovery, "Met de herstelsleutel");
  await start.expectOpen(GENT.workspace);

  // With the key one comes straight to a new passphrase, and is asked for the key, not for what was forgotten.
  const chosen = (await page.locator(".offered-words").textContent())?.trim() ?? "";
  await expectAccessible(page, "a new passphrase with the recovery key");
  await expect(page.getByLabel(/^Jouw eigen wachtzin/)).toHaveCount(0);
  await page.getByLabel(/^De herstelsleutel, nog een keer/).fill(recovery);
  await start.button("Wachtzin veranderen").click();
  await expect(page.locator(".offered-words")).toHaveCount(0);
  await start.lock();
  await start.unlock(passphrase, GENT.me);
  await expect(page.locator(".field-error").filter({ hasText: "past niet" })).toBeVisible();
  await start.unlock(chosen, GENT.me);
  await start.expectOpen(GENT.workspace);
});

test("rules and names are changed and stay so", async ({ app }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const { page } = app;
  await app.go("#/settings/rules");
  await expectAccessible(page, "the rules");
  const weeks = page.getByLabel(/^Weken van een duo/);
  await weeks.fill("1000");
  await start.button("Regels bewaren").click();
  await expect(page.locator(".field-error").filter({ hasText: "van 1 tot 104" })).toBeVisible();
  await weeks.fill("30");
  await start.button("Regels bewaren").click();
  await expect(page.locator(".facts").filter({ hasText: "Weken van een duo: 30" })).toBeVisible();

  await app.go("#/settings");
  await page.getByLabel(/^Naam van de werkruimte/).fill("Koppel Aalst");
  await page.locator("main").getByRole("button", { name: "Bewaren", exact: true }).first().click();
  await start.expectOpen("Koppel Aalst");
  await page.getByLabel(/^Nieuwe afdeling/).fill("Rechteroever");
  await start.button("Toevoegen").click();
  await expect(page.getByLabel("Naam van afdeling ‘Rechteroever’")).toBeVisible();
  await expectAccessible(page, "this workspace");

  await start.lock();
  await expect(page.getByRole("heading", { name: "Koppel Aalst" })).toBeVisible();
  await start.unlock(keys.passphrase);
  await start.expectOpen("Koppel Aalst");
  await app.go("#/settings/rules");
  await expect(page.getByLabel(/^Weken van een duo/)).toHaveValue("30");
});
