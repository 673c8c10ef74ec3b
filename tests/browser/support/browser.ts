// Which browser, with which flags; laptops that share one, and profiles that are restarted.
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "@playwright/test";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The flags keep Chromium quiet: it may talk to nobody but the test's own server. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a laptop's browser looks to the app. */
const LOOKS: BrowserContextOptions = {
  acceptDownloads: true,
  viewport: { width: 1366, height: 768 },
  locale: "nl-BE",
  timezoneId: "Europe/Brussels",
};

function executablePath(): string {
  const path = process.env.CHROMIUM;
  if (!path) throw new Error("CHROMIUM is not set; run the tests through `make e2e`");
  return path;
}

/** Starts a browser in which laptops are contexts of their own. */
export function start(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath(), args: FLAGS });
}

/** One person's browser on one laptop. */
export interface Laptop {
  /** Opens its browser. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Throws away the laptop with everything on it. */
  discard(): Promise<void>;
}

/** A laptop that is never restarted: a context of a browser that tests share, with a store of its own in memory. */
export class Guest implements Laptop {
  private context: BrowserContext | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly prepare: (context: BrowserContext) => Promise<void>,
  ) {}

  async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    if (this.context) throw new Error("what such a laptop holds goes when it is closed: use a profile to restart it");
    this.context = await this.browser.newContext({ ...LOOKS, ...options });
    await this.prepare(this.context);
    return this.context;
  }

  async discard(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }
}

/** A laptop with a browser of its own: a profile folder that outlives it. */
export class Profile implements Laptop {
  /** The folder with everything the browser keeps, for searching what it holds. */
  readonly folder = mkdtempSync(join(tmpdir(), "koppel-profile-"));
  private context: BrowserContext | undefined;

  /** `headed` shows windows, as people have them: only then does Chromium write what brings its tabs back. */
  constructor(
    private readonly prepare: (context: BrowserContext) => Promise<void>,
    private readonly headed = false,
  ) {
    if (headed && !process.env.DISPLAY) throw new Error("there is no screen for a headed browser: run `make setup`, which brings Xvfb");
  }

  /** Starts the browser on this profile, or starts it again after `close`. */
  async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    await this.close();
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: executablePath(),
      args: FLAGS,
      headless: !this.headed,
      ...LOOKS,
      ...options,
    });
    await this.prepare(this.context);
    return this.context;
  }

  /** Kills every process of the browser at once, as a power cut would; the folder stays. */
  kill(): void {
    for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        if (readFileSync(`/proc/${id}/cmdline`, "utf8").includes(this.folder)) process.kill(Number(id), "SIGKILL");
      } catch {
        // It ended by itself meanwhile.
      }
    }
  }

  /** Closes the browser; the folder stays. */
  async close(): Promise<void> {
    // After a kill there is nobody left to answer.
    await this.context?.close().catch(() => undefined);
    this.context = undefined;
  }

  /** Closes the browser and deletes the folder. */
  async discard(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
