// Keeps one whole version of the app, so that it opens without a network.
// post_build.mjs fills in the version and the files; the app asks before it changes version.

const VERSION = "VERSION";
/** Address, relative to this file → SHA-256 in hex. */
const FILES = { /* FILES */ };

// Caches belong to the whole origin; the scope keeps apart two copies on one origin.
const PREFIX = `koppel ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(fill()));

// No skipWaiting at install: a page would be handed the files of another version.
self.addEventListener("message", (event) => {
  if (event.data === "activate-now") event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(request));
  }
});

/** Takes in all files or none: half an upload to the web server must not become a version. */
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(([address, digest]) => take(cache, address, digest)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function take(cache, address, digest) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  const body = await response.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hex = Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== digest) throw new Error(`${address}: not the file that belongs to version ${VERSION}`);
  const headers = new Headers(response.headers);
  // The body is stored as it is after decoding.
  headers.delete("content-encoding");
  headers.delete("content-length");
  await cache.put(address, new Response(body, { headers }));
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of old) await caches.delete(name);
  // The page of the first visit is of this very version: from now on it needs no network either, not even for
  // the parts that it fetches on demand. Pages of an older version load anew when a person agrees.
  if (old.length === 0) await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(request.url);
  const home = new URL(self.registration.scope).pathname;
  const isHome = pathname === home || pathname === `${home}index.html`;
  const kept = await cache.match(request.mode === "navigate" && isHome ? "./" : request);
  return kept ?? fetch(request);
}
