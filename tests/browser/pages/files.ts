// The page with files out and in.
import { expect } from "@playwright/test";
import type { App } from "./app.js";

export class FilesPage {
  constructor(readonly app: App) {}

  /** Saves a sealed file under `path`; `extra` is a passphrase for someone outside. */
  async save(path: string, extra?: string): Promise<void> {
    await this.app.go("#/files");
    if (extra !== undefined) {
      await this.app.page.getByLabel(/^Ook voor iemand buiten/).check();
      await this.app.page.getByLabel(/^Wachtzin voor dit bestand/).fill(extra);
    }
    const download = this.app.page.waitForEvent("download");
    await this.app.page.getByRole("button", { name: "Reservekopie bewaren" }).click();
    await (await download).saveAs(path);
    // What was said of a file saved just before may still stand there.
    await expect(this.app.page.getByText(/opnieuw geopend en vergeleken/).last()).toBeVisible({ timeout: 60_000 });
  }

  /** Saves what colleagues lack under `path`, and gives the name that the app gave it. */
  async saveForColleague(path: string): Promise<string> {
    await this.app.go("#/files");
    const downloading = this.app.page.waitForEvent("download");
    await this.app.page.getByRole("button", { name: "Bestand voor een collega" }).click();
    const download = await downloading;
    await download.saveAs(path);
    await expect(this.app.page.getByText(/Het is geen reservekopie: alleen/).last()).toBeVisible({ timeout: 60_000 });
    return download.suggestedFilename();
  }

  /** Looks into a file, without bringing it in. */
  async look(path: string): Promise<void> {
    await this.app.go("#/files");
    await this.app.page.locator('input[type="file"]').setInputFiles(path);
  }

  /** Brings in what was looked at. */
  async bringIn(): Promise<void> {
    await this.app.page.getByRole("button", { name: "Binnenhalen", exact: true }).click();
    await expect(this.app.page.getByRole("button", { name: "Terugdraaien" })).toBeVisible();
  }

  /** Takes back what came in last. */
  async takeBack(): Promise<void> {
    await this.app.go("#/files");
    await this.app.page.getByRole("button", { name: "Terugdraaien" }).click();
    await this.app.page.getByRole("dialog").getByRole("button", { name: "Terugdraaien" }).click();
    await expect(this.app.page.getByText(/^Teruggedraaid/)).toBeVisible();
  }
}

/** The questions of files about who opens the workspace here. */
export class AccessPage {
  constructor(readonly app: App) {}

  get asks() {
    return this.app.page.locator(".access-ask");
  }

  /** Answers the question that names someone. */
  async answer(name: string, answer: string): Promise<void> {
    const ask = this.asks.filter({ hasText: name });
    await ask.getByRole("button", { name: answer }).click();
    await expect(ask).toHaveCount(0);
  }
}

/** On a laptop with nothing open: opens a sealed file and keeps it here. */
export async function openFileAtTheDoor(app: App, path: string, secret: string): Promise<void> {
  await app.open("#/start");
  await app.page.getByRole("button", { name: /Een bestand openen/ }).click();
  await app.page.locator('input[type="file"]').setInputFiles(path);
  // From a file `koppel.html` proposes to leave nothing here.
  await app.page.getByLabel(/^Alles, versleuteld/).check();
  await app.page.getByLabel("Wachtzin of herstelsleutel").fill(secret);
  await app.page.getByRole("button", { name: "Openen", exact: true }).click();
}
