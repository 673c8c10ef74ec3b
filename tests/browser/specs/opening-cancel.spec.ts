// Opening a file can be stopped until something is written, and then nothing is left of it.
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";
import type { Page } from "@playwright/test";

/** The stores of workspaces that the browser has. */
async function stores(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name ?? ""));
  return names.filter((name) => /-[0-9a-f]{32}$/.test(name));
}

test("stopping while a file is worked out leaves nothing, and it opens after that", async ({ app, otherLaptop, site }) => {
  const example = new StartPage(app);
  await example.openExample();
  expect(await stores(app.page)).toHaveLength(1);
  const file = await example.saveFile();

  const there = await otherLaptop.open();
  const other = await example.elsewhere(there, site);
  await other.app.open("#/start");
  await other.chooseFile(file);
  await other.page.getByLabel("Alles, versleuteld: dit is mijn laptop").check();
  // By a hand that is quick enough: an invented branch is worked out in an instant.
  await other.page.evaluate(() => {
    const press = (_: unknown, watch: MutationObserver) => {
      const stop = [...document.querySelectorAll("form button")].find((button) => button.textContent?.trim() === "Annuleren");
      if (!document.querySelector("form progress") || !stop) return;
      watch.disconnect();
      document.body.dataset.pressed = "yes";
      (stop as HTMLButtonElement).click();
    };
    new MutationObserver(press).observe(document, { childList: true, subtree: true });
  });
  await other.button("Openen").click();
  await expect(other.page.locator("body[data-pressed]")).toBeAttached();
  await expect(other.page.locator("form progress")).toHaveCount(0);
  await expect(other.button("Openen")).toBeEnabled();
  await expect(other.page.locator("nav.nav")).toHaveCount(0);
  expect(await stores(other.page)).toEqual([]);

  await other.button("Openen").click();
  await expect(other.page.locator("nav.nav")).toBeVisible();
});
