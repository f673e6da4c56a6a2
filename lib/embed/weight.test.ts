import { expect, test } from "vitest";
import { weightOf } from "./weight";

test("files count as they were sent, and those of a cache by their body", () => {
  const sent = { transferSize: 4300, encodedBodySize: 4000 };
  const cached = { transferSize: 0, encodedBodySize: 900 };
  const unchanged = { transferSize: 300, encodedBodySize: 2000 };
  expect(weightOf([])).toBe(0);
  expect(weightOf([sent, cached, unchanged])).toBe(7200);
});
