// Trunk's last step: says in the page where the workshops are, writes the content
// security policy, and writes the service worker with the list of all files.
//
// A release's wasm is split in two before that (split_app.mjs).
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, replaceOnce, sha256, webDavOrigin, withPolicy } from "./html.mjs";
import { splitApp } from "./split_app.mjs";

const WORKSHOPS = ["workshop", "matcher", "lists", "invent"];
const staging = process.env.TRUNK_STAGING_DIR ?? fail("this runs as Trunk's post_build hook (TRUNK_STAGING_DIR is not set)");
const read = (name) => readFileSync(join(staging, name));

/** The addresses of the files that Trunk leaves without a digest in their name. */
const address = (file) => `./${file}?v=${sha256(read(file)).slice(0, 16)}`;

const parts = WORKSHOPS.flatMap((name) => [
  [`koppel-${name}-js`, address(`${name}.js`)],
  [`koppel-${name}-wasm`, address(`${name}_bg.wasm`)],
]);
const elements = parts.map(([id, src]) => `<script type="text/plain" id="${id}" data-src="${src}"></script>\n`).join("");

let html = read("index.html").toString();
// What is built for trying is other code than the list of first functions is about.
if (process.env.TRUNK_PROFILE === "release") html = splitApp(html, staging);
html = replaceOnce(html, /<\/body>/, `${elements}</body>`);
const webDav = webDavOrigin();
if (webDav) html = replaceOnce(html, /<meta name="koppel-edition"/, `<meta name="koppel-webdav" content="${webDav}">\n<meta name="koppel-edition"`);
html = withPolicy(html, "site", webDav ? [webDav] : []);
writeFileSync(join(staging, "index.html"), html);

const workshopAddress = new Map(parts.map(([, src]) => [src.slice(2).split("?")[0], src]));
const files = {};
for (const entry of readdirSync(staging, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name).slice(staging.length).replaceAll("\\", "/").replace(/^\//, "");
  if (file === "sw.js") continue;
  const key = file === "index.html" ? "./" : (workshopAddress.get(file) ?? `./${file}`);
  files[key] = sha256(read(file));
}
const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
const list = JSON.stringify(sorted, null, 2);

const template = join(dirname(fileURLToPath(import.meta.url)), "service_worker.js");
let worker = readFileSync(template, "utf8");
worker = replaceOnce(worker, /"VERSION"/, JSON.stringify(sha256(list).slice(0, 16)));
worker = replaceOnce(worker, /\{\s*\/\* FILES \*\/\s*\}/, list);
writeFileSync(join(staging, "sw.js"), worker);
