// The settings: who can open the workspace.
import { expect } from "@playwright/test";
import type { App } from "./app.js";

export class MembersPage {
  constructor(readonly app: App) {}

  /** Lets someone in with the passphrase that is offered, and gives it. */
  async add(name: string, own: string): Promise<string> {
    const { page } = this.app;
    await this.app.go("#/settings/members");
    const before = await page.locator(".member").count();
    await page.getByRole("button", { name: "Iemand toevoegen" }).click();
    await page.getByLabel(/^Naam van je collega/).fill(name);
    const passphrase = (await page.locator(".offered-words").textContent())?.trim() ?? "";
    await page.getByLabel(/^Jouw eigen wachtzin/).fill(own);
    await page.getByRole("button", { name: "Toevoegen" }).click();
    await expect(page.locator(".member")).toHaveCount(before + 1);
    return passphrase;
  }

  /** Takes someone's way in away. */
  async remove(name: string): Promise<void> {
    const { page } = this.app;
    await this.app.go("#/settings/members");
    const member = page.locator(".member").filter({ hasText: name });
    await member.getByRole("button", { name: "Toegang wegnemen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Toegang wegnemen" }).click();
    await expect(member).toHaveCount(0);
  }
}
