// What if: the changes that are tried beside the proposal, and what they would do.
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.js";

export class TryOutPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Tries another number of places for a mentor. */
  async places(mentor: string, places: number): Promise<void> {
    await this.kind("places");
    await this.pick(/^Welke mentor/, mentor);
    await this.page.getByLabel(/^Plaatsen/).fill(String(places));
    await this.add();
  }

  /** Tries what it would be without these half-days of someone. */
  async without(person: string, halfDays: string[]): Promise<void> {
    await this.kind("slots");
    await this.pick(/^Voor wie/, person);
    for (const one of halfDays) await this.page.getByRole("group", { name: "Momenten" }).getByLabel(one).uncheck();
    await this.add();
  }

  /** Tries what it would be if a rule ruled nobody out for someone. */
  async relax(person: string, rule: string): Promise<void> {
    await this.kind("relax");
    await this.pick(/^Voor wie/, person);
    await this.page.getByLabel(/^Welke voorwaarde/).selectOption({ label: rule });
    await this.add();
  }

  /** Tries another value of a setting. */
  async setting(code: string, value: number): Promise<void> {
    await this.kind("setting");
    await this.page.getByLabel(/^Instelling/).selectOption(code);
    await this.page.getByLabel(/^Waarde/).fill(String(value));
    await this.add();
  }

  /** What would change, pair by pair. */
  get shifts(): Locator {
    return this.card("Wat dit zou doen").getByRole("listitem");
  }

  /** What is being tried. */
  get changes(): Locator {
    return this.card("Dit probeer je").getByRole("listitem");
  }

  /** A figure as it is now and as it would be. */
  async figure(name: string): Promise<string[]> {
    return this.page.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell").allTextContents();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  private card(title: string): Locator {
    return this.page.locator("section.card").filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }

  private async kind(code: string): Promise<void> {
    await this.page.getByLabel(/^Soort verandering/).selectOption(code);
  }

  private async pick(label: RegExp, name: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: label });
    await field.fill(name);
    await this.page.getByRole("option", { name }).click();
    await expect(field).toHaveValue(new RegExp(`^${name}`));
  }

  private async add(): Promise<void> {
    await this.button("Toevoegen").click();
    // Nothing was missing.
    await expect(this.page.locator(".field-error").filter({ hasText: /./ })).toHaveCount(0);
  }
}
