// A folder on a real WebDAV server: at the app's own address, at another that the build named, and what is said when
// the server does not play along.
import { App } from "../pages/app.js";
import { openFileAtTheDoor } from "../pages/files.js";
import { SharedFolder } from "../pages/folder.js";
import { PeoplePages } from "../pages/people.js";
import { StartPage } from "../pages/start.js";
import { Dav, front, PASSWORD, USER } from "../support/dav.js";
import { Site } from "../support/site.js";
import { expect, test as base } from "../support/test.js";
import { writeFileSync } from "node:fs";

interface Servers {
  /** Another address for some of the app's own files. */
  sendOn?: (path: string) => string | undefined;
  /** At the app's own address when there is no `named`. */
  dav?: Dav;
  /** The origin that the build would have named. */
  named?: string;
}

const test = base.extend<{ servers: Servers }>({
  // eslint-disable-next-line no-empty-pattern
  servers: async ({}, use) => {
    const servers: Servers = {};
    await use(servers);
    await servers.dav?.discard();
  },
  site: async ({ servers }, use) => {
    const built = await Site.open("http");
    const behind = await front(
      built.url,
      () => (servers.named ? undefined : servers.dav?.origin),
      () => servers.named,
      (path) => servers.sendOn?.(path),
    );
    const site = Site.at(behind.url, () => servers.named);
    await use(site);
    await behind.stop();
    await built.cut();
  },
});

test.beforeEach(({ watch }) => {
  // Said by the browser itself whenever a server answers with an error, or is not there.
  watch.allow(/Failed to load resource|CORS policy|bad HTTP response code \(404\)/i);
});

test("two laptops over a folder at the app's own address", async ({ app, otherLaptop, servers, site }, info) => {
  const dav = (servers.dav = await Dav.start());
  const address = `${site.url}dav/`;
  const here = { start: new StartPage(app), people: new PeoplePages(app), folder: new SharedFolder(app) };
  const keys = await here.start.makeWorkspace();
  await here.people.add("Amina", "Vermeulen", "mentee");

  await here.folder.useServer(address, USER, "verkeerd");
  await expect(app.page.getByText(/^De server weigert deze naam of dit wachtwoord/)).toBeVisible();
  await here.folder.useServer(`${site.url}elders/`, USER, PASSWORD);
  await expect(app.page.getByText(/^Op dit adres staat geen WebDAV-map/)).toBeVisible();
  await here.folder.useServer("https://example.org/dav/", USER, PASSWORD);
  await expect(app.page.getByText(/^Deze versie van Koppel kan alleen naar/)).toBeVisible();

  await here.folder.useServer(address, USER, PASSWORD);
  await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible({ timeout: 60_000 });
  const [first] = dav.packs();
  expect(dav.packs()).toHaveLength(1);
  await expect(app.page.getByRole("button", { name: /Alles zit in een bestand/ })).toBeVisible();

  // The disk is full: said, and nothing is lost; with room again it goes on.
  dav.full = true;
  await here.people.add("Chadia", "Maes", "mentee");
  await app.go("#/files");
  await app.page.getByRole("button", { name: "Nu bijwerken" }).click();
  await expect(app.page.getByText(/^Er is geen plaats meer waar de map staat/).first()).toBeVisible();
  dav.full = false;
  await app.page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible();

  // Another laptop begins with a pack from the server, and takes the rest in by itself.
  const pack = info.outputPath("pack.json");
  writeFileSync(pack, dav.read(first ?? ""));
  const context = await otherLaptop.open();
  const other = new App(context.pages()[0] ?? (await context.newPage()), site);
  const there = { start: new StartPage(other), people: new PeoplePages(other), folder: new SharedFolder(other) };
  await openFileAtTheDoor(other, pack, keys.passphrase);
  await there.start.expectOpen(keys.workspace);
  await there.folder.useServer(address, USER, PASSWORD);
  await expect(other.page.getByText(/bestand van een collega staat klaar|bestanden van collega's staan klaar/).first()).toBeVisible({ timeout: 60_000 });
  await other.page.getByLabel(/^Werk van collega's meteen binnenhalen/).check();
  await there.people.openList();
  await expect(there.people.names()).toHaveText(["Amina Vermeulen", "Chadia Maes"]);

  // The password is with the sealed things: after unlocking the folder is there again.
  await here.start.lock();
  const stored = await app.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).not.toContain(PASSWORD);
  await here.start.unlock(keys.passphrase);
  await here.start.expectOpen(keys.workspace);
  await app.go("#/files");
  await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible();
});

test("a server of another site: with its leave, without it, and when it is gone", async ({ app, servers, site }) => {
  const folder = new SharedFolder(app);
  const allowing = await Dav.start(new URL(site.url).origin);
  const closed = await Dav.start();
  try {
    servers.named = closed.origin;
    await new StartPage(app).makeWorkspace();
    await folder.useServer(`${closed.origin}/dav/`, USER, PASSWORD);
    await expect(app.page.getByText(/^De server antwoordt, maar staat niet toe/).first()).toBeVisible();
    await closed.stop();
    await folder.useServer(`${closed.origin}/dav/`, USER, PASSWORD);
    await expect(app.page.getByText(/^De server antwoordt niet/).first()).toBeVisible();

    servers.named = allowing.origin;
    await app.reload();
    await new StartPage(app).makeWorkspace();
    await folder.useServer(`${allowing.origin}/dav/`, USER, PASSWORD);
    await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible({ timeout: 60_000 });
    expect(allowing.packs()).toHaveLength(1);
  } finally {
    await allowing.discard();
    await closed.discard();
  }
});

test("answers without end are read to a limit, and nobody is followed to another address", async ({ app, servers, site, watch }) => {
  watch.allow(/net::ERR_FAILED|redirect/i);
  const dav = (servers.dav = await Dav.start());
  const folder = new SharedFolder(app);
  const byWorker: string[] = [];
  const elsewhere: string[] = [];
  app.page.on("response", (answer) => {
    if (answer.url().includes("/dav/") && answer.fromServiceWorker()) byWorker.push(answer.url());
    if (answer.url().includes("/elsewhere/")) elsewhere.push(answer.url());
  });
  await app.open("#/start");
  await app.readyForOffline();
  await app.reload();
  await new StartPage(app).makeWorkspace();

  dav.sendsOn = true;
  await folder.useServer(`${site.url}dav/`, USER, PASSWORD);
  await expect(app.page.getByText(/^De server stuurt door naar een ander adres/).first()).toBeVisible();
  expect(elsewhere).toEqual([]);
  dav.sendsOn = false;

  dav.listsWithoutEnd = true;
  await folder.useServer(`${site.url}dav/`, USER, PASSWORD);
  await expect(app.page.getByText(/^In deze map staat meer dan Koppel leest/).first()).toBeVisible({ timeout: 60_000 });
  dav.listsWithoutEnd = false;

  // What it wrote comes back without end: it is not taken for written.
  dav.givesWithoutEnd = true;
  await folder.useServer(`${site.url}dav/`, USER, PASSWORD);
  await expect(app.page.getByText(/^Dit bestand is te groot om te lezen/).first()).toBeVisible({ timeout: 60_000 });
  dav.givesWithoutEnd = false;
  await app.page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible({ timeout: 60_000 });
  expect(byWorker, "what the service worker had to do with the folder").toEqual([]);
});

test("a version whose files are sent on to another address is not taken in", async ({ app, servers, watch }) => {
  watch.allow(/redirect|ERR_FAILED|ERR_ABORTED|icon/i);
  servers.sendOn = (path) => (path === "/icon.svg" ? "/icon-192.png" : undefined);
  await app.open("#/start");
  const state = () =>
    app.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const names = await caches.keys();
      return { worker: registration?.active?.state ?? registration?.waiting?.state ?? "none", caches: names.length, installing: registration?.installing?.state ?? "none" };
    });
  await expect.poll(state).toEqual({ worker: "none", caches: 0, installing: "none" });
  servers.sendOn = undefined;
  await app.reload();
  await app.readyForOffline();
});
