// The shell, in both editions: it opens, it keeps to its policy, it needs no network.
import { dist } from "../support/site.js";
import { expect, test } from "../support/test.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";

test("the welcome stands in the page before any script", async ({ edition }) => {
  const html = readFileSync(join(dist, edition === "file" ? "koppel.html" : "index.html"), "utf8");
  const welcome = html.indexOf('id="welcome"');
  expect(welcome).toBeGreaterThan(0);
  expect(welcome).toBeLessThan(60_000);
});

test("the app mounts and keeps to the policy", async ({ app }) => {
  await app.open();
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
});

test("the policy refuses what nobody wrote into the page", async ({ app, watch }) => {
  watch.allow(/^policy: /);
  watch.allow(/Content Security Policy/);
  watch.allow(/^page: /);
  await app.open();
  const ran = await app.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.intruder = true";
    document.head.append(script);
    const fetched = await fetch("http://127.0.0.1:9/").then(() => true, () => false);
    return { script: "intruder" in globalThis, fetched };
  });
  expect(ran).toEqual({ script: false, fetched: false });
  for (const directive of ["script-src", "connect-src"]) {
    await expect.poll(() => watch.troubles.join("\n")).toContain(`policy: ${directive}`);
  }
});

for (const name of ["workshop", "matcher", "lists", "invent"] as const) {
  test(`the ${name} module starts as a worker`, async ({ app }) => {
    await app.open();
    expect(await app.startsWorkshop(name)).toBe(true);
  });
}

test("the app reloads without a network", async ({ app }) => {
  await app.open();
  await app.goOffline();
  await app.reload();
  for (const name of ["workshop", "matcher", "lists", "invent"] as const) {
    expect(await app.startsWorkshop(name), name).toBe(true);
  }
});

test.describe("after a restart", () => {
  test.use({ restarts: true });

  test("the app opens again after the browser was closed, without a network", async ({ app, profile, site }) => {
    await app.open();
    await app.goOffline();
    const context = await profile.open({ offline: true });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site.url);
    await expect(page.locator("#welcome")).toHaveCount(0);
  });
});
