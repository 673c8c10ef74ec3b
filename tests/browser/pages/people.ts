// People: the list, a person's page, the form.
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.js";

export class PeoplePages {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Goes to a place without loading the app anew. */
  async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), route);
  }

  async openList(): Promise<void> {
    await this.go("#/people");
    await expect(this.page.getByRole("heading", { level: 1, name: "Mensen" })).toBeVisible();
  }

  /** Adds someone through the form and waits for their page. */
  async add(first: string, last: string, as: "mentee" | "mentor", more: Record<string, string> = {}): Promise<void> {
    await this.go("#/people/new");
    await this.page.getByRole("checkbox", { name: as, exact: true }).check();
    await this.field("Voornaam").fill(first);
    await this.field("Familienaam").fill(last);
    for (const [label, text] of Object.entries(more)) await this.field(label).fill(text);
    await this.save();
    await this.expectPerson(`${first} ${last}`);
  }

  async save(): Promise<void> {
    await this.page.locator("form").getByRole("button", { name: "Bewaren" }).click();
  }

  /** Erases the person whose page is open, and waits for the paper that says so. */
  async erase(): Promise<void> {
    await this.page.getByRole("button", { name: "Wissen…" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(/^Waarom/).selectOption("asked");
    await dialog.getByLabel(/^Ik begrijp/).check();
    await dialog.getByRole("button", { name: "Voorgoed wissen" }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Gewist" })).toBeVisible();
  }

  /** Puts the mentee whose page is open on hold. */
  async putOnHold(): Promise<void> {
    await this.button("even gestopt").click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
    await expect(this.page.getByText("Als mentee: even gestopt")).toBeVisible();
  }

  async expectPerson(name: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
  }

  /** The names in the list, as they stand there. */
  names(): Locator {
    return this.page.getByRole("grid", { name: "Mensen" }).locator("[role=row] strong");
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** What a card of the person's page says of a field. */
  fact(label: string): Locator {
    return this.page.locator("dt", { hasText: new RegExp(`^${label}$`) }).locator("xpath=following-sibling::dd[1]");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }
}
