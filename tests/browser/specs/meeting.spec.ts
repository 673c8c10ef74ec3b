// Around the match table: why not, what if, waiting times, gaps, minutes, cards and figures, in the example.
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("why not this pair, and what it would cost", async ({ app }) => {
  const match = new MatchPage(app);
  await new StartPage(app).openExample();
  await match.open();
  await match.choose(match.pairs.first());
  // The second of the best options is not the one proposed.
  const options = match.side.locator(".match-options > li");
  await expect(options.nth(1)).toBeVisible();
  await options.filter({ hasNotText: "voorgesteld" }).first().getByRole("link").click();
  const card = app.page.locator(".card").filter({ has: app.page.getByRole("heading", { name: "In het voorstel" }) });
  await expect(card).toContainText(/kost het geheel|even goed voor het geheel/);
  await expect(card).toContainText("plaats meer bij");
  await expect(app.page.getByRole("region", { name: "Naast elkaar" }).getByRole("row")).not.toHaveCount(0);
  await expectAccessible(app.page, "why not this pair");
});

test("a change is tried beside the proposal, and kept or thrown away", async ({ app }) => {
  const match = new MatchPage(app);
  await new StartPage(app).openExample();
  await match.open();
  await match.part("Uitproberen");
  await expect(app.page.getByText("Nog niets. Voeg een verandering toe.")).toBeVisible();

  // What is missing is said.
  await app.page.getByRole("button", { name: "Toevoegen" }).click();
  await expect(app.page.getByText("Kies eerst iemand.")).toBeVisible();
  await expectAccessible(app.page, "the form to try things out");

  await app.page.getByLabel(/^Soort verandering/).selectOption("setting");
  await app.page.getByLabel(/^Instelling/).selectOption("floor");
  await app.page.getByLabel(/^Waarde/).fill("90");
  await app.page.getByRole("button", { name: "Toevoegen" }).click();
  await expect(app.page.getByRole("heading", { name: "Wat dit zou doen" })).toBeVisible();
  await expect(app.page.getByRole("heading", { name: /pa(ren veranderen|ar verandert)/ })).toBeVisible();
  await expectAccessible(app.page, "what a change would do");

  // Thrown away, nothing is left; the proposal never moved.
  await app.page.getByRole("button", { name: "Weggooien" }).click();
  await expect(app.page.getByText("Nog niets. Voeg een verandering toe.")).toBeVisible();

  // Kept, the rules have a new version.
  await app.page.getByLabel(/^Instelling/).selectOption("floor");
  await app.page.getByLabel(/^Waarde/).fill("60");
  await app.page.getByRole("button", { name: "Toevoegen" }).click();
  await app.page.getByRole("button", { name: "Houden" }).click();
  await match.dialog.getByRole("button", { name: "Houden" }).click();
  await expect(app.page.getByText("De veranderingen zijn bewaard.")).toBeVisible();
  await match.part("Wachttijden");
  await expect(app.page.getByText("Koppel stelt geen paar voor onder 60 punten.")).toBeVisible();
});

test("waiting times, gaps and figures", async ({ app }) => {
  const match = new MatchPage(app);
  await new StartPage(app).openExample();
  await match.open();
  await match.part("Wachttijden");
  await expect(app.page.getByRole("row", { name: /Langste wachttijd/ })).toContainText("dag");
  await expectAccessible(app.page, "waiting times");
  await match.part("Tekorten");
  await expect(app.page.getByRole("columnheader", { name: "zonder voorstel" })).toHaveCount(4);
  await expect(app.page.locator(".gaps-list > li, .card p").filter({ hasText: /meer een mentor|Geen enkel soort mentor/ }).first()).toBeVisible();
  await expectAccessible(app.page, "gaps");
  await match.part("Cijfers");
  await expect(app.page.getByRole("region", { name: "Naar punten" })).toBeVisible();
  await expectAccessible(app.page, "figures about pairs");
});

test("the minutes name what was decided, a card nobody else", async ({ app }) => {
  const match = new MatchPage(app);
  await new StartPage(app).openExample();
  await match.open();
  const [mentee, mentor] = await match.choose(match.pairs.first());
  await match.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(match.row(mentee, mentor)).toHaveCount(0);
  const [other, refused] = await match.choose(match.pairs.first());
  await match.decide("Uitsluiten");
  await match.dialog.getByLabel(/^Reden/).selectOption("no-time");
  await match.dialog.getByRole("button", { name: "Uitsluiten" }).click();
  await expect(match.dialog).toHaveCount(0);

  await match.part("Notulen");
  const sheet = app.page.locator(".minutes");
  await expect(sheet).toContainText(`${mentee} – ${mentor}`);
  await expect(sheet).toContainText(`${other} – ${refused}`);
  await expectAccessible(app.page, "the minutes");
  await app.page.emulateMedia({ media: "print" });
  await expect(app.page.locator(".parts-nav")).toBeHidden();
  await expect(sheet).toBeVisible();
  await app.page.emulateMedia({ media: "screen" });

  await sheet.getByRole("listitem").filter({ hasText: mentor }).getByRole("link", { name: "kaart voor de mentee" }).click();
  const card = app.page.locator(".handout");
  await expect(card.getByRole("heading", { name: mentee })).toBeVisible();
  await expect(card).not.toContainText(mentor);
  await expectAccessible(app.page, "the card of one person");
  await app.page.emulateMedia({ media: "print" });
  await expect(app.page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(card).toBeVisible();
});

test("what is under way, with its time to think", async ({ app }) => {
  const match = new MatchPage(app);
  await new StartPage(app).openExample();
  await match.open();
  const [mentee] = await match.choose(match.pairs.first());
  await match.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await match.part("Lopend");
  const table = app.page.getByRole("grid", { name: "Lopend" });
  await expect(table.locator(".table-row").filter({ hasText: mentee })).toBeVisible();
  await expectAccessible(app.page, "proposals under way");
});
