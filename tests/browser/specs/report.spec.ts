// The report: its figures on the page, in a CSV and on paper.
import { PeoplePages } from "../pages/people.js";
import { ReportPage } from "../pages/report.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("the example's figures are those of the sources, and the CSV says the same", async ({ app }) => {
  await new StartPage(app).openExample();
  const report = new ReportPage(app);
  await report.open();
  const page = app.page.locator("main");
  // 170 of 460 sign-ups in an integrated trajectory; 74 of 100 mature first duos; 46 of 50 mentors.
  await expect(page).toContainText("37");
  await expect(page).toContainText(/74 van 100/);
  await expect(page).toContainText(/46 van 50/);
  await expect(page.locator("svg").first()).toBeVisible();
  await expectAccessible(app.page, "the report");

  const lines = await report.csv();
  const text = lines.join("\n");
  expect(lines.length).toBeGreaterThan(10);
  expect(text).toMatch(/"74";"100"/);
  expect(text).toMatch(/"46";"50"/);
  // The headings are in the language chosen, and hours are hours, not a part of something.
  expect(lines[0]).toContain('"Code";"Cijfer";"Wat";"Aantal";"Van (n)";"Waarde";"Eenheid"');
  expect(text).toMatch(/"uren samen per week, mediaan \(afgesproken: 2\)";"";"\d+";"[12](,\d+)?";"uur per week";/);
  const hours = app.page.locator(".figure").filter({ hasText: "Uren samen per week" });
  await expect(hours).toContainText("u/week");
  await expect(hours).not.toContainText("%");
  // Every cell is quoted, and none begins with what a spreadsheet would run.
  expect(lines.filter((line) => !/^\ufeff?"/.test(line) || /(^|;)"?[=+@]/.test(line))).toEqual([]);
  await expect(app.page.getByText(/koppel-\d{4}-\d\d-\d\d\.csv/)).toBeVisible();
});

test("another period and what may be published change the figures", async ({ app }) => {
  await new StartPage(app).openExample();
  const report = new ReportPage(app);
  await report.open();
  const before = await app.page.locator(".report-scope").textContent();
  await app.page.getByLabel("om te publiceren").check();
  await expect(app.page.locator("main")).toContainText(/Publiceren kan alleen|Om te publiceren/);
  // One click chooses a year and a day for which there is something to publish.
  await app.page.getByRole("button", { name: /^Neem \d{4}, met de stand op/ }).click();
  await expect(app.page.locator(".report-scope")).toContainText("Om te publiceren: aantallen van 1 tot 4 zijn weggelaten");
  await expect(app.page.locator(".report-table").first()).toBeVisible();
  await app.page.getByLabel("voor ons").check();
  await app.page.getByLabel("Periode").selectOption("");
  const today = new Intl.DateTimeFormat("nl-BE", { timeZone: "Europe/Brussels" }).format(new Date());
  await app.page.getByLabel(/^Stand op/).fill(today);
  await expect(app.page.locator(".report-scope")).toHaveText(before ?? "");
});

test("a young branch reads plain counts, and no tables of dashes", async ({ app }) => {
  const start = new StartPage(app);
  await start.makeWorkspace();
  await new PeoplePages(app).add("Amina", "Diallo", "mentee");
  await app.go("#/report");
  const counted = app.page.locator("section.card").filter({ has: app.page.getByRole("heading", { name: "Geteld" }) });
  await expect(counted.getByRole("row", { name: /^allen 1 0$/ })).toBeVisible();
  await expect(counted.getByRole("row", { name: /^leeftijd niet gekend 1 0$/ })).toBeVisible();
  const later = app.page.locator("section.card").filter({ has: app.page.getByRole("heading", { name: "Nog niet te berekenen" }) });
  await expect(later).toContainText("Mentoren die opnieuw beginnen");
  await expect(app.page.locator(".report-table")).toHaveCount(3);
  await expectAccessible(app.page, "the first report");
});

test("the print view has the figures and nothing to press on paper", async ({ app }) => {
  await new StartPage(app).openExample();
  const report = new ReportPage(app);
  await report.open();
  const cells = await report.cells();
  await app.page.getByRole("link", { name: "Bekijken om af te drukken" }).click();
  await expect(app.page.locator(".report-workspace")).toBeVisible();
  await expect(app.page.locator(".report-scope")).toBeVisible();
  expect(await report.cells()).toEqual(cells);
  await expectAccessible(app.page, "the print view");
  await app.page.emulateMedia({ media: "print" });
  await expect(app.page.locator("nav.nav")).toBeHidden();
  await expect(app.page.locator("main button:visible")).toHaveCount(0);
  // What a figure means cannot be opened on paper: it stands there.
  await expect(app.page.locator("main .print-only").first()).toBeVisible();
  const wide = await app.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide, "wider than the paper").toBe(false);
});
