// The browser is killed at random moments while people are saved, a colleague's file is brought in and a list is taken
// over: what was said to be kept is there afterwards, and a file or a list is there whole or not at all. `make soak`
// does it a hundred times.
import { App } from "../pages/app.js";
import { FilesPage, openFileAtTheDoor } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import type { Profile } from "../support/browser.js";
import { expect, test } from "../support/test.js";

const ROUNDS = Number(process.env.KOPPEL_KILLS ?? 5);
/** People in a list that is taken over, and new people in a colleague's file. */
const IN_LIST = 160;
/** What is going on when the browser is killed, one round after another. */
const KINDS = ["save", "file", "list"] as const;

/** A word that is like no other one's. */
function word(n: number): string {
  let mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  let letters = "";
  for (; letters.length < 7; mixed = Math.floor(mixed / 26) + 26 ** 5 * (mixed % 7)) letters += String.fromCharCode(97 + (mixed % 26));
  return letters;
}

/** A list of people whom no other round brings. */
function listOf(round: number) {
  const rows = Array.from({ length: IN_LIST }, (_, at) => {
    const n = round * IN_LIST + at;
    return `${word(2 * n)};${word(2 * n + 1)};${1950 + (n % 40)}-0${1 + (n % 9)}-1${n % 10};0470${String(n).padStart(6, "0")}`;
  });
  const text = ["Voornaam;Familienaam;Geboortedatum;Telefoon", ...rows].join("\n");
  return { name: `ronde-${round}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) };
}

test("nothing that was kept is lost when the browser is killed", async ({ profile, otherLaptop, site }, info) => {
  test.setTimeout(120_000 + ROUNDS * 60_000);
  const kept: string[] = [];
  let passphrase = "";
  let people = 0;
  /** Whom the list or file of the last round brings. */
  let brings = 0;
  let colleague: App | undefined;

  const open = async () => {
    const context = await profile.open();
    const app = new App(context.pages()[0] ?? (await context.newPage()), site);
    const start = new StartPage(app);
    if (!passphrase) {
      passphrase = (await start.makeWorkspace()).passphrase;
    } else {
      await app.open("#/start");
      await start.unlock(passphrase);
      await expect(app.page.locator("nav.nav")).toBeVisible();
    }
    return app;
  };
  /** What a colleague saves who has taken over one more list than before. */
  const fileOf = async (app: App, round: number) => {
    if (!colleague) {
      const shared = info.outputPath("shared.json");
      await new FilesPage(app).save(shared);
      const context = await otherLaptop.open();
      colleague = new App(context.pages()[0] ?? (await context.newPage()), site);
      await openFileAtTheDoor(colleague, shared, passphrase);
      await expect(colleague.page.locator("nav.nav")).toBeVisible();
    }
    await new ListsPage(colleague).bringIn(listOf(round));
    const file = info.outputPath(`round-${round}.json`);
    await new FilesPage(colleague).save(file);
    return file;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await open();
    const pages = new PeoplePages(app);
    if (round > 0) {
      await pages.openList();
      const found = await shown(app);
      // The last one may have been kept without anyone having been told.
      expect([people, people + 1, people + brings]).toContain(found);
      people = found;
      for (const name of kept.slice(-3)) {
        await pages.search(name);
        await expect(pages.names().first()).toHaveText(name);
      }
    }
    const kind = KINDS[round % KINDS.length];
    brings = 0;
    if (kind === "list") {
      await new ListsPage(app).pick(listOf(round));
      brings = IN_LIST;
    }
    if (kind === "file") {
      await new FilesPage(app).look(await fileOf(app, round));
      // More than one list's, where an earlier file was cut short.
      const said = await app.page.getByText(/^Nieuw: \d+/).textContent();
      brings = Number(said?.match(/\d+/)?.[0]);
      expect(brings % IN_LIST).toBe(0);
    }
    const killed = killLater(profile, kind === "save" ? 3_000 : 900);
    try {
      if (kind === "list") await new ListsPage(app).takeOver();
      if (kind === "file") await new FilesPage(app).bringIn();
      people += brings;
      for (let n = 0; ; n += 1) {
        const last = `Ronde${round}x${n}`;
        await pages.add("Test", last, "mentor");
        kept.push(`Test ${last}`);
        people += 1;
      }
    } catch (error) {
      await killed.done;
      if (!killed.happened()) throw error;
    }
  }
  const app = await open();
  const pages = new PeoplePages(app);
  await pages.openList();
  for (const name of kept) {
    await pages.search(name);
    await expect(pages.names().first()).toHaveText(name);
  }
});

/** How many people the list holds. */
async function shown(app: App): Promise<number> {
  const grid = app.page.getByRole("grid", { name: "Mensen" });
  await expect(grid.or(app.page.locator(".empty")).first()).toBeVisible();
  if ((await grid.count()) === 0) return 0;
  // One row is the heading.
  return Number(await grid.getAttribute("aria-rowcount")) - 1;
}

/** Kills the browser with SIGKILL at a random moment within `ms`. */
function killLater(profile: Profile, ms: number): { done: Promise<void>; happened: () => boolean } {
  let happened = false;
  const done = new Promise<void>((end) =>
    setTimeout(() => {
      happened = true;
      profile.kill();
      end();
    }, 100 + Math.random() * ms),
  );
  return { done, happened: () => happened };
}
