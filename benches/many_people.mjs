// How long the page is held up while thousands of people come in: a list is read and taken over in one step, that step
// is undone and done again, and a file in which all of them are new is looked into and brought in elsewhere.
//
//   node benches/many_people.mjs dist [PEOPLE]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../tools/browser.mjs";
import { serve } from "../tools/serve.mjs";

const [dist, people = "3000"] = process.argv.slice(2);
const site = await serve(dist);
const browser = await launch();
const folder = mkdtempSync(join(tmpdir(), "koppel-many-"));
const LONG = { timeout: 120_000 };

async function laptop() {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-BE" })).newPage();
  // The browser tells of all that takes over 50 ms.
  await page.addInitScript(() => {
    globalThis.held = [];
    new PerformanceObserver((list) => globalThis.held.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask" });
  });
  await page.goto(`${site.url}#/start`);
  return page;
}

async function measured(page, doing, work) {
  await page.evaluate(() => globalThis.held.splice(0));
  const begun = performance.now();
  await work();
  const took = Math.round(performance.now() - begun);
  // What follows by itself (what a list left to do, say) counts too.
  await page.waitForTimeout(1500);
  const held = Math.round(Math.max(0, ...(await page.evaluate(() => globalThis.held))));
  console.log(`| ${doing} | ${took} ms | ${held} ms |`);
}

async function save(page, name) {
  await page.evaluate(() => { location.hash = "#/files"; });
  const download = page.waitForEvent("download", LONG);
  await page.getByRole("button", { name: "Reservekopie bewaren" }).click();
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}

function list(count) {
  const digits = (at) => String(100_000 + at).replace(/(..)(..)(..)/, "$1 $2 $3");
  const row = (at) => [
    `Voornaam${at}`, `Achternaam${(at * 7919) % count}`, `0${1 + (at % 9)}/0${1 + (at % 8)}/199${at % 10}`, `90${10 + (at % 80)}`,
    "nl B1, ar", "zorg", "di vm, do nm", `04${70 + (at % 9)} ${digits(at)}`, `mens${at}@voorbeeld.example`,
  ].join(";");
  const head = "Voornaam;Naam;Geboortedatum;Postcode;Talen;Gewenste sector;Beschikbaar;Telefoon;E-mail";
  return Buffer.from([head, ...Array.from({ length: count }, (_, at) => row(at))].join("\r\n"));
}

try {
  const one = await laptop();
  await one.getByRole("button", { name: /Een nieuwe werkruimte/ }).click();
  for (const [label, text] of [["Naam van de werkruimte", "Groot"], ["Gemeente", "Gent"], ["Eerste afdeling", "Noord"], ["Jouw naam", "Griet"]]) {
    await one.getByLabel(new RegExp(`^${label}`)).fill(text);
  }
  const onward = one.getByRole("button", { name: "Verder" });
  await onward.click();
  const passphrase = (await one.locator(".offered-words").textContent()).trim();
  await onward.click();
  await one.locator(".key-sheet-key").waitFor(LONG);
  const key = (await one.locator(".key-sheet-key").textContent()).trim();
  await one.getByRole("button", { name: "Ik heb ze allebei" }).click();
  await one.getByLabel("Wachtzin", { exact: true }).fill(passphrase);
  await one.getByLabel("Herstelsleutel", { exact: true }).fill(key);
  await one.getByRole("button", { name: "Werkruimte maken" }).click();
  await one.getByRole("button", { name: "Aan de slag" }).click(LONG);
  await one.locator("nav.nav").waitFor();
  const small = await save(one, "small.json");
  await one.evaluate(() => { location.hash = "#/lists"; });

  console.log(`| ${people} people | takes | held up at most |\n|---|---|---|`);
  await measured(one, "reading the list", async () => {
    await one.locator('input[type="file"]').setInputFiles({ name: "groot.csv", mimeType: "text/csv", buffer: list(Number(people)) });
    await one.getByRole("heading", { name: "In het kort" }).waitFor(LONG);
  });
  await measured(one, "taking them over in one step", async () => {
    await one.getByRole("button", { name: /rijen overnemen$/ }).click();
    await one.getByText(/rijen zijn overgenomen/).first().waitFor(LONG);
  });
  const large = await save(one, "large.json");
  await measured(one, "undoing that", async () => {
    await one.locator("header").getByRole("button", { name: /Lijst ingelezen/ }).click();
    await one.evaluate(() => { location.hash = "#/people"; });
    await one.getByRole("heading", { level: 1, name: "Mensen" }).waitFor(LONG);
    await one.waitForFunction(() => !document.querySelector("main .table-row"), undefined, LONG);
  });

  const other = await laptop();
  await other.getByRole("button", { name: /Een bestand openen/ }).click();
  await other.locator('input[type="file"]').setInputFiles(small);
  await other.getByLabel("Wachtzin of herstelsleutel").fill(passphrase);
  await other.getByRole("button", { name: "Openen", exact: true }).click();
  await other.locator("nav.nav").waitFor(LONG);
  await other.evaluate(() => { location.hash = "#/files"; });
  await measured(other, "looking into a file in which all are new", async () => {
    await other.locator('input[type="file"]').setInputFiles(large);
    await other.locator(".preview").waitFor(LONG);
  });
  await measured(other, "bringing it in", async () => {
    await other.getByRole("button", { name: "Binnenhalen", exact: true }).click();
    await other.getByRole("button", { name: "Terugdraaien" }).waitFor(LONG);
  });
} finally {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
}
