import { DEFAULT_SIZE } from "@/lib/picture/request";
import { defaultView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { pictureSvg } from "./picture.server";
import { searchAddresses } from "./search.server";

/**
 * Loads the atlas and the basemap, draws one picture and builds the search files, whose URL is in every page,
 * so that the first visitor does not wait for them.
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
