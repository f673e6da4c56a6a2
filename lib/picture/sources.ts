/** The pictures of a view for a `<picture>`: one for each size of the window, and for each colour scheme. */
import type { Camera, Size } from "@/lib/geo/mercator";
import type { Scheme } from "@/lib/style/tokens";
import type { Breakpoint, ResponsivePicture } from "@/lib/view/breakpoints";
import type { AllowedValues, View } from "@/lib/view/view";
import { type Only, picturePath } from "./address";

export interface PictureSource {
  /** What a `<source>` says; the first that matches is used. The last is the `<img>` and says "all". */
  media: string;
  /** When the first size is used, whatever stands before it: for a hint that asks for it early. */
  hintMedia: string;
  src: string;
  size: Size;
}

interface Wanted {
  pictures: readonly ResponsivePicture[];
  cameraOf: (breakpoint: Breakpoint) => Camera;
  only: Only;
}

/**
 * WebKit does not tell an SVG that is shown as an image which colour scheme the reader prefers, so a
 * picture has one scheme, and the browser chooses among pictures. A view with a theme has that one alone.
 */
export function pictureSources(
  view: View,
  allowed: AllowedValues,
  { pictures, cameraOf, only }: Wanted,
): PictureSource[] {
  const { theme } = view;
  // Light comes last, without a query of its own, for a browser that knows no schemes.
  const schemes: readonly Scheme[] = theme === "auto" ? ["dark", "light"] : [theme];
  return pictures.flatMap(({ breakpoint, size, media }) =>
    schemes.map((scheme) => ({
      media: theme === "auto" && scheme === "dark" ? mediaIn(media, scheme) : media,
      hintMedia: theme === "auto" ? mediaIn(media, scheme) : media,
      src: picturePath({ ...view, theme: scheme, camera: cameraOf(breakpoint) }, allowed, {
        format: "svg",
        size,
        only,
      }),
      size,
    })),
  );
}

/** A media query list, narrowed to a colour scheme. */
export function mediaIn(media: string, scheme: Scheme): string {
  const query = `(prefers-color-scheme: ${scheme})`;
  return media === "all"
    ? query
    : media
        .split(", ")
        .map((each) => `${each} and ${query}`)
        .join(", ");
}
