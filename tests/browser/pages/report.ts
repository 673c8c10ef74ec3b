// The report, and how it looks on paper.
import { expect } from "@playwright/test";
import { readFile } from "node:fs/promises";
import type { App } from "./app.js";

export class ReportPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Goes there by the menu; waits for the first figures. */
  async open(): Promise<void> {
    await this.page.locator("nav.nav").getByRole("link", { name: "Verslag" }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Verslag" })).toBeVisible();
    await expect(this.page.locator(".report-scope")).toBeVisible();
  }

  /** Saves the tables and gives their lines. */
  async csv(): Promise<string[]> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Bewaren als CSV" }).click();
    const text = await readFile(await (await download).path(), "utf8");
    return text.split(/\r?\n/).filter((line) => line !== "");
  }

  /** The text of every cell that stands in a table of the page. */
  async cells(): Promise<string[]> {
    const texts = await this.page.locator("main table td, main table th").allTextContents();
    return texts.map((text) => text.trim());
  }
}
