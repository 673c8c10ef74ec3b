// Accessibility: the page as it stands, judged by axe.
import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Demands zero violations of the page as it is now. Put `where` in words a reader recognises. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // Through the debugger, so that the page's own policy need not allow it.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await runner.run(document, { resultTypes: ["violations"] });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(" ")) }));
  });
  expect(violations, `accessibility of ${where}`).toEqual([]);
}
