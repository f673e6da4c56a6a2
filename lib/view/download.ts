import { coordinateCamera, coordinateOf } from "./coordinate";
import type { View } from "./view";

/** The download page; with a chosen place, the prefix of its path (`/download/place/kyiv`). */
export const DOWNLOAD_PATH = "/download";

/** The download page of a view; unlike other pages it keeps the place and the camera. */
export function withDownload(view: View): View {
  const coordinate = coordinateOf(view);
  return {
    ...view,
    page: DOWNLOAD_PATH,
    camera: view.camera ?? (coordinate && coordinateCamera(coordinate)),
  };
}
