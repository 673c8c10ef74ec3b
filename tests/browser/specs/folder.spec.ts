// Two laptops over one folder. Each browser's folder is one of its own private file system, which has the same
// interface as a chosen one; the test carries the files between the two, as a sync engine would.
import { App } from "../pages/app.js";
import { openFileAtTheDoor } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { SharedFolder } from "../pages/folder.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("two laptops over one folder: looked at first, then silently, and on locking", async ({ app, otherLaptop, site }, info) => {
  const here = { start: new StartPage(app), people: new PeoplePages(app), folder: new SharedFolder(app) };
  await here.folder.standIn();
  const keys = await here.start.makeWorkspace();
  await here.people.add("Amina", "Vermeulen", "mentee");
  await here.folder.choose();
  const [first] = await here.folder.files();
  expect(Object.keys(await here.folder.contents())).toHaveLength(1);
  expect(first).toMatch(/^koppel-[0-9a-f]{16}\/[0-9a-f]{16}\/[0-9a-f]{32}\.json$/);
  // What was read back counts as a backup.
  await expect(app.page.getByRole("button", { name: /Alles zit in een bestand/ })).toBeVisible();

  const pack = info.outputPath("pack.json");
  await here.folder.saveOne(first, pack);
  const context = await otherLaptop.open();
  const other = new App(context.pages()[0] ?? (await context.newPage()), site);
  const there = { start: new StartPage(other), people: new PeoplePages(other), folder: new SharedFolder(other) };
  await there.folder.standIn();
  // A pack of the folder is a file like any other: a new laptop opens it at the door.
  await openFileAtTheDoor(other, pack, keys.passphrase);
  await there.start.expectOpen(keys.workspace);
  await there.people.add("Bilal", "Peeters", "mentor");
  await there.folder.take(await here.folder.contents());
  await there.folder.choose();

  // Half of a colleague's file has come: it is named, and taken in once it is whole.
  const all = await there.folder.contents();
  const news = Object.keys(all).find((name) => name !== first) ?? "";
  const bytes = all[news] ?? [];
  await here.folder.take({ [news]: bytes.slice(0, bytes.length / 2) });
  await here.folder.update();
  await expect(app.page.getByText(news.split("/")[2] ?? "?")).toBeVisible();
  await here.folder.take({ [news]: bytes }, true);
  await here.folder.update();
  await app.page.getByRole("button", { name: "Bekijken wat er verandert" }).click();
  await expect(app.page.getByText("Nieuw: 1 persoon")).toBeVisible();
  await app.page.getByRole("button", { name: "Binnenhalen", exact: true }).click();
  await expect(app.page.getByText(/^Binnengehaald: /)).toBeVisible();
  await here.people.openList();
  await expect(here.people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters"]);

  // Locking writes what the folder lacks; the folder is there again after unlocking.
  await here.people.add("Chadia", "Maes", "mentee");
  const before = (await here.folder.files()).length;
  await here.start.lock();
  expect((await here.folder.files()).length).toBeGreaterThan(before);
  await here.start.unlock(keys.passphrase);
  await here.start.expectOpen(keys.workspace);
  await app.go("#/files");
  await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible();

  // Silently, on the other laptop.
  await other.go("#/files");
  await other.page.getByLabel(/^Werk van collega's meteen binnenhalen/).check();
  await there.folder.take(await here.folder.contents());
  await there.folder.update();
  await there.people.openList();
  await expect(there.people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters", "Chadia Maes"]);

  // Nobody took away what the other had written.
  expect(await there.folder.files()).toEqual(expect.arrayContaining([first]));
});

test("a change is in the folder half a minute later, by itself; and the folder can be given up", async ({ app }) => {
  const { clock } = app.page;
  await clock.install();
  const folder = new SharedFolder(app);
  await folder.standIn();
  await new StartPage(app).makeWorkspace();
  await folder.choose();
  const before = await folder.files();
  await new PeoplePages(app).add("Amina", "Vermeulen", "mentee");
  await clock.fastForward(20_000);
  expect(await folder.files()).toEqual(before);
  await clock.fastForward(15_000);
  await expect.poll(async () => (await folder.files()).length).toBeGreaterThan(before.length);
  await app.go("#/files");
  await app.page.getByRole("button", { name: "Niet meer gebruiken" }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Niet meer gebruiken" }).click();
  await expect(app.page.getByRole("button", { name: "Map kiezen" })).toBeVisible();
  expect((await folder.files()).length).toBe(before.length + 1);
});
