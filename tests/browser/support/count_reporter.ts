// Prints the closing line `N passed, N failed` alone on a line, for people and programs.
import type { FullResult, Reporter, TestCase } from "@playwright/test/reporter";

export default class CountReporter implements Reporter {
  private readonly tests = new Set<TestCase>();

  onTestEnd(test: TestCase): void {
    this.tests.add(test);
  }

  onEnd(result: FullResult): void {
    const count = (outcome: string) => [...this.tests].filter((test) => test.outcome() === outcome).length;
    for (const test of this.tests) {
      if (test.outcome() === "flaky") console.log(`needed a second try: ${test.titlePath().slice(1).join(" › ")}`);
    }
    const passed = count("expected") + count("flaky");
    const failed = count("unexpected") + (this.tests.size === 0 && result.status !== "passed" ? 1 : 0);
    console.log(`${passed} passed, ${failed} failed`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
