/**
 * Finds librsvg's `rsvg-convert`, and installs it if it is missing. GNOME, Wikipedia and others render SVG
 * with librsvg.
 */
import { installPackages } from "./browser";
import { onPath } from "./engines";

const found = (): string | null => onPath(["rsvg-convert"]);

/** Its path, or null if it could not be installed. */
export function findOrInstallLibrsvg(): string | null {
  if (!found()) installPackages(["librsvg2-bin"]);
  return found();
}
