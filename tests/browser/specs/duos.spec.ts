// A duo from proposal to outcome, as a coordinator walks it.
import { DuoPage, day, DuosPage } from "../pages/duos.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("a proposal becomes a duo that meets and is closed with an outcome", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.show("voorstellen");
  await expectAccessible(app.page, "the list of duos");
  await list.row("voorstel").click();
  const duo = new DuoPage(app);
  await duo.until("bedenktijd");

  // One yes is not enough: it is kept, the duo stays where it is, and the page says what is missing.
  const next = duo.card("Wat nu");
  await next.getByLabel("Mentee zei ja").fill(day());
  await next.getByLabel("Mentor zei ja").fill("");
  await next.getByRole("button", { name: "Beiden zeggen ja" }).click();
  await expect(next.getByText("Vul een dag in.")).toBeVisible();
  await expect(duo.state).toHaveText("bedenktijd");
  await duo.until("afspraken getekend");

  // Three signatures stand among the days.
  const days = duo.card("Dagen om te onthouden");
  for (const who of ["Mentee tekende", "Mentor tekende", "Coördinator tekende"]) await expect(days.getByText(who)).toBeVisible();

  await duo.until("actief");
  await expect(duo.weeks).toHaveCount(26);
  await expect(duo.weeks.first()).toContainText("deze week");
  await duo.logMeeting("bibliotheek Permeke");
  await expect(duo.weeks.first()).toContainText("gezien");
  await expectAccessible(app.page, "an active duo");

  // What was put away leaves the strip, and Undo brings it back.
  await duo.card("Ontmoetingen").getByRole("button", { name: /^Leg .* weg$/ }).click();
  await expect(duo.weeks.first()).toContainText("deze week");
  await app.page.locator(".toast").last().getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(duo.weeks.first()).toContainText("gezien");

  await duo.card("Wat nu").getByRole("button", { name: "Duo afronden" }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByLabel(/^Wat heeft de mentee nu/).selectOption("fixed-term");
  await expectAccessible(app.page, "closing a duo");
  await dialog.getByRole("button", { name: "Duo afronden" }).click();
  await expect(dialog.getByText("Vul een dag in.")).toBeVisible();
  await dialog.getByLabel(/^Begint op/).fill(day());
  await dialog.getByLabel("Uren per week").fill("38");
  await dialog.getByLabel("Eigen keuze?").selectOption("yes");
  await dialog.getByRole("button", { name: "Duo afronden" }).click();
  await expect(duo.state).toHaveText("afgerond");
});

test("a proposal is declined by someone, for a reason", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.show("voorstellen");
  await app.page.locator(".table-row").last().click();
  const duo = new DuoPage(app);
  await duo.card("Wat nu").getByRole("button", { name: "Voorstel stopzetten" }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Voorstel stopzetten" }).click();
  await expect(dialog.getByText("Kies er één.").first()).toBeVisible();
  await dialog.getByLabel("de mentor").check();
  await dialog.getByLabel(/^Waarom/).selectOption("no-show");
  await dialog.getByRole("button", { name: "Voorstel stopzetten" }).click();
  await expect(duo.card("Wat nu")).toHaveCount(0);
});

test("the first page says what asks for attention", async ({ app }) => {
  await new StartPage(app).openExample();
  await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(app.page.locator(".figure")).toHaveCount(3);
  await expect(app.page.locator(".alerts").first()).toBeVisible();
  await expectAccessible(app.page, "the first page");
  await app.page.locator(".alerts a").first().click();
  await expect(app.page.locator("h1")).toBeVisible();
});

test("a meeting that is half typed waits until one comes back to the page", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.show("lopende");
  await app.page.locator(".table-row").first().click();
  const duo = new DuoPage(app);
  const field = duo.card("Ontmoeting noteren").getByLabel("Plaats");
  await field.fill("station");
  await list.open();
  await app.page.goBack();
  await expect(field).toHaveValue("station");
});
