// The first minutes: the example, a workspace of one's own, locking and unlocking it.
import { GENT, StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test.slow();

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
  await expect(app.page.locator(".field-error")).toHaveText(/Deze wachtzin past niet/, { timeout: 30_000 });

  // Capitals and blanks come by themselves on a phone.
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
  await expect(key).toBeVisible({ timeout: 30_000 });
  const recovery = (await key.textContent())?.trim() ?? "";
  await expectAccessible(app.page, "the recovery key");
  await start.button("Ik heb ze allebei").click();

  await start.prove("something else", recovery);
  await expect(app.page.locator(".field-error").filter({ hasText: "Deze wachtzin past niet" })).toBeVisible({ timeout: 30_000 });
  await start.prove(passphrase, recovery.slice(0, -1));
  await expect(app.page.locator(".field-error").filter({ hasText: "32 tekens" })).toBeVisible({ timeout: 30_000 });

  await app.reload();
  await expect(app.page.locator(".workspace-card")).toHaveCount(0);
});
