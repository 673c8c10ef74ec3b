// The main job from beginning to end, as a coordinator does it tomorrow, without a network after the first load.
import { App } from "../pages/app.js";
import { DuoPage, DuosPage, day } from "../pages/duos.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("from the intake lists to a colleague's laptop", async ({ app, otherLaptop, edition, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  // The workshops are there before the network goes.
  await app.goOffline();

  // The lists come in with the counts that the native tests hold too.
  const lists = new ListsPage(app);
  await lists.pick("mentees-cp1252.csv");
  const said = await lists.summary();
  for (const line of ["224 rijen gelezen", "3 datums niet begrepen", "2 rijksregisternummers weggehaald"]) expect(said).toContain(line);
  await expectAccessible(app.page, "a list that was read");
  await lists.takeOver();
  await lists.pick("mentors.xlsx");
  await lists.takeOver();

  // People are found without accents.
  await app.go("#/people");
  await app.page.getByRole("searchbox").fill("traore samira");
  await expect(app.page.locator(".table-row").first()).toContainText("Traoré");

  // The best pairs, one of which is accepted.
  const match = new MatchPage(app);
  await match.open();
  expect(await match.proposed()).toBeGreaterThan(3);
  const [mentee] = await match.choose(match.pairs.first());
  await match.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(match.row(mentee)).toHaveCount(0);

  // The duo signs, meets and ends with an outcome.
  await new DuosPage(app).open();
  await app.page.locator(".table-row").first().click();
  const duo = new DuoPage(app);
  await duo.until("actief");
  await duo.logMeeting("bibliotheek Permeke");
  await duo.card("Wat nu").getByRole("button", { name: "Duo afronden" }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByLabel(/^Wat heeft de mentee nu/).selectOption("fixed-term");
  await dialog.getByLabel(/^Begint op/).fill(day());
  await dialog.getByRole("button", { name: "Duo afronden" }).click();
  await expect(duo.state).toHaveText("afgerond");

  // What came of it.
  await app.go("#/report");
  await expect(app.page.locator("main")).toContainText("v1");
  await expectAccessible(app.page, "the report");

  // Locked and unlocked again, still without a network, nothing is gone.
  if (edition === "http") {
    await start.lock();
    await start.unlock(keys.passphrase);
    await start.expectOpen(keys.workspace);
  }
  const path = info.outputPath("journey.json");
  await new FilesPage(app).save(path);

  await site.restore();
  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  await openFileAtTheDoor(there, path, keys.recovery);
  await new StartPage(there).expectOpen(keys.workspace);
  await new DuosPage(there).open();
  await new DuosPage(there).show("voorbij");
  await expect(there.page.locator(".table-row")).toHaveCount(1);
  const again = new FilesPage(there);
  await again.look(path);
  await expect(there.page.getByText("0 wijzigingen, 0 conflicten")).toBeVisible({ timeout: 60_000 });
});
