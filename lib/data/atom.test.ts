import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { reportsFeed } from "./atom";

const ATOM = "http://www.w3.org/2005/Atom";
const atlas = joinAtlas(readGeodata());

function feedOf(of: Atlas, origin = "https://atlas.example"): Element {
  const errors: string[] = [];
  const onError = (_: string, message: string) => errors.push(message);
  const text = reportsFeed(of, { origin, t: translatorFor("en") });
  const { documentElement } = new DOMParser({ onError }).parseFromString(text, "text/xml");
  expect(errors).toEqual([]);
  return documentElement as Element;
}

const children = (parent: Element, name: string): Element[] =>
  ([...parent.childNodes] as Element[]).filter(
    ({ localName, namespaceURI }) => localName === name && namespaceURI === ATOM,
  );
const only = (parent: Element, name: string): string => {
  const [child, ...more] = children(parent, name);
  expect(more, name).toEqual([]);
  return child?.textContent ?? "";
};
const links = (parent: Element, rel: string): (string | null)[] =>
  children(parent, "link")
    .filter((link) => link.getAttribute("rel") === rel)
    .map((link) => link.getAttribute("href"));

/** RFC 3339, in which T and Z are upper case (RFC 4287, 3.3). */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe("the feed conforms to RFC 4287", () => {
  const feed = feedOf(atlas);
  const entries = children(feed, "entry");

  it("4.1.1: one id, title and updated, an author, and a link to itself", () => {
    expect([feed.localName, feed.namespaceURI]).toEqual(["feed", ATOM]);
    expect(only(feed, "id")).toBe("tag:atlas.example,2025:reports");
    expect(only(feed, "title")).not.toBe("");
    expect(only(feed, "updated")).toMatch(INSTANT);
    expect(only(children(feed, "author")[0] as Element, "name")).not.toBe("");
    expect(links(feed, "self")).toEqual(["https://atlas.example/feed.atom"]);
    expect(links(feed, "alternate")).toHaveLength(1);
  });

  it("4.1.2: each entry has one id, title and updated, and an alternate link", () => {
    expect(entries).toHaveLength(atlas.reports.length);
    for (const entry of entries) {
      expect(only(entry, "title")).not.toBe("");
      expect(only(entry, "updated")).toMatch(INSTANT);
      expect(only(entry, "summary")).toContain("Publisher: not stated in the report.");
      const id = only(entry, "id").split(":").at(-1);
      expect(links(entry, "alternate")).toEqual([`https://atlas.example/report/${id}`]);
    }
  });

  it("4.2.6: ids are what they always were", () => {
    expect(entries.map((entry) => only(entry, "id"))).toEqual(
      expect.arrayContaining([
        "tag:atlas.example,2025:report-000",
        "tag:atlas.example,2025:report-001",
      ]),
    );
  });

  it("4.2.6: ids are unique, and the feed was updated with its newest entry", () => {
    const ids = [feed, ...entries].map((it) => only(it, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    const updated = entries.map((entry) => only(entry, "updated"));
    expect(only(feed, "updated")).toBe([...updated].sort().at(-1));
  });

  it("has only elements of the specification", () => {
    const known = "feed entry id title subtitle updated author name link summary".split(" ");
    const names = [feed, ...feed.getElementsByTagName("*")].map((it) => it.localName);
    expect(names.filter((name) => !known.includes(name as string))).toEqual([]);
  });

  it("links each report to the places of its excerpts", () => {
    for (const entry of entries) {
      const id = only(entry, "id").split(":").at(-1);
      const places = atlas.quotations
        .filter(({ report }) => report.id === id)
        .flatMap((quotation) => quotation.places.map((place) => place.id));
      expect(places.length).toBeGreaterThan(0);
      expect(links(entry, "related").sort()).toEqual(
        [...new Set(places)].map((place) => `https://atlas.example/place/${place}`).sort(),
      );
    }
  });
});

it("a report without a date has the fixed date, and one with a URL links to it", () => {
  const data = fixture();
  const [report] = data.reports;
  if (report) report.url = "https://harbour.example/pier?a=1&b=2";
  const [entry] = children(feedOf(joinAtlas(data)), "entry");
  expect(only(entry as Element, "updated")).toBe("2025-01-01T00:00:00Z");
  expect(links(entry as Element, "via")).toEqual(["https://harbour.example/pier?a=1&b=2"]);
});

it.each([
  ["http://localhost:3000", "tag:localhost,2025:reports"],
  ["http://[::1]:3000", "tag:localhost,2025:reports"],
])("at %s the feed's id is %s", (origin, id) => {
  expect(only(feedOf(atlas, origin), "id")).toBe(id);
});
