// On a phone nothing widens the page.
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("a badge with a word of two hundred letters does not widen the page", async ({ app }) => {
  await app.page.setViewportSize({ width: 390, height: 844 });
  await new StartPage(app).openExample();
  let seen = 0;
  for (const route of ["#/gallery", "#/people", "#/duos", "#/match", "#/history", "#/settings/members"]) {
    await app.go(route);
    await app.page.waitForTimeout(1_000);
    const found = await app.page.evaluate(() => {
      const badges = [...document.querySelectorAll<HTMLElement>(".badge")];
      for (const badge of badges) badge.textContent = "onbekend".repeat(25);
      const { scrollWidth, clientWidth } = document.documentElement;
      const wide = badges.filter((badge) => badge.offsetParent && badge.getBoundingClientRect().right > clientWidth);
      return { badges: badges.length, wider: scrollWidth - clientWidth, wide: wide.map((badge) => badge.parentElement?.className) };
    });
    seen += found.badges;
    expect(found, route).toEqual({ badges: found.badges, wider: 0, wide: [] });
  }
  expect(seen).toBeGreaterThan(10);
});
