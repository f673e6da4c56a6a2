import { DEFAULT_SIZE } from "@/lib/picture/request";
import { defaultView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { pictureSvg } from "./picture.server";

/** Reads the atlas and the basemap and draws one picture, so that the first visitor waits for neither. */
export function warmUp(): void {
  pictureSvg({
    view: defaultView(getAllowedValues()),
    size: DEFAULT_SIZE,
    only: "map",
    inlineColours: false,
  });
}
