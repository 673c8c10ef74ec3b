// The main job in each engine: a new workspace, lists, a match, a duo, a meeting, a file; the file on another laptop,
// and what was added there brought home. The page objects are those of the tests in Chromium.
import { DuoPage, DuosPage } from "../pages/duos.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "./test.js";

test("from the intake lists to a colleague's laptop and back", async ({ newLaptop, edition, site }, info) => {
  const app = await newLaptop();
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  if (edition === "http") {
    // From here on nothing is left of the network: all that follows comes from what the browser keeps.
    await app.readyForOffline();
    await site.cut();
  }

  const lists = new ListsPage(app);
  await lists.pick("mentees-cp1252.csv");
  const said = await lists.summary();
  for (const line of ["224 rijen gelezen", "3 datums niet begrepen", "2 rijksregisternummers weggehaald"]) expect(said).toContain(line);
  await lists.takeOver();
  await lists.pick("mentors.xlsx");
  expect(await lists.summary()).toContain("160 rijen gelezen");
  await lists.takeOver();

  const people = new PeoplePages(app);
  await people.openList();
  await people.search("traore samira");
  await expect(people.names().first()).toContainText("Traoré");

  const match = new MatchPage(app);
  await match.open();
  expect(await match.proposed()).toBeGreaterThan(3);
  const [mentee, mentor] = await match.choose(match.pairs.first());
  await match.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(match.row(mentee)).toHaveCount(0);

  const duos = new DuosPage(app);
  await duos.open();
  await app.page.locator(".table-row").first().click();
  const duo = new DuoPage(app);
  await duo.until("actief");
  await duo.logMeeting("bibliotheek Permeke");

  // Locked, loaded anew and unlocked: what the browser kept is all there.
  await start.lock();
  await app.reload();
  await start.unlock(keys.passphrase);
  await start.expectOpen(keys.workspace);
  const whole = info.outputPath("whole.json");
  const files = new FilesPage(app);
  await files.save(whole);

  await site.restore();
  const there = await newLaptop();
  await openFileAtTheDoor(there, whole, keys.recovery);
  await new StartPage(there).expectOpen(keys.workspace);
  await new DuosPage(there).open();
  const row = there.page.locator(".table-row");
  await expect(row).toHaveCount(1);
  for (const name of [mentee, mentor]) await expect(row).toContainText(name);
  await row.click();
  await expect(new DuoPage(there).card("Ontmoetingen").getByText("bibliotheek Permeke")).toBeVisible();
  await new PeoplePages(there).add("Bilal", "Zonneveld", "mentor");
  const pack = info.outputPath("pack.json");
  await new FilesPage(there).saveForColleague(pack);

  await files.look(pack);
  await expect(app.page.getByText("Nieuw: 1 persoon")).toBeVisible();
  await files.bringIn();
  await people.openList();
  await people.search("zonneveld");
  await expect(people.names()).toHaveText(["Bilal Zonneveld"]);
});
