// The app's work in the background, held up or refused as a slow or strict browser would.
import type { Page } from "@playwright/test";

interface Held {
  koppelLetGo?: () => void;
}

/** From now on no job comes to an end: its progress is heard, its answer is not, until `letGo`. */
export async function holdAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = globalThis.Worker;
    const waiting: (() => void)[] = [];
    let held = true;
    globalThis.Worker = class extends own {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener("message", (event) => {
          if (!held || (event.data as { answer?: unknown }).answer === undefined) return;
          event.stopImmediatePropagation();
          waiting.push(() => this.dispatchEvent(new MessageEvent("message", { data: event.data as unknown })));
        });
      }
    };
    (globalThis as Held).koppelLetGo = () => {
      held = false;
      globalThis.Worker = own;
      for (const hear of waiting) hear();
    };
  });
}

/** Lets go of what was held or refused. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as Held).koppelLetGo?.());
}

/** From now on the browser starts no workshop, as where memory is out or a rule of the organisation forbids it; until `letGo`. */
export async function refuseWorkshops(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = globalThis.Worker;
    globalThis.Worker = class {
      constructor() {
        throw new DOMException("not allowed here", "SecurityError");
      }
    } as unknown as typeof Worker;
    (globalThis as Held).koppelLetGo = () => (globalThis.Worker = own);
  });
}
