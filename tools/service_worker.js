// Keeps one whole version of the app, so that it opens without a network.
// post_build.mjs fills in the version and the files; the app asks before it changes version.

const VERSION = "VERSION";
/** Address, relative to this file → SHA-256 in hex. */
const FILES = { /* FILES */ };

/** The same as whole addresses: nothing else is answered from here, least of all what goes to a shared folder. */
const ADDRESSES = new Set(Object.keys(FILES).map((address) => new URL(address, self.registration.scope).href));

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
  const address = addressOf(request);
  if (request.method === "GET" && ADDRESSES.has(address)) event.respondWith(answer(address));
});

/** The address without what follows a `#`; that of the app itself for a visit to it under its other name. */
function addressOf(request) {
  const url = new URL(request.url);
  url.hash = "";
  const home = new URL(self.registration.scope);
  const isHome = url.origin === home.origin && [home.pathname, `${home.pathname}index.html`].includes(url.pathname);
  return request.mode === "navigate" && isHome ? home.href : url.href;
}

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
  // What the page fetched a moment ago is in the browser's own cache, and its digest says whether it is right: a slow line
  // need not bring it twice. Else the server is asked.
  const { headers, body } = await fetched(address, "force-cache", digest).catch(() => fetched(address, "no-cache", digest));
  // The body is stored as it is after decoding.
  headers.delete("content-encoding");
  headers.delete("content-length");
  await cache.put(address, new Response(body, { headers }));
}

async function fetched(address, mode, digest) {
  // A server that sends elsewhere is not followed: what belongs to a version stands where it says.
  const response = await fetch(address, { cache: mode, redirect: "error" });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  const body = await response.arrayBuffer();
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hex = Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== digest) throw new Error(`${address}: not the file that belongs to version ${VERSION}`);
  return { headers: new Headers(response.headers), body };
}

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of old) await caches.delete(name);
  // The page of the first visit is of this very version: from now on it needs no network either, not even for
  // the parts that it fetches on demand. Pages of an older version load anew when a person agrees.
  if (old.length === 0) await self.clients.claim();
}

async function answer(address) {
  const cache = await caches.open(CACHE);
  // The browser itself may have thrown a file away.
  return (await cache.match(address)) ?? fetch(address, { redirect: "error" });
}
