/** The atlas's layers: the places of `places.ts`, with their geometry from the sources. */
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from "@turf/turf";
import type { Geometry, Position } from "geojson";
import { points } from "../points";
import { type Layer, type LayerId, layerSchema, type Place } from "../schema";
import { AIR, SEA } from "./corridors";
import { division } from "./divisions";
import { boundsOf, greatCircleLegs, round, tidy } from "./geometry";
import { settlementRow } from "./geonames";
import { PLACES, type PlaceInput } from "./places";
import { runwayCentre } from "./runway";
import { SOURCES, type Source } from "./sources";

const LAYERS: Readonly<Record<LayerId, { title: string; licence: string; attribution: string }>> = {
  regions: { title: "Regions", ...terms(SOURCES.divisions) },
  routes: { title: "Routes", licence: "own work", attribution: "Dateline Atlas, schematic" },
  cities: { title: "Cities", ...terms(SOURCES.settlements) },
  towns: { title: "Towns", ...terms(SOURCES.settlements) },
  airports: { title: "Airports", ...terms(SOURCES.airports) },
};

type Located = {
  readonly geometry: Geometry;
  readonly anchor: Position;
  readonly provenance: Place["properties"]["provenance"];
};

/** All layers, validated against the schema. */
export async function layers(): Promise<Layer[]> {
  const result: Layer[] = [];
  for (const [id, { title, licence, attribution }] of Object.entries(LAYERS)) {
    const inputs = PLACES.filter((place) => place.layer === id);
    const features = await Promise.all(inputs.map(toPlace));
    const bbox = boundsOf({ type: "FeatureCollection", features } as never);
    result.push(
      layerSchema.parse({
        type: "FeatureCollection",
        id,
        title: { en: title },
        licence,
        attribution,
        bbox,
        features,
      }),
    );
  }
  return result;
}

async function toPlace(input: PlaceInput) {
  const { geometry, anchor, provenance } = await locate(input);
  return {
    type: "Feature" as const,
    id: input.id,
    bbox: boundsOf(geometry),
    geometry,
    properties: {
      names: input.names,
      former_names: input.former_names,
      aliases: [],
      kind: input.kind,
      ...(input.find.by === "corridor" ? { schematic: true as const } : {}),
      summary: { en: input.summary },
      anchor: anchor.map(round),
      provenance,
    },
  };
}

async function locate({ id, kind, find: by }: PlaceInput): Promise<Located> {
  switch (by.by) {
    case "iso_3166_2":
      return findDivision(by.code);
    case "geonames":
      return findSettlement(by.id);
    case "icao":
      return findAirport(by.code);
    case "corridor":
      if (kind === "air-route") return corridor(AIR);
      if (kind === "sea-route") return corridor(SEA);
      throw new Error(`no corridor is laid for ${id}`);
  }
}

function findDivision(code: string): Located {
  const geometry = tidy(division(code).geometry);
  const centre = centerOfMass(geometry);
  const inside = booleanPointInPolygon(centre, geometry) ? centre : pointOnFeature(geometry);
  const note = `Natural Earth, generalised 1:10m; ISO 3166-2 ${code}. The outline shows neither control nor a front line.`;
  return {
    geometry,
    anchor: inside.geometry.coordinates,
    provenance: origin(SOURCES.divisions, note),
  };
}

function findSettlement(id: string): Located {
  const { lon, lat } = settlementRow(id);
  return {
    ...point([lon, lat]),
    provenance: origin(SOURCES.settlements, `GeoNames ${id}; a point for the whole settlement.`),
  };
}

async function findAirport(icao: string): Promise<Located> {
  return {
    ...point(await runwayCentre(icao)),
    provenance: origin(
      SOURCES.airports,
      `OurAirports ${icao}; the point is the middle of runway 17/35, computed from its two ends.`,
    ),
  };
}

function corridor(waypoints: readonly Position[]): Located {
  const geometry = tidy(greatCircleLegs(waypoints));
  const anchor = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)];
  if (!anchor) throw new Error("a corridor needs vertices");
  return {
    geometry,
    anchor,
    provenance: {
      source: "Dateline Atlas",
      package: "none",
      file: "geodata/build/corridors.ts",
      licence: "own work",
      note: { en: "Laid by hand; the reports state neither ends nor course." },
    },
  };
}

function point([lon = Number.NaN, lat = Number.NaN]: Position): Pick<
  Located,
  "geometry" | "anchor"
> {
  const [feature] = points([{ lon: round(lon), lat: round(lat) }]).features;
  if (!feature) throw new Error("no point");
  return { geometry: feature.geometry, anchor: feature.geometry.coordinates };
}

function origin(source: Source, note: string): Located["provenance"] {
  return {
    source: source.source,
    package: `${source.package}@${source.version}`,
    file: source.file,
    licence: source.licence,
    note: { en: note },
  };
}

function terms(source: Source): { licence: string; attribution: string } {
  return { licence: source.licence, attribution: source.credit };
}
