// What a list says that nobody can know by itself: words, sensitive columns, rows that are nobody.
import { ListsPage } from "../pages/lists.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

const list = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a word is told once for all its rows, and holds for the next list", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  const rows = Array.from({ length: 12 }, (_, at) => `Naam${at};Ann;Security`).join("\n");
  await lists.pick(list("een.csv", `Naam;Voornaam;Gewenste sector;Nationaliteit\n${rows}\nGROEP DINSDAG\nTotaal;12\n`));
  const page = app.page;
  expect(await lists.summary()).toContain("2 rijen met een titel of een totaal; ze komen niet binnen");
  await expect(page.getByText("gevoelig: komt niet mee, tenzij je hier iets anders kiest")).toBeVisible();
  const security = page.getByLabel("“Security” (12 keer)");
  await expect(security).toHaveValue("");
  await expectAccessible(page, "a list with unknown words");
  await security.selectOption({ label: "overheid" });
  await expect(page.locator(".list-totals")).not.toContainText("niet begrepen");
  await expect(security).toHaveValue("public");
  await lists.takeOver();
  await expect(page.getByText("12 rijen zijn overgenomen").first()).toBeVisible();

  await lists.pick(list("twee.csv", "Naam;Voornaam;Gewenste sector\nKaya;Dilan;security\n"));
  await expect(page.locator(".list-totals")).not.toContainText("niet begrepen");
});

test("a list of an old Mac is read, and another character set can be chosen", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.pick("field/macroman_cr.csv");
  const charset = app.page.getByLabel("Tekenset");
  await expect(charset).toHaveValue("macintosh");
  await charset.selectOption({ label: "DOS (cp850)" });
  await expect(app.page.getByText(/Er staan vreemde tekens tussen de letters/)).toBeVisible();
});
