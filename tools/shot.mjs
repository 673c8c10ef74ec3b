// Takes screenshots of pages of a built site, for looking at them.
//
//   node tools/shot.mjs [options] '#/' '#/people' …
//     --dist FOLDER     the built site (dist)
//     --out FOLDER      where the PNG files go (target/shots)
//     --lang nl,fr,en   languages        --theme light,dark      --size wide,phone
//     --setup FILE      a module whose default export, (page, { lang, theme }) => …, brings the
//                       app to where the routes make sense (opens the example, unlocks, …)
//     --full            the whole page, not only the window
//
// The language is asked of the browser (navigator.language) and, because people may have
// chosen another, handed to --setup as well. Files are named ROUTE.LANG.THEME.SIZE.png.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "./browser.mjs";
import { serve } from "./serve.mjs";

const SIZES = { wide: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };
const LOCALES = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "target/shots" },
    lang: { type: "string", default: "nl,fr,en" },
    theme: { type: "string", default: "light,dark" },
    size: { type: "string", default: "wide,phone" },
    setup: { type: "string" },
    full: { type: "boolean", default: false },
  },
});
const routes = positionals.length > 0 ? positionals : ["#/"];
const setup = values.setup ? (await import(pathToFileURL(resolve(values.setup)).href)).default : async () => {};
const nameOf = (route) => route.replace(/^#?\/?/, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "home";

mkdirSync(values.out, { recursive: true });
const site = await serve(values.dist);
const browser = await launch();
try {
  for (const lang of values.lang.split(",")) {
    for (const theme of values.theme.split(",")) {
      for (const size of values.size.split(",")) {
        const context = await browser.newContext({ viewport: SIZES[size], locale: LOCALES[lang], colorScheme: theme, timezoneId: "Europe/Brussels", serviceWorkers: "block" });
        const page = await context.newPage();
        page.on("console", (message) => message.type() === "error" && console.log(`  ${message.text()}`));
        page.on("pageerror", (error) => console.log(`  ${error.message}`));
        await page.goto(site.url);
        await page.locator("#welcome").waitFor({ state: "detached", timeout: 30_000 });
        await setup(page, { lang, theme });
        for (const route of routes) {
          await page.evaluate((hash) => { location.hash = hash; }, route);
          await page.waitForTimeout(400);
          const file = join(values.out, `${nameOf(route)}.${lang}.${theme}.${size}.png`);
          await page.screenshot({ path: file, fullPage: values.full });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          console.log(`${file}${overflow > 0 ? `  (${overflow} px too wide)` : ""}`);
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await site.stop();
}
