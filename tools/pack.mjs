// What a browser fetches is packed here, and unpacked by the page (unpack.js): whether and what a web server compresses is
// its own affair.
//
// A release takes Zopfli, which gzips in some 7 % fewer bytes than Node's own zlib and takes seconds for it; what was packed
// once is kept in target/.
import { mkdirSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { fail, sha256 } from "./html.mjs";

const tools = dirname(fileURLToPath(import.meta.url));
const KEPT = join(tools, "../target/packed");

/** How the names of packed files end. Not in `.gz`: some servers say of those that they are gzip, and others compress what
 * ends in `.wasm` or `.js` once more. */
export const PACKED = ".bin";

/** The page's side, as text that stands behind wasm-bindgen's JavaScript. */
export const script = readFileSync(join(tools, "unpack.js"), "utf8");
const unpackedAtOnce = new Function(`${script.replaceAll("import.meta.url", '""')}; return unpackedAtOnce;`)();

/** How often Zopfli looks for better: more gains a thousandth. */
const ITERATIONS = 1;

async function zopfli(bytes) {
  const kept = join(KEPT, `${sha256(bytes)}.gz`);
  if (existsSync(kept)) return readFileSync(kept);
  const cache = process.env.KOPPEL_CACHE ?? fail("KOPPEL_CACHE is not set; run this by make");
  const folder = join(cache, "npm/node_modules");
  if (!existsSync(join(folder, "@gfx/zopfli"))) fail("Zopfli is missing; run `make setup`");
  const packed = Buffer.from(await createRequire(join(folder, "none.js"))("@gfx/zopfli").gzipAsync(bytes, { numiterations: ITERATIONS }));
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(kept, packed);
  return packed;
}

/** Packs bytes, in few of them if `isRelease`; stops the build when the page's own unpacking would not give them back. */
export async function pack(bytes, isRelease) {
  const packed = isRelease ? await zopfli(bytes) : gzipSync(bytes);
  if (!Buffer.from(unpackedAtOnce(packed)).equals(Buffer.from(bytes))) fail("what was packed does not unpack (tools/unpack.js)");
  return packed;
}
