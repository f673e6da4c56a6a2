import { readFileSync } from "node:fs";
import { bbox, booleanClockwise, coordAll } from "@turf/turf";
import { csvParse, csvParseRows } from "d3-dsv";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { publishedCollection } from "./collection";
import { placesCsv } from "./places-csv";
import { selectCollection, selectPlace } from "./selection";

const atlas = joinAtlas(readGeodata());
const exportContext = { origin: "https://atlas.example", t: translatorFor("en") };
const ids = [...atlas.layers.map(({ id }) => id), "atlas"];

/** The fields that a table of `docs/data.md` has, by its heading, sorted. */
function documented(heading: string): string[] {
  const section = readFileSync("docs/data.md", "utf8")
    .split(`## ${heading}\n`)[1]
    ?.split("\n## ")[0];
  const cells = section?.match(/^\| `[^|]*/gm) ?? [];
  return cells
    .flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name))
    .sort();
}

/** The collection as a client receives it: serialized to JSON and parsed. */
function published(id: string, of = atlas) {
  const selection = selectCollection(of, id);
  if (!selection) throw new Error(`expected a collection ${id}`);
  const collection = publishedCollection(selection, exportContext);
  return JSON.parse(JSON.stringify(collection)) as typeof collection;
}

describe.each(ids)("the collection %s", (id) => {
  const collection = published(id);

  it("is RFC 7946: type, box and no other coordinate system", () => {
    expect(collection.type).toBe("FeatureCollection");
    expect(collection.bbox).toEqual(bbox({ ...collection, bbox: undefined } as never));
    expect(collection).not.toHaveProperty("crs");
    for (const feature of collection.features) {
      expect(feature.bbox).toEqual(bbox(feature.geometry));
    }
  });

  it("has counter-clockwise outer rings and clockwise holes (3.1.6)", () => {
    const polygons = collection.features.flatMap(({ geometry }): Position[][][] => {
      if (geometry.type === "Polygon") return [geometry.coordinates];
      return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
    });
    if (id === "regions" || id === "atlas") expect(polygons.length).toBeGreaterThan(2);
    for (const rings of polygons) {
      expect(rings.map((ring) => booleanClockwise(ring))).toEqual(rings.map((_, i) => i > 0));
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it("has at most six decimals (11.2)", () => {
    for (const number of [...coordAll(collection).flat(), ...(collection.bbox ?? [])]) {
      expect(Number(number.toFixed(6))).toBe(number);
    }
  });

  it("states its licence and attribution", () => {
    const layers = atlas.layers.filter((layer) => id === "atlas" || layer.id === id);
    for (const { licence, attribution } of layers) {
      expect(collection.licence).toContain(licence);
      expect(collection.attribution).toContain(attribution);
    }
    expect(collection.title).not.toBe("");
  });

  it("has every place of its layers, each with the documented properties only", () => {
    const places = atlas.places.filter(({ layer }) => id === "atlas" || layer === id);
    expect(collection.features.map((feature) => feature.id)).toEqual(places.map((it) => it.id));
    for (const [i, { properties }] of collection.features.entries()) {
      const { schematic } = places[i]?.place.properties ?? {};
      const keys = ["name", "names", "layer", "kind", "ids", "summary", "corrections", "excerpts"];
      expect(Object.keys(properties).sort()).toEqual(
        [...keys, ...(schematic ? ["schematic"] : [])].sort(),
      );
      expect(properties.excerpts).toHaveLength(places[i]?.quotations.length ?? 0);
    }
  });

  it("has each excerpt with the documented fields", () => {
    const excerpts = collection.features.flatMap(({ properties }) => properties.excerpts);
    expect(excerpts.length).toBeGreaterThan(0);
    for (const excerpt of excerpts) {
      expect(Object.keys(excerpt).sort()).toEqual(documented("An excerpt"));
      for (const claim of excerpt.claims)
        expect(Object.keys(claim).sort()).toEqual(documented("A claim"));
      expect(excerpt.said_by.at(-1)).toBe(excerpt.report);
    }
  });
});

it("an excerpt has the report's words, and the speaker is first in said_by", () => {
  const [anton] = published("towns", joinAtlas(fixture())).features;
  expect(anton?.properties).toMatchObject({ name: "Anton", layer: "towns", summary: "A town." });
  expect(anton?.properties).not.toHaveProperty("schematic");
  expect(anton?.properties.excerpts).toMatchObject([
    {
      id: "volunteers-200",
      report: "harbour-news",
      lang: "en",
      exact: "About 200 volunteers came to Anton last year",
      prefix: "",
      suffix: ", said",
      said_by: ["the mayor", "harbour-news"],
      date: "2024",
      date_text: "last year",
      date_basis: "inferred",
      date_inferred_from: "a test",
      modality: "happened",
      precision: 1,
      basis: "stated",
      basis_note: null,
      inferred_from: null,
      words: "Anton",
      figures: [
        {
          counted: "volunteers",
          min: 200,
          max: 200,
          qualifier: "about",
          unit: "volunteers",
          words: "200 volunteers",
          as_of: null,
          origin: "mayor",
        },
      ],
      report_date: null,
      report_date_text: null,
      report_date_basis: null,
      report_date_inferred_from: null,
      correction: null,
      address: "https://atlas.example/excerpt/volunteers-200",
      report_address: "https://atlas.example/report/harbour-news",
    },
  ]);
});

it("says of all that is inferred what it is inferred from, and of nothing else", () => {
  const excerpts = published("atlas").features.flatMap(({ properties }) => properties.excerpts);
  expect(excerpts.filter(({ basis }) => basis === "inferred").length).toBeGreaterThan(0);
  for (const excerpt of excerpts) {
    const { exact, words, basis, basis_note: note, inferred_from: from } = excerpt;
    expect(exact).toContain(words);
    expect(from).toBe(basis === "inferred" ? note : null);
    expect(from !== null).toBe(basis === "inferred");
    expect(excerpt.date_basis === null).toBe(excerpt.date === null);
    expect(excerpt.date_inferred_from !== null).toBe(excerpt.date_basis === "inferred");
    const { report_date_basis: reportBasis, report_date_inferred_from: reportFrom } = excerpt;
    expect(reportFrom !== null).toBe(reportBasis === "inferred");
  }
});

it("says no less than the CSV of each excerpt", () => {
  const selection = selectCollection(atlas, "atlas");
  const csv = placesCsv(selection as NonNullable<typeof selection>, exportContext);
  const [head = []] = csvParseRows(csv.slice(1));
  const rows = csvParse(csv.slice(1));
  const excerpts = published("atlas").features.flatMap(({ id, properties }) =>
    properties.excerpts.map((excerpt) => ({ place: id, ...excerpt, excerpt: excerpt.id })),
  );
  const ofPlace =
    "name layer kind longitude latitude schematic summary licence attribution " +
    "geonames wikidata iso_3166_2 icao";
  // Columns whose cells are JSON.
  const parts = ["claims", "glosses", "corrections"] as const;
  const others = ["said_by", "correction", "figures", ...parts, ...ofPlace.split(" ")];
  for (const [i, row] of rows.entries()) {
    for (const part of parts) expect(row[part]).toBe(JSON.stringify(excerpts[i]?.[part]));
    for (const column of head.filter((name) => !others.includes(name))) {
      const cell = row[column]?.replace(/^'(?=[=+\-@])/, "");
      expect(cell, column).toBe(String((excerpts[i] as Record<string, unknown>)[column] ?? ""));
    }
  }
});

it("a correction is published with its excerpt", () => {
  const data = fixture();
  const excerpt = data.reports[0]?.excerpts[1];
  const [status, date, what] = ["withdrawn", "2025-08", "The mayor took it back."] as const;
  const slip = { date: "2025-09", what: "The date was a day late.", why: "a slip" };
  if (excerpt) excerpt.corrections = [{ status, date, what, why: null }, slip];
  const [anton] = published("towns", joinAtlas(data)).features;
  expect(anton?.properties.excerpts[0]?.correction).toEqual({ status, date, note: what });
});

it("a longer chain keeps its order", () => {
  const data = fixture();
  const excerpt = data.reports[0]?.excerpts[1];
  const [claim] = excerpt?.claims ?? [];
  const chain = ["mayor", "anton-courier"].map((speaker) => ({
    speaker,
    basis: "stated" as const,
  }));
  if (claim) claim.chain = chain;
  const [anton] = published("atlas", joinAtlas(data)).features;
  expect(anton?.properties.excerpts[0]?.said_by).toEqual([
    "the mayor",
    "Anton Courier",
    "harbour-news",
  ]);
});

it("an excerpt has all its claims, and its fields are those of the claim about the place", () => {
  const data = fixture();
  const excerpt = data.reports[0]?.excerpts[1];
  const about = excerpt?.claims[0];
  if (!excerpt || !about) throw new Error("the fixture has changed");
  const inferred = { speaker: "mayor", basis: "inferred" as const, inferred_from: "a hint" };
  const plan = {
    ...about,
    chain: [inferred],
    modality: "planned" as const,
    mentions: [],
    figures: [],
  };
  excerpt.claims = [plan, about];
  const [anton] = published("towns", joinAtlas(data)).features;
  const [out] = anton?.properties.excerpts ?? [];
  expect(out).toMatchObject({ modality: "happened", date: "2024", words: "Anton" });
  expect(out?.claims.map(({ modality }) => modality)).toEqual(["planned", "happened"]);
  expect(out?.claims[0]?.chain).toEqual([
    { speaker: "mayor", name: "the mayor", basis: "inferred", inferred_from: "a hint" },
  ]);
  const { modality, date, said_by, figures, precision, basis, words } = out ?? {};
  expect(out?.claims[1]).toMatchObject({ modality, date, said_by, figures });
  expect(out?.claims[1]?.places).toMatchObject([{ place: "anton", precision, basis, words }]);
});

it.each(["", "nonsense", "__proto__", "REGIONS"])("there is no collection %j", (id) => {
  expect(selectCollection(atlas, id)).toBeNull();
  expect(selectPlace(atlas, id)).toBeNull();
});

it("a selection of layers has only their places and licences", () => {
  const chosen = selectCollection(atlas, "atlas", ["towns", "airports"]);
  const { features, licence } = publishedCollection(
    chosen as NonNullable<typeof chosen>,
    exportContext,
  );
  const layers = features.map(({ properties }) => properties.layer);
  expect([...new Set(layers)].sort()).toEqual(["airports", "towns"]);
  expect(licence).not.toContain("own work");
});

it("an empty selection is an empty collection without a bbox", () => {
  const nothing = selectCollection(atlas, "atlas", []);
  const collection = publishedCollection(nothing as NonNullable<typeof nothing>, exportContext);
  expect(collection.features).toEqual([]);
  expect(collection).not.toHaveProperty("bbox");
});

it("a place is a collection of one feature, under a former id too", () => {
  const anton = selectPlace(joinAtlas(fixture()), "antonville");
  const { id, features, attribution } = publishedCollection(
    anton as NonNullable<typeof anton>,
    exportContext,
  );
  expect([id, features.length, features[0]?.id, attribution]).toEqual([
    "anton",
    1,
    "anton",
    "made up",
  ]);
});
