/**
 * The hand-written part of each place: names, and a sentence on what it is. `find` says where to look
 * up its geometry; everything else is derived.
 */
import type { LayerId, PlaceKind } from "../schema";

export type PlaceInput = {
  readonly id: string;
  readonly layer: LayerId;
  readonly kind: PlaceKind;
  readonly names: { readonly en: string } & Readonly<Record<string, string>>;
  readonly former_names: Readonly<Record<string, readonly string[]>>;
  readonly summary: string;
  readonly find:
    | { readonly by: "iso_3166_2"; readonly code: string }
    | { readonly by: "geonames"; readonly id: string }
    | { readonly by: "icao"; readonly code: string }
    | { readonly by: "corridor" };
};

export const PLACES: readonly PlaceInput[] = [
  {
    id: "kursk-oblast",
    layer: "regions",
    kind: "oblast",
    names: { en: "Kursk Oblast", ru: "Курская область", uk: "Курська область", ko: "쿠르스크주" },
    former_names: {},
    summary: "An oblast of western Russia on the border with Ukraine's Sumy Oblast.",
    find: { by: "iso_3166_2", code: "RU-KRS" },
  },
  {
    id: "donetsk-oblast",
    layer: "regions",
    kind: "oblast",
    names: {
      en: "Donetsk Oblast",
      uk: "Донецька область",
      ru: "Донецкая область",
      ko: "도네츠크주",
    },
    former_names: {
      en: ["Stalino Oblast"],
      uk: ["Сталінська область"],
      ru: ["Сталинская область"],
    },
    summary: "An oblast of eastern Ukraine, on the Sea of Azov in the south.",
    find: { by: "iso_3166_2", code: "UA-14" },
  },
  {
    id: "dnipropetrovsk-oblast",
    layer: "regions",
    kind: "oblast",
    names: {
      en: "Dnipropetrovsk Oblast",
      uk: "Дніпропетровська область",
      ru: "Днепропетровская область",
      ko: "드니프로페트로우스크주",
    },
    former_names: {},
    summary: "An oblast of east-central Ukraine on the Dnipro river, west of Donetsk Oblast.",
    find: { by: "iso_3166_2", code: "UA-12" },
  },
  {
    id: "pokrovsk",
    layer: "towns",
    kind: "town",
    names: { en: "Pokrovsk", uk: "Покровськ", ru: "Покровск", ko: "포크로우스크" },
    former_names: {
      en: ["Krasnoarmiisk", "Krasnoarmeysk"],
      uk: ["Красноармійськ"],
      ru: ["Красноармейск"],
    },
    summary: "A town in the west of Donetsk Oblast, Ukraine.",
    find: { by: "geonames", id: "704422" },
  },
  {
    id: "kostiantynivka",
    layer: "towns",
    kind: "town",
    names: {
      en: "Kostiantynivka",
      uk: "Костянтинівка",
      ru: "Константиновка",
      ko: "코스탼티니우카",
    },
    former_names: { en: ["Konstantinovka"] },
    summary: "A town in Donetsk Oblast, Ukraine, north-east of Pokrovsk.",
    find: { by: "geonames", id: "705104" },
  },
  {
    id: "kyiv",
    layer: "cities",
    kind: "city",
    names: { en: "Kyiv", uk: "Київ", ru: "Киев", ko: "키이우" },
    former_names: { en: ["Kiev"], ko: ["키예프"] },
    summary: "The capital of Ukraine, on the Dnipro river.",
    find: { by: "geonames", id: "703448" },
  },
  {
    id: "pyongyang",
    layer: "cities",
    kind: "city",
    names: { en: "Pyongyang", ko: "평양", ru: "Пхеньян", uk: "Пхеньян" },
    former_names: {},
    summary: "The capital of North Korea, on the Taedong river.",
    find: { by: "geonames", id: "1871859" },
  },
  {
    id: "sunan-airport",
    layer: "airports",
    kind: "airport",
    names: {
      en: "Sunan airport",
      ko: "평양순안국제공항",
      ru: "Аэропорт Сунан",
      uk: "Аеропорт Сунан",
    },
    former_names: {},
    summary:
      "The international airport of Pyongyang, North Korea, in Sunan north of the city centre.",
    find: { by: "icao", code: "ZKPY" },
  },
  {
    id: "air-route",
    layer: "routes",
    kind: "air-route",
    names: {
      en: "Air route, North Korea–Russia",
      ko: "북한과 러시아 간 항공로",
      ru: "Воздушный путь между Северной Кореей и Россией",
      uk: "Повітряний шлях між Північною Кореєю та Росією",
    },
    former_names: {},
    summary:
      "A schematic corridor for travel by air between North Korea and Russia; its ends and course are not stated.",
    find: { by: "corridor" },
  },
  {
    id: "sea-route",
    layer: "routes",
    kind: "sea-route",
    names: {
      en: "Sea route, North Korea–Russia",
      ko: "북한과 러시아 간 해로",
      ru: "Морской путь между Северной Кореей и Россией",
      uk: "Морський шлях між Північною Кореєю та Росією",
    },
    former_names: {},
    summary:
      "A schematic corridor for travel by sea between North Korea and Russia; its ports and course are not stated.",
    find: { by: "corridor" },
  },
];
