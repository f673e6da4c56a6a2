import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEdtf } from "./edtf";

describe("readEdtf", () => {
  test.each([
    ["2025", "2025-01-01", "2025-12-31", "year", false],
    ["2025~", "2025-01-01", "2025-12-31", "year", true],
    ["2024-02", "2024-02-01", "2024-02-29", "month", false],
    ["2025-06-17", "2025-06-17", "2025-06-17", "day", false],
    ["2025-06-17?", "2025-06-17", "2025-06-17", "day", true],
    ["2024-21", "2024-03-01", "2024-05-31", "season", false],
    ["2024-22", "2024-06-01", "2024-08-31", "season", false],
    ["2024-23", "2024-09-01", "2024-11-30", "season", false],
    ["2024-24", "2024-12-01", "2025-02-28", "season", false],
    ["../2025-11", null, "2025-11-30", "interval", false],
    ["2024~/..", "2024-01-01", null, "interval", true],
    ["2024/", "2024-01-01", null, "interval", false],
    ["2025-07/2025-08%", "2025-07-01", "2025-08-31", "interval", true],
    ["0099-01", "0099-01-01", "0099-01-31", "month", false],
  ])("%s", (text, start, end, precision, approximate) => {
    expect(readEdtf(text)).toEqual({ start, end, precision, approximate });
  });

  test.each([
    "",
    "..",
    "/",
    "../..",
    "July 2025",
    "25-07",
    "2025-7",
    "2025-00",
    "2025-13",
    "2025-25",
    "2025-06-31",
    "2025-23-01",
    "2025-06-17T10:00",
    "2025-08/2025-07",
    "2025/2026/2027",
    "2025-07/soon",
    "~2025",
  ])("rejects %j", (text) => {
    expect(readEdtf(text)).toBeNull();
  });

  test("any day starts and ends on that day", () => {
    const range = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readEdtf(day)).toMatchObject({ start: day, end: day });
      }),
    );
  });

  test("never throws, and never ends before it starts", () => {
    const letters = fc.constantFrom(..."0123456789-/.~?%");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 22 }), (text) => {
        const read = readEdtf(text);
        if (read?.start && read.end) expect(read.start <= read.end).toBe(true);
      }),
    );
  });
});
