// Watches what no test may cause: console errors, page errors, refusals by the content
// security policy, and requests that leave the app.
import type { BrowserContext } from "@playwright/test";
import type { Site } from "./site.js";

export class Watch {
  /** One line per thing that went wrong; the fixture demands that this is empty at the end. */
  readonly troubles: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly site: Site) {}

  /** Lets a test cause a trouble on purpose, such as a failed fetch after the network was cut. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** What is left after what was allowed. */
  get unexpected(): string[] {
    return this.troubles.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }

  async follow(context: BrowserContext): Promise<void> {
    context.on("console", (message) => {
      if (message.type() === "error") this.troubles.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.troubles.push(`page: ${error.error().message}`));
    context.on("request", (request) => {
      if (!this.site.owns(request.url())) this.troubles.push(`request: ${request.url()}`);
    });
    await context.exposeBinding("koppelReportViolation", (_source, line: string) => {
      this.troubles.push(`policy: ${line}`);
    });
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        const report = (globalThis as unknown as { koppelReportViolation(line: string): void }).koppelReportViolation;
        report(`${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
      });
    });
  }
}
