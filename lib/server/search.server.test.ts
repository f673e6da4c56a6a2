import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { search } from "@/lib/search/search";
import { getAtlas } from "./atlas.server";
import { getSettlements, searchAddresses, searchFile, searchIndex } from "./search.server";

const atlas = getAtlas();
const index = searchIndex("en");
const found = (query: string) => search(index, query);
const first = (query: string) => found(query)[0];

const places = atlas.places.flatMap(({ id, place: { properties } }) =>
  [...Object.values(properties.names), ...Object.values(properties.former_names).flat()].map(
    (name): [string, string] => [name, id],
  ),
);

describe("the search over the whole atlas", () => {
  it.each(places)("%s leads to %s first", (name, id) => {
    for (const written of [name, name.toUpperCase(), ` ${name} `, name.normalize("NFD")]) {
      expect(first(written)?.key, written).toBe(`place-${id}`);
    }
  });

  it.each([
    ["Kostyantynivka", "kostiantynivka"],
    ["Konstantynivka", "kostiantynivka"],
    ["konstantinovk", "kostiantynivka"],
    ["Pokrowsk", "pokrovsk"],
    ["pokorvsk", "pokrovsk"],
    ["Покров", "pokrovsk"],
    ["kyiw", "kyiv"],
    ["Pyong", "pyongyang"],
    ["평", "pyongyang"],
    ["Kursk", "kursk-oblast"],
  ])("%s is taken for %s", (query, id) => {
    expect(found(query).map(({ key }) => key)).toContain(`place-${id}`);
    expect(first(query)?.key).toBe(`place-${id}`);
  });

  it.each([
    ["POKROVSK, Ukraine", "pokrovsk"],
    ["Pokrovsk, Donetsk Oblast", "pokrovsk"],
    ["Pokrovsk, Donetsk region, Ukraine", "pokrovsk"],
    ["Покровськ, Донецька область", "pokrovsk"],
    ["Покровск (Донецкая обл.)", "pokrovsk"],
    ["POKROVSK, eastern Ukraine, July 2 (Reuters) - Russian troops", "pokrovsk"],
    ["Pokrovsk (town)", "pokrovsk"],
    ["Pokrovsk, UA-14", "pokrovsk"],
    ["Київ, Україна", "kyiv"],
    ["Киев, Украина", "kyiv"],
    ["키이우, 우크라이나", "kyiv"],
    ["KYIV (Ukraine) —", "kyiv"],
    ["KYIV, Ukraine (AP) -- Russia launched drones, and missiles", "kyiv"],
    ["KYIV, Ukraine—Russian forces advanced", "kyiv"],
    ["Kyiv, UA", "kyiv"],
    ["Kyiv, UKR", "kyiv"],
    ["Kyiv, U", "kyiv"],
    ["Kyiv,", "kyiv"],
    ["Kiew, Ukraine", "kyiv"],
    ["Ukraine, Kyiv", "kyiv"],
    ["SUNAN, North Korea", "sunan-airport"],
    ["Sunan, DPRK", "sunan-airport"],
    ["Сунан, КНДР", "sunan-airport"],
    ["Sunan (airport)", "sunan-airport"],
    ["평양, 북한", "pyongyang"],
    ["Пхеньян, Північна Корея", "pyongyang"],
    ["PYONGYANG, Democratic People's Republic of Korea", "pyongyang"],
    ["Kursk, Russia", "kursk-oblast"],
    ["Kursk, Nowhereland", "kursk-oblast"],
    ["MOSCOW/PYONGYANG, June 17 (Reuters) -", "pyongyang"],
    ["Air route, North Korea–Russia", "air-route"],
    ["geo:0,0?q=Pokrovsk, Ukraine", "pokrovsk"],
    ["https://www.google.com/maps/place/Pokrovsk,+Donetsk+Oblast,+Ukraine", "pokrovsk"],
    ["https://elsewhere.example/place/pokrovsk?theme=dark", "pokrovsk"],
    ["/embed/place/kyiv", "kyiv"],
  ])("%s is the place %s", (query, id) => {
    const places = found(query).filter(({ kind }) => kind === "place");
    expect(places[0]?.key).toBe(`place-${id}`);
  });

  it.each([
    ["POKROVSK, Ukraine", "place-pokrovsk"],
    ["Київ, Україна", "place-kyiv"],
    ["SUNAN, North Korea", "place-sunan-airport"],
    ["Pokrovsk, Donetsk Oblast", "place-pokrovsk"],
  ])("%s has it first", (query, key) => expect(first(query)?.key).toBe(key));

  it("puts what lies in the area of a dateline before what has the same name elsewhere", () => {
    const { areas, area } = getSettlements();
    const inArea = (key: string | undefined, name: string) => {
      const at = areas[area[Number(key?.replace("settlement-", ""))] ?? -1];
      return [at, areas[at?.within ?? -1]].some((each) => each?.names.includes(name));
    };
    for (const [query, name] of [
      ["LYMAN, Donetsk Oblast", "Donetsk Oblast"],
      ["Lyman, Kharkiv region", "Kharkiv"],
      ["Лиман, Донецька область", "Donetsk Oblast"],
      ["Лиман, Харківська обл.", "Kharkiv"],
      ["Yampil (Donetsk)", "Donetsk Oblast"],
      ["Yampil, Vinnytsia, Ukraine", "Vinnytsia"],
      ["Maysky, Belgorod", "Belgorod"],
      ["Ukraine, Lyman, Odesa Oblast", "Odesa"],
      ["Hyderabad, Pakistan", "Pakistan"],
      ["Hyderabad, India", "India"],
      ["Hyderabad, IND", "India"],
      ["Hyderabad (Індія)", "India"],
    ] as const) {
      const [best] = found(query).filter(({ kind }) => kind === "settlement");
      expect(inArea(best?.key, name), query).toBe(true);
      expect(found(query)[0]?.key, query).toBe(best?.key);
    }
    // A place that is not known to be in the named area stays in the results: a border may differ from the
    // report's.
    expect(first("Pokrovsk, Russia")?.key).toBe("place-pokrovsk");
    expect(first("Kursk, Ukraine")?.key).toBe("place-kursk-oblast");
  });

  it("knows where nearly every settlement lies, those at the sea included", () => {
    const { areas, area, names } = getSettlements();
    expect(area.length).toBe(names.length);
    expect(area.filter((index) => index < 0).length).toBeLessThan(20);
    const kherson = areas[area[names.indexOf("Kherson")] ?? -1];
    expect(kherson?.names).toContain("Kherson");
    expect(areas[kherson?.within ?? -1]?.names).toContain("Ukraine");
    const simferopol = areas[area[names.indexOf("Simferopol")] ?? -1];
    expect(areas[simferopol?.within ?? -1]?.names).toContain("Ukraine");
  });

  it("a pasted link to an excerpt leads to it, and one to a view to its point", () => {
    const [quotation] = atlas.quotations;
    const id = quotation?.excerpt.id ?? "";
    expect(first(`https://elsewhere.example/excerpt/${id}`)?.fragment).toBe(id);
    expect(first("https://elsewhere.example/?map=9/48.28/37.18")?.viewPatch.page).toBe(
      "/at/48.28,37.18",
    );
    const keys = found("/place/kyiv?map=9/48.28/37.18").map(({ kind }) => kind);
    expect(keys.slice(0, 2)).toEqual(["place", "coordinate"]);
  });

  it("offers both readings where the order is not said", () => {
    expect(found("[37.18, 48.28]").map(({ label }) => label)).toEqual([
      "48.28000, 37.18000",
      "37.18000, 48.28000",
    ]);
    expect(found("48,28")).toEqual([]);
  });

  it("does not read a link that may have been cut", () => {
    const link = "https://www.openstreetmap.org/#map=12/48.28/37.18&layers=";
    expect(first(link)?.kind).toBe("coordinate");
    expect(found(link.padEnd(2000, "T"))).toEqual([]);
  });

  it("says by which other name a place was found", () => {
    expect(first("Красноармейск")?.byName).toEqual({
      lang: "ru",
      text: "Красноармейск",
      former: true,
    });
    expect(first("평양")?.byName).toMatchObject({ lang: "ko", former: false });
    expect(first("Pokrovsk")?.byName).toBeUndefined();
  });

  it.each(atlas.quotations.map(({ excerpt }): [string, string] => [excerpt.id, excerpt.exact]))(
    "%s is found by its words, on its place",
    (id, exact) => {
      const words = exact.split(/\s+/).slice(2, 8).join(" ");
      const results = search(index, words, 99);
      expect(results.map(({ fragment }) => fragment)).toContain(id);
      for (const { kind, detail } of results) if (kind === "excerpt") expect(detail).toContain("·");
    },
  );

  it("finds speakers, layers, settlements, what can be done, and coordinates", () => {
    expect(first("Reuters")).toMatchObject({
      kind: "speaker",
      viewPatch: { page: "/search?q=Reuters" },
    });
    expect(found("towns")).toContainEqual(
      expect.objectContaining({ kind: "layer", viewPatch: { layers: ["towns"] } }),
    );
    expect(found("dark")).toContainEqual(
      expect.objectContaining({ kind: "action", viewPatch: { theme: "dark" } }),
    );
    expect(first("Авдіївка")).toMatchObject({ kind: "settlement", label: "Avdiivka" });
    expect(first("Vladivostok")).toMatchObject({ kind: "settlement", label: "Vladivostok" });
    expect(first("Владивосток")).toMatchObject({ kind: "settlement", label: "Vladivostok" });
    expect(first("48°17′N 37°11′E")).toMatchObject({
      kind: "coordinate",
      viewPatch: { page: "/at/48.28333,37.18333" },
    });
  });

  it("does not offer a place a second time as a settlement", () => {
    expect(found("Kostiantynivka").filter(({ label }) => label === "Kostiantynivka")[0]?.kind).toBe(
      "place",
    );
    const { names, lat, lng } = getSettlements();
    const near = names.filter(
      (name, i) => name === "Pokrovsk" && Math.abs((lat[i] ?? 0) / 1000 - 48.28) < 0.1,
    );
    expect(near).toEqual([]);
    expect(lat.length).toBe(names.length);
    expect(lng.length).toBe(names.length);
  });

  it("finds once what answers both as it is written and with a slip", () => {
    const keys = found("gyfin").map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("answers any text, with keys that differ and no more of a kind than asked for", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ maxLength: 3 }),
      fc.constantFrom("", " ", "%", "\\", "(", "[a", "__proto__", "a".repeat(10_000), "\u0000"),
    );
    fc.assert(
      fc.property(text, (query) => {
        const results = search(index, query, 3);
        expect(new Set(results.map(({ key }) => key)).size).toBe(results.length);
        expect(results.filter(({ kind }) => kind === "settlement").length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

it("the two parts that a browser fetches stand at addresses that name their version", () => {
  const [own, settlements] = searchAddresses("en");
  expect(own).toMatch(/^\/search\/index\/[0-9a-f]{12}\/en\.json$/);
  expect(settlements).toMatch(/^\/search\/index\/[0-9a-f]{12}\/settlements\.json$/);
  expect(JSON.parse(searchFile("en").body).places).toHaveLength(atlas.places.length);
});
