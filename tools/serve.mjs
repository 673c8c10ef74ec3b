// A small static server on 127.0.0.1, with the headers that a real web server should send.
//
//   node tools/serve.mjs dist [PORT]      PORT 0 takes any free one; without PORT: 8080 or the next free
//
// The browser tests import `serve` from here, so that what they try is what people get.
import { createReadStream, existsSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What a `<meta>` policy cannot say. The rest of the policy stands in the page itself. */
const HEADERS = {
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The file for an address, or undefined when there is none inside `folder`. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split("?")[0]);
  } catch {
    return undefined;
  }
  const file = resolve(folder, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  if (path.includes("\0") || !file.startsWith(folder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Hashed names never change content; everything else is asked for again. */
function caching(file) {
  return /-[0-9a-f]{12,}(_[a-z]+)?\.\w+$/.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * Serves `folder` on 127.0.0.1. Resolves to the address and a way to stop, which also
 * cuts open connections. `told` hears the address of each file that is asked for.
 */
export function serve(folder, port = 0, told = (_address) => {}) {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...HEADERS, allow: "GET, HEAD" }).end();
      return;
    }
    const file = fileFor(root, request.url ?? "/");
    if (!file) {
      response.writeHead(404, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end("There is nothing here.\n");
      return;
    }
    told(request.url ?? "/");
    response.writeHead(200, {
      ...HEADERS,
      "cache-control": caching(file),
      "content-length": statSync(file).size,
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      const taken = server.address().port;
      done({
        port: taken,
        url: `http://127.0.0.1:${taken}/`,
        stop: () => new Promise((stopped) => {
          server.close(stopped);
          server.closeAllConnections();
        }),
      });
    });
  });
}

/** Tries `first` and the ports after it. */
async function serveOnFree(folder, first) {
  for (let port = first; port < first + 20; port++) {
    try {
      return await serve(folder, port);
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`ports ${first} to ${first + 19} are all taken; name another, as in: make serve PORT=9000`);
}

async function main() {
  const [folder, port] = argv.slice(2);
  if (!folder || !existsSync(join(folder, "index.html"))) {
    console.error("serve: name the folder of a built site, as in: node tools/serve.mjs dist");
    process.exit(2);
  }
  const site = port ? await serve(folder, Number(port)) : await serveOnFree(folder, 8080);
  console.log(`\nKoppel is at ${site.url}\n(Ctrl+C stops it.)`);
}

if (argv[1] && realpathSync(argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exit(1);
  });
}
