// Size report: bytes and gzipped bytes of a built site.
//
//   node tools/size.mjs dist
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fail } from "./html.mjs";

const AIM_FIRST_LOAD = 450_000;
const dist = process.argv[2] ?? fail("name the folder of the built site, as in: node tools/size.mjs dist");
if (!existsSync(join(dist, "index.html"))) fail(`${dist}/index.html is missing; build the site first`);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
const row = (name, raw, gzipped) => console.log(`${name.padEnd(34)}${kilobytes(raw)}${kilobytes(gzipped)}`);

// What a first visit fetches before its page can be used and a key derived: not the lists workshop, nor icons for installing.
// The rest of the app follows by itself, and is there for the first list.
const isRest = (file) => /^koppel-.*_rest\.wasm$/.test(file);
const isFirstLoad = (file) => /^(index\.html|koppel-.*\.(js|wasm)|.*\.css|workshop(_bg\.wasm|\.js))$/.test(file) && !isRest(file);

console.log(`${"size report".padEnd(34)}${"bytes".padStart(11)}${"gzipped".padStart(11)}`);
let first = 0;
let rest = 0;
for (const file of readdirSync(dist).filter((name) => /\.(html|js|wasm|css)$/.test(name)).sort()) {
  const bytes = readFileSync(join(dist, file));
  const gzipped = gzipSync(bytes, { level: 9 }).length;
  row(file, bytes.length, gzipped);
  if (isFirstLoad(file)) first += gzipped;
  if (isRest(file)) rest += gzipped;
}
console.log(`first load, gzipped: ${kilobytes(first).trim()} (aim: at most ${kilobytes(AIM_FIRST_LOAD).trim()})`);
console.log(`until the first list, gzipped: ${kilobytes(first + rest).trim()}`);
