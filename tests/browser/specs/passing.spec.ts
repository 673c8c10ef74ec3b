// On someone else's laptop: a workspace that is to leave nothing is in memory only, and what is in no file yet is kept
// when it locks, without anybody's name.
import { FilesPage } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { GENT, StartPage, type Keys } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { kept } from "../support/store.js";
import { expect, test } from "../support/test.js";
import type { Laptop } from "../support/browser.js";
import type { Site } from "../support/site.js";

const NOTHING = { databases: [], cards: [] };

/** A workspace's file, opened on another laptop to leave nothing there. */
async function passing(start: StartPage, laptop: Laptop, site: Site): Promise<{ theirs: StartPage; keys: Keys }> {
  const keys = await start.makeWorkspace();
  const file = await start.saveFile();
  const theirs = await start.elsewhere(await laptop.open(), site);
  await theirs.app.open("#/start");
  await theirs.chooseFile(file);
  await theirs.page.getByLabel(/^Niets: dit is de laptop/).check();
  await theirs.openChosen(keys.passphrase);
  await theirs.expectOpen(GENT.workspace);
  return { theirs, keys };
}

const leave = (start: StartPage) => start.button("Afsluiten en alles weghalen");

test("nothing is written while all is in a file, and a change is kept without names when it locks", async ({ app, otherLaptop, site }, info) => {
  const { theirs, keys } = await passing(new StartPage(app), otherLaptop, site);
  expect(await kept(theirs.page)).toEqual(NOTHING);
  const people = new PeoplePages(theirs.app);
  await people.add("Amina", "Diallo", "mentee");
  expect(await kept(theirs.page)).toEqual(NOTHING);
  expect(await theirs.page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/[0-9a-f]{16}/);

  await theirs.page.keyboard.press("Control+Shift+L");
  const card = theirs.page.locator(".workspace-card");
  await expect(card.getByRole("heading")).toHaveText("Niet-bewaard werk");
  await expect(card).toContainText("zou hier niet blijven");
  await expectAccessible(theirs.page, "unsaved work");
  const left = await kept(theirs.page);
  expect(left.cards).toHaveLength(1);
  for (const name of [...Object.values(GENT), "Amina", "Diallo"]) expect(left.cards[0]).not.toContain(name);

  await theirs.unlock(keys.passphrase);
  await theirs.expectOpen(GENT.workspace);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Diallo"]);
  // Its card still says nobody's name, also after who can unlock was written on it.
  for (const name of Object.values(GENT)) expect((await kept(theirs.page)).cards[0]).not.toContain(name);
  await leave(theirs).click();
  await theirs.button("Eerst een bestand bewaren").click();
  await new FilesPage(theirs.app).save(info.outputPath("saved.json"));
  await leave(theirs).click();
  await expect(theirs.page.getByRole("heading", { name: "Welkom bij Koppel" })).toBeVisible();
  expect(await kept(theirs.page)).toEqual(NOTHING);
});

test("locking by itself keeps what was half typed; closing by hand asks first", async ({ app, otherLaptop, site }) => {
  const context = await otherLaptop.open();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.clock.install();
  const { theirs, keys } = await passing(new StartPage(app), { open: () => Promise.resolve(context), discard: () => Promise.resolve() }, site);
  const people = new PeoplePages(theirs.app);
  await people.go("#/people/new");
  await people.field("Voornaam").fill("Halfgetypt");
  await leave(theirs).click();
  await expect(theirs.page.getByRole("dialog")).toContainText("nog niet bewaard");
  await theirs.button("Verder werken").click();

  await expect(people.field("Voornaam")).toHaveValue("Halfgetypt");
  for (let minutes = 0; minutes < 70; minutes += 5) await theirs.page.clock.fastForward(5 * 60_000);
  await expect(theirs.page.locator(".workspace-card")).toContainText("Niet-bewaard werk");
  await theirs.unlock(keys.passphrase);
  await theirs.expectOpen(GENT.workspace);
  await people.go("#/people/new");
  await expect(people.field("Voornaam")).toHaveValue("Halfgetypt");
});

test("two tabs that leave something both keep it, and keeping it for good gives it its name", async ({ app, otherLaptop, site }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const file = await start.saveFile();
  const context = await otherLaptop.open();
  const open = async (first: string) => {
    const theirs = await start.elsewhere({ pages: () => [], newPage: () => context.newPage() } as never, site);
    await theirs.app.open("#/start");
    await theirs.chooseFile(file);
    await theirs.page.getByLabel(/^Niets: dit is de laptop/).check();
    await theirs.openChosen(keys.passphrase);
    await theirs.expectOpen(GENT.workspace);
    await new PeoplePages(theirs.app).add(first, "Diallo", "mentee");
    return theirs;
  };
  const [one, two] = [await open("Amina"), await open("Bilal")];
  for (const theirs of [one, two]) {
    await theirs.page.bringToFront();
    await theirs.page.keyboard.press("Control+Shift+L");
    await expect(theirs.page.locator(".workspace-card")).toContainText("Niet-bewaard werk");
  }
  await one.page.bringToFront();
  await one.app.open("#/start");
  await one.chooseFile(file);
  await one.page.getByLabel(/^Alles, versleuteld/).check();
  await one.openChosen(keys.passphrase);
  await one.expectOpen(GENT.workspace);
  const people = new PeoplePages(one.app);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Diallo", "Bilal Diallo"]);
  await one.lock();
  await expect(one.page.locator(".workspace-card").getByRole("heading")).toHaveText(GENT.workspace);
});

test("a new passphrase that is in no file yet is not thrown away", async ({ app, otherLaptop, site }) => {
  const { theirs, keys } = await passing(new StartPage(app), otherLaptop, site);
  await theirs.app.go("#/settings/members");
  await theirs.button("Wachtzin veranderen").click();
  const words = (await theirs.page.locator(".offered-words").textContent())?.trim() ?? "";
  await theirs.page.locator("form .secret input").last().fill(keys.passphrase);
  await theirs.page.locator("form").getByRole("button", { name: "Wachtzin veranderen" }).click();
  await expect(theirs.page.locator("form")).toHaveCount(0);
  await leave(theirs).click();
  await expect(theirs.page.getByRole("dialog")).toContainText("1 wijziging");
  await theirs.page.keyboard.press("Escape");
  await theirs.page.keyboard.press("Control+Shift+L");
  await expect(theirs.page.locator(".workspace-card")).toContainText("Niet-bewaard werk");
  await theirs.unlock(words);
  await theirs.expectOpen(GENT.workspace);
});

test("opened as a file, the page says who shares its store and proposes to leave nothing", async ({ app, edition }) => {
  const start = new StartPage(app);
  const notice = app.page.getByText("Je opende Koppel als een bestand op deze computer");
  await app.open("#/start");
  await expect(notice).toHaveCount(edition === "file" ? 1 : 0);
  await start.button(/Een nieuwe werkruimte/).click();
  await expect(notice).toHaveCount(edition === "file" ? 1 : 0);
  await app.open("#/start");
  await app.reload();
  await start.button(/Een bestand openen/).click();
  await expect(notice).toHaveCount(edition === "file" ? 1 : 0);
  await start.page.locator("input[type=file]").setInputFiles(new URL("../../golden/0.1.0/whole.json", import.meta.url).pathname);
  const chosen = edition === "file" ? /^Niets: dit is de laptop/ : /^Alles, versleuteld/;
  await expect(app.page.getByLabel(chosen)).toBeChecked();
});
