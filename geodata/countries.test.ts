import { expect, it } from "vitest";
import { basemap } from "./basemap";
import { countryNames } from "./countries";

/** Areas of the basemap that have no code of their own in ISO 3166-1. */
const WITHOUT_CODE = ["ESB", "IOA", "KAS", "USG", "WSB"];

const countries = basemap().countries.features.map(({ properties }) => properties);

it.each(countries.map((country) => [country.iso, country] as const))(
  "%s has its names",
  (iso, country) => {
    const names = countryNames(country);
    expect(names.slice(0, 2)).toEqual([country.name, iso]);
    expect(new Set(names).size).toBe(names.length);
    const codes = names.filter((name) => /^[A-Z]{2}$/.test(name));
    if (WITHOUT_CODE.includes(iso)) expect(codes).toEqual([]);
    else expect(codes.length).toBeGreaterThan(0);
  },
);

it("no two countries have a name in common", () => {
  const names = countries.flatMap(countryNames);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it.each([
  ["UKR", ["UA", "Ukraine", "Україна", "Украина", "우크라이나"]],
  ["PRK", ["KP", "North Korea", "Північна Корея", "Северная Корея", "북한"]],
  ["RUS", ["RU", "Russia", "Росія", "Россия", "러시아"]],
])("%s is called %j", (iso, names) => {
  const country = countries.find((each) => each.iso === iso);
  expect(country && countryNames(country)).toEqual(expect.arrayContaining(names));
});

it("the English names of CLDR are those of the basemap, but for some spellings", () => {
  const same = countries.filter(({ iso, name }) => {
    const code = countryNames({ iso, name }).find((each) => /^[A-Z]{2}$/.test(each));
    return code && new Intl.DisplayNames("en", { type: "region" }).of(code) === name;
  });
  expect(countries.length - same.length).toBeLessThan(40);
});
