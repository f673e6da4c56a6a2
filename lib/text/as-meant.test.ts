import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asMeant, pathAsMeant, queryAsMeant } from "./as-meant";

const after = [..."., ; : ! ? ) ] } > ' \" ’ ” » * _ ` \\ / …".split(" "), " ", "\u00a0", "\u200b"];
const before = [..."( [ < ' \" “ „ « * _ `".split(" "), " ", "\ufeff"];

describe("an id is read as it was meant", () => {
  it.each(after)("with %j behind it", (mark) => {
    expect(asMeant(`kursk-oblast${mark}`)).toBe("kursk-oblast");
    expect(asMeant(encodeURIComponent(`kursk-oblast${mark}${mark}.`))).toBe("kursk-oblast");
  });

  it.each(before)("with %j before it", (mark) => {
    expect(asMeant(`${mark}kursk-oblast`)).toBe("kursk-oblast");
  });

  it.each([
    ["kursk\u200b-oblast", "kursk-oblast"],
    ["kursk\u00ad-oblast", "kursk-oblast"],
    ["Kursk-OBLAST", "kursk-oblast"],
    ["kursk-oblast%252F", "kursk-oblast"],
    ["kursk%252Doblast", "kursk-oblast"],
    ["kursk-oblast%E2%80", "kursk-oblast"],
    ["kursk-oblast%", "kursk-oblast"],
    ['kursk-oblast">here</a>', "kursk-oblast"],
    ["kursk-oblast?utm_source=mail", "kursk-oblast"],
    ["kursk-oblast&fbclid=1", "kursk-oblast"],
    ["(kursk-oblast),", "kursk-oblast"],
    ["2024-10..2025-07.", "2024-10..2025-07"],
    ["2024-10..", "2024-10.."],
    ["", ""],
    ["...", ""],
  ])("%j is %j", (written, meant) => {
    expect(asMeant(written)).toBe(meant);
  });

  it("whatever is read is the same when it is read again, and nothing is thrown", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[%2025efEF/.)"<a-c]{0,20}$/),
      fc.string().map((words) => encodeURIComponent(encodeURIComponent(words))),
    );
    fc.assert(
      fc.property(text, (written) => {
        const path = pathAsMeant(`/${written}`);
        expect(path.length > 400 || path.startsWith("/")).toBe(true);
        expect(pathAsMeant(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});

it.each([
  ["/figures.", "/figures"],
  ["/Figures)", "/figures"],
  ["/place/pokrovsk/)", "/place/pokrovsk"],
  ["/place/pokrovsk%3Fmap=5/49/36", "/place/pokrovsk"],
  ["/feed.atom,", "/feed.atom"],
  ["/%E2%80%8B", "/"],
  ["/", "/"],
])("the path %s is %s", (written, meant) => {
  expect(pathAsMeant(written)).toBe(meant);
});

it.each([
  ["map=5/49/36&amp;theme=dark", "map=5/49/36&theme=dark"],
  ["map=5/49/36&amp;amp;theme=dark&amp%3Blang=en", "map=5/49/36&theme=dark&lang=en"],
  ["map%3D5/49/36%26theme%3Ddark", "map=5/49/36&theme=dark"],
  ["theme=dark&theme=light", "theme=dark&theme=light"],
  ["q=a%26b%3Dc", "q=a%26b%3Dc"],
  ["layers=", "layers="],
])("the query %s is %s", (written, meant) => {
  expect([...queryAsMeant(new URLSearchParams(written))]).toEqual([...new URLSearchParams(meant)]);
});
