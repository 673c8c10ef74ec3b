// Who fits whom, on the lists that a branch really has.
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("a team goes from lists to duos", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  const lists = new ListsPage(app);
  await start.makeWorkspace();

  await match.open();
  await expect(app.page.getByText("Niemand wacht op een mentor")).toBeVisible();
  await expectAccessible(app.page, "the match page without people");

  await lists.bringIn("mentees-cp1252.csv");
  await match.open();
  await expect(app.page.getByText("Geen mentor heeft een vrije plaats")).toBeVisible();

  await lists.bringIn("mentors.xlsx");
  await match.open();
  const before = await match.proposed();
  expect(before).toBeGreaterThan(3);
  await expectAccessible(app.page, "the match page");

  // Refuse one: it asks by whom and why, and does not come back by itself.
  const [mentee, mentor] = await match.choose(match.pairs.first());
  await match.decide("Weigeren");
  await expect(match.dialog).toBeVisible();
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.dialog.getByText("Kies wie weigert.")).toBeVisible();
  await expectAccessible(app.page, "the question behind a refusal");
  await match.dialog.getByLabel("de mentor").check();
  await match.dialog.getByLabel(/^Reden/).selectOption("no-time");
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.dialog).toHaveCount(0);
  await expect(match.row(mentee, mentor)).toHaveCount(0);
  // What that changed is said, not silently shown.
  await expect(app.page.getByText("Er is iets veranderd, dus ik heb opnieuw gezocht:")).toBeVisible();

  // Look at another one closely, and accept it.
  await match.choose(match.pairs.first());
  await match.side.getByRole("link", { name: "Waarom?" }).click();
  await expect(app.page.getByRole("heading", { name: "Voorwaarden" })).toBeVisible();
  await expect(app.page.locator(".rules:not(.rules-open) > li")).toHaveCount(13);
  await expectAccessible(app.page, "the page of a pair");
  await app.page.getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(app.page.getByText("Deze twee zijn een duo of een voorstel.")).toBeVisible();

  // The others at once.
  await match.open();
  const left = await match.proposed();
  await app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await match.dialog.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await expect(app.page.getByText(`${left} duo's gemaakt`)).toBeVisible();
  await expect.poll(() => match.proposed()).toBe(0);
});

test("what is decided by keyboard alone", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  const lists = new ListsPage(app);
  await start.makeWorkspace();
  await lists.bringIn("mentees-cp1252.csv");
  await lists.bringIn("mentors.xlsx");
  await match.open();
  const rows = match.table.locator(".table-row");

  // Along the rows, the reasons follow; Enter goes to them.
  await app.page.getByLabel(/^Toon/).selectOption("proposed");
  await rows.first().focus();
  await app.page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  const mentee = (await rows.nth(1).getByRole("gridcell").first().textContent()) ?? "";
  await expect(match.side.getByRole("heading", { level: 2 })).toContainText(mentee);
  await app.page.keyboard.press("Enter");
  await expect(match.side.getByRole("heading", { level: 2 })).toBeFocused();

  // P pins and lets go again, V asks why, A accepts; the next row then has the focus.
  await rows.nth(1).focus();
  await app.page.keyboard.press("p");
  await expect(match.row(mentee).getByText("vastgezet", { exact: true })).toBeAttached();
  await app.page.keyboard.press("p");
  await expect(match.row(mentee).getByText("vastgezet", { exact: true })).toHaveCount(0);
  await app.page.keyboard.press("v");
  await expect(match.dialog.getByRole("heading", { name: /uitsluiten\?$/ })).toBeVisible();
  await app.page.keyboard.press("Escape");
  await expect(match.dialog).toHaveCount(0);
  await expect(rows.nth(1)).toBeFocused();
  await app.page.keyboard.press("a");
  await expect(match.row(mentee)).toHaveCount(0);
  await expect(rows.nth(1)).toBeFocused();
});

test("the table is sorted and filtered", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  await start.openExample();
  await match.open();
  const cells = async (column: number) =>
    match.pairs.evaluateAll((rows, at) => rows.map((row) => row.children[at]?.textContent ?? ""), column);
  const points = async () => (await cells(3)).map(Number);

  const heading = match.table.getByRole("columnheader", { name: "Punten" });
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  const falling = await points();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await heading.getByRole("button").click();
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  const rising = await points();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await expectAccessible(app.page, "the match table, sorted");

  await app.page.getByLabel(/^Toon/).selectOption("waiting");
  await expect(match.pairs).toHaveCount(0);
  await app.page.getByLabel(/^Toon/).selectOption("proposed");
  const [, mentor] = await match.choose(match.pairs.first());
  await app.page.getByRole("searchbox").fill(mentor);
  await expect(match.pairs.first()).toContainText(mentor);
  await app.page.getByRole("searchbox").fill("niemand heet zo");
  await app.page.getByRole("button", { name: "Toon iedereen" }).click();
  await expect(match.pairs.first()).toBeVisible();

  // Any mentor: why, or why not.
  await match.choose(match.pairs.first());
  const any = match.side.getByRole("combobox", { name: /Waarom \(niet\) een andere mentor/ });
  await any.click();
  await match.side.getByRole("option").last().click();
  await expect(app.page.getByRole("heading", { name: "Voorwaarden" })).toBeVisible();
});

test("the mentors of the meeting", async ({ app }) => {
  const start = new StartPage(app);
  const match = new MatchPage(app);
  await start.openExample();
  await match.open();
  await match.part("Mentoren");
  const table = app.page.getByRole("grid", { name: "Mentoren" });
  await expect(table.locator(".table-row").first()).toContainText("vrij");
  await expectAccessible(app.page, "the mentors of the meeting");
  const free = await table.getAttribute("aria-rowcount");
  await app.page.getByLabel("Alleen met een vrije plaats").uncheck();
  await expect(table).not.toHaveAttribute("aria-rowcount", free ?? "");
});

test("the meeting on a phone", async ({ app }) => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await new StartPage(app).openExample();
  await app.go("#/match");
  const cards = app.page.getByRole("region", { name: "Voorstellen" }).getByRole("article");
  await expect(cards.first()).toBeVisible();
  await expectAccessible(app.page, "the proposals as cards");
  const wide = await app.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide, "wider than a phone").toBe(false);
  const heading = cards.first().getByRole("heading", { level: 3 });
  const [mentee] = await heading.getByRole("link").allTextContents();
  await cards.first().getByRole("button", { name: "Aanvaarden", exact: true }).click();
  await expect(cards.filter({ hasText: mentee ?? "" })).toHaveCount(0);
  await expect(app.page.getByRole("heading", { level: 2, name: "Voorstellen" })).toBeFocused();
});
