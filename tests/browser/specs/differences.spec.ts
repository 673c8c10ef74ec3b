// What two records say differently is decided on one page; history tells it; erasing is for good.
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("two records of one person become one, and where they differ someone decides", async ({ app }) => {
  await new StartPage(app).openExample();
  const page = app.page;
  await app.go("#/people");
  await page.locator(".table-row").first().click();
  await page.getByRole("button", { name: "Dezelfde als…" }).click();
  const dialog = page.getByRole("dialog");
  const box = dialog.getByRole("combobox");
  await box.fill("a");
  await dialog.getByRole("option").first().click();
  await expectAccessible(page, "linking two records");
  await dialog.getByRole("button", { name: "Dezelfde persoon" }).click();
  await expect(page.getByRole("heading", { name: "Deze persoon staat op 2 fiches" })).toBeVisible();

  await page.locator("header").getByRole("link", { name: /verschil/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Verschillen" })).toBeVisible();
  await expectAccessible(page, "differences");
  const keep = page.getByRole("button", { name: /^Dit houden/ });
  const before = await keep.count();
  expect(before).toBeGreaterThan(1);
  await keep.first().click();
  await expect.poll(() => keep.count()).toBeLessThan(before);
  await page.locator(".toast").last().getByRole("button", { name: "Ongedaan maken" }).click();
  await expect.poll(() => keep.count()).toBe(before);
  const many = page.getByRole("button", { name: "Overal het laatst geschreven" });
  await many.click();
  await expect(keep).toHaveCount(0);

  await app.go("#/history");
  await expectAccessible(page, "history");
  await page.getByRole("button", { name: "Wat veranderde er?" }).first().click();
  await expect(page.locator(".deed-changes").first()).toBeVisible();
  await page.locator(".deed").first().getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByRole("dialog")).toContainText("Dit verandert dan:");
  await expectAccessible(page, "what an undo would touch");
  await page.getByRole("dialog").getByRole("button", { name: "Annuleren" }).click();
});

test("an erased person is gone, with a paper to show for it", async ({ app }) => {
  await new StartPage(app).openExample();
  const page = app.page;
  await app.go("#/people");
  await page.locator(".table-row").first().click();
  const name = (await page.locator("main h1").textContent()) ?? "";
  await page.getByRole("button", { name: "Wissen…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Je kan het niet ongedaan maken.");
  await expectAccessible(page, "erasing");
  await dialog.getByRole("button", { name: "Voorgoed wissen" }).click();
  await expect(dialog).toContainText("Kies eerst waarom.");
  await dialog.getByLabel(/^Waarom/).selectOption("asked");
  await dialog.getByLabel(/^Ik begrijp/).check();
  await dialog.getByRole("button", { name: "Voorgoed wissen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Gewist" })).toBeVisible();
  await expect(page.locator(".deed")).toContainText("de persoon vraagt het");
  await expectAccessible(page, "erased");
  await app.go("#/people");
  await expect(page.locator("main")).not.toContainText(name);
});
