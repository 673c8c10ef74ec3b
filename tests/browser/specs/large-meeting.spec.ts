// The match table of some 200 mentees and 150 mentors: by wheel and by key from end to end, few rows in the page.
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("a large table opens, scrolls and is walked by key from end to end", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn("mentees-cp1252.csv");
  await lists.bringIn("mentors.xlsx");
  const match = new MatchPage(app);
  await match.open();
  const rows = match.table.locator(".table-row");
  const last = Number(await match.table.getAttribute("aria-rowcount"));
  expect(last).toBeGreaterThan(200);
  // Only what is in sight is in the page.
  expect(await rows.count()).toBeLessThan(60);

  const focused = match.table.locator(".table-row:focus");
  const expectAt = async (index: number) => {
    await expect(focused).toHaveAttribute("aria-rowindex", String(index));
    await expect(focused).toBeInViewport();
    const mentee = (await focused.getByRole("gridcell").first().textContent()) ?? "";
    await expect(match.side.getByRole("heading", { level: 2 })).toContainText(mentee);
  };
  await rows.first().click();
  await expectAt(2);
  for (let at = 3; at <= 40; at += 1) {
    await app.page.keyboard.press("ArrowDown");
    await expect(focused).toHaveAttribute("aria-rowindex", String(at));
  }
  await expect(focused).toBeInViewport();
  await app.page.keyboard.press("End");
  await expectAt(last);
  await app.page.keyboard.press("ArrowUp");
  await expectAt(last - 1);
  await app.page.keyboard.press("Home");
  await expectAt(2);
  await app.page.keyboard.press("PageDown");
  await expect(focused).not.toHaveAttribute("aria-rowindex", "2");
  expect(await rows.count()).toBeLessThan(60);

  // By wheel: the last row comes in sight, while the first is no longer in the page.
  await match.table.hover();
  await app.page.mouse.wheel(0, 1_000_000);
  const bottom = match.table.locator(`.table-row[aria-rowindex="${last}"]`);
  await expect(bottom).toBeInViewport();
  await expect(match.table.locator('.table-row[aria-rowindex="2"]')).toHaveCount(0);
  expect(await rows.count()).toBeLessThan(60);
  await bottom.click();
  await expectAt(last);
});
