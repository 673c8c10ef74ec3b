// Parts that this version cannot read go along in every file, are shown, go with an import that is taken back, and can be dropped.
import { FilesPage } from "../pages/files.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { forge } from "../support/forge.js";
import { expect, test } from "../support/test.js";
import { readFileSync } from "node:fs";

/** How many parts a sealed file has. */
function parts(path: string): number {
  return (JSON.parse(readFileSync(path, "utf8")) as { parts: unknown[] }).parts.length;
}

test("a part of a later version is carried on, shown, taken back, and dropped by hand", async ({ app }, info) => {
  const keys = await new StartPage(app).makeWorkspace();
  const files = new FilesPage(app);
  const path = (name: string) => info.outputPath(`${name}.json`);
  await files.save(path("own"));
  const own = parts(path("own"));
  forge("later", path("own"), path("later"), keys.passphrase);

  await files.look(path("later"));
  const preview = app.page.locator(".preview");
  await expect(preview).toContainText("1 deel kan hier niet gelezen worden");
  await expect(preview).toContainText("Het gaat ongelezen mee in de bestanden die je maakt");
  await files.bringIn();
  const card = app.page.locator(".card").filter({ hasText: "Ongelezen meegenomen" });
  await expect(card).toContainText("1 deel van een collega (5 kB) dat hier niet gelezen kan worden");
  await expectAccessible(app.page, "a part that is carried on");
  await files.save(path("with"));
  expect(parts(path("with"))).toBe(own + 1);

  // Taking the import back takes it back too, and it comes in again.
  await files.takeBack();
  await expect(card).toHaveCount(0);
  await files.save(path("without"));
  expect(parts(path("without"))).toBe(own);
  await files.look(path("later"));
  await files.bringIn();
  await expect(card).toBeVisible();

  await card.getByRole("button", { name: "Niet meer meenemen" }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Niet meer meenemen" }).click();
  await expect(card).toHaveCount(0);
  await files.save(path("dropped"));
  expect(parts(path("dropped"))).toBe(own);
});
