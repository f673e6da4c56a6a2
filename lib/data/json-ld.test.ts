import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import type { PlaceIds } from "@/geodata/schema";
import { joinAtlas, type PlaceEntry } from "@/lib/atlas/atlas";
import { reportDescription, stated } from "@/lib/atlas/report";
import { translatorFor } from "@/lib/text/catalogues";
import { placeJsonLd } from "./json-ld";

const places = ["geodata", "tests/atlas"].flatMap(
  (folder) => joinAtlas(readGeodata(folder)).places,
);

it("is the same as the place in each register that is known", () => {
  const [anton] = joinAtlas(fixture()).places;
  if (!anton) throw new Error("expected a place");
  const withIds = (ids: PlaceIds): PlaceEntry => ({
    ...anton,
    place: { ...anton.place, properties: { ...anton.place.properties, ids } },
  });
  const sameAs = (entry: PlaceEntry) =>
    JSON.parse(JSON.stringify(placeJsonLd(entry, "https://atlas.example", translatorFor("en"))))
      .sameAs;
  expect(sameAs(anton)).toBeUndefined();
  expect(sameAs(withIds({ icao: "AAAA" }))).toBeUndefined();
  expect(sameAs(withIds({ geonames: "12", wikidata: "Q3" }))).toEqual([
    "https://sws.geonames.org/12/",
    "http://www.wikidata.org/entity/Q3",
  ]);
});

describe.each(places.map((entry) => [entry.id, entry] as const))(
  "%s as linked data",
  (id, entry) => {
    const text = JSON.stringify(placeJsonLd(entry, "https://atlas.example", translatorFor("en")));
    const data = JSON.parse(text);

    it("is a place at its own address", () => {
      expect(data).toMatchObject({
        "@context": "https://schema.org",
        "@type": "Place",
        "@id": `https://atlas.example/place/${id}`,
        url: `https://atlas.example/place/${id}`,
        name: entry.place.properties.names.en,
      });
      expect(new Set(data.alternateName).size).toBe(data.alternateName.length);
    });

    it("has coordinates, unless its course is schematic", () => {
      if (entry.place.properties.schematic) {
        expect(text).not.toMatch(/"geo"|GeoCoordinates|latitude/);
      } else {
        const [longitude, latitude] = entry.place.properties.anchor;
        expect(data.geo).toEqual({ "@type": "GeoCoordinates", latitude, longitude });
      }
    });

    it("quotes every excerpt with its speakers and its report", () => {
      const { quotations } = entry;
      expect(data.subjectOf.map((it: { text: string }) => it.text)).toEqual(
        quotations.map(({ excerpt }) => excerpt.exact),
      );
      for (const [i, { chain, report, excerpt }] of quotations.entries()) {
        const { spokenByCharacter, citation, inLanguage } = data.subjectOf[i];
        expect(spokenByCharacter.map((it: { name: string }) => it.name)).toEqual(
          chain.map(({ names }) => names.en),
        );
        expect(citation.identifier).toBe(report.id);
        const title = stated(report.title);
        expect(citation.name ?? null).toBe(title);
        if (title === null)
          expect(citation.description).toContain(reportDescription(report, translatorFor("en")));
        expect(citation.url).toBe(`https://atlas.example/report/${report.id}`);
        const { identifier, url } = data.subjectOf[i];
        expect(url).toBe(`https://atlas.example/excerpt/${identifier}`);
        expect(inLanguage).toBe(excerpt.lang);
      }
    });
  },
);
