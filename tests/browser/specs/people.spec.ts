// People: added, found, filtered, edited, moved along, taken back.
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("people are added, found without accents, filtered, and opened with the keyboard", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.openList();
  await expect(app.page.getByText("Nog niemand")).toBeVisible();
  await expectAccessible(app.page, "the empty list");

  await people.add("Zoë", "Peeters", "mentee", { Telefoon: "0470 12 34 56", Postcode: "2060" });
  await people.add("Emre", "Özdemir", "mentor", { Postcode: "9000" });
  await people.openList();
  await expect(people.names()).toHaveText(["Emre Özdemir", "Zoë Peeters"]);
  await expectAccessible(app.page, "the list");

  for (const [typed, found] of [["zoe", "Zoë Peeters"], ["OZDEMIR", "Emre Özdemir"], ["0470 12", "Zoë Peeters"]] as const) {
    await people.search(typed);
    await expect(people.names()).toHaveText([found]);
  }
  await people.search("nobody of that name");
  await expect(app.page.getByText("Niemand gevonden")).toBeVisible();
  await people.button("Alles tonen").click();
  await expect(people.names()).toHaveCount(2);

  await people.field("Rol").selectOption({ label: "mentor" });
  await expect(people.names()).toHaveText(["Emre Özdemir"]);
  expect(app.page.url()).toContain("role=mentor");
  await people.button("Deze filter bewaren").click();
  await app.page.getByRole("dialog").getByLabel(/^Naam van de filter/).fill("Onze mentoren");
  await app.page.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await app.page.getByRole("group", { name: "Bewaarde filters" }).getByRole("button", { name: "Alles tonen" }).click();
  await expect(people.names()).toHaveCount(2);
  await people.button("Onze mentoren").first().click();
  await expect(people.names()).toHaveText(["Emre Özdemir"]);

  await app.page.getByRole("grid", { name: "Mensen" }).locator("[role=row][tabindex='0']").press("Enter");
  await people.expectPerson("Emre Özdemir");
});

test("a person is edited, wrong fields are said at the field, and the last command is taken back", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Zoë", "Peeters", "mentee");
  await expectAccessible(app.page, "a person");

  await app.page.getByRole("link", { name: "Wijzigen" }).click();
  await expect(app.page.getByRole("heading", { level: 1, name: "Wijzigen: Zoë Peeters" })).toBeVisible();
  await expectAccessible(app.page, "the form");
  await people.field("Telefoon").fill("12");
  await people.field("Opmerking").fill("kaart 85.07.30-033.28");
  await people.field("Gemeente").fill("Antwerpen");
  await people.save();
  await expect(app.page.locator(".field-error").filter({ hasText: "geen telefoonnummer" })).toBeVisible();
  await expect(app.page.locator(".field-error").filter({ hasText: "rijksregisternummer" })).toBeVisible();
  await expect(people.field("Gemeente")).toHaveValue("Antwerpen");
  await expectAccessible(app.page, "the form with errors");

  await people.field("Telefoon").fill("0470/12.34.56");
  await people.field("Opmerking").fill("komt graag te voet");
  await people.save();
  await people.expectPerson("Zoë Peeters");
  await expect(people.fact("Telefoon")).toHaveText("0470 12 34 56");
  await expect(app.page.locator(".timeline")).toContainText("Telefoon: 0470 12 34 56");

  await app.page.keyboard.press("Control+z");
  await expect(people.fact("Telefoon")).toHaveCount(0);
  await expect(people.fact("Voornaam")).toHaveText("Zoë");
});

test("steps of the life cycle, outcomes and putting away", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Zoë", "Peeters", "mentee");
  await people.button("uitgenodigd voor infosessie").click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(app.page.getByText("Als mentee: uitgenodigd voor infosessie")).toBeVisible();

  await people.button("Resultaat toevoegen").click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(dialog.locator(".field-error").filter({ hasText: /Dit moet je invullen|Vul een dag in/ })).toHaveCount(2);
  await expectAccessible(app.page, "the dialog of an outcome");
  await dialog.getByLabel(/^Soort/).selectOption({ index: 1 });
  await dialog.getByLabel(/^Eerste dag/).fill("2/2/2026");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByText(/vanaf ma 2 feb 2026/)).toBeVisible();

  await people.button("Wegleggen").click();
  await app.page.getByRole("dialog").getByRole("button", { name: "Wegleggen" }).click();
  await expect(app.page.getByText("Nog niemand")).toBeVisible();
  await app.page.locator(".toast").getByRole("button", { name: "Ongedaan maken" }).last().click();
  await expect(people.names()).toHaveText(["Zoë Peeters"]);
});

test("what was half typed comes back after locking, and can be thrown away", async ({ app }) => {
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const people = new PeoplePages(app);
  await people.go("#/people/new");
  await people.field("Voornaam").fill("Half");
  await start.lock();
  await start.unlock(keys.passphrase);
  await start.expectOpen(keys.workspace);
  await people.go("#/people/new");
  await expect(people.field("Voornaam")).toHaveValue("Half");
  await people.button("Weggooien").click();
  await expect(people.field("Voornaam")).toHaveValue("");
});

test("a next step is agreed on and done, an intervision noted and taken back", async ({ app }) => {
  const start = new StartPage(app);
  await start.makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Amina", "Diallo", "mentee");
  const steps = app.page.locator("section.card").filter({ has: app.page.getByRole("heading", { name: "Volgende stappen" }) });
  await steps.getByRole("button", { name: "Afspreken" }).click();
  await expect(steps.locator(".field-error").filter({ hasText: "Schrijf in een paar woorden" })).toBeVisible();
  await steps.getByLabel(/^Wat is de volgende stap/).fill("Samen naar het kringloopcentrum");
  await steps.getByLabel(/^Wat is de volgende stap/).press("Enter");
  await expect(steps.getByText("Samen naar het kringloopcentrum")).toBeVisible();
  await steps.getByRole("button", { name: "Gedaan: Samen naar het kringloopcentrum" }).click();
  await expect(steps.getByText("Er is nog niets afgesproken.")).toBeVisible();
  // A register number is refused by the name of its field.
  await steps.getByLabel(/^Wat is de volgende stap/).fill("bellen, rr 99.04.03-282.86");
  await steps.getByLabel(/^Wat is de volgende stap/).press("Enter");
  await expect(app.page.getByText(/In het veld ‘Wat’ staat een rijksregisternummer/).first()).toBeVisible();

  await people.add("Luc", "Peeters", "mentor");
  const intervisions = app.page.locator("section.card").filter({ has: app.page.getByRole("heading", { name: "Intervisies" }) });
  await intervisions.getByRole("button", { name: "Was erbij" }).click();
  await expect(intervisions.locator(".line")).toHaveCount(1);
  await expectAccessible(app.page, "a mentor's page");
  await intervisions.locator(".line").getByRole("button").click();
  await expect(intervisions.locator(".line")).toHaveCount(0);
});

test("a long list prints whole, though the page holds what is in sight only", async ({ app }) => {
  await new StartPage(app).openExample();
  const people = new PeoplePages(app);
  await people.openList();
  const grid = app.page.getByRole("grid", { name: "Mensen" });
  const all = Number(await grid.getAttribute("aria-rowcount")) - 1;
  expect(all).toBeGreaterThan(300);
  expect(await people.names().count()).toBeLessThan(60);
  const paper = (await app.page.pdf({ format: "A4" })).toString("latin1");
  const sheets = paper.match(/\/Type \/Page\b/g)?.length ?? 0;
  // Some twenty rows fit on a sheet.
  expect(sheets).toBeGreaterThan(all / 40);
  await expect.poll(() => people.names().count()).toBeLessThan(60);
});
