// What was typed is nowhere to be read on the laptop's disk.
import { FilesPage } from "../pages/files.js";
import { ListsPage } from "../pages/lists.js";
import { StartPage } from "../pages/start.js";
import { holding } from "../support/disk.js";
import { expect, test } from "../support/test.js";

import { readFileSync, writeFileSync } from "node:fs";

test.use({ restarts: true });

/** Twenty names and remarks that stand nowhere else. */
const CANARIES = Array.from({ length: 20 }, (_, n) => `Kanarie${n}${"qzxj".split("").reverse().join("")}${(n * 7919 + 13).toString(36)}`);

test("twenty names and remarks stand nowhere in the browser's files", async ({ app, profile }, info) => {
  const list = info.outputPath("canaries.csv");
  const rows = CANARIES.map((canary, n) => (n % 2 ? `Jan;${canary};1999-01-0${(n % 9) + 1};` : `An;Peeters${n};1998-02-0${(n % 9) + 1};${canary}`));
  writeFileSync(list, `Voornaam;Naam;Geboortedatum;Opmerking\n${rows.join("\n")}\n`);

  const start = new StartPage(app);
  const keys = await start.makeWorkspace();
  const lists = new ListsPage(app);
  await app.go("#/lists");
  await app.page.locator('input[type="file"]').setInputFiles(list);
  await expect(app.page.getByRole("heading", { name: "In het kort" })).toBeVisible({ timeout: 60_000 });
  await lists.takeOver();
  await app.go("#/people");
  await expect(app.page.locator("main")).toContainText(CANARIES[1]!);
  const sealed = info.outputPath("sealed.json");
  await new FilesPage(app).save(sealed);
  await start.lock();
  await profile.close();

  // The search itself finds what is there: the workspace's own name stands in clear, as the start page needs it.
  expect(holding(profile.folder, [keys.workspace])).not.toEqual([]);
  expect(holding(profile.folder, CANARIES)).toEqual([]);
  const file = readFileSync(sealed, "utf8");
  for (const canary of CANARIES) expect(file).not.toContain(canary);
  for (const secret of [keys.passphrase, keys.recovery]) expect(holding(profile.folder, [secret])).toEqual([]);
});
