// Dates as people type and pick them: what is typed stays, is shown, and is refused or saved; nothing is emptied.
import type { Locator } from "@playwright/test";
import { DuoPage, DuosPage, day } from "../pages/duos.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

/** The frame of the field that a control is in. */
function frame(control: Locator): Locator {
  return control.locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' field ')][1]");
}

const note = (control: Locator) => frame(control).locator(".field-note");
const error = (control: Locator) => frame(control).locator(".field-error");

test("what is typed stays as it is, is shown in full, and is refused or saved", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.go("#/people/new");
  await app.page.getByRole("checkbox", { name: "mentee", exact: true }).check();
  await people.field("Voornaam").fill("Zoë");
  const born = people.field("Geboortedatum");
  await born.pressSequentially("3/4/98");
  await expect(note(born)).toHaveText("vrijdag 3 april 1998");

  // What emptied a date of the browser's own.
  await born.press("Home");
  await born.pressSequentially("0");
  await expect(born).toHaveValue("03/4/98");
  await expect(note(born)).toHaveText("vrijdag 3 april 1998");
  await born.press("Control+a");
  await born.pressSequentially("0");
  await expect(born).toHaveValue("0");
  await expect(error(born)).toHaveText("");

  for (const [typed, said] of [
    ["0", "Deze datum is nog niet af."],
    ["3/4/199", "Deze datum is nog niet af."],
    ["29 02 1999", "29 februari 1999 bestaat niet."],
    ["15 03", "Schrijf ook het jaar."],
    ["04/22/1998", "Er is geen maand 22. Eerst de dag."],
    ["1/1/2199", "Kijk het jaar na: 2199."],
    ["morgen", "Deze dag moet nog komen."],
    ["ooit", "Dit is geen datum, zoals 3/4/1998."],
  ] as const) {
    await born.fill(typed);
    await people.save();
    await expect(error(born)).toHaveText(said);
    await expect(born).toBeFocused();
    await expect(born).toHaveValue(typed);
  }
  await expectAccessible(app.page, "a form with a wrong date");
  await born.fill("3 apr 98");
  await people.save();
  await people.expectPerson("Zoë");
  await expect(people.fact("Geboortedatum")).toContainText("3 apr 1998");
});

test("the day comes first in a browser of the United States too", async ({ app, otherLaptop, site }) => {
  const start = await new StartPage(app).elsewhere(await otherLaptop.open({ locale: "en-US" }), site);
  await start.makeWorkspace();
  const people = new PeoplePages(start.app);
  await people.add("Zoë", "Peeters", "mentee", { Geboortedatum: "03 04 1998" });
  await expect(people.fact("Geboortedatum")).toContainText("3 apr 1998");
});

test("a day is picked from the calendar by keyboard and by mouse", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Zoë", "Peeters", "mentee");
  await people.button("Resultaat toevoegen").click();
  const dialog = app.page.getByRole("dialog", { name: "Resultaat toevoegen" });
  const field = dialog.getByLabel(/^Eerste dag/);
  const calendar = app.page.getByRole("dialog", { name: "Kalender" });
  const focused = calendar.locator("td:focus");
  await field.fill("31/3/26");

  const opener = frame(field).getByRole("button");
  await opener.focus();
  await app.page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName("dinsdag 31 maart 2026");
  await expectAccessible(app.page, "a calendar in a dialog");
  for (const [key, to] of [
    ["ArrowLeft", "maandag 30 maart 2026"],
    ["End", "zondag 5 april 2026"],
    ["ArrowUp", "zondag 29 maart 2026"],
    ["Home", "maandag 23 maart 2026"],
    ["PageDown", "donderdag 23 april 2026"],
    ["Shift+PageUp", "woensdag 23 april 2025"],
  ] as const) {
    await app.page.keyboard.press(key);
    await expect(focused).toHaveAccessibleName(to);
  }
  // Escape closes the calendar, not the dialog around it, and changes nothing.
  await app.page.keyboard.press("Escape");
  await expect(calendar).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await expect(opener).toBeFocused();
  await expect(field).toHaveValue("31/3/26");

  await app.page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName("dinsdag 31 maart 2026");
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("Enter");
  await expect(field).toHaveValue("01/04/2026");
  await expect(note(field)).toHaveText("woensdag 1 april 2026");
  await expect(opener).toBeFocused();

  await opener.click();
  await calendar.getByRole("button", { name: "Een maand terug" }).click();
  await calendar.getByRole("gridcell", { name: "zondag 1 maart 2026" }).click();
  await expect(field).toHaveValue("01/03/2026");

  // An end before the start is said at its field, and goes as soon as another day is typed.
  await dialog.getByLabel(/^Soort/).selectOption({ index: 1 });
  const end = dialog.getByLabel(/^Laatste dag/);
  await end.fill("28 02 2026");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(error(end)).toContainText("Het einde komt voor het begin");
  await expect(end).toBeFocused();
  await end.fill("28/2/27");
  await expect(error(end)).toHaveText("");
  await dialog.getByRole("button", { name: "Bewaren" }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByText(/zo 1 mrt 2026/)).toBeVisible();
});

test("an unfinished day is not saved as none, in a small form either", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const people = new PeoplePages(app);
  await people.add("Zoë", "Peeters", "mentee");
  await app.page.getByLabel("Wat is de volgende stap?").fill("Cv nalezen");
  const due = app.page.getByLabel("Tegen wanneer");
  await due.fill("15/");
  const before = await app.page.getByRole("button", { name: "Afspreken" }).boundingBox();
  await people.button("Afspreken").click();
  await expect(error(due)).toHaveText("Deze datum is nog niet af.");
  await expect(due).toBeFocused();
  await expect(app.page.getByText("Er is nog niets afgesproken.")).toBeVisible();
  // What is said moved nothing that one was about to press.
  expect(await app.page.getByRole("button", { name: "Afspreken" }).boundingBox()).toEqual(before);
  await due.fill("morgen");
  // A text that is too long is said at its field as one types, and is not sent either.
  const what = app.page.getByLabel("Wat is de volgende stap?");
  await what.fill("x".repeat(201));
  await expect(error(what)).toContainText("Hier past hoogstens 200 tekens");
  await people.button("Afspreken").click();
  await expect(what).toBeFocused();
  await what.fill("Cv nalezen");
  await people.button("Afspreken").click();
  await expect(app.page.getByText(/^tegen /)).toBeVisible();
});

test("a meeting is logged today or yesterday in a word, and before the start only with a reason", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.show("lopende");
  await app.page.locator(".table-row").first().click();
  const duo = new DuoPage(app);
  const card = duo.card("Ontmoeting noteren");
  const date = card.getByLabel("Dag", { exact: true });
  await expect(date).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  await date.fill("gisteren");
  await expect(note(date)).toHaveText(/dag \d/);
  await duo.logMeeting("buurthuis");
  await expect(date).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  await expect(card.locator(":focus")).toHaveCount(1);

  await date.fill(day(330));
  const save = card.getByRole("button", { name: "Ontmoeting bewaren" });
  await save.click();
  await expect(error(date)).toContainText("Het duo begon op");
  await expect(date).toBeFocused();
  await card.getByLabel("Notitie").fill("Ze kenden elkaar al.");
  await save.click();
  await expect(duo.card("Ontmoetingen").getByText("Ze kenden elkaar al.")).toBeVisible();
});
