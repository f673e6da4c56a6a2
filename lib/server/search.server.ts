import { basemap } from "@/geodata/basemap";
import { singleton } from "@/geodata/singleton";
import { placeOfSettlement } from "@/lib/atlas/settlement";
import type { LatLng } from "@/lib/geo/lat-lng";
import { buildIndex, type SearchIndex } from "@/lib/search/search";
import { type SearchSource, type Settlements, sourceOf } from "@/lib/search/source";
import { translatorFor } from "@/lib/text/catalogues";
import { areaIndex } from "./areas.server";
import { getAtlas } from "./atlas.server";
import { versionOf } from "./hash.server";

/** The basemap's settlements that are not places of the atlas. */
export const getSettlements = (): Settlements =>
  singleton("search settlements", () => {
    const { places } = getAtlas();
    const others = basemap().settlements.features.filter(
      (settlement) => !placeOfSettlement(places, settlement),
    );
    const thousandths = (axis: 0 | 1) =>
      others.map(({ geometry }) => Math.round((geometry.coordinates[axis] ?? 0) * 1000));
    const { areas, at } = areaIndex();
    const indexOf = new Map(areas.map((area, i) => [area, i]));
    return {
      names: others.map(({ properties }) => properties.name),
      lng: thousandths(0),
      lat: thousandths(1),
      areas: areas.map(({ names, within }) => ({
        names: [...names],
        within: within && (indexOf.get(within) ?? null),
      })),
      area: others.map(({ geometry: { coordinates } }) => {
        const area = at([coordinates[0] ?? 0, coordinates[1] ?? 0]);
        return (area && indexOf.get(area)) ?? -1;
      }),
    };
  });

const getSource = (lang: string): SearchSource =>
  singleton(`search source ${lang}`, () =>
    sourceOf(getAtlas(), translatorFor(lang), areaIndex().at),
  );

/** The index that a browser builds too; here for `/search` without JavaScript. */
export const searchIndex = (lang: string): SearchIndex =>
  singleton(`search index ${lang}`, () => buildIndex(getSource(lang), getSettlements()));

interface SearchFile {
  body: string;
  version: string;
}

const fileOf = (data: object): SearchFile => {
  const body = JSON.stringify(data);
  return { body, version: versionOf(body) };
};

/** A search file: the settlements, or the atlas's own names in a language. */
export const searchFile = (part: string): SearchFile =>
  singleton(`search file ${part}`, () =>
    fileOf(part === "settlements" ? getSettlements() : getSource(part)),
  );

/** URL paths of the two search files. */
export const searchAddresses = (lang: string): readonly [string, string] => [
  `/search/index/${searchFile(lang).version}/${lang}.json`,
  `/search/index/${searchFile("settlements").version}/settlements.json`,
];

/** In thousandths of a degree. */
const SAME_PLACE_TOLERANCE = 5;

/** Name of the basemap's settlement at a point, or null. */
export function settlementAt({ lat, lng }: LatLng): string | null {
  const { names, lat: lats, lng: lngs } = getSettlements();
  const at = names.findIndex(
    (_, i) =>
      Math.abs((lats[i] ?? 0) - lat * 1000) < SAME_PLACE_TOLERANCE &&
      Math.abs((lngs[i] ?? 0) - lng * 1000) < SAME_PLACE_TOLERANCE,
  );
  return names[at] ?? null;
}
