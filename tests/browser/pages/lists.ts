// The page that brings lists in.
import { expect } from "@playwright/test";
import { join } from "node:path";
import type { App } from "./app.js";

/** The intake lists that the native tests read too. */
export const DATA = join(import.meta.dirname, "../../data");

export class ListsPage {
  constructor(readonly app: App) {}

  /** Picks a list and waits until it was read. */
  async pick(file: string): Promise<void> {
    await this.app.go("#/lists");
    await this.app.page.locator('input[type="file"]').setInputFiles(join(DATA, file));
    await expect(this.app.page.getByRole("heading", { name: "In het kort" })).toBeVisible({ timeout: 60_000 });
  }

  /** What the summary says, line by line. */
  async summary(): Promise<string[]> {
    return this.app.page.locator(".list-totals li").allTextContents();
  }

  /** Takes everything over, having confirmed what the list does not say. */
  async takeOver(): Promise<void> {
    await this.app.page.getByLabel(/^Ik bevestig/).check();
    await this.app.page.getByRole("button", { name: /rijen overnemen$/ }).click();
    await expect(this.app.page.getByText(/rijen zijn overgenomen/).first()).toBeVisible({ timeout: 60_000 });
  }
}
