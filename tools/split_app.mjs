// Puts the two parts of the app's wasm in the place of the one that Trunk wrote, and what fetches the second behind
// its JavaScript. Files are named by what is in them, and the page gets their digests (subresource integrity).
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, replaceOnce, sha256 } from "./html.mjs";
import { split } from "./split.mjs";

const tools = dirname(fileURLToPath(import.meta.url));
/** The whole program with its names, for whoever takes down anew what the first part needs (first_part.mjs). */
export const WHOLE = join(tools, "../target/whole.wasm");
export const WANTED = join(tools, "first_part.txt");

const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** Changes the files in `staging`; gives the page back with their names and digests. */
export function splitApp(html, staging) {
  const old = html.match(/'\.\/(koppel-[0-9a-f]+)_bg\.wasm'/)?.[1] ?? fail("the page names no wasm of the app");
  const path = (name) => join(staging, name);
  const whole = readFileSync(path(`${old}_bg.wasm`));
  mkdirSync(dirname(WHOLE), { recursive: true });
  writeFileSync(WHOLE, whole);

  const lines = readFileSync(WANTED, "utf8").split("\n").filter((line) => /^[0-9a-f]/.test(line));
  const wanted = new Map(lines.map((line) => line.split(" ")));
  const { first, rest, counts } = split(whole, wanted);
  console.log(`split: ${counts.first} functions first, ${counts.rest} in the rest, of which ${counts.stubs} are called from the first part`);

  const name = `koppel-${sha256(Buffer.concat([first, rest])).slice(0, 16)}`;
  const script = withRest(readFileSync(path(`${old}.js`), "utf8"), `./${name}_rest.wasm`, integrity(rest))
    .replaceAll(`${old}_bg.wasm`, `${name}_bg.wasm`);
  const files = { [`${name}.js`]: Buffer.from(script), [`${name}_bg.wasm`]: first, [`${name}_rest.wasm`]: rest };
  for (const ending of [".js", "_bg.wasm"]) rmSync(path(old + ending));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path(file), bytes);

  html = html.replaceAll(`${old}.js`, `${name}.js`).replaceAll(`${old}_bg.wasm`, `${name}_bg.wasm`);
  return html.replace(/<link\b[^>]*\bhref="\.\/([^"]+)"[^>]*>/g, (link, file) =>
    file in files ? replaceOnce(link, /integrity="[^"]*"/, `integrity="${integrity(files[file])}"`) : link,
  );
}

/** wasm-bindgen's JavaScript with what fetches the rest. */
function withRest(script, address, digest) {
  let code = readFileSync(join(tools, "rest.js"), "utf8");
  code = replaceOnce(code, /"ADDRESS"/, JSON.stringify(address));
  code = replaceOnce(code, /"INTEGRITY"/, JSON.stringify(digest));
  // In `initSync`, which nobody calls, and where the app starts.
  const begins = script.split("const imports = __wbg_get_imports();").length - 1;
  if (begins !== 2) fail(`expected wasm-bindgen to get its imports twice, found ${begins}`);
  script = script.replaceAll("const imports = __wbg_get_imports();", "const imports = __wbg_get_imports();\n    rest.began(imports);");
  return replaceOnce(script, /wasm\.__wbindgen_start\(\);/, "rest.stands(wasm);\n    wasm.__wbindgen_start();") + code;
}
