// No room left on the computer in the middle of the work: nothing is half kept, what was typed stays on the screen.
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("a full disk refuses a change, says so, and the change is kept once there is room", async ({ app, site }) => {
  const start = new StartPage(app);
  const people = new PeoplePages(app);
  const keys = await start.makeWorkspace();
  await people.add("Amina", "Vermeulen", "mentee");
  const browser = await app.page.context().newCDPSession(app.page);
  const origin = new URL(site.url).origin;

  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await people.go("#/people/new");
  await app.page.getByRole("checkbox", { name: "mentor", exact: true }).check();
  await people.field("Voornaam").fill("Bilal");
  await people.field("Familienaam").fill("Peeters");
  await people.save();
  await expect(app.page.getByText(/geen plaats meer/).first()).toBeVisible();
  await expect(people.field("Voornaam")).toHaveValue("Bilal");

  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  await people.save();
  await people.expectPerson("Bilal Peeters");
  await start.lock();
  await start.unlock(keys.passphrase);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters"]);
});
