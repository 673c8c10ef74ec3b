// The ways in: making a workspace, unlocking one, opening the example or a file.
import { expect, type BrowserContext, type Locator } from "@playwright/test";
import type { Site } from "../support/site.js";
import { App } from "./app.js";

/** A file as the picker takes it: a path, or one made up. */
type Pick = Parameters<Locator["setInputFiles"]>[0];

export interface Names {
  workspace: string;
  municipality: string;
  branch: string;
  me: string;
}

/** What opens a workspace that was made. */
export interface Keys extends Names {
  passphrase: string;
  recovery: string;
}

export const GENT: Names = { workspace: "Koppel Gent", municipality: "Gent", branch: "Brugse Poort", me: "Griet" };

export class StartPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** The example, from wherever one is; waits until it is open. */
  async openExample(): Promise<void> {
    await this.app.open("#/demo");
    await expect(this.page.locator("nav.nav")).toBeVisible();
  }

  /** Makes a workspace with the passphrase that is offered, and goes in. */
  async makeWorkspace(names: Names = GENT): Promise<Keys> {
    await this.app.open("#/start");
    await this.button(/Een nieuwe werkruimte/).click();
    await this.fillNames(names);
    const passphrase = (await this.page.locator(".offered-words").textContent())?.trim() ?? "";
    await this.button("Verder").click();
    const key = this.page.locator(".key-sheet-key");
    await expect(key).toBeVisible();
    const recovery = (await key.textContent())?.trim() ?? "";
    await this.button("Ik heb ze allebei").click();
    await this.prove(passphrase, recovery);
    await expect(this.page.getByRole("heading", { name: `‘${names.workspace}’ is klaar` })).toBeVisible();
    await this.button("Aan de slag").click();
    await expect(this.page.locator("nav.nav")).toBeVisible();
    return { ...names, passphrase, recovery };
  }

  async fillNames(names: Names): Promise<void> {
    await this.page.getByLabel(/^Naam van de werkruimte/).fill(names.workspace);
    await this.page.getByLabel(/^Gemeente/).fill(names.municipality);
    await this.page.getByLabel(/^Eerste afdeling/).fill(names.branch);
    await this.page.getByLabel(/^Jouw naam/).fill(names.me);
    await this.button("Verder").click();
  }

  /** Types both once more, in the last step. */
  async prove(passphrase: string, recovery: string): Promise<void> {
    await this.page.getByLabel("Wachtzin", { exact: true }).fill(passphrase);
    await this.page.getByLabel("Herstelsleutel", { exact: true }).fill(recovery);
    await this.button("Werkruimte maken").click();
  }

  /** Types a passphrase and presses Enter. */
  async unlock(passphrase: string, who?: string): Promise<void> {
    if (who) await this.page.getByLabel(/^Wie ben je/).selectOption({ label: who });
    const field = this.page.locator(".workspace-card .secret input");
    await field.fill(passphrase);
    await field.press("Enter");
  }

  /** Locks and waits for the page to be the start page again. */
  async lock(): Promise<void> {
    await this.button("Vergrendelen").click();
    await expect(this.page.locator(".workspace-card")).toBeVisible();
  }

  /** Makes a sealed file and gives the path it was downloaded to. */
  async saveFile(): Promise<string> {
    await this.app.go("#/files");
    const downloading = this.page.waitForEvent("download", { timeout: 60_000 });
    await this.button("Reservekopie bewaren").click();
    return (await downloading).path();
  }

  /** Goes to *open a file* and picks one. */
  async chooseFile(file: Pick): Promise<void> {
    await this.button(/Een bestand openen/).click();
    await this.page.locator("input[type=file]").setInputFiles(file);
  }

  /** Types what opens the chosen file, and opens it. */
  async openChosen(secret: string): Promise<void> {
    await this.page.getByLabel(/^Wachtzin of herstelsleutel/).fill(secret);
    await this.button("Openen").click();
  }

  /** The same app in another browser. */
  async elsewhere(context: BrowserContext, site: Site): Promise<StartPage> {
    return new StartPage(new App(context.pages()[0] ?? (await context.newPage()), site));
  }

  async expectOpen(workspace: string): Promise<void> {
    await expect(this.page.locator("header .workspace")).toHaveText(workspace);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }
}
