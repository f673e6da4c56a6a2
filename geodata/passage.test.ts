import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestPassage } from "./passage";

const TEXT =
  "The town of Anton is building a new pier, the Courier wrote on May 3. About 200 volunteers came to Anton last year, said the mayor.";

describe("nearestPassage", () => {
  test.each<[string, string, [string, string][]]>([
    ["building the new pier", "building a new pier", [["the", "a"]]],
    ["building a pier", "building a new pier", [["", "new"]]],
    ["building a brand new pier", "building a new pier", [["brand", ""]]],
    [
      "200 voluntaers came to Antom",
      "200 volunteers came to Anton",
      [
        ["voluntaers", "volunteers"],
        ["Antom", "Anton"],
      ],
    ],
    ["new pier the Courier", "new pier, the Courier", [["", ","]]],
  ])("%s", (quotation, text, differences) => {
    const found = nearestPassage(quotation, TEXT);
    expect(found?.text).toBe(text);
    expect(found?.differences.map(({ quoted, there }) => [quoted, there])).toEqual(differences);
  });

  test("knows words in a script without spaces", () => {
    expect(
      nearestPassage("新しい桟橋", "町は新しい船着き場と新しい埠頭を建てる")?.differences,
    ).not.toEqual([]);
  });

  test("another passage is not suggested", () => {
    expect(nearestPassage("no ferry will run in winter", TEXT)).toBeNull();
    expect(nearestPassage("", TEXT)).toBeNull();
  });

  test("what stands in the text is found as it stands", () => {
    const words = TEXT.split(" ");
    const index = fc.integer({ min: 0, max: words.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const quotation = words.slice(Math.min(a, b), Math.max(a, b) + 1).join(" ");
        expect(nearestPassage(quotation, TEXT)).toEqual({ text: quotation, differences: [] });
      }),
    );
  });
});
