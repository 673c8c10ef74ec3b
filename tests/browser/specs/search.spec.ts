// The search for the proposal: stopped half-way, or impossible. What was found before stays, and the page can be used.
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { TryOutPage } from "../pages/try_out.js";
import type { App } from "../pages/app.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";
import { holdAnswers, letGo, refuseWorkshops } from "../support/workshop.js";

/** As many people as a search is left to a workshop for. */
async function largeBranch(app: App): Promise<MatchPage> {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn("mentees-cp1252.csv");
  await lists.bringIn("mentors.xlsx");
  return new MatchPage(app);
}

/** Rules a pair out, which asks for a new search. */
async function ruleOut(match: MatchPage): Promise<[string, string]> {
  const pair = await match.choose(match.pairs.first());
  await match.decide("Uitsluiten");
  await match.dialog.getByLabel(/^Reden/).selectOption("no-time");
  await match.dialog.getByRole("button", { name: "Uitsluiten" }).click();
  await expect(match.dialog).toHaveCount(0);
  return pair;
}

/** Along the rows by key, and the reasons follow: the page can be used. */
async function expectUsable(match: MatchPage): Promise<void> {
  await match.pairs.nth(1).click();
  await match.page.keyboard.press("ArrowDown");
  const focused = match.table.locator(".table-row:focus");
  await expect(focused).toHaveCount(1);
  const mentee = (await focused.getByRole("gridcell").first().textContent()) ?? "";
  await expect(match.side.getByRole("heading", { level: 2 })).toContainText(mentee);
}

test("a search is stopped: the former proposal stays and can be used, and one can search again", async ({ app }) => {
  const match = await largeBranch(app);
  await match.open();
  const before = await match.proposed();
  await holdAnswers(app.page);
  const [mentee, mentor] = await ruleOut(match);
  await expect(app.page.getByText("Er is iets veranderd. Ik zoek opnieuw de beste paren…")).toBeVisible();
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeDisabled();
  await expectUsable(match);
  await expectAccessible(app.page, "while the search goes on");

  await app.page.locator(".match-searching").getByRole("button", { name: "Annuleren" }).click();
  await expect(app.page.getByText("Het zoeken is gestopt")).toBeVisible();
  await expect(app.page.getByText("Je ziet het voorstel van vóór de laatste verandering.")).toBeVisible();
  await expect(app.page.locator(".match-searching")).toHaveCount(0);
  expect(await match.proposed()).toBe(before);
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeDisabled();
  await expectUsable(match);
  await expectAccessible(app.page, "after the search was stopped");
  // What is shown is of before; what was decided since counts all the same.
  await match.choose(match.row(mentee, mentor));
  await match.side.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(match.dialog).toContainText("Niet eerder mislukt of geweigerd");
  await match.dialog.getByRole("button", { name: "Annuleren" }).click();

  await letGo(app.page);
  await app.page.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(app.page.getByText("Het zoeken is gestopt")).toHaveCount(0);
  await expect(match.row(mentee, mentor)).toHaveCount(0);
  await expect(app.page.getByText("Er is iets veranderd, dus ik heb opnieuw gezocht:")).toBeVisible();
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeEnabled();
});

test("the very first search is stopped, and started again", async ({ app }) => {
  const match = await largeBranch(app);
  await holdAnswers(app.page);
  await app.go("#/match");
  const searching = app.page.locator(".match-searching");
  await expect(searching).toContainText("Ik zoek de beste paren…");
  await searching.getByRole("button", { name: "Annuleren" }).click();
  await expect(app.page.getByText("Er is nog geen voorstel.")).toBeVisible();
  await expectAccessible(app.page, "after the first search was stopped");
  await letGo(app.page);
  await app.page.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(app.page.getByText("Er is nog geen voorstel.")).toHaveCount(0);
  await match.open();
  expect(await match.proposed()).toBeGreaterThan(3);
});

test("a search that fails keeps the former proposal, says why, and can be tried again", async ({ app }) => {
  const match = await largeBranch(app);
  await match.open();
  const before = await match.proposed();
  await refuseWorkshops(app.page);
  const [mentee, mentor] = await ruleOut(match);
  const failed = app.page.locator(".notice").filter({ hasText: "Er kon geen voorstel gemaakt worden." });
  await expect(failed).toBeVisible();
  await expect(failed).toContainText("Je ziet het voorstel van vóór de laatste verandering.");
  expect(await match.proposed()).toBe(before);
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeDisabled();
  await expectUsable(match);
  await expectAccessible(app.page, "after the search failed");

  // Trying again while nothing is mended says the same again.
  await failed.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(failed).toBeVisible();
  await letGo(app.page);
  await failed.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(failed).toHaveCount(0);
  await expect(match.row(mentee, mentor)).toHaveCount(0);
  await expect(app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" })).toBeEnabled();
});

test("where the first search fails, every part of the meeting says so and offers to try again", async ({ app }) => {
  const match = await largeBranch(app);
  await refuseWorkshops(app.page);
  await app.go("#/match");
  const failed = app.page.locator(".notice").filter({ hasText: "Er kon geen voorstel gemaakt worden." });
  await expect(failed).toContainText("Er is niets veranderd.");
  await match.part("Wachttijden");
  await expect(failed).toBeVisible();
  await letGo(app.page);
  await failed.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(app.page.getByRole("row", { name: /Langste wachttijd/ })).toContainText("dag");
  await match.open();
  expect(await match.proposed()).toBeGreaterThan(3);
});

test("trying out is stopped or fails as a search does: what is tried stays, and one can search again", async ({ app }) => {
  const match = await largeBranch(app);
  await match.open();
  await match.part("Uitproberen");
  const tried = new TryOutPage(app);
  await holdAnswers(app.page);
  await tried.setting("floor", 90);
  const searching = app.page.locator(".match-searching");
  await expect(searching).toContainText("Ik zoek de beste paren met deze veranderingen…");
  const cancel = searching.getByRole("button", { name: "Annuleren" });
  await expect(cancel).toBeVisible();
  await cancel.click();
  await expect(app.page.getByText("Het zoeken is gestopt")).toBeVisible();
  await expect(tried.changes).toHaveCount(1);
  await expectAccessible(app.page, "after trying out was stopped");
  await letGo(app.page);
  await tried.button("Opnieuw zoeken").click();
  await expect(tried.shifts.first()).toBeVisible();

  await refuseWorkshops(app.page);
  await tried.setting("floor", 80);
  const failed = app.page.locator(".notice").filter({ hasText: "Dit kon ik niet proberen" });
  await expect(failed).toContainText("Koppel kon dit werk niet beginnen.");
  await expect(tried.changes).toHaveCount(1);
  await expect(tried.changes).toContainText("80");
  await letGo(app.page);
  await failed.getByRole("button", { name: "Opnieuw zoeken" }).click();
  await expect(tried.button("Houden")).toBeVisible();
  await expect(failed).toHaveCount(0);
});
