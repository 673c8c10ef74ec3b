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
    await expect(this.page.locator(".match-summary, .empty").first()).toBeVisible();
    await expect(this.page.locator(".match-searching")).toHaveCount(0);
  }

  /** The table of those who wait. */
  get table(): Locator {
    return this.page.getByRole("grid", { name: "Mentees die wachten, met hun voorstel" });
  }

  /** The rows with a proposal (those who wait on have no points). */
  get pairs(): Locator {
    return this.table.locator(".table-row").filter({ has: this.page.locator(".score-strip") });
  }

  /** The reasons of the row that is chosen. */
  get side(): Locator {
    return this.page.locator(".match-side");
  }

  /** How many proposals the summary names. */
  async proposed(): Promise<number> {
    const line = (await this.page.locator(".match-summary strong").textContent()) ?? "";
    return Number(/^([\d.]+) voorstel/.exec(line)?.[1]?.replace(".", "") ?? 0);
  }

  /** Chooses a row, and gives both names. */
  async choose(row: Locator): Promise<[string, string]> {
    const wanted = (await row.getByRole("gridcell").first().textContent()) ?? "";
    await row.click();
    await expect(this.side.getByRole("heading", { level: 2 })).toContainText(wanted);
    const [mentee, mentor] = await this.side.getByRole("heading", { level: 2 }).getByRole("link").allTextContents();
    return [mentee ?? "", mentor ?? ""];
  }

  /** The row of a pair. */
  row(mentee: string, mentor = ""): Locator {
    return this.pairs.filter({ hasText: mentee }).filter({ hasText: mentor });
  }

  /** Chooses from the menu of what can be decided about the chosen pair. */
  async decide(what: string): Promise<void> {
    await this.side.locator("summary", { hasText: "Beslissen" }).click();
    await this.side.getByRole("button", { name: what, exact: true }).click();
  }

  /** Goes to another part of the meeting. */
  async part(name: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Onderdelen van de matchvergadering" }).getByRole("link", { name, exact: true }).click();
    // The heading takes the focus once the page stands; a field filled before that would lose it.
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeFocused();
  }

  /** The question that is open. */
  get dialog(): Locator {
    return this.page.locator("dialog[open]");
  }

  /** The row of a mentee, with a proposal or without. */
  mentee(name: string): Locator {
    return this.table.locator(".table-row").filter({ has: this.page.getByRole("gridcell").first().getByText(name, { exact: true }) });
  }

  /** Goes to the page of a pair, proposed or not, by the field that finds any mentor. */
  async openPair(mentee: string, mentor: string): Promise<void> {
    await this.open();
    await this.mentee(mentee).click();
    await expect(this.side.getByRole("heading", { level: 2 })).toContainText(mentee);
    await this.side.getByRole("combobox", { name: /Waarom \(niet\) een andere mentor/ }).fill(mentor);
    await this.side.getByRole("option", { name: mentor }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: `${mentee} en ${mentor}` })).toBeVisible();
  }

  /** Chooses from the menu of decisions on the page of a pair. */
  async decideHere(what: string): Promise<void> {
    await this.page.locator("summary", { hasText: "Beslissen" }).click();
    await this.page.getByRole("button", { name: what, exact: true }).click();
  }

  /** Refuses the pair that is chosen, and waits until it is gone from the table. */
  async refuse(mentee: string, mentor: string, by: string, reason: string, words = ""): Promise<void> {
    await this.choose(this.row(mentee, mentor));
    await this.decide("Weigeren");
    await this.dialog.getByLabel(by).check();
    await this.dialog.getByLabel(/^Reden/).selectOption({ label: reason });
    await this.dialog.getByLabel(/^In eigen woorden/).fill(words);
    await this.dialog.getByRole("button", { name: "Weigeren" }).click();
    await expect(this.dialog).toHaveCount(0);
    await expect(this.row(mentee, mentor)).toHaveCount(0);
  }

  /** What could not be followed, in words. */
  get issues(): Locator {
    return this.page.locator(".notice").filter({ hasText: "Deze beslissingen kon ik niet volgen" });
  }
}
