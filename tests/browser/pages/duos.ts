// The duos: the list, and the page of one.
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.js";

/** A day as people type it; `ago` days before today, by the clock of the laptops. */
export function day(ago = 0): string {
  const date = new Date();
  date.setDate(date.getDate() - ago);
  return new Intl.DateTimeFormat("nl-BE", { timeZone: "Europe/Brussels" }).format(date);
}

export class DuosPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Goes there within the open app, as the menu does. */
  async open(): Promise<void> {
    await this.page.locator("nav.nav").getByRole("link", { name: "Duo's" }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Duo's" })).toBeVisible();
  }

  /** Shows one group: `voorstellen`, `lopende`, `stille`, `voorbij`. */
  async show(group: string): Promise<void> {
    await this.page.getByLabel("Welke duo's").selectOption({ label: group });
  }

  /** The first row in a state. */
  row(state: string): Locator {
    return this.page.locator(".table-row").filter({ has: this.page.locator(".badge", { hasText: new RegExp(`^${state}$`) }) }).first();
  }
}

export class DuoPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Where the duo stands, in a word. */
  get state(): Locator {
    return this.page.locator(".duo-people .badge");
  }

  /** The weeks of the large strip. */
  get weeks(): Locator {
    return this.page.locator(".strip-weeks > li");
  }

  card(title: string): Locator {
    return this.page.locator("section.card").filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }

  /** Takes the step forward, with today for every day that is still empty. */
  async step(): Promise<void> {
    const before = (await this.state.textContent()) ?? "";
    const card = this.card("Wat nu");
    for (const consent of await card.getByRole("button", { name: "Toestemming noteren" }).all()) {
      await consent.click();
    }
    await expect(card.getByRole("button", { name: "Toestemming noteren" })).toHaveCount(0);
    for (const field of await card.locator('form .date-input input').all()) {
      if ((await field.inputValue()) === "") await field.fill(day());
    }
    const take = card.locator('form button[type="submit"]');
    await take.click();
    // Both said yes today, on the day that they met: that needs a reason.
    const why = card.getByLabel("Waarom het eerder kan");
    await expect.poll(async () => (await why.isVisible()) || (await this.state.textContent()) !== before).toBe(true);
    if (await why.isVisible()) {
      await expect(card.locator(".field-error", { hasText: "Ze mogen nadenken tot" })).toBeVisible();
      await why.fill("Ze kennen elkaar van de buurtwerking.");
      await take.click();
    }
    await expect(this.state).not.toHaveText(before);
  }

  /** Steps forward until the duo is in a state. */
  async until(state: string): Promise<void> {
    for (let steps = 0; steps < 10; steps += 1) {
      if ((await this.state.textContent())?.trim() === state) return;
      await this.step();
    }
    await expect(this.state).toHaveText(state);
  }

  /** Logs a meeting; Enter sends it. */
  async logMeeting(place: string): Promise<void> {
    const card = this.card("Ontmoeting noteren");
    const field = card.getByLabel("Plaats");
    await field.fill(place);
    await field.press("Enter");
    await expect(this.card("Ontmoetingen").getByText(place)).toBeVisible();
  }
}
