import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { coordinateCamera, coordinateOf } from "./coordinate";
import type { View } from "./view";

/** The download page of a view; unlike other pages it keeps the place and the camera. */
export function withDownload(view: View): View {
  const coordinate = coordinateOf(view);
  return {
    ...view,
    page: DOWNLOAD_PATH,
    camera: view.camera ?? (coordinate && coordinateCamera(coordinate)),
  };
}
