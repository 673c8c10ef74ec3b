// Draws the PNG icons of the manifest from public/icon.svg. Run it after changing the drawing:
//
//   CHROMIUM=chromium node tools/icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "./browser.mjs";

const folder = new URL("../public/", import.meta.url);
const svg = readFileSync(new URL("icon.svg", folder), "utf8");
// A maskable icon is cut to any shape: full bleed, and the drawing inside the safe circle.
const maskable = svg.replace(' rx="14"', "").replace('<g fill="none"', '<g transform="translate(32 32) scale(.78) translate(-32 -32)" fill="none"');

const browser = await launch();
for (const [name, size, drawing] of [["icon-180", 180, svg.replace(' rx="14"', "")], ["icon-192", 192, svg], ["icon-512", 512, svg], ["icon-maskable-512", 512, maskable]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  writeFileSync(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
