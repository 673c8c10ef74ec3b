// A laptop with one browser of one engine: its folders, its driver, its page.
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DRIVERS, type Engine, type Folders } from "./engines.js";
import { Page } from "./page.js";
import { Session, isReady } from "./protocol.js";

/** Width and height of a window, in pixels: a small laptop's. */
const WINDOW = [1366, 768] as const;

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A driver that runs, and the folder of its laptop. */
class Running {
  readonly folder: string;
  readonly folders: Folders;
  private readonly process: ChildProcess;
  private failed: Error | undefined;
  private readonly end = () => this.kill();

  constructor(
    readonly engine: Engine,
    readonly port: number,
  ) {
    const { program, args, environment } = DRIVERS[engine];
    this.folder = mkdtempSync(join(tmpdir(), `koppel-${engine}-`));
    this.folders = { profile: join(this.folder, "profile"), downloads: join(this.folder, "downloads") };
    for (const one of Object.values(this.folders)) mkdirSync(one);
    const log = openSync(join(this.folder, "log"), "a");
    // A group of its own, so that the browser that it starts can be ended with it.
    this.process = spawn(program, args(port), {
      env: { ...process.env, TZ: "Europe/Brussels", ...environment(this.folders) },
      stdio: ["ignore", log, log],
      detached: true,
    });
    closeSync(log);
    this.process.once("error", (error) => (this.failed = error));
    process.once("exit", this.end);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Waits until it listens. */
  async listens(): Promise<void> {
    for (let left = 600; !(await isReady(this.address)); left -= 1) {
      if (this.failed) throw this.failed;
      if (left === 0 || this.process.exitCode !== null) throw new Error("the driver does not answer");
      await pause(100);
    }
  }

  /** The last lines that driver and browser wrote. */
  said(): string {
    return readFileSync(join(this.folder, "log"), "utf8").split("\n").slice(-20).join("\n");
  }

  /** Ends it with its browser, and throws away what they kept. */
  discard(): void {
    process.off("exit", this.end);
    this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private kill(): void {
    try {
      if (this.process.pid !== undefined) process.kill(-this.process.pid, "SIGKILL");
    } catch {
      // It ended by itself.
    }
  }
}

export class Laptop {
  private constructor(
    private readonly running: Running,
    private readonly session: Session,
    readonly page: Page,
  ) {}

  static async open(engine: Engine): Promise<Laptop> {
    const running = new Running(engine, await freePort());
    try {
      await running.listens();
      const session = await Session.open(running.address, DRIVERS[engine].capabilities(running.folders));
      await session.size(...WINDOW);
      return new Laptop(running, session, new Page(session, running.folders.downloads));
    } catch (error) {
      const said = running.said();
      running.discard();
      throw new Error(`${engine} could not be opened: ${String(error)}\n${said}`);
    }
  }

  /** Name and version of its browser. */
  get browser(): string {
    return this.session.browser;
  }

  /** What went wrong in its pages. */
  async troubles(): Promise<string[]> {
    // Looked once more, for what came after the last look.
    await this.page.locator("body").count();
    return this.session.troubles;
  }

  /** What its page says, for whoever looks into why a test failed. */
  words(): Promise<string> {
    return this.session.run(() => `${location.href}\n${document.body?.innerText ?? ""}`).catch((error: unknown) => String(error));
  }

  /** Closes the browser and throws away the laptop with everything on it. */
  async discard(): Promise<void> {
    // One that hangs is ended all the same.
    await this.session.close().catch(() => undefined);
    this.running.discard();
  }
}
