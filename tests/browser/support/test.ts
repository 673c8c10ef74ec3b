// The `test` that every spec imports: a site, laptops, and a watch over both.
//
//   import { test, expect } from "../support/test.js";
//   test("opens", async ({ app }) => { await app.open("#/people"); … });
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { App } from "../pages/app.js";
import { Guest, Profile, start, type Laptop } from "./browser.js";
import { Site, type Edition } from "./site.js";
import { Watch } from "./watch.js";

export interface Options {
  /** Set by the project: the site over http, or the single file. */
  edition: Edition;
  /** Whether `app` is on `profile`, for a spec that restarts or kills the browser, or looks into its files. */
  restarts: boolean;
  /** Whether `profile` has windows on a screen, for what Chromium does only then. */
  headed: boolean;
}

interface Fixtures {
  site: Site;
  watch: Watch;
  /** A laptop of its own browser. `profile.open()` again is a restart of that browser. */
  profile: Profile;
  /** This test's laptop. */
  laptop: Laptop;
  /** Another laptop, with nothing on it yet. */
  otherLaptop: Laptop;
  context: BrowserContext;
  page: Page;
  /** The app on this test's laptop. */
  app: App;
}

export const test = base.extend<Fixtures & Options>({
  edition: ["http", { option: true }],
  restarts: [false, { option: true }],
  headed: [false, { option: true }],
  // One for each worker: starting a browser takes longer than most of what is tried in it.
  browser: [
    async ({}, use) => {
      const browser = await start();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  site: async ({ edition }, use) => {
    const site = await Site.open(edition);
    await use(site);
    await site.cut();
  },
  watch: async ({ site }, use) => {
    const watch = new Watch(site);
    await use(watch);
    expect(watch.unexpected, "console errors, policy violations and foreign requests").toEqual([]);
  },
  profile: async ({ watch, headed }, use) => {
    const profile = new Profile((context) => watch.follow(context), headed);
    await use(profile);
    await profile.discard();
  },
  laptop: async ({ restarts, profile, browser, watch }, use) => {
    const laptop = restarts ? profile : new Guest(browser, (context) => watch.follow(context));
    await use(laptop);
    await laptop.discard();
  },
  otherLaptop: async ({ browser, watch }, use) => {
    const laptop = new Guest(browser, (context) => watch.follow(context));
    await use(laptop);
    await laptop.discard();
  },
  context: async ({ laptop }, use) => {
    await use(await laptop.open());
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  app: async ({ page, site }, use) => {
    await use(new App(page, site));
  },
});

export { expect };
