import { describe, expect, test } from "vitest";
import { fixture } from "@/geodata/fixture";
import type { Report } from "@/geodata/schema";
import { translatorFor } from "@/lib/text/catalogues";
import { joinAtlas } from "./atlas";
import { datedSource, reportName, reportSource, withReportNames } from "./report";

const t = translatorFor("en");
const MAY = { edtf: "2025-05", text: null, basis: "inferred", inferred_from: "a hint" } as const;

/** The fixture's report with some of its fields changed, once for each list of them. */
function reports(...changes: Partial<Report>[]) {
  const data = fixture();
  const [report] = data.reports;
  if (!report) throw new Error("the fixture has changed");
  return joinAtlas({ ...data, reports: changes.map((each) => ({ ...report, ...each })) }).reports;
}

describe("what a report is called", () => {
  test.each([
    ["its title", { title: "A new pier" }, "A new pier"],
    [
      "a title that an editor added",
      { title: { value: "Piers", added_by: "editor" as const } },
      "Piers",
    ],
    [
      "its date and whom it cites",
      { date: MAY },
      "[Untitled report, May 2025 (inferred), citing Anton Courier]",
    ],
    ["nothing that it does not state", { cites: [] }, "[Untitled report, date not stated]"],
    [
      "its publisher",
      { publisher: "The Bay", cites: [] },
      "[Untitled report, The Bay, date not stated]",
    ],
  ])("%s", (_, change, name) => {
    expect(reports(change).map((report) => reportName(report, t))).toEqual([name]);
  });

  test("its first words, too, if another is described alike", () => {
    const [a, b, c] = reports({ id: "a" }, { id: "b" }, { id: "c", cites: [] });
    expect(a && reportName(a, t)).toBe(
      "[Untitled report, date not stated, citing Anton Courier, “building a new pier …”]",
    );
    expect(b?.opening).toBe("building a new pier");
    expect(c?.opening).toBeNull();
  });

  test("title, publisher and date where somebody looks for the source", () => {
    const [report] = reports({ title: "A new pier", publisher: "The Bay", date: MAY });
    if (!report) throw new Error("expected a report");
    expect(reportSource(report, t)).toBe("A new pier, The Bay");
    expect(datedSource(report, t)).toBe("A new pier, The Bay (May 2025, inferred)");
  });

  test("by name in a note that calls it by its id", () => {
    const [report] = reports({ id: "a-1", title: "A new pier" }, { id: "a-12", title: "$& pier" });
    if (!report) throw new Error("expected a report");
    expect(withReportNames("a-1 says so, a-12 does not", report, t)).toBe(
      "A new pier says so, $& pier does not",
    );
  });
});
