// End-to-end tests of a built site: once served over http, once opened from file://.
import { defineConfig } from "@playwright/test";
import type { Options } from "./support/test.js";

export default defineConfig<Options>({
  testDir: "./specs",
  outputDir: "./results",
  // One for each core of the machine that checks this; every test has a browser and an origin of its own.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["./support/count_reporter.ts"]],
  projects: [
    { name: "http", use: { edition: "http" } },
    // The store that a kill or a full disk could hurt is the same one in both; a page from a file has no private file
    // system to stand in for a folder, and never speaks to a server.
    {
      name: "file",
      use: { edition: "file" },
      // What the team tries and decides is the same code; that the workshop works from a file, other specs show.
      testIgnore: [
        "**/{kill,full,folder,webdav}.spec.ts",
        "**/{decisions,large-meeting,overtaken,try-out}.spec.ts",
      ],
    },
  ],
});
