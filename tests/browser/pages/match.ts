// The match meeting and the page of one pair.
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.js";

export class MatchPage {
  constructor(readonly app: App) {}

  get page() {
    return this.app.page;
  }

  /** Goes there by the menu, as a person would; waits until there is an answer. */
  async open(): Promise<void> {
    await this.page.locator("nav.nav").getByRole("link", { name: "Match", exact: true }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "Match" })).toBeVisible();
    await expect(this.page.locator(".match-summary, .empty").first()).toBeVisible({ timeout: 15_000 });
  }

  /** The cards of proposed pairs. */
  get pairs(): Locator {
    return this.page.getByRole("region", { name: "Voorstellen" }).getByRole("article");
  }

  /** How many proposals the summary names. */
  async proposed(): Promise<number> {
    const line = (await this.page.locator(".match-summary strong").textContent()) ?? "";
    return Number(/^([\d.]+) voorstel/.exec(line)?.[1]?.replace(".", "") ?? 0);
  }

  /** Both names on a card. */
  async names(card: Locator): Promise<[string, string]> {
    const [mentee, mentor] = await card.getByRole("heading", { level: 3 }).getByRole("link").allTextContents();
    return [mentee ?? "", mentor ?? ""];
  }

  /** Chooses from the menu of what can be decided about a pair. */
  async decide(card: Locator, what: string): Promise<void> {
    await card.locator("summary", { hasText: "Beslissen" }).click();
    await card.getByRole("button", { name: what, exact: true }).click();
  }

  /** The question that is open. */
  get dialog(): Locator {
    return this.page.locator("dialog[open]");
  }
}
