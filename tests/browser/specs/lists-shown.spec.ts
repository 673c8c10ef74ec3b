// What a spreadsheet hides, or holds beside the list that is read, is said, and a person decides.
import { ListsPage } from "../pages/lists.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

test("hidden rows are said and can be left out, other lists are named, what is no list is said", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.pick("field/L16_hidden_rows.xlsx");
  expect(await lists.summary()).toContain("10 rijen gelezen");
  await expect(app.page.getByText("5 rijen zijn verborgen in het rekenblad. We lezen ze mee.")).toBeVisible();
  await expect(app.page.getByText(/^Kolom E is verborgen in het rekenblad/)).toBeVisible();
  await expectAccessible(app.page, "a list with hidden rows");
  await app.page.getByRole("button", { name: "Laat verborgen rijen weg" }).click();
  await expect(app.page.getByText("5 rijen zijn verborgen in het rekenblad. Ze blijven weg.")).toBeVisible();
  // It is read anew.
  await expect(app.page.locator(".list-totals li").filter({ hasText: /^5 rijen gelezen$/ })).toBeVisible();

  await lists.pick("field/L18_sheet_per_month.xlsx");
  await expect(
    app.page.getByText("In dit bestand staan nog 2 lijsten: januari (5 rijen), maart (6 rijen). Die lezen we nu niet."),
  ).toBeVisible();
  await app.page.getByLabel("Blad", { exact: true }).selectOption("maart");
  await expect(app.page.getByText(/januari \(5 rijen\), februari \(7 rijen\)/)).toBeVisible();

  await lists.choose("field/L23c_paper.pdf");
  await expect(app.page.getByText(/^Dit is een PDF/)).toBeVisible();
});
