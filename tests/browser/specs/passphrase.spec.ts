// One policy for every passphrase that is set: of a new workspace, of someone new, a changed one, that of a file.
import { expect, type Locator } from "@playwright/test";
import { GENT, StartPage } from "../pages/start.js";
import { test } from "../support/test.js";

const NAME = /Dit is een naam van jullie werkruimte/;

test("a name or one letter again and again is refused wherever a passphrase is set", async ({ app }) => {
  const start = new StartPage(app);
  const own = async (inside: Locator, typed: string) => {
    await inside.getByLabel(/^Ik kies er zelf een|^Een eigen|zelf/).first().check();
    await inside.locator(".secret input").first().fill(typed);
  };
  await app.open("#/start");
  await start.button(/Een nieuwe werkruimte/).click();
  await start.fillNames({ ...GENT, me: "Griet D’Hondt" });
  await own(app.page.locator("form"), "griet dhondt 1974");
  await start.button("Verder").click();
  await expect(app.page.getByText(NAME)).toBeVisible();
  await expect(app.page.locator(".key-sheet-key")).toHaveCount(0);
  await app.reload();

  await start.makeWorkspace({ ...GENT, me: "Griet D’Hondt" });
  await app.go("#/settings/members");
  await start.button("Wachtzin veranderen").click();
  const changing = app.page.locator("form");
  await own(changing, "Griet-D'Hondt!!");
  await changing.getByRole("button", { name: "Wachtzin veranderen" }).click();
  await expect(app.page.getByText(NAME)).toBeVisible();
  await changing.getByRole("button", { name: "Annuleren" }).click();

  await start.button("Iemand toevoegen").click();
  const adding = app.page.locator("form");
  await adding.getByRole("textbox").first().fill("Salma Özdemir");
  await own(adding, "salmaozdemir99");
  await adding.getByRole("button", { name: "Toevoegen" }).click();
  await expect(app.page.getByText(NAME)).toBeVisible();

  await app.go("#/files");
  await app.page.getByLabel(/^Ook voor iemand buiten/).check();
  const extra = app.page.getByLabel(/^Wachtzin voor dit bestand/);
  for (const [typed, why] of [["aaaaaaaaaaaa", /Dit wordt als eerste geraden/], ["Brugse Poort Gent", NAME], ["kort", /Er zijn er minstens 12 nodig/]] as const) {
    await extra.fill(typed);
    await start.button("Reservekopie bewaren").click();
    await expect(app.page.getByText(why)).toBeVisible();
  }
});
