// The `test` of the specs that run in every engine: a site, and laptops whose pages the page objects take for Playwright's.
import { test as base, expect, type Page } from "@playwright/test";
import { App } from "../pages/app.js";
import { Site, type Edition } from "../support/site.js";
import type { Engine } from "./engines.js";
import { Laptop } from "./laptop.js";

export interface Options {
  /** Set by the project: which engine, and the site over http or the single file. */
  engine: Engine;
  edition: Edition;
}

interface Fixtures {
  site: Site;
  /** Opens the app's browser on a new laptop, with nothing on it yet. */
  newLaptop: () => Promise<App>;
}

export const test = base.extend<Fixtures & Options>({
  engine: ["chromium", { option: true }],
  edition: ["http", { option: true }],
  site: async ({ edition }, use) => {
    const site = await Site.open(edition);
    await use(site);
    await site.cut();
  },
  newLaptop: async ({ engine, site }, use, info) => {
    const laptops: Laptop[] = [];
    await use(async () => {
      const laptop = await Laptop.open(engine);
      laptops.push(laptop);
      info.annotations.push({ type: "browser", description: laptop.browser });
      // Whatever the page objects ask of it that it has not, fails by name.
      return new App(laptop.page as unknown as Page, site);
    });
    const troubles: string[] = [];
    for (const [at, laptop] of laptops.entries()) {
      // Words and no picture: WebKit's driver takes pictures of a window that is drawn, which on a screen in memory may be never.
      if (info.status !== info.expectedStatus) console.log(`laptop ${at + 1} (${laptop.browser}) showed:`, await laptop.words());
      troubles.push(...(await laptop.troubles().catch((error: unknown) => [String(error)])));
      await laptop.discard();
    }
    expect(troubles, "console errors, page errors and policy violations").toEqual([]);
  },
});

export { expect };
