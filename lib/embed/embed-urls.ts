import type { Size } from "@/lib/geo/mercator";
import { publicOrigin } from "@/lib/http/origin";
import { type PictureFormat, picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE, nearestSize } from "@/lib/picture/request";
import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { type EmbedOptions, embedPath } from "./options";
import { DEFAULT_WIDTH, embedHeight } from "./size";

/**
 * Size of an iframe: by its column and content, fixed, or by aspect ratio. `height` of a responsive one is
 * the height in pixels of its content at a width of `DEFAULT_WIDTH`, if known.
 */
export type IframeSize =
  | { kind: "responsive"; height?: number }
  | { kind: "fixed"; width: number; height: number }
  | { kind: "ratio"; width: number; height: number };

/** Input of the embed code. */
export interface EmbedCodeInput {
  /** The site's origin, such as `https://atlas.example`. */
  origin: string;
  view: View;
  allowed: AllowedValues;
  options: EmbedOptions;
  /** Both numbers are above zero; those of a fixed size are integers, in CSS pixels. */
  size: IframeSize;
  /** Title of the view, as plain text. */
  title: string;
  /** Author and sources, as plain text. */
  credit: string;
}

type Addressed = Pick<EmbedCodeInput, "origin" | "view" | "allowed">;

/** URL of the view's own page. It is also what an oEmbed consumer takes, on a line of its own. */
export const pageUrl = ({ origin, view, allowed }: Addressed): string =>
  publicOrigin(origin) + writeView(view, allowed);

export const embedUrl = ({ origin, view, allowed, options }: EmbedCodeInput): string =>
  publicOrigin(origin) + embedPath(view, options, allowed);

export const pictureUrl = (
  { origin, view, allowed }: Addressed,
  picture: { format: PictureFormat; size?: Size },
): string => publicOrigin(origin) + picturePath(view, allowed, picture);

/** URL of the custom element's script. */
export const scriptUrl = ({ origin }: EmbedCodeInput): string => `${publicOrigin(origin)}/embed.js`;

const ofRatio = (width: number, ratio: Size): Size => ({
  width,
  height: Math.max(1, Math.round((width * ratio.height) / ratio.width)),
});

/** Width and height of the iframe in CSS pixels, for code that needs both as numbers. */
export function iframePixels(size: IframeSize): Size {
  if (size.kind === "responsive") {
    return { width: DEFAULT_WIDTH, height: size.height ?? embedHeight(DEFAULT_WIDTH) };
  }
  const { width, height } = size;
  return size.kind === "fixed" ? { width, height } : ofRatio(DEFAULT_WIDTH, size);
}

/** Width and height of the still picture, in pixels. */
export function pictureSize(size: IframeSize): Size {
  if (size.kind === "responsive") return { width: DEFAULT_SIZE.width, height: DEFAULT_SIZE.height };
  return nearestSize(size.kind === "fixed" ? size : ofRatio(DEFAULT_SIZE.width, size));
}
