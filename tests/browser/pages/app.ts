// The app as a whole: opening it, waiting until it is there, working without a network.
import { expect, type Page } from "@playwright/test";
import type { Site } from "../support/site.js";

export class App {
  constructor(
    readonly page: Page,
    readonly site: Site,
  ) {}

  /** Opens the app at a route such as `#/people` and waits until it has mounted. */
  async open(route = ""): Promise<void> {
    await this.page.goto(this.site.url + route);
    await this.mounted();
  }

  /** Goes to a page of the open workspace without loading the app anew (which would lock it). */
  async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, route);
    await expect(this.page.locator("main h1")).toBeVisible();
  }

  /** Reloads the page as a person would, and waits until the app has mounted. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.mounted();
  }

  /** The static welcome is gone and the app's own content stands in its place. */
  async mounted(): Promise<void> {
    await expect(this.page.locator("#welcome")).toHaveCount(0);
    await expect(this.page.locator("body > :not(script):not(noscript)").first()).toBeAttached();
  }

  /** Waits until the service worker has taken in a whole version (site edition only). */
  async readyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      const late = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error("no service worker after 30 s")), 30_000));
      const registration = await Promise.race([navigator.serviceWorker.ready, late]);
      if (registration.active?.state !== "activated") {
        await new Promise((done) => registration.active?.addEventListener("statechange", done, { once: true }));
      }
    });
  }

  /** Cuts the network, after the app has had the time to prepare for it. */
  async goOffline(): Promise<void> {
    if (this.site.edition === "http") await this.readyForOffline();
    await this.site.cut();
    await this.page.context().setOffline(true);
  }

  /** Starts a workshop as the app does and answers whether it said that it is ready. */
  async startsWorkshop(name: "workshop" | "matcher" | "lists" | "invent"): Promise<boolean> {
    return this.page.evaluate(async (name) => {
      const part = async (kind: string) => {
        const element = document.getElementById(`koppel-${name}-${kind}`) as HTMLScriptElement;
        const address = element.dataset.src;
        const packed = address
          ? new Uint8Array(await (await fetch(address)).arrayBuffer())
          : Uint8Array.from(atob(element.textContent ?? ""), (letter) => letter.charCodeAt(0));
        // A build for trying packs nothing that is fetched.
        if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed.buffer;
        return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
      };
      const [js, wasm] = await Promise.all([part("js"), part("wasm")]);
      const start = "\nself.onmessage = async e => { self.onmessage = null; await wasm_bindgen({ module_or_path: e.data }); self.postMessage('started') };";
      const url = URL.createObjectURL(new Blob([js, start], { type: "text/javascript" }));
      const worker = new Worker(url);
      const answered = new Promise<boolean>((done) => {
        worker.onmessage = () => done(true);
        worker.onerror = () => done(false);
      });
      worker.postMessage(await WebAssembly.compile(wasm));
      const started = await answered;
      worker.terminate();
      URL.revokeObjectURL(url);
      return started;
    }, name);
  }
}
