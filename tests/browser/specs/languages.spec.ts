// Every page in the three languages: judged by axe, with its words in place and no wider than a laptop's screen.
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

/** The pages that need no id; those of one person, duo and pair are found from the lists. */
const ROUTES = [
  "#/",
  "#/people",
  "#/people/new",
  "#/lists",
  "#/match",
  "#/match/mentors",
  "#/match/under-way",
  "#/match/waits",
  "#/match/gaps",
  "#/match/try",
  "#/match/minutes",
  "#/match/numbers",
  "#/duos",
  "#/report",
  "#/report/print",
  "#/files",
  "#/settings",
  "#/settings/members",
  "#/settings/rules",
  "#/help",
  "#/nowhere",
];

for (const language of ["nl", "fr", "en"]) {
  test(`every page in ${language}`, async ({ app }) => {
    const { page } = app;
    await app.open("#/start");
    await page.locator(`header .languages button[lang=${language}]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page, `the first page in ${language}`);

    await new StartPage(app).openExample();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const first = async (list: string, link: string) => {
      await app.go(list);
      const href = await page.locator(link).first().getAttribute("href");
      return href ?? "";
    };
    const person = await first("#/", 'main a[href^="#/people/"]');
    const duo = await first("#/", 'main a[href^="#/duos/"]');
    const pair = await first("#/match", '.match-side a[href^="#/match/"]');
    for (const route of [...ROUTES, person, `${person}/edit`, duo, pair]) {
      await app.go(route);
      await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
      await expectAccessible(page, `${route} in ${language}`);
      const seen = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        title: document.title,
      }));
      expect(seen.wide, `${route} in ${language} is wider than the screen`).toBe(false);
      expect(seen.title).toMatch(/ · Koppel$/);
    }
  });
}
