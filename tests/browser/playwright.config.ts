// End-to-end tests of a built site: once served over http, once opened from file://.
import { defineConfig } from "@playwright/test";
import type { Options } from "./support/test.js";

const FROM_FILE =
  "**/{smoke,access,first-run,journey,handover,workspace,passing,packs,damage,match,search,report,secrecy,no-folder}.spec.ts";

// The store that a kill or a full disk could hurt is the same one in both editions; a page from a file has no private
// file system to stand in for a folder, and never speaks to a server.
const NEEDS_HTTP = "**/{kill,full,folder,access-folder,webdav,rest,session-restore}.spec.ts";

export default defineConfig<Options>({
  testDir: "./specs",
  outputDir: "./results",
  // One for each core of the machine that checks this; every test has a browser and an origin of its own.
  workers: 2,
  fullyParallel: true,
  // For a machine that is busy with other things: what passes never waits so long.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["./support/count_reporter.ts"]],
  projects: [
    { name: "http", use: { edition: "http" } },
    // From a file: what differs there (how the app and its workshops load, the store's origin, downloads, drafts, tabs)
    // and the main job from end to end. `make e2e-all` has every spec run from a file too that can.
    {
      name: "file",
      use: { edition: "file" },
      testMatch: process.env.KOPPEL_E2E_ALL ? "**/*.spec.ts" : FROM_FILE,
      testIgnore: NEEDS_HTTP,
    },
  ],
});
