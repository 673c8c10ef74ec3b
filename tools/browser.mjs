// A headless Chromium for the scripts here, through the Playwright of the browser tests.
import { createRequire } from "node:module";
import { fail } from "./html.mjs";

/** Starts the Chromium that CHROMIUM names (tools/env.sh finds one). */
export async function launch() {
  if (!process.env.CHROMIUM) fail("CHROMIUM is not set; call this through make");
  const require = createRequire(new URL("../tests/browser/package.json", import.meta.url));
  const { chromium } = require("@playwright/test");
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
