import { expect, test } from "vitest";
import { line, playwrightTally, succeeded, sum, vitestTally, withExitCode } from "./tally";

const tally = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped });

test("the line names skipped tests only where there are some", () => {
  expect(line(tally(12, 0))).toBe("12 passed, 0 failed");
  expect(line(sum([tally(1, 2), tally(3, 0, 4)]))).toBe("4 passed, 2 failed, 4 skipped");
});

test("nothing run is no success", () => {
  expect([tally(0, 0), tally(1, 1), tally(1, 0, 1)].map(succeeded)).toEqual([false, false, true]);
});

test("a runner that fails without a failed test counts as one failure", () => {
  expect(withExitCode(tally(3, 0), 1)).toEqual(tally(3, 1));
  expect(withExitCode(tally(3, 2), 1)).toEqual(tally(3, 2));
  expect(withExitCode(tally(3, 0), 0)).toEqual(tally(3, 0));
});

test("Vitest's report is read, a file that does not load included", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{}] },
    ],
  };
  expect(vitestTally(JSON.stringify(report))).toEqual(tally(5, 2, 3));
});

test("Playwright's report is read, and a flaky test is no passed one", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightTally(JSON.stringify({ stats }))).toEqual(tally(4, 2, 2));
});
