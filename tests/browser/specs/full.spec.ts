// No room left on the computer in the middle of the work: nothing is half kept, what was typed stays on the screen.
import { App } from "../pages/app.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test.use({ restarts: true });

test("a full disk refuses a change, says so, and the change is kept once there is room", async ({ profile, app, site }) => {
  const keys = await new StartPage(app).makeWorkspace();
  await new PeoplePages(app).add("Amina", "Vermeulen", "mentee");

  // The browser remembers for a while how much room there was: it starts anew.
  const context = await profile.open();
  const page = context.pages()[0] ?? (await context.newPage());
  const browser = await context.newCDPSession(page);
  const origin = new URL(site.url).origin;
  const again = new App(page, site);
  const [start, people] = [new StartPage(again), new PeoplePages(again)];
  await again.open("#/start");
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await start.unlock(keys.passphrase);
  await start.expectOpen(keys.workspace);
  await people.go("#/people/new");
  await page.getByRole("checkbox", { name: "mentor", exact: true }).check();
  await people.field("Voornaam").fill("Bilal");
  await people.field("Familienaam").fill("Peeters");
  await people.save();
  await expect(page.getByText(/geen plaats meer/).first()).toBeVisible();
  await expect(people.field("Voornaam")).toHaveValue("Bilal");

  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  // As long as the browser remembers that there was none, one tries again.
  await expect(async () => {
    await people.save();
    await people.expectPerson("Bilal Peeters");
  }).toPass({ timeout: 90_000 });
  await start.lock();
  await start.unlock(keys.passphrase);
  await people.openList();
  await expect(people.names()).toHaveText(["Amina Vermeulen", "Bilal Peeters"]);
});
