// What Chromium writes by itself, to bring its tabs back after a crash: nothing of what is typed in any control. Only a
// browser with windows writes it, so these have some.
import type { Page } from "@playwright/test";
import { ListsPage } from "../pages/lists.js";
import { PeoplePages } from "../pages/people.js";
import { GENT, StartPage } from "../pages/start.js";
import { holding } from "../support/disk.js";
import { kept } from "../support/store.js";
import { expect, test } from "../support/test.js";
import type { Profile } from "../support/browser.js";
import { writeFileSync } from "node:fs";

test.use({ restarts: true, headed: true });

/** What is typed in the app, in every control that takes text. */
const CANARY = "Zwavelkanarie";
/** What is typed beside the app, where the browser may remember it. */
const CONTROL = "Proefvinkje";
/** How Chromium begins what it keeps of a page's controls, ticks and choices too. */
const FORM_STATE = "Blink serialized form state";

const PAGES = ["#/people/new", "#/people", "#/settings", "#/settings/members", "#/settings/rules", "#/match", "#/duos", "#/files", "#/report"];

/** Types, ticks and chooses in every control that shows; answers which kinds there were. */
async function typeEverywhere(page: Page): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (const box of await page.locator("input[type=checkbox]:visible:enabled").all()) {
    if (!(await box.isVisible())) continue;
    await box.check({ force: true, timeout: 2_000 }).catch(() => undefined);
    kinds.add("checkbox");
  }
  for (const control of await page.locator("input:visible:enabled, textarea:visible:enabled, select:visible:enabled").all()) {
    // What one tick brings, another may take away.
    if (!(await control.isVisible())) continue;
    const what = await control.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.localName));
    if (what === "checkbox" || what === "file") continue;
    kinds.add((await control.evaluate((one) => one.classList.contains("secret-hidden"))) ? "secret" : what);
    if (what === "radio") await control.check({ force: true });
    else if (what === "select") await control.evaluate((one: HTMLSelectElement) => void (one.selectedIndex = one.options.length - 1));
    else await control.fill(`${CANARY}${kinds.size}`);
  }
  return kinds;
}

/** Goes through the pages, types everywhere, and leaves it all standing. */
async function useEverything(start: StartPage, list: string): Promise<Set<string>> {
  const { app } = start;
  const kinds = new Set<string>();
  const add = async () => (await typeEverywhere(app.page)).forEach((kind) => kinds.add(kind));
  for (const route of PAGES) {
    await app.go(route);
    if (route === "#/settings/members") await start.button("Wachtzin veranderen").click();
    if (route === "#/settings/members") await app.page.getByLabel("Een eigen wachtzin").check();
    if (route === "#/files") await app.page.getByLabel(/^Ook voor iemand buiten/).check();
    await add();
  }
  await new ListsPage(app).app.go("#/lists");
  await app.page.locator('input[type="file"]').setInputFiles(list);
  kinds.add("file");
  await expect(app.page.getByRole("heading", { name: "In het kort" })).toBeVisible({ timeout: 60_000 });
  await add();
  await app.go("#/people/new");
  await add();
  return kinds;
}

/** Waits until Chromium has written what it keeps of this page as it is now, and tells whether that holds form state. */
async function written(page: Page, profile: Profile): Promise<boolean> {
  // A step in the history of its own tells that all before it was written.
  const mark = `#/today?${Math.random().toString(36).slice(2)}`;
  await page.waitForTimeout(6_000);
  await page.evaluate((hash) => history.pushState(null, "", hash), mark);
  await expect.poll(() => holding(profile.folder, [mark]).length, { timeout: 60_000, intervals: [1_000] }).toBeGreaterThan(0);
  return holding(profile.folder, [FORM_STATE]).length > 0;
}

/** That the search would find it: a control that lacks the attribute, in the same page. */
async function proveThatItFinds(page: Page, profile: Profile): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ["input", "textarea", "select"]) {
      const control = document.body.appendChild(document.createElement(kind));
      control.id = `control-${kind}`;
      if (control instanceof HTMLSelectElement) control.append(new Option("een", "een"), new Option("Proefvinkjekeuze", "Proefvinkjekeuze"));
    }
  });
  await page.locator("#control-input").fill(`${CONTROL}regel`);
  await page.locator("#control-textarea").fill(`${CONTROL}tekst`);
  await page.locator("#control-select").selectOption("Proefvinkjekeuze");
  expect(await written(page, profile), "form state is kept where it may be").toBe(true);
  for (const found of ["regel", "tekst", "keuze"]) expect(holding(profile.folder, [CONTROL + found]), found).not.toEqual([]);
}

function listOf(path: string): string {
  writeFileSync(path, `Voornaam;Naam;Geboortedatum;Opmerking\nAn;${CANARY}lijst;1990-01-02;${CANARY}opmerking\n`);
  return path;
}

test("nothing typed in any control is written, killed or locked", async ({ app, profile, site }, info) => {
  test.setTimeout(600_000);
  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  // Without anyone there is nothing to search.
  await new PeoplePages(app).add("Amina", "Diallo", "mentee");
  const kinds = await useEverything(start, listOf(info.outputPath(`${CANARY}.csv`)));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["checkbox", "file", "radio", "search", "secret", "select", "text", "textarea"]));
  expect(await written(app.page, profile), "form state of the app").toBe(false);
  expect(holding(profile.folder, [CANARY])).toEqual([]);
  // In this very page, with all that was typed still standing in it.
  await proveThatItFinds(app.page, profile);
  profile.kill();
  expect(holding(profile.folder, [CONTROL])).not.toEqual([]);
  expect(holding(profile.folder, [CANARY])).toEqual([]);

  const context = await profile.open();
  const again = await start.elsewhere(context, site);
  await again.app.open("#/start");
  await again.unlock(keys.passphrase);
  await again.expectOpen(GENT.workspace);
  await useEverything(again, listOf(info.outputPath(`${CANARY}2.csv`)));
  await written(again.page, profile);
  await again.lock();
  await profile.close();
  expect(holding(profile.folder, [CANARY])).toEqual([]);
});

for (const end of ["closed", "killed"] as const) {
  test(`leaving nothing leaves nothing: not even a name, when it is ${end}`, async ({ app, profile, otherLaptop, site }, info) => {
    test.setTimeout(600_000);
    const names = { workspace: "Purperreiger Werkt", municipality: "Roerdompstede", branch: "Wielewaalhof", me: "Kwartelkoning" };
    const theirs = await new StartPage(app).elsewhere(await otherLaptop.open(), site);
    const keys = await theirs.makeWorkspace(names);
    const file = await theirs.saveFile();

    const start = new StartPage(app);
    await app.open("#/start");
    await start.chooseFile(file);
    await app.page.getByLabel(/^Niets: dit is de laptop/).check();
    await start.openChosen(keys.passphrase);
    await start.expectOpen(names.workspace);
    await useEverything(start, listOf(info.outputPath(`${CANARY}.csv`)));
    expect(await written(app.page, profile), "form state of the app").toBe(false);
    expect(await kept(app.page)).toEqual({ databases: [], cards: [] });
    if (end === "killed") {
      profile.kill();
    } else {
      await start.button("Afsluiten en alles weghalen").click();
      await start.button("Toch alles weghalen").click();
      await expect(app.page.getByRole("heading", { name: "Welkom bij Koppel" })).toBeVisible();
      await proveThatItFinds(app.page, profile);
      await profile.close();
    }
    const secrets = [CANARY, ...Object.values(names), keys.passphrase, keys.recovery];
    expect(holding(profile.folder, secrets)).toEqual([]);
  });
}
