// The `test` that every spec imports: a site, a profile, and a watch over both.
//
//   import { test, expect } from "../support/test.js";
//   test("opens", async ({ app }) => { await app.open("#/people"); … });
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { App } from "../pages/app.js";
import { Profile } from "./browser.js";
import { Site, type Edition } from "./site.js";
import { Watch } from "./watch.js";

export interface Options {
  /** Set by the project: the site over http, or the single file. */
  edition: Edition;
}

interface Fixtures {
  site: Site;
  watch: Watch;
  /** This test's laptop. `profile.open()` again is a restart of the browser. */
  profile: Profile;
  /** Another laptop, with nothing on it yet. */
  otherProfile: Profile;
  context: BrowserContext;
  page: Page;
  /** The app on this test's laptop. */
  app: App;
}

export const test = base.extend<Fixtures & Options>({
  edition: ["http", { option: true }],
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
  profile: async ({ watch }, use) => {
    const profile = new Profile((context) => watch.follow(context));
    await use(profile);
    await profile.discard();
  },
  otherProfile: async ({ watch }, use) => {
    const profile = new Profile((context) => watch.follow(context));
    await use(profile);
    await profile.discard();
  },
  context: async ({ profile }, use) => {
    await use(await profile.open());
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  app: async ({ page, site }, use) => {
    await use(new App(page, site));
  },
});

export { expect };
