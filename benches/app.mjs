// The app at the size of a large branch: opening a sealed file of 1,000 mentees and 700 mentors, unlocking it
// again, a keystroke in the search field to the painted list, and the match.
//
//   CHROMIUM=chromium node benches/app.mjs dist FILE   (passphrase in KOPPEL_PASSPHRASE)
import { launch } from "../tools/browser.mjs";
import { serve } from "../tools/serve.mjs";

const [dist, file] = process.argv.slice(2);
const passphrase = process.env.KOPPEL_PASSPHRASE;
const site = await serve(dist);
const browser = await launch();

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
  return `median ${Math.round(sorted[sorted.length >> 1])} ms, p95 ${Math.round(p95)} ms of ${times.length}`;
}
const say = (name, what) => console.log(`${name.padEnd(44)} ${what}`);

/** What the app noted on the browser's timeline since the page began, by step. */
async function sayLaps(page) {
  const laps = await page.evaluate(() => {
    const sums = {};
    for (const lap of performance.getEntriesByType("measure")) {
      if (lap.name.startsWith("koppel: ")) sums[lap.name.slice(8)] = (sums[lap.name.slice(8)] ?? 0) + lap.duration;
    }
    return sums;
  });
  for (const [step, ms] of Object.entries(laps)) say(`  ${step}`, `${Math.round(ms)} ms`);
}

/** The longest time that the page could not draw. */
async function sayHeld(page, doing) {
  await page.waitForTimeout(300);
  const held = await page.evaluate(() => globalThis.held);
  say(`  held up at most, ${doing}`, `${Math.round(Math.max(0, ...held))} ms`);
}

try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-BE" });
  const page = await context.newPage();
  // By the page's own clock: a test runner looks only every so often.
  await page.addInitScript(() => {
    // How long the page was held up at a time: the browser tells of all that takes over 50 ms.
    globalThis.held = [];
    new PerformanceObserver((list) => globalThis.held.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask" });
    new MutationObserver((_, watch) => {
      if (!document.querySelector("nav.nav")) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => { globalThis.painted = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${site.url}#/start`);
  await page.getByRole("button", { name: /Een bestand openen/ }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByLabel("Wachtzin of herstelsleutel").fill(passphrase);
  let from = performance.now();
  await page.getByRole("button", { name: "Openen", exact: true }).click();
  await page.locator("nav.nav").waitFor({ timeout: 120_000 });
  say("open the file in an empty browser", `${Math.round(performance.now() - from)} ms, key derivation included`);
  await sayHeld(page, "opening it");

  // The same file once more, as a colleague's: all of it is here, so it is only tried out.
  await page.evaluate(() => { location.hash = "#/files"; });
  await page.locator('input[type="file"]').waitFor();
  await page.evaluate(() => globalThis.held.splice(0));
  from = performance.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator(".preview").waitFor({ timeout: 120_000 });
  say("look into the same file", `${Math.round(performance.now() - from)} ms`);
  await sayHeld(page, "looking into it");

  // Everything into a file: gathered, packed, sealed, opened again and compared.
  await page.evaluate(() => { location.hash = "#/files"; });
  await page.evaluate(() => globalThis.held.splice(0));
  const downloading = page.waitForEvent("download", { timeout: 120_000 });
  from = performance.now();
  await page.getByRole("button", { name: "Reservekopie bewaren" }).click();
  await downloading;
  say("save a backup", `${Math.round(performance.now() - from)} ms`);
  await sayHeld(page, "saving it");

  // A list of three thousand others, from the picked file to the summary; nothing of it is taken over.
  await page.evaluate(() => { location.hash = "#/lists"; });
  const rows = Array.from({ length: 3000 }, (_, n) => `Voornaam${n};Achternaam${(n * 7919) % 3000};0${1 + (n % 9)}/0${1 + (n % 8)}/199${n % 10};90${10 + (n % 80)};nl B1, ar;zorg;di vm, do nm;04${70 + (n % 9)} ${String(100000 + n).replace(/(..)(..)(..)/, "$1 $2 $3")};mens${n}@voorbeeld.example`);
  const csv = ["Voornaam;Naam;Geboortedatum;Postcode;Talen;Gewenste sector;Beschikbaar;Telefoon;E-mail", ...rows].join("\r\n");
  await page.evaluate(() => globalThis.held.splice(0));
  from = performance.now();
  await page.locator('input[type="file"]').setInputFiles({ name: "groot.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("heading", { name: "In het kort" }).waitFor({ timeout: 120_000 });
  say("read a list of 3,000 rows", `${Math.round(performance.now() - from)} ms`);
  await sayHeld(page, "reading it");

  // At once after the page came again, and after the seconds that typing a passphrase takes.
  for (const [time, ms] of [["at once", 0], ["typed in two seconds", 2000], ["typed in two seconds, again", 2000]]) {
    await page.getByRole("button", { name: "Vergrendelen" }).click();
    const field = page.locator(".workspace-card .secret input");
    await field.fill(passphrase);
    await page.waitForTimeout(ms);
    const pressed = await page.evaluate(() => performance.now());
    await field.press("Enter");
    await page.waitForFunction(() => globalThis.painted, undefined, { polling: 20, timeout: 120_000 });
    const [whole, after] = await page.evaluate((pressed) => {
      const [derived] = performance.getEntriesByName("koppel: derive the key");
      return [globalThis.painted - pressed, globalThis.painted - derived.startTime - derived.duration];
    }, pressed);
    say(`unlock, ${time}`, `${Math.round(whole)} ms to the painted page, key derivation included`);
    say("  painted after the key was derived", `${Math.round(after)} ms`);
    await sayLaps(page);
  }

  // A keystroke: from the event to the frame in which the list stands painted.
  await page.evaluate(() => { location.hash = "#/people"; });
  const search = page.getByRole("searchbox");
  await search.waitFor();
  await page.evaluate(() => {
    globalThis.took = [];
    document.addEventListener("input", (event) => {
      const at = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => globalThis.took.push(performance.now() - at)));
    }, true);
  });
  for (const text of ["samira", "traore", "el hadd", "zoe", "jan"]) {
    for (let n = 1; n <= text.length; n++) {
      await search.press(text[n - 1]);
      await page.waitForTimeout(60);
    }
    await search.fill("");
    await page.waitForTimeout(60);
  }
  say("search keystroke to painted list", summary(await page.evaluate(() => globalThis.took)));

  await page.evaluate(() => { location.hash = "#/match"; });
  from = performance.now();
  await page.locator(".match-summary, .empty").first().waitFor({ timeout: 120_000 });
  say("match page, all reasons", `${Math.round(performance.now() - from)} ms`);
} finally {
  await browser.close();
  await site.stop();
}
