// End-to-end tests of a built site: once served over http, once opened from file://.
import { defineConfig } from "@playwright/test";
import type { Options } from "./support/test.js";

export default defineConfig<Options>({
  testDir: "./specs",
  outputDir: "./results",
  // The machine that checks this has two slow cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["./support/count_reporter.ts"]],
  projects: [
    { name: "http", use: { edition: "http" } },
    // The store that a kill could hurt is the same one in both.
    { name: "file", use: { edition: "file" }, testIgnore: "**/kill.spec.ts" },
  ],
});
