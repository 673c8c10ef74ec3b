// The built app as the two editions see it, and a network that can be cut.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../../../tools/serve.mjs";

export type Edition = "http" | "file";

/** Where the build is; `make e2e` says so. */
export const dist = process.env.KOPPEL_DIST ?? resolve(import.meta.dirname, "../../../dist");

/** The address at which one edition of the app opens. */
export class Site {
  /** What was fetched from the app's own server, in order, by pages and by the service worker. */
  readonly fetched: string[] = [];

  private constructor(
    readonly edition: Edition,
    readonly url: string,
    private server: Awaited<ReturnType<typeof serve>> | undefined,
    /** Another origin that the app may speak to, where there is one. */
    private readonly also: () => string | undefined = () => undefined,
  ) {}

  /** A site that something else serves. */
  static at(url: string, also: () => string | undefined): Site {
    return new Site("http", url, undefined, also);
  }

  /** Every call has a port, hence an origin and a browser store, of its own. */
  static async open(edition: Edition): Promise<Site> {
    if (edition === "file") {
      return new Site(edition, pathToFileURL(resolve(dist, "koppel.html")).href, undefined);
    }
    const server = await serve(dist, 0, (address) => site.fetched.push(address));
    const site = new Site(edition, server.url, server);
    return site;
  }

  /** Whether a request for this address stays inside the app. */
  owns(address: string): boolean {
    if (/^(blob|data|about):/.test(address)) return true;
    const also = this.also();
    if (also && address.startsWith(`${also}/`)) return true;
    return this.edition === "file" ? address.split(/[?#]/)[0] === this.url : address.startsWith(this.url);
  }

  /** Cuts the network: from now on nothing answers. A file needs no network to begin with. */
  async cut(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  /** Puts the network back, at the same address. */
  async restore(): Promise<void> {
    if (this.edition === "http" && !this.server) {
      this.server = await serve(dist, Number(new URL(this.url).port));
    }
  }
}
