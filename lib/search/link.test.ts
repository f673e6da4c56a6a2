import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLink } from "./link";

const POKROVSK = { lat: 48.28, lng: 37.18 };

describe("a link to a point", () => {
  it.each([
    "geo:48.28,37.18",
    "geo:48.28,37.18;u=35",
    "geo:48.28,37.18,120;crs=WGS84;u=35",
    "geo:48.28,37.18?z=11",
    "geo:48.28,37.18(Pokrovsk)",
    "geo:0,0?q=48.28,37.18(Pokrovsk)",
    "geo:0,0?z=11&q=48.28%2C37.18%28Pokrovsk%20town%29",
    "geo:0,0?q=48.28, 37.18 (Pokrovsk town)",
    "geo:0,0?q=loc:48.28,37.18",
    "GEO:48.3,37.2?q=48.28,37.18",
    "https://www.openstreetmap.org/#map=12/48.28/37.18",
    "https://www.openstreetmap.org/#map=12/48.28/37.18&layers=T",
    "openstreetmap.org/#map=12/48.28/37.18",
    "https://www.openstreetmap.org/?mlat=48.28&mlon=37.18#map=12/48.3/37.2",
    "https://www.openstreetmap.org/query?lat=48.28&lon=37.18#map=12/48.3/37.2",
    "https://www.openstreetmap.org/search?query=48.28%2C37.18#map=5/50/30",
    "https://deepstatemap.live/#12/48.28/37.18",
    "https://example.org/map#9.5/48.28/37.18/0/60",
    "https://www.google.com/maps/@48.28,37.18,13z",
    "https://www.google.com/maps/@48.28,37.18,2500m/data=!3m1!1e3?entry=ttu",
    "https://www.google.co.kr/maps/place/Pokrovsk,+Donetsk+Oblast/@48.3,37.2,13z/data=!3m1!4b1!4m6!3m5!1s0x40dfcb:0x1!8m2!3d48.28!4d37.18!16zL20v?entry=ttu",
    "https://www.google.com/maps/place/48%C2%B016'48.0%22N+37%C2%B010'48.0%22E/@48.3,37.2,17z/data=!3m1",
    "https://www.google.com/maps/search/48.28,+37.18",
    "https://www.google.com/maps/search/?api=1&query=48.28%2C37.18",
    "https://www.google.com/maps/dir/?api=1&destination=48.28%2C37.18",
    "https://www.google.com/maps/@?api=1&map_action=map&center=48.28%2C37.18&zoom=12",
    "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2650.1!2d37.18!3d48.28!2m3!1f0!2f0!3f0",
    "https://maps.google.com/?q=48.28,37.18",
    "https://maps.google.com/maps?q=loc:48.28+37.18",
    "https://maps.google.com/?q=48.28,37.18+(Pokrovsk)&ll=48.3,37.2",
    "http://maps.google.com/maps?ll=48.28,37.18&z=12",
    "https://maps.apple.com/?ll=48.28,37.18&q=Pokrovsk",
    "https://maps.apple.com/?q=48.28,37.18",
    "https://maps.apple.com/place?coordinate=48.28%2C37.18&name=Pokrovsk",
    "maps://?ll=48.28,37.18",
    "comgooglemaps://?center=48.28,37.18&zoom=12",
    "https://www.bing.com/maps?cp=48.28~37.18&lvl=12",
    "https://www.bing.com/maps?q=48.28%2C37.18&cp=48.3~37.2",
    "https://wego.here.com/?map=48.28,37.18,12,normal",
    "https://waze.com/ul?ll=48.28%2C37.18&navigate=yes",
    "https://yandex.ru/maps/?ll=37.18%2C48.28&z=12",
    "https://yandex.com/maps/10/pokrovsk/?ll=37.2,48.3&pt=37.18,48.28,pm2rdm&z=12",
    "https://yandex.ua/maps/?ll=37.2,48.3&mode=whatshere&whatshere%5Bpoint%5D=37.18%2C48.28",
    "https://yandex.com/maps/?text=48.28,37.18&ll=37.2,48.3",
    "https://2gis.ru/geo/37.18,48.28?m=37.2%2C48.3%2F12",
    "https://2gis.ru/?m=37.18%2C48.28%2F12",
    "https://geohack.toolforge.org/geohack.php?pagename=Pokrovsk&params=48_16_48_N_37_10_48_E_type:city",
    "https://geohack.toolforge.org/geohack.php?params=48.28_N_37.18_E_",
    "https://atlas.example/at/48.28,37.18",
    "https://atlas.example/at/48.28,37.18?map=9/48.3/37.2",
    "https://atlas.example/?map=9/48.28/37.18&layers=towns",
    "http://localhost:3000/figures?map=9/48.28/37.18",
    "localhost:3000/at/48.28,37.18",
    "/at/48.28,37.18",
    "Look here: <https://www.openstreetmap.org/#map=12/48.28/37.18>",
  ])("%s is read", (text) => {
    expect(readLink(text)?.coordinates).toEqual([POKROVSK]);
  });

  it("with more than one pin gives each, and which was meant is for the reader to say", () => {
    expect(
      readLink("https://www.google.com/maps/dir/48.28,37.18/48.53,37.71/@48.4,37.4,10z"),
    ).toMatchObject({
      coordinates: [POKROVSK, { lat: 48.53, lng: 37.71 }],
    });
    expect(readLink("https://yandex.ru/maps/?pt=37.18,48.28~37.71,48.53")).toMatchObject({
      coordinates: [POKROVSK, { lat: 48.53, lng: 37.71 }],
    });
  });

  it.each([
    // Sites differ in the order of latitude and longitude.
    "https://example.org/?ll=37.18,48.28",
    "https://example.org/?center=48.28,37.18",
    "https://example.org/@48.28,37.18,13z",
    "https://example.org/48.28,37.18",
    "https://maps.app.goo.gl/AbC123",
    "geo:48.28,37.18;crs=Moon-2011",
    "geo:0,0?q=Pokrovsk",
    "geo:91,0",
    "https://www.google.com/maps/@91,0,3z",
    "https://yandex.ru/maps/?ll=37.18",
    "https://www.openstreetmap.org/#map=12/4828/3718",
    "https://www.google.com/maps/@48.28,37.18.5,13z",
    "https://www.openstreetmap.org/?lat=48.28",
    "https://",
    "https://%",
    "/",
  ])("%s has no coordinate that is certain", (text) => {
    expect(readLink(text)?.coordinates ?? []).toEqual([]);
  });
});

it.each([
  ["geo:0,0?q=Pokrovsk, Ukraine", "Pokrovsk, Ukraine"],
  ["geo:0,0?q=Pokrovsk%2C+Ukraine", "Pokrovsk, Ukraine"],
  [
    "https://www.google.com/maps/place/Pokrovsk,+Donetsk+Oblast,+Ukraine",
    "Pokrovsk, Donetsk Oblast, Ukraine",
  ],
  ["https://www.google.com/maps/search/?api=1&query=Kyiv", "Kyiv"],
  ["https://maps.apple.com/?q=Kyiv", "Kyiv"],
  ["https://yandex.ru/maps/?text=%D0%9A%D0%B8%D1%97%D0%B2", "Київ"],
  ["https://atlas.example/search?q=Kyiv&theme=dark", "Kyiv"],
  ["https://www.openstreetmap.org/search?query=Kyiv", "Kyiv"],
])("%s without coordinates has words to search for", (text, name) => {
  expect(readLink(text)).toMatchObject({ coordinates: [], name });
});

it.each([
  "/place/pokrovsk",
  "https://atlas.example/place/pokrovsk",
  "https://other.example/place/pokrovsk/?theme=dark#towns-on-crossroads",
  "atlas.example/embed/place/pokrovsk?live=1",
  "http://localhost:3000/picture/place/pokrovsk.png?width=800",
  "https://atlas.example/data/place/pokrovsk.kml",
  "https://atlas.example/cite/place/pokrovsk.bib",
  "https://atlas.example/download/place/pokrovsk",
])("%s is an address of a place", (text) => {
  expect(readLink(text)?.route).toMatchObject({
    route: { exists: "place" },
    params: { id: "pokrovsk" },
  });
});

it("never throws, and never gives a coordinate out of range", () => {
  const start = fc.constantFrom(
    "geo:",
    "geo:0,0?q=",
    "https://www.google.com/maps/@",
    "https://www.google.com/maps/place/",
    "https://yandex.ru/maps/?ll=",
    "https://www.bing.com/maps?cp=",
    "https://www.openstreetmap.org/#map=",
    "/at/",
    "https://",
    "",
  );
  const rest = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[\d.,;~/%&=()!@?#_a-d+ -]{0,60}$/),
  );
  fc.assert(
    fc.property(start, rest, (before, after) => {
      for (const { lat, lng } of readLink(before + after)?.coordinates ?? []) {
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      }
    }),
    { numRuns: 2000 },
  );
}, 30_000);
