// The match meeting in a browser, with so many mentees who wait and so many active mentors at the table: until the
// proposal stands, the longest time in which the page hears nothing, keys and wheel in the table, and a new search
// after a decision. The people come in by two lists made here, always the same ones.
//
//   CHROMIUM=chromium node benches/meeting.mjs dist [200x150 2000x1500 …]
import { launch } from "../tools/browser.mjs";
import { serve } from "../tools/serve.mjs";

const [dist = "dist", ...asked] = process.argv.slice(2);
const sizes = asked.length > 0 ? asked : ["200x150", "2000x1500"];
const say = (name, what) => console.log(`${name.padEnd(52)} ${what}`);
const ms = (time) => `${Math.round(time)} ms`;

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
  return `median ${ms(sorted[sorted.length >> 1])}, p95 ${ms(p95)} of ${times.length}`;
}

/** Chance that is the same every time (mulberry32). */
function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const one = (all) => all[Math.floor(next() * all.length)];
  const some = (all, least, most) => {
    const rest = [...all];
    const wanted = least + Math.floor(next() * (most - least + 1));
    return Array.from({ length: wanted }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]);
  };
  return { next, one, some };
}

const POSTCODES = ["2000", "2018", "2020", "2030", "2050", "2060", "2100", "2140", "2170", "2180", "2600", "2610", "2660"];
const SECTORS = ["zorg", "ICT", "logistiek", "horeca", "bouw", "onderwijs", "techniek", "verkoop", "administratie", "schoonmaak"];
const HELP = ["netwerk", "solliciteren", "beroepsproject", "zelfvertrouwen", "Nederlands", "diploma-erkenning"];
const SLOTS = ["ma", "di", "wo", "do", "vr", "za"].flatMap((day) => ["vm", "nm", "av"].map((part) => `${day} ${part}`));
const TONGUES = ["nl B1, ar C2", "nl B2, tr C2", "fr B2, nl A2", "en B2, ti C2", "nl B1, uk C2", "fr C1, ln C2"];
const MENTORS_SPEAK = ["nl C2", "nl C2, fr B2", "nl C2, en C1", "fr C2, nl B1", "nl C2, fr B2, en C1"];

/** A list of `count` people as a coordinator would have it. */
function list(kind, count, seed) {
  const { next, one, some } = dice(seed);
  const isMentor = kind === "mentoren";
  const own = isMentor ? ["Loopbaan", "Sterktes", "Capaciteit", "Opleiding klaar"] : ["Gewenste sector", "Hulpvraag", "Aangemeld op"];
  const lines = [["Voornaam", "Naam", "Geboortedatum", "Postcode", "Talen", "Beschikbaar", "Vervoer", ...own]];
  const two = (n) => String(n).padStart(2, "0");
  for (let at = 0; at < count; at++) {
    const year = isMentor ? 1950 + Math.floor(next() * 22) : 1995 + Math.floor(next() * 11);
    const born = `${two(1 + Math.floor(next() * 28))}/${two(1 + Math.floor(next() * 12))}/${year}`;
    const facts = [one(isMentor ? MENTORS_SPEAK : TONGUES), some(SLOTS, 2, 6).join(", "), one(["fiets", "openbaar vervoer", "auto"])];
    const help = some(HELP, 2, 2).join(" + ");
    const last = isMentor ? [one(SECTORS), help, next() < 0.2 ? "2" : "1", "ja"] : [one(SECTORS), help, `01/${two(1 + Math.floor(next() * 12))}/2025`];
    lines.push([isMentor ? "Mentor" : "Mentee", `Verzonnen${at + 1}`, born, one(POSTCODES), ...facts, ...last]);
  }
  const text = lines.map((cells) => `${cells.join(";")}\r\n`).join("");
  return { name: `${kind}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** A workspace of one's own: the example has people enough of itself. */
async function makeWorkspace(page) {
  const press = (name) => page.getByRole("button", { name }).click();
  await press(/Een nieuwe werkruimte/);
  for (const [label, text] of [[/^Naam van de werkruimte/, "Koppel Gent"], [/^Gemeente/, "Gent"], [/^Eerste afdeling/, "Brugse Poort"], [/^Jouw naam/, "Griet"]]) {
    await page.getByLabel(label).fill(text);
  }
  await press("Verder");
  const passphrase = (await page.locator(".offered-words").textContent()).trim();
  await press("Verder");
  const recovery = (await page.locator(".key-sheet-key").textContent({ timeout: 60_000 })).trim();
  await press("Ik heb ze allebei");
  await page.getByLabel("Wachtzin", { exact: true }).fill(passphrase);
  await page.getByLabel("Herstelsleutel", { exact: true }).fill(recovery);
  await press("Werkruimte maken");
  await page.getByRole("button", { name: "Aan de slag" }).click({ timeout: 60_000 });
  await page.locator("nav.nav").waitFor();
}

async function bringIn(page, people) {
  await page.evaluate(() => { location.hash = "#/lists"; });
  await page.locator('input[type="file"]').setInputFiles(people);
  const take = page.getByRole("button", { name: /rij(en)? overnemen$/ });
  await take.waitFor({ timeout: 300_000 });
  await page.getByLabel(/^Ik bevestig/).check();
  await take.click();
  await page.getByText(/rijen zijn overgenomen/).first().waitFor({ timeout: 300_000 });
}

/**
 * In the page: a heart that beats whenever the page has time, and marks for what happens. A gap between two beats is
 * time in which no key or click is heard. `Worker` tells when a search is sent off and when its answer comes.
 */
function listen() {
  const heart = { marks: [], beats: [] };
  globalThis.heart = heart;
  const mark = (name) => heart.marks.push([name, performance.now()]);
  globalThis.mark = mark;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 8) heart.beats.push([last, now]);
    last = now;
    setTimeout(() => port2.postMessage(0));
  };
  port2.postMessage(0);
  const own = globalThis.Worker;
  globalThis.Worker = class extends own {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => { if (event.data?.answer !== undefined) mark("answered"); });
    }
    postMessage(...given) {
      if (given[0]?.job !== undefined) mark("sent");
      super.postMessage(...given);
    }
  };
}

/** Waits until nothing is searched any more and what is shown stands painted. */
async function settled(page) {
  await page.locator(".match-summary").waitFor({ timeout: 300_000 });
  await page.locator(".match-searching").waitFor({ state: "detached", timeout: 300_000 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  // What the page does for itself after the first painting belongs to the opening too.
  await page.waitForTimeout(1000);
}

/** The longest gap among those for which `is` holds. */
function longest(heart, is) {
  const gaps = heart.beats.filter(([begin, end]) => is(begin, end)).map(([begin, end]) => end - begin);
  return gaps.length > 0 ? ms(Math.max(...gaps)) : "under 8 ms";
}

const first = (heart, name, from) => heart.marks.find(([one, at]) => one === name && at >= from)?.[1];

/**
 * Opening the page, or a new search: until the proposal stands, and the gaps. Before: reading the table and sending it
 * off. During: while a workshop searches. After: taking the answer in, checking its proof, drawing.
 */
async function search(page, name, act, stands) {
  const from = await page.evaluate(() => performance.now());
  await act();
  const until = await stands();
  await settled(page);
  const heart = await page.evaluate(() => globalThis.heart);
  const [sent, answered] = [first(heart, "sent", from), first(heart, "answered", from)];
  say(`${name}: until the proposal stands`, ms(until - from));
  if (sent === undefined || answered === undefined) {
    say(`${name}: longest gap`, `${longest(heart, (_, end) => end > from)}, searched on the page itself`);
    return;
  }
  say(`${name}: from question to answer`, ms(answered - sent));
  say(`${name}: longest gap before the search`, longest(heart, (begin, end) => end > from && begin < sent));
  say(`${name}: longest gap during the search`, longest(heart, (begin, end) => begin >= sent && end <= answered));
  say(`${name}: longest gap after the search`, longest(heart, (_, end) => end > answered));
}

/** When the first frame with a proposal was drawn and no search goes on; `pinned`: with the chosen pair pinned. */
const drawn = (page, pinned = false) => page.evaluate((pinned) => new Promise((done) => {
  const stands = () => {
    const badge = document.querySelector(".match-side .match-badges .badge")?.textContent ?? "";
    const idle = document.querySelector(".match-summary") && !document.querySelector(".match-searching");
    return idle && (!pinned || badge.includes("vastgezet"));
  };
  const look = () => requestAnimationFrame(stands() ? () => setTimeout(() => done(performance.now())) : look);
  look();
}), pinned);

async function measure(browser, site, size) {
  const [mentees, mentors] = size.split("x").map(Number);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-BE" });
  const page = await context.newPage();
  await page.goto(`${site.url}#/start`);
  await makeWorkspace(page);
  await bringIn(page, list("mentees", mentees, 1));
  await bringIn(page, list("mentoren", mentors, 2));
  await page.evaluate(() => { location.hash = "#/"; });
  await page.waitForTimeout(1000);
  await page.evaluate(listen);
  await page.waitForTimeout(500);

  const name = size.replace("x", " × ");
  await search(page, name, () => page.evaluate(() => { location.hash = "#/match"; }), () => drawn(page));
  say(`${name}: the proposal`, (await page.locator(".match-summary strong").textContent()).trim());

  // Along the rows: from the key to the frame in which the reasons beside it are those of the new row.
  const grid = page.getByRole("grid").first();
  await grid.locator(".table-row").first().click();
  await page.evaluate(() => {
    globalThis.took = [];
    document.addEventListener("keydown", (event) => {
      const at = event.timeStamp;
      requestAnimationFrame(() => setTimeout(() => globalThis.took.push(performance.now() - at)));
    }, true);
  });
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(60);
  }
  say(`${name}: an arrow key to the painted reasons`, summary(await page.evaluate(() => globalThis.took)));

  // By wheel through the table: frames that came late.
  await grid.hover();
  await page.evaluate(() => {
    globalThis.frames = [];
    let before = performance.now();
    const frame = (now) => { globalThis.frames.push(now - before); before = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  });
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  say(`${name}: a frame while the wheel turns`, summary(await page.evaluate(() => globalThis.frames.slice(1))));

  // A decision asks for a new search.
  await page.keyboard.press("Home");
  await page.getByLabel(/^Toon/).selectOption("proposed");
  await grid.locator(".table-row").first().click();
  await search(page, `${name}, after a pin`, () => page.keyboard.press("p"), () => drawn(page, true));
  await context.close();
}

const site = await serve(dist);
const browser = await launch();
try {
  for (const size of sizes) await measure(browser, site, size);
} finally {
  await browser.close();
  await site.stop();
}
