/** URLs of pictures as an attacker might request them. */
import { oneOf, random } from "./random";

const NAMES = ["map", "width", "height", "scale", "layers", "theme", "lang", "only", "__proto__"];

const VALUES = [
  "",
  "0",
  "-1",
  "1e9",
  "99999999999999999999",
  "4097",
  "15",
  "3.01",
  "NaN",
  "Infinity",
  "0x10",
  "٣",
  "1/2",
  "1/2/3/4",
  "//",
  "99/91/181",
  "-9/-91/-1e9",
  "NaN/NaN/NaN",
  "12/85.05113/180",
  "1/-85.05113/-180",
  "../../../etc/passwd",
  "<script>alert(1)</script>",
  "]]>&amp;\"'",
  "constructor",
  "toString,hasOwnProperty",
  "\u0000",
  "\ud83d\ude00",
  "regions,".repeat(500),
  "9".repeat(4000),
];

const PLACES = [
  "__proto__",
  "constructor",
  "..%2F..",
  "%00",
  "%25",
  "a".repeat(2000),
  "%E0%A4%A",
  "",
];

/** A name may be repeated, as in a malformed query. */
function hostileQuery(): string {
  const pairs = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const value = oneOf(VALUES);
    return `${oneOf(NAMES)}=${random() < 0.9 ? encodeURIComponent(value) : "%E0%A4%A"}`;
  });
  return pairs.join("&");
}

export function hostilePath(places: readonly string[]): string {
  const place = random() < 0.5 ? oneOf(PLACES) : oneOf(places);
  const name = random() < 0.4 ? "/picture" : `/picture/place/${place}`;
  return `${name}.${oneOf(["svg", "png", "svg", "gif"])}?${hostileQuery()}`;
}
