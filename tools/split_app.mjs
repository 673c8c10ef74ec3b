// Puts the parts of the app's wasm in the place of the one that Trunk wrote, packed, and what fetches and unpacks them
// behind its JavaScript. Files are named by what is in them, and the page gets their digests (subresource integrity).
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, replaceOnce, sha256 } from "./html.mjs";
import { PACKED, pack, script as unpack } from "./pack.mjs";
import { split } from "./split.mjs";

const tools = dirname(fileURLToPath(import.meta.url));
/** The whole program with its names, for whoever takes down anew what the parts need (first_part.mjs). */
export const WHOLE = join(tools, "../target/whole.wasm");
/** What stands for what the parts are made of, in their order; what is in none of the lists is the last part. */
export const LISTS = { first: join(tools, "first_part.txt"), example: join(tools, "example_part.txt") };
const LATER = ["example", "rest"];

const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** Changes the files in `staging`; gives the page back with their names and digests. */
export async function splitApp(html, staging) {
  const old = html.match(/'\.\/(koppel-[0-9a-f]+)_bg\.wasm'/)?.[1] ?? fail("the page names no wasm of the app");
  const path = (name) => join(staging, name);
  const whole = readFileSync(path(`${old}_bg.wasm`));
  mkdirSync(dirname(WHOLE), { recursive: true });
  writeFileSync(WHOLE, whole);

  const lists = Object.values(LISTS).map((file) => {
    const lines = readFileSync(file, "utf8").split("\n").filter((line) => /^[0-9a-f]/.test(line));
    return new Map(lines.map((line) => line.split(" ")));
  });
  const parts = split(whole, lists);
  for (const [at, { functions, stubs }] of parts.entries()) {
    console.log(`split: ${functions} functions in part ${at + 1}${at + 1 < parts.length ? `, which calls ${stubs} of later parts` : ""}`);
  }

  const packed = [];
  for (const { bytes } of parts) packed.push(await pack(bytes, true));
  const [first, ...later] = packed;
  const glue = readFileSync(path(`${old}.js`), "utf8");
  const template = readFileSync(join(tools, "rest.js"), "utf8");
  // Browsers keep what has this name for good, the JavaScript too.
  const name = `koppel-${sha256(Buffer.concat([first, ...later, ...[glue, unpack, template].map((text) => Buffer.from(text))])).slice(0, 16)}`;
  const files = { [`${name}_bg${PACKED}`]: first };
  const fetched = later.map((bytes, at) => {
    files[`${name}_${LATER[at]}${PACKED}`] = bytes;
    return { name: LATER[at], address: `./${name}_${LATER[at]}${PACKED}`, integrity: integrity(bytes) };
  });
  const script = withRest(glue, template, fetched).replaceAll(`${old}_bg.wasm`, `${name}_bg${PACKED}`);
  files[`${name}.js`] = Buffer.from(script);
  for (const ending of [".js", "_bg.wasm"]) rmSync(path(old + ending));
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path(file), bytes);

  // Trunk's starter gives the address to wasm-bindgen, which would have the browser compile what is packed.
  const digest = integrity(first);
  html = replaceOnce(html, new RegExp(`init\\(\\{ module_or_path: '\\./${old}_bg\\.wasm' \\}\\)`), `init({ module_or_path: bindings.unpacked('./${name}_bg${PACKED}', '${digest}') })`);
  html = html.replaceAll(`${old}.js`, `${name}.js`).replaceAll(`${old}_bg.wasm`, `${name}_bg${PACKED}`);
  return html.replace(/<link\b[^>]*\bhref="\.\/([^"]+)"[^>]*>/g, (link, file) =>
    file in files ? replaceOnce(link, /integrity="[^"]*"/, `integrity="${integrity(files[file])}"`).replace(' type="application/wasm"', "") : link,
  );
}

/** wasm-bindgen's JavaScript with what fetches the later parts. */
function withRest(script, template, parts) {
  const code = replaceOnce(template, /"PARTS"/, JSON.stringify(parts));
  // In `initSync`, which nobody calls, and where the app starts.
  const begins = script.split("const imports = __wbg_get_imports();").length - 1;
  if (begins !== 2) fail(`expected wasm-bindgen to get its imports twice, found ${begins}`);
  script = script.replaceAll("const imports = __wbg_get_imports();", "const imports = __wbg_get_imports();\n    rest.began(imports);");
  const loaded = "await __wbg_load(await module_or_path, imports);";
  script = replaceOnce(script, /await __wbg_load\(await module_or_path, imports\);/, `${loaded}\n    await rest.early(instance.exports);`);
  script = replaceOnce(script, /wasm\.__wbindgen_start\(\);/, "rest.stands(wasm);\n    wasm.__wbindgen_start();");
  return lean(`${script}${unpack}export { unpacked };\n${code}`);
}

/** The script without comments that have lines of their own and without indents: a quarter of it, where a server does not
 * compress. */
function lean(script) {
  const code = script.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, "").replace(/^[ \t]*\/\/.*\n/gm, "");
  // Only there would a line's beginning mean something.
  if (/`[^`]*\n[^`]*`/.test(code.replace(/`[^`\n]*`/g, ""))) fail("the app's JavaScript has a text of several lines");
  return code.replace(/^[ \t]+/gm, "");
}
