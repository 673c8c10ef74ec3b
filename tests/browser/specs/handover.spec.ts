// From one laptop to another: a sealed file out, the same file in, and in again.
import { readFileSync, writeFileSync } from "node:fs";
import { App } from "../pages/app.js";
import { AccessPage, FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { PeoplePages } from "../pages/people.js";
import { MembersPage } from "../pages/settings.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { kept } from "../support/store.js";
import { expect, test } from "../support/test.js";

test("a colleague opens the file, has everything, and a second time changes nothing", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const lists = new ListsPage(app);
  await lists.pick("mentors.xlsx");
  expect(await lists.summary()).toContain("160 rijen gelezen");
  await lists.takeOver();
  const path = info.outputPath("handover.json");
  const files = new FilesPage(app);
  await files.save(path);
  await expectAccessible(app.page, "files");

  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, path, keys.passphrase);
  await door.expectOpen(keys.workspace);
  await there.go("#/people");
  await expect(there.page.locator("main")).toContainText("160");

  const again = new FilesPage(there);
  await again.look(path);
  await expect(there.page.getByText("0 wijzigingen, 0 conflicten")).toBeVisible({ timeout: 60_000 });
  await expect(there.page.getByRole("button", { name: "Binnenhalen" })).toBeDisabled();
});

test("a file that is no good or belongs elsewhere is refused with what to do", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  await start.makeWorkspace();
  const path = info.outputPath("whole.json");
  const files = new FilesPage(app);
  await files.save(path);
  const whole = readFileSync(path, "utf8");

  const context = await otherLaptop.open();
  const example = new App(context.pages()[0] ?? (await context.newPage()), site);
  await new StartPage(example).openExample();
  await new FilesPage(example).save(info.outputPath("example.json"));

  const middle = whole.length >> 1;
  const changed = whole.slice(0, middle) + (whole[middle] === "A" ? "B" : "A") + whole.slice(middle + 1);
  const cases: [string, string | Buffer, RegExp][] = [
    ["cut", whole.slice(0, middle), /afgebroken: het einde ontbreekt/],
    ["changed", changed, /beschadigd of veranderd/],
    ["foreign", JSON.stringify({ people: [] }), /geen bestand van Koppel/],
    ["newer", whole.replace('"koppel":1', '"koppel":99'), /nieuwere versie van Koppel \(vorm 99\)/],
    ["other", readFileSync(new URL("../../golden/0.1.0/whole.json", import.meta.url)), /hoort bij een andere werkruimte/],
    ["example", readFileSync(info.outputPath("example.json")), /hoort bij het voorbeeld/],
    ["empty", "", /.+/],
    ["bytes", Buffer.from([0xff, 0xfe, 0, 0xd8]), /.+/],
  ];
  for (const [name, content, said] of cases) {
    const file = info.outputPath(`${name}.json`);
    writeFileSync(file, content);
    await files.look(file);
    const notice = app.page.locator(".notice").filter({ hasText: `${name}.json` });
    await expect(notice, name).toContainText(said);
    await expect(app.page.getByRole("button", { name: "Binnenhalen" })).toHaveCount(0);
  }
  await expect(app.page.getByRole("button", { name: /Alles zit in een bestand/ })).toBeVisible();
});

test("a newer file of a workspace that is here lets a colleague in once someone here said yes", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const files = new FilesPage(app);
  const before = info.outputPath("before.json");
  await files.save(before);
  const salma = await new MembersPage(app).add("Salma", keys.passphrase);
  await new PeoplePages(app).add("Amina", "Diallo", "mentee");
  const after = info.outputPath("after.json");
  await files.save(after);

  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, before, keys.passphrase);
  await door.expectOpen(keys.workspace);
  await door.lock();
  // Her passphrase opens the file, and not this workspace here: somebody has to let her in.
  await openFileAtTheDoor(there, after, salma);
  await expect(there.page.getByText(/niet deze werkruimte op deze computer/)).toBeVisible({ timeout: 60_000 });
  await there.page.reload();
  await openFileAtTheDoor(there, after, keys.passphrase);
  await door.expectOpen(keys.workspace);
  const brings = new FilesPage(there);
  await expect(there.page.locator(".preview")).toContainText("Salma");
  await brings.bringIn();
  const people = new PeoplePages(there);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Diallo"]);
  await there.go("#/files");
  await new AccessPage(there).answer("Salma", "Ja, overnemen");

  // From now on she unlocks it here by her name.
  await door.lock();
  await door.unlock(salma, "Salma");
  await door.expectOpen(keys.workspace);
});

test("someone with the extra passphrase looks, changes nothing, and leaves nothing", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  await new PeoplePages(app).add("Amina", "Diallo", "mentee");
  const files = new FilesPage(app);
  const path = info.outputPath("to-look.json");
  const extra = "vier woorden voor buiten";
  await files.save(path, extra);

  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  const door = new StartPage(there);
  await openFileAtTheDoor(there, path, extra);
  await door.expectOpen(keys.workspace);
  await expect(there.page.locator(".reads-only")).toContainText("alles lezen en niets veranderen");
  // It was never here but in memory, whatever was chosen.
  expect(await kept(there.page)).toEqual({ databases: [], cards: [] });
  await expectAccessible(there.page, "looking on");
  const people = new PeoplePages(there);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Diallo"]);

  // What they try to write is refused with the reason.
  await people.go("#/people/new");
  await people.field("Voornaam").fill("Wie");
  await people.save();
  await expect(there.page.getByText(/Met de aparte wachtzin/).first()).toBeVisible();
  await there.go("#/files");
  await expect(there.page.getByRole("button", { name: "Reservekopie bewaren" })).toHaveCount(0);
  await there.go("#/settings/members");
  await expect(there.page.locator(".member")).toHaveCount(0);

  await door.button("Afsluiten en alles weghalen").click();
  await expect(there.page.getByRole("heading", { name: "Welkom bij Koppel" })).toBeVisible();
  await expect(there.page.locator(".workspace-card")).toHaveCount(0);
});
