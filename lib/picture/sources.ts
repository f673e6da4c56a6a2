/** The sources of a view's `<picture>`: one for each window size and colour scheme. */
import type { Camera, Size } from "@/lib/geo/mercator";
import type { Scheme } from "@/lib/style/tokens";
import type { Breakpoint, ResponsivePicture } from "@/lib/view/breakpoints";
import type { AllowedValues, View } from "@/lib/view/view";
import { type Only, picturePath } from "./address";

export interface PictureSource {
  /** `media` of the `<source>`; the first that matches is used. The last entry is the `<img>`, with "all". */
  media: string;
  src: string;
  size: Size;
}

interface Wanted {
  pictures: readonly ResponsivePicture[];
  cameraOf: (breakpoint: Breakpoint) => Camera;
  only: Only;
}

/**
 * WebKit does not apply `prefers-color-scheme` inside an SVG image, so each picture has one scheme and the
 * browser chooses among them. A view with a theme has pictures of that theme only.
 */
export function pictureSources(
  view: View,
  allowed: AllowedValues,
  { pictures, cameraOf, only }: Wanted,
): PictureSource[] {
  const { theme } = view;
  // Light is last and has no media query, for browsers that do not know `prefers-color-scheme`.
  const schemes: readonly Scheme[] = theme === "auto" ? ["dark", "light"] : [theme];
  return pictures.flatMap(({ breakpoint, size, media }) =>
    schemes.map((scheme) => ({
      media: theme === "auto" && scheme === "dark" ? mediaIn(media, scheme) : media,
      src: picturePath({ ...view, theme: scheme, camera: cameraOf(breakpoint) }, allowed, {
        format: "svg",
        size,
        only,
      }),
      size,
    })),
  );
}

/** A media query list, restricted to a colour scheme. */
export function mediaIn(media: string, scheme: Scheme): string {
  const query = `(prefers-color-scheme: ${scheme})`;
  return media === "all"
    ? query
    : media
        .split(", ")
        .map((each) => `${each} and ${query}`)
        .join(", ");
}
