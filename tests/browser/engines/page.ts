// A page as Playwright has them, over WebDriver: as much of it as the page objects of the main job use.
import { setTimeout as pause } from "node:timers/promises";
import { copyFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Locator, keys } from "./locator.js";
import type { Session } from "./protocol.js";

/** How long a download may take, in milliseconds. */
const PATIENCE = 60_000;

/** A file that the browser saved in the laptop's folder of downloads. */
class Download {
  constructor(private readonly saved: string) {}

  suggestedFilename(): string {
    return this.saved.split("/").at(-1) ?? "";
  }

  path(): Promise<string> {
    return Promise.resolve(this.saved);
  }

  saveAs(path: string): Promise<void> {
    copyFileSync(this.saved, path);
    return Promise.resolve();
  }
}

export class Page {
  readonly keyboard = { press: (key: string) => this.session.chord(keys(key)) };
  private readonly root: Locator;

  constructor(
    private readonly session: Session,
    private readonly downloads: string,
  ) {
    this.root = new Locator(session, []);
  }

  async goto(url: string): Promise<void> {
    await this.session.go(url);
  }

  /** Loads the page anew as the page itself does: Firefox's driver would pass over the service worker. */
  async reload(): Promise<void> {
    await this.session.run(() => {
      (window as { koppelBefore?: boolean }).koppelBefore = true;
      location.reload();
    });
    const anew = () => document.readyState === "complete" && !("koppelBefore" in window);
    for (const end = Date.now() + PATIENCE; !(await this.session.run(anew).catch(() => false)); await pause(40)) {
      if (Date.now() > end) throw new Error(`the page was not loaded anew in ${PATIENCE / 1000} s`);
    }
  }

  evaluate<Given, Result>(script: (given: Given) => Result, given: Given): Promise<Awaited<Result>> {
    return this.session.run(script, given);
  }

  locator(css: string, options: { hasText?: string | RegExp } = {}): Locator {
    return this.root.locator(css, options);
  }

  getByRole(...asked: Parameters<Locator["getByRole"]>): Locator {
    return this.root.getByRole(...asked);
  }

  getByLabel(...asked: Parameters<Locator["getByLabel"]>): Locator {
    return this.root.getByLabel(...asked);
  }

  getByText(...asked: Parameters<Locator["getByText"]>): Locator {
    return this.root.getByText(...asked);
  }

  /** The next file that is saved; whole, since a browser writes under another name until then. */
  async waitForEvent(event: "download"): Promise<Download> {
    if (event !== "download") throw new Error(`over WebDriver there is no waiting for ${String(event)}`);
    const before = new Set(readdirSync(this.downloads));
    const end = Date.now() + PATIENCE;
    for (;;) {
      const all = readdirSync(this.downloads);
      const part = all.some((name) => /\.(part|crdownload|wkdownload|tmp)$/i.test(name) || name.startsWith("."));
      const name = all.find((one) => !before.has(one));
      if (name !== undefined && !part && statSync(join(this.downloads, name)).size > 0) return new Download(join(this.downloads, name));
      if (Date.now() > end) throw new Error(`nothing was saved in ${PATIENCE / 1000} s; there are: ${all.join(", ")}`);
      await pause(40);
    }
  }
}
