// A first visit on a slow line: until the start page stands, and until the example's list of people does; on a line of
// 1.6 Mbit/s with 150 ms to the server and on loopback, from a server that compresses what browsers are known to unpack
// and from one that does not. The line is made here, between browser and files, since the browser's own emulation leaves
// out what a service worker fetches.
//
//   CHROMIUM=chromium node benches/slow_line.mjs dist [RUNS]
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { launch } from "../tools/browser.mjs";
import { serve } from "../tools/serve.mjs";

const dist = process.argv[2] ?? "dist";
const RUNS = Number(process.argv[3] ?? 3);
const SLOW = { bytesPerSecond: 200_000, latency: 150 };
const PIECE = 4096;
const LATE = 100;
/** What web servers are commonly told to compress. */
const COMPRESSED = /^(text\/|application\/(javascript|json|wasm|manifest\+json)|image\/svg)/;

const later = (ms) => new Promise((done) => setTimeout(done, ms));

/** A server in front of `site` whose answers all share one line. */
async function line(site, { bytesPerSecond, latency }, compresses) {
  let free = performance.now();
  let sent = 0;
  const asked = [];
  const server = createServer(async (request, response) => {
    const came = performance.now();
    const [answer] = await Promise.all([fetch(new URL(request.url, site.url)), latency ? later(latency) : undefined]);
    let body = Buffer.from(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    delete headers.connection;
    delete headers["keep-alive"];
    delete headers["transfer-encoding"];
    if (compresses && COMPRESSED.test(headers["content-type"])) {
      body = gzipSync(body);
      headers["content-encoding"] = "gzip";
    }
    headers["content-length"] = body.length;
    response.writeHead(answer.status, headers);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      if (bytesPerSecond) {
        // Whatever is under way shares the line piece by piece. A timer that comes late does not make it slower.
        free = Math.max(free, performance.now() - LATE) + (piece.length / bytesPerSecond) * 1000;
        const wait = free - performance.now();
        if (wait > 1) await later(wait);
      }
      if (response.destroyed) return;
      response.write(piece);
      sent += piece.length;
    }
    response.end();
    asked.push({ url: request.url, came, gone: performance.now(), bytes: body.length });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    sent: () => sent,
    stop: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** Notes when things first stand, by the page's own clock: 0 is the navigation. */
function watch() {
  globalThis.stood = {};
  const painted = (what) => {
    if (globalThis.stood[what] !== undefined) return;
    globalThis.stood[what] = NaN;
    requestAnimationFrame(() => setTimeout(() => { globalThis.stood[what] = performance.now(); }));
  };
  let sawWelcome = false;
  new MutationObserver((_, observer) => {
    const welcome = document.getElementById("welcome");
    sawWelcome ||= Boolean(welcome);
    if (sawWelcome && !welcome && document.body?.childElementCount > 0) painted("start");
    if (document.querySelector("nav.nav")) {
      painted("open");
      if (location.hash !== "#/people") location.hash = "#/people";
      if (document.querySelector("main .table-row")) {
        painted("list");
        observer.disconnect();
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/** One visit by somebody who was never here: straight to the example. */
async function visit(site, speed, compresses, verbose) {
  const road = await line(site, speed, compresses);
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "nl-BE" });
    const page = await context.newPage();
    await page.addInitScript(watch);
    const from = performance.now();
    await page.goto(`${road.url}#/demo`);
    await page.waitForFunction(() => globalThis.stood.list > 0, undefined, { polling: 100, timeout: 180_000 });
    const stood = await page.evaluate(() => globalThis.stood);
    const sent = road.sent();
    if (verbose) {
      for (const { url, came, gone, bytes } of road.asked) console.log(`    ${Math.round(came - from)}-${Math.round(gone - from)} ${bytes} ${url}`);
      const laps = await page.evaluate(() => performance.getEntriesByType("measure").map((lap) => `${lap.name} ${Math.round(lap.startTime)}+${Math.round(lap.duration)}`));
      console.log(`    ${laps.join("\n    ")}`);
    }
    return { ...stood, sent };
  } finally {
    await browser.close();
    await road.stop();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const verbose = process.argv.includes("--verbose");
const only = process.argv.find((word) => word.startsWith("--only="))?.slice(7);

const site = await serve(dist);
try {
  console.log("| line | server compresses | start page | example open | its list | kB fetched by then |");
  console.log("|---|---|--:|--:|--:|--:|");
  for (const [name, speed] of [["1.6 Mbit/s, 150 ms", SLOW], ["loopback", {}]]) {
    for (const compresses of [true, false]) {
      if (only && only !== `${name === "loopback" ? "fast" : "slow"}-${compresses}`) continue;
      const visits = [];
      for (let run = 0; run < RUNS; run++) visits.push(await visit(site, speed, compresses, verbose));
      const ms = (what) => `${(median(visits.map((one) => one[what])) / 1000).toFixed(2)} s`;
      const slowest = (Math.max(...visits.map((one) => one.list)) / 1000).toFixed(2);
      console.log(`| ${name} | ${compresses ? "yes" : "no"} | ${ms("start")} | ${ms("open")} | ${ms("list")} (slowest ${slowest}) | ${Math.round(median(visits.map((one) => one.sent)) / 1000)} |`);
    }
  }
} finally {
  await site.stop();
}
