// What changes under a proposal while the team sits at the table, and tables where somebody is wanting.
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { menteeList, mentorList } from "../support/branch.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";
import { holdAnswers, letGo } from "../support/workshop.js";

const MENTEES = menteeList([
  { name: "Amina Diallo", sector: "zorg" },
  { name: "Bilal Haile", sector: "ICT", help: "beroepsproject" },
]);

test("somebody put on hold in the middle of a meeting leaves the table, and it is said", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(mentorList([{ name: "Rita Claes" }, { name: "Jan Maes", sector: "ICT", help: "beroepsproject" }]));
  const match = new MatchPage(app);
  await match.open();
  await match.choose(match.row("Amina Diallo", "Rita Claes"));
  await match.side.getByRole("link", { name: "Amina Diallo" }).click();
  await new PeoplePages(app).putOnHold();
  await match.open();
  await expect(app.page.getByText("1 mentee zit niet meer aan tafel")).toBeVisible();
  await expect(match.mentee("Amina Diallo")).toHaveCount(0);
  await expect(match.row("Bilal Haile", "Jan Maes")).toBeVisible();
  await expectAccessible(app.page, "after somebody left the table");
});

test("from a proposal of before nothing is taken that cannot be any more", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn("mentees-cp1252.csv");
  await lists.bringIn("mentors.xlsx");
  const match = new MatchPage(app);
  await match.open();
  await holdAnswers(app.page);
  const accept = match.side.getByRole("button", { name: "Aanvaarden", exact: true });
  const refused = app.page.getByText("Deze mentee wacht niet op een match.");

  // Put on hold meanwhile: no reason makes this pair possible, so none is asked for.
  const [mentee, mentor] = await match.choose(match.pairs.first());
  await match.side.getByRole("link", { name: mentee }).click();
  await new PeoplePages(app).putOnHold();
  await app.go("#/match");
  await expect(app.page.getByText("Er is iets veranderd. Ik zoek opnieuw de beste paren…")).toBeVisible();
  await match.choose(match.row(mentee, mentor));
  await accept.click();
  await expect(refused).toBeVisible();
  await expect(match.dialog).toHaveCount(0);
  await app.page.locator(".toast").filter({ has: refused }).getByRole("button", { name: "Sluiten" }).click();
  await expect(refused).toHaveCount(0);

  // Accepted twice while the row still stands there: one duo.
  const taken = await match.choose(match.pairs.nth(1));
  await accept.click();
  await expect(app.page.locator(".toast").filter({ hasText: "Duo voorgesteld" })).toBeVisible();
  await accept.click();
  await expect(refused).toBeVisible();

  await letGo(app.page);
  await expect(match.row(mentee, mentor)).toHaveCount(0);
  await expect(match.row(...taken)).toHaveCount(0);
  await expect(app.page.getByText("2 mentees zitten niet meer aan tafel")).toBeVisible();
  await match.part("Lopend");
  const underWay = app.page.getByRole("grid", { name: "Lopend" }).locator(".table-row");
  await expect(underWay).toHaveCount(1);
  await expect(underWay).toContainText(taken[0]);
});

test("what a colleague's file brings overtakes the proposal, and it is said", async ({ app, otherLaptop, site }, info) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(mentorList([{ name: "Rita Claes" }, { name: "Jan Maes", sector: "ICT", help: "beroepsproject" }]));
  const files = new FilesPage(app);
  const whole = info.outputPath("whole.json");
  await files.save(whole);

  // The colleague accepts one pair and puts somebody on hold.
  const context = await otherLaptop.open();
  const there = new App(context.pages()[0] ?? (await context.newPage()), site);
  await openFileAtTheDoor(there, whole, keys.passphrase);
  await new StartPage(there).expectOpen(keys.workspace);
  const elsewhere = new MatchPage(there);
  await elsewhere.open();
  await elsewhere.choose(elsewhere.row("Bilal Haile", "Jan Maes"));
  await elsewhere.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(elsewhere.mentee("Bilal Haile")).toHaveCount(0);
  await elsewhere.choose(elsewhere.row("Amina Diallo", "Rita Claes"));
  await elsewhere.side.getByRole("link", { name: "Amina Diallo" }).click();
  await new PeoplePages(there).putOnHold();
  const pack = info.outputPath("pack.json");
  await new FilesPage(there).save(pack);

  const match = new MatchPage(app);
  await match.open();
  expect(await match.proposed()).toBe(2);
  await files.look(pack);
  await app.page.getByRole("button", { name: "Binnenhalen" }).click();
  await expect(app.page.getByRole("button", { name: "Terugdraaien" })).toBeVisible();
  await app.page.locator("nav.nav").getByRole("link", { name: "Match", exact: true }).click();
  await expect(app.page.getByText("2 mentees zitten niet meer aan tafel")).toBeVisible();
  await expect(app.page.getByText("Niemand wacht op een mentor")).toBeVisible();
  await match.part("Lopend");
  await expect(app.page.getByRole("grid", { name: "Lopend" }).locator(".table-row")).toContainText("Bilal Haile");
});

test("mentors without a place are named, and nobody is dropped", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(mentorList([{ name: "Rita Claes", places: 0 }, { name: "Jan Maes", places: 0 }]));
  const match = new MatchPage(app);
  await match.open();
  await expect(app.page.getByText("Geen mentor heeft een vrije plaats")).toBeVisible();
  expect(await match.proposed()).toBe(0);
  for (const name of ["Amina Diallo", "Bilal Haile"]) {
    await expect(match.mentee(name)).toContainText("Er is nu geen mentor met een vrije plaats.");
  }
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeDisabled();
  await expectAccessible(app.page, "a table without a place");
  await match.openPair("Amina Diallo", "Rita Claes");
  await expect(app.page.locator(".rules > li").filter({ hasText: "Mentor heeft een vrije plaats" }).first()).toContainText("0 van 0 plaatsen bezet");
  await match.open();
  await match.part("Mentoren");
  await app.page.getByLabel("Alleen met een vrije plaats").uncheck();
  const mentors = app.page.getByRole("grid", { name: "Mentoren" }).locator(".table-row");
  await expect(mentors).toHaveCount(2);
  for (const name of ["Rita Claes", "Jan Maes"]) await expect(mentors.filter({ hasText: name })).toContainText("geen plaats vrij");
});
