// Cold start: milliseconds from navigation until the welcome has made place for the app, in
// a browser without any cache; over http and from the single file. As a floor, the same
// browser answering a keystroke on a blank page.
//
//   CHROMIUM=chromium node benches/cold_start.mjs dist
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../tools/browser.mjs";
import { serve } from "../tools/serve.mjs";

const RUNS = 9;
const dist = process.argv[2] ?? "dist";

/** Median and slowest, in whole milliseconds. */
function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return `median ${Math.round(sorted[sorted.length >> 1])} ms, slowest ${Math.round(sorted.at(-1))} ms of ${times.length}`;
}

async function inFreshContext(browser, measure) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

/** `performance.now()` at the first frame after the welcome is gone: 0 is the navigation. */
async function start(page, url) {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body && !document.getElementById("welcome") && document.body.childElementCount > 0 && globalThis.sawWelcome) {
        observer.disconnect();
        requestAnimationFrame(() => { globalThis.mountedAt = performance.now(); });
      }
      globalThis.sawWelcome ||= Boolean(document.getElementById("welcome"));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.mountedAt !== undefined);
  return page.evaluate(() => globalThis.mountedAt);
}

/** Milliseconds from a keystroke in a blank page's field to the frame that shows it. */
async function keystroke(page) {
  await page.setContent("<input autofocus>");
  await page.evaluate(() => {
    document.querySelector("input").addEventListener("keydown", (event) => {
      requestAnimationFrame(() => setTimeout(() => { globalThis.answered = performance.now() - event.timeStamp; }));
    });
  });
  await page.locator("input").press("a");
  await page.waitForFunction(() => globalThis.answered !== undefined);
  return page.evaluate(() => globalThis.answered);
}

const site = await serve(dist);
const browser = await launch();
try {
  const measures = {
    "cold start, http": (page) => start(page, site.url),
    "cold start, single file": (page) => start(page, pathToFileURL(resolve(dist, "koppel.html")).href),
    "floor: keystroke, blank page": keystroke,
  };
  for (const [name, measure] of Object.entries(measures)) {
    const times = [];
    for (let run = 0; run < RUNS; run++) times.push(await inFreshContext(browser, measure));
    console.log(`${name.padEnd(30)} ${summary(times)}`);
  }
} finally {
  await browser.close();
  await site.stop();
}
