// Whoever is on a second list is recognised, and never proposed to herself.
import { join } from "node:path";
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("a list that is read again doubles nobody, and its piles are answered at once", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(join("field", "L31_mentors_no_birth.csv"));
  await lists.pick(join("field", "L31_mentors_no_birth.csv"));
  const sure = app.page.getByRole("region", { name: "Zeker dezelfde persoon: 8" });
  await expect(sure).toBeVisible();
  await expect(sure.getByRole("button", { name: "Allemaal dezelfde persoon" })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(app.page, "a list of people who are there already");
  await sure.getByText("Toon de rijen").click();
  await sure.getByRole("group", { name: "Rij 2" }).getByRole("button", { name: "Iemand anders" }).click();
  await expect(sure.getByRole("button", { name: "Allemaal dezelfde persoon" })).toHaveAttribute("aria-pressed", "false");
  await sure.getByRole("button", { name: "Allemaal dezelfde persoon" }).click();
  await lists.takeOver();
  await app.go("#/people");
  await expect(app.page.getByRole("grid").locator(".table-row")).toHaveCount(8);
});

test("one person in both roles is asked, and is not proposed to herself", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(join("field", "L48d_mentees.csv"));
  await lists.pick(join("field", "L48d_mentors.csv"));
  const ask = app.page.getByRole("region", { name: "Misschien dezelfde persoon: 1" });
  await expect(ask).toContainText("zelfde naam, zelfde telefoon");
  await lists.takeOver();
  const match = new MatchPage(app);
  await match.open();
  // She is the only mentor: the other mentee may have her, she may not.
  await expect(match.mentee("Amina Haddad")).not.toContainText("punten");
  await match.mentee("Amina Haddad").click();
  await match.side.getByRole("button", { name: "Waarom niet een ander?" }).click();
  const why = app.page.getByRole("dialog", { name: "Waarom niet voor Amina Haddad?" });
  await expect(why.getByRole("row", { name: /Amina Haddad/ })).toContainText("Twee verschillende mensen");
  await expectAccessible(app.page, "why none of the mentors can be");
});
