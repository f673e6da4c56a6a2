import { basemap } from "@/geodata/basemap";
import { placeOfSettlement } from "@/lib/atlas/settlement";
import type { LatLng } from "@/lib/geo/lat-lng";
import { buildIndex, type SearchIndex } from "@/lib/search/search";
import { type SearchSource, type Settlements, sourceOf } from "@/lib/search/source";
import { translatorFor } from "@/lib/text/catalogues";
import { areaIndex } from "./areas.server";
import { getAtlas } from "./atlas.server";
import { versionOf } from "./hash.server";
import { singleton } from "./singleton.server";

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

/** The same index that a browser builds, for `/search` without script. */
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

/** What a browser searches, by its part: the settlements, or what is the atlas's own in a language. */
export const searchFile = (part: string): SearchFile =>
  singleton(`search file ${part}`, () =>
    fileOf(part === "settlements" ? getSettlements() : getSource(part)),
  );

/** Where a browser finds the two parts, as paths of this host. */
export const searchAddresses = (lang: string): readonly [string, string] => [
  `/search/index/${searchFile(lang).version}/${lang}.json`,
  `/search/index/${searchFile("settlements").version}/settlements.json`,
];

/** Thousandths of a degree within which a point is the settlement itself. */
const SAME_PLACE_TOLERANCE = 5;

/** The basemap's settlement that stands at a point, or null. */
export function settlementAt({ lat, lng }: LatLng): string | null {
  const { names, lat: lats, lng: lngs } = getSettlements();
  const at = names.findIndex(
    (_, i) =>
      Math.abs((lats[i] ?? 0) - lat * 1000) < SAME_PLACE_TOLERANCE &&
      Math.abs((lngs[i] ?? 0) - lng * 1000) < SAME_PLACE_TOLERANCE,
  );
  return names[at] ?? null;
}
