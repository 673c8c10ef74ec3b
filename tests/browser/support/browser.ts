// Which browser, with which flags; fresh profiles and restarts of them.
import { chromium, type BrowserContext, type BrowserContextOptions } from "@playwright/test";
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

/** One person's browser on one laptop: a profile folder that outlives the browser. */
export class Profile {
  /** The folder with everything the browser keeps, for searching what it holds. */
  readonly folder = mkdtempSync(join(tmpdir(), "koppel-profile-"));
  private context: BrowserContext | undefined;

  constructor(private readonly prepare: (context: BrowserContext) => Promise<void>) {}

  /** Starts the browser on this profile, or starts it again after `close`. */
  async open(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    await this.close();
    const executablePath = process.env.CHROMIUM;
    if (!executablePath) throw new Error("CHROMIUM is not set; run the tests through `make e2e`");
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath,
      args: FLAGS,
      acceptDownloads: true,
      viewport: { width: 1366, height: 768 },
      locale: "nl-BE",
      timezoneId: "Europe/Brussels",
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
