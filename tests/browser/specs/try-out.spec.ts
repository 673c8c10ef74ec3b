// What if: another number of places, other half-days, a rule let go for one person; thrown away, and kept.
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { TryOutPage } from "../pages/try_out.js";
import type { App } from "../pages/app.js";
import { menteeList, mentorList } from "../support/branch.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

/** Amina fits Rita and Bilal fits Jan; Chadia would fit Rita, were there a place; Dina is free when no mentor is. */
async function branch(app: App): Promise<{ match: MatchPage; tried: TryOutPage }> {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(
    menteeList([
      { name: "Amina Diallo", sector: "zorg" },
      { name: "Bilal Haile", sector: "ICT", help: "beroepsproject" },
      { name: "Chadia Osman", sector: "zorg", help: "netwerk + huisvesting" },
      { name: "Dina Yilmaz", sector: "zorg", slots: "za vm" },
    ]),
  );
  await lists.bringIn(
    mentorList([
      { name: "Rita Claes", sector: "zorg" },
      { name: "Jan Maes", sector: "ICT", help: "beroepsproject" },
    ]),
  );
  const match = new MatchPage(app);
  await match.open();
  await expect(match.row("Amina Diallo", "Rita Claes")).toBeVisible();
  await expect(match.row("Bilal Haile", "Jan Maes")).toBeVisible();
  await expect(match.pairs).toHaveCount(2);
  return { match, tried: new TryOutPage(app) };
}

test("places and half-days are tried, shown pair by pair, and thrown away", async ({ app }) => {
  const { match, tried } = await branch(app);
  await match.part("Uitproberen");
  await tried.places("Rita Claes", 2);
  await expect(tried.shifts).toHaveText(["Chadia Osman gaat naar Rita Claes in plaats van te wachten"]);
  expect(await tried.figure("Mentees met een mentor")).toEqual(["2", "3"]);
  expect(await tried.figure("Wie wacht")).toEqual(["2", "1"]);

  // A second change counts beside the first.
  await tried.without("Jan Maes", ["dinsdag voormiddag", "donderdag voormiddag"]);
  await expect(tried.changes).toContainText(["Rita Claes: 2 plaatsen", "Jan Maes heeft geen vrije momenten"]);
  await expect(tried.shifts).toContainText(["Bilal Haile wacht verder in plaats van naar Jan Maes te gaan", "Chadia Osman gaat naar Rita Claes in plaats van te wachten"]);
  expect(await tried.figure("Mentees met een mentor")).toEqual(["2", "2"]);
  const waits = await tried.figure("Langste wachttijd");
  expect(waits).toHaveLength(2);
  for (const days of waits) expect(days).toMatch(/^\d+ dag/);
  const [now, then] = (await tried.figure("Totale kost")).map((text) => Number(text.replace(/\D/g, "")));
  expect(then).toBeGreaterThan(now ?? 0);
  await expectAccessible(app.page, "what two changes would do");

  // One change taken out: the other still counts.
  await tried.changes.filter({ hasText: "Rita Claes" }).getByRole("button", { name: /^Weghalen/ }).click();
  await expect(tried.shifts).toHaveText(["Bilal Haile wacht verder in plaats van naar Jan Maes te gaan"]);

  await tried.button("Weggooien").click();
  await expect(app.page.getByText("Nog niets. Voeg een verandering toe.")).toBeVisible();
  await match.open();
  await expect(match.pairs).toHaveCount(2);
  await match.part("Mentoren");
  const mentors = app.page.getByRole("grid", { name: "Mentoren" }).locator(".table-row");
  await expect(mentors.filter({ hasText: "Rita Claes" })).toContainText("1 van 1 vrij");
  await expect(mentors.filter({ hasText: "Jan Maes" })).toContainText("Bilal Haile");
});

test("a rule is let go for one person, and kept with the reason", async ({ app }) => {
  const { match, tried } = await branch(app);
  await match.part("Uitproberen");
  await tried.places("Rita Claes", 3);
  await tried.relax("Dina Yilmaz", "Zelfde vrije moment");
  await expect(tried.changes.last()).toContainText("Dina Yilmaz: zonder de voorwaarde ‘Zelfde vrije moment’");
  await expect(tried.shifts.filter({ hasText: "Dina Yilmaz" })).toHaveText("Dina Yilmaz gaat naar Rita Claes in plaats van te wachten");
  expect(await tried.figure("Mentees met een mentor")).toEqual(["2", "4"]);
  expect(await tried.figure("Langste wachttijd")).toEqual([expect.stringMatching(/^\d+ dag/), "0 dagen"]);

  // Without a reason it cannot be kept.
  await tried.button("Houden").click();
  const keep = match.dialog.getByRole("button", { name: "Houden" });
  await expect(keep).toBeDisabled();
  await match.dialog.getByLabel(/^In eigen woorden/).fill("Rita maakt zich op zaterdag vrij");
  await expectAccessible(app.page, "the question before changes are kept");
  await keep.click();
  await expect(app.page.getByText("De veranderingen zijn bewaard.")).toBeVisible();
  await expect(tried.changes).toHaveCount(0);

  // Only the pair that needs it is pinned, and it says what it breaks.
  await match.open();
  await expect(match.pairs).toHaveCount(4);
  await expect(match.row("Dina Yilmaz", "Rita Claes")).toContainText("haalt niet: Zelfde vrije moment");
  await app.page.getByLabel(/^Toon/).selectOption("pinned");
  await expect(match.pairs).toHaveCount(1);
  await match.part("Notulen");
  const sheet = app.page.locator(".minutes");
  await expect(sheet.getByRole("listitem").filter({ hasText: "Dina Yilmaz – Rita Claes" })).toContainText("Rita maakt zich op zaterdag vrij");
  await match.part("Mentoren");
  await expect(app.page.getByRole("grid", { name: "Mentoren" }).locator(".table-row").filter({ hasText: "Rita Claes" })).toContainText("3 van 3 vrij");
});

test("a change for somebody who left the table meanwhile is named, and can be taken out", async ({ app }) => {
  const { match, tried } = await branch(app);
  await match.part("Uitproberen");
  await tried.places("Rita Claes", 2);
  await tried.relax("Dina Yilmaz", "Zelfde vrije moment");
  await match.open();
  await match.mentee("Dina Yilmaz").click();
  await match.side.getByRole("link", { name: "Dina Yilmaz" }).click();
  await new PeoplePages(app).putOnHold();
  await match.open();
  await match.part("Uitproberen");
  await expect(app.page.locator(".notice")).toContainText("Dina Yilmaz zit niet (meer) aan tafel. Haal deze verandering weg.");
  await tried.changes.filter({ hasText: "Dina Yilmaz" }).getByRole("button", { name: /^Weghalen/ }).click();
  await expect(tried.shifts).toHaveText(["Chadia Osman gaat naar Rita Claes in plaats van te wachten"]);
});
