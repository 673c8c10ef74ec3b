// What must hold of every page as it stands: accessible, as axe judges, and nothing typed is left to the browser.
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Demands zero violations of the page as it is now. Put `where` in words a reader recognises. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await expectUnremembered(page, where);
  // Through the debugger, so that the page's own policy need not allow it.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await runner.run(document, { resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(" ")) }));
  });
  expect(violations, `accessibility of ${where}`).toEqual([]);
}

/** Demands that each control and form says that the browser must not keep or look up what is typed there. */
export async function expectUnremembered(page: Page, where: string): Promise<void> {
  const remembered = await page.evaluate(() => {
    const says = (element: Element, name: string, value: string) => element.getAttribute(name) === value;
    const controls = [...document.querySelectorAll("input, textarea, select, form, [contenteditable]")];
    return controls
      .filter((one) => !says(one, "autocomplete", "off") || (one.localName !== "form" && !says(one, "spellcheck", "false")))
      .map((one) => (one.cloneNode() as Element).outerHTML);
  });
  expect(remembered, `what the browser may remember of ${where}`).toEqual([]);
}
