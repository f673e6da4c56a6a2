import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  along,
  area,
  bbox,
  booleanClockwise,
  booleanPointInPolygon,
  distance,
  length,
  lineString,
} from "@turf/turf";
import type { Feature, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { BASEMAP_FILES, basemap, basemapFile } from "./basemap";
import { SHIPPED } from "./root";
import { type LayerId, layerSchema } from "./schema";

const read = (path: string): string => readFileSync(`geodata/${path}`, "utf8");
const layer = (id: LayerId) => layerSchema.parse(JSON.parse(read(`layers/${id}.geojson`)));
const LAYERS: readonly LayerId[] = ["regions", "routes", "cities", "towns", "airports"];

const place = (layerId: LayerId, id: string) => {
  const found = layer(layerId).features.find((f) => f.id === id);
  if (!found) throw new Error(`no ${id} in ${layerId}`);
  return found;
};

const land = basemap().countries.features.map((f) => ({ f, box: bbox(f) }));

/** ISO code of the country that contains a point; null over water. */
function countryAt([lon = 0, lat = 0]: Position): string | null {
  const hit = land.find(
    ({ f, box: [w, s, e, n] }) =>
      lon >= w && lon <= e && lat >= s && lat <= n && booleanPointInPolygon([lon, lat], f),
  );
  return hit?.f.properties.iso ?? null;
}

/** The countries that a route passes over, sampled every 2 km; null is water. */
function countriesUnder(id: string): (string | null)[] {
  const line = lineString((place("routes", id).geometry as LineString).coordinates);
  const steps = Math.ceil(length(line) / 2);
  const countries = Array.from({ length: steps + 1 }, (_, i) =>
    countryAt(along(line, i * 2).geometry.coordinates),
  );
  return [...new Set(countries)];
}

const rings = ({ geometry }: { geometry: Polygon | MultiPolygon }): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Whether an edge of the ring spans more than half the world. */
const wraps = (ring: Position[]): boolean =>
  ring.some(([lon = 0], i) => Math.abs(lon - (ring[i + 1]?.[0] ?? lon)) > 180);

describe("the basemap's countries", () => {
  it.each([
    ["Simferopol", [34.1008, 44.9572]],
    ["Yalta", [34.1664, 44.4977]],
    ["Kerch", [36.4683, 45.3572]],
    ["Sevastopol", [33.56, 44.6]],
    ["Kyiv", [30.5238, 50.4547]],
  ])("count %s to Ukraine", (_, at) => {
    expect(countryAt(at)).toBe("UKR");
  });

  it("give Ukraine 597,212 km²", () => {
    const ukraine = land.find(({ f }) => f.properties.iso === "UKR");
    expect(area(ukraine?.f as Feature) / 1e6 / 597_212).toBeCloseTo(1, 2);
  });

  it("stay within the antimeridian", () => {
    const vertices = land.flatMap(({ f }) => rings(f).flat(2));
    const outside = ([lon = 0, lat = 0]: Position) => Math.abs(lon) > 180 || Math.abs(lat) > 90;
    expect(vertices.filter(outside)).toEqual([]);
    // A ring that wrapped would have an edge across the whole map, as Antarctica's cut alone has.
    const wide = land.filter(({ f }) => f.properties.iso !== "ATA" && rings(f).flat().some(wraps));
    expect(wide.map(({ f }) => f.properties.iso)).toEqual([]);
  });

  it("draw no coast as a border", () => {
    const { features } = basemap().borders;
    expect(features.map((f) => f.properties.level)).toEqual([0, 1]);
    const inIceland = ([lon = 0, lat = 0]: Position) => lon > -25 && lon < -13 && lat > 63;
    const inKyushu = ([lon = 0, lat = 0]: Position) => lon > 129 && lon < 129.9 && lat < 33;
    const lines = features.map((f) => f.geometry.coordinates.flat());
    expect(lines.flat().filter(inIceland)).toEqual([]);
    expect(lines[0]?.filter(inKyushu)).toEqual([]);
    for (const line of lines) expect(line.length).toBeGreaterThan(10_000);
  });

  it("have labels inside their own land", () => {
    const names = new Map(land.map(({ f }) => [f.properties.name, f.properties.iso]));
    for (const { properties: p, geometry } of basemap().labels.features) {
      if (p.kind === "country" && names.has(p.name)) {
        expect([p.name, countryAt(geometry.coordinates)]).toEqual([p.name, names.get(p.name)]);
      }
    }
  });
});

describe("the basemap's settlements", () => {
  it("have the same names as in the layers, whose places of that register they are", () => {
    const places = [...layer("towns").features, ...layer("cities").features];
    for (const { ids, names, anchor } of places.map(({ properties }) => properties)) {
      if (!ids?.geonames) continue;
      const nearby = basemap().settlements.features.filter(
        (s) => distance(s.geometry.coordinates, anchor) < 1,
      );
      expect(nearby.map((s) => s.properties.name)).toContain(names.en);
    }
  });

  it("are in descending order of population", () => {
    const populations = basemap().settlements.features.map((s) => s.properties.population);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
  });
});

describe("the layers", () => {
  it("have Kursk Oblast with its known bbox and an area of 30,013 km²", () => {
    const kursk = place("regions", "kursk-oblast");
    const expected = [34.08, 50.906, 38.505, 52.433];
    kursk.bbox.forEach((edge, i) => {
      expect(Math.abs(edge - (expected[i] ?? 0))).toBeLessThan(0.01);
    });
    expect(Math.abs(area(kursk.geometry) / 1e6 / 30_013 - 1)).toBeLessThan(0.01);
  });

  it("draw regions where the basemap draws them, within 30 m", () => {
    const topology = JSON.parse(read("basemap/boundaries.topojson")) as Topology<{
      regions: GeometryCollection<{ iso: string }>;
    }>;
    const regions = feature(topology, topology.objects.regions).features;
    for (const [id, iso] of [
      ["kursk-oblast", "RU-KRS"],
      ["donetsk-oblast", "UA-14"],
    ] as const) {
      const inBasemap = regions.find((r) => r.properties.iso === iso)?.geometry as Polygon;
      const inLayer = (place("regions", id).geometry as Polygon).coordinates.flat();
      const vertices = inBasemap.coordinates.flat();
      const distances = inLayer.map((v) => Math.min(...vertices.map((w) => distance(v, w))));
      expect(Math.max(...distances)).toBeLessThan(0.03);
    }
  });

  it("have counter-clockwise outer rings and clockwise holes", () => {
    for (const { geometry } of layer("regions").features) {
      for (const [outer = [], ...holes] of rings({ geometry: geometry as Polygon })) {
        expect(booleanClockwise(outer)).toBe(false);
        for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
      }
    }
  });

  it("have the anchor of each region inside it, and of each route on its line", () => {
    for (const { geometry, properties } of layer("regions").features) {
      expect(booleanPointInPolygon(properties.anchor, geometry as Polygon)).toBe(true);
    }
    for (const { geometry, properties } of layer("routes").features) {
      expect((geometry as LineString).coordinates).toContainEqual(properties.anchor);
    }
  });

  it("have the air corridor over North Korea, Russia and water only", () => {
    expect(countriesUnder("air-route").sort()).toEqual(["PRK", "RUS", null].sort());
  });

  it("have the sea corridor over water only", () => {
    expect(countriesUnder("sea-route")).toEqual([null]);
  });

  it("have no corridor that ends within 45 km of a large town", () => {
    const large = basemap().settlements.features.filter((s) => s.properties.population > 100_000);
    for (const { geometry } of layer("routes").features) {
      const line = (geometry as LineString).coordinates;
      for (const end of [line.at(0), line.at(-1)]) {
        const nearest = Math.min(
          ...large.map((s) => distance(s.geometry.coordinates, end as Position)),
        );
        expect(nearest).toBeGreaterThan(45);
      }
    }
  });
});

describe("an atlas of its own", () => {
  it("may have its own settlements, and shares everything else", () => {
    const root = mkdtempSync(join(tmpdir(), "atlas-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    vi.stubEnv("ATLAS", root);
    mkdirSync(join(root, "basemap"));
    expect(basemapFile("settlements.csv")).toBe(join(SHIPPED, "basemap/settlements.csv"));
    for (const file of BASEMAP_FILES) writeFileSync(join(root, "basemap", file), "");
    const own = BASEMAP_FILES.filter((file) => basemapFile(file).startsWith(root));
    expect(own).toEqual(["settlements.csv"]);
  });
});

describe("the record of provenance", () => {
  const filesOf = (path: string) =>
    (JSON.parse(read(path)) as { files: Record<string, { sha256: string }> }).files;
  const files = { ...filesOf("basemap/provenance.json"), ...filesOf("provenance.json") };

  it.each(Object.entries(files))("has the hash of %s", (path, { sha256 }) => {
    expect(createHash("sha256").update(read(path)).digest("hex")).toBe(sha256);
  });

  it("names every layer", () => {
    for (const id of LAYERS) expect(files).toHaveProperty([`layers/${id}.geojson`]);
  });
});
