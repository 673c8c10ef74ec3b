// Size report: bytes and gzipped bytes of a built site.
//
//   node tools/size.mjs dist
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { fail } from "./html.mjs";

const AIM_FIRST_LOAD = 450_000;
const dist = process.argv[2] ?? fail("name the folder of the built site, as in: node tools/size.mjs dist");
if (!existsSync(join(dist, "index.html"))) fail(`${dist}/index.html is missing; build the site first`);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
const row = (name, raw, gzipped) => console.log(`${name.padEnd(34)}${kilobytes(raw)}${kilobytes(gzipped)}`);

// What a first visit fetches before its page can be used and a key derived: not the other workshops, nor icons for
// installing. The later parts of the app follow by themselves, and are there for the first list.
const isLater = (file) => /^koppel-.*_(example|rest)\.bin$/.test(file);
const isFirstLoad = (file) => /^(index\.html|koppel-.*\.(js|wasm|bin)|.*\.css|workshop-.*\.bin)$/.test(file) && !isLater(file);
// What the example's list waits for beside that.
const isForExample = (file) => /^(koppel-.*_example|invent-.*)\.bin$/.test(file);

console.log(`${"size report".padEnd(34)}${"bytes".padStart(11)}${"gzipped".padStart(11)}`);
let first = 0;
let later = 0;
let example = 0;
for (const file of readdirSync(dist).filter((name) => /\.(html|js|wasm|css|bin)$/.test(name)).sort()) {
  const bytes = readFileSync(join(dist, file));
  // What the build packed is fetched as it is, whatever the server does.
  const isPacked = file.endsWith(".bin");
  const gzipped = isPacked ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  row(file, isPacked ? gunzipSync(bytes).length : bytes.length, gzipped);
  if (isFirstLoad(file)) first += gzipped;
  if (isLater(file)) later += gzipped;
  if (isForExample(file)) example += gzipped;
}
console.log(`first load, gzipped: ${kilobytes(first).trim()} (aim: at most ${kilobytes(AIM_FIRST_LOAD).trim()})`);
console.log(`until the example's list, gzipped: ${kilobytes(first + example).trim()}`);
console.log(`until the first list of one's own, gzipped: ${kilobytes(first + later).trim()}`);
