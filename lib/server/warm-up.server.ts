import { DEFAULT_SIZE } from "@/lib/picture/request";
import { defaultView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { pictureSvg } from "./picture.server";
import { searchAddresses } from "./search.server";

/**
 * Reads the atlas and the basemap, draws one picture and builds the index of the search, whose address is
 * in every page, so that the first visitor waits for none of them.
 */
export function warmUp(): void {
  const view = defaultView(getAllowedValues());
  pictureSvg({
    view,
    size: DEFAULT_SIZE,
    only: "map",
    inlineColours: false,
  });
  searchAddresses(view.lang);
}
