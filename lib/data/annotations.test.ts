import { describe, expect, it } from "vitest";
import { fixture, TEXT } from "@/geodata/fixture";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { annotationsFile } from "./annotations";

const context = { origin: "https://atlas.example", t: translatorFor("en") };
const data = fixture();
const { lock } = data;
const atlas = joinAtlas(data);

const read = (name: string, pageSize?: number, of = atlas) => {
  const file = annotationsFile(of, lock, name, context, pageSize);
  return file && JSON.parse(file.body);
};

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const at = (page: number) => `https://atlas.example/data/annotations-${page}.jsonld`;

describe("the annotations", () => {
  it("are a collection with pages, each of which knows its neighbours", () => {
    const total = atlas.quotations.length;
    const collection = read("annotations.jsonld", 1);
    expect(collection).toMatchObject({ "@context": CONTEXT, type: "AnnotationCollection", total });
    expect([collection.first, collection.last]).toEqual([at(1), at(2)]);
    const [first, second] = [read("annotations-1.jsonld", 1), read("annotations-2.jsonld", 1)];
    expect(first).toMatchObject({
      "@context": CONTEXT,
      id: at(1),
      type: "AnnotationPage",
      startIndex: 0,
    });
    expect([first.prev, first.next, second.prev, second.next]).toEqual([
      undefined,
      at(2),
      at(1),
      undefined,
    ]);
    expect(second.startIndex).toBe(1);
    expect(first.partOf.id).toBe(collection.id);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      atlas.quotations.map(({ excerpt }) => `https://atlas.example/excerpt/${excerpt.id}`),
    );
  });

  it.each([
    "annotations-0.jsonld",
    "annotations-2.jsonld",
    "annotations-01.jsonld",
    "annotations.json",
  ])("%s is no page of them", (name) => expect(read(name)).toBeNull());

  it("select the words of the report, by quotation and by position", () => {
    const [pier, volunteers] = read("annotations-1.jsonld").items;
    const [quote, position] = pier.target.selector;
    expect(quote).toEqual({
      type: "TextQuoteSelector",
      exact: "building a new pier",
      prefix: "of Anton is ",
      suffix: ",",
    });
    expect(position.type).toBe("TextPositionSelector");
    expect(TEXT.slice(position.start, position.end)).toBe(quote.exact);
    expect(volunteers.target.selector[0]).not.toHaveProperty("prefix");
  });

  it("have the report's address as their source, or else the hash of its text", () => {
    const [pier] = read("annotations-1.jsonld").items;
    expect(pier.target.source).toBe(`urn:sha256:${lock["harbour-news"]?.sha256}`);
    const [report] = data.reports;
    if (!report) throw new Error("the fixture has changed");
    const url = "https://harbour.example/pier";
    const there = joinAtlas({ ...data, reports: [{ ...report, url }] });
    expect(read("annotations-1.jsonld", 9, there).items[0].target.source).toBe(url);
  });

  it("say what is claimed, and of which places", () => {
    const [, { body }] = read("annotations-1.jsonld").items;
    expect(body).toMatchObject([
      { type: "TextualBody", purpose: "describing", language: "en" },
      {
        purpose: "identifying",
        source: { id: "https://atlas.example/place/anton", label: "Anton" },
      },
    ]);
    expect(body[0].value).toContain("the mayor → [Untitled report");
    expect(body[0].value).toContain("Reported as having happened, 2024 (inferred)");
  });
});
