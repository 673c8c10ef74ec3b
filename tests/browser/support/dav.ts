// A WebDAV server beside the app: behind the app's own address, or at one of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export const USER = "gent";
export const PASSWORD = "regen op het dak";

/** wsgidav, with a folder of its own. */
export class Dav {
  private constructor(
    readonly folder: string,
    readonly origin: string,
    private readonly process: ChildProcess,
  ) {}

  /** `allowed` is an origin whose pages may use it (CORS). */
  static async start(allowed?: string): Promise<Dav> {
    const folder = mkdtempSync(join(tmpdir(), "koppel-dav-"));
    const python = process.env.KOPPEL_PYTHON ?? "python3";
    const script = resolve(import.meta.dirname, "dav_server.py");
    const started = spawn(python, [script, folder, ...(allowed ? [allowed] : [])], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(started, "exit").then(() => Promise.reject(new Error("the WebDAV server ended; run `make setup`")));
    const line = once(createInterface({ input: started.stdout }), "line");
    const [port] = (await Promise.race([line, ended])) as [string];
    ended.catch(() => undefined);
    return new Dav(folder, `http://127.0.0.1:${port.trim()}`, started);
  }

  /** The packs that stand on the server's disk. */
  packs(): string[] {
    return readdirSync(join(this.folder, "dav"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  }

  read(pack: string): Buffer {
    return readFileSync(join(this.folder, "dav", pack));
  }

  set full(full: boolean) {
    this.mark("full", full);
  }

  /** Whether it sends every request on to another address. */
  set sendsOn(on: boolean) {
    this.mark("sends-on", on);
  }

  /** Whether a listing has no end. */
  set listsWithoutEnd(on: boolean) {
    this.mark("lists-without-end", on);
  }

  /** Whether a file has no end: 4 GiB by its length, and as much as anyone reads. */
  set givesWithoutEnd(on: boolean) {
    this.mark("gives-without-end", on);
  }

  private mark(what: string, on: boolean): void {
    const mark = join(this.folder, `.${what}`);
    if (on) writeFileSync(mark, "");
    else if (existsSync(mark)) rmSync(mark);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.kill();
      await once(this.process, "exit");
    }
  }

  async discard(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function forward(from: IncomingMessage, to: ServerResponse, origin: string, change?: (html: string) => string): void {
  const { port } = new URL(origin);
  const headers = { ...from.headers, host: `127.0.0.1:${port}` };
  const sent = request({ host: "127.0.0.1", port, path: from.url, method: from.method, headers }, (answer) => {
    if (!change) {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
      return;
    }
    let html = "";
    answer.setEncoding("utf8").on("data", (part: string) => (html += part)).on("end", () => {
      const { "content-length": _, ...rest } = answer.headers;
      to.writeHead(answer.statusCode ?? 502, rest).end(change(html));
    });
  });
  sent.on("error", () => (to.headersSent ? to.destroy() : to.writeHead(502).end()));
  // Who reads no further ends it for the server too.
  to.on("close", () => sent.destroy());
  from.pipe(sent);
}

/**
 * The site at `site`, behind an address of its own: `/dav/` is the WebDAV server, where there is one, and `named` is
 * the origin that the build would have named with KOPPEL_WEBDAV. Then it has no service worker, which knows the digest
 * of the page as it was built. `sendOn` gives another address for some of the app's own files.
 */
export async function front(site: string, dav: () => string | undefined, named: () => string | undefined, sendOn: (path: string) => string | undefined = () => undefined): Promise<{ url: string; stop(): Promise<void> }> {
  const name = (html: string): string => {
    const origin = named();
    return origin
      ? html
          .replace("connect-src 'self'", `connect-src 'self' ${origin}`)
          .replace('<meta name="koppel-edition"', `<meta name="koppel-webdav" content="${origin}">\n<meta name="koppel-edition"`)
      : html;
  };
  const server: Server = createServer((from, to) => {
    const behind = dav();
    if (from.url?.startsWith("/dav/") && behind) forward(from, to, behind);
    else if (from.url?.startsWith("/sw.js") && named()) to.writeHead(404).end();
    else if (sendOn(from.url ?? "")) to.writeHead(302, { location: sendOn(from.url ?? "") }).end();
    else forward(from, to, site, from.url === "/" ? name : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
