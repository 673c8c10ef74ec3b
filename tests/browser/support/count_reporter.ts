// Prints the closing line `N passed, N failed` alone on a line, for people and programs.
import type { FullResult, Reporter, TestCase } from "@playwright/test/reporter";

export default class CountReporter implements Reporter {
  private readonly tests = new Set<TestCase>();

  onTestEnd(test: TestCase): void {
    this.tests.add(test);
  }

  onEnd(result: FullResult): void {
    const count = (outcome: string) => [...this.tests].filter((test) => test.outcome() === outcome).length;
    const passed = count("expected");
    const failed = count("unexpected") + count("flaky") + (this.tests.size === 0 && result.status !== "passed" ? 1 : 0);
    console.log(`${passed} passed, ${failed} failed`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
