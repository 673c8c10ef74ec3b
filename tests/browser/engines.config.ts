// The main job in the three engines, over WebDriver: once served over http, once opened from file://.
import { defineConfig } from "@playwright/test";
import type { Engine } from "./engines/engines.js";
import type { Options } from "./engines/test.js";

/** `make engines` says which. */
const engines = (process.env.KOPPEL_ENGINES ?? "chromium firefox webkit").split(" ") as Engine[];

export default defineConfig<Options>({
  testDir: "./engines",
  outputDir: "./results/engines",
  // A test has two laptops, and each of them a browser of several processes: that keeps two cores busy.
  workers: 1,
  // For a machine that is busy with other things: what passes never waits so long.
  timeout: 480_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["./support/count_reporter.ts"]],
  projects: engines.flatMap((engine) =>
    (["http", "file"] as const).map((edition) => ({ name: `${engine}-${edition}`, use: { engine, edition } })),
  ),
});
