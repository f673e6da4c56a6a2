/** Finds librsvg's program, by which GNOME, Wikipedia and many others show SVG, and installs it if it is missing. */
import { installPackages } from "./browser";
import { onPath } from "./engines";

const found = (): string | null => onPath(["rsvg-convert"]);

/** Its path, or null where there is none and none could be installed. */
export function findOrInstallLibrsvg(): string | null {
  if (!found()) installPackages(["librsvg2-bin"]);
  return found();
}
