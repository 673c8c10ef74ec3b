// Trunk's last step: packs the workshops and says in the page where they are, writes the content security policy, and
// writes the service worker with the list of all files.
//
// A release's wasm is split in three and packed before that (split_app.mjs).
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, replaceOnce, sha256, webDavOrigin, withPolicy } from "./html.mjs";
import { PACKED, pack } from "./pack.mjs";
import { splitApp } from "./split_app.mjs";

const WORKSHOPS = ["workshop", "matcher", "lists", "invent"];
const staging = process.env.TRUNK_STAGING_DIR ?? fail("this runs as Trunk's post_build hook (TRUNK_STAGING_DIR is not set)");
const isRelease = process.env.TRUNK_PROFILE === "release";
const read = (name) => readFileSync(join(staging, name));

/** Packs a file that Trunk left without a digest in its name; its new address. */
async function packed(file, name) {
  const bytes = await pack(read(file), isRelease);
  const path = `${name.replace("DIGEST", sha256(bytes).slice(0, 16))}${PACKED}`;
  writeFileSync(join(staging, path), bytes);
  rmSync(join(staging, file));
  return `./${path}`;
}

const parts = [];
for (const name of WORKSHOPS) {
  parts.push([`koppel-${name}-js`, await packed(`${name}.js`, `${name}-DIGEST_js`)]);
  parts.push([`koppel-${name}-wasm`, await packed(`${name}_bg.wasm`, `${name}-DIGEST_bg`)]);
}
const elements = parts.map(([id, src]) => `<script type="text/plain" id="${id}" data-src="${src}"></script>\n`).join("");

let html = read("index.html").toString();
// What is built for trying is other code than the list of first functions is about.
if (isRelease) html = await splitApp(html, staging);
// What takes longest is asked for first: a browser opens few connections, and the stylesheets would have them all.
const early = html.match(/<link rel="(?:modulepreload|preload)"[^>]*>/g) ?? fail("the page asks for no program");
for (const link of early) html = html.replace(link, "");
html = replaceOnce(html, /<\/title>\n/, `</title>\n${early.toReversed().join("\n")}\n`);
html = replaceOnce(html, /<\/body>/, `${elements}</body>`);
const webDav = webDavOrigin();
if (webDav) html = replaceOnce(html, /<meta name="koppel-edition"/, `<meta name="koppel-webdav" content="${webDav}">\n<meta name="koppel-edition"`);
html = withPolicy(html, "site", webDav ? [webDav] : []);
writeFileSync(join(staging, "index.html"), html);

const files = {};
for (const entry of readdirSync(staging, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name).slice(staging.length).replaceAll("\\", "/").replace(/^\//, "");
  if (file === "sw.js") continue;
  files[file === "index.html" ? "./" : `./${file}`] = sha256(read(file));
}
const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
const list = JSON.stringify(sorted, null, 2);

const template = join(dirname(fileURLToPath(import.meta.url)), "service_worker.js");
let worker = readFileSync(template, "utf8");
worker = replaceOnce(worker, /"VERSION"/, JSON.stringify(sha256(list).slice(0, 16)));
worker = replaceOnce(worker, /\{\s*\/\* FILES \*\/\s*\}/, list);
writeFileSync(join(staging, "sw.js"), worker);
