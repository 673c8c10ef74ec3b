// People in a hurry: back in the middle of a word, a double click, another list than the one before.
import { DuoPage, DuosPage } from "../pages/duos.js";
import { ListsPage } from "../pages/lists.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("going back in the middle of a word harms nothing, and a double click saves once", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Zoë", "Peeters", "mentee");
  await app.page.getByRole("link", { name: "Wijzigen" }).click();
  await people.field("Telefoon").pressSequentially("0470");
  await app.page.goBack();
  await people.expectPerson("Zoë Peeters");
  await people.openList();
  await expect(people.names()).toHaveText(["Zoë Peeters"]);

  await people.go("#/people/new");
  await app.page.getByRole("checkbox", { name: "mentor", exact: true }).check();
  await people.field("Voornaam").fill("Greet");
  await app.page.locator("form").getByRole("button", { name: "Bewaren" }).dblclick();
  await people.expectPerson("Greet");
  await people.openList();
  await expect(people.names()).toHaveText(["Greet", "Zoë Peeters"]);
});

test("the names of a workspace that is not made yet are still there after going back", async ({ app }) => {
  await app.open("#/help");
  await app.go("#/start");
  await app.page.getByRole("button", { name: /Een nieuwe werkruimte/ }).click();
  const name = app.page.getByLabel(/^Naam van de werkruimte/);
  await name.fill("Koppel Ledeberg");
  await app.page.goBack();
  await expect(name).toHaveCount(0);
  await app.page.goForward();
  await app.page.getByRole("button", { name: /Een nieuwe werkruimte/ }).click();
  await expect(name).toHaveValue("Koppel Ledeberg");
});

test("a meeting that is saved with a double click counts once", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.row("actief").click();
  const duo = new DuoPage(app);
  const log = duo.card("Ontmoeting noteren");
  await log.getByLabel("Plaats").fill("bibliotheek Permeke");
  await log.getByRole("button", { name: "Ontmoeting bewaren" }).dblclick();
  await expect(duo.card("Ontmoetingen").getByText("bibliotheek Permeke")).toHaveCount(1);
  await expect(app.page.locator(".toast")).toHaveCount(1);
  await expect(duo.card("Ontmoetingen").getByText("bibliotheek Permeke")).toHaveCount(1);
});

test("what was decided and confirmed about one list does not count for the next", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  const list = (name: string) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from("Voornaam;Familienaam;Geboortedatum\nAmina;Haddad;1998-02-03\nJan;Peeters;1999-03-04\n"),
  });
  await lists.pick(list("eerste.csv"));
  await expect(app.page.getByText("Je leest: eerste.csv")).toBeVisible();
  const confirm = app.page.getByLabel(/^Ik bevestig/);
  await confirm.check();
  await lists.pick(list("tweede.csv"));
  await expect(app.page.getByText("Je leest: tweede.csv")).toBeVisible();
  await expect(confirm).not.toBeChecked();

  await app.page.locator('input[type="file"]').setInputFiles({
    name: "stuk.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004 no workbook"),
  });
  await expect(app.page.getByText("Je leest: stuk.xlsx")).toBeVisible();
  await expect(app.page.locator(".notice-bad, .notice").first()).toBeVisible();
  await expect(app.page.getByRole("button", { name: /rij(en)? overnemen$/ })).toHaveCount(0);
});
