import { describe, expect, it } from "vitest";
import { translatorFor } from "@/lib/text/catalogues";
import { formatFigure } from "./figure";

const unit = "soldiers";

describe("a figure in words", () => {
  it.each([
    ["plain", 4, 4, "4 soldiers"],
    ["about", 11_000, 11_000, "about 11,000 soldiers"],
    ["up-to", null, 30_000, "up to 30,000 soldiers"],
    ["over", 6000, null, "over 6,000 soldiers"],
    ["range", 25_000, 30_000, "25,000 to 30,000 soldiers"],
    ["plain", 0, 0, "0 soldiers"],
  ] as const)("%s %s to %s is “%s”", (qualifier, min, max, words) => {
    expect(formatFigure({ qualifier, min, max, unit, words: "" }, translatorFor("en"))).toBe(words);
  });

  it("is a quotation where the report gives words and no number", () => {
    const words = "closer to half";
    const value = { qualifier: "words", min: null, max: null, unit, words } as const;
    expect(formatFigure(value, translatorFor("en"))).toBe("“closer to half”");
  });
});
