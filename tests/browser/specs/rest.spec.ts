// A first visit on a slow line: the start page stands before the rest of the app has come, and says so when it is missed;
// the example's list stands before all of it has. Only a release is split: a build for trying knows no rest.
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";
import type { Page } from "@playwright/test";

const REST = /\/koppel-[0-9a-f]+_rest\.bin$/;
/** All that comes after the start page. */
const LATER = /\/koppel-[0-9a-f]+_(example|rest)\.bin$/;

/** What held the page up for the rest; when the browser collects garbage is its own affair. */
async function forced(page: Page): Promise<string[]> {
  const stacks = await page.evaluate(() => (globalThis as unknown as { koppelRest: { forced: string[] } }).koppelRest.forced);
  return stacks.filter((stack) => !stack.includes("CLOSURE_DTORS"));
}

// Names of functions change with what is merged and inlined, so any change of the code can make the list grow old.
test.afterEach(async ({ app }, info) => {
  if (info.title.startsWith("what is called")) return;
  expect(await forced(app.page), "the lists of functions are old: run `make first-part`, and commit tools/first_part.txt and tools/example_part.txt").toEqual([]);
});

test("the start page does without the rest of the app", async ({ app }) => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await app.page.route(LATER, async (route) => {
    // What is called too soon: no answer would hold the page, and this test, up for ever.
    if (route.request().resourceType() === "xhr") return route.abort();
    await held;
    await route.continue();
  });
  const start = new StartPage(app);
  await app.open("#/start");
  await start.button("fr français").first().click();
  await expect(app.page.locator("html")).toHaveAttribute("lang", "fr");
  await start.button("nl Nederlands").first().click();
  await start.button(/Een nieuwe werkruimte/).click();
  await start.fillNames({ workspace: "Koppel Gent", municipality: "Gent", branch: "Brugse Poort", me: "Griet" });
  // Words for a passphrase come with the rest.
  await expect(app.page.getByText("De rest van Koppel wordt opgehaald.")).toBeVisible();
  await expect(app.page.locator(".offered-words")).toHaveCount(0);
  come();
  await expect(app.page.locator(".offered-words")).toBeVisible();
});

test("a file can be picked once the rest is there, and not before", async ({ app }) => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await app.page.route(LATER, async (route) => {
    if (route.request().resourceType() === "xhr") return route.abort();
    await held;
    await route.continue();
  });
  const start = new StartPage(app);
  await app.open("#/start");
  await start.button(/Een bestand openen/).click();
  await expect(app.page.getByText("De rest van Koppel wordt opgehaald.")).toBeVisible();
  await expect(app.page.locator("input[type=file]")).toHaveCount(0);
  // Whoever does not want to wait goes back.
  await start.button("Terug").click();
  await start.button(/Een bestand openen/).click();
  await expect(app.page.getByText("De rest van Koppel wordt opgehaald.")).toBeVisible();
  come();
  await expect(app.page.locator("input[type=file]")).toBeAttached();
});

test("a rest that does not come is said, and asked for again", async ({ app, watch }) => {
  watch.allow(/ERR_FAILED/);
  await app.page.route(LATER, (route) => route.abort());
  await app.open("#/demo");
  await expect(app.page.getByText(/De rest van Koppel kon niet opgehaald worden/)).toBeVisible();
  await app.page.unroute(LATER);
  await app.page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(app.page.locator("nav.nav")).toBeVisible();
});

test("what is called before the rest has come waits for it", async ({ app }) => {
  await app.page.route(LATER, async (route) => {
    // The page asks for it by itself once more, and gets it.
    if (route.request().resourceType() === "fetch") await new Promise((done) => setTimeout(done, 3000));
    await route.continue();
  });
  await app.open("#/start");
  await app.page.evaluate(() => (location.hash = "#/help"));
  await expect(app.page.getByRole("heading", { level: 1, name: "Hulp" })).toBeVisible();
});

test("the example's list stands before the rest has come, and another page waits for it", async ({ app }) => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await app.page.route(REST, async (route) => {
    if (route.request().resourceType() === "xhr") return route.abort();
    await held;
    await route.continue();
  });
  const lists: string[] = [];
  app.page.on("request", (request) => {
    if (/\/lists-/.test(request.url())) lists.push(request.url());
  });
  await app.open("#/demo");
  await expect(app.page.locator("nav.nav")).toBeVisible();
  await app.page.evaluate(() => { location.hash = "#/people"; });
  await expect(app.page.locator("main .table-row").nth(5)).toBeVisible();
  await app.page.getByRole("searchbox").fill("an");
  await expect(app.page.locator("main .table-row").first()).toBeVisible();
  // The example is invented without the program that reads spreadsheets.
  expect(lists).toEqual([]);
  await app.page.evaluate(() => { location.hash = "#/report"; });
  await expect(app.page.getByText("De rest van Koppel wordt opgehaald.")).toBeVisible();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveCount(0);
  come();
  await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page of the example whose rest does not come says so, and asks again", async ({ app, watch }) => {
  watch.allow(/ERR_FAILED/);
  await app.page.route(REST, (route) => route.abort());
  await app.open("#/demo");
  await expect(app.page.locator("nav.nav")).toBeVisible();
  await app.page.evaluate(() => { location.hash = "#/report"; });
  await expect(app.page.getByText(/De rest van Koppel kon niet opgehaald worden/)).toBeVisible();
  await app.page.unroute(REST);
  await app.page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what the page has fetched is not fetched again to be kept for offline", async ({ app, site }) => {
  await app.open("#/start");
  await app.page.evaluate(() => navigator.serviceWorker.ready);
  const programs = site.fetched.filter((address) => address.endsWith(".bin"));
  expect(programs.length).toBeGreaterThan(8);
  expect(programs.toSorted()).toEqual([...new Set(programs)].toSorted());
});

// A duo's page as well: its address alone is more than the first part can read.
for (const address of ["#/help", "#/duos/0123456789abcdef0123456789abcdef"]) {
  test(`the app waits for the rest before it begins at ${address}`, async ({ app }) => {
    let come = () => {};
    const held = new Promise<void>((done) => (come = done));
    await app.page.route(REST, async (route) => {
      if (route.request().resourceType() === "xhr") return route.abort();
      await held;
      await route.continue();
    });
    await app.page.goto(app.site.url + address);
    await expect(app.page.locator("#welcome")).toBeVisible();
    come();
    await app.mounted();
    await expect(app.page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}
