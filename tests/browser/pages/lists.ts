// The page that brings lists in.
import { expect, type Locator } from "@playwright/test";
import { join } from "node:path";
import type { App } from "./app.js";

/** The intake lists that the native tests read too. */
export const DATA = join(import.meta.dirname, "../../data");

export class ListsPage {
  constructor(readonly app: App) {}

  /** Picks a list (a file of `DATA`, or one made up) on the page that is open. */
  async choose(file: string | Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.app.page.locator('input[type="file"]').setInputFiles(typeof file === "string" ? join(DATA, file) : file);
  }

  /** Picks a list and waits until it was read. */
  async pick(file: string | Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.app.go("#/lists");
    await this.choose(file);
    await expect(this.app.page.getByRole("heading", { name: "In het kort" })).toBeVisible({ timeout: 60_000 });
  }

  /** What the summary says, line by line. */
  async summary(): Promise<string[]> {
    return this.app.page.locator(".list-totals li").allTextContents();
  }

  /** Takes everything over, having confirmed what the list does not say. */
  async takeOver(): Promise<void> {
    const confirm = this.app.page.getByLabel(/^Ik bevestig/);
    const take = this.app.page.getByRole("button", { name: /rij(en)? overnemen$/ });
    await expect(take).toBeEnabled();
    if (await confirm.isVisible()) await confirm.check();
    await take.click();
    await expect(this.app.page.getByText(/(rij is|rijen zijn) overgenomen/).first()).toBeVisible();
  }

  /** Takes a list over as it is proposed. */
  async bringIn(file: Parameters<ListsPage["pick"]>[0]): Promise<void> {
    await this.pick(file);
    await this.takeOver();
  }
}
