// A list that is being read can be stopped, and read again.
import { ListsPage } from "../pages/lists.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";
import { holdAnswers, letGo } from "../support/workshop.js";

test("reading a list is stopped at once, changes nothing, and begins anew with the same file", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await app.go("#/lists");
  await holdAnswers(app.page);
  await lists.choose("mentors.xlsx");
  const cancel = app.page.getByRole("button", { name: "Annuleren", exact: true });
  await expect(cancel).toBeVisible();
  await expectAccessible(app.page, "a list that is being read");
  await cancel.click();
  await expect(app.page.getByText("Het lezen is gestopt. Er is niets gewijzigd.")).toBeVisible();
  await expect(cancel).toHaveCount(0);

  // An answer that comes late is not heard.
  await letGo(app.page);
  await expect(app.page.getByRole("heading", { name: "In het kort" })).toHaveCount(0);
  await lists.pick("mentors.xlsx");
  expect(await lists.summary()).toContain("160 rijen gelezen");
});
