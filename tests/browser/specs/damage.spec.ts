// A store with pieces that are damaged or gone, and computers whose date is years off: what is safe is said, what is
// to be done is said, and nothing is lost.
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { harm, shiftClock, type Piece } from "../support/store.js";
import { expect, test } from "../support/test.js";

const CASES: [Piece, "flip" | "take"][] = [
  ["rows", "flip"],
  ["rows", "take"],
  ["segments", "flip"],
  ["segments", "take"],
];

for (const [piece, how] of CASES) {
  test(`${piece === "rows" ? "a row" : "a segment"} that was ${how === "flip" ? "changed" : "taken away"} is told of, and comes back from a backup`, async ({
    app,
  }, info) => {
    const start = new StartPage(app);
    const people = new PeoplePages(app);
    const files = new FilesPage(app);
    const keys = await start.makeWorkspace();
    await people.add("Amina", "Vermeulen", "mentee");
    if (piece === "segments") {
      // An erasing writes all that is kept anew, as segments.
      await people.add("Wout", "Weg", "mentee");
      await people.erase();
    }
    const backup = info.outputPath("backup.json");
    await files.save(backup);
    await people.add("Bilal", "Peeters", "mentor");
    await start.lock();
    expect(await harm(app.page, piece, how)).toBeGreaterThan(0);

    await start.unlock(keys.passphrase);
    const notice = app.page.locator("header").getByText(/beschadigd of weg; de rest is in orde/);
    await expect(notice).toBeVisible();
    // Work goes on, and the backup brings back what is gone.
    await people.add("Chantal", "Maes", "mentor");
    await files.look(backup);
    await app.page.getByRole("button", { name: "Binnenhalen" }).click();
    await expect(app.page.getByRole("button", { name: "Terugdraaien" })).toBeVisible();
    await people.openList();
    await expect(people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters", "Chantal Maes"]);
  });
}

test("a computer whose date is five years off says so, loses nothing and spoils nothing elsewhere", async ({ app, otherLaptop, site }, info) => {
  const here = { start: new StartPage(app), people: new PeoplePages(app), files: new FilesPage(app) };
  const keys = await here.start.makeWorkspace();
  await here.people.add("Amina", "Vermeulen", "mentee");
  const whole = info.outputPath("whole.json");
  await here.files.save(whole);

  for (const [years, name] of [[-5, "Bilal"], [5, "Chantal"]] as const) {
    const context = await otherLaptop.open();
    const page = context.pages()[0] ?? (await context.newPage());
    await shiftClock(page, years * 365);
    const there = new App(page, site);
    await openFileAtTheDoor(there, whole, keys.passphrase);
    await new StartPage(there).expectOpen(keys.workspace);
    await expect(page.locator("header").getByText(/Deze computer zegt dat het vandaag/)).toBeVisible();
    await new PeoplePages(there).add(name, "Peeters", "mentor");
    const pack = info.outputPath(`pack${years}.json`);
    await new FilesPage(there).save(pack);
    await otherLaptop.discard();

    await here.files.look(pack);
    await expect(app.page.getByText("Nieuw: 1 persoon")).toBeVisible();
    if (years > 0) await expect(app.page.getByText(/klok/).first()).toBeVisible();
    await app.page.getByRole("button", { name: "Binnenhalen" }).click();
    await expect(app.page.getByRole("button", { name: "Terugdraaien" })).toBeVisible();
  }
  await here.people.openList();
  await expect(here.people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters", "Chantal Peeters"]);
  await expect(app.page.locator("header").getByText(/Deze computer zegt/)).toHaveCount(0);
});

test("the paper of an erasing names the files that still hold the person", async ({ app }, info) => {
  const people = new PeoplePages(app);
  await new StartPage(app).makeWorkspace();
  await people.add("Amina", "Vermeulen", "mentee");
  await new FilesPage(app).save(info.outputPath("backup.json"));
  await people.openList();
  await app.page.locator(".table-row").first().click();
  await people.erase();
  await expect(app.page.getByText("Deze bestanden bevatten de gegevens nog.")).toBeVisible();
  await expect(app.page.getByText(/^koppel-.*\.json, bewaard op/)).toHaveCount(1);
});
