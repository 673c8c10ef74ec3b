// Makes one HTML file of a built site: everything inlined, opens by double click.
//
//   node tools/single_file.mjs dist            writes dist/koppel.html
//
// file:// allows no fetch, no module from a neighbouring file and no service worker, so
// scripts stand in the page and wasm stands in it as base64 of gzip.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, replaceOnce, withPolicy } from "./html.mjs";
import { PACKED, pack } from "./pack.mjs";

const dist = process.argv[2] ?? fail("name the folder of the built site, as in: node tools/single_file.mjs dist");
const read = (file) => readFileSync(join(dist, file));
/** What is packed already is taken as it is. */
const packed = async (file) => (file.endsWith(PACKED) ? read(file) : await pack(read(file)));
const inert = async (id, file) => `<script type="text/plain" id="${id}">${(await packed(file)).toString("base64")}</script>\n`;
const dataUri = (file, type) => `data:${type};base64,${read(file).toString("base64")}`;

/** Text that would end or bend the element it stands in cannot be inlined. */
function inlinable(text, tag, file) {
  if (text.toLowerCase().includes(`</${tag}`) || text.includes("<!--")) fail(`${file} cannot stand inside <${tag}>`);
  // Browsers read CR LF as LF; the hash in the policy is over what they read.
  return text.replace(/\r\n?/g, "\n");
}

if (!existsSync(join(dist, "index.html"))) fail(`${dist}/index.html is missing; build the site first`);
if (existsSync(join(dist, "snippets"))) fail("a crate brings JavaScript snippets, which the single file cannot hold");

let html = read("index.html").toString();

// The app: Trunk's module script and its preloads make place for the module itself.
const starter = html.match(/<script type="module"[^>]*>[\s\S]*?<\/script>/)?.[0] ?? fail("Trunk's module script is not in the page");
const [, script] = starter.match(/from '\.\/([^']+\.js)'/) ?? fail("Trunk's module script names no JavaScript file");
const [, wasm] = starter.match(/'\.\/([^']+_bg\.(?:wasm|bin))'/) ?? fail("Trunk's module script names no wasm file");
html = html.replace(starter, "");
html = html.replace(/<link rel="(?:modulepreload|preload)"[^>]*>\n?/g, "");

// Links to neighbours.
html = html.replace(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g, (_, file) => {
  // Without what only its authors read: all of it stands before the welcome.
  const lean = read(file).toString().replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s+/gm, "");
  const css = inlinable(lean, "style", file);
  if (/@import|url\(\s*["']?(?!data:|#)/i.test(css)) fail(`${file} refers to another file`);
  return `<style>${css}</style>`;
});
html = html.replace(/<meta name="koppel-webdav"[^>]*>\n?/, "");
html = html.replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>\n?/g, "");
html = html.replaceAll('"./icon.svg"', `"${dataUri("icon.svg", "image/svg+xml")}"`);
html = replaceOnce(html, /<meta name="koppel-edition" content="site">/, '<meta name="koppel-edition" content="single">');

// The workshops.
for (const name of ["workshop", "matcher", "lists", "invent"]) {
  for (const part of ["js", "wasm"]) {
    const id = `koppel-${name}-${part}`;
    const element = new RegExp(`<script type="text/plain" id="${id}" data-src="\\./([^"]*)"></script>\n`);
    html = replaceOnce(html, element, await inert(id, html.match(element)?.[1] ?? fail(`the page does not name ${id}`)));
  }
}

// A build for trying is not split.
const later = ["example", "rest"].map((part) => [`koppel-app-${part}`, wasm.replace("_bg.", `_${part}.`)]).filter(([, file]) => existsSync(join(dist, file)));
const module = inlinable(read(script).toString(), "script", script);
if (!/export\s*\{[^}]*__wbg_init as default/.test(module)) fail(`${script} has no __wbg_init to start`);
const boot = `
const inlined = (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
${later.length > 0 ? `rest.modules = await Promise.all(${JSON.stringify(later.map(([id]) => id))}.map(async (id) => WebAssembly.compile(await inlined(id))));` : ""}
await __wbg_init({ module_or_path: await inlined("koppel-app-wasm") });
`;
// Last in the body: the welcome paints while the rest is still being read.
const app = await Promise.all([["koppel-app-wasm", wasm], ...later].map(([id, file]) => inert(id, file)));
html = replaceOnce(html, /<\/body>/, `${app.join("")}<script type="module">${module}${boot}</script>\n</body>`);

html = withPolicy(html, "single");
const stray = html.match(/<[^>]+\s(?:src|href)="(?!data:)[^"]*"[^>]*>/)?.[0];
if (stray) fail(`the single file would need another file: ${stray}`);
writeFileSync(join(dist, "koppel.html"), html);
