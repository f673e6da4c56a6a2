import { DOMParser, type Element } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { changesFeed } from "./changes-atom";

const context = { origin: "https://atlas.example", t: translatorFor("en") };

function feedOf(data: ReturnType<typeof fixture>): Element {
  const text = changesFeed(joinAtlas(data), context);
  return new DOMParser().parseFromString(text, "text/xml").documentElement as Element;
}

const textsOf = (feed: Element, name: string): (string | null)[] =>
  [...feed.getElementsByTagName(name)].map(({ textContent }) => textContent);

it("without changes is a feed without entries", () => {
  const feed = feedOf(fixture());
  expect(textsOf(feed, "title")).toEqual(["Dateline Atlas: changes"]);
  expect(textsOf(feed, "updated")).toEqual(["2025-01-01T00:00:00Z"]);
});

it("has each change with its thing, its day and its words, the newest first", () => {
  const data = fixture();
  const [pier] = data.reports[0]?.excerpts ?? [];
  const [anton] = data.layers[0]?.features ?? [];
  if (!pier || !anton) throw new Error("the fixture has changed");
  pier.corrections = [
    { date: "2025-08-03", what: "The <date>", why: "a slip", status: "corrected" },
  ];
  anton.properties.corrections = [{ date: "2025-09", what: "The name", why: null }];
  const feed = feedOf(data);
  expect(textsOf(feed, "title").slice(1)).toEqual(["Anton", "“… building a new pier …”"]);
  expect(textsOf(feed, "updated")).toEqual([
    "2025-09-01T00:00:00Z",
    "2025-09-01T00:00:00Z",
    "2025-08-03T00:00:00Z",
  ]);
  expect(textsOf(feed, "summary")).toEqual([
    "Changed, September 2025: The name",
    "Corrected, 3 August 2025: The <date> (a slip)",
  ]);
  const ids = textsOf(feed, "id");
  expect(new Set(ids).size).toBe(ids.length);
  const pages = [...feed.getElementsByTagName("link")].map((link) => link.getAttribute("href"));
  expect(pages).toContain("https://atlas.example/excerpt/new-pier");
  expect(pages).toContain("https://atlas.example/place/anton");
});
