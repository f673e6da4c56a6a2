import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import type { Correction } from "@/geodata/schema";
import { translatorFor } from "@/lib/text/catalogues";
import { joinAtlas } from "./atlas";
import { changedOn, changesOf, correctionLine } from "./changes";
import { errorReportAddress } from "./error-report";

const t = translatorFor("en");
const entry = (date: string, more: Partial<Correction> = {}): Correction => ({
  date,
  what: "The date",
  why: "a slip",
  ...more,
});

describe("the log of changes", () => {
  it("has those of excerpts and places, the newest first", () => {
    const data = fixture();
    const [pier, volunteers] = data.reports[0]?.excerpts ?? [];
    const [anton] = data.layers[0]?.features ?? [];
    if (!pier || !volunteers || !anton) throw new Error("the fixture has changed");
    pier.corrections = [entry("2025-08-01"), entry("2025-10")];
    volunteers.corrections = [entry("2024")];
    anton.properties.corrections = [entry("2025-09-03")];
    const changes = changesOf(joinAtlas(data));
    expect(changes.map(({ correction, of }) => [correction.date, of.kind])).toEqual([
      ["2025-10", "excerpt"],
      ["2025-09-03", "place"],
      ["2025-08-01", "excerpt"],
      ["2024", "excerpt"],
    ]);
    expect(changedOn([pier.corrections, anton.properties.corrections], t)).toBe(
      "Changed on October 2025",
    );
    expect(changedOn([[], []], t)).toBeNull();
  });

  it.each([
    [entry("2025-08-03"), "Changed, 3 August 2025: The date (a slip)"],
    [entry("2025", { status: "withdrawn", why: null }), "Withdrawn, 2025: The date"],
  ])("an entry in a line: %j", (correction, line) => {
    expect(correctionLine(correction, t)).toBe(line);
  });
});

describe("a mail about an error", () => {
  const excerpt = { subject: "Error in a & b", address: "https://atlas.example/excerpt/new-pier" };

  it("has subject and address filled in", () => {
    const mail = new URL(errorReportAddress("desk+atlas@harbour.example", excerpt) ?? "");
    expect(decodeURIComponent(mail.pathname)).toBe("desk+atlas@harbour.example");
    expect([mail.searchParams.get("subject"), mail.searchParams.get("body")]).toEqual(
      Object.values(excerpt),
    );
  });

  it("is the form of an atlas that has one", () => {
    const form = "https://harbour.example/errors";
    expect(errorReportAddress(form, excerpt)).toBe(form);
  });

  it("is none where there is nobody to write to", () => {
    expect(errorReportAddress(null, excerpt)).toBeNull();
  });
});
