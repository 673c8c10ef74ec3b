// Who fits whom, on the lists that a branch really has.
import { resolve } from "node:path";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import type { App } from "../pages/app.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

const DATA = resolve(import.meta.dirname, "../../data");

/** Takes a list over as it is proposed. */
async function bringIn(app: App, file: string): Promise<void> {
  await app.page.locator("nav.nav").getByRole("link", { name: "Lijsten inlezen" }).click();
  await app.page.locator(".drop-input").setInputFiles(resolve(DATA, file));
  const confirm = app.page.getByLabel(/^Ik bevestig/);
  await expect(app.page.getByRole("button", { name: /rij(en)? overnemen$/ })).toBeEnabled({ timeout: 20_000 });
  if (await confirm.isVisible()) await confirm.check();
  await app.page.getByRole("button", { name: /rij(en)? overnemen$/ }).click();
  await expect(app.page.getByText(/overgenomen\. Je kan dat/)).toBeVisible({ timeout: 20_000 });
}

test("a team goes from lists to duos", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  await start.makeWorkspace();

  await match.open();
  await expect(app.page.getByText("Niemand wacht op een mentor")).toBeVisible();
  await expectAccessible(app.page, "the match page without people");

  await bringIn(app, "mentees-cp1252.csv");
  await match.open();
  await expect(app.page.getByText("Geen mentor heeft een vrije plaats")).toBeVisible();

  await bringIn(app, "mentors.xlsx");
  await match.open();
  const before = await match.proposed();
  expect(before).toBeGreaterThan(3);
  await expectAccessible(app.page, "the match page");

  // Refuse one: it asks by whom and why, and does not come back by itself.
  const first = match.pairs.first();
  const [mentee, mentor] = await match.names(first);
  await match.decide(first, "Weigeren");
  await expect(match.dialog).toBeVisible();
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.dialog.getByText("Kies wie weigert.")).toBeVisible();
  await expectAccessible(app.page, "the question behind a refusal");
  await match.dialog.getByLabel("de mentor").check();
  await match.dialog.getByLabel(/^Reden/).selectOption("no-time");
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.dialog).toHaveCount(0);
  await expect(match.pairs.filter({ hasText: mentee }).filter({ hasText: mentor })).toHaveCount(0);

  // Look at another one closely, and accept it.
  await match.pairs.first().getByRole("link", { name: "Waarom?" }).click();
  await expect(app.page.getByRole("heading", { name: "Voorwaarden" })).toBeVisible();
  await expect(app.page.locator(".rules > li")).toHaveCount(12);
  await expectAccessible(app.page, "the page of a pair");
  await app.page.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(app.page.getByText("Deze twee zijn een duo of een voorstel.")).toBeVisible();

  // The others at once.
  await match.open();
  const left = await match.proposed();
  await app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await match.dialog.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await expect(app.page.getByText(`${left} duo's gemaakt`)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => match.proposed()).toBe(0);
});

test("what is decided by keyboard alone", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  await start.makeWorkspace();
  await bringIn(app, "mentees-cp1252.csv");
  await bringIn(app, "mentors.xlsx");
  await match.open();
  const card = match.pairs.first();
  await card.locator("summary", { hasText: "Andere mentoren" }).press("Enter");
  await expect(card.getByRole("heading", { name: "Beste mogelijkheden" })).toBeVisible();
  await card.locator("summary", { hasText: "Beslissen" }).press("Enter");
  await card.getByRole("button", { name: "Vastzetten" }).press("Enter");
  await expect(card.getByText("vastgezet", { exact: true })).toBeVisible();
  const [mentee] = await match.names(card);
  await card.getByRole("button", { name: "Aanvaarden" }).press("Enter");
  await expect(match.pairs.filter({ hasText: mentee })).toHaveCount(0);
  await expect(app.page.getByRole("heading", { level: 2, name: "Voorstellen" })).toBeFocused();
});
