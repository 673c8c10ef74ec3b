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

test("the first page says what to do first, and it can be done from there", async ({ app }) => {
  await new StartPage(app).openExample();
  const { page } = app;
  await expect(page.locator(".figure")).toHaveCount(3);
  const first = page.locator("section.card").filter({ has: page.getByRole("heading", { name: "Eerst dit" }) });
  const lines = first.locator(".to-do");
  await expect(lines.first()).toBeVisible();
  expect(await lines.count()).toBeLessThanOrEqual(12);
  await expectAccessible(page, "the first page");

  // All else is folded by kind with a count, and opens.
  const rest = page.locator("section.card").filter({ has: page.getByRole("heading", { name: "De rest, per soort" }) });
  const fold = rest.locator("details").first();
  const count = Number(/\(([\d.]+)\)/.exec((await fold.locator("summary").textContent()) ?? "")?.[1]?.replace(".", ""));
  expect(count).toBeGreaterThan(0);
  await fold.locator("summary").click();
  await expect(fold.locator(".to-do")).toHaveCount(Math.min(count, 30));

  // A meeting is noted without leaving the page.
  const silent = first.getByRole("button", { name: /^Ontmoeting noteren/ });
  const before = await silent.count();
  const kind = rest.locator("details").filter({ hasText: "Duo zonder ontmoeting" });
  const folded = await kind.count();
  expect(before).toBeGreaterThan(0);
  await silent.first().click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page, "a meeting noted from the first page");
  await dialog.getByLabel("Plaats").fill("bibliotheek");
  await dialog.getByRole("button", { name: "Ontmoeting bewaren" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(".toast").filter({ hasText: "Ontmoeting genoteerd" })).toBeVisible();
  if (folded === 0) await expect(silent).toHaveCount(before - 1);
  await expect(page).toHaveURL(/#\/$|#\/today$/);
});

test("a first meeting is planned with hour and place, put off, and noted when someone does not come", async ({ app }) => {
  await new StartPage(app).openExample();
  const { page } = app;
  const list = new DuosPage(app);
  await list.open();
  await list.show("voorstellen");
  await list.row("voorstel").click();
  const duo = new DuoPage(app);
  await duo.until("team akkoord");
  const next = duo.card("Wat nu");
  await next.getByLabel("Eerste ontmoeting").fill("morgen");
  await next.getByLabel("Uur").fill("14u3");
  await next.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(next.getByText("Schrijf het uur zoals 14:30.")).toBeVisible();
  await next.getByLabel("Uur").fill("14u30");
  await next.getByLabel("Plaats").fill("bib Permeke");
  await next.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(next.locator(".planned")).toContainText("om 14:30 · bib Permeke");
  await expectAccessible(page, "a planned first meeting");

  // Both cards name the other, with the appointment.
  await page.getByRole("link", { name: "Kaarten en afspraken" }).click();
  const cards = page.locator(".handout");
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toContainText("14:30");
  await expect(cards.first()).toContainText("bib Permeke");
  await expect(cards.nth(2).locator(".signs tbody tr")).toHaveCount(3);
  await expectAccessible(page, "the papers of a duo");
  await page.getByLabel(/^Taal van de kaart/).first().selectOption("fr");
  await expect(cards.first()).toContainText("Votre mentor");
  await page.getByRole("link", { name: "Naar het duo" }).click();

  // It stands on the first page.
  await app.go("#/");
  const line = page.locator(".to-do").filter({ hasText: "bib Permeke" });
  await expect(line).toContainText("14:30");
  await page.goBack();

  // Nobody can have missed what is still to come.
  const dialog = page.getByRole("dialog");
  const who = dialog.locator("select");
  const missed = async () => {
    await next.getByRole("button", { name: "Iemand kwam niet" }).click();
    await who.nth(0).selectOption("unexcused");
    await who.nth(1).selectOption("present");
  };
  await missed();
  await dialog.getByLabel("Eerste ontmoeting").fill("overmorgen");
  await dialog.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(dialog.getByText("moet nog komen")).toBeVisible();
  await page.keyboard.press("Escape");
  await next.getByRole("button", { name: "Verzetten" }).click();
  await dialog.getByLabel("Eerste ontmoeting").fill("vandaag");
  await dialog.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(dialog).toHaveCount(0);
  await missed();
  await dialog.getByLabel("Eerste ontmoeting").fill("morgen");
  await dialog.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(duo.card("Ontmoetingen")).toContainText("niet verwittigd");
  await next.getByRole("button", { name: "Verzetten" }).click();
  await dialog.getByLabel("Eerste ontmoeting").fill("vandaag");
  await dialog.getByLabel("Uur").fill("");
  await dialog.getByRole("button", { name: "Afspraak vastleggen" }).click();
  await expect(next.locator(".planned")).not.toContainText("14:30");
});

test("a closed duo offers no new meeting, but a forgotten one can be noted", async ({ app }) => {
  await new StartPage(app).openExample();
  const list = new DuosPage(app);
  await list.open();
  await list.show("voorbij");
  await list.row("afgerond").click();
  const duo = new DuoPage(app);
  await expect(duo.state).toHaveText("afgerond");
  await expect(duo.card("Ontmoeting noteren")).toHaveCount(0);
  await duo.card("Ontmoetingen").getByText("Een vergeten ontmoeting noteren").click();
  await expect(duo.card("Ontmoetingen").getByRole("button", { name: "Ontmoeting bewaren" })).toBeVisible();
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
