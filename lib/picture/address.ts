import type { Size } from "@/lib/geo/mercator";
import { parseFileName } from "@/lib/routes/file-name";
import { pathUnder } from "@/lib/routes/routes";
import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";

const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Id and format of a picture's file name; null for any other name. */
export const pictureFile = (name: string) => parseFileName(name, PICTURE_FORMATS);

/** What a picture is reduced to: the map, or the map with its marks. */
export const ONLY = ["map", "marks"] as const;
export type Only = (typeof ONLY)[number];

/** Path and query of a view's picture: `/picture/place/<id>.svg?...`. */
export function picturePath(
  view: View,
  allowed: AllowedValues,
  { format, size, only }: { format: PictureFormat; size?: Size; only?: Only },
): string {
  const [path = "/", query] = writeView({ ...view, page: null }, allowed).split("?");
  const extra = new URLSearchParams();
  if (size) {
    extra.set("width", String(size.width));
    extra.set("height", String(size.height));
  }
  if (only) extra.set("only", only);
  const parts = [query, extra.toString()].filter((part) => part);
  return `${pathUnder("/picture", path)}.${format}${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}
