import { expect, test } from "vitest";
import { catalogueOf } from "@/lib/text/catalogues";
import { createTranslator } from "@/lib/text/translator";
import { describeFilter } from "./describe-filter";

const t = createTranslator("en", catalogueOf("en"));
const june = { start: "2025-06-03", end: "2025-06-03" };
const july = { start: "2025-07-01", end: "2025-07-31" };
const JUNE = { from: "2025-06", to: "2025-06" };

test.each([
  ["some", [[june], [june], [july], []], JUNE, "2 excerpts are dated June 2025. 1 excerpt without"],
  ["one", [[june], [july]], JUNE, "1 excerpt is dated June 2025."],
  [
    "an excerpt with two claims once",
    [
      [june, july],
      [june, june],
    ],
    JUNE,
    "2 excerpts are dated June",
  ],
  ["nothing", [[july], [], []], JUNE, "Nothing here is dated June 2025. 2 excerpts without"],
  ["all, without a window", [[june], [july], []], null, "All time: 3 excerpts."],
])("says what is left: %s", (_, intervals, time, said) => {
  expect(describeFilter(intervals, time, t)).toMatch(said);
});

test("ends with its last sentence", () => {
  expect(describeFilter([[june]], JUNE, t)).toMatch(/\.$/);
});
