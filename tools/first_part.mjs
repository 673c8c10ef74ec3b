// Takes down anew which functions the start page needs, and which the example beside those until its list stands: walks
// them in Chromium on a build that notes each call, and writes tools/first_part.txt and tools/example_part.txt. `make
// first-part` builds before and after. A function that is missing in a list costs a first visit a wait, nothing more;
// tests/browser/specs/rest.spec.ts says when one is.
//
//   node tools/first_part.mjs dist
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { fail } from "./html.mjs";
import { serve } from "./serve.mjs";
import { instrument } from "./split.mjs";
import { LISTS, WHOLE } from "./split_app.mjs";

const dist = process.argv[2] ?? fail("name the folder of the built site, as in: node tools/first_part.mjs dist");
const script = readdirSync(dist).find((name) => /^koppel-[0-9a-f]+\.js$/.test(name)) ?? fail(`${dist} holds no built site`);
const noting = instrument(readFileSync(WHOLE));
const notes = `${readFileSync(join(dist, script), "utf8").replace("imports.rest = {", "imports.profile = { hit: (at) => (globalThis.hits[at] = 1) };\n    imports.rest = {")}
globalThis.hits = new Uint8Array(${noting.names.length});
// What is there is noted; no more comes, or it fails to: only what is done without it counts.
Object.defineProperty(rest, "isWhole", { value: false });
rest.stands = () => {};
rest.come = (name) => (globalThis.fails ? Promise.reject(new Error("no network")) : name === globalThis.comes ? Promise.resolve() : new Promise(() => {}));
`;

const site = await serve(dist);
const browser = await launch();

/** What was called for the start page, and for the example. */
const wanted = { first: new Set(), example: new Set() };

/** One person's first minutes. `before` is done on the site as it is. */
async function walk(name, looks, steps, { before, part = "first" } = {}) {
  // A service worker would bring the site as it is at a second visit.
  const serviceWorkers = before ? "block" : "allow";
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers, timezoneId: "Europe/Brussels", ...looks });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const open = async () => {
    await page.goto("about:blank");
    await page.goto(site.url);
    await page.locator("#welcome").waitFor({ state: "detached" });
  };
  if (before) {
    await open();
    await before(page);
  }
  // Which later part comes.
  await page.addInitScript((comes) => { globalThis.comes = comes; }, part);
  await context.route(/\/koppel-[0-9a-f]+_bg\.bin$/, (route) => route.fulfill({ body: Buffer.from(noting.bytes), contentType: "application/wasm" }));
  await context.route(/\/koppel-[0-9a-f]+\.js$/, (route) => route.fulfill({ body: notes, contentType: "text/javascript" }));
  await context.route(site.url, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/ integrity="[^"]*"/g, "").replace(/(unpacked\('[^']*')[^)]*/, "$1") });
  });
  await open();
  await steps(page);
  // What a service worker has to say comes late.
  await page.waitForTimeout(2000);
  // What goes when the browser tidies up.
  const tools = await context.newCDPSession(page);
  for (let turn = 0; turn < 2; turn += 1) {
    await tools.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(500);
  }
  const hits = await page.evaluate(() => Array.from(globalThis.hits.keys()).filter((at) => globalThis.hits[at]));
  const known = wanted[part].size;
  for (const at of hits) wanted[part].add(noting.names[at]);
  console.log(`${name}: ${hits.length} functions, ${wanted[part].size - known} of them new`);
  await context.close();
}

const primary = (page) => page.locator("main .button-primary").last();

async function newWorkspace(page) {
  await page.locator(".way").nth(1).click();
  for (const field of await page.locator("main input").all()) await field.fill("Gent");
  await primary(page).click();
}

async function look(page) {
  for (const lang of ["fr", "en", "nl"]) await page.locator(`.languages [lang=${lang}]`).click();
  for (let turn = 0; turn < 3; turn += 1) await page.locator(".header .button").last().click();
  await page.keyboard.press("Tab");
  await page.mouse.wheel(0, 300);
}

/** A file can be picked once the rest is there; until then one waits, or goes back. */
async function aFile(page) {
  await page.locator(".way").nth(2).click();
  await page.waitForTimeout(1000);
  await page.locator("main button").last().click();
  await page.locator(".way").nth(2).click();
  await page.waitForTimeout(1000);
}

/** It is invented while its part of the app is coming. */
async function theExample(page) {
  const opened = page.waitForEvent("worker");
  await page.locator(".way").first().click();
  await (await opened).waitForEvent("close");
}

/** Until the list of people stands; and what one may well do there while the rest is coming. */
async function theExamplesList(page) {
  await page.locator(".way").first().click();
  await page.locator("nav.nav").waitFor();
  // What goes on by itself after the opening.
  await page.waitForTimeout(2000);
  await page.evaluate(() => { location.hash = "#/people"; });
  await page.locator("main .table-row").first().waitFor();
  await page.locator("main .table-row").nth(2).hover();
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(500);
  await page.getByRole("searchbox").fill("jan");
  await page.waitForTimeout(500);
  await page.getByRole("searchbox").fill("");
  await page.waitForTimeout(500);
  // What stands there while a page is coming, and when it does not come.
  await page.evaluate(() => { location.hash = "#/match"; });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    globalThis.fails = true;
    location.hash = "#/report";
  });
  await page.locator("main .notice button").first().click();
  await page.locator("main .notice").waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate(() => { location.hash = "#/"; });
  await page.waitForTimeout(1000);
}

async function withoutNetwork(page) {
  await page.evaluate(() => { globalThis.fails = true; });
  await page.locator(".way").first().click();
  await page.locator("main .notice button").first().click();
  await page.locator("main .notice").waitFor();
  // The example is being invented all the same, and is let go of when it has come.
  await page.waitForTimeout(6000);
}

/** Makes a workspace to come back to. */
async function made(page) {
  await newWorkspace(page);
  const passphrase = (await page.locator(".offered-words").textContent()).trim();
  await primary(page).click();
  const recovery = (await page.locator(".key-sheet-key").textContent()).trim();
  await primary(page).click();
  await page.locator("main input").nth(0).fill(passphrase);
  await page.locator("main input").nth(1).fill(recovery);
  await primary(page).click();
  await page.locator(".stepper").waitFor();
  await page.waitForTimeout(3000);
}

async function comeBack(page) {
  await look(page);
  await page.locator(".workspace-card .secret input").fill("zomaar wat woorden hier");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}

const wide = { viewport: { width: 1366, height: 768 }, locale: "nl-BE" };
const phone = { viewport: { width: 390, height: 844 }, locale: "fr-BE", colorScheme: "dark" };
try {
  await walk("first run", wide, async (page) => {
    await look(page);
    await newWorkspace(page);
    await page.waitForTimeout(500);
  });
  await walk("nothing filled in, on a phone", phone, async (page) => {
    await look(page);
    await page.locator(".way").nth(1).click();
    await primary(page).click();
  });
  await walk("a file", { ...wide, locale: "en-GB" }, aFile);
  await walk("the example", phone, theExample);
  await walk("the example, without a network", { ...wide, locale: "en-GB" }, withoutNetwork);
  await walk("coming back", wide, comeBack, { before: made });
  await walk("the example's list", wide, theExamplesList, { part: "example" });
  await walk("the example's list, on a phone", phone, theExamplesList, { part: "example" });
  await walk("the example's list, in English", { ...wide, locale: "en-GB" }, theExamplesList, { part: "example" });
} finally {
  await browser.close();
  await site.stop();
}
for (const one of wanted.first) wanted.example.delete(one);
const what = { first: "the start page needs of the app", example: "the example needs of the app beside that until its list stands" };
for (const [part, names] of Object.entries(wanted)) {
  const head = `# What ${what[part]}, by digests of each function's name and shape (tools/split.mjs). Made by \`make first-part\`.`;
  writeFileSync(LISTS[part], `${head}\n${[...names].sort().join("\n")}\n`);
  console.log(`${part}: ${names.size} functions`);
}
