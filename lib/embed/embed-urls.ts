import type { Size } from "@/lib/geo/mercator";
import { publicOrigin } from "@/lib/http/origin";
import { type PictureFormat, picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE, nearestSize } from "@/lib/picture/request";
import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { type EmbedOptions, embedPath } from "./options";
import { DEFAULT_WIDTH, embedHeight } from "./size";

/**
 * How a frame gets its size: from its column and its content, in pixels, or by the ratio of its sides.
 * `height` is what the content takes in a column of `DEFAULT_WIDTH`, where that is known.
 */
export type IframeSize =
  | { kind: "responsive"; height?: number }
  | { kind: "fixed"; width: number; height: number }
  | { kind: "ratio"; width: number; height: number };

/** What a copied piece of code is made of. */
export interface EmbedCodeInput {
  /** Where the atlas stands: `https://atlas.example`. */
  origin: string;
  view: View;
  allowed: AllowedValues;
  options: EmbedOptions;
  /** Sides are above zero; those of a fixed frame are whole CSS pixels. */
  size: IframeSize;
  /** What the view is called, in plain text. */
  title: string;
  /** Who made it and of what, in plain text. */
  credit: string;
}

type Addressed = Pick<EmbedCodeInput, "origin" | "view" | "allowed">;

/** The view's own page. On a line by itself it is also all that an oEmbed consumer wants. */
export const pageUrl = ({ origin, view, allowed }: Addressed): string =>
  publicOrigin(origin) + writeView(view, allowed);

export const embedUrl = ({ origin, view, allowed, options }: EmbedCodeInput): string =>
  publicOrigin(origin) + embedPath(view, options, allowed);

export const pictureUrl = (
  { origin, view, allowed }: Addressed,
  picture: { format: PictureFormat; size?: Size },
): string => publicOrigin(origin) + picturePath(view, allowed, picture);

/** The custom element's script. */
export const scriptUrl = ({ origin }: EmbedCodeInput): string => `${publicOrigin(origin)}/embed.js`;

const ofRatio = (width: number, ratio: Size): Size => ({
  width,
  height: Math.max(1, Math.round((width * ratio.height) / ratio.width)),
});

/** Width and height of the frame in pixels, for what takes nothing else. */
export function iframePixels(size: IframeSize): Size {
  if (size.kind === "responsive") {
    return { width: DEFAULT_WIDTH, height: size.height ?? embedHeight(DEFAULT_WIDTH) };
  }
  const { width, height } = size;
  return size.kind === "fixed" ? { width, height } : ofRatio(DEFAULT_WIDTH, size);
}

/** Width and height of the still picture. */
export function pictureSize(size: IframeSize): Size {
  if (size.kind === "responsive") return { width: DEFAULT_SIZE.width, height: DEFAULT_SIZE.height };
  return nearestSize(size.kind === "fixed" ? size : ofRatio(DEFAULT_SIZE.width, size));
}
