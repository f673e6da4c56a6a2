import { DEFAULT_SIZE } from "@/lib/picture/request";
import { defaultView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { type PictureRequest, pictureSvg } from "./picture.server";
import { searchAddresses } from "./search.server";

/** The first picture, which needs all the data. */
export const openingPicture = (): PictureRequest => ({
  view: defaultView(getAllowedValues()),
  size: DEFAULT_SIZE,
  only: "map",
  inlineColours: false,
});

/**
 * Loads the atlas and the basemap, draws one picture and builds the search files, whose URL is in every page,
 * so that the first visitor does not wait for them.
 */
export function warmUp(): void {
  const picture = openingPicture();
  pictureSvg(picture);
  searchAddresses(picture.view.lang);
}
